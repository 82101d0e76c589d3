package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.AgreementNotice.Agreed;
import alcove.agreement.AgreementNotice.ChangeSigned;
import alcove.agreement.AgreementNotice.Ready;
import alcove.agreement.AgreementNotice.Revealed;
import alcove.agreement.AgreementWords.Line;
import alcove.agreement.AgreementWords.LineOfBoth;
import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What both see of their agreement in their room.
///
/// Slack refuses a message whose blocks are many or long, so long texts are cut here; in full they
/// are shown to each in a modal.
record RoomMessages(Bond bond) {
  private static final int ITEMS_SHOWN = 10;
  private static final int ITEM_SHOWN = 150;

  /// Both sides, differences first.
  Message revealed(Revealed notice) {
    var views = new DraftViews(notice.draft(), bond);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.REVEAL_TITLE)));
    blocks.add(Blocks.section(AgreementWords.both(LineOfBoth.REVEAL_INTRO, bond)));
    blocks.addAll(openList(notice.draft()));
    if (!notice.open().isEmpty()) {
      blocks.add(Blocks.section(plain(Line.OPEN_TITLE)));
      notice.open().forEach(question -> blocks.addAll(difference(question, notice.draft())));
      blocks.add(Blocks.divider());
    }
    blocks.addAll(body(views, notice.open(), Line.WORDS_MORE));
    blocks.add(Blocks.actions(mine(), read()));
    return new Message(plain(Line.REVEAL_TEXT), blocks);
  }

  /// Nothing is open: to be signed.
  Message ready(Ready notice) {
    var views = new DraftViews(notice.draft(), bond);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.READY_TITLE)));
    blocks.add(Blocks.section(AgreementWords.both(LineOfBoth.READY_INTRO, bond)));
    if (!notice.by().isEmpty()) {
      blocks.add(Blocks.section(AgreementWords.signedSoFar(mentions(notice.by()))));
    }
    blocks.add(
        Blocks.actions(
            Elements.primary("agreement.read", plain(Line.SIGN_OPEN), bond.id().value()), mine()));
    blocks.addAll(body(views, List.of(), Line.WORDS_MORE_TO_SIGN));
    return new Message(plain(Line.READY_TEXT), blocks);
  }

  /// What both have signed, pinned.
  Message agreed(Agreed notice) {
    var signed = notice.signed();
    if (!AgreementRules.intact(signed, bond)) {
      return AgreementViews.damaged(signed, bond, Side.MENTOR);
    }
    var views = new DraftViews(signed.text(), bond);
    var date = SheetRules.today(bond, Side.MENTOR, signed.at());
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.AGREED_TITLE)));
    blocks.add(Blocks.context(AgreementWords.signed(signed, bond, date)));
    blocks.add(DraftViews.banner());
    blocks.addAll(views.settled(_ -> true));
    blocks.addAll(views.own(_ -> true));
    blocks.add(views.list(ITEMS_SHOWN, ITEM_SHOWN));
    blocks.add(Blocks.section(plain(Line.AGREED_FRAME)));
    blocks.addAll(views.frame(_ -> true));
    blocks.addAll(views.words(_ -> true, words -> words.shortened(views.shown())));
    if (views.isLonger(views.shown())) {
      blocks.add(Blocks.context(plain(Line.AGREED_FULL)));
    }
    return new Message(plain(Line.AGREED_TEXT), blocks);
  }

  Message changeSigned(ChangeSigned notice) {
    return Message.of(
        plain(Line.CHANGE_SIGNED_TEXT),
        Blocks.section(AgreementWords.changeSigned(notice.version())));
  }

  Message left() {
    return Message.of(plain(Line.CHANGE_LEFT_TEXT), Blocks.section(plain(Line.CHANGE_LEFT)));
  }

  /// @param more where long texts are read in full
  private List<ObjectNode> body(DraftViews views, List<Question> open, Line more) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.OWN_TITLE)));
    blocks.addAll(views.own(_ -> true));
    blocks.addAll(views.words(_ -> true, words -> words.shortened(views.shown())));
    if (views.isLonger(views.shown())) {
      blocks.add(Blocks.context(plain(more)));
    }
    blocks.add(Blocks.section(plain(Line.SETTLED_TITLE)));
    blocks.addAll(views.settled(question -> !open.contains(question)));
    blocks.add(DraftViews.banner());
    return blocks;
  }

  private List<ObjectNode> openList(Draft draft) {
    var waiting = Stream.of(Side.values()).filter(side -> !draft.acknowledgedBy(side)).toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    var value = AgreementValue.of(bond.id(), Part.MUST_REPORT.name()).written();
    return List.of(
        Blocks.section(AgreementWords.openList(mentions(waiting))),
        Blocks.actions(Elements.button("agreement.part", plain(Line.LIST_READ), value)));
  }

  private List<ObjectNode> difference(Question question, Draft draft) {
    var common = draft.common(question);
    var other =
        Elements.button(
            "agreement.other",
            plain(Line.OTHER),
            AgreementValue.of(bond.id(), question.name()).written());
    if (common.isPresent()) {
      return List.of(
          Blocks.section(AgreementWords.pastAnswer(question, common.get())), Blocks.actions(other));
    }
    var buttons =
        Stream.concat(
            Stream.of(Side.values())
                .flatMap(side ->
                    draft.of(side).answer(question).stream()
                        .map(answer -> take(question, side, answer))),
            Stream.of(other));
    return List.of(
        Blocks.section(AgreementWords.difference(question, draft, bond)),
        Blocks.actions(buttons.toArray(ObjectNode[]::new)));
  }

  /// Whose answer it is stands in the id only because Slack wants the ids of a row to differ.
  private ObjectNode take(Question question, Side side, Answer answer) {
    var action =
        switch (side) {
          case MENTOR -> "agreement.mentors";
          case MENTEE -> "agreement.mentees";
        };
    var value = AgreementValue.of(bond.id(), question.name(), answer.code()).written();
    return Elements.button(action, AgreementWords.answer(answer), value);
  }

  private ObjectNode mine() {
    return Elements.button("agreement.parts", plain(Line.CHANGE_MINE), bond.id().value());
  }

  private ObjectNode read() {
    return Elements.button("agreement.read", plain(Line.READ_ALL), bond.id().value());
  }

  private String mentions(Collection<Side> sides) {
    return Stream.of(Side.values())
        .filter(sides::contains)
        .map(side -> AgreementWords.mention(bond, side))
        .collect(Collectors.joining(", "));
  }
}
