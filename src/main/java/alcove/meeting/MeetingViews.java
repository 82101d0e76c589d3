package alcove.meeting;

import static alcove.meeting.MeetingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Side;
import alcove.meeting.MeetingWords.Line;
import alcove.meeting.MeetingWords.Of;
import alcove.meeting.MeetingWords.OfMeeting;
import alcove.meeting.Meetings.Ahead;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Past;
import alcove.meeting.Meetings.Proposal;
import alcove.meeting.Meetings.Took;
import alcove.pairing.Bond;
import alcove.pairing.PairingViews;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What people see of meetings: messages. Every time stands as the reader's own clock has it.
public final class MeetingViews {
  private MeetingViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(MeetingNotice notice, Bond bond, Side reader) {
    var seen = new Seen(bond, reader);
    return switch (notice) {
      case MeetingNotice.ItIsTime _ -> time(seen);
      case MeetingNotice.Proposes proposes -> proposes(proposes, seen);
      case MeetingNotice.TakenBack(var still) -> over(Line.TAKEN_BACK, Of.TAKEN_BACK, still, seen);
      case MeetingNotice.NotTaken(var still, var forLong) -> {
        var told = over(Line.NOT_TAKEN, Of.NOT_TAKEN, still, seen);
        yield forLong ? withWaysOn(told, seen) : told;
      }
      case MeetingNotice.NothingLeft _ -> Message.line(plain(Line.NOTHING_LEFT));
      case MeetingNotice.Settled(var meeting) -> settled(meeting, seen);
      case MeetingNotice.Off(var meeting) -> off(meeting, seen);
      case MeetingNotice.Reminder(var meeting, var ahead) -> reminder(meeting, ahead, seen);
      case MeetingNotice.DidIt(var past) -> didIt(past, seen);
      case MeetingNotice.ForCalendar _ -> throw new IllegalStateException("a file");
    };
  }

  /// Whom a message is for.
  private record Seen(Bond bond, Side reader) {
    String partner() {
      return bond.partner(reader.other()).person().mention();
    }

    String pair() {
      return bond.id().value();
    }

    String time(Appointment meeting) {
      return MeetingWords.time(meeting.start(), bond.partner(reader).zone());
    }

    /// The same moment by the partner's clock, where that is another.
    String theirs(Appointment meeting) {
      var mine = bond.partner(reader).zone();
      var theirs = bond.partner(reader.other()).zone();
      return mine.equals(theirs)
          ? ""
          : " " + MeetingWords.theirs(partner(), meeting.start(), theirs);
    }

    String about(OfMeeting line, Appointment meeting) {
      return MeetingWords.about(line, MeetingForms.told(bond, reader, meeting));
    }
  }

  /// What there is now, for somebody who asked while something is on the way.
  static Message menu(Bond bond, Side reader, Meetings meetings) {
    var seen = new Seen(bond, reader);
    var blocks = new ArrayList<ObjectNode>();
    meetings
        .ahead()
        .ifPresent(meeting -> blocks.add(Blocks.section(seen.about(OfMeeting.AHEAD, meeting))));
    var proposal = meetings.proposal();
    if (proposal.isPresent()) {
      blocks.addAll(waiting(proposal.get(), meetings, seen));
    } else {
      meetings.ahead().ifPresent(meeting -> blocks.add(Blocks.actions(change(meeting, seen))));
    }
    return new Message(MeetingWords.about(Of.MENU, seen.partner()), blocks);
  }

  private static List<ObjectNode> waiting(Proposal proposal, Meetings meetings, Seen seen) {
    if (proposal.by() != seen.reader()) {
      return proposed(proposal, meetings.ahead(), seen);
    }
    var zone = seen.bond().partner(seen.reader()).zone();
    var times = proposal.times().stream().map(time -> MeetingWords.time(time, zone)).toList();
    var value = MeetingValue.of(seen.bond().id(), proposal.number());
    return Stream.of(
            Stream.of(Blocks.section(MeetingWords.waits(seen.partner(), times))),
            meetings.ahead().stream().map(_ -> Blocks.context(plain(Line.AHEAD_WAITS))),
            Stream.of(
                Blocks.actions(
                    Elements.button("meeting.propose", plain(Line.OTHERS), seen.pair()),
                    Elements.button("meeting.back", plain(Line.BACK), value))))
        .flatMap(blocks -> blocks)
        .toList();
  }

  private static Message time(Seen seen) {
    return Message.of(
        plain(Line.TIME),
        Blocks.section(MeetingWords.about(Of.TIME_BODY, seen.partner())),
        Blocks.actions(
            Elements.primary("meeting.propose", plain(Line.PROPOSE), seen.pair()),
            Elements.button("meeting.fine", plain(Line.NOT_NOW), seen.pair()),
            Elements.button("pairing.pause", plain(Line.PAUSE), seen.pair()),
            Elements.button("meeting.stop", plain(Line.STOP), seen.pair())));
  }

  private static Message proposes(MeetingNotice.Proposes notice, Seen seen) {
    var blocks = new ArrayList<ObjectNode>();
    if (notice.again()) {
      blocks.add(Blocks.context(MeetingWords.about(Of.PROPOSES_AGAIN, seen.partner())));
    }
    blocks.addAll(proposed(notice.proposal(), notice.instead(), seen));
    blocks.add(
        Blocks.actions(
            Elements.button("meeting.fine", plain(Line.NOT_NOW), seen.pair()),
            Elements.button("pairing.pause", plain(Line.PAUSE), seen.pair()),
            Elements.button("meeting.stop", plain(Line.STOP), seen.pair())));
    return new Message(MeetingWords.about(Of.PROPOSES, seen.partner()), blocks);
  }

