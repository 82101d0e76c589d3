package alcove.card;

import static alcove.card.CardWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.card.CardWords.Line;
import alcove.card.CardWords.Of;
import alcove.card.CardWords.OfRound;
import alcove.card.Cards.Answer;
import alcove.card.Cards.Answered;
import alcove.card.Cards.Laid;
import alcove.card.Cards.Way;
import alcove.card.Cards.Written;
import alcove.core.Dates;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see of cards: messages.
public final class CardViews {
  private CardViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(CardNotice notice, Bond bond, Side reader) {
    var partner = partner(bond, reader);
    return switch (notice) {
      case CardNotice.Suggested(var suggestion) -> suggested(suggestion, bond, partner);
      case CardNotice.Waits waits -> waits(waits, bond, partner);
      case CardNotice.PutAway(var round) ->
          Message.of(
              CardWords.about(OfRound.PUT_AWAY, round),
              Blocks.section(CardWords.about(OfRound.PUT_AWAY_BODY, round)));
      case CardNotice.Dealt _, CardNotice.Shown _, CardNotice.DealtOwn _ ->
          throw new IllegalStateException("a card for the room");
    };
  }

  /// What both see in their room.
  public static Message room(CardNotice notice, Bond bond) {
    return switch (notice) {
      case CardNotice.Dealt dealt -> dealt(dealt, bond);
      case CardNotice.Shown shown -> shown(shown, bond);
      case CardNotice.DealtOwn dealt -> dealt(dealt, bond);
      case CardNotice.Suggested _, CardNotice.Waits _, CardNotice.PutAway _ ->
          throw new IllegalStateException("a notice for one person");
    };
  }

