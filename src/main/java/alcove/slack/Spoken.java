package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Who;
import alcove.slack.Asking.Said;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// What a command's text says: a word, and after it a person, a date and a time like `2 weeks` in
/// any order. All else is dropped unread, and only that it was there is kept.
///
/// @param word in lower case, empty for a bare command, [#UNCLEAR] for what cannot be one of ours
record Spoken(
    String word,
    Optional<PersonId> person,
    Optional<LocalDate> date,
    Optional<Period> span,
    boolean dropped) {
  /// Stands for a first word that cannot be one of ours.
  static final String UNCLEAR = "?";

  private static final int LONGEST_WORD = 20;

  static Spoken parse(String text) {
    var word = "";
    Optional<PersonId> person = Optional.empty();
    Optional<LocalDate> date = Optional.empty();
    Optional<Period> span = Optional.empty();
    var dropped = false;
    var isFirst = true;
    for (var token = next(text, 0); !token.isEmpty(); token = token.next(text)) {
      var said = token.in(text);
      var someone = person(said);
      var day = date(said);
      var time = span(said, token.next(text).in(text));
      if (person.isEmpty() && someone.isPresent()) {
        person = someone;
      } else if (date.isEmpty() && day.isPresent()) {
        date = day;
      } else if (!isFirst && span.isEmpty() && time.isPresent()) {
        span = time;
        token = token.next(text);
      } else if (isFirst) {
        word = word(said);
      } else {
        dropped = true;
      }
      isFirst = false;
    }
    return new Spoken(word, person, date, span, dropped);
  }

  /// The same as asked by `who`.
  Said said(Who who, String trigger) {
    return new Said(who, person, date, span, trigger, dropped);
  }

  private static String word(String said) {
    var end = said.length();
    while (end > 0 && ".,;:!?".indexOf(said.charAt(end - 1)) >= 0) {
      end--;
    }
    var bare = said.substring(0, end);
    return !bare.isEmpty() && bare.length() <= LONGEST_WORD && bare.chars().allMatch(Text::isLetter)
        ? bare.toLowerCase(Locale.ROOT)
        : UNCLEAR;
  }

  /// `<@U123>` or `<@U123|name>`: what Slack makes of a mention, and nothing that a person can
  /// type.
  private static Optional<PersonId> person(String said) {
    if (!said.startsWith("<@") || !said.endsWith(">")) {
      return Optional.empty();
    }
    var bar = said.indexOf('|');
    try {
      return Optional.of(new PersonId(said.substring(2, bar < 0 ? said.length() - 1 : bar)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String said) {
    if (said.length() != 10 || !Text.isDigit(said.charAt(0))) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<Period> span(String number, String unit) {
    if (!Text.isNumber(number, 2)) {
      return Optional.empty();
    }
    var count = Integer.parseInt(number);
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day", "days" -> Optional.of(Period.ofDays(count));
      case "week", "weeks" -> Optional.of(Period.ofWeeks(count));
      case "month", "months" -> Optional.of(Period.ofMonths(count));
      default -> Optional.empty();
    };
  }

  /// From `begin` to before `end`; a mention is one token, whatever name it carries.
  private record Token(int begin, int end) {
    boolean isEmpty() {
      return begin == end;
    }

    String in(String text) {
      return text.substring(begin, end);
    }

    Token next(String text) {
      return Spoken.next(text, end);
    }
  }

  private static Token next(String text, int from) {
    var begin = from;
    while (begin < text.length() && isSpace(text.charAt(begin))) {
      begin++;
    }
    var close = text.startsWith("<@", begin) ? text.indexOf('>', begin) : -1;
    if (close > 0) {
      return new Token(begin, close + 1);
    }
    var end = begin;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return new Token(begin, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
