/// A local Slack workspace, for story tests and for the demo. It knows nothing of the app it
/// serves.
///
/// It speaks the Web API for the methods in `api/contracts.json`, sends signed commands,
/// interactions and events, and keeps people, channels, messages, modals and App Homes by a clock
/// that can be moved. What it does not do it answers with Slack's own error.
///
/// Read [SandboxServer] first, then [Person], who does and sees what a person does and sees, then
/// [SmallCompany], a world to begin with. A story:
///
/// ```java
/// try (var slack = SandboxServer.start(SmallCompany.workspace(MONDAY_9AM), 0)) {
///   app.listensAndCalls(slack.apiUrl());
///   slack.requestUrl(app.url());
///   slack.person("Ana").types("/mentor start @Bea").submits();
///   slack.person("Bea").sees("would like").presses("Accept");
/// }
/// ```
///
/// Rate limits hold, by the sandbox's clock. On a standing clock a caller that is told to wait
/// waits by moving the clock; nobody sleeps.
@NullMarked
package alcove.sandbox;

import org.jspecify.annotations.NullMarked;
