package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Who;
import alcove.slack.Asking.Said;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// What a command's text says: a word, and after it a person and a day in either order. All else is
/// dropped unread, and only that it was there is kept.
///
/// @param word in lower case, empty for a bare command, [#UNCLEAR] for what cannot be one of ours
record Spoken(String word, Optional<PersonId> person, Optional<SaidDay> day, boolean dropped) {
  /// Stands for a first word that cannot be one of ours.
  static final String UNCLEAR = "?";

  private static final int LONGEST_WORD = 20;
  private static final String STOPS = ".,;:!?";

  /// Tokens that are looked at; who writes more is not understood.
  private static final int MOST_TOKENS = 12;

  static Spoken parse(String text) {
    var said = new ArrayList<String>();
    var token = next(text, 0);
    for (; !token.isEmpty() && said.size() < MOST_TOKENS; token = token.next(text)) {
      said.add(token.in(text));
    }
    var plain = new DayWords(said.stream().map(Spoken::plain).toList());
    var word = "";
    Optional<PersonId> person = Optional.empty();
    Optional<SaidDay> day = Optional.empty();
    var dropped = !token.isEmpty();
    for (var i = 0; i < said.size(); i++) {
      var someone = person(said.get(i));
      var time = day.isEmpty() ? plain.at(i) : Optional.<DayWords.Found>empty();
      if (person.isEmpty() && someone.isPresent()) {
        person = someone;
      } else if (time.isPresent()) {
        day = Optional.of(time.get().day());
        i += time.get().length() - 1;
      } else if (i == 0) {
        word = word(said.get(i));
      } else {
        dropped = true;
      }
    }
    return new Spoken(word, person, day, dropped);
  }

  /// The same as asked by `who`.
  Said said(Who who, String trigger) {
    return new Said(who, person, day, trigger, dropped);
  }

  private static String plain(String said) {
    return withoutStops(said).toLowerCase(Locale.ROOT);
  }

  private static String withoutStops(String said) {
    var end = said.length();
    while (end > 0 && STOPS.indexOf(said.charAt(end - 1)) >= 0) {
      end--;
    }
    return said.substring(0, end);
  }

  private static String word(String said) {
    var bare = withoutStops(said);
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
