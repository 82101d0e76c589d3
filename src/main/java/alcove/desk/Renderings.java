package alcove.desk;

import alcove.agreement.AgreementNotice;
import alcove.agreement.AgreementViews;
import alcove.blockkit.Attachment;
import alcove.blockkit.Message;
import alcove.card.CardNotice;
import alcove.card.CardViews;
import alcove.checkin.CheckInNotice;
import alcove.checkin.CheckInViews;
import alcove.closing.ClosingNotice;
import alcove.closing.ClosingViews;
import alcove.concern.ConcernNotice;
import alcove.concern.ConcernViews;
import alcove.core.Notice;
import alcove.core.Side;
import alcove.heard.HeardNotice;
import alcove.heard.HeardViews;
import alcove.meeting.CalendarFile;
import alcove.meeting.MeetingNotice;
import alcove.meeting.MeetingViews;
import alcove.pairing.Bond;
import alcove.pairing.PairingNotice;
import alcove.pairing.PairingViews;
import alcove.reference.ReferenceNotice;
import alcove.reference.ReferenceViews;
import alcove.review.ReviewNotice;
import alcove.review.ReviewViews;
import alcove.room.RoomNotice;
import alcove.room.RoomViews;
import alcove.threeway.ThreeWayNotice;
import alcove.threeway.ThreeWayViews;

/// Which capability has the words for a notice.
final class Renderings {
  private Renderings() {}

  /// What `reader` sees in the direct message.
  static Message dm(Notice notice, Bond bond, Side reader) {
    return switch (notice) {
      case PairingNotice n -> PairingViews.dm(n, bond, reader);
      case RoomNotice n -> RoomViews.dm(n, bond, reader);
      case AgreementNotice n -> AgreementViews.dm(n, bond, reader);
      case CheckInNotice n -> CheckInViews.dm(n, bond, reader);
      case ReviewNotice n -> ReviewViews.dm(n, bond, reader);
      case CardNotice n -> CardViews.dm(n, bond, reader);
      case MeetingNotice n -> MeetingViews.dm(n, bond, reader);
      case ReferenceNotice n -> ReferenceViews.dm(n, bond, reader);
      case ConcernNotice n -> ConcernViews.dm(n, bond, reader);
      case ClosingNotice n -> ClosingViews.dm(n, bond, reader);
      case ThreeWayNotice n -> ThreeWayViews.dm(n, bond, reader);
      case HeardNotice n -> HeardViews.dm(n, bond, reader);
      default -> throw new IllegalStateException("a notice of no capability");
    };
  }

  /// What a person is given.
  static Attachment file(Notice notice, Bond bond) {
    return switch (notice) {
      case MeetingNotice.ForCalendar n -> CalendarFile.of(n, bond);
      default -> throw new IllegalStateException("a notice that is no file");
    };
  }

  /// What both see in their room.
  static Message room(Notice notice, Bond bond) {
    return switch (notice) {
      case PairingNotice n -> PairingViews.room(n, bond);
      case RoomNotice n -> RoomViews.room(n);
      case AgreementNotice n -> AgreementViews.room(n, bond);
      case ReviewNotice n -> ReviewViews.room(n, bond);
      case CardNotice n -> CardViews.room(n, bond);
      case HeardNotice n -> HeardViews.room(n);
      default -> throw new IllegalStateException("a notice that is not for the room");
    };
  }
}
