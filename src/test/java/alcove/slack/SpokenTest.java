package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    var day = new SaidDay.On(LocalDate.of(2027, 3, 8));

    assertThat(Spoken.parse("pause 2027-03-08 <@U0BEA|bea>"))
        .isEqualTo(said("pause", BEA, day, false));
    assertThat(Spoken.parse("pause <@U0BEA|bea> 2027-03-08"))
        .isEqualTo(said("pause", BEA, day, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pause 2 weeks",
        "Pause for two weeks.",
        "pause two  weeks!",
        "pause 2w",
        "pause 2weeks"
      })
  void a_time_is_said_as_people_say_it(String text) {
    assertThat(Spoken.parse(text))
        .isEqualTo(said("pause", null, new SaidDay.After(Period.ofWeeks(2)), false));
  }

  @Test
  void a_person_and_a_time_in_words_come_in_either_order() {
    var day = new SaidDay.Every(MonthDay.of(3, 31));

    assertThat(Spoken.parse("pause <@U0BEA> until 31 March"))
        .isEqualTo(said("pause", BEA, day, false));
    assertThat(Spoken.parse("pause until 31 March, <@U0BEA>"))
        .isEqualTo(said("pause", BEA, day, false));
  }

  @Test
  void what_is_said_beside_a_time_is_dropped_and_the_time_is_not() {
    assertThat(Spoken.parse("pause until Monday since I am ill"))
        .isEqualTo(said("pause", null, new SaidDay.Next(DayOfWeek.MONDAY), true));
  }

  @Test
  void who_writes_a_letter_is_not_read_to_its_end() {
    var spoken = Spoken.parse("pause " + "please ".repeat(20) + "2 weeks");

    assertThat(spoken).isEqualTo(said("pause", null, null, true));
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
        "start <!channel>",
        "start for",
        "start until the cows come home",
        "start 2",
        "start weeks",
        "start 3/4",
        "start 31 Fnord",
        "start 31 February",
        "start 0 March 2027",
        "start 31 March 27",
        "start 31.13.2027",
        "start many weeks",
        "start 2 years",
        "start 1000 weeks"
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
      String word, @Nullable PersonId person, @Nullable SaidDay day, boolean dropped) {
    return new Spoken(word, Optional.ofNullable(person), Optional.ofNullable(day), dropped);
  }
}
