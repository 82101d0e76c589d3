/// Confidentiality: words that cannot be printed, the log that takes no words, sealing and keys.
@NullMarked
package alcove.privacy;

import org.jspecify.annotations.NullMarked;
