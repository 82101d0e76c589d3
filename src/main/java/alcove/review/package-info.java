/// Expectation reviews: now and then, both say alone how it goes, and then look at it together.
@NullMarked
package alcove.review;

import org.jspecify.annotations.NullMarked;
