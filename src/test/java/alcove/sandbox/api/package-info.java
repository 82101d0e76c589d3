@NullMarked
package alcove.sandbox.api;

import org.jspecify.annotations.NullMarked;
