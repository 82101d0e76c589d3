package alcove.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.enrolment.EnrolmentWords.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the form looks like. `-Dgolden.write=true` writes the files anew, see [Golden].
class EnrolmentViewsTest {
  private static final Program PROGRAM = Program.standard(Set.of());

  @Test
  void nothing_is_chosen_beforehand() {
    Golden.check("enrolment/form", EnrolmentViews.form(PROGRAM, Optional.empty()));
  }

  @Test
  void what_was_said_stands_there_to_be_changed_or_taken_back() {
    var wishes =
        new Wishes(
            Set.of(Topic.LEADING),
            Set.of(Topic.WRITING),
            Set.of(Language.ENGLISH),
            3,
            Optional.of(new PersonId("UBEA")),
            Set.of(new PersonId("UCEM"), new PersonId("UDEE")));
    var enrolment = new Enrolment(new PersonId("UANA"), ZoneOffset.UTC, wishes, Instant.EPOCH);

    Golden.check("enrolment/form-kept", EnrolmentViews.form(PROGRAM, Optional.of(enrolment)));
  }

  @Test
  void every_line_is_used_and_every_field_has_its_words() {
    var used = new HashSet<>(List.of("intro", "joined", "mistake.OFFERS.MISSING"));
    Arrays.stream(Line.values()).forEach(line -> used.add(line.key()));
    for (var field : Field.values()) {
      used.addAll(List.of("label." + field, "hint." + field));
      for (var mistake : Mistake.values()) {
        used.add("mistake." + mistake);
        assertThat(EnrolmentWords.mistake(field, mistake)).isNotBlank();
      }
    }
    for (var topic : Topic.values()) {
      used.add("topic." + topic);
    }

    assertThat(EnrolmentWords.keys()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void every_language_has_a_name() {
    assertThat(Arrays.stream(Language.values()).map(Language::words))
        .doesNotHaveDuplicates()
        .allMatch(words -> words.matches("[A-Z][a-z]+"));
  }
}
