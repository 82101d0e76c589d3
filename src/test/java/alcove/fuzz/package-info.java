/// Fuzzing: every reader of what comes from outside, given whatever there may be.
///
/// A [alcove.fuzz.Target] takes bytes and fails when its reader does what it must not. Each build
/// tries the seeds and some changes of them; `./alcove fuzz` goes on from there, guided by what of
/// the code an input reaches.
@NullMarked
package alcove.fuzz;

import org.jspecify.annotations.NullMarked;
