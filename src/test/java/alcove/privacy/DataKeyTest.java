package alcove.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataKeyTest {
  private static final String HERE = "T1|pair|answers|1";
  private static final String ELSEWHERE = "T1|other|answers|1";
  private static final byte[] WORDS = "I would rather not say".getBytes(UTF_8);

  private final DataKey key = new DataKey(Ids.bytes(Gcm.KEY_BYTES), new byte[0]);

  @Test
  void what_was_sealed_opens_at_its_place() {
    var sealed = key.seal(WORDS, HERE);

    assertThat(key.open(sealed, HERE)).isEqualTo(WORDS);
  }

  @Test
  void every_length_comes_back_as_it_was() {
    assertThat(IntStream.rangeClosed(0, 1_030).mapToObj(Ids::bytes))
        .allSatisfy(plain -> assertThat(key.open(key.seal(plain, HERE), HERE)).isEqualTo(plain));
  }

  @Test
  void a_value_moved_to_another_place_does_not_open() {
    var sealed = key.seal(WORDS, HERE);

    assertThatThrownBy(() -> key.open(sealed, ELSEWHERE)).isInstanceOf(Unsealable.class);
  }

  @Test
  void a_value_does_not_open_with_another_key() {
    var sealed = key.seal(WORDS, HERE);
    var other = new DataKey(Ids.bytes(Gcm.KEY_BYTES), new byte[0]);

    assertThatThrownBy(() -> other.open(sealed, HERE)).isInstanceOf(Unsealable.class);
  }

  @Test
  void a_change_of_any_byte_is_noticed() {
    var sealed = key.seal(WORDS, HERE);

    assertThat(IntStream.range(0, sealed.length))
        .allSatisfy(at -> {
          var changed = sealed.clone();
          changed[at] ^= 1;
          assertThatThrownBy(() -> key.open(changed, HERE)).isInstanceOf(Unsealable.class);
        });
  }

  @Test
  void a_value_cut_short_does_not_open() {
    var sealed = key.seal(WORDS, HERE);

    assertThat(IntStream.range(0, sealed.length))
        .allSatisfy(length ->
            assertThatThrownBy(() -> key.open(Arrays.copyOf(sealed, length), HERE))
                .isInstanceOf(Unsealable.class));
  }

  @Test
  void lengths_tell_only_the_step() {
    var none = key.seal(new byte[0], HERE).length;
    var fullStep = key.seal(new byte[DataKey.STEP - 4], HERE).length;
    var oneMore = key.seal(new byte[DataKey.STEP - 3], HERE).length;

    assertThat(fullStep).isEqualTo(none);
    assertThat(oneMore).isEqualTo(none + DataKey.STEP);
  }

  @Test
  void the_same_words_never_look_the_same() {
    assertThat(key.seal(WORDS, HERE)).isNotEqualTo(key.seal(WORDS, HERE));
  }

  @Test
  void a_failure_says_nothing() {
    var sealed = key.seal(WORDS, HERE);

    assertThatThrownBy(() -> key.open(sealed, ELSEWHERE))
        .hasNoCause()
        .hasNoSuppressedExceptions()
        .hasMessage("does not open");
  }
}