  /// All decks and rounds, for somebody who asked for them.
  static Message menu(Bond bond, Side reader, Cards cards) {
    var partner = partner(bond, reader);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.MENU_TALK)));
    blocks.add(Blocks.actions(decks(bond)));
    blocks.add(Blocks.divider());
    if (cards.table() instanceof Laid laid) {
      blocks.add(Blocks.section(CardWords.about(OfRound.LIES, laid.round())));
      blocks.add(Blocks.actions(open(bond, laid, reader)));
    } else {
      blocks.add(Blocks.section(CardWords.about(Of.MENU_ROUND, partner)));
      blocks.add(Blocks.actions(rounds(bond, cards)));
    }
    return new Message(CardWords.about(Of.MENU, partner), blocks);
  }

  private static ObjectNode decks(Bond bond) {
    var choices = new ArrayList<Choice>();
    for (var deck : Deck.values()) {
      choices.add(new Choice(CardValue.of(bond.id(), deck), CardWords.name(deck)));
    }
    if (!bond.program().cards().cards().isEmpty()) {
      choices.add(new Choice(CardValue.own(bond.id()), plain(Line.DECK_OWN)));
    }
    return Elements.select("card.deal", plain(Line.DECKS), choices, Optional.empty());
  }

  /// Those that both have answered are offered again when there is no other.
  private static ObjectNode rounds(Bond bond, Cards cards) {
    var shown = cards.dealt().shown();
    var fresh = Arrays.stream(Round.values()).filter(round -> !shown.contains(round)).toList();
    var choices =
        (fresh.isEmpty() ? List.of(Round.values()) : fresh)
            .stream()
                .map(round -> new Choice(CardValue.of(bond.id(), round), CardWords.name(round)))
                .toList();
    return Elements.select("card.lay", plain(Line.ROUNDS), choices, Optional.empty());
  }

  private static ObjectNode open(Bond bond, Laid laid, Side reader) {
    var label = laid.part(reader) instanceof Answered ? Line.CHANGE : Line.ANSWER;
    return Elements.primary("card.open", plain(label), CardValue.of(bond.id(), laid.number()));
  }

  private static Message suggested(Suggestion suggestion, Bond bond, String partner) {
    var deck =
        switch (suggestion) {
          case FIRST_TALK -> Deck.GETTING_TO_KNOW;
          case SWAP -> Deck.SHOES;
        };
    var pair = bond.id().value();
    return Message.of(
        CardWords.suggested(suggestion, partner),
        Blocks.section(CardWords.suggestedBody(suggestion, partner)),
        Blocks.actions(
            Elements.primary(
                "card.deal", plain(Line.SUGGESTED_DEAL), CardValue.of(bond.id(), deck)),
            Elements.button("card.show", plain(Line.SUGGESTED_ALL), pair),
            Elements.button("card.fine", plain(Line.NOT_NOW), pair),
            Elements.button("pairing.pause", plain(Line.PAUSE), pair),
            Elements.button("card.stop", plain(Line.STOP), pair)));
  }

  private static Message waits(CardNotice.Waits waits, Bond bond, String partner) {
    var value = CardValue.of(bond.id(), waits.number());
    var pair = bond.id().value();
    return Message.of(
        CardWords.waits(waits.round(), partner),
        Blocks.section(CardWords.waitsBody(waits.round(), partner)),
        Blocks.actions(
            Elements.primary("card.open", plain(Line.ANSWER), value),
            Elements.button("card.notnow", plain(Line.NOT_NOW), value),
            Elements.button("pairing.pause", plain(Line.PAUSE), pair),
            Elements.button("card.stop", plain(Line.STOP), pair)),
        Blocks.context(CardWords.waitsUntil(Dates.day(waits.until()))));
  }

  private static Message dealt(CardNotice.Dealt dealt, Bond bond) {
    var by = bond.partner(dealt.by()).person().mention();
    return Message.of(
        CardWords.dealt(dealt.deck()),
        Blocks.header(CardWords.dealtTitle(dealt.deck())),
        Blocks.section(CardWords.card(dealt.deck(), dealt.card())),
        Blocks.context(CardWords.tip(dealt.number())),
        Blocks.actions(
            Elements.button(
                "card.deal", plain(Line.ANOTHER), CardValue.of(bond.id(), dealt.deck()))),
        Blocks.context(CardWords.dealtBy(by)));
  }

  /// It is said whose words these are, and they stand as they were typed.
  private static Message dealt(CardNotice.DealtOwn dealt, Bond bond) {
    var by = bond.partner(dealt.by()).person().mention();
    return Message.of(
        plain(Line.DEALT_OWN),
        Blocks.header(plain(Line.DEALT_OWN_TITLE)),
        Blocks.typed(dealt.words()),
        Blocks.context(CardWords.tip(dealt.number())),
        Blocks.actions(Elements.button("card.deal", plain(Line.ANOTHER), CardValue.own(bond.id()))),
        Blocks.context(CardWords.dealtOwnBy(bond.program().name(), by)));
  }

  private static Message shown(CardNotice.Shown shown, Bond bond) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(CardWords.about(OfRound.SHOWN_TITLE, shown.round())));
    if (shown.round().isScene()) {
      blocks.addAll(ways(shown, bond));
    } else {
      blocks.addAll(written(shown, bond));
    }
    blocks.add(Blocks.divider());
    blocks.add(Blocks.section(CardWords.talk(shown.round())));
    return new Message(CardWords.about(OfRound.SHOWN, shown.round()), blocks);
  }

  private static List<ObjectNode> ways(CardNotice.Shown shown, Bond bond) {
    var same = shown.mentor().equals(shown.mentee());
    return List.of(
        Blocks.section(CardWords.scene(shown.round())),
        Blocks.section(plain(same ? Line.SHOWN_SAME : Line.SHOWN_DIFFER)),
        Blocks.section(
            way(shown.round(), shown.mentor(), bond.mentor())
                + "\n"
                + way(shown.round(), shown.mentee(), bond.mentee())));
  }

  private static String way(Round round, Answer answer, Bond.Partner partner) {
    if (!(answer instanceof Way(var place))) {
      throw new IllegalStateException("a scene is answered by a way to go");
    }
    return CardWords.wentWay(partner.person().mention(), CardWords.way(round, place));
  }

  private static List<ObjectNode> written(CardNotice.Shown shown, Bond bond) {
    if (!(shown.mentor() instanceof Written(var mentor))
        || !(shown.mentee() instanceof Written(var mentee))) {
      throw new IllegalStateException("questions are answered in words");
    }
    var blocks = new ArrayList<ObjectNode>();
    for (var i = 0; i < Round.PARTS; i++) {
      blocks.add(
          Blocks.quotes(
              CardWords.question(i),
              List.of(
                  new Blocks.Quote(bond.mentor().person(), mentor.get(i)),
                  new Blocks.Quote(bond.mentee().person(), mentee.get(i)))));
    }
    return blocks;
  }

  private static String partner(Bond bond, Side reader) {
    return bond.partner(reader.other()).person().mention();
  }
}
