package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// How the figures' books are kept.
class BooksRulesTest {
  private static final int BEGIN = 104;

  private final Noise noise = Noise.of(RandomGenerator.of("L64X128MixRandom"));

  @Test
  void before_the_first_release_the_directory_says_how_large_a_program_is() {
    assertThat(Books.open(BEGIN).tier(19)).isEqualTo(Tier.CLOSE_OUT);
    assertThat(Books.open(BEGIN).tier(20)).isEqualTo(Tier.HALF_YEARLY);
    assertThat(Books.open(BEGIN).tier(80)).isEqualTo(Tier.QUARTERLY);
    assertThat(Books.open(BEGIN).tier(300)).isEqualTo(Tier.FOUR_WEEKLY);
    assertThat(Books.open(BEGIN).tier(1000)).isEqualTo(Tier.WEEKLY);
  }

  @Test
  void afterwards_the_release_before_does() {
    var closed = close(BooksRules.charge(Books.open(BEGIN), 100), 100, replies(100));

    assertThat(closed.next().last().orElseThrow()).isBetween(60, 140);
    assertThat(closed.next().tier(5)).isEqualTo(Tier.of(closed.next().last().orElseThrow()));
  }

  @Test
  void what_is_due_is_charged_once() {
    var charged = BooksRules.charge(Books.open(BEGIN), 100);

    assertThat(charged.charged()).contains(Tier.QUARTERLY);
    assertThat(BooksRules.charge(charged, 100)).isEqualTo(charged);
  }

  @Test
  void what_is_not_due_is_not_charged() {
    var books = Books.open(BEGIN + 1);

    assertThat(BooksRules.charge(books, 100)).isEqualTo(books);
  }

  @Test
  void what_is_not_paid_for_is_not_drawn() {
    var closed = close(Books.open(BEGIN), 100, replies(100));

    assertThat(closed.release()).isEmpty();
    assertThat(closed.next().week()).isEqualTo(BEGIN + 1);
  }

  @Test
  void what_is_drawn_is_what_was_paid_for_though_the_directory_has_grown_meanwhile() {
    var charged = BooksRules.charge(Books.open(BEGIN), 79);

    var release = close(charged, 5000, replies(5000)).release().orElseThrow();

    assertThat(release.tier()).isEqualTo(Tier.HALF_YEARLY);
    assertThat(release.counts().keySet()).isEqualTo(Tier.HALF_YEARLY.histograms(BEGIN));
  }

  @Test
  void a_release_needs_a_price_of_its_own() {
    var closed = close(BooksRules.charge(Books.open(BEGIN), 100), 100, replies(100));

    assertThat(closed.next().charged()).isEmpty();
    assertThat(closed.next().releases()).isEqualTo(1);
    assertThat(close(closed.next(), 100, replies(100)).release()).isEmpty();
  }

  @Test
  void without_budget_nothing_is_charged_and_nothing_drawn() {
    var spent = Ledger.empty().charge(BEGIN - 1, Tier.CLOSE_OUT.histograms(0), 3).orElseThrow();
    var books = new Books(BEGIN, Optional.empty(), spent, Tally.empty(), Optional.of(100), 1, 0);

    var charged = BooksRules.charge(books, 100);

    assertThat(charged).isEqualTo(books);
    assertThat(close(charged, 100, replies(100)).release()).isEmpty();
  }

  @Test
  void what_happens_once_waits_for_its_release_and_nothing_else_does() {
    var ended = Tally.empty().plus(Map.of(Histogram.ENDED, 1, Histogram.REPLIES, 2));

    var first = close(Books.open(BEGIN + 1), 100, ended).next();
    var second = close(first, 100, ended).next();

    assertThat(second.once().of(Histogram.ENDED)).containsExactly(0, 2, 0);
    assertThat(second.once().of(Histogram.REPLIES)).containsExactly(0, 0, 0);
  }

  @Test
  void what_was_due_and_could_not_be_released_is_dropped() {
    var ended = Tally.empty().plus(Map.of(Histogram.ENDED, 1));

    assertThat(close(Books.open(BEGIN), 100, ended).next().once()).isEqualTo(Tally.empty());
  }

  @Test
  void what_was_released_does_not_wait_any_more() {
    var waiting =
        new Books(
            BEGIN,
            Optional.of(Tier.WEEKLY),
            Ledger.empty(),
            Tally.empty().plus(Map.of(Histogram.ENDED, 0)),
            Optional.of(5000),
            7,
            0);

    var closed = close(waiting, 5000, Tally.empty().plus(Map.of(Histogram.ENDED, 0)));

    assertThat(closed.next().once()).isEqualTo(Tally.empty());
    assertThat(closed.release().orElseThrow().number()).isEqualTo(8);
  }

  @Test
  void a_release_without_a_count_of_all_pairs_leaves_the_size_as_it_was() {
    var odd =
        new Books(
            BEGIN + 1,
            Optional.of(Tier.WEEKLY),
            Ledger.empty(),
            Tally.empty(),
            Optional.of(5000),
            7,
            0);

    assertThat(close(odd, 1, Tally.empty()).next().last()).contains(5000);
  }

  private BooksRules.Closed close(Books books, int listed, Tally counted) {
    return BooksRules.close(books, listed, counted, noise);
  }

  private static Tally replies(int pairs) {
    var tally = Tally.empty();
    for (var i = 0; i < pairs; i++) {
      tally = tally.plus(Map.of(Histogram.REPLIES, 2, Histogram.TRUST, 3));
    }
    return tally;
  }
}
