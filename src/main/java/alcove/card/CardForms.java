package alcove.card;

import static alcove.card.CardWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.card.CardWords.Line;
import alcove.card.CardWords.Of;
import alcove.card.Cards.Answer;
import alcove.card.Cards.Answered;
import alcove.card.Cards.Laid;
import alcove.card.Cards.Way;
import alcove.card.Cards.Written;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// The form of a round, and what stands in its place once it is sent. It says before anything is
/// filled in who sees it and when.
final class CardForms {
  /// The block of a scene's ways; those of the questions are named by their place.
  static final String WAY = "way";

  private CardForms() {}

  static View form(Bond bond, Side side, Laid laid) {
    var earlier =
        laid.part(side) instanceof Answered(var answer)
            ? Optional.of(answer)
            : Optional.<Answer>empty();
    var partner = bond.partner(side.other()).person().mention();
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(CardWords.about(Of.FORM_SHOWN, partner)));
    if (laid.round().isScene()) {
      blocks.add(Blocks.section(CardWords.scene(laid.round())));
      blocks.add(ways(laid.round(), earlier));
    } else {
      IntStream.range(0, Round.PARTS).mapToObj(i -> question(i, earlier)).forEach(blocks::add);
    }
    return View.form(
        "card.give",
        plain(Line.FORM_TITLE),
        plain(Line.FORM_SUBMIT),
        CardValue.of(bond.id(), laid.number()),
        blocks);
  }

  static View thanks(Bond bond, Side side, boolean shown) {
    var partner = bond.partner(side.other()).person().mention();
    var line = shown ? plain(Line.KEPT_SHOWN) : CardWords.about(Of.KEPT_BODY, partner);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(line));
    return View.page("card.kept", plain(Line.KEPT_TITLE), bond.id().value(), blocks);
  }

  /// The block of a question's answer.
  static String block(int place) {
    return "answer" + place;
  }

  private static ObjectNode ways(Round round, Optional<Answer> earlier) {
    var choices =
        IntStream.range(0, Round.PARTS)
            .mapToObj(i -> new Choice(String.valueOf(i), CardWords.way(round, i)))
            .toList();
    var chosen =
        earlier.flatMap(answer ->
            answer instanceof Way(var place)
                ? Optional.of(String.valueOf(place))
                : Optional.empty());
    return Blocks.input(WAY, plain(Line.FORM_WAY), Elements.radio("card.way", choices, chosen));
  }

  private static ObjectNode question(int place, Optional<Answer> earlier) {
    var written =
        earlier.flatMap(answer ->
            answer instanceof Written(var answers)
                ? Optional.of(answers.get(place))
                : Optional.empty());
    return Blocks.input(
        block(place),
        CardWords.question(place),
        Elements.text("card.words", true, CardRules.LENGTH, written));
  }
}
