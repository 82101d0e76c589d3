package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestTest {
  private static final List<String> WORDS =
      List.of("", "start", "agreement", "checkin", "review", "pause", "resume", "close", "help");

  @ParameterizedTest
  @CsvSource({
    "strat,start", "starte,start", "sart,start", "agrement,agreement", "agreemnet,agreement",
    "chekin,checkin", "checkins,checkin", "paus,pause", "halp,help", "closed,close"
  })
  void a_slip_or_two_are_understood(String typed, String meant) {
    assertThat(Nearest.to(typed, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "x", "hi", "weather", "unstarted"})
  void more_is_not_guessed_at(String typed) {
    assertThat(Nearest.to(typed, WORDS)).isEmpty();
  }

  @Test
  void the_nearer_of_two_is_meant() {
    assertThat(Nearest.to("resum", List.of("review", "resume"))).contains("resume");
  }
}
