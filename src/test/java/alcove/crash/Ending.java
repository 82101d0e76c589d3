package alcove.crash;

import alcove.core.PersonId;
import alcove.sandbox.Room;
import alcove.sandbox.SandboxServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How things are at the end of what was told: what people see, and what Redis holds, opened.
///
/// @param kept the pairs and the people, as [Remains] has them
/// @param toCome what is still to be done some time, and on which day
/// @param rooms who is in each room, what stands there, and what it says of itself
/// @param heard what each was sent while it was told, each message once for every time it came
record Ending(
    List<String> kept, List<String> toCome, List<String> rooms, Map<String, List<String>> heard) {

  private static final Pattern MARK = Pattern.compile("block_id\\W+[0-9a-f]{15}[a-z2-7]{26}");

  /// It comes to whoever has not acted within ten minutes after the other, so that it depends on
  /// how often somebody dies in a story, and on nothing that could be lost.
  private static final String NEWS = "News from your agreement";

  private static final Pattern ROOM = Pattern.compile("<#\\w+>");

  static Ending of(Company company, Persistent... people) {
    var heard = new TreeMap<String, List<String>>();
    for (var person : people) {
      heard.put(person.id().value(), sent(company.slack(), person.id()));
    }
    var rooms = people[0].rooms().stream().map(room -> seen(room, people[1])).toList();
    try (var remains = company.remains()) {
      return new Ending(
          remains.kept(people[0].id(), people[1].id()), remains.toCome(), rooms, heard);
    }
  }

  /// What both see. A note for one person's eyes is no part of it, not even when each of them was
  /// put off for a moment; and the line without words that keeps a place is no message: one whose
  /// answer was lost stays.
  private static String seen(Room room, Persistent other) {
    var seenByOther = other.room(room.id()).messages();
    var said =
        room.messages().stream()
            .filter(seenByOther::contains)
            .filter(line -> !line.contains("One moment"))
            .filter(line -> !Persistent.ADVICE.matcher(line).find())
            .collect(Collectors.joining("\n"));
    var members = room.members().stream().sorted().toList();
    return members + room.topic() + room.purpose() + said + room.pinned();
  }

  /// What the app sent to this person of its own accord, as often as it came. An answer to a press
  /// is none of it: it bears no errand's mark.
  private static List<String> sent(SandboxServer slack, PersonId person) {
    return slack.journal().of("chat.postMessage").stream()
        .filter(entry -> entry.answered().path("ok").asBoolean(false))
        .filter(entry -> entry.sent().path("channel").asString("").equals(person.value()))
        .filter(entry -> MARK.matcher(entry.sent().toString()).find())
        .map(entry -> ROOM.matcher(entry.sent().path("text").asString("")).replaceAll("#room"))
        .filter(text -> !text.startsWith(NEWS))
        .sorted()
        .toList();
  }
}
