package alcove.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairIdTest {
  private static final String NAME = "qvl2xkckmakzwfzdngip4jce4a";

  @Test
  void a_request_names_a_pair() {
    assertThat(PairId.named(NAME)).isEqualTo(new PairId(NAME));
  }

  @Test
  void what_cannot_be_a_name_is_no_pairs() {
    assertThat(PairId.named("").value())
        .isEqualTo(PairId.named(NAME.toUpperCase(java.util.Locale.ROOT)).value())
        .isEqualTo(PairId.named(NAME + ":ENUM").value())
        .matches("a{26}");
  }
}