  /// Each time is a button; a row has no room for more than a few of so many words.
  private static List<ObjectNode> proposed(
      Proposal proposal, Optional<Appointment> instead, Seen seen) {
    var zone = seen.bond().partner(seen.reader()).zone();
    var words =
        instead
            .map(meeting ->
                MeetingWords.moving(seen.partner(), seen.time(meeting), proposal.minutes()))
            .orElseGet(() -> MeetingWords.proposes(seen.partner(), proposal.minutes()));
    var times =
        proposal.times().stream()
            .map(time ->
                Elements.button(
                    "meeting.take." + proposal.times().indexOf(time),
                    MeetingWords.time(time, zone),
                    MeetingValue.of(seen.bond().id(), proposal.number(), time)));
    var others = Elements.button("meeting.propose", plain(Line.NONE), seen.pair());
    return List.of(
        Blocks.section(words),
        Blocks.actions(Stream.concat(times, Stream.of(others)).toArray(ObjectNode[]::new)),
        Blocks.context(MeetingWords.yours(zone)));
  }

  private static Message over(Line text, Of body, Optional<Appointment> still, Seen seen) {
    var words = MeetingWords.about(body, seen.partner());
    var all =
        still.map(meeting -> words + " " + MeetingWords.still(seen.time(meeting))).orElse(words);
    return Message.of(
        plain(text),
        Blocks.section(all),
        Blocks.actions(Elements.button("meeting.propose", plain(Line.PROPOSE), seen.pair())));
  }

  private static Message withWaysOn(Message told, Seen seen) {
    var blocks = new ArrayList<>(told.blocks());
    blocks.add(Blocks.section(plain(Line.WAYS_ON)));
    blocks.addAll(PairingViews.waysOn(seen.bond()));
    return new Message(told.text(), blocks);
  }

  private static Message settled(Appointment meeting, Seen seen) {
    var line = meeting.sequence() == 0 ? OfMeeting.SETTLED_BODY : OfMeeting.SETTLED_MOVED;
    var zone = seen.bond().partner(seen.reader()).zone();
    return Message.of(
        MeetingWords.about(Of.SETTLED, seen.partner()),
        Blocks.section(seen.about(line, meeting) + seen.theirs(meeting)),
        Blocks.actions(change(meeting, seen)),
        Blocks.context(MeetingWords.settledNote(zone)));
  }

  private static ObjectNode[] change(Appointment meeting, Seen seen) {
    return new ObjectNode[] {
      Elements.button("meeting.propose", plain(Line.MOVE), seen.pair()), cancel(meeting, seen)
    };
  }

  private static ObjectNode cancel(Appointment meeting, Seen seen) {
    var value = MeetingValue.of(seen.bond().id(), meeting);
    return Elements.confirm(
        Elements.button("meeting.cancel", plain(Line.CANCEL), value),
        plain(Line.CANCEL_TITLE),
        MeetingWords.about(Of.CANCEL_SURE, seen.partner()),
        plain(Line.CANCEL_YES));
  }

  private static Message off(Appointment meeting, Seen seen) {
    return Message.of(
        plain(Line.OFF),
        Blocks.section(seen.about(OfMeeting.OFF_BODY, meeting)),
        Blocks.actions(Elements.button("meeting.propose", plain(Line.FIND), seen.pair())));
  }

  private static Message reminder(Appointment meeting, Ahead ahead, Seen seen) {
    var line =
        switch (ahead) {
          case DAY -> OfMeeting.REMINDER_DAY;
          case HOUR -> OfMeeting.REMINDER_HOUR;
        };
    return Message.of(
        MeetingWords.reminder(ahead, seen.partner()),
        Blocks.section(seen.about(line, meeting)),
        Blocks.actions(
            Elements.button("meeting.propose", plain(Line.MOVE), seen.pair()),
            cancel(meeting, seen),
            Elements.button("pairing.pause", plain(Line.PAUSE), seen.pair()),
            Elements.button("meeting.stop", plain(Line.STOP), seen.pair())));
  }

  private static Message didIt(Past past, Seen seen) {
    var was = new Appointment(past.number(), past.start(), 0, 0);
    var answers =
        Arrays.stream(Took.values())
            .map(took ->
                Elements.button(
                    MeetingValue.sayId(took),
                    MeetingWords.answer(took),
                    MeetingValue.of(seen.bond().id(), past.number(), took)));
    var ways =
        Stream.of(
            Elements.button("meeting.fine", plain(Line.NOT_NOW), seen.pair()),
            Elements.button("pairing.pause", plain(Line.PAUSE), seen.pair()),
            Elements.button("meeting.stop", plain(Line.STOP), seen.pair()));
    return Message.of(
        plain(Line.DID_IT),
        Blocks.section(seen.about(OfMeeting.DID_IT, was)),
        Blocks.actions(Stream.concat(answers, ways).toArray(ObjectNode[]::new)));
  }

  /// After the answer: on to the next.
  static Message said(Took took, Bond bond) {
    return Message.of(
        MeetingWords.said(took),
        Blocks.section(MeetingWords.said(took)),
        Blocks.actions(Elements.button("meeting.propose", plain(Line.PROPOSE), bond.id().value())));
  }

  /// The answer to whoever took a time.
  static Message taken(Appointment meeting, Bond bond, Side reader) {
    return Message.line(MeetingWords.taken(new Seen(bond, reader).time(meeting)));
  }
}
