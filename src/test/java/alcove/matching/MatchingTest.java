package alcove.matching;

import static alcove.matching.Crowd.HOURS;
import static alcove.matching.Crowd.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.enrolment.Enrolment;
import alcove.enrolment.Language;
import alcove.enrolment.Topic;
import alcove.enrolment.Wishes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ana seeks a mentor; Bea and Cem, and whoever else a test names, can be one.
class MatchingTest {
  private static final PersonId ANA = new PersonId("UANA");
  private static final PersonId DEE = new PersonId("UDEE");
  private static final PersonId BEA = new PersonId("UBEA");
  private static final PersonId CEM = new PersonId("UCEM");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

  private final Map<PersonId, Enrolment> people = new HashMap<>();
  private final Map<PersonId, Integer> places = new HashMap<>();
  private final Map<PersonId, Set<PersonId>> pairs = new HashMap<>();
  private final Map<PersonId, Set<PersonId>> known = new HashMap<>();

  @Test
  void whoever_can_help_with_more_of_what_was_named_is_proposed() {
    seeks(ANA, Topic.LEADING, Topic.WRITING);
    offers(BEA, Topic.LEADING);
    offers(CEM, Topic.LEADING, Topic.WRITING);

    assertThat(run().couples()).containsExactly(new Couple(CEM, ANA));
  }

