package alcove.canary;

import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.state.Journal.Direction;
import alcove.stories.Couple;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of a life for everybody but its insiders, without names of chance.
///
/// @param told what Alcove called Slack for that was for others, what they can see that they could
///   not see before, and what they get as a copy of their own
/// @param asked what it asked Slack about an insider, which nobody else hears of
/// @param kept the shape of what Redis holds, sorted: names of keys, kinds, lengths
/// @param known the log's events, and what the metrics count
/// @param entered what Ana has entered
record Lived(
    List<String> told,
    List<String> asked,
    List<String> kept,
    List<String> known,
    List<String> entered) {
  /// Names of chance, and moments by Slack's count of messages.
  private static final Pattern CHANCE =
      Pattern.compile("[a-z0-9]{26,}|alcove-[0-9a-f]{10}|\\d{10}\\.\\d{6}");

  /// Moments that are spread by chance have thousandths of a second; all others have none.
  private static final Pattern SPREAD = Pattern.compile("T[0-9:]+\\.\\d{3}Z");

  /// Prompts of the morning are spread by chance: what is looked at begins after them in Berlin,
  /// and ends before them in New York.
  static final Duration A_WHILE = Duration.ofMinutes(100);

  private static final Duration PAST_THE_MORNING = Duration.ofHours(3);

  private static final Pattern RECIPIENT = Pattern.compile("\"channel\":\"(\\w+)\"");

  /// On which of the shelves somebody's part lies is made by the keyring.
  private static final Pattern SHELF = Pattern.compile("(:enrolled:\\*:)\\d+");

  private static final Pattern EVENT = Pattern.compile("\"event\":\"[A-Z_]+\"");

  /// What a supervisor is asked is theirs to read.
  private static final List<String> SUPERVISORS = List.of("U0IDA00009", "U0JUN00010");

  /// How many requests there were, and of what kinds; and what became of calls, which are as many
  /// as time lets come together.
  private static final Pattern METRIC =
      Pattern.compile("alcove_(request[a-z_]+_(count|total)\\{.*|call_seconds_count\\{[^}]*})");

  /// Whose eyes are looked through: a partner, a coordinator and a stranger.
  private static final List<String> OUTSIDERS = List.of("Bea", "Gil", "Chidi");

  Lived {
    told = List.copyOf(told);
    asked = List.copyOf(asked);
    kept = List.copyOf(kept);
    known = List.copyOf(known);
    entered = List.copyOf(entered);
  }

  /// All of it but what was entered.
  List<String> others() {
    return Stream.of(told, asked, kept, known).flatMap(Collection::stream).toList();
  }

  /// What was told, by whom it is for. What comes to one person comes in order; whether somebody
  /// else's prompt of the same morning goes out before or after is chance.
  List<String> toldEach() {
    return told.stream().sorted(Comparator.comparing(Lived::recipient)).toList();
  }

  private static String recipient(String line) {
    return RECIPIENT.matcher(line).results().findFirst().map(found -> found.group(1)).orElse("");
  }

  /// Lives once.
  ///
  /// @param come what happened before
  /// @param act what is looked at
  /// @param then so long it is looked at
  /// @param insiders who may tell, by first name: Ana, or Ana and Bea
  static Lived of(
      Path folder,
      Consumer<Couple> come,
      Consumer<Couple> act,
      Duration then,
      Set<String> insiders) {
    try (var world = new World(folder);
        var tapped = new Tapped();
        var redis = new RedisTaps(world.redis())) {
      var couple = new Couple(world);
      var outside = OUTSIDERS.stream().filter(name -> !insiders.contains(name)).toList();
      come.accept(couple);
      world.passes(PAST_THE_MORNING);
      var before = world.slack().journal().last();
      var seen = seen(world, outside);
      act.accept(couple);
      world.passes(then);
      var theirs = insiders.stream().map(world::person).toList();
      var calls =
          calls(world, theirs, before)
              .collect(
                  Collectors.partitioningBy(
                      call -> theirs.stream().anyMatch(one -> isAbout(one, call))));
      var told = new ArrayList<>(calls.getOrDefault(false, List.of()));
      told.addAll(newly(seen, seen(world, outside)));
      if (!insiders.contains("Bea")) {
        told.addAll(copy(couple.bea));
      }
      return new Lived(
          nameless(told),
          nameless(calls.getOrDefault(true, List.of())),
          kept(redis),
          known(world, tapped),
          entered(world, before));
    }
  }

  private static List<String> nameless(List<String> lines) {
    return lines.stream().map(line -> CHANCE.matcher(line).replaceAll("*")).toList();
  }

  private static List<String> kept(RedisTaps redis) {
    return Dump.of(redis.hand()).shape().stream()
        .map(key -> SHELF.matcher(key).replaceAll("$1#"))
        .sorted()
        .toList();
  }

  private static List<String> known(World world, Tapped tapped) {
    return Stream.of(
            EVENT.matcher(tapped.err()).results(), METRIC.matcher(world.metrics()).results())
        .flatMap(found -> found.map(MatchResult::group))
        .toList();
  }

  /// What Alcove called Slack for, but for what went to insiders or to a supervisor.
  private static Stream<String> calls(World world, List<Person> insiders, long before) {
    return world.slack().journal().after(before).stream()
        .filter(entry -> entry.direction() == Direction.FROM_APP)
        .filter(entry -> !entry.what().startsWith("views.") && !entry.what().equals("response_url"))
        .map(entry -> entry.what() + " " + entry.sent())
        .filter(call -> insiders.stream().noneMatch(one -> isTo(one, call)))
        .filter(
            call -> SUPERVISORS.stream().noneMatch(one -> call.contains("\"channel\":\"" + one)));
  }

  private static boolean isTo(Person person, String call) {
    return call.contains("\"channel\":\"" + person.id()) || call.contains(person.dm().id());
  }

  /// Who they are, and where to write to them.
  private static boolean isAbout(Person person, String call) {
    return Stream.of("users", "user")
        .anyMatch(field -> call.contains("\"" + field + "\":\"" + person.id()));
  }

  /// Everything that is kept about somebody, as it is given to them, if there is anything; but for
  /// when that was. In which order a map's entries stand is chance.
  private static List<String> copy(Person person) {
    if (!person.types("/mentor privacy").sight().contains("[Give me a copy]")) {
      return List.of();
    }
    person.presses("Give me a copy");
    var text = SPREAD.matcher(person.dm().files().getLast().text()).replaceAll("T*");
    return CHANCE
        .matcher(text)
        .replaceAll("*")
        .lines()
        .map(line -> line.strip().replaceAll(",$", ""))
        .filter(line -> !line.startsWith("\"made\""))
        .sorted()
        .toList();
  }

  /// All that the others can see.
  private static List<String> seen(World world, List<String> outside) {
    return outside.stream().flatMap(name -> world.person(name).sight().lines()).toList();
  }

  /// What can be seen now and could not before.
  static List<String> newly(List<String> before, List<String> now) {
    var news = new ArrayList<>(now);
    before.forEach(news::remove);
    return news;
  }

  private static List<String> entered(World world, long before) {
    return world.slack().journal().after(before).stream()
        .filter(entry -> entry.direction() == Direction.TO_APP)
        .map(entry -> entry.sent().at("/payload"))
        .map(payload -> payload.at("/view/state") + " " + payload.at("/actions/0"))
        .map(line -> CHANCE.matcher(line).replaceAll("*"))
        .toList();
  }
}
