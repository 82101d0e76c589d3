package alcove.closing;

import static alcove.closing.Given.answered;
import static alcove.closing.Given.asked;
import static alcove.closing.Given.ended;
import static alcove.closing.Given.gone;
import static alcove.closing.Given.rule;
import static alcove.closing.Given.signed;
import static alcove.closing.Given.under;
import static alcove.closing.Given.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.closing.ClosingCommand.Carried;
import alcove.closing.ClosingCommand.Follow;
import alcove.closing.ClosingCommand.HopeFor;
import alcove.closing.ClosingCommand.Keep;
import alcove.closing.ClosingCommand.NotCarried;
import alcove.closing.ClosingCommand.Say;
import alcove.closing.ClosingCommand.SayGoodbye;
import alcove.closing.ClosingNotice.ContactFromHere;
import alcove.closing.ClosingNotice.Guide;
import alcove.closing.ClosingNotice.LastWord;
import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Farewell;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// After the end.
final class FarewellRulesTest {
  private static final Optional<Confidential> WORDS = Optional.of(Confidential.of("patience"));

  @Test
  void both_get_a_guide_however_it_ended_and_once() {
    var early = asked().asks(new Follow(Milestone.ENDED));

    for (var side : Side.values()) {
      assertThat(ended().told(side)).containsExactly(new Guide());
      assertThat(early.told(side)).last().isEqualTo(new Guide());
      assertThat(ended().asks(new Follow(Milestone.ENDED)).told(side)).hasSize(1);
    }
    assertThat(ended().wakes()).isEmpty();
  }

