/// The Slack side: the door that requests come in by, the routes to the conversations, and the
/// calls that go out.
@NullMarked
package alcove.slack;

import org.jspecify.annotations.NullMarked;
