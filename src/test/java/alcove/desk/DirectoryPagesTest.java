package alcove.desk;

import static alcove.core.Side.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Who;
import alcove.directory.Listed;
import alcove.pairing.PairingCommand;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The directory's pages, on a real Redis.
class DirectoryPagesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final int PAIRS = 130;

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Program PROGRAM = Program.standard(Set.of());

  private Desk desk;

  @BeforeEach
  void begin() {
    var store = new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
    desk = Stocked.desk(store, PROGRAM);
  }

  @Test
  void all_pages_together_have_each_pair_once() {
    for (var i = 0; i < PAIRS; i++) {
      pair(i, MONDAY.plusSeconds(i * 86_400L));
    }

    var lines = new ArrayList<Listed>();
    for (var place = Optional.of(Directory.BEGINNING); place.isPresent(); ) {
      var page = desk.directory().from(PROGRAM.id(), place.get());
      assertThat(page.lines()).isSortedAccordingTo((a, b) -> b.since().compareTo(a.since()));
      lines.addAll(page.lines());
      place = page.next();
    }

    assertThat(lines).hasSize(PAIRS).doesNotHaveDuplicates();
    assertThat(lines).extracting(Listed::mentee).doesNotHaveDuplicates();
  }

  private void pair(int number, Instant at) {
    var mentor = profile("UMENTOR" + number);
    var mentee = profile("UMENTEE" + number);
    var asked = desk.invite(who(mentor, "ask" + number, at), PROGRAM.id(), MENTOR, mentor, mentee);
    var id = ((Outcome.Done) asked).seat().pair().id();
    desk.decide(who(mentee, "yes" + number, at), id, PairingCommand.Accept::new);
  }

  private static Who who(Profile profile, String request, Instant at) {
    return new Who("T1", profile.person(), request, at);
  }

  private static Profile profile(String id) {
    return new Profile(new PersonId(id), ZoneId.of("Europe/Berlin"), false, false, false, false);
  }
}
