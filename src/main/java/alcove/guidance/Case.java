package alcove.guidance;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.core.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A question to a supervisor without a name. It holds who asks and who answers, and not one word
/// of theirs. Its own key is destroyed with it.
///
/// @param id random; the first four characters of it are the case's number
/// @param program whose supervisors have it
/// @param side on which side of a pair the asker is, if they chose to say
/// @param unanswered how often the asker has written since they last heard of it
/// @param had who has had this case before
/// @param lastWord when either of the two has last written
/// @param due when the latest word for the supervisor goes out: no later one overtakes it
/// @param over whether it is closed, and only waits for its last words to be carried
public record Case(
    PairId id,
    ProgramId program,
    Someone asker,
    Someone supervisor,
    Optional<Side> side,
    int unanswered,
    Set<PersonId> had,
    Instant lastWord,
    Instant due,
    boolean over) {

  /// A case nobody has written to for so long is closed, and the link is gone.
  public static final Duration OPEN = Duration.ofDays(30);

  /// A question that has no answer for so long is handed on.
  public static final Duration UNANSWERED = Duration.ofDays(7);

  public Case {
    had = Set.copyOf(had);
  }

  /// A person, and where they live.
  public record Someone(PersonId person, ZoneId zone) {}

  /// What both call it.
  String number() {
    return number(id);
  }

  static String number(PairId id) {
    return id.value().substring(0, 4).toUpperCase(Locale.ROOT);
  }

  public Instant closes() {
    return lastWord.plus(OPEN);
  }

  boolean isOpen(Instant now) {
    return !over && now.isBefore(closes());
  }

  Case asked(Instant now) {
    return new Case(id, program, asker, supervisor, side, unanswered + 1, had, now, due, over);
  }

  Case answered(Instant now) {
    return new Case(id, program, asker, supervisor, side, 0, had, now, due, over);
  }

  /// Nobody answers what was written so far, and the asker is told so.
  Case unattended() {
    return new Case(id, program, asker, supervisor, side, 0, had, lastWord, due, over);
  }

  Case due(Instant at) {
    return new Case(id, program, asker, supervisor, side, unanswered, had, lastWord, at, over);
  }

  Case closed() {
    return new Case(id, program, asker, supervisor, side, unanswered, had, lastWord, due, true);
  }

  /// The same case in other hands. Its new supervisor knows no word of it.
  Case handedTo(Someone next) {
    var all = new HashSet<>(had);
    all.add(supervisor.person());
    return new Case(id, program, asker, next, side, 0, all, lastWord, due, over);
  }

  @Override
  public String toString() {
    return "Case[]";
  }
}
