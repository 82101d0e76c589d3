package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.BOND_WITH_NEW_LIST;
import static alcove.agreement.Given.LIST;
import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Given.NEW_LIST;
import static alcove.agreement.Given.days;
import static alcove.agreement.Given.picked;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.Agreement.Stage;
import alcove.agreement.AgreementCommand.Agree;
import alcove.agreement.AgreementCommand.Amend;
import alcove.agreement.AgreementCommand.Drop;
import alcove.agreement.AgreementCommand.Follow;
import alcove.agreement.AgreementCommand.Inform;
import alcove.agreement.AgreementCommand.MustReportChanged;
import alcove.agreement.AgreementCommand.Nudge;
import alcove.agreement.AgreementCommand.Propose;
import alcove.agreement.AgreementCommand.Revise;
import alcove.agreement.AgreementCommand.Save;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementCommand.StopNudges;
import alcove.agreement.AgreementCommand.Submit;
import alcove.agreement.AgreementCommand.TakeBack;
import alcove.agreement.AgreementNotice.Nudged;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every state that any sequence of commands reaches, and what holds on the way to each.
class AgreementWalkTest {
  private static final Instant MIDNIGHT = Instant.parse("2027-03-20T00:00:00Z");
  private static final Answer WEEKLY = picked(Option.CHECK_IN_WEEKLY);
  private static final Answer FORTNIGHTLY = picked(Option.CHECK_IN_FORTNIGHTLY);

  /// One command under a list and at a time.
  private record Move(AgreementCommand command, Bond bond, Instant now) {}

  /// What makes two states the same: everything but moments, the bodies of texts, and how many
  /// versions there are beyond the second.
  private record Key(
      Class<?> stage,
      Facts ana,
      Facts ben,
      Set<Side> submittedOrSigned,
      List<Object> reminded,
      List<Object> signed,
      boolean paused,
      boolean change) {}

  private record Facts(Optional<Answer> checkIn, int list, int keeping, int answers) {
    static Facts of(Optional<Sheet> sheet) {
      var one = sheet.orElse(Sheet.EMPTY);
      var keeping = one.passage(Passage.KEEPING).map(words -> words.length()).orElse(0);
      return new Facts(
          one.answer(Question.CHECK_IN), one.list().version(), keeping, one.answers().size());
    }
  }

  @Test
  void the_protocol_holds_in_every_state_that_people_and_the_organisation_reach() {
    var refused = EnumSet.noneOf(AgreementRefusal.class);

    var walk =
        Walk.from(
            Agreement.none(),
            AgreementWalkTest::whatPeopleDo,
            AgreementWalkTest::decide,
            AgreementWalkTest::key,
            edge -> {
              holds(edge);
              if (edge.decision() instanceof Decision.Refused<Agreement>(var refusal)) {
                refused.add((AgreementRefusal) refusal);
              }
            });

    assertThat(stages(walk)).containsExactlyInAnyOrderElementsOf(allStages());
    assertThat(refused).containsExactlyInAnyOrder(AgreementRefusal.values());
  }

  @Test
  void reminders_hold_in_every_state_that_the_clock_reaches() {
    var walk =
        Walk.from(
            Agreement.none(),
            AgreementWalkTest::whatTheClockDoes,
            AgreementWalkTest::decide,
            AgreementWalkTest::key,
            AgreementWalkTest::holds);

    assertThat(stages(walk)).containsExactlyInAnyOrderElementsOf(allStages());
    assertThat(walk.states())
        .anySatisfy(state ->
            assertThat(state.stage().nudges())
                .hasValueSatisfying(nudges -> assertThat(nudges.given(BEN)).isEqualTo(3)));
  }

  private static List<Move> whatPeopleDo(Agreement state) {
    var moves = new ArrayList<Move>();
    for (var bond : List.of(BOND, BOND_WITH_NEW_LIST)) {
      for (var command : steps(state, bond)) {
        moves.add(new Move(command, bond, MONDAY_NOON));
      }
      moves.add(new Move(new MustReportChanged(), bond, MONDAY_NOON));
      moves.add(new Move(new AgreementCommand.ShowAgain(), bond, MONDAY_NOON));
    }
    for (var milestone : Milestone.values()) {
      moves.add(new Move(new Follow(milestone), BOND, MONDAY_NOON));
    }
    return moves;
  }

