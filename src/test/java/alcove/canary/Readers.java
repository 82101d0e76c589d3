package alcove.canary;

import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Journal.Entry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who came to read the words of which field, as far as Alcove brought them there.
final class Readers {
  private static final String SPLIT = " | ";

  private static final String SOMEBODY = "somebody else";

  /// Ida and Jun.
  static final Set<String> SUPERVISORS = Set.of("U0IDA00009", "U0JUN00010");

  private final Canaries canaries;
  private final Alive alive;
  private final Set<String> couple;
  private final Map<String, Set<String>> byField = new TreeMap<>();
  private final Set<String> strays = new ConcurrentSkipListSet<>();

  /// @param couple the two who are a pair
  Readers(Canaries canaries, Set<String> couple) {
    this.canaries = canaries;
    this.alive = new Alive(canaries);
    this.couple = Set.copyOf(couple);
  }

  /// The word that `person` types into `field`.
  String word(String person, String field) {
    byField.computeIfAbsent(field, _ -> new TreeSet<>());
    return canaries.of(person + SPLIT + field);
  }

  /// Looks at what has passed between Alcove and Slack in `world` while `actor` did something.
  void look(SandboxServer slack, Iterable<Entry> passed, String actor) {
    for (var entry : passed) {
      var said =
          entry.direction() == Direction.FROM_APP
              ? entry.sent().toString()
              : entry.answered().toString();
      alive.look(entry.direction() == Direction.FROM_APP ? entry.sent() : entry.answered());
      for (var owned : canaries.fieldsIn(said)) {
        note(owned, surfaces(slack, entry, actor, owned));
      }
      if (entry.direction() == Direction.FROM_APP && !canaries.ways(said).isEmpty()) {
        names(entry);
      }
    }
  }

  /// For each field who reads what stands in it; nobody, when the words go nowhere.
  Map<String, Set<String>> byField() {
    return byField;
  }

  /// Whose words stood where Slack would make something of them.
  Set<String> alive() {
    return alive.found();
  }

  /// In how many places words were looked at as Slack would.
  int places() {
    return alive.count();
  }

  /// The names of Slack's methods that were told words without a reader.
  Set<String> strays() {
    return strays;
  }

  private void note(String owned, Set<String> surfaces) {
    var at = owned.indexOf(SPLIT);
    byField
        .computeIfAbsent(owned.substring(Math.max(0, at + SPLIT.length())), _ -> new TreeSet<>())
        .addAll(surfaces);
  }

  private void names(Entry entry) {
    var method = entry.what();
    if (!method.startsWith("chat.")
        && !method.startsWith("views.")
        && !method.equals("response_url")) {
      strays.add(method);
    }
  }

  private Set<String> surfaces(SandboxServer slack, Entry entry, String actor, String owned) {
    var owner = owned.substring(0, Math.max(0, owned.indexOf(SPLIT)));
    if (entry.direction() == Direction.TO_APP) {
      return Set.of(reader(asker(entry).orElse(actor), owner));
    }
    if (entry.what().equals("response_url")) {
      return Set.of(reader(actor, owner));
    }
    if (entry.what().startsWith("views.")) {
      return slack
          .workspace()
          .atomically(() ->
              slack.workspace().people().stream()
                  .filter(person -> isBefore(slack, person.id(), owned))
                  .map(person -> reader(person.id(), owner))
                  .collect(Collectors.toSet()));
    }
    var channel = entry.sent().path("channel").asString("");
    return Set.of(
        slack
            .workspace()
            .atomically(() ->
                slack
                    .workspace()
                    .channels()
                    .find(channel)
                    .map(each -> in(each, owner))
                    .orElseGet(() -> reader(channel, owner))));
  }

  /// Who sent the form, the press or the command: what answers it, late perhaps, is theirs.
  private static Optional<String> asker(Entry entry) {
    return Stream.of(entry.sent().at("/payload/user/id"), entry.sent().path("user_id"))
        .map(id -> id.asString(""))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  private boolean isBefore(SandboxServer slack, String person, String owned) {
    var views = slack.workspace().views();
    var all = new StringBuilder();
    views.stack(person).forEach(view -> all.append(view.view()));
    views.home(person).ifPresent(view -> all.append(view.view()));
    return canaries.fieldsIn(all.toString()).contains(owned);
  }

  private String in(Channel channel, String owner) {
    return switch (channel.kind()) {
      case IM ->
          channel.members().stream()
              .filter(member -> !member.equals(SmallCompany.BOT_USER))
              .map(member -> reader(member, owner))
              .findFirst()
              .orElse(SOMEBODY);
      case PRIVATE -> "the room of the two";
      case MPIM -> "several people";
      case PUBLIC -> "everybody";
    };
  }

  private String reader(String person, String owner) {
    if (person.equals(owner)) {
      return "whoever typed it";
    }
    if (SUPERVISORS.contains(person)) {
      return "a supervisor";
    }
    if (SUPERVISORS.contains(owner)) {
      return couple.contains(person) ? "whoever asked" : SOMEBODY;
    }
    return couple.contains(person) && couple.contains(owner) ? "the other of the two" : SOMEBODY;
  }
}
