/// What a program's coordinators set: its name, its rhythm and term, when people may be prompted,
/// and the organisation's own list of what cannot stay between two people.
///
/// A workspace's programs are its *catalogue*. Each has an *edition* that counts its changes. Who
/// does not *coordinate* a program is told that there is no such page.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Program: edition 0
///   Program --> Program: Change by a coordinator who saw this edition
/// ```
///
/// The must-report list has a version of its own. A pair whose agreement has an older one hears of
/// the new one, in its working hours, and signs again; what it signed holds until then.
///
/// Read [alcove.program.Catalogue] first, then [alcove.program.ProgramRules].
@NullMarked
package alcove.program;

import org.jspecify.annotations.NullMarked;
