/// Golden files of what people see, for the tests of every capability's views.
@NullMarked
package alcove.blockkit;

import org.jspecify.annotations.NullMarked;
