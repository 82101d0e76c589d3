package alcove.matching;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.WorkingTime;
import alcove.enrolment.Enrolment;
import alcove.enrolment.Language;
import alcove.enrolment.Topic;
import alcove.enrolment.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/// People who would be matched, made up from a seed.
public final class Crowd {
  public static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

  static final WorkingTime HOURS = Program.standard(Set.of()).workingTime();

  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo");

  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.GERMAN, Language.HINDI, Language.JAPANESE);

  private final Random chance;
  private final Map<PersonId, Enrolment> people = new HashMap<>();
  private final Map<PersonId, Integer> places = new HashMap<>();
  private final Set<PersonId> seeking = new HashSet<>();
  private final Map<PersonId, Set<PersonId>> known = new HashMap<>();

  private Crowd(long seed) {
    chance = new Random(seed);
  }

  /// So many of each, of whom some have somebody above them, somebody they avoid, or were a pair.
  public static Pool of(int mentors, int mentees, long seed) {
    var crowd = new Crowd(seed);
    for (var i = 0; i < mentors; i++) {
      crowd.places.put(crowd.joins("M" + i, mentors, mentees), 1 + crowd.chance.nextInt(3));
    }
    for (var i = 0; i < mentees; i++) {
      crowd.seeking.add(crowd.joins("L" + i, mentors, mentees));
    }
    for (var i = 0; i < mentees / 4; i++) {
      crowd
          .known
          .computeIfAbsent(crowd.any("L", mentees), _ -> new HashSet<>())
          .add(crowd.any("M", mentors));
    }
    return new Pool(crowd.people, crowd.places, crowd.seeking, Map.of(), crowd.known);
  }

  public static Matching matching(Pool pool) {
    return new Matching(pool, HOURS, NOW, seeds(1));
  }

  static ToLongFunction<PersonId> seeds(long season) {
    return person ->
        new SplittableRandom(person.value().hashCode() * 1_000_003L + season).nextLong();
  }

  private PersonId joins(String name, int mentors, int mentees) {
    var person = new PersonId("U" + name);
    var wishes =
        new Wishes(
            some(List.of(Topic.values()), 4),
            some(List.of(Topic.values()), 4),
            some(LANGUAGES, 2),
            1,
            chance.nextInt(3) == 0 ? Optional.of(any("M", mentors)) : Optional.empty(),
            chance.nextInt(4) == 0
                ? Set.of(chance.nextBoolean() ? any("M", mentors) : any("L", mentees))
                : Set.of());
    var zone = ZoneId.of(ZONES.get(chance.nextInt(ZONES.size())));
    var since = NOW.minus(Duration.ofDays(chance.nextInt(200)));
    people.put(person, new Enrolment(person, zone, wishes, since));
    return person;
  }

  private PersonId any(String letter, int most) {
    return new PersonId("U" + letter + chance.nextInt(most));
  }

  private <T> Set<T> some(List<T> all, int most) {
    var chosen = new HashSet<T>();
    for (var i = 0; i <= chance.nextInt(most); i++) {
      chosen.add(all.get(chance.nextInt(all.size())));
    }
    return chosen;
  }

  static Set<PersonId> mentees(Collection<Couple> couples) {
    var all = new HashSet<PersonId>();
    couples.forEach(couple -> all.add(couple.mentee()));
    return all;
  }
}
