package alcove.canary;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  private static final Pattern EVENT = Pattern.compile("\"event\":\"[A-Z_]+\"");

  /// Words of one length, so that what is sealed has one length.
  private static final List<String> WORDS =
      List.of("A quiet alder by the lake", "A noisy birch on the hill");

  private static final List<String> MEETINGS = List.of("Every two weeks", "Once a month");
  private static final List<String> GRADES = List.of("2", "4");
  private static final List<String> WAYS =
      List.of("Say that we meet, and nothing else", "Say what we work on; it is no secret");

  private static final List<String> WISHES = List.of("Renew", "Move on");

  /// What a person answers alone, before the other has answered.
  enum Alone {
    AGREEMENT,
    CHECK_IN,
    REVIEW,
    CARD,
    RENEWAL
  }

  /// @param others what everybody but Ana gets, and the log, and the shape of what is kept
  /// @param hers what Ana has entered
  private record Life(List<String> others, List<String> hers) {}

  @ParameterizedTest
  @EnumSource(Alone.class)
  void nobody_can_tell_what_somebody_answers_alone(Alone what, @TempDir Path folder) {
    var one = live(what, 0, folder.resolve("one"));
    var other = live(what, 1, folder.resolve("other"));

    assertThat(one.hers()).isNotEmpty().isNotEqualTo(other.hers());
    assertThat(one.others()).hasSizeGreaterThan(12).isEqualTo(other.others());
  }

  private static Life live(Alone what, int variant, Path folder) {
    try (var world = new World(folder);
        var tapped = new Tapped();
        var redis = new RedisTaps(world.redis())) {
      var couple = new Couple(world);
      come(what, couple);
      world.passes(PAST_THE_MORNING);
      var before = world.slack().journal().last();
      var seen = seen(world);
      answer(what, couple, variant);
      world.passes(Duration.ofHours(2));
      var others = others(world, couple, before);
      others.addAll(newly(seen, seen(world)));
      others.add(copy(couple.bea));
      others.replaceAll(line -> CHANCE.matcher(line).replaceAll("*"));
      Dump.of(redis.hand()).shape().forEach(others::add);
      EVENT.matcher(tapped.err()).results().map(MatchResult::group).forEach(others::add);
      return new Life(others, hers(world, before));
    }
  }

  /// Everything before, in which the two lives are one.
  private static void come(Alone what, Couple couple) {
    switch (what) {
      case AGREEMENT -> couple.meet();
      case CHECK_IN -> couple.agree().world.days(15);
      case REVIEW -> couple.agree().world.days(32);
      case CARD -> couple.agree().world.days(1);
      case RENEWAL -> couple.agree().world.days(154);
    }
  }

  private static void answer(Alone what, Couple couple, int variant) {
    var ana = couple.ana;
    switch (what) {
      case AGREEMENT -> couple.submit(ana, WORDS.get(variant), MEETINGS.get(variant));
      case CHECK_IN -> {
        ana.chooses("Have the two of you met", List.of("Yes", "Not yet").get(variant));
        ana.chooses("How useful", GRADES.get(variant));
        ana.chooses("Did anything leave", List.of("No", "Yes, and it is sorted").get(variant));
      }
      case REVIEW -> {
        couple.grades(ana, GRADES.get(variant));
        ana.fills("What works well", WORDS.get(variant)).submits().closesModal();
      }
      case CARD -> {
        ana.types("/mentor card").chooses("In the corridor");
        ana.chooses(WAYS.get(variant)).submits().closesModal();
      }
      case RENEWAL -> ana.presses(WISHES.get(variant));
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
        .forEach(others::add);
    return others;
  }

  /// Everything that is kept about somebody, as it is given to them.
  private static String copy(Person person) {
    person.types("/mentor privacy").presses("Give me a copy");
    return SPREAD.matcher(person.dm().files().getLast().text()).replaceAll("T*");
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
