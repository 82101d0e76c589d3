package alcove.desk;

import alcove.agreement.AgreementCommand;
import alcove.card.CardCommand;
import alcove.checkin.CheckInCommand;
import alcove.closing.ClosingCommand;
import alcove.codec.Codec;
import alcove.codec.Families;
import alcove.concern.ConcernCommand;
import alcove.core.Command;
import alcove.figures.MomentsCommand;
import alcove.heard.HeardCommand;
import alcove.meeting.MeetingCommand;
import alcove.pairing.PairingCommand;
import alcove.reference.ReferenceCommand;
import alcove.review.ReviewCommand;
import alcove.room.RoomCommand;
import alcove.threeway.ThreeWayCommand;
import java.util.List;
import java.util.Map;

/// How the desk's records are stored. A planned wake carries a command of some capability, so the
/// codec has to know them all; a new capability's commands come last.
public final class Stored {
  private Stored() {}

  public static Codec codec() {
    return new Codec(families());
  }

  static Families families() {
    return new Families(
        Map.of(
            Command.class,
            List.of(
                PairingCommand.class,
                RoomCommand.class,
                AgreementCommand.class,
                CheckInCommand.class,
                ReviewCommand.class,
                CardCommand.class,
                MomentsCommand.class,
                MeetingCommand.class,
                ReferenceCommand.class,
                ConcernCommand.class,
                ClosingCommand.class,
                ThreeWayCommand.class,
                HeardCommand.class)));
  }
}
