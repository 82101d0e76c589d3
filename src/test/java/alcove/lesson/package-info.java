/// Tests of lessons.
@NullMarked
package alcove.lesson;

import org.jspecify.annotations.NullMarked;
