package alcove.matching;

import alcove.core.PersonId;
import alcove.enrolment.Enrolment;
import alcove.enrolment.Language;
import alcove.enrolment.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What speaks for each mentor and each mentee, as costs: what is missing to a perfect fit.
final class Grid {
  /// With fewer possible mentors than this, leaving one out by chance would cost a mentee too much.
  private static final int VEILED_FROM = 8;

  /// A day of waiting counts one point, and no more than so many days count.
  private static final int MOST_DAYS = 100;

  private final Overlap hours;
  private final Bars bars;
  private final Veil veil;
  private final Instant now;

  Grid(Overlap hours, Bars bars, Veil veil, Instant now) {
    this.hours = hours;
    this.bars = bars;
    this.veil = veil;
    this.now = now;
  }

  Fit fit(Enrolment mentor, Enrolment mentee) {
    var topics = EnumSet.allOf(Topic.class);
    topics.retainAll(mentor.wishes().offers());
    topics.retainAll(mentee.wishes().seeks());
    var languages = EnumSet.allOf(Language.class);
    languages.retainAll(mentor.wishes().languages());
    languages.retainAll(mentee.wishes().languages());
    return new Fit(
        topics,
        mentee.wishes().seeks().size(),
        languages,
        hours.minutes(mentor.zone(), mentee.zone()));
  }

  /// Some mentee's possible mentors, the best first.
  List<PersonId> ranked(List<Enrolment> mentors, Enrolment mentee) {
    var traits = mentors.stream().map(Traits::of).toList();
    var costs = row(traits, Traits.of(mentee), new int[mentors.size() + 1]);
    return IntStream.range(0, mentors.size())
        .filter(column -> costs[column] != Assignment.NEVER)
        .boxed()
        .sorted(Comparator.comparingInt(column -> costs[column]))
        .map(column -> mentors.get(column).person())
        .toList();
  }

  /// The best of all ways to give each mentee a mentor or let them wait.
  Matched matched(List<Enrolment> mentors, int[] places, List<Enrolment> mentees) {
    var offering = mentors.stream().map(Traits::of).toList();
    var costs = new int[mentees.size()][mentors.size() + 1];
    for (var i = 0; i < costs.length; i++) {
      row(offering, Traits.of(mentees.get(i)), costs[i]);
      costs[i][mentors.size()] = waiting(mentees.get(i), mentees.size());
    }
    var all = new int[places.length + 1];
    System.arraycopy(places, 0, all, 0, places.length);
    all[places.length] = mentees.size();
    return read(Assignment.of(costs, all), mentors, places, mentees);
  }

  private static Matched read(
      int[] columns, List<Enrolment> mentors, int[] places, List<Enrolment> mentees) {
    var couples = new ArrayList<Couple>();
    var waiting = new ArrayList<PersonId>();
    for (var i = 0; i < columns.length; i++) {
      var mentee = mentees.get(i).person();
      if (columns[i] == mentors.size()) {
        waiting.add(mentee);
      } else {
        couples.add(new Couple(mentors.get(columns[i]).person(), mentee));
      }
    }
    return new Matched(couples, waiting, IntStream.of(places).sum() > couples.size());
  }

  /// Dearer than all that can be saved by letting one mentee more wait.
  private int waiting(Enrolment mentee, int mentees) {
    var days = Math.clamp(Duration.between(mentee.since(), now).toDays(), 0, MOST_DAYS);
    return (mentees + 1) * (Fit.MOST + MOST_DAYS) + days;
  }

  private int[] row(List<Traits> mentors, Traits mentee, int[] costs) {
    var possible = 0;
    for (var column = 0; column < mentors.size(); column++) {
      costs[column] = cost(mentors.get(column), mentee);
      possible += costs[column] == Assignment.NEVER ? 0 : 1;
    }
    for (var column = 0; column < mentors.size() && possible >= VEILED_FROM; column++) {
      if (veil.hides(new Couple(mentors.get(column).person(), mentee.person()))) {
        costs[column] = Assignment.NEVER;
      }
    }
    return costs;
  }

  private int cost(Traits mentor, Traits mentee) {
    var topics = Long.bitCount(mentor.offers() & mentee.seeks());
    var languages = Long.bitCount(mentor.languages() & mentee.languages());
    var minutes = hours.minutes(mentor.zone(), mentee.zone());
    var couple = new Couple(mentor.person(), mentee.person());
    return Fit.isPossible(topics, languages, minutes)
            && bars.open(couple).isEmpty()
            && !bars.isApart(couple)
        ? Fit.MOST - Fit.score(topics, Long.bitCount(mentee.seeks()), minutes)
        : Assignment.NEVER;
  }

  /// What somebody has said as bits, since there may be millions of couples to look at.
  private record Traits(PersonId person, ZoneId zone, long offers, long seeks, long languages) {
    private static final List<Topic> TOPICS = List.of(Topic.values());
    private static final List<Language> LANGUAGES = List.of(Language.values());

    static Traits of(Enrolment enrolment) {
      var wishes = enrolment.wishes();
      return new Traits(
          enrolment.person(),
          enrolment.zone(),
          bits(TOPICS, wishes.offers()),
          bits(TOPICS, wishes.seeks()),
          bits(LANGUAGES, wishes.languages()));
    }

    private static <T> long bits(List<T> all, Set<T> chosen) {
      return IntStream.range(0, all.size())
          .filter(i -> chosen.contains(all.get(i)))
          .mapToLong(i -> 1L << i)
          .sum();
    }
  }
}
