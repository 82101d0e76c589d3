package alcove.concern;

import static alcove.concern.Given.BOND;
import static alcove.concern.Given.FRIDAY;
import static alcove.concern.Given.TUESDAY;
import static alcove.concern.Given.agreed;
import static alcove.concern.Given.announce;
import static alcove.concern.Given.arrived;
import static alcove.concern.Given.delivered;
import static alcove.concern.Given.duties;
import static alcove.concern.Given.open;
import static alcove.concern.Given.plan;
import static alcove.concern.Given.planning;
import static alcove.concern.Given.raised;
import static alcove.concern.Given.refused;
import static alcove.concern.Given.sent;
import static alcove.concern.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.concern.Concern.Passed;
import alcove.concern.ConcernCommand.Done;
import alcove.concern.ConcernCommand.Follow;
import alcove.concern.ConcernCommand.InDanger;
import alcove.concern.ConcernCommand.Lost;
import alcove.concern.ConcernCommand.PassOn;
import alcove.concern.ConcernCommand.PassedFirst;
import alcove.concern.ConcernCommand.Propose;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConcernViewsTest {
  private static final Instant AT = Instant.parse("2026-09-01T13:30:00Z");

  @Test
  void whom_to_call_comes_first() {
    Golden.check("concern/first", DangerViews.first(List.of("Security desk: <!here> 4444")));
  }

  @Test
  void who_has_nobody_to_tell_reads_whom_to_call() {
    Golden.check("concern/nobody-to-tell", DangerViews.nobodyToTell(List.of("112")));
  }

  @Test
  void in_danger() {
    var alarmed = signed().asks(new InDanger(Side.MENTEE));
    var passed = alarmed.asks(new PassedFirst(Side.MENTEE));

    Golden.check("concern/danger", danger(alarmed));
    Golden.check("concern/danger-passed-on", danger(passed));
    Golden.check("concern/danger-told", danger(signed()));
    Golden.check(
        "concern/danger-not-told",
        ConcernViews.dm(new ConcernNotice.NotToldYet(), BOND, Side.MENTEE));
  }

  @Test
  void nothing_has_begun() {
    Golden.check("concern/quiet", status(signed(), Side.MENTEE));
  }

  @Test
  void each_step_as_it_is_asked() {
    Golden.check("concern/step-issue", asked(raised(), Side.MENTEE));
    Golden.check("concern/step-duties", asked(duties(), Side.MENTOR));
    Golden.check("concern/step-plan", asked(planning(), Side.MENTEE));
    Golden.check(
        "concern/step-plan-proposed",
        asked(
            planning().asks(new Propose(Side.MENTEE, 1, plan(Teller.MENTEE, FRIDAY))),
            Side.MENTOR));
    Golden.check("concern/step-done", asked(agreed(Teller.MENTOR, TUESDAY), Side.MENTOR));
    Golden.check(
        "concern/step-done-seen",
        asked(agreed(Teller.MENTOR, TUESDAY).asks(new Done(Side.MENTOR, 1)), Side.MENTEE));
  }

  @Test
  void where_the_two_are() {
    Golden.check("concern/status-raised", status(raised(), Side.MENTOR));
    Golden.check("concern/status-refused", status(refused(), Side.MENTOR));
    Golden.check("concern/status-refused-own", status(refused(), Side.MENTEE));
    Golden.check("concern/status-agreed", status(agreed(Teller.MENTOR, FRIDAY), Side.MENTEE));
    Golden.check("concern/status-silent", status(raised().passes(Duration.ofDays(9)), Side.MENTOR));
    Golden.check(
        "concern/status-paused", status(raised().asks(new Follow(Milestone.PAUSED)), Side.MENTOR));
    Golden.check("concern/status-sent", status(sent(), Side.MENTOR));
    Golden.check("concern/status-sent-reader", status(sent(), Side.MENTEE));
    Golden.check("concern/status-unreached", status(sent().asks(new Lost(1)), Side.MENTOR));
    Golden.check("concern/status-delivered", status(delivered(), Side.MENTOR));
    Golden.check("concern/status-delivered-reader", status(delivered(), Side.MENTEE));
    Golden.check(
        "concern/status-time-passed", status(delivered().late(Duration.ofDays(9)), Side.MENTOR));
    Golden.check("concern/status-passed-on", status(passedOn(), Side.MENTEE));
  }

  @Test
  void the_notice_stands_as_it_was_typed() {
    var notice = announce("*I* will say <!channel> it", FRIDAY).notice();

    Golden.check(
        "concern/announced",
        ConcernViews.dm(new ConcernNotice.Announced(notice, 3), BOND, Side.MENTEE));
  }

  @ParameterizedTest
  @EnumSource
  void the_record_says_how_it_came(Way way) {
    var what =
        new Passed(
            way,
            Side.MENTOR,
            AT,
            way == Way.NOTICE ? Optional.of(AT.minusSeconds(400_000)) : Optional.empty());

    Golden.check(
        "concern/how-now-" + way,
        ConcernViews.dm(new ConcernNotice.HowNow(1, what), BOND, Side.MENTEE));
  }

  @Test
  void the_rest_of_what_people_are_told() {
    Golden.check("concern/differs", told(new ConcernNotice.Differs(Step.PLAN, 1)));
    Golden.check("concern/silent", told(new ConcernNotice.Silent(Step.ISSUE, 1)));
    Golden.check("concern/arrived", told(new ConcernNotice.HasArrived(1, AT)));
    Golden.check("concern/runs-anew", told(new ConcernNotice.RunsAnew(AT)));
    Golden.check("concern/no-longer", told(new ConcernNotice.NoLonger()));
    Golden.check("concern/repair", told(new ConcernNotice.Repair()));
    Golden.check("concern/put-away", told(new ConcernNotice.PutAway()));
    Golden.check("concern/words-gone", told(new ConcernNotice.WordsGone()));
    Golden.check("concern/ended-with", told(new ConcernNotice.EndedWith()));
  }

  @Test
  void the_forms() {
    Golden.check("concern/form-plan", ConcernForms.plan(BOND, Side.MENTOR, 1, TUESDAY));
    Golden.check("concern/form-notice", ConcernForms.notice(BOND, Side.MENTOR, 1, AT));
  }

  @Test
  void every_prompt_has_a_way_out() {
    var prompts =
        Stream.of(
            asked(raised(), Side.MENTEE),
            asked(duties(), Side.MENTOR),
            asked(planning(), Side.MENTEE),
            asked(agreed(Teller.MENTOR, TUESDAY), Side.MENTOR),
            asked(agreed(Teller.MENTOR, TUESDAY).asks(new Done(Side.MENTOR, 1)), Side.MENTEE),
            told(new ConcernNotice.TimeHasPassed(1)),
            told(new ConcernNotice.HowNow(1, passedOn().state().passed().getLast())));

    assertThat(prompts)
        .allSatisfy(message -> assertThat(message.blocks().toString()).contains("concern.notnow"));
  }

  @Test
  void a_notification_says_nothing_of_what_it_is_about() {
    assertThat(asked(raised(), Side.MENTEE).text()).isEqualTo("If it has to be broken");
    assertThat(told(new ConcernNotice.WordsGone()).text()).isEqualTo("If it has to be broken");
  }

  @Test
  void a_value_of_another_shape_is_none() {
    assertThat(ConcernValue.read(BOND.id().value() + ":1:ISSUE"))
        .get()
        .extracting(ConcernValue::step)
        .isEqualTo(Optional.of(Step.ISSUE));
    assertThat(ConcernValue.read(BOND.id().value() + ":1")).isPresent();
    for (var wrong : List.of("", "x", BOND.id().value(), BOND.id().value() + ":1:issue")) {
      assertThat(ConcernValue.read(wrong)).isEmpty();
    }
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<String>();
    Arrays.stream(ConcernWords.Line.values()).forEach(line -> used.add(line.key()));
    Arrays.stream(ConcernWords.Of.values()).forEach(line -> used.add(line.key()));
    Arrays.stream(ConcernWords.When.values()).forEach(line -> used.add(line.key()));
    for (var step : Step.values()) {
      used.addAll(List.of("step." + step, "ask." + step, "yes." + step));
    }
    Arrays.stream(How.values()).forEach(how -> used.add("how." + how));
    Arrays.stream(Recipient.values()).forEach(to -> used.add("to." + to));
    Arrays.stream(Way.values()).forEach(way -> used.add("record." + way));
    Arrays.stream(ConcernRefusal.values()).forEach(why -> used.add("refused." + why));
    used.addAll(List.of("differs", "silent", "plan", "days", "days.1", "announced.when"));
    used.addAll(List.of("teller.me", "teller.you", "teller.BOTH", "teller.SUPERVISOR"));
    used.addAll(List.of("form.notice", "refused.WRONG_DAY.between"));

    assertThat(ConcernWords.keys()).isEqualTo(used);
  }

  private static World<Concern> passedOn() {
    return delivered().until(arrived(delivered()).from()).asks(new PassOn(Side.MENTOR, 1));
  }

  private static Message danger(World<Concern> world) {
    return DangerViews.status(world.state().danger(Side.MENTEE), BOND, Side.MENTEE);
  }

  private static Message asked(World<Concern> world, Side reader) {
    return ConcernViews.dm(new ConcernNotice.Asked(1, open(world)), BOND, reader);
  }

  private static Message status(World<Concern> world, Side reader) {
    return ConcernViews.status(world.state(), BOND, reader, world.now());
  }

  private static Message told(ConcernNotice notice) {
    return ConcernViews.dm(notice, BOND, Side.MENTOR);
  }
}
