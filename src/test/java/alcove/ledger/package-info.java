/// The ledger of who looked at what, held to its rules.
@NullMarked
package alcove.ledger;

import org.jspecify.annotations.NullMarked;
