/// Alcove as a program: its command line, its settings and the wiring of everything below.
///
/// Read [Alcove] first: the commands. [Settings] is one record with everything that can be set.
@NullMarked
package alcove;

import org.jspecify.annotations.NullMarked;
