/// What a program's coordinators set: its name, its rhythm and term, when people may be prompted,
/// and the organisation's own list of what cannot stay between two people.
///
/// What is set is a *charter*, kept with an *edition* that counts its changes; until somebody sets
/// anything, the standard program holds. A *coordinator* is named by whoever runs Alcove. To
/// everybody else there is no such page.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Charter: the standard program, edition 0
///   Charter --> Charter: Change by a coordinator who saw this edition
/// ```
///
/// The must-report list has a version of its own. A pair whose agreement has an older one hears of
/// the new one, in its working hours, and signs again; what it signed holds until then.
///
/// Read [alcove.program.Charter] first, then [alcove.program.ProgramRules].
@NullMarked
package alcove.program;

import org.jspecify.annotations.NullMarked;
