/// Who may do what, tried out: every request that there is, by everybody who may not make it, with
/// names that they could have come by.
@NullMarked
package alcove.authority;

import org.jspecify.annotations.NullMarked;
