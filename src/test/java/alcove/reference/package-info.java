/// Tests of asking first.
@NullMarked
package alcove.reference;

import org.jspecify.annotations.NullMarked;