  private static List<Move> whatTheClockDoes(Agreement state) {
    var moves = new ArrayList<Move>();
    for (var at : List.of(days(1), MIDNIGHT, days(30))) {
      moves.add(new Move(new Nudge(BEN), BOND, at));
      moves.add(new Move(new Inform(BEN), BOND, at));
    }
    moves.add(new Move(new StopNudges(BEN), BOND, MONDAY_NOON));
    moves.add(new Move(new Nudge(ANA), BOND, days(2)));
    for (var side : Side.values()) {
      moves.add(new Move(new Save(side, Part.CONFIDENCE, sheet(side)), BOND, MONDAY_NOON));
      moves.add(new Move(new Submit(side), BOND, MONDAY_NOON));
      moves.add(new Move(new Propose(side, Question.CHECK_IN, WEEKLY), BOND, MONDAY_NOON));
      moves.add(new Move(new Propose(side, Question.CHECK_IN, FORTNIGHTLY), BOND, MONDAY_NOON));
      moves.add(new Move(new Sign(side, digest(state)), BOND, MONDAY_NOON));
    }
    for (var milestone : Milestone.values()) {
      moves.add(new Move(new Follow(milestone), BOND, MONDAY_NOON));
    }
    return moves;
  }

  private static List<AgreementCommand> steps(Agreement state, Bond bond) {
    var list = bond.equals(BOND) ? LIST : NEW_LIST;
    var commands = new ArrayList<AgreementCommand>();
    for (var side : Side.values()) {
      commands.add(new Save(side, Part.CONFIDENCE, sheet(side, list)));
      commands.add(new Save(side, Part.MUST_REPORT, sheet(side, LIST)));
      commands.add(new Save(side, Part.RHYTHM, Sheet.EMPTY));
      commands.add(new Submit(side));
      commands.add(new TakeBack(side));
      for (var answer : List.of(WEEKLY, FORTNIGHTLY)) {
        commands.add(new Propose(side, Question.CHECK_IN, answer));
        commands.add(new Agree(side, Question.CHECK_IN, answer));
      }
      commands.add(new Propose(side, Question.CHECK_IN, picked(Option.NO_NOTES)));
      commands.add(new Revise(side, Part.MUST_REPORT, sheet(side, list)));
      commands.add(new Sign(side, digest(state)));
      commands.add(new Sign(side, "the digest of another text"));
      commands.add(new Drop(side));
      commands.add(new Amend(side));
    }
    commands.add(
        new Revise(BEN, Part.CONFIDENCE, with(sheet(BEN, list), Passage.KEEPING, "revised")));
    return commands;
  }

  private static String digest(Agreement state) {
    return state.draft().map(draft -> AgreementRules.digest(draft, BOND)).orElse("none");
  }

  /// Saving one part of an empty sheet saves the others first, so that the walk is about the
  /// protocol and not about the order of seven forms.
  private static Decision<Agreement> decide(Agreement state, Move move) {
    var ready = state;
    if (move.command() instanceof Save(var side, var part, var entry)
        && part == Part.CONFIDENCE
        && state.stage() instanceof Stage.Drafting(_, var submitted, _)
        && !submitted.contains(side)) {
      for (var other : Part.values()) {
        ready = Given.step(ready, new Save(side, other, entry), move.bond(), MONDAY_NOON).next();
      }
    }
    return AgreementRules.decide(ready, move.command(), move.bond(), move.now());
  }

  private static Key key(Agreement state) {
    var ready =
        switch (state.stage()) {
          case Stage.Drafting(_, var submitted, _) -> submitted;
          case Stage.Signing(_, var signatures, _) -> signatures.keySet();
          case Stage.Unopened _, Stage.Settling _, Stage.Resting _, Stage.Over _ -> Set.<Side>of();
        };
    var reminded =
        state
            .stage()
            .nudges()
            .map(nudges -> List.<Object>of(nudges.given(), nudges.stopped()))
            .orElse(List.of());
    var signed =
        state
            .signed()
            .map(one -> List.<Object>of(Math.min(2, one.version()), one.text().list().version()))
            .orElse(List.of());
    return new Key(
        state.stage().getClass(),
        Facts.of(state.sheet(ANA)),
        Facts.of(state.sheet(BEN)),
        ready,
        reminded,
        signed,
        state.isPaused(),
        state.drafts() > 1);
  }

  private static void holds(Walk.Edge<Agreement, Move> edge) {
    if (edge.decision() instanceof Decision.Step<Agreement> step) {
      nothing_is_revealed_before_both_have_submitted(edge, step);
      nobody_signs_an_open_item_or_another_text(edge, step);
      what_is_signed_stays(edge, step);
      there_are_at_most_three_reminders(edge, step);
      nobody_is_told_anything_in_a_pause_or_after_the_end(edge, step);
      nobody_is_told_anything_outside_working_hours(edge, step);
    }
  }

