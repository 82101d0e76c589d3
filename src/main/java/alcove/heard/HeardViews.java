package alcove.heard;

import static alcove.heard.HeardWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.NumberedValue;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.heard.HeardWords.Line;
import alcove.heard.HeardWords.Of;
import alcove.pairing.Bond;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see about something told in confidence. Nothing here could hold what it was.
public final class HeardViews {
  private HeardViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(HeardNotice notice, Bond bond, Side reader) {
    var partner = partner(bond, reader);
    return switch (notice) {
      case HeardNotice.InConfidence(var number) -> told(bond, partner, number);
      case HeardNotice.WasHeard _ ->
          Message.of(
              plain(Line.WAS_HEARD), Blocks.section(HeardWords.about(Of.WAS_HEARD_BODY, partner)));
      case HeardNotice.LeaveOutNames _ ->
          throw new IllegalStateException("a notice that is for the room");
    };
  }

  /// What both see in their room.
  public static Message room(HeardNotice notice) {
    return switch (notice) {
      case HeardNotice.LeaveOutNames _ ->
          Message.of(plain(Line.NAMES), Blocks.section(plain(Line.NAMES_BODY)));
      case HeardNotice.InConfidence _, HeardNotice.WasHeard _ ->
          throw new IllegalStateException("a notice that is not for the room");
    };
  }

  private static Message told(Bond bond, String partner, int number) {
    var pair = bond.id().value();
    return Message.of(
        plain(Line.TOLD),
        Blocks.section(HeardWords.about(Of.TOLD_BODY, partner)),
        Blocks.actions(
            heard(bond, number),
            Elements.button("heard.fine", plain(Line.NOT_NOW), pair),
            Elements.button("pairing.pause", plain(Line.PAUSE), pair)),
        Blocks.context(plain(Line.TOLD_NOTE)));
  }

  /// What there is now, for somebody who asked.
  static Message menu(Bond bond, Side reader, Heard heard) {
    var partner = partner(bond, reader);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(HeardWords.about(Of.MENU_BODY, partner)));
    Optional.ofNullable(heard.waiting().get(reader.other()))
        .ifPresent(waiting -> {
          blocks.add(Blocks.section(HeardWords.about(Of.MENU_THEIRS, partner)));
          blocks.add(Blocks.actions(heard(bond, waiting.number())));
        });
    if (heard.waiting().containsKey(reader)) {
      blocks.add(Blocks.section(HeardWords.about(Of.MENU_WAITS, partner)));
    } else if (heard.clock() instanceof PairClock.Running) {
      blocks.add(Blocks.actions(Elements.button("heard.say", plain(Line.SAY), bond.id().value())));
    }
    if (heard.heard() > 0) {
      blocks.add(Blocks.context(HeardWords.often(heard.heard())));
    }
    return new Message(plain(Line.MENU), blocks);
  }

  static Message line(Of line, Bond bond, Side reader) {
    return Message.line(HeardWords.about(line, partner(bond, reader)));
  }

  private static ObjectNode heard(Bond bond, int number) {
    return Elements.primary("heard.hear", plain(Line.HEARD), NumberedValue.of(bond.id(), number));
  }

  private static String partner(Bond bond, Side reader) {
    return bond.partner(reader.other()).person().mention();
  }
}
