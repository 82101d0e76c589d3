/// What people typed, looked for everywhere: walkers who fill every field they find with words of
/// its own, all places into which a word could fall, and every way to write it down.
@NullMarked
package alcove.canary;

import org.jspecify.annotations.NullMarked;
