package alcove.checkin;

import static alcove.checkin.Given.ANA;
import static alcove.checkin.Given.BEA;
import static alcove.checkin.Given.asked;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.Follow;
import alcove.checkin.CheckInCommand.OpenAgreement;
import alcove.checkin.CheckInCommand.PrepareCard;
import alcove.checkin.CheckInCommand.SendCard;
import alcove.checkin.CheckInCommand.StopAsking;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.pairing.PairingCommand;
import org.junit.jupiter.api.Test;

/// What a check-in offers to somebody who would like to talk.
final class CardRulesTest {
  @Test
  void the_card_goes_to_the_partner_only_when_it_is_sent() {
    var prepared = asked().forgetful().asks(new PrepareCard(ANA, 1));

    assertThat(prepared.effects()).isEmpty();
    assertThat(prepared.state()).isEqualTo(asked().state());
    assertThat(prepared.asks(new SendCard(ANA, 1)).passes(days(1)).told(BEA))
        .contains(new CheckInNotice.WouldTalk());
  }

  @Test
  void the_card_waits_for_the_partners_working_hours() {
    var sent = asked().asks(new Begin(BEA)).forgetful().asks(new SendCard(ANA, 1));

    assertThat(sent.told(BEA)).isEmpty();
    assertThat(sent.passes(days(1)).toldAt(BEA))
        .singleElement()
        .satisfies(at -> assertThat(every(14).isWorkingMoment(BEA, at)).isTrue());
  }

  @Test
  void the_card_is_not_lost_on_the_way_to_somebody_who_is_not_asked() {
    var sent = asked().asks(new StopAsking(BEA)).forgetful().asks(new SendCard(ANA, 1));

    assertThat(sent.passes(days(1)).told(BEA)).containsExactly(new CheckInNotice.WouldTalk());
    assertThat(sent.passes(days(30)).told(BEA)).hasSize(1);
  }

  @Test
  void one_card_from_one_check_in_is_enough() {
    var sent = asked().asks(new SendCard(ANA, 1));

    assertThat(sent.refuses(new SendCard(ANA, 1))).isEqualTo(CheckInRefusal.CARD_SENT);
    assertThat(sent.refuses(new PrepareCard(ANA, 1))).isEqualTo(CheckInRefusal.CARD_SENT);
    assertThat(sent.passes(days(14)).asks(new SendCard(ANA, 2)).passes(days(1)).told(BEA))
        .filteredOn(new CheckInNotice.WouldTalk()::equals)
        .hasSize(2);
  }

  @Test
  void a_card_waits_while_the_pair_is_paused() {
    var paused = asked().asks(new SendCard(ANA, 1)).asks(new Follow(Milestone.PAUSED)).forgetful();

    assertThat(paused.passes(days(30)).told(BEA)).isEmpty();
    assertThat(paused.asks(new Follow(Milestone.RESUMED)).passes(days(1)).told(BEA))
        .contains(new CheckInNotice.WouldTalk());
  }

  @Test
  void the_agreement_is_opened_only_when_somebody_presses_it() {
    var world = asked().forgetful().asks(new Choose(ANA, 1, Item.LEFT, Answer.HELP));

    assertThat(world.effects()).isEmpty();
    assertThat(world.asks(new OpenAgreement(ANA, 1)).effects())
        .containsExactly(new Effect.Ask(new PairingCommand.Amend()));
    assertThat(world.refuses(new OpenAgreement(ANA, 2))).isEqualTo(CheckInRefusal.CLOSED_SINCE);
  }
}
