package alcove.agreement;

import alcove.agreement.Answer.Day;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When an answer can be taken, a part is complete, and a sheet is.
public final class SheetRules {
  /// The longest term that two people may agree on at once.
  static final int MAX_TERM_YEARS = 2;

  private SheetRules() {}

  /// The parts of a sheet that are not complete, in their order.
  public static List<Part> openParts(Sheet sheet, Side side, Bond bond, Instant now) {
    return Arrays.stream(Part.values())
        .filter(part ->
            isOutdated(part, sheet, bond) || !mistakes(part, sheet, bond, side, now).isEmpty())
        .toList();
  }

  /// What is wrong in one part, by the field's name and in the form's order; empty when it can be
  /// kept.
  public static Map<String, Mistake> mistakes(
      Part part, Sheet entry, Bond bond, Side side, Instant now) {
    var found = new LinkedHashMap<String, Mistake>();
    for (var passage : Passage.values()) {
      if (passage.part() == part) {
        mistake(passage, entry).ifPresent(mistake -> found.put(passage.name(), mistake));
      }
    }
    for (var question : Question.values()) {
      if (question.part() == part) {
        mistake(question, entry.answer(question), today(bond, side, now))
            .ifPresent(mistake -> found.put(question.name(), mistake));
      }
    }
    for (var promise : Promise.values()) {
      if (promise.part() == part && !entry.promises().contains(promise)) {
        found.put(promise.name(), Mistake.NOT_TICKED);
      }
    }
    if (part == Part.MUST_REPORT) {
      found.putAll(unticked(entry, bond));
    }
    return found;
  }

  /// Whether this part of `entry` was answered to another version of the organisation's list.
  public static boolean isOutdated(Part part, Sheet entry, Bond bond) {
    return part == Part.MUST_REPORT
        && entry.list().version() != bond.program().mustReport().version();
  }

  /// The form's name of the `index`-th item of the organisation's list.
  public static String itemField(int index) {
    return "ITEM-" + index;
  }

  /// Whether `answer` can be taken at `question` today.
  static boolean isAcceptable(Question question, Answer answer, LocalDate today) {
    return mistake(question, Optional.of(answer), today).isEmpty();
  }

  static LocalDate today(Bond bond, Side side, Instant now) {
    return LocalDate.ofInstant(now, bond.partner(side).zone());
  }

  private static Optional<Mistake> mistake(Passage passage, Sheet entry) {
    var words = entry.passage(passage).filter(typed -> !typed.isBlank());
    if (words.isEmpty()) {
      return passage.isRequired() ? Optional.of(Mistake.MISSING) : Optional.empty();
    }
    return words
        .map(Confidential::length)
        .filter(length -> length > Passage.MAX_LENGTH)
        .map(_ -> Mistake.TOO_LONG);
  }

  private static Optional<Mistake> mistake(
      Question question, Optional<Answer> answer, LocalDate today) {
    if (answer.isEmpty()) {
      return Optional.of(Mistake.MISSING);
    }
    if (!answer.get().answers(question)) {
      return Optional.of(Mistake.NOT_OFFERED);
    }
    return answer.get() instanceof Day(var date) ? mistake(date, today) : Optional.empty();
  }

  private static Optional<Mistake> mistake(LocalDate endsOn, LocalDate today) {
    if (!endsOn.isAfter(today)) {
      return Optional.of(Mistake.DATE_PAST);
    }
    return endsOn.isAfter(today.plusYears(MAX_TERM_YEARS))
        ? Optional.of(Mistake.DATE_TOO_FAR)
        : Optional.empty();
  }

  private static Map<String, Mistake> unticked(Sheet entry, Bond bond) {
    var found = new LinkedHashMap<String, Mistake>();
    var items = bond.program().mustReport().items();
    for (var i = 0; i < items.size(); i++) {
      if (!entry.list().items().contains(items.get(i).id())) {
        found.put(itemField(i), Mistake.NOT_TICKED);
      }
    }
    return found;
  }
}
