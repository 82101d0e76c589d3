package alcove.crash;

import alcove.core.PersonId;
import alcove.desk.Seat;
import alcove.sandbox.Room;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How things are when the story is over.
///
/// @param pairs the phase of each pair and how its room is
/// @param rooms who is in each room, what stands there, and what it says of itself
/// @param heard what each was sent, each message once for every time it came
/// @param toCome how much is still to be done some time
record Ending(
    List<String> pairs, List<String> rooms, Map<String, List<String>> heard, long toCome) {

  static Ending of(Mortal world, PersonId... people) {
    var heard = new TreeMap<String, List<String>>();
    for (var person : people) {
      heard.put(person.value(), world.slackHeard(person));
    }
    return new Ending(
        world.seats(people[0]).stream().map(Ending::phase).toList(),
        world.person(people[0].value()).rooms().stream().map(Ending::room).toList(),
        heard,
        world.toCome());
  }

  private static String phase(Seat seat) {
    return seat.side()
        + " "
        + seat.pair().pairing().getClass().getSimpleName()
        + " "
        + seat.pair().room().getClass().getSimpleName();
  }

  private static String room(Room room) {
    var said =
        room.messages().stream()
            .filter(line -> !line.contains("One moment"))
            .collect(Collectors.joining("\n"));
    var members = room.members().stream().sorted().toList();
    return members + room.topic() + room.purpose() + said + room.pinned();
  }
}
