/// Two people, a calendar and a clock that can be moved, for the tests of everything that prompts.
@NullMarked
package alcove.rhythm;

import org.jspecify.annotations.NullMarked;
