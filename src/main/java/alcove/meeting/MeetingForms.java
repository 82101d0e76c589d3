package alcove.meeting;

import static alcove.meeting.MeetingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.Side;
import alcove.meeting.MeetingWords.Line;
import alcove.meeting.MeetingWords.Of;
import alcove.meeting.MeetingWords.OfMeeting;
import alcove.meeting.MeetingWords.Told;
import alcove.meeting.Meetings.Appointment;
import alcove.pairing.Bond;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The form in which times are proposed, and what stands in its place once it is sent.
final class MeetingForms {
  static final String TIMES = "times";
  static final String LENGTH = "length";
  static final String DAY = "day";
  static final String HOUR = "hour";

  /// So many times are offered.
  private static final int OFFERED = 8;

  private MeetingForms() {}

  static View propose(Bond bond, Side side, Meetings meetings, Instant now) {
    var minutes = MeetingTimes.talks(bond).minutes();
    var times = SharedHours.of(bond, MeetingTimes.around(meetings, bond, now), minutes, OFFERED);
    var blocks = new ArrayList<ObjectNode>();
    meetings
        .ahead()
        .map(meeting -> MeetingWords.about(OfMeeting.FORM_MOVING, told(bond, side, meeting)))
        .ifPresent(words -> blocks.add(Blocks.section(words)));
    if (times.isEmpty()) {
      blocks.add(Blocks.section(apart(bond, side, now)));
    } else {
      blocks.add(Blocks.section(intro(bond, side)));
      blocks.add(offered(bond, side, times));
      blocks.add(Blocks.divider());
      blocks.add(Blocks.context(plain(Line.FORM_OWN)));
    }
    blocks.addAll(own());
    blocks.add(length(minutes));
    return View.form(
        "meeting.propose",
        plain(Line.FORM_TITLE),
        plain(Line.FORM_SUBMIT),
        bond.id().value(),
        blocks);
  }

  static View proposed(Bond bond, Side side) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(MeetingWords.about(Of.PROPOSED_BODY, partner(bond, side))));
    return View.page("meeting.proposed", plain(Line.PROPOSED_TITLE), bond.id().value(), blocks);
  }

  static Told told(Bond bond, Side side, Appointment meeting) {
    return new Told(
        partner(bond, side), meeting.start(), meeting.minutes(), bond.partner(side).zone());
  }

  private static String intro(Bond bond, Side side) {
    return MeetingWords.intro(partner(bond, side), bond.partner(side).zone());
  }

  private static ObjectNode offered(Bond bond, Side side, List<Instant> times) {
    var mine = bond.partner(side).zone();
    var theirs = bond.partner(side.other()).zone();
    var choices =
        times.stream()
            .map(time ->
                new Choice(
                    MeetingValue.of(time),
                    MeetingWords.time(time, mine),
                    mine.equals(theirs) ? "" : MeetingWords.partners(time, theirs)))
            .toList();
    return Blocks.optional(
        Blocks.input(
            TIMES,
            plain(Line.FORM_TIMES),
            Elements.checkboxes("meeting.times", choices, List.of())));
  }

  private static List<ObjectNode> own() {
    return List.of(
        Blocks.optional(
            Blocks.input(
                DAY, plain(Line.FORM_DAY), Elements.date("meeting.day", Optional.empty()))),
        Blocks.optional(
            Blocks.input(
                HOUR, plain(Line.FORM_HOUR), Elements.time("meeting.hour", Optional.empty()))));
  }

  private static ObjectNode length(int minutes) {
    var choices =
        MeetingRules.LENGTHS.stream()
            .map(length -> new Choice(String.valueOf(length), MeetingWords.choice(length)))
            .toList();
    return Blocks.input(
        LENGTH,
        plain(Line.FORM_LENGTH),
        Elements.radio("meeting.length", choices, Optional.of(String.valueOf(minutes))));
  }

  /// When the partner works, by the reader's clock.
  private static String apart(Bond bond, Side side, Instant now) {
    var hours = bond.program().workingTime();
    return MeetingWords.apart(
        partner(bond, side),
        hour(hours.from(), bond, side, now),
        hour(hours.until(), bond, side, now));
  }

  private static String hour(LocalTime theirs, Bond bond, Side side, Instant now) {
    var zone = bond.partner(side.other()).zone();
    var at = now.atZone(zone).toLocalDate().atTime(theirs).atZone(zone).toInstant();
    return Dates.hour(at, bond.partner(side).zone());
  }

  private static String partner(Bond bond, Side side) {
    return bond.partner(side.other()).person().mention();
  }
}
