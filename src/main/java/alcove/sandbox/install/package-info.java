/// How the app comes into the workspace and leaves it: Slack's OAuth v2.
///
/// A person opens `/oauth/v2/authorize`, reads on the consent page what the app asks for, and
/// allows or cancels; the app gets a code and exchanges it for tokens. [Installing] is the whole
/// way and the place to begin; [Tokens] knows what became of each token; [AuthorizeHandler] shows
/// the page; [Registration] is what the app's maker has entered with Slack.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Asked: authorize
///   Asked --> [*]: cancel, access_denied
///   Asked --> Code: allow
///   Code --> Installed: oauth.v2.access, once, within ten minutes
///   Installed --> Installed: again with more scopes, or a refresh
///   Installed --> [*]: last token revoked, or uninstalled
/// ```
@NullMarked
package alcove.sandbox.install;

import org.jspecify.annotations.NullMarked;
