package alcove.program;

import static alcove.program.Given.NOW;
import static alcove.program.Given.STANDARD;
import static alcove.program.Given.announcingIn;
import static alcove.program.Given.changed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.ChannelId;
import alcove.core.Program.Announcing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Where a program announces its new pairs, and since when.
class AnnouncementsRulesTest {
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));
  private static final ChannelId NEWS = new ChannelId("CNEWS");

  @Test
  void a_program_announces_nothing_until_somebody_says_where() {
    assertThat(STANDARD.announcing()).isEmpty();
    assertThat(changed(STANDARD, announcingIn()).announcing()).isEmpty();
  }

  @Test
  void it_announces_from_a_minute_after_it_was_set() {
    var program = changed(STANDARD, announcingIn("CNEWS"));

    assertThat(program.announcing()).contains(new Announcing(NEWS, NOW));
    assertThat(program.announcedTo(NOW.plusSeconds(60))).isEmpty();
    assertThat(program.announcedTo(NOW.plusSeconds(60).plusMillis(1))).contains(NEWS);
  }

  @Test
  void saving_the_same_channel_again_changes_nothing() {
    var program = changed(STANDARD, announcingIn("CNEWS"));

    assertThat(changed(program, announcingIn("CNEWS"), LATER)).isEqualTo(program);
  }

  @Test
  void another_channel_counts_from_then_on_and_so_does_none() {
    var program = changed(STANDARD, announcingIn("CNEWS"));

    assertThat(changed(program, announcingIn("COTHER"), LATER).announcing())
        .contains(new Announcing(new ChannelId("COTHER"), LATER));
    assertThat(changed(program, announcingIn(), LATER).announcing()).isEmpty();
  }
}
