package alcove.enrolment;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.PersonId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules by which people put themselves forward to be matched, and take it back.
public final class EnrolmentRules {
  /// Topics on one side: who names everything has named nothing.
  static final int MOST_TOPICS = 6;

  static final int MOST_LANGUAGES = 8;

  /// Mentees at once.
  static final int MOST_CAPACITY = 5;

  /// People to be kept apart from.
  static final int MOST_APART = 30;

  private EnrolmentRules() {}

  /// @param state empty while they have not put themselves forward
  public static Decision<Optional<Enrolment>> decide(
      Optional<Enrolment> state, EnrolmentCommand command, Instant now) {
    return switch (command) {
      case EnrolmentCommand.Join(var by, var zone, var wishes) ->
          mistakes(by, wishes).isEmpty()
              ? step(
                  Optional.of(
                      new Enrolment(by, zone, wishes, state.map(Enrolment::since).orElse(now))))
              : refuse(EnrolmentRefusal.MISTAKEN);
      case EnrolmentCommand.Leave _ ->
          state.isPresent() ? step(Optional.empty()) : refuse(EnrolmentRefusal.NOT_ENROLLED);
      case EnrolmentCommand.Move(var zone) ->
          state.isPresent()
              ? step(state.map(known -> known.with(zone)))
              : refuse(EnrolmentRefusal.NOT_ENROLLED);
    };
  }

  /// What is wrong with what `by` has filled in, by field; empty when it can hold.
  public static Map<Field, Mistake> mistakes(PersonId by, Wishes wishes) {
    var found = new EnumMap<Field, Mistake>(Field.class);
    if (wishes.offers().isEmpty() && wishes.seeks().isEmpty()) {
      found.put(Field.OFFERS, Mistake.MISSING);
    }
    atMost(wishes.offers(), MOST_TOPICS, Field.OFFERS, found);
    atMost(wishes.seeks(), MOST_TOPICS, Field.SEEKS, found);
    if (wishes.languages().isEmpty()) {
      found.put(Field.LANGUAGES, Mistake.MISSING);
    }
    atMost(wishes.languages(), MOST_LANGUAGES, Field.LANGUAGES, found);
    if (wishes.capacity() < 1 || wishes.capacity() > MOST_CAPACITY) {
      found.put(Field.CAPACITY, Mistake.NOT_OFFERED);
    }
    if (wishes.reportsTo().filter(by::equals).isPresent()) {
      found.put(Field.REPORTS_TO, Mistake.ONESELF);
    }
    atMost(wishes.apart(), MOST_APART, Field.APART, found);
    if (wishes.avoids(by)) {
      found.put(Field.APART, Mistake.ONESELF);
    }
    return found;
  }

  private static void atMost(Set<?> chosen, int most, Field field, Map<Field, Mistake> found) {
    if (chosen.size() > most) {
      found.put(field, Mistake.TOO_MANY);
    }
  }
}