  @Test
  void of_two_who_can_help_alike_whoever_shares_more_hours_is_proposed() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.LEADING);
    offers(CEM, Topic.LEADING);
    lives(BEA, NEW_YORK);

    assertThat(run().couples()).containsExactly(new Couple(CEM, ANA));
  }

  @Test
  void as_many_as_possible_find_somebody_even_where_one_fits_less_well_for_it() {
    seeks(ANA, Topic.LEADING);
    seeks(DEE, Topic.LEADING, Topic.CRAFT);
    offers(BEA, Topic.LEADING);
    offers(CEM, Topic.CRAFT);

    assertThat(run().couples())
        .containsExactlyInAnyOrder(new Couple(BEA, ANA), new Couple(CEM, DEE));
  }

  @Test
  void nobody_is_matched_without_a_topic_a_language_and_an_hour_in_common() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.WRITING);
    offers(CEM, Topic.LEADING);
    lives(CEM, AUCKLAND);
    offers(DEE, Topic.LEADING);
    speaks(DEE, Language.THAI);

    assertThat(run()).isEqualTo(new Matched(List.of(), List.of(ANA), true));
  }

  @Test
  void a_mentor_has_no_more_than_they_have_room_for_and_who_came_last_waits() {
    seeks(ANA, Topic.LEADING);
    seeks(DEE, Topic.LEADING);
    waited(DEE, 30);
    offers(BEA, Topic.LEADING);

    assertThat(run()).isEqualTo(new Matched(List.of(new Couple(BEA, DEE)), List.of(ANA), false));
  }

  @Test
  void nobody_is_proposed_to_whoever_they_report_to_or_who_reports_to_them() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.LEADING);
    offers(CEM, Topic.LEADING);
    reports(ANA, DEE);
    reports(CEM, ANA);
    offers(DEE, Topic.WRITING);
    reports(DEE, BEA);

    assertThat(run().couples()).isEmpty();
    assertThat(matching().bar(new Couple(BEA, ANA))).contains(Bar.REPORTING_LINE);
    assertThat(matching().bar(new Couple(CEM, ANA))).contains(Bar.REPORTING_LINE);
  }

  @Test
  void who_reports_in_a_circle_is_looked_at_once() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.LEADING);
    reports(ANA, CEM);
    reports(CEM, ANA);

    assertThat(run().couples()).containsExactly(new Couple(BEA, ANA));
  }

  @Test
  void who_have_the_same_superior_can_be_matched() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.LEADING);
    reports(ANA, CEM);
    reports(BEA, CEM);

    assertThat(run().couples()).containsExactly(new Couple(BEA, ANA));
  }

  @Test
  void nobody_is_matched_again_with_whoever_they_were_matched_with() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.LEADING);
    pairs.put(BEA, Set.of(ANA));

    assertThat(run().couples()).isEmpty();
    assertThat(matching().bar(new Couple(BEA, ANA))).contains(Bar.A_PAIR);
    assertThat(matching().bar(new Couple(ANA, BEA))).contains(Bar.A_PAIR);
  }

  @Test
  void who_were_a_pair_or_are_asked_about_one_are_not_matched_and_nobody_is_told() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.LEADING);
    known.put(BEA, Set.of(ANA));

    assertThat(run().couples()).isEmpty();
    assertThat(matching().bar(new Couple(BEA, ANA))).isEmpty();
    assertThat(matching().isApart(new Couple(BEA, ANA))).isTrue();
    assertThat(matching().isApart(new Couple(ANA, BEA))).isTrue();
  }

  @Test
  void nobody_is_matched_with_themselves() {
    seeks(ANA, Topic.LEADING);
    people.put(ANA, with(ANA, Set.of(Topic.LEADING), Set.of(Topic.LEADING), Set.of()));
    places.put(ANA, 1);

    assertThat(run().couples()).isEmpty();
    assertThat(matching().bar(new Couple(ANA, ANA))).contains(Bar.ONESELF);
  }

  @Test
  void whom_either_would_rather_not_be_paired_with_is_not_proposed_and_no_bar_is_shown() {
    seeks(ANA, Topic.LEADING);
    offers(BEA, Topic.LEADING);
    offers(CEM, Topic.LEADING);
    people.put(ANA, with(ANA, Set.of(), Set.of(Topic.LEADING), Set.of(BEA)));
    people.put(CEM, with(CEM, Set.of(Topic.LEADING), Set.of(), Set.of(ANA)));

    assertThat(run().couples()).isEmpty();
    assertThat(matching().bar(new Couple(BEA, ANA))).isEmpty();
    assertThat(matching().isApart(new Couple(BEA, ANA))).isTrue();
    assertThat(matching().isApart(new Couple(CEM, ANA))).isTrue();
    assertThat(matching().isApart(new Couple(ANA, BEA))).isTrue();
    assertThat(matching().isApart(new Couple(CEM, BEA))).isFalse();
    assertThat(matching().others(ANA, List.of())).isEmpty();
  }

  @Test
  void why_these_two_is_what_both_have_said() {
    seeks(ANA, Topic.LEADING, Topic.WRITING, Topic.CRAFT);
    offers(BEA, Topic.LEADING, Topic.WRITING, Topic.CHANGE);
    lives(BEA, NEW_YORK);

    var fit = matching().fit(new Couple(BEA, ANA)).orElseThrow();

    assertThat(fit)
        .isEqualTo(new Fit(Set.of(Topic.LEADING, Topic.WRITING), 3, Set.of(Language.ENGLISH), 120));
    assertThat(fit.score()).isEqualTo(400 + 50);
    assertThat(matching().fit(new Couple(CEM, ANA))).isEmpty();
    assertThat(matching().fit(new Couple(BEA, CEM))).isEmpty();
  }

  @Test
  void others_are_named_from_the_best_on_as_far_as_they_have_room() {
    seeks(ANA, Topic.LEADING, Topic.WRITING);
    offers(BEA, Topic.LEADING);
    offers(CEM, Topic.LEADING, Topic.WRITING);

    assertThat(matching().others(ANA, List.of())).containsExactly(CEM, BEA);
    assertThat(matching().others(ANA, List.of(new Couple(CEM, DEE)))).containsExactly(BEA);
    assertThat(matching().others(DEE, List.of())).isEmpty();
  }

  @Test
  void never_are_all_named_who_would_do() {
    seeks(ANA, Topic.LEADING);
    IntStream.range(0, 7).forEach(i -> offers(new PersonId("U" + i), Topic.LEADING));

    assertThat(matching().others(ANA, List.of())).hasSize(5);
  }

  @Test
  void where_there_is_choice_some_are_left_out_by_chance_and_stay_left_out() {
    seeks(ANA, Topic.LEADING);
    IntStream.range(0, 8).forEach(i -> offers(new PersonId("U" + i), Topic.LEADING));

    var seasons = IntStream.range(0, 300).mapToObj(this::others).toList();

    assertThat(seasons).isEqualTo(IntStream.range(0, 300).mapToObj(this::others).toList());
    assertThat(seasons.stream().filter(others -> !others.contains(new PersonId("U0"))).count())
        .as("one in twelve of 300, with room for chance")
        .isBetween(10L, 45L);
  }

  @Test
  void where_there_is_hardly_a_choice_nobody_is_left_out_by_chance() {
    seeks(ANA, Topic.LEADING);
    IntStream.range(0, 5).forEach(i -> offers(new PersonId("U" + i), Topic.LEADING));

    assertThat(IntStream.range(0, 300).mapToObj(this::others))
        .allSatisfy(others -> assertThat(others).hasSize(5));
  }

  /// With the last two of eight out of the way, all that are left can be named.
  private List<PersonId> others(int season) {
    var taken =
        List.of(
            new Couple(new PersonId("U6"), DEE),
            new Couple(new PersonId("U7"), DEE),
            new Couple(new PersonId("U5"), DEE));
    var matching = new Matching(pool(), HOURS, NOW, Crowd.seeds(season));
    return places.size() > 5 ? matching.others(ANA, taken) : matching.others(ANA, List.of());
  }

  private Matched run() {
    return matching().run();
  }

  private Matching matching() {
    return Crowd.matching(pool());
  }

  private Pool pool() {
    var seeking = new HashSet<>(people.keySet());
    seeking.removeIf(person -> wishes(person).seeks().isEmpty());
    return new Pool(people, places, seeking, pairs, known);
  }

  private void seeks(PersonId person, Topic... topics) {
    people.put(person, with(person, Set.of(), Set.of(topics), Set.of()));
  }

  private void offers(PersonId person, Topic... topics) {
    people.put(person, with(person, Set.of(topics), Set.of(), Set.of()));
    places.put(person, 1);
  }

  private void reports(PersonId person, PersonId to) {
    var wishes = wishes(person);
    var reporting =
        new Wishes(
            wishes.offers(),
            wishes.seeks(),
            wishes.languages(),
            1,
            Optional.of(to),
            wishes.apart());
    people.put(person, new Enrolment(person, BERLIN, reporting, NOW));
  }

  private void speaks(PersonId person, Language language) {
    var wishes = wishes(person);
    var speaking =
        new Wishes(
            wishes.offers(), wishes.seeks(), Set.of(language), 1, Optional.empty(), Set.of());
    people.put(person, new Enrolment(person, BERLIN, speaking, NOW));
  }

  private void lives(PersonId person, ZoneId zone) {
    people.put(person, new Enrolment(person, zone, wishes(person), NOW));
  }

  private void waited(PersonId person, int days) {
    var since = NOW.minus(Duration.ofDays(days));
    people.put(person, new Enrolment(person, BERLIN, wishes(person), since));
  }

  private Wishes wishes(PersonId person) {
    return Optional.ofNullable(people.get(person)).map(Enrolment::wishes).orElse(Wishes.NONE);
  }

  private static Enrolment with(
      PersonId person, Set<Topic> offers, Set<Topic> seeks, Set<PersonId> apart) {
    var wishes = new Wishes(offers, seeks, Set.of(Language.ENGLISH), 1, Optional.empty(), apart);
    return new Enrolment(person, BERLIN, wishes, NOW);
  }
}
