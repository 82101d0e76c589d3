package alcove.canary;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tried;
import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.state.Journal.Direction;
import alcove.stories.Couple;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What one of the two answers alone can be told from nothing that anybody else gets: two lives
/// that differ in these answers only are the same to the byte for the partner, a coordinator, a
/// stranger, whoever reads the log, and whoever has a copy of Redis.
final class SameToAllTest {
  /// Names of chance, and moments by Slack's count of messages.
  private static final Pattern CHANCE =
      Pattern.compile("[a-z0-9]{26,}|alcove-[0-9a-f]{10}|\\d{10}\\.\\d{6}");

  /// Moments that are spread by chance have thousandths of a second; all others have none.
  private static final Pattern SPREAD = Pattern.compile("T[0-9:]+\\.\\d{3}Z");

  /// Prompts of the morning are spread by chance.
  private static final Duration PAST_THE_MORNING = Duration.ofHours(3);

  /// On which of the shelves somebody's part lies is made by the keyring.
  private static final Pattern SHELF = Pattern.compile("(:enrolled:\\*:)\\d+");

  private static final Pattern EVENT = Pattern.compile("\"event\":\"[A-Z_]+\"");

  /// What a supervisor is asked comes to them within a day, and is theirs to read.
  private static final Duration LONGEST_WAY = Duration.ofHours(26);

  private static final List<String> SUPERVISORS = List.of("U0IDA00009", "U0JUN00010");

  /// How many requests there were, and of what kinds; and what became of calls, which are as many
  /// as time lets come together.
  private static final Pattern METRIC =
      Pattern.compile("alcove_(request[a-z_]+_(count|total)\\{.*|call_seconds_count\\{[^}]*})");

  private static int histories;
  private static long lines;

  /// @param others what everybody but Ana gets, and the log, and the shape of what is kept
  /// @param hers what Ana has entered
  private record Life(List<String> others, List<String> hers) {}

  static List<Alone> answers() {
    return Alone.ALL;
  }

  @ParameterizedTest
  @MethodSource("answers")
  void nobody_can_tell_what_somebody_answers_alone(Alone what, @TempDir Path folder) {
    for (var i = 0; i < Integer.getInteger("same.histories", 1); i++) {
      var seed = 31L * (31 * Long.getLong("same.seed", 1) + what.title().hashCode()) + i;
      var one = live(what, seed, 0, folder.resolve("one" + i));
      var other = live(what, seed, 1, folder.resolve("other" + i));

      assertThat(one.hers()).as("seed %d", seed).isNotEmpty().isNotEqualTo(other.hers());
      assertThat(newly(one.others(), other.others())).as("seed %d", seed).isEmpty();
      assertThat(newly(other.others(), one.others())).as("seed %d", seed).isEmpty();
      assertThat(one.others()).as("seed %d", seed).hasSizeGreaterThan(12).isEqualTo(other.others());
      histories++;
      lines += one.others().size();
    }
  }

  @AfterAll
  static void so_many_were_held_against_each_other() {
    Tried.atLeast("histories that were lived twice", histories);
    Tried.atLeast("lines of what others get that were the same in both", lines);
  }

  private static Life live(Alone what, long seed, int way, Path folder) {
    try (var world = new World(folder);
        var tapped = new Tapped();
        var redis = new RedisTaps(world.redis())) {
      var couple = new Couple(world);
      what.come(couple, seed);
      world.passes(PAST_THE_MORNING);
      var before = world.slack().journal().last();
      var seen = seen(world);
      what.answer(couple, way);
      world.passes(what.isSlow() ? LONGEST_WAY : Duration.ofHours(2));
      var others = others(world, couple, before);
      others.addAll(newly(seen, seen(world)));
      others.addAll(copy(couple.bea));
      others.replaceAll(line -> CHANCE.matcher(line).replaceAll("*"));
      Dump.of(redis.hand()).shape().stream()
          .map(key -> SHELF.matcher(key).replaceAll("$1#"))
          .sorted()
          .forEach(others::add);
      EVENT.matcher(tapped.err()).results().map(MatchResult::group).forEach(others::add);
      METRIC.matcher(world.metrics()).results().map(MatchResult::group).forEach(others::add);
      return new Life(others, hers(world, before));
    }
  }

  private static List<String> others(World world, Couple couple, long before) {
    var others = new ArrayList<String>();
    var ana = couple.ana.id();
    var dm = couple.ana.dm().id();
    world.slack().journal().after(before).stream()
        .filter(entry -> entry.direction() == Direction.FROM_APP)
        .filter(entry -> !entry.what().startsWith("views.") && !entry.what().equals("response_url"))
        .map(entry -> entry.what() + " " + entry.sent())
        .filter(call -> !call.contains("\"channel\":\"" + ana) && !call.contains(dm))
        .filter(
            call -> SUPERVISORS.stream().noneMatch(one -> call.contains("\"channel\":\"" + one)))
        .forEach(others::add);
    return others;
  }

  /// Everything that is kept about somebody, as it is given to them, if there is anything. In which
  /// order a map's entries stand is chance.
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
        .sorted()
        .toList();
  }

  /// All that a partner, a coordinator and a stranger can see.
  private static List<String> seen(World world) {
    return Stream.of("Bea", "Gil", "Chidi")
        .flatMap(name -> world.person(name).sight().lines())
        .toList();
  }

  /// What can be seen now and could not before.
  private static List<String> newly(List<String> before, List<String> now) {
    var news = new ArrayList<>(now);
    before.forEach(news::remove);
    return news;
  }

  private static List<String> hers(World world, long before) {
    return world.slack().journal().after(before).stream()
        .filter(entry -> entry.direction() == Direction.TO_APP)
        .map(entry -> entry.sent().at("/payload"))
        .map(payload -> payload.at("/view/state") + " " + payload.at("/actions/0"))
        .map(line -> CHANCE.matcher(line).replaceAll("*"))
        .toList();
  }
}
