package alcove.room;

import alcove.core.PersonId;
import alcove.core.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What both of the two have said is fine in their room.
///
/// @param guests who may be in it besides them
/// @param until how long they may
/// @param absent who of the two need not be in it
/// @param name the mark of the name that they gave it; empty for the one that Alcove gave
public record Settled(Set<PersonId> guests, Instant until, Set<Side> absent, String name) {
  /// A guest is known for so long; then both are asked again.
  static final Duration VISIT = Duration.ofDays(7);

  public static final Settled NOTHING = new Settled(Set.of(), Instant.EPOCH, Set.of(), "");

  public Settled {
    guests = Set.copyOf(guests);
    absent = Set.copyOf(absent);
  }

  boolean covers(Trouble trouble, Instant now) {
    return switch (trouble) {
      case Trouble.Guests(var people) -> now.isBefore(until) && guests.containsAll(people);
      case Trouble.Left(var who) -> absent.containsAll(who);
      case Trouble.Renamed(var mark) -> mark.equals(name);
      case Trouble.Gone _, Trouble.Exposed _ -> false;
    };
  }

  /// The same, and this is fine from now on.
  Settled with(Trouble trouble, Instant now) {
    return switch (trouble) {
      case Trouble.Guests(var people) -> new Settled(people, now.plus(VISIT), absent, name);
      case Trouble.Left(var who) -> new Settled(guests, until, who, name);
      case Trouble.Renamed(var mark) -> new Settled(guests, until, absent, mark);
      case Trouble.Gone _, Trouble.Exposed _ -> this;
    };
  }

  @Override
  public String toString() {
    return "Settled[]";
  }
}
