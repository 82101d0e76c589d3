package alcove.pairing;

import static alcove.pairing.Given.ACTIVE;
import static alcove.pairing.Given.AGREEING;
import static alcove.pairing.Given.BOND;
import static alcove.pairing.Given.INVITED;
import static alcove.pairing.Given.MONDAY;
import static alcove.pairing.Given.NEXT_WEEK;
import static alcove.pairing.Given.PROPOSED;
import static alcove.pairing.Given.pausedBy;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.ChannelId;
import alcove.core.Program;
import alcove.core.Program.Announcing;
import alcove.core.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whether, where and when a new pair is announced. Both are asked on Monday.
class AnnouncingRulesTest {
  private static final ChannelId NEWS = new ChannelId("CNEWS");
  private static final Pairing PAUSED = pausedBy(Side.MENTOR, NEXT_WEEK);
  private static final List<Pairing> OVER =
      List.of(
          new Pairing.Ended(MONDAY, Optional.empty(), Optional.empty()),
          new Pairing.Declined(MONDAY),
          new Pairing.Withdrawn(MONDAY),
          new Pairing.Expired(MONDAY));
  private static final Program SILENT = BOND.program();
  private static final Program OPEN = announcing(NEWS, MONDAY.minusSeconds(61));

  @Test
  void a_pair_is_announced_when_both_have_said_yes() {
    assertThat(AnnouncingRules.after(INVITED, AGREEING, OPEN)).contains(NEWS);
    assertThat(AnnouncingRules.after(PROPOSED, AGREEING, OPEN)).contains(NEWS);
  }

  @Test
  void a_program_without_a_channel_announces_nobody() {
    assertThat(AnnouncingRules.after(INVITED, AGREEING, SILENT)).isEmpty();
  }

  @Test
  void nobody_is_announced_who_was_asked_before_the_channel_was_set() {
    var late = announcing(NEWS, MONDAY);

    assertThat(AnnouncingRules.after(INVITED, AGREEING, late)).isEmpty();
    assertThat(AnnouncingRules.after(PROPOSED, AGREEING, late)).isEmpty();
  }

  @Test
  void nothing_else_in_the_life_of_a_pair_is_announced() {
    for (var over : OVER) {
      assertThat(AnnouncingRules.after(INVITED, over, OPEN)).isEmpty();
      assertThat(AnnouncingRules.after(over, ACTIVE, OPEN)).isEmpty();
    }
    assertThat(AnnouncingRules.after(PROPOSED, PROPOSED, OPEN)).isEmpty();
    for (var live : List.of(AGREEING, ACTIVE, PAUSED)) {
      assertThat(AnnouncingRules.after(live, ACTIVE, OPEN)).isEmpty();
    }
  }

  @Test
  void it_is_said_in_working_hours() {
    var night = Instant.parse("2026-11-23T22:00:00Z");

    assertThat(AnnouncingRules.moment(BOND.id(), OPEN, MONDAY)).isEqualTo(MONDAY);
    assertThat(AnnouncingRules.moment(BOND.id(), OPEN, night))
        .isBetween(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Test
  void it_holds_while_the_two_go_on_and_the_channel_is_the_same() {
    assertThat(AnnouncingRules.holds(AGREEING, NEWS, OPEN)).isTrue();
    assertThat(AnnouncingRules.holds(ACTIVE, NEWS, OPEN)).isTrue();
  }

  @Test
  void it_does_not_hold_before_they_are_a_pair_nor_when_they_have_paused_or_ended() {
    for (var before : List.of(INVITED, PROPOSED, PAUSED)) {
      assertThat(AnnouncingRules.holds(before, NEWS, OPEN)).isFalse();
    }
    for (var over : OVER) {
      assertThat(AnnouncingRules.holds(over, NEWS, OPEN)).isFalse();
    }
  }

  @Test
  void it_holds_no_more_when_the_program_announces_elsewhere_or_not_at_all() {
    assertThat(AnnouncingRules.holds(AGREEING, new ChannelId("COTHER"), OPEN)).isFalse();
    assertThat(AnnouncingRules.holds(AGREEING, NEWS, SILENT)).isFalse();
  }

  private static Program announcing(ChannelId channel, Instant since) {
    return new Program(
        SILENT.id(),
        SILENT.edition(),
        SILENT.name(),
        SILENT.roles(),
        SILENT.terms(),
        SILENT.workingTime(),
        SILENT.mustReport(),
        SILENT.care(),
        SILENT.fewest(),
        SILENT.cards(),
        Optional.of(new Announcing(channel, since)));
  }
}
