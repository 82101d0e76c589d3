package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpokenTest {
  private static final PersonId BEA = new PersonId("U0BEA");

  @Test
  void nothing_is_the_bare_command() {
    assertThat(Spoken.parse("  ")).isEqualTo(said("", null, null, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", " START ", "Start!", "start."})
  void a_word_is_a_word_however_written(String text) {
    assertThat(Spoken.parse(text)).isEqualTo(said("start", null, null, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start <@U0BEA>",
        "start <@U0BEA|bea>",
        "start <@U0BEA|bea of the hills>",
        "start\u00a0<@U0BEA|беа>"
      })
  void a_mention_is_a_person(String text) {
    assertThat(Spoken.parse(text)).isEqualTo(said("start", BEA, null, false));
  }

  @Test
  void person_and_date_come_in_either_order() {
    var day = LocalDate.of(2027, 3, 8);

    assertThat(Spoken.parse("pause 2027-03-08 <@U0BEA|bea>"))
        .isEqualTo(said("pause", BEA, day, false));
    assertThat(Spoken.parse("pause <@U0BEA|bea> 2027-03-08"))
        .isEqualTo(said("pause", BEA, day, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start because she asked me to",
        "start @bea",
        "start U0BEA",
        "start <@U0BEA> <@U0ANA>",
        "start 2027-03-08 2027-03-09",
        "start 2027-13-08",
        "start <@nobody>",
        "start <!channel>"
      })
  void all_else_is_dropped_and_said_to_be(String text) {
    var spoken = Spoken.parse(text);

    assertThat(spoken.word()).isEqualTo("start");
    assertThat(spoken.dropped()).isTrue();
  }

  @Test
  void somebody_without_a_word_is_the_bare_command_about_them() {
    assertThat(Spoken.parse("<@U0BEA|bea>")).isEqualTo(said("", BEA, null, false));
  }

  @ParameterizedTest
  @CsvSource({
    "pause 2 weeks, P14D",
    "pause 1 Week, P7D",
    "pause 10 days, P10D",
    "pause 3 months, P3M",
    "pause 1 day, P1D"
  })
  void a_time_is_a_number_and_what_it_counts(String text, Period span) {
    assertThat(Spoken.parse(text).span()).contains(span);
    assertThat(Spoken.parse(text).dropped()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pause 2", "pause weeks", "pause 2 years", "pause 2weeks", "pause 200 days"})
  void what_is_no_time_is_dropped(String text) {
    assertThat(Spoken.parse(text).span()).isEmpty();
    assertThat(Spoken.parse(text).dropped()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "été",
        "start-up",
        "<http://example.com|x>",
        "supercalifragilisticexpialidocious",
        "!"
      })
  void what_cannot_be_a_word_of_ours_is_not_kept(String text) {
    assertThat(Spoken.parse(text).word()).isEqualTo(Spoken.UNCLEAR);
  }

  private static Spoken said(
      String word, @Nullable PersonId person, @Nullable LocalDate date, boolean dropped) {
    var span = Optional.<Period>empty();
    return new Spoken(word, Optional.ofNullable(person), Optional.ofNullable(date), span, dropped);
  }
}
