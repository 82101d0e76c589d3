package alcove.room;

import alcove.core.PersonId;
import java.util.Set;

/// Why Alcove posts nothing in a room that is there.
public sealed interface Trouble {

  /// Somebody has archived it.
  record Archived() implements Trouble {}

  /// It is deleted, or Alcove was put out of it.
  record Gone() implements Trouble {}

  /// It is public or shared, or Slack does not let Alcove see that it is not.
  record Exposed() implements Trouble {}

  /// Somebody is in it besides the two: people, bots and apps alike.
  record Guests(Set<PersonId> people) implements Trouble {
    public Guests {
      people = Set.copyOf(people);
    }

    @Override
    public String toString() {
      return "Guests[]";
    }
  }

  /// It is called otherwise than Alcove has called it.
  ///
  /// @param mark tells one name from another; the name itself is nowhere kept
  record Renamed(String mark) implements Trouble {}

  /// Whether others than the two can, or may be able to, read what is written there.
  default boolean letsOthersRead() {
    return switch (this) {
      case Guests _, Exposed _ -> true;
      case Archived _, Gone _, Renamed _ -> false;
    };
  }

  /// Whether the two can say that it is fine.
  default boolean canBeFine() {
    return switch (this) {
      case Guests _, Renamed _ -> true;
      case Archived _, Gone _, Exposed _ -> false;
    };
  }
}
