package alcove.program;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.View;
import alcove.core.ChannelId;
import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Roles;
import alcove.core.Roles.Role;
import alcove.program.ProgramWords.Line;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the settings look like. `-Dgolden.write=true` writes the files anew, see [Golden].
class ProgramViewsTest {
  private static final PersonId GIL = Given.GIL;
  private static final GroupId GROUP = new GroupId("S0GROUP");
  private static final Map<GroupId, String> HANDLES = Map.of(GROUP, "mentoring-team");
  private static final Program PROGRAM = Given.STANDARD;

  @Test
  void the_settings_show_what_is_set() {
    Golden.check("program/settings", ProgramViews.settings(PROGRAM, HANDLES));
  }

  @Test
  void a_new_program_is_one_form() {
    Golden.check(
        "program/begin", ProgramViews.begin(PROGRAM.id(), Program.standard(Set.of(GIL)), HANDLES));
  }

  @Test
  void a_group_that_is_set_stays_on_offer_when_slack_does_not_name_it() {
    var roles = new Roles(new Role(Set.of(), Map.of(GROUP, Set.of(GIL))), Role.of(Set.of()));

    var json = ProgramViews.again(PROGRAM, Given.of(roles), Map.of()).json().toString();

    assertThat(json).contains("\"initial_options\":[{\"value\":\"S0GROUP\"");
  }

  @Test
  void what_was_typed_stays_beside_what_somebody_else_saved() {
    var typed = Given.with(Given.AS_IT_IS, "Growing <!channel> together", List.of("Fraud."));

    var view = ProgramViews.again(PROGRAM, typed, HANDLES);

    assertThat(view.json().toString()).contains("Growing <!channel> together", "Mentoring");
    Golden.check("program/again", view);
  }

  @Test
  void owners_of_a_program_that_is_left_alone_read_what_goes_on_and_what_waits() {
    Golden.check("program/left-alone", ProgramViews.leftAlone(PROGRAM));
  }

  @Test
  void coordinators_whose_channel_takes_no_announcements_read_what_to_do() {
    Golden.check(
        "program/not-announced", ProgramViews.notAnnounced(PROGRAM, new ChannelId("CNEWS")));
  }

  @Test
  void app_home_leads_to_the_first_program_and_then_to_each() {
    assertThat(ProgramViews.home(List.of(), true, false)).isEmpty();
    Golden.check("program/home-first", View.home(ProgramViews.home(List.of(), true, true)));
    Golden.check(
        "program/home-many", View.home(ProgramViews.home(ProgramViews.homeOfMany(), false, true)));
    Golden.check(
        "program/home", View.home(ProgramViews.home(ProgramViews.homeOf(PROGRAM), false, true)));
  }

  @Test
  void every_line_is_used_and_every_field_has_its_words() {
    var used = new HashSet<String>();
    Arrays.stream(Line.values()).forEach(line -> used.add(line.key()));
    for (var field : Field.values()) {
      used.add("label." + field);
      for (var key : List.of("hint." + field, "option." + field)) {
        if (ProgramWords.keys().contains(key)) {
          used.add(key);
        }
      }
      field.offered().stream()
          .map(number -> "option." + field + "." + number)
          .filter(ProgramWords.keys()::contains)
          .forEach(used::add);
      for (var mistake : Mistake.values()) {
        used.add("mistake." + mistake);
        if (ProgramWords.keys().contains("mistake." + field + "." + mistake)) {
          used.add("mistake." + field + "." + mistake);
        }
      }
    }
    for (var day : DayOfWeek.values()) {
      used.add("day." + day);
    }
    used.addAll(List.of("mistake.line", "yours", "alone", "silent"));

    assertThat(ProgramWords.keys()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void every_mistake_has_words_at_every_field() {
    for (var field : Field.values()) {
      for (var mistake : Mistake.values()) {
        assertThat(ProgramWords.mistake(field, mistake, OptionalInt.of(3))).isNotBlank();
      }
    }
  }
}
