package alcove.matching;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.matching.MatchingCommand.Add;
import alcove.matching.MatchingCommand.Change;
import alcove.matching.MatchingCommand.Done;
import alcove.matching.MatchingCommand.Forget;
import alcove.matching.MatchingCommand.Found;
import alcove.matching.MatchingCommand.Send;
import alcove.matching.MatchingCommand.TakeBack;
import alcove.matching.MatchingCommand.TakeOut;
import alcove.matching.MatchingCommand.Thin;
import alcove.matching.Proposals.Asked;
import alcove.matching.Proposals.Outlook;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Pairing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingRulesTest {
  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
  private static final Proposal BEA_ANA = proposal('a', "UBEA", "UANA", false);
  private static final Proposal CEM_DEE = proposal('b', "UCEM", "UDEE", false);
  private static final Proposal NAMED = proposal('c', "UEVA", "UFIN", true);

  @Test
  void what_a_run_finds_is_to_be_looked_through_and_nobody_is_asked() {
    var now = after(Proposals.none(), new Found(List.of(BEA_ANA, CEM_DEE)));

    assertThat(now).isEqualTo(new Proposals(List.of(BEA_ANA, CEM_DEE), List.of(), List.of()));
  }

  @Test
  void another_run_takes_the_place_of_the_last_but_what_was_named_stays() {
    var before = new Proposals(List.of(BEA_ANA, NAMED), List.of(), List.of());
    var same = proposal('d', "UEVA", "UFIN", false);

    assertThat(after(before, new Found(List.of(CEM_DEE, same))).draft())
        .containsExactly(NAMED, CEM_DEE);
  }

  @Test
  void one_can_be_taken_out() {
    assertThat(after(draft(BEA_ANA, CEM_DEE), new TakeOut(BEA_ANA.id())).draft())
        .containsExactly(CEM_DEE);
  }

  @Test
  void another_mentor_takes_the_place_and_is_named_by_hand() {
    var eva = new Partner(new PersonId("UEVA"), ZoneOffset.UTC);

    var now = after(draft(CEM_DEE, BEA_ANA), new Change(BEA_ANA.id(), eva));

    assertThat(now.draft())
        .containsExactly(CEM_DEE, new Proposal(BEA_ANA.id(), eva, BEA_ANA.mentee(), true));
  }

  @Test
  void the_same_two_are_planned_once() {
    var bea = BEA_ANA.mentor();
    var other = new Proposal(CEM_DEE.id(), CEM_DEE.mentor(), BEA_ANA.mentee(), false);

    assertThat(refusal(draft(BEA_ANA, other), new Change(other.id(), bea)))
        .isEqualTo(MatchingRefusal.PLANNED);
    assertThat(refusal(draft(BEA_ANA), new Add(List.of(NAMED, BEA_ANA))))
        .isEqualTo(MatchingRefusal.PLANNED);
    assertThat(refusal(sending(BEA_ANA), new Add(List.of(BEA_ANA))))
        .isEqualTo(MatchingRefusal.PLANNED);
    assertThat(refusal(Proposals.none(), new Add(List.of(NAMED, NAMED))))
        .isEqualTo(MatchingRefusal.PLANNED);
  }

  @Test
  void who_can_still_answer_is_not_asked_again_meanwhile() {
    var asked = new Asked(BEA_ANA.id(), BEA_ANA.couple(), NOW.minus(Duration.ofDays(13)));
    var open = new Proposals(List.of(), List.of(), List.of(asked));
    var old = new Asked(BEA_ANA.id(), BEA_ANA.couple(), NOW.minus(Duration.ofDays(14)));

    assertThat(after(open, new Found(List.of(BEA_ANA, CEM_DEE))).draft()).containsExactly(CEM_DEE);
    assertThat(refusal(open, new Add(List.of(BEA_ANA)))).isEqualTo(MatchingRefusal.PLANNED);
    assertThat(
            after(new Proposals(List.of(), List.of(), List.of(old)), new Add(List.of(BEA_ANA)))
                .draft())
        .containsExactly(BEA_ANA);
  }

  @Test
  void one_that_nobody_heard_of_counts_as_known_as_long_as_one_that_ran_out() {
    var asked = new Asked(BEA_ANA.id(), BEA_ANA.couple(), NOW);

    assertThat(asked.isKnown(NOW.plus(Duration.ofDays(44)).minusSeconds(1), 30)).isTrue();
    assertThat(asked.isKnown(NOW.plus(Duration.ofDays(44)), 30)).isFalse();
  }

  @Test
  void what_is_named_is_added_at_the_end_all_of_it() {
    assertThat(after(draft(BEA_ANA), new Add(List.of(NAMED, CEM_DEE))).draft())
        .containsExactly(BEA_ANA, NAMED, CEM_DEE);
  }

  @Test
  void there_is_room_for_so_many_and_no_more() {
    var full = IntStream.range(0, MatchingRules.MOST).mapToObj(MatchingRulesTest::any).toList();

    assertThat(after(Proposals.none(), new Found(full)).draft()).hasSize(MatchingRules.MOST);
    assertThat(after(Proposals.none(), new Add(full)).draft()).hasSize(MatchingRules.MOST);
    assertThat(after(draft(NAMED), new Found(full)).draft())
        .as("the rest is found again")
        .hasSize(MatchingRules.MOST)
        .startsWith(NAMED);
    assertThat(refusal(draft(NAMED), new Add(full))).isEqualTo(MatchingRefusal.TOO_MANY);
  }

  @Test
  void what_somebody_else_has_taken_out_is_not_there() {
    assertThat(refusal(draft(CEM_DEE), new TakeOut(BEA_ANA.id())))
        .isEqualTo(MatchingRefusal.NOT_THERE);
    assertThat(refusal(draft(CEM_DEE), new Change(BEA_ANA.id(), NAMED.mentor())))
        .isEqualTo(MatchingRefusal.NOT_THERE);
    assertThat(refusal(draft(BEA_ANA), new Done(BEA_ANA.id(), true)))
        .isEqualTo(MatchingRefusal.NOT_THERE);
  }

  @Test
  void sending_lets_all_wait_for_their_turn_after_those_who_wait_already() {
    var before = new Proposals(List.of(BEA_ANA), List.of(CEM_DEE), List.of());

    assertThat(after(before, new Send()))
        .isEqualTo(new Proposals(List.of(), List.of(CEM_DEE, BEA_ANA), List.of()));
    assertThat(refusal(Proposals.none(), new Send())).isEqualTo(MatchingRefusal.NOTHING_TO_SEND);
  }

  @Test
  void whose_turn_has_come_stands_among_the_asked_or_is_gone() {
    var earlier = new Asked(NAMED.id(), NAMED.couple(), NOW.minus(Duration.ofDays(59)));
    var before = new Proposals(List.of(), List.of(BEA_ANA, CEM_DEE), List.of(earlier));

    assertThat(after(before, new Done(BEA_ANA.id(), true)))
        .isEqualTo(
            new Proposals(
                List.of(),
                List.of(CEM_DEE),
                List.of(new Asked(BEA_ANA.id(), BEA_ANA.couple(), NOW), earlier)));
    assertThat(after(before, new Done(BEA_ANA.id(), false)))
        .isEqualTo(new Proposals(List.of(), List.of(CEM_DEE), List.of(earlier)));
  }

  @Test
  void who_was_asked_stands_here_for_sixty_days() {
    var old = new Asked(NAMED.id(), NAMED.couple(), NOW.minus(Duration.ofDays(60)));
    var before = new Proposals(List.of(), List.of(BEA_ANA), List.of(old));

    assertThat(after(before, new Done(BEA_ANA.id(), false)).asked()).isEmpty();
    assertThat(after(before, new Thin()))
        .isEqualTo(new Proposals(List.of(), List.of(BEA_ANA), List.of()));
  }

  @Test
  void what_is_out_can_be_taken_back_also_before_its_turn_has_come() {
    var asked = new Asked(BEA_ANA.id(), BEA_ANA.couple(), NOW.minus(Duration.ofDays(13)));
    var other = new Asked(NAMED.id(), NAMED.couple(), NOW);
    var before = new Proposals(List.of(BEA_ANA), List.of(CEM_DEE), List.of(other, asked));

    assertThat(after(before, new TakeBack(BEA_ANA.id())))
        .isEqualTo(new Proposals(List.of(BEA_ANA), List.of(CEM_DEE), List.of(other)));
    assertThat(after(before, new TakeBack(CEM_DEE.id())))
        .isEqualTo(new Proposals(List.of(BEA_ANA), List.of(), List.of(other, asked)));
  }

  @Test
  void what_has_lain_too_long_or_was_never_sent_cannot_be_taken_back() {
    var old = new Asked(NAMED.id(), NAMED.couple(), NOW.minus(Duration.ofDays(14)));
    var before = new Proposals(List.of(BEA_ANA), List.of(), List.of(old));

    for (var id : List.of(BEA_ANA.id(), CEM_DEE.id(), NAMED.id())) {
      assertThat(refusal(before, new TakeBack(id))).isEqualTo(MatchingRefusal.NO_LONGER_OPEN);
    }
  }

  @Test
  void who_wants_nothing_to_be_kept_stands_nowhere() {
    var before =
        new Proposals(
            List.of(BEA_ANA, NAMED),
            List.of(proposal('e', "UCEM", "UANA", false), CEM_DEE),
            List.of(
                new Asked(new PairId("f".repeat(26)), BEA_ANA.couple(), NOW),
                new Asked(new PairId("g".repeat(26)), NAMED.couple(), NOW)));

    assertThat(after(before, new Forget(new PersonId("UANA"))))
        .isEqualTo(
            new Proposals(
                List.of(NAMED),
                List.of(CEM_DEE),
                List.of(new Asked(new PairId("g".repeat(26)), NAMED.couple(), NOW))));
  }

  @Test
  void one_that_nobody_heard_of_looks_like_one_that_nobody_answers() {
    var asked = new Asked(BEA_ANA.id(), BEA_ANA.couple(), NOW);
    var unanswered = Optional.<Pairing>of(new Pairing.Proposed(NOW, Set.of(), Map.of()));
    var expired = Optional.<Pairing>of(new Pairing.Expired(NOW.plus(Duration.ofDays(14))));
    var lastMoment = NOW.plus(Duration.ofDays(14)).minusSeconds(1);

    assertThat(asked.outlook(unanswered, lastMoment)).isEqualTo(Outlook.OPEN);
    assertThat(asked.outlook(Optional.empty(), lastMoment)).isEqualTo(Outlook.OPEN);
    assertThat(asked.outlook(expired, NOW.plus(Duration.ofDays(14))))
        .isEqualTo(Outlook.NO_LONGER_OPEN);
    assertThat(asked.outlook(Optional.empty(), NOW.plus(Duration.ofDays(14))))
        .isEqualTo(Outlook.NO_LONGER_OPEN);
  }

  @Test
  void of_an_answer_only_shows_what_the_directory_shows() {
    var asked = new Asked(BEA_ANA.id(), BEA_ANA.couple(), NOW);

    assertThat(asked.outlook(Optional.of(new Pairing.Agreeing(NOW)), NOW))
        .isEqualTo(Outlook.A_PAIR);
    for (var over :
        List.<Pairing>of(
            new Pairing.Declined(NOW),
            new Pairing.Withdrawn(NOW),
            new Pairing.Ended(NOW, Optional.empty(), Optional.empty()))) {
      assertThat(asked.outlook(Optional.of(over), NOW)).isEqualTo(Outlook.NO_LONGER_OPEN);
    }
  }

  private static Proposals after(Proposals state, MatchingCommand command) {
    return ((Step<Proposals>) MatchingRules.decide(state, command, NOW)).next();
  }

  private static MatchingRefusal refusal(Proposals state, MatchingCommand command) {
    return (MatchingRefusal)
        ((Refused<Proposals>) MatchingRules.decide(state, command, NOW)).refusal();
  }

  private static Proposals draft(Proposal... draft) {
    return new Proposals(List.of(draft), List.of(), List.of());
  }

  private static Proposals sending(Proposal... sending) {
    return new Proposals(List.of(), List.of(sending), List.of());
  }

  private static Proposal any(int number) {
    return proposal('z', "UM" + number, "UL" + number, false);
  }

  static Proposal proposal(char id, String mentor, String mentee, boolean byHand) {
    return new Proposal(
        new PairId(String.valueOf(id).repeat(26)),
        new Partner(new PersonId(mentor), ZoneOffset.UTC),
        new Partner(new PersonId(mentee), ZoneOffset.UTC),
        byHand);
  }
}
