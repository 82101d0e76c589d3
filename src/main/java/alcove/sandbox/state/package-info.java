/// What a workspace holds: people, channels, messages, views, triggers, response addresses, and the
/// clock that all times come from.
///
/// One lock guards it all ([Workspace#atomically]); nothing waits for the app while it is held.
/// What happened is told to a listener as a [Happening] and becomes an event elsewhere. Start with
/// [Workspace].
@NullMarked
package alcove.sandbox.state;

import org.jspecify.annotations.NullMarked;
