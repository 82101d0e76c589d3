package alcove.canary;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tried;
import alcove.sandbox.Person;
import alcove.stories.Couple;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// That somebody has done something alone at all: two lives, in one of which it was done, and in
/// the other something else or nothing, are the same to the byte for whoever may not know. Each is
/// lived with several histories.
final class UnseenTest {
  private static final Duration ANSWERED = Duration.ofDays(9);
  private static final Duration ERASED = Duration.ofDays(1).plus(Lived.A_WHILE);
  private static final Set<String> ANA = Set.of("Ana");
  private static final Set<String> BOTH = Set.of("Ana", "Bea");

  private static int histories;

  @TempDir Path folder;
  private int lives;

  @ParameterizedTest
  @MethodSource("histories")
  void that_somebody_is_in_danger_looks_like_a_check_in_that_is_put_off(long seed) {
    var danger = live(after(seed, UnseenTest::checkedIn), UnseenTest::inDanger, Lived.A_WHILE, ANA);
    var putOff =
        live(
            after(seed, UnseenTest::checkedIn),
            couple -> {
              couple.ana.types("/mentor concern");
              couple.ana.presses("Not now");
            },
            Lived.A_WHILE,
            ANA);

    differ(danger, putOff);
    same(withoutEvents(danger.others()), withoutEvents(putOff.others()));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void that_it_was_passed_on_looks_like_a_false_alarm_until_the_other_is_told(long seed) {
    var passedOn =
        live(
            after(seed, UnseenTest::inDangerSince),
            alone("I have passed it on"),
            Lived.A_WHILE,
            ANA);
    var calledOff =
        live(
            after(seed, UnseenTest::inDangerSince),
            alone("Nobody is in danger"),
            Lived.A_WHILE,
            ANA);

    differ(passedOn, calledOff);
    same(passedOn.others(), calledOff.others());
  }

  @ParameterizedTest
  @MethodSource("histories")
  void a_no_looks_like_no_answer_to_whoever_asked(long seed) {
    var no = live(after(seed, UnseenTest::askedFirst), alone("No"), ANSWERED, ANA);
    var silence = live(after(seed, UnseenTest::askedFirst), alone("Not now"), ANSWERED, ANA);

    differ(no, silence);
    same(no.toldEach(), silence.toldEach());
  }

  @ParameterizedTest
  @MethodSource("histories")
  void what_the_two_ask_each_other_and_go_through_is_nothing_to_anybody_else(long seed) {
    var lived = live(after(seed, UnseenTest::checkedIn), looked(UnseenTest::lived), ANSWERED, BOTH);
    var quiet =
        live(
            after(seed, UnseenTest::checkedIn),
            looked(couple -> couple.ana.opensHome()),
            ANSWERED,
            BOTH);

    differ(lived, quiet);
    assertThat(lived.told()).anyMatch(line -> line.contains("How the program is doing"));
    // The figures come by a message, and its coming is said beside it: whichever is first.
    same(lived.told().stream().sorted().toList(), quiet.told().stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("histories")
  void which_of_the_two_has_erased_all_is_nothing_to_anybody_else(long seed) {
    var ana = live(afterAlike(seed), couple -> erase(couple.ana), ERASED, BOTH);
    var bea = live(afterAlike(seed), couple -> erase(couple.bea), ERASED, BOTH);

    same(ana.told(), bea.told());
    same(ana.kept(), bea.kept());
    same(ana.known(), bea.known());
  }

  static List<Long> histories() {
    var seed = Long.getLong("same.seed", 1);
    return LongStream.range(0, Integer.getInteger("same.histories", 3))
        .mapToObj(i -> 31 * seed + i)
        .toList();
  }

  /// What happens to the two on their way to what is looked at.
  private static Consumer<Couple> after(long seed, Consumer<Couple> come) {
    return after(Happening.some(new Random(seed)), come);
  }

  /// The same where the two have done alike: what either has of their own goes with them.
  private static Consumer<Couple> afterAlike(long seed) {
    return after(Happening.alike(new Random(seed)), UnseenTest::checkedIn);
  }

  private static Consumer<Couple> after(List<Consumer<Couple>> happenings, Consumer<Couple> come) {
    return couple -> {
      couple.agree();
      happenings.forEach(each -> each.accept(couple));
      come.accept(couple);
    };
  }

  @AfterAll
  static void so_many_were_held_against_each_other() {
    Tried.atLeast("histories that were lived with something done alone, and without", histories);
  }

  private Lived live(
      Consumer<Couple> come, Consumer<Couple> act, Duration then, Set<String> insiders) {
    lives++;
    histories += lives % 2;
    return Lived.of(folder.resolve("life" + lives), come, act, then, insiders);
  }

  private static void differ(Lived one, Lived other) {
    assertThat(one.entered()).isNotEmpty().isNotEqualTo(other.entered());
  }

  /// What is put off changes a message, which Slack tells the app; what was for Ana's eyes only
  /// does not.
  private static List<String> withoutEvents(List<String> lines) {
    return lines.stream().filter(line -> !line.contains("kind=\"Event\"")).toList();
  }

  private static void same(List<String> one, List<String> other) {
    assertThat(one).isNotEmpty();
    assertThat(Lived.newly(one, other)).isEmpty();
    assertThat(Lived.newly(other, one)).isEmpty();
    assertThat(one).isEqualTo(other);
  }

  private static void checkedIn(Couple couple) {
    couple.world.days(15);
  }

  private static void inDanger(Couple couple) {
    couple.ana.types("/mentor concern").presses("Yes: I pass it on");
  }

  private static void inDangerSince(Couple couple) {
    checkedIn(couple);
    inDanger(couple);
  }

  private static void askedFirst(Couple couple) {
    ask(couple.bea);
  }

  private static void ask(Person who) {
    who.types("/mentor reference").presses("Ask first");
    who.chooses("Who wants to know", "A colleague");
    who.chooses("How much would you say", "What the other does well").submits().closesModal();
  }

  private static Consumer<Couple> alone(String button) {
    return couple -> couple.ana.presses(button);
  }

  /// A step that is seen differently, a notice, and a question about consent.
  private static void lived(Couple couple) {
    couple.ana.types("/mentor concern").presses("Nobody is: show the steps");
    couple.ana.presses("There is an issue");
    couple.bea.presses("I see it differently");
    couple.ana.presses("Set out what I will say");
    couple
        .ana
        .fills("What will you say?", "A quiet alder")
        .chooses("To whom", "the integrity or compliance office");
    couple.ana.submits().closesModal();
    ask(couple.bea);
    couple.ana.presses("Yes");
    inDanger(couple);
  }

  /// A coordinator looks at all that there is for them afterwards.
  private static Consumer<Couple> looked(Consumer<Couple> act) {
    return act.andThen(couple -> {
      var gil = couple.world.person("Gil");
      gil.types("/mentor stats").types("/mentor directory").types("/mentor privacy").opensHome();
    });
  }

  private static void erase(Person who) {
    who.types("/mentor privacy").presses("Erase all of it");
    who.ticks("Yes, erase all that Alcove keeps about me").submits();
  }
}
