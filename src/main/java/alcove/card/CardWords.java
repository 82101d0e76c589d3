package alcove.card;

import alcove.core.Words;
import java.util.Set;

/// What people read about cards, and the cards themselves. The same words for both sides.
final class CardWords {
  private static final Words WORDS = new Words(CardWords.class);

  private CardWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  /// A line about a round.
  static String about(OfRound line, Round round) {
    return WORDS.say(line.key, "round", name(round));
  }

  static String waits(Round round, String partner) {
    return WORDS.say("waits", "round", name(round), "partner", partner);
  }

  static String waitsBody(Round round, String partner) {
    return WORDS.say("waits.body", "round", name(round), "partner", partner);
  }

  static String waitsUntil(String date) {
    return WORDS.say("waits.until", "date", date);
  }

  static String name(Deck deck) {
    return WORDS.say("deck." + deck);
  }

  static String name(Round round) {
    return WORDS.say("round." + round);
  }

  static String card(Deck deck, int card) {
    return WORDS.say("card." + deck + "." + card);
  }

  static String dealt(Deck deck) {
    return WORDS.say("dealt", "deck", name(deck));
  }

  static String dealtTitle(Deck deck) {
    return WORDS.say("dealt.title", "deck", name(deck));
  }

  static String dealtBy(String person) {
    return WORDS.say("dealt.by", "person", person);
  }

  /// @param program its name, as somebody typed it
  static String dealtOwnBy(String program, String person) {
    return WORDS.say("dealt.own.by", "program", Words.asTyped(program), "person", person);
  }

  /// A habit to try, another with each card.
  static String tip(int number) {
    return WORDS.say("tip." + number % Deck.CARDS);
  }

  static String question(int place) {
    return WORDS.say("form." + place);
  }

  static String scene(Round round) {
    return WORDS.say("scene." + round);
  }

  static String way(Round round, int place) {
    return WORDS.say("scene." + round + "." + place);
  }

  static String wentWay(String person, String way) {
    return WORDS.say("shown.way", "person", person, "way", way);
  }

  static String talk(Round round) {
    return WORDS.say("shown.talk." + round);
  }

  static String suggested(Suggestion suggestion, String partner) {
    return WORDS.say("suggested." + suggestion, "partner", partner);
  }

  static String suggestedBody(Suggestion suggestion, String partner) {
    return WORDS.say("suggested." + suggestion + ".body", "partner", partner);
  }

  static String refused(CardRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines about the partner.
  enum Of {
    MENU("menu"),
    MENU_ROUND("menu.round"),
    FORM_SHOWN("form.shown"),
    KEPT_BODY("kept.body");

    private final String key;

    Of(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines about a round.
  enum OfRound {
    LIES("menu.lies"),
    SHOWN("shown"),
    SHOWN_TITLE("shown.title"),
    PUT_AWAY("putaway"),
    PUT_AWAY_BODY("putaway.body");

    private final String key;

    OfRound(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    MENU_TALK("menu.talk"),
    DECKS("menu.decks"),
    ROUNDS("menu.rounds"),
    ANOTHER("dealt.another"),
    DEALT("done.dealt"),
    ANSWER("answer"),
    CHANGE("change"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    STOP("stop"),
    FORM_TITLE("form.title"),
    FORM_SUBMIT("form.submit"),
    FORM_WAY("form.way"),
    KEPT_TITLE("kept.title"),
    KEPT_SHOWN("kept.shown"),
    SHOWN_DIFFER("shown.differ"),
    SHOWN_SAME("shown.same"),
    SUGGESTED_DEAL("suggested.deal"),
    SUGGESTED_ALL("suggested.all"),
    FINE("fine"),
    LATER("later"),
    STOPPED("stopped"),
    DECK_OWN("deck.own"),
    DEALT_OWN("dealt.own"),
    DEALT_OWN_TITLE("dealt.own.title");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
