package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.AgreementNotice.Asked;
import alcove.agreement.AgreementNotice.Matter;
import alcove.agreement.AgreementNotice.Moved;
import alcove.agreement.AgreementNotice.NewList;
import alcove.agreement.AgreementNotice.Nudged;
import alcove.agreement.AgreementNotice.Stands;
import alcove.agreement.AgreementWords.Line;
import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.PairId;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.PairingViews;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What one person is told in the direct message. Each message can be answered in one tap, put off,
/// paused or stopped, and none says anything of what the other has answered.
record Prompts(Bond bond, Side reader) {
  static final String LIST = "agreement.part";

  private static final int LAST = 3;

  Message asked(Asked notice) {
    var line = notice.change() ? LineAbout.ASKED_CHANGE : LineAbout.ASKED_FIRST;
    var text = notice.change() ? LineAbout.ASKED_CHANGE_TEXT : LineAbout.ASKED_FIRST_TEXT;
    return Message.of(
        AgreementWords.about(text, partner()),
        Blocks.section(AgreementWords.about(line, partner())),
        Blocks.context(plain(Line.ASKED_NOTE)),
        buttons("agreement.fill", Line.BEGIN),
        Blocks.context(plain(Line.SEEN)));
  }

  Message moved(Moved notice) {
    var line =
        notice.open() == 0
            ? AgreementWords.about(LineAbout.MOVED_READY, partner())
            : AgreementWords.movedOpen(partner(), notice.open());
    return Message.of(
        AgreementWords.about(LineAbout.MOVED_TEXT, partner()),
        Blocks.section(line),
        buttons("agreement.read", notice.open() == 0 ? Line.SIGN_OPEN : Line.READ_ALL));
  }

  /// The list can be read from here in one tap.
  Message newList(NewList notice) {
    var line = notice.signed() ? LineAbout.NEW_LIST_SIGNED : LineAbout.NEW_LIST;
    return Message.of(
        plain(Line.NEW_LIST_TEXT),
        Blocks.section(AgreementWords.about(line, partner())),
        buttons(Elements.primary(LIST, plain(Line.LIST_READ), list(bond.id()))));
  }

  /// What the button carries that leads to the list.
  static String list(PairId pair) {
    return AgreementValue.of(pair, Part.MUST_REPORT.name()).written();
  }

  Message stands(Stands notice) {
    var line = AgreementWords.stands(partner(), notice.version());
    return Message.of(
        line,
        Blocks.section(line),
        Blocks.actions(
            Elements.button("agreement.signed", plain(Line.READ_ALL), bond.id().value())));
  }

  Message leftOff() {
    return open(Matter.OWN_SIDE, List.of());
  }

  Message nudged(Nudged notice) {
    var isLast = notice.number() == LAST;
    return open(
        notice.matter(), isLast ? List.of(Blocks.context(plain(Line.NUDGE_LAST))) : List.of());
  }

  Message nothingSigned() {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(AgreementWords.about(LineAbout.NOTHING_SIGNED, partner())));
    blocks.addAll(PairingViews.waysOn(bond));
    return new Message(AgreementWords.about(LineAbout.NUDGE_TEXT, partner()), blocks);
  }

  Message nothingLeft() {
    return Message.line(AgreementWords.about(LineAbout.NOTHING_LEFT, partner()));
  }

  private Message open(Matter matter, List<ObjectNode> more) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(AgreementWords.nudge(matter, partner())));
    blocks.add(buttons(action(matter), Line.CONTINUE));
    blocks.addAll(more);
    return new Message(AgreementWords.about(LineAbout.NUDGE_TEXT, partner()), blocks);
  }

  /// The button that leads to what waits.
  static String action(Matter matter) {
    return switch (matter) {
      case OWN_SIDE -> "agreement.fill";
      case SETTLING, SIGNING -> "agreement.read";
    };
  }

  private ObjectNode buttons(String action, Line first) {
    return buttons(Elements.primary(action, plain(first), bond.id().value()));
  }

  private ObjectNode buttons(ObjectNode first) {
    var pair = bond.id().value();
    return Blocks.actions(
        first,
        Elements.button("agreement.later", plain(Line.NOT_NOW), pair),
        Elements.button("pairing.pause", plain(Line.PAUSE), pair),
        Elements.button("agreement.stop", plain(Line.STOP), pair));
  }

  private String partner() {
    return AgreementWords.mention(bond, reader.other());
  }
}
