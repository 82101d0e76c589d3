package alcove.room;

import alcove.core.PersonId;
import alcove.core.Side;
import java.util.Set;

/// Why Alcove posts nothing in a room. What only a room of its own can mend, and what the two can
/// undo or leave as it is.
public sealed interface Trouble {

  /// Alcove cannot reach it: it is archived or deleted, or Alcove was put out of it. Slack may put
  /// apps out of what is archived, so that these cannot be told apart.
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

  /// One of the two, or both, have left it: what is shown to both would reach one alone.
  record Left(Set<Side> who) implements Trouble {
    public Left {
      who = Set.copyOf(who);
    }
  }

  /// It is called otherwise than Alcove has called it.
  ///
  /// @param mark tells one name from another; the name itself is nowhere kept
  record Renamed(String mark) implements Trouble {}

  /// Whether the two can say that it is fine. What cannot be fine is mended by another room: an app
  /// may neither open an archived room again nor make a public one private.
  default boolean canBeFine() {
    return switch (this) {
      case Guests _, Left _, Renamed _ -> true;
      case Gone _, Exposed _ -> false;
    };
  }
}
