/// What Alcove is made of besides itself: the libraries in its jar, their versions and licences.
@NullMarked
package alcove.parts;

import org.jspecify.annotations.NullMarked;