  private static void nothing_is_revealed_before_both_have_submitted(
      Walk.Edge<Agreement, Move> edge, Decision.Step<Agreement> step) {
    if (edge.from().stage() instanceof Stage.Drafting(_, var submitted, _)) {
      var reveals = Given.shown(step).values().stream().anyMatch(AgreementWalkTest::holdsAnswers);
      if (reveals && edge.command().command() instanceof Drop) {
        assertThat(step.next().draft().map(Draft::sheets))
            .as("what both have signed")
            .isEqualTo(edge.from().signed().map(signed -> signed.text().sheets()));
      } else if (reveals || step.next().draft().isPresent()) {
        assertThat(edge.command().command()).isInstanceOf(Submit.class);
        assertThat(submitted).containsExactly(((Submit) edge.command().command()).side().other());
      }
    }
    if (step.next().stage() instanceof Stage.Drafting) {
      assertThat(Given.shown(step).values())
          .as("nothing, and in another room what both have signed before")
          .containsExactlyElementsOf(
              edge.from().signed().filter(_ -> isOfAnotherRoom(edge)).stream()
                  .<AgreementNotice>map(AgreementNotice.Agreed::new)
                  .toList());
      assertThat(step.next().draft()).isEmpty();
    }
  }

  private static boolean holdsAnswers(AgreementNotice notice) {
    return notice instanceof AgreementNotice.Revealed || notice instanceof AgreementNotice.Ready;
  }

  private static void nobody_signs_an_open_item_or_another_text(
      Walk.Edge<Agreement, Move> edge, Decision.Step<Agreement> step) {
    if (step.next().stage() instanceof Stage.Signing(var draft, var signatures, _)) {
      assertThat(draft.differences()).isEmpty();
      assertThat(draft.acknowledgedBy(ANA) && draft.acknowledgedBy(BEN)).isTrue();
      assertThat(signatures.values())
          .allMatch(one -> one.digest().equals(AgreementRules.digest(draft, BOND)));
    }
    if (!step.next().signed().equals(edge.from().signed())) {
      var sign = (Sign) edge.command().command();
      var signed = step.next().signed().orElseThrow();
      assertThat(edge.from().draft()).contains(signed.text());
      assertThat(AgreementRules.intact(signed, BOND)).isTrue();
      assertThat(((Stage.Signing) edge.from().stage()).signatures())
          .containsOnlyKeys(sign.side().other());
      assertThat(signed.text().list()).isEqualTo(edge.command().bond().program().mustReport());
    }
  }

  private static void what_is_signed_stays(
      Walk.Edge<Agreement, Move> edge, Decision.Step<Agreement> step) {
    var before = edge.from().signed().map(Signed::version).orElse(0);
    var after = step.next().signed().map(Signed::version).orElse(0);
    assertThat(after).isBetween(before, before + 1);
    assertThat(step.next().stage() instanceof Stage.Resting && after == 0).isFalse();
  }

  private static void there_are_at_most_three_reminders(
      Walk.Edge<Agreement, Move> edge, Decision.Step<Agreement> step) {
    for (var side : Side.values()) {
      var count = step.next().stage().nudges().map(nudges -> nudges.given(side)).orElse(0);
      assertThat(count).isBetween(0, 3);
      var nudged = Given.told(step, side).stream().filter(Nudged.class::isInstance).toList();
      assertThat(nudged).hasSizeLessThanOrEqualTo(1);
      if (!nudged.isEmpty()) {
        assertThat(edge.command().command()).isEqualTo(new Nudge(side));
        assertThat(count).isEqualTo(((Nudged) nudged.getFirst()).number());
      }
    }
  }

  private static void nobody_is_told_anything_in_a_pause_or_after_the_end(
      Walk.Edge<Agreement, Move> edge, Decision.Step<Agreement> step) {
    var isOver = step.next().stage() instanceof Stage.Over;
    if (step.next().isPaused() || isOver) {
      assertThat(step.effects())
          .filteredOn(effect -> isOver || !isOfAnotherRoom(edge) || !isWhatHolds(effect))
          .allMatch(Effect.Forget.class::isInstance);
    }
  }

  private static boolean isOfAnotherRoom(Walk.Edge<Agreement, Move> edge) {
    return edge.command().command() instanceof AgreementCommand.ShowAgain;
  }

  private static boolean isWhatHolds(Effect effect) {
    return effect instanceof Effect.Show(_, AgreementNotice.Agreed _, _);
  }

  private static void nobody_is_told_anything_outside_working_hours(
      Walk.Edge<Agreement, Move> edge, Decision.Step<Agreement> step) {
    for (var effect : step.effects()) {
      if (effect instanceof Effect.Tell(var to, _)) {
        assertThat(BOND.isWorkingMoment(to, edge.command().now())).isTrue();
      }
      if (effect instanceof Effect.Wake(_, var at, AgreementCommand.Nudge(var side))) {
        assertThat(BOND.isWorkingMoment(side, at)).isTrue();
      }
    }
  }

  private static Set<Class<?>> stages(Walk<Agreement> walk) {
    return Set.copyOf(
        walk.states().stream().map(state -> (Class<?>) state.stage().getClass()).toList());
  }

  private static Set<Class<?>> allStages() {
    return Set.of(Stage.class.getPermittedSubclasses());
  }
}
