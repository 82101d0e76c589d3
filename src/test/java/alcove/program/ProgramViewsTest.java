package alcove.program;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.core.Program;
import alcove.program.ProgramWords.Line;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the settings look like. `-Dgolden.write=true` writes the files anew, see [Golden].
class ProgramViewsTest {
  private static final Program PROGRAM = Program.standard(Set.of());

  @Test
  void the_settings_show_what_is_set() {
    Golden.check("program/settings", ProgramViews.settings(PROGRAM));
  }

  @Test
  void what_was_typed_stays_beside_what_somebody_else_saved() {
    var typed =
        new Entry(
            "Growing <!channel> together",
            Optional.of(12),
            Optional.of(14),
            Entry.of(PROGRAM).hours(),
            List.of("2026-12-25"),
            List.of("Fraud. https://example.org"),
            List.of("Security desk: <!here> 4444"),
            Optional.of(5));

    var view = ProgramViews.again(PROGRAM, typed);

    assertThat(view.json().toString()).contains("Growing <!channel> together", "Mentoring");
    Golden.check("program/again", view);
  }

  @Test
  void every_line_is_used_and_every_field_has_its_words() {
    var used = new HashSet<String>();
    Arrays.stream(Line.values()).forEach(line -> used.add(line.key()));
    for (var field : Field.values()) {
      used.add("label." + field);
    }
    used.addAll(List.of("hint.DAYS", "hint.HOLIDAYS", "hint.MUST_REPORT", "months"));
    used.addAll(List.of("hint.EMERGENCY", "hint.NOTICE", "notice", "notice.1"));
    used.add("mistake.EMERGENCY.TOO_MANY");
    used.add("mistake.EMERGENCY.MISSING");
    ProgramRules.RHYTHMS.forEach(days -> used.add("rhythm." + days));
    for (var day : DayOfWeek.values()) {
      used.add("day." + day);
    }
    for (var mistake : Mistake.values()) {
      used.add("mistake." + mistake);
    }
    used.add("mistake.MUST_REPORT.TOO_MANY");

    assertThat(ProgramWords.keys()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void every_mistake_has_words_at_every_field() {
    for (var field : Field.values()) {
      for (var mistake : Mistake.values()) {
        assertThat(ProgramWords.mistake(field, mistake)).isNotBlank();
      }
    }
  }
}
