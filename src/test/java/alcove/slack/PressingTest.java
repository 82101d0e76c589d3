package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Refusal;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Stored;
import alcove.pairing.PairingRefusal;
import alcove.room.RoomRefusal;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What somebody reads when what they pressed was not done.
class PressingTest {
  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private Pressing pressing;

  @BeforeEach
  void begin() {
    var store = new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
    pressing = new Pressing(new Desk(store, Set.of()), PressingTest::words);
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof PairingRefusal ? Optional.of("ours") : Optional.empty();
  }

  @Test
  void a_refusal_of_our_own_has_its_own_words() {
    assertThat(pressing.why(new Outcome.Refused(PairingRefusal.PAUSED))).isEqualTo("ours");
  }

  @Test
  void a_refusal_of_another_capability_is_no_slowness_of_ours() {
    assertThat(pressing.why(new Outcome.Refused(RoomRefusal.CLOSED)))
        .contains("not possible")
        .isNotEqualTo(pressing.why(new Outcome.Busy()));
  }

  @Test
  void when_redis_was_away_nothing_was_changed() {
    assertThat(pressing.why(new Outcome.Busy())).contains("nothing was changed");
  }

  @Test
  void whoever_is_in_no_such_pair_reads_what_everybody_reads() {
    assertThat(pressing.why(new Outcome.NoSuchPair())).contains("no such pair");
    assertThat(Pressing.noSuchPair())
        .isEqualTo(Pressing.whisper(pressing.why(new Outcome.NoSuchPair())));
  }
}
