package alcove.threeway;

import static alcove.threeway.ThreeWayWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.NumberedValue;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import alcove.threeway.Sheet.Terms;
import alcove.threeway.ThreeWayWords.Line;
import alcove.threeway.ThreeWayWords.Of;
import alcove.threeway.ThreeWays.Agreed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The form in which a sheet is written or changed, and what stands in its place once it is sent.
final class ThreeWayForms {
  static final String THIRD = "third";
  static final String DAY = "day";
  static final String OPENS = "opens";
  static final String TOPICS = "topics";
  static final String TOPICS_WORDS = "topicswords";
  static final String RED_LINES = "redlines";
  static final String RED_LINES_WORDS = "redlineswords";

  private ThreeWayForms() {}

  /// The form with what the sheet says now.
  static View form(Bond bond, Side side, ThreeWays threeWays) {
    var before = threeWays.stage().written();
    var partner = bond.partner(side.other()).person().mention();
    var intro = threeWays.stage() instanceof Agreed ? Of.FORM_AGAIN : Of.FORM_INTRO;
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(ThreeWayWords.about(intro, partner)));
    blocks.add(third(before));
    blocks.add(
        Blocks.input(
            DAY, plain(Line.FORM_DAY), Elements.date("threeway.day", before.map(Sheet::day))));
    blocks.add(opens(before));
    blocks.addAll(lists(before));
    blocks.add(Blocks.context(plain(Line.FORM_NO_NAMES)));
    return View.form(
        "threeway.propose",
        plain(Line.FORM_TITLE),
        plain(Line.FORM_SUBMIT),
        NumberedValue.of(bond.id(), threeWays.count()),
        blocks);
  }

  static View sent(Bond bond, Side side) {
    var partner = bond.partner(side.other()).person().mention();
    return View.page(
        "threeway.sent",
        plain(Line.SENT),
        bond.id().value(),
        List.of(Blocks.section(ThreeWayWords.about(Of.SENT_BODY, partner))));
  }

  private static ObjectNode third(Optional<Sheet> before) {
    var thirds =
        Arrays.stream(Third.values())
            .map(third -> new Choice(third.name(), ThreeWayWords.name(third)))
            .toList();
    return Blocks.input(
        THIRD,
        plain(Line.FORM_THIRD),
        Elements.radio("threeway.third", thirds, before.map(sheet -> sheet.third().name())));
  }

  private static ObjectNode opens(Optional<Sheet> before) {
    var sides =
        List.of(
            new Choice(Side.MENTEE.name(), plain(Line.FORM_MENTEE)),
            new Choice(Side.MENTOR.name(), plain(Line.FORM_MENTOR)));
    return Blocks.input(
        OPENS,
        plain(Line.FORM_OPENS),
        Elements.radio("threeway.opens", sides, before.map(sheet -> sheet.opens().name())));
  }

  private static List<ObjectNode> lists(Optional<Sheet> before) {
    var none = new Terms(Set.of(), Confidential.of(""));
    var topics = before.map(Sheet::topics).orElse(none);
    var redLines = before.map(Sheet::redLines).orElse(none);
    return List.of(
        matters(TOPICS, Line.FORM_TOPICS, topics),
        words(TOPICS_WORDS, Line.FORM_TOPICS_WORDS, topics),
        matters(RED_LINES, Line.FORM_RED, redLines),
        words(RED_LINES_WORDS, Line.FORM_RED_WORDS, redLines));
  }

  private static ObjectNode matters(String block, Line label, Terms terms) {
    var matters =
        Arrays.stream(Matter.values())
            .map(matter -> new Choice(matter.name(), ThreeWayWords.name(matter)))
            .toList();
    var ticked = terms.matters().stream().map(Matter::name).toList();
    return Blocks.optional(
        Blocks.input(
            block, plain(label), Elements.checkboxes("threeway." + block, matters, ticked)));
  }

  private static ObjectNode words(String block, Line label, Terms terms) {
    return Blocks.optional(
        Blocks.input(
            block,
            plain(label),
            Elements.text(
                "threeway." + block, true, ThreeWayRules.LENGTH, Optional.of(terms.words()))));
  }
}
