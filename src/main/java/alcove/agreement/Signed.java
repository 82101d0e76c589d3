package alcove.agreement;

import alcove.core.Side;
import alcove.pairing.Bond.Talks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An agreement that both have signed.
///
/// @param version counts from 1
/// @param text what was signed
/// @param signatures one of each side, both of this text
/// @param earlier the versions before, newest last; their text is gone, their digest and date stay
public record Signed(
    int version, Draft text, Map<Side, Signature> signatures, List<Earlier> earlier) {
  /// How many earlier versions are remembered.
  static final int MAX_EARLIER = 20;

  public Signed {
    signatures = Map.copyOf(signatures);
    earlier = List.copyOf(earlier);
  }

  /// What a side put its name to.
  ///
  /// @param digest SHA-256 of the whole text in its canonical form
  public record Signature(Instant at, String digest) {}

  /// A version that has been replaced.
  public record Earlier(int version, Instant at, String digest) {}

  /// When the second of the two signed.
  public Instant at() {
    return signatures.values().stream()
        .map(Signature::at)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /// The last day of the term that the two agreed on.
  public LocalDate endsOn() {
    return switch (text.common(Question.ENDS_ON).orElseThrow()) {
      case Answer.Day(var date) -> date;
      case Answer.Picked _ -> throw new IllegalStateException("the term ends on a date");
    };
  }

  /// The rhythm of check-ins that the two agreed on, in days.
  public int checkInEveryDays() {
    return amount(Question.CHECK_IN);
  }

  /// How the two meet.
  public Talks talks() {
    return new Talks(amount(Question.MEETING), amount(Question.LENGTH));
  }

  private int amount(Question question) {
    return switch (text.common(question).orElseThrow()) {
      case Answer.Picked(var option) -> option.amount();
      case Answer.Day _ -> throw new IllegalStateException("an amount is one of the named ones");
    };
  }

  /// This version and those before, as the next version will remember them.
  List<Earlier> history() {
    var all = new ArrayList<>(earlier);
    signatures.values().stream()
        .findFirst()
        .ifPresent(one -> all.add(new Earlier(version, at(), one.digest())));
    return all.subList(Math.max(0, all.size() - MAX_EARLIER), all.size());
  }
}
