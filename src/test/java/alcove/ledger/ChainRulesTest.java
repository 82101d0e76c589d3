package alcove.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.ChannelId;
import alcove.core.Program;
import alcove.ledger.ChainRules.Found;
import alcove.ledger.ChainRules.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainRulesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Act LOOKED = new Act(Kind.LOOKED, By.COORDINATOR);
  private static final Act RENAMED = new Act(Kind.NAME, By.OWNER, 3);
  private static final Act BROKEN = new Act(Kind.BROKEN, By.ALCOVE);

  /// Five lines, of five days.
  private static final Sealed FIVE = weeks(5);

  private static String mark(String text) {
    return Integer.toHexString(text.hashCode());
  }

  private static Sealed weeks(int many) {
    var found = new Found(Optional.empty(), Optional.empty(), false);
    for (var i = 0; i < many; i++) {
      var counted = new Act(Kind.COUNTED, By.ALCOVE, i);
      found =
          found(
              ChainRules.write(found, List.of(counted), MONDAY.plusWeeks(i), ChainRulesTest::mark)
                  .orElseThrow());
    }
    return new Sealed(found.chain().orElseThrow(), found.seal().orElseThrow());
  }

  private static Found found(Sealed sealed) {
    return found(sealed.chain(), sealed.seal());
  }

  private static Found found(Chain chain, Seal seal) {
    return new Found(Optional.of(chain), Optional.of(seal), true);
  }

  private static List<Act> acts(Chain chain) {
    return chain.links().stream().map(Link::act).toList();
  }

  private static Sealed write(Found found, LocalDate day, Act... acts) {
    return ChainRules.write(found, List.of(acts), day, ChainRulesTest::mark).orElseThrow();
  }

  @Test
  void what_is_written_stands_there_in_its_order_and_holds() {
    assertThat(FIVE.chain().links()).hasSize(5);
    assertThat(acts(FIVE.chain())).extracting(Act::number).containsExactly(0, 1, 2, 3, 4);
    assertThat(FIVE.chain().links()).extracting(Link::day).isSorted().contains(MONDAY);
    assertThat(ChainRules.holds(found(FIVE), ChainRulesTest::mark)).isTrue();
  }

  @Test
  void the_same_act_on_the_same_day_is_one_line_and_on_the_next_another() {
    var once = write(found(FIVE), MONDAY.plusWeeks(4), LOOKED);

    assertThat(
            ChainRules.write(
                found(once), List.of(LOOKED), MONDAY.plusWeeks(4), ChainRulesTest::mark))
        .isEmpty();
    assertThat(write(found(once), MONDAY.plusWeeks(4), LOOKED, RENAMED).chain().links()).hasSize(7);
    assertThat(write(found(once), MONDAY.plusWeeks(5), LOOKED).chain().links()).hasSize(7);
  }

  @Test
  void nothing_to_write_writes_nothing() {
    assertThat(ChainRules.write(found(FIVE), List.of(), MONDAY.plusWeeks(4), ChainRulesTest::mark))
        .isEmpty();
  }

  @Test
  void a_new_ledger_is_there_even_without_a_line() {
    var none = new Found(Optional.empty(), Optional.empty(), false);

    assertThat(ChainRules.holds(none, ChainRulesTest::mark)).isTrue();
    assertThat(write(none, MONDAY).chain().links()).isEmpty();
    assertThat(ChainRules.holds(found(write(none, MONDAY)), ChainRulesTest::mark)).isTrue();
  }

  static Stream<Found> tampered() {
    var links = FIVE.chain().links();
    var each = IntStream.range(0, links.size()).boxed().toList();
    var dropped = each.stream().map(i -> without(links, i));
    var twice = each.stream().map(i -> with(links, i, links.get(i)));
    var cut = each.stream().map(i -> links.subList(0, i));
    var swapped = each.stream().skip(1).map(i -> swapped(links, i));
    var moved =
        each.stream()
            .map(i ->
                in(links, i, link -> new Link(link.day().plusDays(1), link.act(), link.mark())));
    var others =
        each.stream().map(i -> in(links, i, link -> new Link(link.day(), RENAMED, link.mark())));
    var byOthers =
        each.stream()
            .map(i ->
                in(
                    links,
                    i,
                    link ->
                        new Link(
                            link.day(),
                            new Act(Kind.COUNTED, By.OWNER, link.act().number()),
                            link.mark())));
    var numbered =
        each.stream()
            .map(i ->
                in(
                    links,
                    i,
                    link ->
                        new Link(link.day(), new Act(Kind.COUNTED, By.ALCOVE, 9), link.mark())));
    var marked =
        each.stream().map(i -> in(links, i, link -> new Link(link.day(), link.act(), "0")));
    var added = Stream.of(with(links, links.size(), new Link(MONDAY.plusWeeks(4), LOOKED, "0")));
    return Stream.of(dropped, twice, cut, swapped, moved, others, byOthers, numbered, marked, added)
        .flatMap(all -> all)
        .map(some -> found(new Chain(FIVE.chain().base(), some), FIVE.seal()));
  }

  static Stream<Found> replaced() {
    var earlier = weeks(4);
    var later = write(found(FIVE), MONDAY.plusWeeks(5), LOOKED);
    var foreign = new Chain("ffff", FIVE.chain().links());
    return Stream.of(
        found(earlier.chain(), FIVE.seal()),
        found(FIVE.chain(), earlier.seal()),
        found(FIVE.chain(), later.seal()),
        found(later.chain(), FIVE.seal()),
        found(foreign, FIVE.seal()),
        found(foreign, Seal.on(foreign)),
        new Found(Optional.empty(), Optional.of(FIVE.seal()), true),
        new Found(Optional.of(FIVE.chain()), Optional.empty(), true),
        new Found(Optional.of(FIVE.chain()), Optional.empty(), false),
        new Found(Optional.empty(), Optional.empty(), true));
  }

  private static List<Link> without(List<Link> links, int place) {
    var all = new ArrayList<>(links);
    all.remove(place);
    return all;
  }

  private static List<Link> with(List<Link> links, int place, Link more) {
    var all = new ArrayList<>(links);
    all.add(place, more);
    return all;
  }

  private static List<Link> swapped(List<Link> links, int place) {
    var all = new ArrayList<>(links);
    Collections.swap(all, place - 1, place);
    return all;
  }

  private static List<Link> in(List<Link> links, int place, UnaryOperator<Link> change) {
    var all = new ArrayList<>(links);
    all.set(place, change.apply(all.get(place)));
    return all;
  }

  @ParameterizedTest
  @MethodSource({"tampered", "replaced"})
  void whatever_is_changed_dropped_added_moved_or_cut_off_is_seen(Found found) {
    assertThat(ChainRules.holds(found, ChainRulesTest::mark)).isFalse();
  }

  @ParameterizedTest
  @MethodSource({"tampered", "replaced"})
  void what_was_found_broken_says_so_and_goes_on(Found found) {
    var next = write(found, MONDAY.plusWeeks(6), LOOKED);

    assertThat(acts(next.chain())).endsWith(BROKEN, LOOKED);
    assertThat(ChainRules.holds(found(next), ChainRulesTest::mark)).isTrue();
    assertThat(acts(FIVE.chain()))
        .containsAll(acts(next.chain()).subList(0, Math.min(5, next.chain().links().size() - 2)));
  }

  @Test
  void what_is_before_the_place_where_somebody_was_is_still_told() {
    var links = without(FIVE.chain().links(), 3);

    var next = write(found(new Chain(FIVE.chain().base(), links), FIVE.seal()), MONDAY, LOOKED);

    assertThat(acts(next.chain()).subList(0, 3)).isEqualTo(acts(FIVE.chain()).subList(0, 3));
    assertThat(acts(next.chain())).hasSize(5);
  }

  @Test
  void another_ledgers_mark_does_not_hold_here() {
    assertThat(ChainRules.holds(found(FIVE), text -> mark("other " + text))).isFalse();
  }

  @Test
  void a_line_is_kept_for_a_year_to_the_day() {
    var year = write(found(FIVE), MONDAY.plusYears(1), LOOKED);
    var after = write(found(year), MONDAY.plusYears(1).plusDays(1));

    assertThat(year.chain().links()).hasSize(6);
    assertThat(after.chain().links()).hasSize(5);
    assertThat(ChainRules.holds(found(after), ChainRulesTest::mark)).isTrue();
    assertThat(write(found(after), MONDAY.plusYears(3)).chain().links()).isEmpty();
  }

  @Test
  void of_too_many_lines_the_oldest_go() {
    var many =
        IntStream.range(0, ChainRules.MOST + 1).mapToObj(i -> new Act(Kind.NAME, By.OWNER, i));

    var full = write(found(FIVE), MONDAY.plusWeeks(5), many.toArray(Act[]::new));

    assertThat(full.chain().links()).hasSize(ChainRules.MOST);
    assertThat(acts(full.chain()).getFirst().number()).isEqualTo(1);
    assertThat(ChainRules.holds(found(full), ChainRulesTest::mark)).isTrue();
  }

  @Test
  void a_ledger_is_found_by_whose_it_is_and_taken_away_with_it() {
    var seals = Seals.none().with("one", Optional.of(FIVE.seal()));

    assertThat(seals.find("one")).contains(FIVE.seal());
    assertThat(seals.find("other")).isEmpty();
    assertThat(seals.with("one", Optional.empty())).isEqualTo(Seals.none());
  }

  @Test
  void only_what_differs_between_two_editions_is_named() {
    var program = Program.standard(Set.of());
    var grown =
        new Program(
            program.id(),
            1,
            "Growing",
            program.roles(),
            new Program.Terms(3, 6, 14, 60, false),
            program.workingTime(),
            program.mustReport(),
            new Program.Care(program.care().emergency(), 5),
            program.fewest(),
            new Program.OwnCards(1, List.of(new Program.OwnCards.Card(1, "Why?"))),
            Optional.of(new Program.Announcing(new ChannelId("CNEWS"), Instant.EPOCH)));

    assertThat(Kind.changed(program, program)).isEmpty();
    assertThat(Kind.changed(program, grown))
        .containsExactly(Kind.NAME, Kind.RETENTION, Kind.NOTICE, Kind.CARDS, Kind.ANNOUNCEMENTS);
    // Whoever adds a setting gives it a kind; the name for ever and the edition are none.
    assertThat(Program.class.getRecordComponents()).hasSize(2 + 9);
  }

  @Test
  void looks_at_who_waits_are_theirs_and_what_is_set_is_the_pairs() {
    assertThat(Kind.LOOKED.isOfEnrolled()).isTrue();
    assertThat(Kind.LOOKED.isOfPairs()).isFalse();
    assertThat(Kind.COUNTED.isOfPairs()).isTrue();
    assertThat(Kind.COUNTED.isOfEnrolled()).isFalse();
    assertThat(Kind.BROKEN.isOfPairs() && Kind.BROKEN.isOfEnrolled()).isTrue();
  }
}
