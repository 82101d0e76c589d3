/// Tests of what is told in confidence.
@NullMarked
package alcove.heard;

import org.jspecify.annotations.NullMarked;
