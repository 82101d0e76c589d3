package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PairId;
import alcove.core.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who counts: a person in two pairs at most, and by the directory alone.
class TurnoutTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Map<Histogram, Integer> BOTH = Map.of(Histogram.REPLIES, 2);
  private static final Map<Histogram, Integer> NOBODY = Map.of(Histogram.REPLIES, 0);

  private final Turnout turnout = new Turnout();

  @Test
  void a_person_counts_in_the_two_pairs_that_began_first() {
    add('c', 2, "UANA", "UCHI", BOTH);
    add('b', 1, "UANA", "UBEA", NOBODY);
    add('a', 0, "UANA", "UDEE", NOBODY);

    assertThat(turnout.tally().of(Histogram.REPLIES)).containsExactly(2, 0, 0);
  }

  @Test
  void of_pairs_that_began_at_once_the_order_of_their_ids_decides() {
    add('c', 0, "UANA", "UCHI", BOTH);
    add('b', 0, "UANA", "UBEA", NOBODY);
    add('a', 0, "UANA", "UDEE", NOBODY);

    assertThat(turnout.tally().of(Histogram.REPLIES)).containsExactly(2, 0, 0);
  }

  @Test
  void it_holds_on_both_sides() {
    add('a', 0, "UBEA", "UANA", BOTH);
    add('b', 1, "UCHI", "UANA", BOTH);
    add('c', 2, "UANA", "UDEE", BOTH);

    assertThat(turnout.tally().of(Histogram.REPLIES)).containsExactly(0, 0, 2);
  }

  @Test
  void what_was_answered_in_one_pair_moves_no_other_in_or_out() {
    add('a', 0, "UANA", "UBEA", Map.of());
    add('b', 1, "UANA", "UCHI", BOTH);
    add('c', 2, "UANA", "UDEE", BOTH);

    assertThat(turnout.tally().of(Histogram.REPLIES)).containsExactly(0, 0, 1);
  }

  @Test
  void a_pair_that_never_began_takes_nobodys_place() {
    turnout.add(id('a'), people("UANA", "UBEA"), Moments.none(), BOTH);
    add('b', 1, "UANA", "UCHI", BOTH);
    add('c', 2, "UANA", "UDEE", BOTH);

    assertThat(turnout.tally().of(Histogram.REPLIES)).containsExactly(0, 0, 2);
  }

  private void add(
      char pair, int hours, String mentor, String mentee, Map<Histogram, Integer> buckets) {
    var since = Optional.of(MONDAY.plusSeconds(3600L * hours));
    var moments = Given.moments(since, Optional.empty(), Optional.empty());
    turnout.add(id(pair), people(mentor, mentee), moments, buckets);
  }

  private static PairId id(char letter) {
    return new PairId(String.valueOf(letter).repeat(26));
  }

  private static List<PersonId> people(String mentor, String mentee) {
    return List.of(new PersonId(mentor), new PersonId(mentee));
  }
}
