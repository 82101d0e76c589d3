/// Two people become a pair, stay one and part: the life of a pair.
@NullMarked
package alcove.pairing;

import org.jspecify.annotations.NullMarked;
