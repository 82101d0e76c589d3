package alcove.guidance;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that a question to a supervisor is decided on.
///
/// @param found the case, while it is open
public record Relay(Optional<Case> found, Asker asker, Rota rota) {

  Relay with(Case next, Rota given) {
    return new Relay(Optional.of(next), asker, given);
  }

  /// What is to be carried to somebody, and not before when.
  public record Letter(PersonId to, GuidanceNotice notice, Instant at) {}

  /// What a rule answers.
  public sealed interface Answer {
    /// @param letters in the order in which they are carried
    record Step(Relay next, List<Letter> letters) implements Answer {
      public Step {
        letters = List.copyOf(letters);
      }
    }

    record Refused(GuidanceRefusal refusal) implements Answer {}
  }

  /// What is known of the moment in which somebody asks.
  ///
  /// @param hours when the program's people may be prompted
  /// @param supervisors those of the program who are there, and where they live
  /// @param barred who must not get this case: the asker, and their partners
  public record Moment(
      Instant now,
      WorkingTime hours,
      List<Case.Someone> supervisors,
      Set<PersonId> barred,
      Chance chance) {}

  /// What is left to chance.
  ///
  /// @param fresh a random name for a new case
  /// @param delay how much later than now a word goes out, so that its time says nothing
  public record Chance(PairId fresh, Duration delay) {}
}
