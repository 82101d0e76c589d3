package alcove.room;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Side;
import alcove.pairing.Bond;

/// What people see about their room.
public final class RoomViews {
  private RoomViews() {}

  static Message line(String words) {
    return Message.of(words, Blocks.section(words));
  }

  /// What `reader` is told in the direct message.
  public static Message dm(RoomNotice notice, Bond bond, Side reader) {
    var partner = bond.partner(reader.other()).person().mention();
    return switch (notice) {
      case RoomNotice.IsOpen(var channel) ->
          Message.of(
              RoomWords.openText(), Blocks.section(RoomWords.open(partner, "<#" + channel + ">")));
      case RoomNotice.IsDisturbed(var trouble) ->
          Message.of(
              RoomWords.troubleText(),
              Blocks.section(RoomWords.trouble(trouble, partner)),
              Blocks.actions(Elements.button("room.look", RoomWords.look(), bond.id().value())));
      case RoomNotice.IsQuiet _ -> line(RoomWords.quiet(partner));
      case RoomNotice.CannotOpen(var code) ->
          Message.of(
              RoomWords.cannotText(),
              Blocks.section(RoomWords.cannot(partner, code)),
              Blocks.actions(Elements.button("room.retry", RoomWords.retry(), bond.id().value())));
    };
  }
}
