package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidentialTest {
  private static final Confidential WORDS = Confidential.of("a quiet word");

  @Test
  void a_digest_changes_with_the_words_and_with_the_label() {
    assertThat(WORDS.digest("pair/PURPOSE"))
        .hasSize(64)
        .isEqualTo(Confidential.of("a quiet word").digest("pair/PURPOSE"))
        .isNotEqualTo(WORDS.digest("pair/PLACE"))
        .isNotEqualTo(Confidential.of("a quiet word.").digest("pair/PURPOSE"));
  }

  @Test
  void short_words_stay_as_they_are() {
    assertThat(WORDS.shortened(12)).isSameAs(WORDS);
  }

  @Test
  void long_words_are_cut_between_characters() {
    var cut = Confidential.of("😀😀😀").shortened(2);

    assertThat(cut.open(Confidential.Reader.SEAL)).isEqualTo("😀😀…");
  }
}
