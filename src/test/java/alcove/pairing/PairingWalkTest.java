package alcove.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Effect.Tell;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Bond.Talks;
import alcove.pairing.Pairing.Active;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Ended;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Invited;
import alcove.pairing.Pairing.Paused;
import alcove.pairing.Pairing.Proposed;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every state that a pair's life can reach, whoever does what, in whatever order, at four moments.
class PairingWalkTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final List<Instant> MOMENTS =
      List.of(
          START,
          START.plus(Duration.ofDays(8)),
          START.plus(Duration.ofDays(15)),
          START.plus(Duration.ofDays(60)));
  private static final Bond BOND =
      new Bond(
          new PairId("b".repeat(26)),
          new Partner(new PersonId("UANA"), ZoneId.of("Europe/Berlin")),
          new Partner(new PersonId("UBEA"), ZoneId.of("Asia/Kolkata")),
          Program.standard(Set.of()),
          Optional.empty());

  /// A command at a moment.
  private record At(PairingCommand command, Instant now) {}

  @Test
  void every_state_is_reached_and_every_edge_keeps_the_promises() {
    var start = PairingRules.invite(Side.MENTOR, BOND, START).next();

    var walk =
        Walk.from(
            start,
            _ -> everything(),
            (state, at) -> PairingRules.decide(state, at.command(), BOND, at.now()),
            state -> state,
            PairingWalkTest::keepsThePromises);

    assertThat(walk.states())
        .hasAtLeastOneElementOfType(Invited.class)
        .hasAtLeastOneElementOfType(Agreeing.class)
        .hasAtLeastOneElementOfType(Active.class)
        .hasAtLeastOneElementOfType(Paused.class)
        .hasAtLeastOneElementOfType(Ended.class)
        .hasAtLeastOneElementOfType(Declined.class)
        .hasAtLeastOneElementOfType(Withdrawn.class)
        .hasAtLeastOneElementOfType(Expired.class);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
  }

  @Test
  void a_proposal_comes_to_a_pair_only_by_two_who_said_yes_and_tells_neither_of_the_other() {
    var walk =
        Walk.from(
            PairingRules.propose(BOND, START).next(),
            _ -> everything(),
            (state, at) -> PairingRules.decide(state, at.command(), BOND, at.now()),
            state -> state,
            PairingWalkTest::keepsThePromises);

    assertThat(walk.states())
        .hasAtLeastOneElementOfType(Proposed.class)
        .hasAtLeastOneElementOfType(Agreeing.class)
        .hasAtLeastOneElementOfType(Declined.class)
        .hasAtLeastOneElementOfType(Withdrawn.class)
        .hasAtLeastOneElementOfType(Expired.class);
  }

  private static void proposes(Proposed from, Pairing next, List<Effect> effects, Object command) {
    for (var side : Side.values()) {
      assertThat(notices(effects, side))
          .as("nobody learns who did not want to")
          .allMatch(notice ->
              notice instanceof PairingNotice.Proposal
                  || notice.equals(new PairingNotice.CameToNothing())
                  || (next instanceof Agreeing && notice.equals(new PairingNotice.BothSaidYes())));
    }
    if (next instanceof Agreeing) {
      assertThat(command).isInstanceOf(PairingCommand.Accept.class);
      assertThat(from.accepted()).hasSize(1);
    }
    if (next instanceof Proposed proposed) {
      assertThat(proposed.accepted()).hasSizeLessThan(2).containsAll(from.accepted());
      assertThat(proposed.prompts().values()).allMatch(prompts -> prompts <= 3);
    }
  }

  private static void keepsThePromises(Edge<Pairing, At> edge) {
    if (!(edge.decision() instanceof Step<Pairing>(var next, var effects))) {
      return;
    }
    if (edge.from().isOver()) {
      assertThat(next).as("what is over stays as it is").isEqualTo(edge.from());
    }
    if (edge.from() instanceof Proposed proposed) {
      proposes(proposed, next, effects, edge.command().command());
    }
    if (next instanceof Invited invited) {
      assertThat(invited.prompts()).as("at most three prompts").isLessThanOrEqualTo(3);
    }
    if (next instanceof Active) {
      assertThat(edge.from()).as("nothing runs unsigned").isNotInstanceOf(Invited.class);
    }
    if (effects.contains(new Effect.Shred())) {
      assertThat(edge.from().isOver()).as("only what is over is destroyed").isTrue();
    }
    if (next instanceof Ended
        && !(edge.from() instanceof Ended)
        && !(edge.command().command() instanceof PairingCommand.Gone)) {
      assertThat(notices(effects, Side.MENTOR))
          .as("nobody can tell who ended it")
          .isEqualTo(notices(effects, Side.MENTEE));
    }
  }

  private static List<Object> notices(List<Effect> effects, Side to) {
    return effects.stream()
        .filter(effect -> effect instanceof Tell tell && tell.to() == to)
        .map(effect -> (Object) ((Tell) effect).notice())
        .toList();
  }

  private static List<At> everything() {
    var all = new ArrayList<At>();
    for (var now : MOMENTS) {
      for (var side : Side.values()) {
        all.add(new At(new PairingCommand.Accept(side), now));
        all.add(new At(new PairingCommand.Decline(side), now));
        all.add(new At(new PairingCommand.Withdraw(side), now));
        all.add(new At(new PairingCommand.Resume(side), now));
        all.add(new At(new PairingCommand.Remind(side), now));
        all.add(new At(new PairingCommand.Gone(side), now));
        for (var until : MOMENTS) {
          all.add(new At(new PairingCommand.Pause(side, until), now));
        }
        all.add(new At(new PairingCommand.Move(side, ZoneId.of("Asia/Tokyo")), now));
      }
      all.add(new At(new PairingCommand.AskAgain(), now));
      all.add(new At(new PairingCommand.Expire(), now));
      all.add(new At(new PairingCommand.CallOff(), now));
      all.add(new At(new PairingCommand.PauseOver(), now));
      all.add(new At(new PairingCommand.Sign(LocalDate.of(2027, 5, 1), 14, Talks.USUAL), now));
      all.add(new At(new PairingCommand.Amend(), now));
      all.add(new At(new PairingCommand.ChangeRhythm(7), now));
      all.add(new At(new PairingCommand.Finish(), now));
      all.add(new At(new PairingCommand.Destroy(now), now));
    }
    return all;
  }
}
