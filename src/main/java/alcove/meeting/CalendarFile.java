package alcove.meeting;

import static alcove.meeting.MeetingWords.plain;

import alcove.blockkit.Attachment;
import alcove.core.PairId;
import alcove.meeting.MeetingWords.Line;
import alcove.pairing.Bond;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// A meeting as calendar programs take it (RFC 5545, 5546): a request, its update, its
/// cancellation.
///
/// A calendar is often seen by others: the file names nobody and says nothing of what is talked
/// about. Its times are in UTC, so that every program shows them by its own clock. One meeting has
/// one UID for all its life and a sequence that rises with each change, by which a program knows
/// the later file.
public final class CalendarFile {
  /// Nobody answers a file: both have agreed already, and these addresses lead nowhere.
  private static final String ORGANIZER = "mailto:alcove@alcove.invalid";

  private static final String ATTENDEE = "mailto:you@alcove.invalid";

  private CalendarFile() {}

  public static Attachment of(MeetingNotice.ForCalendar notice, Bond bond) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Alcove//Meetings//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(notice.off() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    calendar.add(event(notice, bond));
    return new Attachment(
        "meeting.ics",
        plain(notice.off() ? Line.FILE_TITLE_OFF : Line.FILE_TITLE),
        calendar.toString());
  }

  /// The same for one meeting always; the pair's own name does not get into a calendar.
  private static String uid(PairId pair, int number) {
    var name = (pair.value() + ":" + number).getBytes(StandardCharsets.US_ASCII);
    return UUID.nameUUIDFromBytes(name) + "@alcove.invalid";
  }

  private static VEvent event(MeetingNotice.ForCalendar notice, Bond bond) {
    var meeting = notice.appointment();
    var event = new VEvent(false);
    event.add(new Uid(uid(bond.id(), meeting.number())));
    event.add(new DtStamp(notice.at()));
    event.add(new Sequence(meeting.sequence()));
    event.add(new DtStart<Instant>(meeting.start()));
    event.add(new DtEnd<Instant>(meeting.end()));
    event.add(new Summary(plain(Line.FILE_SUMMARY)));
    event.add(
        new Description(plain(notice.off() ? Line.FILE_DESCRIPTION_OFF : Line.FILE_DESCRIPTION)));
    event.add(notice.off() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(ImmutableTransp.OPAQUE);
    var organizer = new Organizer(URI.create(ORGANIZER));
    organizer.add(new Cn("Alcove"));
    event.add(organizer);
    var attendee = new Attendee(URI.create(ATTENDEE));
    attendee.add(PartStat.ACCEPTED);
    attendee.add(Rsvp.FALSE);
    event.add(attendee);
    return event;
  }
}
