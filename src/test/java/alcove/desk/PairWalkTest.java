package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.closing.ClosingNotice;
import alcove.closing.Closings.Asking;
import alcove.closing.Closings.Farewell;
import alcove.closing.Closings.Waiting;
import alcove.concern.Concern;
import alcove.concern.Concern.Acknowledged;
import alcove.concern.Concern.Alarmed;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Sent;
import alcove.concern.ConcernCommand;
import alcove.concern.ConcernNotice;
import alcove.concern.Way;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Notice;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.desk.Together.Happened;
import alcove.desk.Together.Move;
import alcove.pairing.Pairing;
import alcove.pairing.Pairing.Active;
import alcove.pairing.Pairing.Ended;
import alcove.pairing.Pairing.Paused;
import alcove.pairing.PairingCommand;
import alcove.pairing.PairingNotice;
import alcove.room.RoomNotice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every state of a pair's life, of what may have to be passed on and of the end of a term, all
/// three at once, as they are decided together: whoever presses what, whatever becomes of a notice,
/// and however late the clock wakes.
final class PairWalkTest {
  /// So many states are told apart. A change of the rules changes it, and then it is looked at.
  private static final int STATES = 5_148;

  @Test
  void what_holds_of_each_holds_of_all_three_at_once() {
    var walk =
        Walk.from(
            Together.signed(),
            Together::moves,
            Together::decide,
            Together::key,
            PairWalkTest::holds);

    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
    assertThat(walk.states())
        .as("a notice runs while the end is near")
        .anyMatch(all -> all.steps() instanceof Delivered && all.stage() instanceof Asking)
        .as("a notice is on its way while the two have paused")
        .anyMatch(all -> all.steps() instanceof Sent && all.pairing() instanceof Paused);
    for (var way : Way.values()) {
      assertThat(walk.states())
          .as("the two are told of what was passed on, by each way, while their end is near")
          .anyMatch(all ->
              all.steps() instanceof Concern.Afterwards after
                  && after.what().way() == way
                  && !(all.stage() instanceof Waiting));
    }
    for (var all : walk.states()) {
      hasAWayOut(all);
    }
    assertThat(walk.states().size()).isEqualTo(STATES);
  }

  private static void holds(Edge<Together, Move> edge) {
    if (!(edge.decision() instanceof Step<Together>(var after, var _))) {
      return;
    }
    var before = edge.from();
    nothingIsPassedOnBySurprise(before, after);
    staysBetweenTheTwo(after);
    nobodySeesWhoWantedWhat(before, after);
    switch (after.pairing()) {
      case Ended _ -> isOver(before, after, edge.command());
      case Paused _ -> standsStill(before, after, edge.command());
      case Active _ -> goesOn(before, after);
      case Pairing other -> throw new AssertionError("never again " + other);
    }
    for (var happened : after.happened()) {
      asksWell(happened, after);
      dangerIsToldByNobodyElse(happened.effect(), edge.command());
    }
  }

  /// Only as agreed, or after a notice and its time, or in danger: and then the record says so.
  private static void nothingIsPassedOnBySurprise(Together before, Together after) {
    var passed = after.pair().concern().passed();
    if (passed.equals(before.pair().concern().passed()) || after.pairing() instanceof Ended) {
      return;
    }
    var last = passed.getLast();
    switch (last.way()) {
      case DANGER -> {
        assertThat(before.pair().concern().danger(last.by())).isInstanceOf(Alarmed.class);
        assertThat(last.delivered()).isEmpty();
      }
      case AGREED -> {
        assertThat(before.pairing()).isInstanceOf(Active.class);
        bothHadAgreed(last, (Open) before.steps());
      }
      case NOTICE -> {
        assertThat(before.pairing()).isInstanceOf(Active.class);
        itsTimeHadPassed(last, before);
      }
    }
  }

  private static void bothHadAgreed(Passed passed, Open open) {
    assertThat(open.step()).isEqualTo(alcove.concern.Step.DONE);
    assertThat(open.plan()).isPresent();
    assertThat(open.part(passed.by())).isNotInstanceOf(Acknowledged.class);
  }

  private static void itsTimeHadPassed(Passed passed, Together before) {
    var delivered = (Delivered) before.steps();
    var bond = before.bond();
    var days = bond.program().care().noticeDays();
    var reader = passed.by().other();
    assertThat(passed.by()).isEqualTo(delivered.by());
    assertThat(passed.delivered()).contains(delivered.at());
    assertThat(passed.at()).isAfter(bond.workingDaysLater(reader, delivered.at(), days));
  }

  /// Of what may have to be passed on nothing is in the room, and nothing with anybody else.
  private static void staysBetweenTheTwo(Together after) {
    for (var happened : after.happened()) {
      switch (happened.effect()) {
        case Effect.Show(var _, var notice, var _) ->
            assertThat(notice).isNotInstanceOfAny(ConcernNotice.class, ClosingNotice.class);
        case Effect.Sign(var notice, var _) -> assertThat(notice).isInstanceOf(RoomNotice.class);
        case Effect.Hand(var _, var notice) ->
            assertThat(notice).isNotInstanceOf(ConcernNotice.class);
        case Effect.Deliver(var to, var notice, var _, var _) -> {
          assertThat(notice)
              .isInstanceOfAny(ConcernNotice.Announced.class, ClosingNotice.LastWord.class);
          if (notice instanceof ConcernNotice.Announced) {
            assertThat(after.bond().isWorkingMoment(to, happened.at())).isTrue();
          }
        }
        case Effect.Tell _,
            Effect.Settle _,
            Effect.OpenRoom _,
            Effect.FurnishRoom _,
            Effect.CloseRoom _,
            Effect.Shred _ -> {}
        case Effect.Inward _ -> throw new AssertionError("comes out of no pair");
      }
    }
  }

