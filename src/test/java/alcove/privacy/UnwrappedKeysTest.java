package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnwrappedKeysTest {
  private static final String PAIR = "T1|pair";

  private final UnwrappedKeys keys = new UnwrappedKeys(2);
  private final DataKey first = key(1);
  private final DataKey second = key(2);
  private final DataKey third = key(3);

  @Test
  void a_key_is_found_by_its_wrapped_form() {
    keys.keep(first, PAIR);

    assertThat(keys.find(new byte[] {1}, PAIR)).contains(first);
    assertThat(keys.find(new byte[] {2}, PAIR)).isEmpty();
  }

  @Test
  void the_one_not_used_for_longest_makes_room() {
    keys.keep(first, PAIR);
    keys.keep(second, PAIR);
    keys.find(first.wrapped(), PAIR);

    keys.keep(third, PAIR);

    assertThat(keys.find(first.wrapped(), PAIR)).isPresent();
    assertThat(keys.find(second.wrapped(), PAIR)).isEmpty();
    assertThat(keys.find(third.wrapped(), PAIR)).isPresent();
  }

  @Test
  void a_key_at_hand_does_not_open_for_another_place() {
    keys.keep(first, PAIR);

    assertThatThrownBy(() -> keys.find(first.wrapped(), "T1|other")).isInstanceOf(Unsealable.class);
  }

  @Test
  void a_forgotten_key_is_gone() {
    keys.keep(first, PAIR);
    keys.keep(second, PAIR);

    keys.forget(first.wrapped());

    assertThat(keys.find(first.wrapped(), PAIR)).isEmpty();
    assertThat(keys.find(second.wrapped(), PAIR)).isPresent();
  }

  private static DataKey key(int wrapped) {
    return new DataKey(new byte[DataKey.BYTES], new byte[] {(byte) wrapped});
  }
}
