package alcove.slack;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Days in plain words: `2 weeks`, `for a month`, `until 31 March`, `till Monday`, `2027-03-31`.
/// What could mean two things (`3/4`) means nothing here.
///
/// @param words in lower case, without the stops behind them
record DayWords(List<String> words) {
  /// Words of a day are no more than these: `until 31 march 2027`.
  static final int MOST_WORDS = 4;

  private static final Set<String> BEFORE = Set.of("for", "until", "till", "til");
  private static final List<String> COUNTS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final Pattern TOGETHER = Pattern.compile("([0-9]{1,3})([a-z]+)");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");
  private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

  DayWords {
    words = List.copyOf(words);
  }

  /// A day and how many words say it.
  record Found(SaidDay day, int length) {}

  /// The day that is said from the `begin`-th word on; the longest way to read it.
  Optional<Found> at(int begin) {
    var from = BEFORE.contains(word(begin)) ? begin + 1 : begin;
    for (var length = Math.min(MOST_WORDS, words.size() - from); length > 0; length--) {
      var day = day(words.subList(from, from + length));
      if (day.isPresent()) {
        return Optional.of(new Found(day.get(), from + length - begin));
      }
    }
    return Optional.empty();
  }

  private String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }

  private static Optional<SaidDay> day(List<String> said) {
    return switch (said.size()) {
      case 1 -> one(said.getFirst());
      case 2 -> two(said.get(0), said.get(1));
      case 3 -> three(said.get(0), said.get(1), said.get(2));
      default -> Optional.empty();
    };
  }

  private static Optional<SaidDay> one(String word) {
    if (word.equals("tomorrow")) {
      return Optional.of(new SaidDay.After(Period.ofDays(1)));
    }
    var together = TOGETHER.matcher(word);
    if (together.matches()) {
      return span(together.group(1), together.group(2));
    }
    return weekday(word).or(() -> date(word));
  }

  private static Optional<SaidDay> two(String first, String second) {
    if (first.equals("next")) {
      return second.equals("week")
          ? Optional.of(new SaidDay.Next(DayOfWeek.MONDAY))
          : weekday(second);
    }
    return span(first, second)
        .or(() -> monthDay(first, second).map(SaidDay.Every::new))
        .or(() -> monthDay(second, first).map(SaidDay.Every::new));
  }

  private static Optional<SaidDay> three(String first, String second, String year) {
    if (!Text.isNumber(year, 4) || year.length() != 4) {
      return Optional.empty();
    }
    return monthDay(first, second)
        .or(() -> monthDay(second, first))
        .map(day -> new SaidDay.On(day.atYear(Integer.parseInt(year))));
  }

  private static Optional<SaidDay> span(String count, String unit) {
    return count(count)
        .flatMap(many ->
            switch (unit) {
              case "d", "day", "days" -> Optional.of(Period.ofDays(many));
              case "w", "week", "weeks" -> Optional.of(Period.ofWeeks(many));
              case "month", "months" -> Optional.of(Period.ofMonths(many));
              default -> Optional.empty();
            })
        .map(SaidDay.After::new);
  }

  private static Optional<Integer> count(String word) {
    if (word.equals("a")) {
      return Optional.of(1);
    }
    return Text.isNumber(word, 3)
        ? Optional.of(Integer.valueOf(word))
        : Optional.of(COUNTS.indexOf(word) + 1).filter(count -> count > 0);
  }

  private static Optional<SaidDay> weekday(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> isNameOf(word, day))
        .findFirst()
        .map(SaidDay.Next::new);
  }

  private static Optional<MonthDay> monthDay(String day, String month) {
    var number = DAY.matcher(day);
    var named = Arrays.stream(Month.values()).filter(each -> isNameOf(month, each)).findFirst();
    if (!number.matches() || named.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MonthDay.of(named.get(), Integer.parseInt(number.group(1))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<SaidDay> date(String word) {
    var dotted = DOTTED.matcher(word);
    try {
      return dotted.matches()
          ? Optional.of(
              new SaidDay.On(
                  LocalDate.of(
                      Integer.parseInt(dotted.group(3)),
                      Integer.parseInt(dotted.group(2)),
                      Integer.parseInt(dotted.group(1)))))
          : Optional.of(word)
              .filter(text -> text.length() == 10)
              .map(LocalDate::parse)
              .map(SaidDay.On::new);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The whole name, or its first three letters.
  private static boolean isNameOf(String word, Enum<?> named) {
    var name = named.name();
    return name.equalsIgnoreCase(word) || name.substring(0, 3).equalsIgnoreCase(word);
  }
}