  /// What is told of the life of the pair and of its end is told to both by the same words: but the
  /// question, which comes in each one's own hours, and a last word. Whose account is gone is told
  /// nothing more of it.
  private static void nobodySeesWhoWantedWhat(Together before, Together after) {
    var gone = after.pairing().gone();
    if (gone.isPresent() && before.pairing().gone().isEmpty()) {
      assertThat(ofBoth(after, gone.get())).isEmpty();
      assertThat(ofBoth(after, gone.get().other()))
          .hasExactlyElementsOfTypes(PairingNotice.PartnerGone.class, ClosingNotice.Guide.class);
    } else {
      assertThat(ofBoth(after, Side.MENTOR)).isEqualTo(ofBoth(after, Side.MENTEE));
    }
  }

  private static List<Notice> ofBoth(Together after, Side side) {
    return after.told(side).stream()
        .filter(notice -> notice instanceof PairingNotice || notice instanceof ClosingNotice)
        .filter(notice -> !(notice instanceof ClosingNotice.WhatNext))
        .filter(notice -> !(notice instanceof ClosingNotice.NotCarried))
        .toList();
  }

  /// Nothing is planned any more but to be destroyed; nothing is asked, and no notice is kept.
  private static void isOver(Together before, Together after, Move move) {
    var concern = after.pair().concern();
    assertThat(concern.steps()).isEqualTo(new Quiet());
    assertThat(concern.clock()).isEqualTo(new PairClock.Over());
    assertThat(after.stage()).isInstanceOf(Farewell.class);
    assertThat(after.pair().agenda().items().keySet()).allMatch("pairing.destroy"::equals);
    if (!(before.pairing() instanceof Ended)) {
      return;
    }
    for (var side : Side.values()) {
      assertThat(after.told(side))
          .allMatch(notice ->
              notice instanceof PairingNotice.Certificate
                  || notice instanceof ClosingNotice.NotCarried
                  || notice instanceof ClosingNotice.ContactFromHere);
    }
    if (!(move instanceof Move.Wake)) {
      assertThat(after.pairing()).isEqualTo(before.pairing());
    }
  }

  /// No clock runs while the two have paused, but that of the pause. What was planned waits.
  private static void standsStill(Together before, Together after, Move move) {
    assertThat(after.pair().agenda().items()).containsKey("pairing.pause");
    assertThat(after.pair().agenda().items()).doesNotContainKeys("closing", "concern");
    assertThat(after.pairing().agreedCourse()).isEqualTo(before.pairing().agreedCourse());
    assertThat(after.stage()).isEqualTo(before.stage());
    assertThat(after.told(Side.MENTOR)).noneMatch(PairWalkTest::isPrompt);
    assertThat(after.told(Side.MENTEE)).noneMatch(PairWalkTest::isPrompt);
    assertThat(move).isInstanceOf(Move.Ask.class);
  }

  private static void goesOn(Together before, Together after) {
    assertThat(after.pair().concern().clock()).isEqualTo(new PairClock.Running());
    assertThat(after.pair().closings().clock()).isEqualTo(new PairClock.Running());
    assertThat(after.pair().agenda().items()).containsKey("closing");
    assertThat(after.pair().agenda().items().containsKey("concern")).isEqualTo(after.hasConcern());
    if (before.pair().concern().clock() instanceof PairClock.Standing(var since)
        && before.steps() instanceof Delivered(var by, var _, var _, var _, var from, var _)
        && from.isAfter(since)) {
      var days = after.bond().program().care().noticeDays();
      var resumed = after.happened().getFirst().at();
      assertThat(((Delivered) after.steps()).from())
          .as("all of a notice's time lies ahead after a pause")
          .isAfterOrEqualTo(after.bond().workingDaysLater(by.other(), resumed, days));
    }
  }

  private static void asksWell(Happened happened, Together after) {
    if (happened.effect() instanceof Effect.Tell(var to, var notice) && isPrompt(notice)) {
      assertThat(after.bond().isWorkingMoment(to, happened.at())).isTrue();
    }
  }

  private static boolean isPrompt(Notice notice) {
    return notice instanceof ClosingNotice.WhatNext
        || notice instanceof ConcernNotice.Asked
        || notice instanceof ConcernNotice.TimeHasPassed
        || notice instanceof ConcernNotice.NotToldYet;
  }

  /// What one has noted of danger reaches the other by one hand alone.
  private static void dangerIsToldByNobodyElse(Effect effect, Move move) {
    if (effect instanceof Effect.Tell(var _, ConcernNotice _)
        && move instanceof Move.Ask(var command)) {
      assertThat(command)
          .isNotInstanceOfAny(
              ConcernCommand.InDanger.class,
              ConcernCommand.PassedFirst.class,
              ConcernCommand.CallOff.class);
    }
  }

  /// Either can end it, and say that somebody is in danger, at any time; whoever began something
  /// can leave it; and what has ended is destroyed.
  private static void hasAWayOut(Together all) {
    if (all.pairing() instanceof Ended) {
      assertThat(all.isGone() || all.passes(Duration.ofDays(31)).isGone()).isTrue();
      return;
    }
    assertThat(all.asks(new PairingCommand.Finish()).pairing()).isInstanceOf(Ended.class);
    for (var side : Side.values()) {
      var alarmed = all.asks(new ConcernCommand.InDanger(side));
      assertThat(alarmed.pair().concern().danger(side)).isNotInstanceOf(Concern.Calm.class);
      assertThat(alarmed.told(side.other())).noneMatch(ConcernNotice.class::isInstance);
    }
    all.leaver()
        .ifPresent(side -> assertThat(all.asks(all.leaves(side)).steps()).isEqualTo(new Quiet()));
  }
}
