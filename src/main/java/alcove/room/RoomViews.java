package alcove.room;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.NumberedValue;
import alcove.core.PairId;
import alcove.core.Side;
import alcove.pairing.Bond;
import tools.jackson.databind.node.ObjectNode;

/// What people see about their room.
public final class RoomViews {
  private RoomViews() {}

  static Message line(String words) {
    return Message.of(words, Blocks.section(words));
  }

  /// What `reader` can do about it, in one tap.
  private static ObjectNode[] mending(Trouble trouble, Side reader, PairId id, int alarm) {
    var value = NumberedValue.of(id, alarm);
    var look = Elements.button("room.look", RoomWords.look(), id.value());
    if (!trouble.canBeFine()) {
      var another =
          Elements.confirm(
              Elements.primary("room.another", RoomWords.another(), value),
              RoomWords.anotherTitle(),
              RoomWords.anotherText(),
              RoomWords.another());
      return new ObjectNode[] {another, look};
    }
    var fine = Elements.button("room.fine", RoomWords.isFine(trouble), value);
    return new ObjectNode[] {mend(trouble, reader, value), fine, look};
  }

  /// Whoever is brought back was there before; all else somebody has done on purpose.
  private static ObjectNode mend(Trouble trouble, Side reader, String value) {
    var label = RoomWords.mend(trouble, reader);
    var mend = Elements.primary("room.mend", label, value);
    return trouble instanceof Trouble.Left
        ? mend
        : Elements.confirm(mend, RoomWords.mendTitle(trouble), RoomWords.mendText(trouble), label);
  }

  /// What whoever is there reads in the room.
  public static Message room(RoomNotice notice) {
    return switch (notice) {
      case RoomNotice.HasGuests _ -> line(RoomWords.sign());
      case RoomNotice.GoesOn _ -> line(RoomWords.signTurned());
      case RoomNotice.IsAnother _ -> line(RoomWords.isAnother());
      case RoomNotice.IsOpen _,
          RoomNotice.IsDisturbed _,
          RoomNotice.IsFineForOne _,
          RoomNotice.IsFine _,
          RoomNotice.NoOther _,
          RoomNotice.IsQuiet _,
          RoomNotice.NothingLeft _,
          RoomNotice.CannotOpen _ ->
          throw new IllegalStateException("a notice that is not for the room");
    };
  }

  /// What `reader` is told in the direct message.
  public static Message dm(RoomNotice notice, Bond bond, Side reader) {
    var partner = bond.partner(reader.other()).person().mention();
    return switch (notice) {
      case RoomNotice.IsOpen(var channel) ->
          Message.of(
              RoomWords.openText(), Blocks.section(RoomWords.open(partner, "<#" + channel + ">")));
      case RoomNotice.IsDisturbed(var trouble, var alarm) ->
          Message.of(
              RoomWords.troubleText(),
              Blocks.section(RoomWords.trouble(trouble, reader, partner)),
              Blocks.actions(mending(trouble, reader, bond.id(), alarm)));
      case RoomNotice.NoOther(var code, var trouble, var alarm) ->
          Message.of(
              RoomWords.troubleText(),
              Blocks.section(RoomWords.noOther(code)),
              Blocks.actions(mending(trouble, reader, bond.id(), alarm)));
      case RoomNotice.IsFineForOne(var trouble, var alarm) ->
          Message.of(
              RoomWords.troubleText(),
              Blocks.section(RoomWords.fineForOne(trouble, partner)),
              Blocks.actions(mending(trouble, reader, bond.id(), alarm)));
      case RoomNotice.IsFine(var trouble) -> line(RoomWords.fineForBoth(trouble, partner));
      case RoomNotice.NothingLeft _ -> line(RoomWords.nothingLeft());
      case RoomNotice.IsQuiet _ -> line(RoomWords.quiet(partner));
      case RoomNotice.HasGuests _, RoomNotice.GoesOn _, RoomNotice.IsAnother _ ->
          throw new IllegalStateException("a notice that is for the room");
      case RoomNotice.CannotOpen(var code) ->
          Message.of(
              RoomWords.cannotText(),
              Blocks.section(RoomWords.cannot(partner, code)),
              Blocks.actions(Elements.button("room.retry", RoomWords.retry(), bond.id().value())));
    };
  }
}
