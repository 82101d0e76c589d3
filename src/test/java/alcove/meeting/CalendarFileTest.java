package alcove.meeting;

import static alcove.meeting.Given.BOND;
import static alcove.meeting.Given.FRIDAY;
import static alcove.meeting.Given.agreed;
import static alcove.meeting.Given.given;
import static alcove.meeting.Given.propose;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Side;
import alcove.meeting.MeetingCommand.Cancel;
import alcove.meeting.MeetingCommand.Take;
import alcove.meeting.MeetingNotice.ForCalendar;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The file for the calendar, read by another library than the one that wrote it.
final class CalendarFileTest {
  private static final List<ForCalendar> FILES =
      given(
              agreed()
                  .asks(propose(Side.MENTOR, FRIDAY.plus(days(3))))
                  .asks(new Take(Side.MENTEE, 2, FRIDAY.plus(days(3))))
                  .asks(new Cancel(Side.MENTEE, 1)),
              Side.MENTOR)
          .stream()
          .map(ForCalendar.class::cast)
          .toList();

  @Test
  void another_library_finds_nothing_wrong_with_it() {
    for (var file : FILES) {
      var calendar = read(file);
      assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
      assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
      assertThat(calendar.getEvents()).hasSize(1);
    }
  }

  @Test
  void it_asks_moves_and_takes_out_the_same_meeting() {
    assertThat(FILES)
        .extracting(file -> read(file).getMethod().getValue())
        .containsExactly("REQUEST", "REQUEST", "CANCEL");
    assertThat(FILES)
        .extracting(file -> event(file).getSequence().getValue())
        .containsExactly(0, 1, 2);
    assertThat(FILES)
        .extracting(file -> event(file).getUid().getValue())
        .containsOnly(event(FILES.getFirst()).getUid().getValue());
    assertThat(FILES)
        .extracting(file -> event(file).getStatus().getValue())
        .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
  }

  @Test
  void it_is_at_the_moment_that_both_agreed_on() {
    var event = event(FILES.getFirst());

    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(FRIDAY);
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(FRIDAY.plus(Duration.ofMinutes(60)));
    assertThat(text(FILES.getFirst()))
        .contains("DTSTART:20260904T140000Z", "DTSTAMP:20260901T080000Z");
  }

  @Test
  void both_have_agreed_so_nothing_is_to_be_answered() {
    var event = event(FILES.getFirst());

    assertThat(event.getOrganizer().getEmail()).endsWith(".invalid");
    assertThat(event.getAttendees())
        .singleElement()
        .satisfies(attendee -> {
          assertThat(attendee.getEmail()).endsWith(".invalid");
          assertThat(attendee.getRsvp()).isFalse();
        });
  }

  @Test
  void it_names_nobody_and_says_nothing_of_what_is_talked_about() {
    for (var file : FILES) {
      assertThat(text(file))
          .doesNotContain(BOND.id().value(), "UANA", "UBEA")
          .contains("SUMMARY:Mentoring");
    }
  }

  @Test
  void another_meeting_has_another_name() {
    var other = new ForCalendar(new Meetings.Appointment(2, FRIDAY, 60, 0), false, FRIDAY);

    assertThat(event(other).getUid().getValue())
        .isNotEqualTo(event(FILES.getFirst()).getUid().getValue());
  }

  @Test
  void its_lines_end_and_break_as_calendar_programs_want_it() {
    var lines = text(FILES.getFirst()).split("\r\n", -1);

    assertThat(lines).allMatch(line -> line.length() <= 75 && !line.contains("\n"));
    assertThat(lines[0]).isEqualTo("BEGIN:VCALENDAR");
    assertThat(lines[lines.length - 1]).isEmpty();
  }

  private static String text(ForCalendar notice) {
    return CalendarFile.of(notice, BOND).text();
  }

  private static VEvent event(ForCalendar notice) {
    return read(notice).getEvents().getFirst();
  }

  private static ICalendar read(ForCalendar notice) {
    var calendars = Biweekly.parse(text(notice)).all();
    assertThat(calendars).hasSize(1);
    return calendars.getFirst();
  }
}
