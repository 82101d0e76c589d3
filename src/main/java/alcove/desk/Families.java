package alcove.desk;

import alcove.agreement.AgreementCommand;
import alcove.checkin.CheckInCommand;
import alcove.core.Command;
import alcove.pairing.PairingCommand;
import alcove.review.ReviewCommand;
import alcove.room.RoomCommand;
import alcove.store.Codec;
import alcove.store.Kinds;
import java.util.List;
import java.util.Map;

/// Which commands there are, for the codec: a stored wake carries one.
public final class Families {
  private Families() {}

  public static Codec codec() {
    return new Codec(
        new Kinds(
            Map.of(
                Command.class,
                List.of(
                    PairingCommand.class,
                    RoomCommand.class,
                    AgreementCommand.class,
                    CheckInCommand.class,
                    ReviewCommand.class))));
  }
}
