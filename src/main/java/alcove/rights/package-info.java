/// A person's rights: to see everything that is kept about them, in plain words and on one screen,
/// and to have it erased.
///
/// ```mermaid
/// flowchart LR
///   privacy["/mentor privacy"] --> page[what is kept, who sees it, until when]
///   page -- Erase --> ended[each pair ends kindly] -- a day --> shredded[keys destroyed, certificate]
/// ```
///
/// What there is to see is counted by the desk, see [alcove.desk.Held]; what is erased is the
/// pairs' own matter, see [alcove.pairing.PairingCommand.Erase]. Read [RightsConversation].
@NullMarked
package alcove.rights;

import org.jspecify.annotations.NullMarked;
