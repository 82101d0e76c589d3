/// What the browser page asks of the workspace, over HTTP: who there is, what one person may see,
/// what they do, the clock and the journal. [PageHandler] is the table of paths.
@NullMarked
package alcove.sandbox.page;

import org.jspecify.annotations.NullMarked;
