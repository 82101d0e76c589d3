package alcove.checkin;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.mirrored;
import static alcove.rhythm.AnaAndBea.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.Done;
import alcove.checkin.CheckInCommand.Due;
import alcove.checkin.CheckInCommand.Expire;
import alcove.checkin.CheckInCommand.Follow;
import alcove.checkin.CheckInCommand.NotNow;
import alcove.checkin.CheckInCommand.OpenAgreement;
import alcove.checkin.CheckInCommand.PrepareCard;
import alcove.checkin.CheckInCommand.SendCard;
import alcove.checkin.CheckInCommand.StopAsking;
import alcove.checkin.CheckInCommand.TakeBack;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.PairingCommand;
import alcove.rhythm.World;
import alcove.rhythm.World.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CheckInRulesTest {
  private static final Side ANA = Side.MENTOR;
  private static final Side BEA = Side.MENTEE;
  private static final Duration HOUR = Duration.ofHours(1);

  // --- when it comes ---

  @Test
  void before_the_agreement_is_signed_nothing_is_planned() {
    var world = World.of(CheckIns.none(), SIGNED, rule(unsigned()));

    assertThat(world.asks(new Follow(Milestone.AGREEING)).wakes()).isEmpty();
    assertThat(world.asks(new Follow(Milestone.RESUMED)).state()).isEqualTo(CheckIns.none());
    assertThat(world.asks(new Due(ANA)).effects()).isEmpty();
    assertThat(world.refuses(new Begin(ANA))).isEqualTo(CheckInRefusal.NOT_STARTED);
    assertThat(world.refuses(new NotNow(ANA, 1))).isEqualTo(CheckInRefusal.NOT_STARTED);
    assertThat(world.refuses(new StopAsking(ANA))).isEqualTo(CheckInRefusal.NOT_STARTED);
  }

  @Test
  void each_is_asked_one_rhythm_after_signing() {
    var world = signed(every(14));

    assertThat(world.passes(days(13)).told(ANA)).isEmpty();
    assertThat(world.passes(days(15)).told(ANA)).hasSize(1);
    assertThat(world.passes(days(15)).told(BEA)).hasSize(1);
  }

  @Test
  void each_is_asked_in_their_own_working_hours() {
    var world = signed(every(14)).passes(days(14)).passes(days(1));

    // Signed at ten in Berlin: still a working moment there two weeks later, but four in New York.
    assertThat(world.toldAt(ANA)).containsExactly(SIGNED.plus(days(14)));
    assertThat(world.toldAt(BEA))
        .singleElement()
        .satisfies(at -> assertThat(every(14).isWorkingMoment(BEA, at)).isTrue());
  }

  @Test
  void a_slow_rhythm_still_begins_within_two_weeks() {
    var world = signed(every(28));

    assertThat(world.passes(days(15)).told(ANA)).hasSize(1);
    assertThat(world.passes(days(41)).told(ANA)).hasSize(1);
    assertThat(world.passes(days(43)).told(ANA)).hasSize(2);
  }

  @Test
  void a_quick_rhythm_begins_with_its_own_step() {
    assertThat(signed(every(7)).passes(days(8)).told(ANA)).hasSize(1);
    assertThat(signed(every(7)).passes(days(15)).told(ANA)).hasSize(2);
  }

  @Test
  void a_wake_that_comes_late_and_at_night_waits_for_the_morning() {
    var evening = signed(every(14)).misses(days(14).plus(Duration.ofHours(12)));

    assertThat(evening.told(ANA)).isEmpty();
    assertThat(evening.state().track(ANA).opened()).isZero();
    assertThat(evening.passes(days(1)).toldAt(ANA))
        .singleElement()
        .satisfies(at -> assertThat(every(14).isWorkingMoment(ANA, at)).isTrue());
  }

  @Test
  void signing_anew_keeps_what_is_open_and_takes_the_new_rhythm() {
    var asked = signed(every(28)).passes(days(15));
    var anew = asked.under(rule(every(7))).asks(new Follow(Milestone.ACTIVE));

    assertThat(anew.state().track(ANA).open()).isPresent();
    assertThat(anew.passes(days(7)).told(ANA)).hasSize(2);
  }

  @Test
  void amending_the_agreement_changes_nothing() {
    var world = signed(every(14)).asks(new Follow(Milestone.AMENDING));

    assertThat(world.passes(days(15)).told(ANA)).hasSize(1);
  }

  // --- what is asked ---

  @Test
  void it_asks_all_there_is_to_ask_the_first_time() {
    var questions = open(asked(), ANA).questions();

    assertThat(questions.items()).containsExactly(Item.MET, Item.USEFUL, Item.TRUST, Item.LEFT);
    assertThat(questions.number()).isEqualTo(1);
    assertThat(questions.answered()).isEmpty();
  }

  @Test
  void what_left_the_pair_is_asked_at_most_once_in_thirty_days() {
    var second = asked().passes(days(14));
    var third = second.passes(days(14));
    var fourth = third.passes(days(14));

    assertThat(open(second, ANA).questions().items()).doesNotContain(Item.LEFT);
    assertThat(open(third, ANA).questions().items()).doesNotContain(Item.LEFT);
    assertThat(open(fourth, ANA).questions().items()).contains(Item.LEFT);
  }

  @Test
  void what_left_the_pair_is_asked_again_after_exactly_thirty_days() {
    var asked = signed(every(30)).passes(days(14));
    var second = asked.passes(days(30));

    assertThat(open(second, ANA).questions().items()).contains(Item.LEFT);
  }

  @Test
  void no_trust_question_is_repeated_before_all_have_been_asked() {
    var all = TrustQuestion.values().length;
    var seen = new ArrayList<TrustQuestion>();
    for (var number = 1; number <= 2 * all; number++) {
      seen.add(TrustQuestion.of(number));
    }

    assertThat(seen.subList(0, all)).containsExactlyInAnyOrder(TrustQuestion.values());
    assertThat(seen.subList(all, 2 * all)).isEqualTo(seen.subList(0, all));
  }

  @Test
  void neighbouring_check_ins_ask_about_different_dimensions_of_trust() {
    var dimensions =
        Arrays.stream(TrustQuestion.values())
            .map(question -> question.name().substring(0, question.name().indexOf('_')))
            .toList();

    assertThat(dimensions.subList(0, 5))
        .containsExactlyInAnyOrder("CARE", "CANDOUR", "DISCRETION", "DIGNITY", "HEARD");
    assertThat(dimensions.subList(5, 10)).isEqualTo(dimensions.subList(0, 5));
    assertThat(dimensions.subList(10, 15)).isEqualTo(dimensions.subList(0, 5));
  }

  @Test
  void both_sides_are_asked_the_same() {
    var world = asked().passes(days(1));

    assertThat(open(world, ANA).questions()).isEqualTo(open(world, BEA).questions());
    assertThat(open(world, ANA).questions().trust())
        .isEqualTo(open(world, BEA).questions().trust());
  }

  // --- answering ---

  @Test
  void an_answer_is_kept_and_nothing_is_sent() {
    var world = asked().forgetful().asks(new Choose(ANA, 1, Item.MET, Answer.HELP));

    assertThat(answers(world, ANA)).isEqualTo(Map.of(Item.MET, Answer.HELP));
    assertThat(world.effects()).isEmpty();
  }

  @Test
  void an_answer_can_be_changed_while_the_check_in_is_open() {
    var world =
        asked()
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.TWO))
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.FIVE));

    assertThat(answers(world, ANA)).isEqualTo(Map.of(Item.USEFUL, Answer.FIVE));
  }

  @Test
  void an_answer_can_be_taken_back() {
    var world =
        asked()
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.TWO))
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new TakeBack(ANA, 1, Item.USEFUL));

    assertThat(answers(world, ANA)).isEqualTo(Map.of(Item.MET, Answer.YES));
    assertThat(open(world, ANA).questions().answered()).containsExactly(Item.MET);
  }

  @Test
  void it_is_complete_when_everything_asked_is_answered() {
    var three =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.FOUR))
            .asks(new Choose(ANA, 1, Item.TRUST, Answer.FIVE));
    var four = three.asks(new Choose(ANA, 1, Item.LEFT, Answer.NO));

    assertThat(open(three, ANA).questions().complete()).isFalse();
    assertThat(open(four, ANA).questions().complete()).isTrue();
  }

  @Test
  void an_answer_that_was_not_offered_is_refused() {
    var second = asked().passes(days(14));

    assertThat(second.refuses(new Choose(ANA, 2, Item.MET, Answer.FIVE)))
        .isEqualTo(CheckInRefusal.NOT_ASKED);
    assertThat(second.refuses(new Choose(ANA, 2, Item.LEFT, Answer.NO)))
        .isEqualTo(CheckInRefusal.NOT_ASKED);
  }

  @Test
  void one_sides_answers_leave_the_other_side_as_it_is() {
    var before = asked().passes(days(1));
    var after = before.asks(new Choose(ANA, 1, Item.USEFUL, Answer.ONE));

    assertThat(after.state().track(BEA)).isEqualTo(before.state().track(BEA));
    assertThat(after.wakeAt("checkin.mentee")).isEqualTo(before.wakeAt("checkin.mentee"));
  }

  // --- closing ---

  @Test
  void it_closes_without_a_word_after_two_weeks() {
    var asked = signed(every(28)).passes(days(14));
    var closed = asked.forgetful().passes(days(14));

    assertThat(open(asked.passes(days(14).minus(HOUR)), ANA).questions().number()).isEqualTo(1);
    assertThat(closed.state().track(ANA).open()).isEmpty();
    assertThat(closed.told(ANA)).isEmpty();
    assertThat(closed.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.CLOSED_SINCE);
  }

  @Test
  void it_closes_after_two_weeks_even_when_no_wake_has_come_yet() {
    var asked = signed(every(28)).passes(days(14));
    var late =
        new World<>(asked.rule(), asked.state(), asked.now().plus(days(14)), Map.of(), List.of());

    assertThat(late.refuses(new NotNow(ANA, 1))).isEqualTo(CheckInRefusal.CLOSED_SINCE);
    assertThat(open(late.asks(new Begin(ANA)), ANA).questions().number()).isEqualTo(2);
  }

  @Test
  void it_closes_when_the_next_one_opens() {
    var second = signed(every(7)).passes(days(15));

    assertThat(open(second, ANA).questions().number()).isEqualTo(2);
    assertThat(second.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.CLOSED_SINCE);
  }

  @Test
  void a_closed_check_in_with_an_answer_is_kept_and_one_without_is_not() {
    var answered = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).passes(days(15));

    assertThat(answered.state().track(ANA).past())
        .singleElement()
        .satisfies(sheet -> {
          assertThat(sheet.number()).isEqualTo(1);
          assertThat(sheet.askedAt()).isEqualTo(SIGNED.plus(days(14)));
          assertThat(sheet.answers()).isEqualTo(Map.of(Item.MET, Answer.YES));
        });
    assertThat(answered.state().track(BEA).past()).isEmpty();
  }

  // --- not now, stop asking ---

  @Test
  void whoever_does_not_answer_is_asked_once() {
    assertThat(asked().passes(days(13)).told(ANA)).hasSize(1);
  }

  @Test
  void not_now_is_asked_again_on_the_next_working_day() {
    var asked = asked();
    var put = asked.asks(new NotNow(ANA, 1));

    assertThat(put.passes(Duration.ofHours(20)).told(ANA)).hasSize(1);
    assertThat(put.passes(days(1)).toldAt(ANA)).last().isEqualTo(asked.now().plus(days(1)));
  }

  @Test
  void not_now_over_a_weekend_is_asked_again_on_monday() {
    // Signed on a Tuesday; three "not now" lead from Tuesday to Thursday.
    var thursday = asked().passes(days(2)).asks(new NotNow(ANA, 1));
    var friday = thursday.passes(days(1)).asks(new NotNow(ANA, 1));

    assertThat(friday.passes(days(2)).told(ANA)).hasSize(2);
    assertThat(friday.passes(days(3)).told(ANA)).hasSize(3);
  }

  @Test
  void nobody_is_asked_more_than_three_times() {
    var world = asked();
    for (var i = 0; i < 6; i++) {
      world = world.asks(new NotNow(ANA, 1)).passes(days(2));
    }

    assertThat(world.told(ANA)).hasSize(3);
    assertThat(open(world, ANA).prompting().next()).isEmpty();
  }

  @Test
  void whoever_has_answered_everything_is_not_asked_again() {
    var put = asked().asks(new NotNow(ANA, 1));

    assertThat(answeredAll(put).passes(days(10)).told(ANA)).hasSize(1);
    assertThat(answeredAll(asked()).asks(new NotNow(ANA, 1)).passes(days(10)).told(ANA)).hasSize(1);
  }

  @Test
  void whoever_is_done_is_not_asked_again_and_can_still_answer() {
    var done = asked().asks(new NotNow(ANA, 1)).asks(new Done(ANA, 1));

    assertThat(done.passes(days(10)).told(ANA)).hasSize(1);
    assertThat(open(answeredAll(done), ANA).questions().complete()).isTrue();
  }

  @Test
  void a_prompt_put_off_dies_with_its_check_in() {
    var put = signed(every(7)).passes(days(13)).asks(new NotNow(ANA, 1)).misses(days(4));

    assertThat(put.told(ANA)).hasSize(2);
    assertThat(open(put, ANA).questions().number()).isEqualTo(2);
  }

  @Test
  void stop_asking_stops_until_the_person_comes_by_themselves() {
    var stopped = asked().asks(new StopAsking(ANA)).forgetful();

    assertThat(stopped.passes(days(90)).told(ANA)).isEmpty();
    assertThat(stopped.passes(days(90)).told(BEA)).isNotEmpty();
    assertThat(stopped.state().track(ANA).stopped()).isTrue();
    assertThat(stopped.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.CLOSED_SINCE);

    var back = stopped.passes(days(30)).asks(new Begin(ANA)).forgetful();
    assertThat(open(back, ANA).questions().number()).isEqualTo(2);
    assertThat(back.passes(days(15)).told(ANA)).hasSize(1);
  }

  @Test
  void stop_asking_keeps_what_was_answered() {
    var stopped = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new StopAsking(ANA));

    assertThat(stopped.state().track(ANA).past()).hasSize(1);
    assertThat(stopped.wakeAt("checkin.retention")).contains(SIGNED.plus(days(14 + 90)));
  }

  @Test
  void stop_asking_works_between_two_check_ins_and_in_a_pause() {
    var between = signed(every(14)).asks(new StopAsking(BEA));
    var paused = signed(every(14)).asks(new Follow(Milestone.PAUSED)).asks(new StopAsking(BEA));

    assertThat(between.passes(days(60)).told(BEA)).isEmpty();
    assertThat(paused.wakes()).isEmpty();
    assertThat(paused.asks(new Follow(Milestone.RESUMED)).passes(days(60)).told(BEA)).isEmpty();
  }

  // --- by oneself ---

  @Test
  void anybody_can_open_one_without_being_asked() {
    var begun = signed(every(14)).passes(days(3)).asks(new Begin(ANA));

    assertThat(open(begun, ANA).questions().number()).isEqualTo(1);
    assertThat(begun.told(ANA)).isEmpty();
    assertThat(begun.passes(days(13)).told(ANA)).isEmpty();
    assertThat(begun.passes(days(14)).told(ANA)).hasSize(1);
    assertThat(begun.state().track(BEA).open()).isEmpty();
  }

  @Test
  void opening_one_that_is_open_changes_nothing() {
    var asked = asked();

    assertThat(asked.asks(new Begin(ANA)).state()).isEqualTo(asked.state());
    assertThat(asked.asks(new Begin(ANA)).wakes()).isEqualTo(asked.wakes());
  }

  @Test
  void one_opened_by_oneself_can_be_put_off_as_well() {
    var put = signed(every(14)).asks(new Begin(ANA)).asks(new NotNow(ANA, 1));

    assertThat(put.passes(days(1)).told(ANA)).hasSize(1);
  }

  // --- a hand ---

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

  // --- pausing and ending ---

  @Test
  void nothing_is_asked_while_the_pair_is_paused() {
    var paused = signed(every(14)).passes(days(10)).asks(new Follow(Milestone.PAUSED));

    assertThat(paused.wakes()).isEmpty();
    assertThat(paused.passes(days(100)).told(ANA)).isEmpty();
    assertThat(paused.asks(new Due(ANA)).effects()).isEmpty();
    assertThat(paused.refuses(new Begin(ANA))).isEqualTo(CheckInRefusal.PAUSED);
  }

  @Test
  void the_calendar_goes_on_where_it_stood() {
    var resumed =
        signed(every(14))
            .passes(days(10))
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(30))
            .asks(new Follow(Milestone.RESUMED));

    assertThat(resumed.passes(days(3)).told(ANA)).isEmpty();
    assertThat(resumed.passes(days(5)).told(ANA)).hasSize(1);
  }

  @Test
  void an_open_check_in_waits_through_a_pause_with_its_answers() {
    var paused =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new NotNow(ANA, 1))
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(30));
    var resumed = paused.asks(new Follow(Milestone.RESUMED)).forgetful();

    assertThat(paused.refuses(new Choose(ANA, 1, Item.MET, Answer.NOT_YET)))
        .isEqualTo(CheckInRefusal.PAUSED);
    assertThat(answers(resumed, ANA)).isEqualTo(Map.of(Item.MET, Answer.YES));
    assertThat(resumed.passes(Duration.ofHours(20)).told(ANA)).isEmpty();
    assertThat(resumed.passes(days(1)).told(ANA)).hasSize(1);
  }

  @Test
  void when_the_pair_ends_everything_is_forgotten() {
    var ended =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new SendCard(ANA, 1))
            .asks(new Follow(Milestone.ENDED));

    assertThat(ended.wakes()).isEmpty();
    assertThat(ended.state().mentor()).isEqualTo(CheckIns.none().mentor());
    assertThat(ended.state().mentee()).isEqualTo(CheckIns.none().mentee());
    assertThat(ended.refuses(new Begin(ANA))).isEqualTo(CheckInRefusal.ENDED);
    assertThat(ended.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.ENDED);
    assertThat(ended.asks(new Follow(Milestone.ACTIVE)).wakes()).isEmpty();
  }

  // --- keeping and dropping ---

  @Test
  void answers_are_dropped_after_ninety_days_also_when_nobody_does_anything() {
    var stopped = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new StopAsking(ANA));

    assertThat(stopped.passes(days(90).minus(HOUR)).state().track(ANA).past()).hasSize(1);
    assertThat(stopped.passes(days(90)).state().track(ANA).past()).isEmpty();
    assertThat(stopped.passes(days(90)).wakeAt("checkin.retention")).isEmpty();
  }

  @Test
  void answers_are_dropped_in_a_pause_as_well() {
    var paused =
        asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new Follow(Milestone.PAUSED));

    assertThat(answers(paused.passes(days(89)), ANA)).isNotEmpty();
    assertThat(answers(paused.passes(days(90)), ANA)).isEmpty();
  }

  @Test
  void answers_are_dropped_one_by_one_as_their_time_comes() {
    var twice =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .passes(days(14))
            .asks(new Choose(ANA, 2, Item.MET, Answer.NOT_YET))
            .passes(days(14))
            .asks(new StopAsking(ANA));

    assertThat(twice.state().track(ANA).past()).hasSize(2);
    assertThat(twice.passes(days(62)).state().track(ANA).past())
        .extracting(CheckIns.Sheet::number)
        .containsExactly(2);
    assertThat(twice.passes(days(76)).state().track(ANA).past()).isEmpty();
  }

  @Test
  void any_step_drops_answers_whose_time_is_over() {
    var stopped = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new StopAsking(ANA));
    var late =
        new World<>(
            stopped.rule(), stopped.state(), stopped.now().plus(days(91)), Map.of(), List.of());

    assertThat(late.asks(new Begin(BEA)).state().track(ANA).past()).isEmpty();
    assertThat(late.asks(new Expire()).state().track(ANA).past()).isEmpty();
  }

  @Test
  void no_more_than_a_hundred_closed_check_ins_are_kept() {
    var full = World.of(overfull(asked().state()), SIGNED, rule(every(14)));

    assertThat(full.asks(new StopAsking(ANA)).state().track(ANA).past())
        .hasSize(100)
        .last()
        .extracting(CheckIns.Sheet::number)
        .isEqualTo(1_000);
  }

  // --- both ways ---

  @Test
  void what_holds_for_the_mentor_holds_for_the_mentee() {
    var bond = every(14);
    var ana = walked(ANA, bond);
    var bea = walked(BEA, mirrored(bond));

    // The spread within the morning is each side's own; the days are the same.
    assertThat(bea.told(BEA)).isEqualTo(ana.told(ANA));
    assertThat(bea.told(ANA)).isEqualTo(ana.told(BEA));
    assertThat(bea.state().track(BEA).opened()).isEqualTo(ana.state().track(ANA).opened());
  }

  @Test
  void what_reaches_one_side_does_not_depend_on_the_others_answers() {
    for (var side : Side.values()) {
      var happy = asked().passes(days(1));
      var unhappy = happy;
      for (var i = 1; i <= 4; i++) {
        happy = answersOf(happy, side, i, Answer.YES, Answer.FIVE).passes(days(14));
        unhappy = answersOf(unhappy, side, i, Answer.HELP, Answer.ONE).passes(days(14));
      }

      assertThat(unhappy.happened()).isEqualTo(happy.happened());
      assertThat(unhappy.wakes()).isEqualTo(happy.wakes());
      assertThat(unhappy.state().track(side.other())).isEqualTo(happy.state().track(side.other()));
      assertThat(unhappy.state()).isNotEqualTo(happy.state());
    }
  }

  private static World<CheckIns> walked(Side side, Bond bond) {
    return signed(bond)
        .passes(days(15))
        .asks(new Choose(side, 1, Item.MET, Answer.HELP))
        .asks(new SendCard(side, 1))
        .asks(new NotNow(side, 1))
        .passes(days(3))
        .asks(new NotNow(side, 1))
        .passes(days(30))
        .asks(new StopAsking(side))
        .passes(days(30))
        .asks(new Begin(side))
        .passes(days(15));
  }

  private static World<CheckIns> answersOf(
      World<CheckIns> world, Side side, int number, Answer met, Answer grade) {
    return world
        .asks(new Choose(side, number, Item.MET, met))
        .asks(new Choose(side, number, Item.USEFUL, grade))
        .asks(new Choose(side, number, Item.TRUST, grade));
  }

  private static World<CheckIns> answeredAll(World<CheckIns> world) {
    return answersOf(world, ANA, 1, Answer.YES, Answer.FOUR)
        .asks(new Choose(ANA, 1, Item.LEFT, Answer.SORTED));
  }

  /// A hundred closed check-ins, and one more that is open.
  private static CheckIns overfull(CheckIns state) {
    var sheets = IntStream.range(900, 1_000).mapToObj(CheckInRulesTest::sheet).toList();
    var prompting = new CheckIns.Prompting(1, Optional.empty());
    var open = new CheckIns.Open(sheet(1_000), SIGNED, prompting, false);
    return state.with(ANA, state.track(ANA).withPast(sheets).with(open));
  }

  private static CheckIns.Sheet sheet(int number) {
    return new CheckIns.Sheet(number, SIGNED, false, Map.of(Item.MET, Answer.YES));
  }

  /// Both have signed, and the calendar runs.
  private static World<CheckIns> signed(Bond bond) {
    return World.of(CheckIns.none(), SIGNED, rule(bond)).asks(new Follow(Milestone.ACTIVE));
  }

  /// Ana, in whose working hours it was signed, has just been asked for the first time.
  private static World<CheckIns> asked() {
    return signed(every(14)).passes(days(14));
  }

  private static CheckIns.Open open(World<CheckIns> world, Side side) {
    return world.state().track(side).open().orElseThrow();
  }

  private static Map<Item, Answer> answers(World<CheckIns> world, Side side) {
    return open(world, side).sheet().answers();
  }

  private static Rule<CheckIns> rule(Bond bond) {
    return (state, command, now) -> CheckInRules.decide(state, (CheckInCommand) command, bond, now);
  }
}
