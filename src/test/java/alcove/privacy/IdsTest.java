package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void an_id_is_26_characters_that_stand_anywhere() {
    assertThat(Stream.generate(Ids::random).limit(1_000))
        .allMatch(id -> id.matches("[a-z2-7]{26}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_pair_gets_a_name_of_its_own() {
    assertThat(Ids.pair()).isNotEqualTo(Ids.pair());
  }

  @Test
  void base_32_is_that_of_the_standard() {
    // RFC 4648, section 10.
    assertThat(base32("f")).isEqualTo("my");
    assertThat(base32("fo")).isEqualTo("mzxq");
    assertThat(base32("foo")).isEqualTo("mzxw6");
    assertThat(base32("foobar")).isEqualTo("mzxw6ytboi");
  }

  private static String base32(String text) {
    return Base32.encode(text.getBytes(StandardCharsets.US_ASCII));
  }
}
