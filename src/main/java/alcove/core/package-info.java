/// The vocabulary: what a decision, an effect, a person, a pair and a working day are.
///
/// Everything a rule may say is here, and nothing here does anything: no clock is read, nothing is
/// sent, nothing is stored. A rule is a pure function
///
/// ```
/// decide(state, command, bond, now) -> Step(next state, effects) | Refused(reason)
/// ```
///
/// and the shell carries out what it says. Read [Decision] first, then [Effect].
@NullMarked
package alcove.core;

import org.jspecify.annotations.NullMarked;