  @Test
  void two_who_never_signed_get_none() {
    assertThat(unsigned().asks(new Follow(Milestone.ENDED)).effects()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void s46_a_last_word_is_carried_to_the_other_and_kept_nowhere(Side side) {
    var world = ended().asks(new SayGoodbye(side, WORDS, Optional.empty()));

    assertThat(world.effects())
        .last()
        .isEqualTo(
            new Effect.Deliver(
                side.other(),
                new LastWord(WORDS, Optional.empty()),
                new Carried(side),
                new NotCarried(side, WORDS, Optional.empty())));
    assertThat(world.told(side)).hasSize(1);
    assertThat(((Farewell) world.state().stage()).said()).containsExactly(side);
    assertThat(world.refuses(new SayGoodbye(side, WORDS, WORDS))).isEqualTo(ClosingRefusal.SAID);
  }

  @Test
  void a_last_word_that_slack_does_not_take_goes_back_and_can_be_sent_again() {
    var sent = ended().asks(new SayGoodbye(Side.MENTOR, WORDS, WORDS));
    var back = sent.asks(new NotCarried(Side.MENTOR, WORDS, WORDS));

    assertThat(sent.asks(new Carried(Side.MENTOR)).state()).isEqualTo(sent.state());
    assertThat(back.told(Side.MENTOR)).last().isEqualTo(new ClosingNotice.NotCarried(WORDS, WORDS));
    assertThat(back.told(Side.MENTEE)).isEqualTo(sent.told(Side.MENTEE));
    assertThat(((Farewell) back.state().stage()).said()).isEmpty();
    assertThat(signed().asks(new NotCarried(Side.MENTEE, WORDS, WORDS)).told(Side.MENTEE))
        .containsExactly(new ClosingNotice.NotCarried(WORDS, WORDS));
  }

  @Test
  void who_is_left_alone_has_nobody_to_carry_a_word_to_and_is_not_asked_to() {
    var left = ended().under(rule(gone(Side.MENTEE)));
    var alone = under(gone(Side.MENTEE)).asks(new Follow(Milestone.ACTIVE));
    var over = alone.asks(new Follow(Milestone.ENDED));

    assertThat(over.told(Side.MENTOR)).containsExactly(new Guide());
    assertThat(over.told(Side.MENTEE)).isEmpty();
    assertThat(left.refuses(new SayGoodbye(Side.MENTOR, WORDS, WORDS)))
        .isEqualTo(ClosingRefusal.NOT_THERE);
  }

  @Test
  void a_last_word_needs_a_word_and_has_an_end() {
    var blank = Optional.of(Confidential.of("  "));
    var full = Optional.of(Confidential.of("x".repeat(ClosingRules.LENGTH)));
    var tooLong = Optional.of(Confidential.of("x".repeat(ClosingRules.LENGTH + 1)));

    assertThat(ended().refuses(new SayGoodbye(Side.MENTOR, Optional.empty(), blank)))
        .isEqualTo(ClosingRefusal.EMPTY);
    assertThat(ended().refuses(new SayGoodbye(Side.MENTOR, WORDS, tooLong)))
        .isEqualTo(ClosingRefusal.TOO_LONG);
    assertThat(ended().asks(new SayGoodbye(Side.MENTOR, full, WORDS)).effects())
        .last()
        .isInstanceOf(Effect.Deliver.class);
  }

  @Test
  void the_narrower_contact_holds_and_is_told_when_both_have_said() {
    var one = ended().asks(new Keep(Side.MENTOR, Contact.AS_WE_LIKE));
    assertThat(one.effects()).isEqualTo(ended().effects());

    var both = one.asks(new Keep(Side.MENTEE, Contact.AS_COLLEAGUES));

    for (var side : Side.values()) {
      assertThat(both.told(side)).last().isEqualTo(new ContactFromHere(Contact.AS_COLLEAGUES));
    }
    assertThat(both.asks(new Keep(Side.MENTEE, Contact.AS_COLLEAGUES)).effects())
        .isEqualTo(both.effects());
    assertThat(both.asks(new Keep(Side.MENTEE, Contact.NOW_AND_THEN)).told(Side.MENTOR))
        .last()
        .isEqualTo(new ContactFromHere(Contact.NOW_AND_THEN));
  }

  @Test
  void s55_what_one_hopes_for_is_told_to_nobody() {
    var world =
        ended()
            .asks(new HopeFor(Side.MENTEE, Hope.TO_MENTOR_SOMEBODY))
            .asks(new HopeFor(Side.MENTEE, Hope.ANOTHER_MATCH));

    assertThat(world.effects()).isEqualTo(ended().effects());
    assertThat(((Farewell) world.state().stage()).hopes())
        .isEqualTo(Map.of(Side.MENTEE, Set.of(Hope.TO_MENTOR_SOMEBODY, Hope.ANOTHER_MATCH)));
  }

  @Test
  void s13_whoever_would_move_on_hopes_for_another() {
    var moved = answered(Wish.RENEW, Wish.MOVE_ON).asks(new Follow(Milestone.ENDED));
    var early =
        asked().asks(new Say(Side.MENTOR, 1, Wish.MOVE_ON)).asks(new Follow(Milestone.ENDED));

    assertThat(((Farewell) moved.state().stage()).hopes())
        .isEqualTo(Map.of(Side.MENTEE, Set.of(Hope.ANOTHER_MATCH)));
    assertThat(((Farewell) early.state().stage()).hopes())
        .isEqualTo(Map.of(Side.MENTOR, Set.of(Hope.ANOTHER_MATCH)));
  }

  @Test
  void before_the_end_there_is_no_farewell() {
    assertThat(signed().refuses(new Keep(Side.MENTOR, Contact.AS_WE_LIKE)))
        .isEqualTo(ClosingRefusal.NOT_ENDED);
    assertThat(signed().refuses(new HopeFor(Side.MENTOR, Hope.ANOTHER_MATCH)))
        .isEqualTo(ClosingRefusal.NOT_ENDED);
    assertThat(signed().refuses(new SayGoodbye(Side.MENTOR, WORDS, WORDS)))
        .isEqualTo(ClosingRefusal.NOT_ENDED);
    assertThat(ended().refuses(new Say(Side.MENTOR, 0, Wish.RENEW)))
        .isEqualTo(ClosingRefusal.OVER_SINCE);
  }
}
