/// Alcove measured beside an empty Slack app, behind the same door, on the same machine.
///
/// A process serves both; another one asks, in turn. Only the ratios say something.
@NullMarked
package alcove.bench;

import org.jspecify.annotations.NullMarked;
