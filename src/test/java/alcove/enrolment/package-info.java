/// Tests of how people put themselves forward.
@NullMarked
package alcove.enrolment;

import org.jspecify.annotations.NullMarked;
