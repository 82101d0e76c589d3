package alcove.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> KNOWN = List.of("start", "stats", "agreement", "meet", "help");

  @Test
  void a_letter_too_many_too_few_or_wrong_is_forgiven() {
    assertThat(Nearest.to("aggreement", KNOWN)).contains("agreement");
    assertThat(Nearest.to("agrement", KNOWN)).contains("agreement");
    assertThat(Nearest.to("agreenent", KNOWN)).contains("agreement");
  }

  @Test
  void two_letters_swapped_are_one_mistake() {
    assertThat(Nearest.to("strat", KNOWN)).contains("start");
  }

  @Test
  void of_two_near_words_the_nearer_is_taken() {
    assertThat(Nearest.to("stat", KNOWN)).contains("start");
    assertThat(Nearest.to("statts", KNOWN)).contains("stats");
  }

  @Test
  void what_is_not_near_is_not_guessed() {
    assertThat(Nearest.to("weather", KNOWN)).isEmpty();
    assertThat(Nearest.to("", KNOWN)).isEmpty();
    assertThat(Nearest.to("x".repeat(3_000), KNOWN)).isEmpty();
  }

  @Test
  void a_short_word_must_share_half_its_letters() {
    assertThat(Nearest.to("mo", List.of("me", "no"))).contains("me");
    assertThat(Nearest.to("ab", List.of("me"))).isEmpty();
  }
}
