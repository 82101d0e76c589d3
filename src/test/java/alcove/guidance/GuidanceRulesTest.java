package alcove.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.core.WorkingTime;
import alcove.guidance.Case.Someone;
import alcove.guidance.GuidanceCommand.Ask;
import alcove.guidance.GuidanceCommand.Close;
import alcove.guidance.GuidanceCommand.Depart;
import alcove.guidance.GuidanceCommand.Forget;
import alcove.guidance.GuidanceCommand.HandOver;
import alcove.guidance.GuidanceCommand.Visit;
import alcove.guidance.GuidanceCommand.Write;
import alcove.guidance.Relay.Answer;
import alcove.guidance.Relay.Chance;
import alcove.guidance.Relay.Letter;
import alcove.guidance.Relay.Moment;
import alcove.privacy.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The relay, a test a sentence. Chidi, in New York, asks; Ida, in Berlin, and Jun, in Tokyo, are
/// the supervisors. It begins on a Monday, two in the afternoon in Berlin.
final class GuidanceRulesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Someone CHIDI =
      new Someone(new PersonId("UCHI"), ZoneId.of("America/New_York"));
  private static final Someone IDA = new Someone(new PersonId("UIDA"), BERLIN);
  private static final Someone JUN = new Someone(new PersonId("UJUN"), ZoneId.of("Asia/Tokyo"));
  private static final PersonId BEA = new PersonId("UBEA");
  private static final PairId CASE = new PairId("k7qx" + "a".repeat(22));
  private static final Program PROGRAM = Program.standard(Set.of());
  private static final WorkingTime HOURS = PROGRAM.workingTime();
  private static final Duration DELAY = Duration.ofMinutes(40);
  private static final Relay NOTHING = new Relay(Optional.empty(), Asker.none(), Rota.none());

  @Test
  void a_question_goes_to_a_supervisor_some_time_later_and_a_number_to_the_asker_at_once() {
    var step = step(NOTHING, ask(), MONDAY);

    assertThat(step.letters())
        .extracting(Letter::to, Letter::at)
        .containsExactly(tuple(CHIDI.person(), MONDAY), tuple(IDA.person(), MONDAY.plus(DELAY)));
    assertThat(step.letters().getFirst().notice()).isEqualTo(new GuidanceNotice.Begun(CASE));
    assertThat(open(step).number()).isEqualTo("K7QX");
    assertThat(step.next().asker().open()).contains(CASE);
    assertThat(step.next().rota().of(IDA.person()).open()).containsExactly(CASE);
  }

  @Test
  void outside_working_hours_it_waits_for_them() {
    var night = Instant.parse("2026-11-23T20:00:00Z");

    var at = step(NOTHING, ask(), night).letters().getLast().at();

    assertThat(HOURS.includes(at, BERLIN)).isTrue();
    assertThat(at).isAfterOrEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
  }

  @Test
  void the_side_is_said_only_when_the_asker_says_it() {
    var unsaid = step(NOTHING, ask(), MONDAY).letters().getLast().notice();
    var said =
        step(NOTHING, new Ask(PROGRAM.id(), CHIDI, Optional.of(Side.MENTEE), words("Why?")), MONDAY)
            .letters()
            .getLast()
            .notice();

    assertThat(((GuidanceNotice.Question) unsaid).side()).isEmpty();
    assertThat(((GuidanceNotice.Question) said).side()).contains(Side.MENTEE);
  }

  @Test
  void whoever_has_fewest_gets_the_next_and_of_two_whoever_waited_longer() {
    var one = Rota.none().given(IDA, CASE);

    assertThat(one.next(List.of(IDA, JUN), Set.of())).contains(JUN);
    var both = one.given(JUN, id('b'));
    assertThat(both.next(List.of(JUN, IDA), Set.of())).contains(IDA);
    assertThat(both.taken(JUN.person(), id('b')).next(List.of(IDA, JUN), Set.of())).contains(JUN);
    assertThat(Rota.none().next(List.of(JUN, IDA), Set.of())).contains(IDA);
  }

  @Test
  void whoever_is_away_or_barred_gets_none() {
    var away = Rota.none().away(IDA.person(), true);

    assertThat(away.next(List.of(IDA, JUN), Set.of())).contains(JUN);
    assertThat(away.away(IDA.person(), false).next(List.of(IDA), Set.of())).contains(IDA);
    assertThat(Rota.none().next(List.of(IDA, JUN), Set.of(IDA.person()))).contains(JUN);
    assertThat(Rota.none().next(List.of(IDA), Set.of(IDA.person()))).isEmpty();
  }

  @Test
  void with_nobody_free_nothing_is_carried() {
    assertThat(refusal(NOTHING, ask(), MONDAY, List.of())).isEqualTo(GuidanceRefusal.NOBODY_FREE);
    assertThat(
            refusal(
                NOTHING,
                new Ask(PROGRAM.id(), IDA, Optional.empty(), words("Why?")),
                MONDAY,
                List.of(IDA)))
        .isEqualTo(GuidanceRefusal.NOBODY_FREE);
  }

  @Test
  void a_message_says_something_and_not_too_much() {
    assertThat(refusal(NOTHING, asking(" "), MONDAY)).isEqualTo(GuidanceRefusal.WRONG_WORDS);
    assertThat(refusal(NOTHING, asking("x".repeat(2_501)), MONDAY))
        .isEqualTo(GuidanceRefusal.WRONG_WORDS);
    assertThat(step(NOTHING, asking("x".repeat(2_500)), MONDAY).letters()).hasSize(2);
    assertThat(refusal(asked(), new Write(CHIDI.person(), words(" ")), MONDAY))
        .isEqualTo(GuidanceRefusal.WRONG_WORDS);
  }

  @Test
  void one_case_is_open_at_a_time_and_three_are_begun_in_thirty_days() {
    assertThat(refusal(asked(), ask(), MONDAY)).isEqualTo(GuidanceRefusal.ONE_IS_OPEN);

    var asker = Asker.none();
    for (var i = 0; i < 3; i++) {
      assertThat(asker.hasEnough(MONDAY)).isFalse();
      asker = asker.with(CASE, MONDAY.plusSeconds(i)).closed();
    }
    var enough = new Relay(Optional.empty(), asker, Rota.none());
    assertThat(refusal(enough, ask(), MONDAY.plusSeconds(9))).isEqualTo(GuidanceRefusal.ENOUGH);
    assertThat(step(enough, ask(), MONDAY.plus(Duration.ofDays(30))).letters()).hasSize(2);
  }

  @Test
  void a_supervisors_answer_goes_to_the_asker_in_their_hours() {
    var reply = step(asked(), new Write(IDA.person(), words("Yes")), MONDAY);
    var letter = reply.letters().getFirst();

    assertThat(letter.to()).isEqualTo(CHIDI.person());
    assertThat(letter.at()).isAfterOrEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
    assertThat(HOURS.includes(letter.at(), CHIDI.zone())).isTrue();
    assertThat(((GuidanceNotice.Reply) letter.notice()).closes())
        .isEqualTo(MONDAY.plus(Duration.ofDays(30)));
    assertThat(open(reply).unanswered()).isZero();
  }

  @Test
  void no_later_word_to_a_supervisor_overtakes_an_earlier() {
    var quick =
        decide(
            asked(),
            new Write(CHIDI.person(), words("And?")),
            moment(MONDAY.plusSeconds(1), List.of(IDA, JUN), Duration.ofMinutes(10)));

    assertThat(((Answer.Step) quick).letters().getFirst().at()).isEqualTo(MONDAY.plus(DELAY));
  }

  @Test
  void five_messages_wait_for_an_answer_and_no_more() {
    var state = asked();
    for (var i = 1; i < 5; i++) {
      state = step(state, new Write(CHIDI.person(), words("And?")), MONDAY).next();
    }

    assertThat(refusal(state, new Write(CHIDI.person(), words("And?")), MONDAY))
        .isEqualTo(GuidanceRefusal.LET_THEM_ANSWER);
    var answered = step(state, new Write(IDA.person(), words("Yes")), MONDAY).next();
    assertThat(step(answered, new Write(CHIDI.person(), words("Thanks")), MONDAY).letters())
        .hasSize(1);
  }

  @Test
  void nobody_else_writes_hands_on_or_closes() {
    for (var command :
        List.of(
            new Write(BEA, words("Hm")),
            new HandOver(BEA),
            new HandOver(CHIDI.person()),
            new Close(BEA))) {
      assertThat(refusal(asked(), command, MONDAY)).isEqualTo(GuidanceRefusal.NO_CASE);
    }
    assertThat(refusal(NOTHING, new Close(CHIDI.person()), MONDAY))
        .isEqualTo(GuidanceRefusal.NO_CASE);
    assertThat(refusal(NOTHING, new HandOver(IDA.person()), MONDAY))
        .isEqualTo(GuidanceRefusal.NO_CASE);
  }

  @Test
  void what_is_handed_on_goes_without_a_word_and_never_back() {
    var handed = step(asked(), new HandOver(IDA.person()), MONDAY);

    assertThat(open(handed).supervisor()).isEqualTo(JUN);
    assertThat(handed.letters())
        .extracting(Letter::notice)
        .containsExactly(new GuidanceNotice.HandedOn(CASE), new GuidanceNotice.HandedToYou(CASE));
    assertThat(handed.next().rota().of(IDA.person()).open()).isEmpty();
    assertThat(handed.next().rota().of(JUN.person()).open()).containsExactly(CASE);
    assertThat(open(handed).unanswered()).isZero();
    assertThat(refusal(handed.next(), new HandOver(JUN.person()), MONDAY))
        .isEqualTo(GuidanceRefusal.NOBODY_FREE);
  }

  @Test
  void a_supervisor_who_has_gone_hands_on_before_the_next_word() {
    var next =
        (Answer.Step)
            decide(
                asked(),
                new Write(CHIDI.person(), words("And?")),
                moment(MONDAY, List.of(JUN), DELAY));

    assertThat(next.letters()).hasSize(3);
    assertThat(next.letters().getLast().to()).isEqualTo(JUN.person());
    assertThat(refusal(asked(), new Write(CHIDI.person(), words("And?")), MONDAY, List.of()))
        .isEqualTo(GuidanceRefusal.NOBODY_FREE);
  }

  @Test
  void what_a_supervisor_has_who_leaves_the_workspace_is_handed_on_at_once() {
    var handed = step(asked(), new Depart(IDA.person()), MONDAY);

    assertThat(open(handed).supervisor()).isEqualTo(JUN);
    assertThat(handed.letters())
        .extracting(Letter::notice)
        .containsExactly(new GuidanceNotice.HandedOn(CASE), new GuidanceNotice.HandedToYou(CASE));
    for (var other : List.of(JUN.person(), CHIDI.person())) {
      assertThat(refusal(asked(), new Depart(other), MONDAY)).isEqualTo(GuidanceRefusal.NO_CASE);
    }
  }

  @Test
  void what_a_supervisor_has_who_is_named_no_more_is_handed_on_when_it_is_looked_after() {
    var handed = (Answer.Step) decide(asked(), new Visit(), moment(MONDAY, List.of(JUN), DELAY));

    assertThat(open(handed).supervisor()).isEqualTo(JUN);
    assertThat(handed.letters()).extracting(Letter::to).contains(CHIDI.person(), JUN.person());
  }

  @Test
  void where_nobody_can_take_it_the_asker_hears_so_once_and_the_case_stays() {
    for (var at : List.of(MONDAY, MONDAY.plus(Duration.ofDays(7)))) {
      var command = at.equals(MONDAY) ? new Depart(IDA.person()) : new Visit();
      var told = (Answer.Step) decide(asked(), command, moment(at, List.of(IDA), DELAY));

      assertThat(told.letters())
          .extracting(Letter::to, Letter::notice)
          .containsExactly(tuple(CHIDI.person(), new GuidanceNotice.Unattended(CASE)));
      assertThat(open(told).over()).isFalse();
      assertThat(refusal(told.next(), new Visit(), at.plusMillis(1), List.of(IDA)))
          .isEqualTo(GuidanceRefusal.NO_CASE);
      assertThat(step(told.next(), new Write(CHIDI.person(), words("And?")), at).letters())
          .isNotEmpty();
    }
  }

  @Test
  void further_words_are_told_from_the_first() {
    var more = step(asked(), new Write(CHIDI.person(), words("And?")), MONDAY);

    assertThat(more.letters())
        .singleElement()
        .extracting(Letter::notice)
        .isInstanceOf(GuidanceNotice.More.class);
  }

  @Test
  void closing_tells_the_other_and_the_link_goes_when_that_is_carried() {
    var byAsker = step(asked(), new Close(CHIDI.person()), MONDAY);
    var bySupervisor = step(asked(), new Close(IDA.person()), MONDAY);

    assertThat(byAsker.letters()).extracting(Letter::to).containsExactly(IDA.person());
    assertThat(bySupervisor.letters()).extracting(Letter::to).containsExactly(CHIDI.person());
    assertThat(byAsker.next().asker().open()).isEmpty();
    assertThat(byAsker.next().rota().of(IDA.person()).open()).isEmpty();
    assertThat(open(byAsker).over()).isTrue();
    assertThat(step(byAsker.next(), new Visit(), MONDAY).next().found()).isEmpty();
  }

  @Test
  void what_is_closed_stays_closed() {
    var over = step(asked(), new Close(CHIDI.person()), MONDAY).next();

    for (var command :
        List.of(
            new Write(CHIDI.person(), words("Hm")),
            new Write(IDA.person(), words("Hm")),
            new HandOver(IDA.person()),
            new Close(CHIDI.person()))) {
      assertThat(refusal(over, command, MONDAY)).isEqualTo(GuidanceRefusal.NO_CASE);
    }
  }

  @Test
  void closing_an_older_case_leaves_a_newer_one_open() {
    var newer = new Relay(asked().found(), asked().asker().with(id('b'), MONDAY), Rota.none());

    assertThat(step(newer, new Close(IDA.person()), MONDAY).next().asker().open())
        .contains(id('b'));
  }

  @Test
  void thirty_days_after_the_last_word_both_hear_that_it_is_closed() {
    var answered = step(asked(), new Write(IDA.person(), words("Yes")), MONDAY).next();
    var then = MONDAY.plus(Duration.ofDays(30));

    assertThat(refusal(answered, new Visit(), then.minusMillis(1)))
        .isEqualTo(GuidanceRefusal.NO_CASE);
    var closed = step(answered, new Visit(), then);
    assertThat(closed.letters())
        .extracting(Letter::to)
        .containsExactlyInAnyOrder(IDA.person(), CHIDI.person());
    assertThat(open(closed).over()).isTrue();
    assertThat(refusal(answered, new Write(CHIDI.person(), words("Hm")), then))
        .isEqualTo(GuidanceRefusal.NO_CASE);
  }

  @Test
  void seven_days_without_an_answer_it_is_handed_on() {
    var then = MONDAY.plus(Duration.ofDays(7));

    assertThat(refusal(asked(), new Visit(), then.minusMillis(1)))
        .isEqualTo(GuidanceRefusal.NO_CASE);
    assertThat(open(step(asked(), new Visit(), then)).supervisor()).isEqualTo(JUN);
    var answered = step(asked(), new Write(IDA.person(), words("Yes")), MONDAY).next();
    assertThat(refusal(answered, new Visit(), then)).isEqualTo(GuidanceRefusal.NO_CASE);
    assertThat(refusal(NOTHING, new Visit(), then)).isEqualTo(GuidanceRefusal.NO_CASE);
  }

  @Test
  void a_case_that_a_backup_brings_back_is_forgotten_with_all_that_points_to_it_and_unheard() {
    var step = step(asked(), new Forget(), MONDAY);

    assertThat(step.next().found()).isEmpty();
    assertThat(step.next().asker().open()).isEmpty();
    assertThat(step.next().rota().of(IDA.person()).open()).isEmpty();
    assertThat(step.letters()).isEmpty();
    assertThat(refusal(NOTHING, new Forget(), MONDAY)).isEqualTo(GuidanceRefusal.NO_CASE);
  }

  private static Ask ask() {
    return asking("Does this have to be reported?");
  }

  private static Ask asking(String words) {
    return new Ask(PROGRAM.id(), CHIDI, Optional.empty(), words(words));
  }

  private static Relay asked() {
    return step(NOTHING, ask(), MONDAY).next();
  }

  private static Confidential words(String words) {
    return Confidential.of(words);
  }

  private static PairId id(char letter) {
    return new PairId(String.valueOf(letter).repeat(26));
  }

  private static Case open(Answer.Step step) {
    return step.next().found().orElseThrow();
  }

  private static Moment moment(Instant now, List<Someone> supervisors, Duration delay) {
    return new Moment(now, HOURS, supervisors, Set.of(CHIDI.person()), new Chance(CASE, delay));
  }

  private static Answer decide(Relay state, GuidanceCommand command, Moment moment) {
    return GuidanceRules.decide(state, command, moment);
  }

  private static Answer.Step step(Relay state, GuidanceCommand command, Instant now) {
    return (Answer.Step) decide(state, command, moment(now, List.of(IDA, JUN), DELAY));
  }

  private static GuidanceRefusal refusal(Relay state, GuidanceCommand command, Instant now) {
    return refusal(state, command, now, List.of(IDA, JUN));
  }

  private static GuidanceRefusal refusal(
      Relay state, GuidanceCommand command, Instant now, List<Someone> supervisors) {
    var barred = command instanceof Ask ask ? Set.of(ask.asker().person()) : Set.of(CHIDI.person());
    var moment = new Moment(now, HOURS, supervisors, barred, new Chance(CASE, DELAY));
    return ((Answer.Refused) decide(state, command, moment)).refusal();
  }
}
