package alcove.checkin;

import static alcove.checkin.CheckInWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.checkin.CheckInWords.Line;
import alcove.checkin.CheckIns.Questions;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see of check-ins.
///
/// A message stays in Slack and can be exported. So it shows which questions are answered and never
/// how, and the offer of a hand stands there for everybody who has answered anything: nobody can
/// read from it who asked for one.
public final class CheckInViews {
  private CheckInViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(CheckInNotice notice, Bond bond, Side reader) {
    return switch (notice) {
      case CheckInNotice.Asked(var questions) -> asked(questions, bond, reader);
      case CheckInNotice.Closed _ ->
          Message.line(CheckInWords.refused(CheckInRefusal.CLOSED_SINCE));
      case CheckInNotice.WouldTalk _ -> card(bond, reader);
    };
  }

  /// A check-in as it stands now: what is answered, and what is left.
  static Message asked(Questions questions, Bond bond, Side reader) {
    var partner = bond.partner(reader.other()).person().mention();
    var value = CheckInValue.of(bond.id(), questions.number());
    var blocks = new ArrayList<ObjectNode>();
    if (questions.complete()) {
      blocks.add(Blocks.section(plain(Line.DONE), change(questions, value)));
      blocks.addAll(hand(questions, value, partner));
    } else {
      blocks.add(Blocks.section(CheckInWords.intro(partner)));
      questions.items().forEach(item -> blocks.add(question(item, questions, value, partner)));
      if (!questions.answered().isEmpty()) {
        blocks.addAll(hand(questions, value, partner));
      }
      blocks.add(aside(value));
    }
    blocks.add(Blocks.context(plain(Line.FOOTNOTE)));
    return new Message(CheckInWords.asked(partner), blocks);
  }

  /// The same, for somebody who had asked not to be asked.
  static Message askedAgain(Questions questions, Bond bond, Side reader) {
    var asked = asked(questions, bond, reader);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.ASKED_BACK)));
    blocks.addAll(asked.blocks());
    return new Message(asked.text(), blocks);
  }

  /// The card as the partner would get it, before it is sent.
  static Message preview(int number, Bond bond, Side sender) {
    var value = CheckInValue.of(bond.id(), number).written();
    var partner = bond.partner(sender.other()).person().mention();
    var body = CheckInWords.cardBody(bond.partner(sender).person().mention());
    return Message.of(
        CheckInWords.cardPreview(partner),
        Blocks.section(CheckInWords.cardPreview(partner)),
        Blocks.section("> " + body),
        Blocks.actions(
            Elements.primary("checkin.send", plain(Line.CARD_SEND), value),
            Elements.button("checkin.show", plain(Line.CARD_BACK), value)),
        Blocks.context(CheckInWords.cardNote(partner)));
  }

  /// One line of our own.
  static Message line(Line line) {
    return Message.line(plain(line));
  }

  private static Message card(Bond bond, Side reader) {
    var partner = bond.partner(reader.other()).person().mention();
    return Message.of(CheckInWords.card(partner), Blocks.section(CheckInWords.cardBody(partner)));
  }

  private static ObjectNode question(
      Item item, Questions questions, CheckInValue value, String partner) {
    var words = CheckInWords.question(item, questions.trust(), partner);
    return questions.answered().contains(item)
        ? Blocks.section(
            CheckInWords.answered(words),
            Elements.button("checkin.change", plain(Line.CHANGE), value.with(item).written()))
        : Blocks.section("*" + words + "*", answers(item, value));
  }

  private static ObjectNode answers(Item item, CheckInValue value) {
    var choices =
        item.answers().stream()
            .map(answer ->
                new Choice(value.with(item, answer).written(), CheckInWords.answer(item, answer)))
            .toList();
    return Elements.radio("checkin.answer", choices, Optional.empty());
  }

  private static ObjectNode change(Questions questions, CheckInValue value) {
    var choices =
        questions.items().stream()
            .map(item -> new Choice(value.with(item).written(), CheckInWords.shortly(item)))
            .toList();
    return Elements.select("checkin.change", plain(Line.DONE_CHANGE), choices, Optional.empty());
  }

  private static List<ObjectNode> hand(Questions questions, CheckInValue value, String partner) {
    var agreement =
        Elements.confirm(
            Elements.button("checkin.agreement", plain(Line.HAND_AGREEMENT), value.written()),
            plain(Line.HAND_AGREEMENT_TITLE),
            plain(Line.HAND_AGREEMENT_TEXT),
            plain(Line.HAND_AGREEMENT_YES));
    var supervisor = Elements.button("guidance.show", plain(Line.HAND_SUPERVISOR), "ask");
    return questions.cardSent()
        ? List.of(
            Blocks.section(CheckInWords.handSent(partner)), Blocks.actions(agreement, supervisor))
        : List.of(
            Blocks.section(plain(Line.HAND)),
            Blocks.actions(
                Elements.button("checkin.card", plain(Line.HAND_CARD), value.written()),
                agreement,
                supervisor));
  }

  private static ObjectNode aside(CheckInValue value) {
    return Blocks.actions(
        Elements.button("checkin.notnow", plain(Line.NOT_NOW), value.written()),
        Elements.button("pairing.pause", plain(Line.PAUSE), value.pair().value()),
        Elements.button("checkin.stop", plain(Line.STOP), value.written()));
  }
}
