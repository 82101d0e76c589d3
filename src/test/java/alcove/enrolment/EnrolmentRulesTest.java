package alcove.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnrolmentRulesTest {
  private static final PersonId ANA = new PersonId("UANA");
  private static final PersonId BEA = new PersonId("UBEA");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
  private static final Wishes WISHES =
      new Wishes(
          Set.of(Topic.LEADING),
          Set.of(Topic.WRITING),
          Set.of(Language.ENGLISH),
          2,
          Optional.of(BEA),
          Set.of(BEA));

  @Test
  void somebody_puts_themselves_forward() {
    var decided = EnrolmentRules.decide(Optional.empty(), join(WISHES), NOW);

    assertThat(decided)
        .isEqualTo(new Step<>(Optional.of(new Enrolment(ANA, BERLIN, WISHES, NOW)), List.of()));
  }

  @Test
  void who_changes_what_they_said_has_waited_since_they_first_did() {
    var enrolled = Optional.of(new Enrolment(ANA, BERLIN, WISHES, NOW.minus(Duration.ofDays(9))));
    var other = offering(Set.of(Topic.CRAFT));

    var decided = EnrolmentRules.decide(enrolled, join(other), NOW);

    assertThat(decided)
        .isEqualTo(
            new Step<>(
                Optional.of(new Enrolment(ANA, BERLIN, other, NOW.minus(Duration.ofDays(9)))),
                List.of()));
  }

  @Test
  void who_takes_it_back_is_forgotten() {
    var enrolled = Optional.of(new Enrolment(ANA, BERLIN, WISHES, NOW));

    assertThat(EnrolmentRules.decide(enrolled, new EnrolmentCommand.Leave(), NOW))
        .isEqualTo(new Step<>(Optional.empty(), List.of()));
  }

  @Test
  void who_moves_is_matched_by_the_hours_of_where_they_are() {
    var enrolled = Optional.of(new Enrolment(ANA, BERLIN, WISHES, NOW));
    var tokyo = ZoneId.of("Asia/Tokyo");

    assertThat(EnrolmentRules.decide(enrolled, new EnrolmentCommand.Move(tokyo), NOW))
        .isEqualTo(new Step<>(Optional.of(new Enrolment(ANA, tokyo, WISHES, NOW)), List.of()));
  }

  @Test
  void nothing_is_made_of_somebody_who_is_not_there() {
    var refused = new Refused<Optional<Enrolment>>(EnrolmentRefusal.NOT_ENROLLED);

    assertThat(EnrolmentRules.decide(Optional.empty(), new EnrolmentCommand.Leave(), NOW))
        .isEqualTo(refused);
    assertThat(EnrolmentRules.decide(Optional.empty(), new EnrolmentCommand.Move(BERLIN), NOW))
        .isEqualTo(refused);
  }

  @Test
  void what_is_wrong_changes_nothing() {
    assertThat(EnrolmentRules.decide(Optional.empty(), join(Wishes.NONE), NOW))
        .isEqualTo(new Refused<Optional<Enrolment>>(EnrolmentRefusal.MISTAKEN));
  }

  @Test
  void one_side_and_a_language_are_asked_for_and_nothing_else() {
    assertThat(EnrolmentRules.mistakes(ANA, Wishes.NONE))
        .containsOnly(
            entry(Field.OFFERS, Mistake.MISSING), entry(Field.LANGUAGES, Mistake.MISSING));
    assertThat(EnrolmentRules.mistakes(ANA, offering(Set.of(Topic.CRAFT)))).isEmpty();
    assertThat(EnrolmentRules.mistakes(ANA, seeking(Set.of(Topic.CRAFT)))).isEmpty();
  }

  @Test
  void as_much_as_there_is_room_for_can_be_named_and_no_more() {
    assertThat(EnrolmentRules.mistakes(ANA, full(0))).isEmpty();
    assertThat(EnrolmentRules.mistakes(ANA, full(1)))
        .isEqualTo(
            Map.of(
                Field.OFFERS, Mistake.TOO_MANY,
                Field.SEEKS, Mistake.TOO_MANY,
                Field.LANGUAGES, Mistake.TOO_MANY,
                Field.CAPACITY, Mistake.NOT_OFFERED,
                Field.APART, Mistake.TOO_MANY));
  }

  @Test
  void a_mentor_has_room_for_one_at_least() {
    var none = new Wishes(Set.of(Topic.CRAFT), Set.of(), english(), 0, Optional.empty(), Set.of());

    assertThat(EnrolmentRules.mistakes(ANA, none))
        .containsOnly(entry(Field.CAPACITY, Mistake.NOT_OFFERED));
  }

  @Test
  void nobody_reports_to_themselves_or_avoids_themselves() {
    var self =
        new Wishes(Set.of(Topic.CRAFT), Set.of(), english(), 1, Optional.of(ANA), Set.of(ANA));

    assertThat(EnrolmentRules.mistakes(ANA, self))
        .containsOnly(
            entry(Field.REPORTS_TO, Mistake.ONESELF), entry(Field.APART, Mistake.ONESELF));
  }

  @Test
  void somebody_can_be_mentor_and_mentee() {
    assertThat(Side.values()).allMatch(WISHES::would);
    assertThat(offering(Set.of(Topic.CRAFT)).would(Side.MENTEE)).isFalse();
    assertThat(seeking(Set.of(Topic.CRAFT)).would(Side.MENTOR)).isFalse();
  }

  private static EnrolmentCommand join(Wishes wishes) {
    return new EnrolmentCommand.Join(ANA, BERLIN, wishes);
  }

  private static Wishes offering(Set<Topic> topics) {
    return new Wishes(topics, Set.of(), english(), 1, Optional.empty(), Set.of());
  }

  private static Wishes seeking(Set<Topic> topics) {
    return new Wishes(Set.of(), topics, english(), 1, Optional.empty(), Set.of());
  }

  /// As much as is allowed, and so many more.
  private static Wishes full(int more) {
    return new Wishes(
        first(Topic.values(), EnrolmentRules.MOST_TOPICS + more),
        first(Topic.values(), EnrolmentRules.MOST_TOPICS + more),
        first(Language.values(), EnrolmentRules.MOST_LANGUAGES + more),
        EnrolmentRules.MOST_CAPACITY + more,
        Optional.empty(),
        IntStream.range(0, EnrolmentRules.MOST_APART + more)
            .mapToObj(i -> new PersonId("U" + i))
            .collect(Collectors.toSet()));
  }

  private static <T> Set<T> first(T[] all, int most) {
    return Arrays.stream(all).limit(most).collect(Collectors.toSet());
  }

  private static Set<Language> english() {
    return Set.of(Language.ENGLISH);
  }
}
