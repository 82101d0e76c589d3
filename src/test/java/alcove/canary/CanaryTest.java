package alcove.canary;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tried;
import alcove.World;
import alcove.sandbox.Person;
import alcove.stories.Couple;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// No word that somebody types falls anywhere but before its reader.
///
/// Two people and a coordinator do all that they are offered for some months, in worlds that begin
/// at different points, while Slack fails in every way, Redis refuses and rubbish comes in. What
/// each field's words came to is held to the table in `docs/confidentiality.md`; see [Promises] on
/// how to write it anew.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CanaryTest {
  private static final String ANA = "U0ANA00001";
  private static final String BEA = "U0BEA00002";

  /// Have no part in anything.
  private static final List<String> STRANGERS = List.of("Chidi", "Devi", "Hana");

  /// All that Alcove and its Redis write.
  private static final Set<String> FILES =
      Set.of(
          "keyring.json",
          "keyring.json.lock",
          "keyring.json.tombstones",
          "redis/lock",
          "redis/redis.conf",
          "redis/redis.log",
          "redis/redis.pid",
          "redis/redis-server-7.0.15",
          "redis/data/dump.rdb");

  private final Canaries canaries = new Canaries();
  private final Readers readers = new Readers(canaries, Set.of(ANA, BEA));
  private final Map<Sink, Set<Encoding>> findings = new EnumMap<>(Sink.class);
  private final Map<Sink, Integer> sizes = new EnumMap<>(Sink.class);
  private final List<Tour> tours = new ArrayList<>();
  private final Set<String> sent = new TreeSet<>();
  private final Set<String> files = new TreeSet<>();
  private final List<String> bugs = new ArrayList<>();
  private int requests;

  private interface Visit {
    void to(World world, Sinks sinks);
  }

  @BeforeAll
  void everybody_does_everything(@TempDir Path folder) throws IOException {
    in(folder.resolve("new"), (world, _) -> tour(world, 1).goesOn(110, 9));
    in(folder.resolve("differing"), (world, _) -> differs(world));
    in(
        folder.resolve("agreed"),
        (world, sinks) -> {
          tour(agree(world).days(15), 2).goesOn(110, 5);
          refuses(world, sinks);
        });
    in(
        folder.resolve("reviewing"),
        (world, sinks) -> {
          reviews(agree(world).days(32));
          rubbish(world, sinks);
        });
    in(folder.resolve("ending"), (world, _) -> ends(world));
    in(folder.resolve("in need"), (world, _) -> needs(new Couple(world).agree()));
    in(folder.resolve("in doubt"), (world, _) -> asks(new Couple(world).agree()));
    Tried.atLeast("fields of people, each with a word of its own", canaries.count());
    Tried.atLeast("acts of theirs", tours.stream().mapToInt(Tour::count).sum());
    Tried.atLeast(
        "kinds of acts", tours.stream().flatMap(tour -> tour.deeds().stream()).distinct().count());
    Tried.atLeast("failures of Slack meanwhile", tours.stream().mapToInt(Tour::faults).sum());
    Tried.atLeast("forged requests", requests);
    Tried.atLeast("places that are searched", Sink.values().length);
    Tried.atLeast("ways of writing that are looked for", Encoding.values().length);
    Tried.atLeast("bytes searched", sizes.values().stream().mapToLong(each -> each).sum());
  }

  @Test
  void no_word_falls_anywhere_but_before_its_reader() {
    assertThat(findings).isEmpty();
    assertThat(readers.strays()).isEmpty();
  }

  @Test
  void every_place_was_looked_into() {
    assertThat(sizes.keySet()).containsExactly(Sink.values());
    // Nothing at all is ever printed to standard output.
    assertThat(sizes)
        .allSatisfy(
            (sink, size) -> assertThat(sink == Sink.OUT || size > 0).as("%s", sink).isTrue());
  }

  @Test
  void nothing_of_it_is_more_than_alcove_can_take() {
    assertThat(bugs.stream().map(bug -> bug.replace("\"level\"", "level")).toList()).isEmpty();
  }

  @Test
  void no_file_is_written_but_those_that_are_known() {
    assertThat(files)
        .allMatch(file ->
            FILES.contains(file)
                || file.matches("keyring\\.json\\.tombstones/[0-9]+")
                || file.startsWith("redis/data/appendonlydir/appendonly.aof."));
  }

  @Test
  void each_fields_words_come_to_the_readers_that_are_told() {
    Promises.places().holds(readers.byField());
  }

  @Test
  void nothing_is_made_of_a_word_by_slack() {
    // What coordinators write for everybody stands in our own lines, with its markup taken out: see
    // TypedWordsTest.
    assertThat(readers.alive()).allMatch(place -> place.contains("program.settings"));
    assertThat(readers.places()).isGreaterThan(150);
  }

  @Test
  void every_form_was_sent() {
    var missing = new TreeSet<>(Words.forms());
    missing.removeAll(sent);

    assertThat(missing).as("let somebody come to these").isEmpty();
    assertThat(canaries.count()).isGreaterThan(25);
  }

  private void in(Path home, Visit visit) {
    try (var world = new World(home);
        var sinks = new Sinks(world, home)) {
      visit.to(world, sinks);
      sent.addAll(formsSent(world));
      files.addAll(sinks.fileNames());
      for (var fallen : sinks.empty(STRANGERS).entrySet()) {
        sizes.merge(fallen.getKey(), fallen.getValue().length(), Integer::sum);
        var ways = canaries.ways(fallen.getValue());
        if (!ways.isEmpty()) {
          findings.computeIfAbsent(fallen.getKey(), _ -> new TreeSet<>()).addAll(ways);
        }
        if (fallen.getKey() == Sink.LOG) {
          fallen.getValue().lines().filter(line -> line.contains("\"BUG\"")).forEach(bugs::add);
        }
      }
    }
  }

  private Tour tour(World world, long seed) {
    var tour = new Tour(world, readers, seed + Long.getLong("canary.seed", 0));
    tours.add(tour);
    return tour;
  }

  /// They differ and look for something else.
  private void differs(World world) {
    var couple = new Couple(world).reveal();
    var tour = tour(world, 4);
    couple.ana.rooms().getFirst().presses("Something else");
    tour.sends(couple.ana);
    couple.ana.rooms().getFirst().presses("Change my side");
    couple.ana.presses("Change");
    tour.sends(couple.ana);
    tour.goesOn(40, 0);
  }

  /// They pause, go on, and come to an end.
  private void ends(World world) {
    var couple = new Couple(world).agree();
    var tour = tour(world, 5);
    couple.ana.types("/mentor pause");
    tour.sends(couple.ana);
    couple.ana.types("/mentor resume");
    couple.bea.types("/mentor close");
    tour.sends(couple.bea);
    brings(world.person("Gil"));
    world.person("Gil").opensHome().pressesAtHome("Bring together").presses("Paste a list");
    tour.sends(world.person("Gil"));
    world.person("Gil").opensHome().pressesAtHome("Settings");
    tour.sends(world.person("Gil"));
    world.person("Gil").opensHome().pressesAtHome("Set up another program");
    tour.sends(world.person("Gil"));
    tour.goesOn(30, 0);
    couple.ana.types("/mentor privacy").presses("Erase all of it");
    tour.sends(couple.ana);
  }

  /// Gil names two people, then another in place of one, and has them asked.
  private static void brings(Person gil) {
    gil.opensHome().pressesAtHome("Bring together").presses("Propose two people");
    gil.picks("The mentor", "Finn").picks("The mentee", "Chidi").chooses("No").submits();
    gil.presses("Another mentor").picks("The mentor", "Devi").submits();
    gil.submits().closesModal();
  }

  /// They come as far as a plan, see it differently, announce it, part, and say goodbye.
  private void needs(Couple couple) {
    couple.ana.types("/mentor concern").presses("Nobody is: show the steps");
    couple.ana.presses("There is an issue");
    couple.bea.presses("I see it too, or am not sure").presses("I have looked at it");
    couple.ana.presses("I have looked at it").presses("Propose something");
    tour(couple.world, 6).sends(couple.ana);
    couple.bea.presses("I see it differently");
    couple.ana.presses("Set out what I will say");
    couple.ana.chooses("To whom", "a line manager");
    types(couple, couple.ana, "concern.notice");
    couple.ana.closesModal();
    couple.bea.types("/mentor close").submits();
    couple.ana.presses("Write it");
    types(couple, couple.ana, "closing.goodbye");
  }

  /// Ana asks a supervisor, who answers, and goes on in the direct message.
  private void asks(Couple couple) {
    var world = couple.world;
    couple.ana.types("/mentor guidance").presses("Ask without my name");
    types(couple, couple.ana, "guidance.question");
    couple.ana.closesModal();
    world.slack().talk().says(ANA, couple.ana.dm().id(), readers.word(ANA, "said to a supervisor"));
    world.days(1);
    var supervisor =
        Readers.SUPERVISORS.stream()
            .map(world.slack()::person)
            .filter(each -> each.sight().contains("A question, case"))
            .findFirst()
            .orElseThrow();
    supervisor.presses("Answer");
    types(couple, supervisor, "guidance.words");
    world.days(1);
    readers.look(world.slack(), world.slack().journal().after(0), "");
  }

  /// Fills in all that can be typed into the form that is open, and sends it.
  private void types(Couple couple, Person who, String form) {
    var slack = couple.world.slack();
    var before = slack.journal().last();
    who.fillsAll(readers.word(who.id(), form + ": all of it")).submits();
    slack.settle();
    readers.look(slack, slack.journal().after(before), who.id());
  }

  /// Both fill in a review and answer a card.
  private void reviews(World world) {
    var tour = tour(world, 3);
    for (var who : List.of(world.person("Ana"), world.person("Bea"))) {
      who.presses("Answer");
      tour.sends(who);
    }
    world.person("Ana").types("/mentor card").chooses("Three questions");
    tour.sends(world.person("Ana"));
    world.person("Bea").types("/mentor card").presses("Answer");
    tour.sends(world.person("Bea"));
    world.person("Bea").types("/mentor reference").presses("Ask first");
    tour.sends(world.person("Bea"));
    world.person("Ana").types("/mentor meet");
    tour.sends(world.person("Ana"));
    meetsWithThree(world);
    lessons(world);
    tour.goesOn(110, 0);
  }

  /// Ana writes down what a third person may hear, and Bea reads it.
  private void meetsWithThree(World world) {
    var day = LocalDate.ofInstant(world.now(), ZoneOffset.UTC).plusDays(2);
    var before = world.slack().journal().last();
    var ana = world.person("Ana").types("/mentor threeway").presses("Write a sheet");
    ana.chooses("Who joins you?", "Somebody else")
        .picks("On which day?", day.toString())
        .chooses("Who opens the meeting?", "The mentee")
        .fillsAll(readers.word(ANA, "threeway.propose: all of it"))
        .submits()
        .closesModal();
    world.person("Bea").presses("Read it");
    world.slack().settle();
    readers.look(world.slack(), world.slack().journal().after(before), BEA);
  }

  /// Five people write a lesson, and Gil lets everybody read them.
  private void lessons(World world) {
    for (var name : List.of("Ana", "Chidi", "Devi", "Emi", "Finn")) {
      var who = world.person(name).types("/mentor lessons").presses("Write one");
      who.chooses("It helped")
          .fillsAll(readers.word(who.id(), "lesson.write: What happened?"))
          .submits()
          .closesModal();
    }
    world.passes(Duration.ofDays(8));
    var before = world.slack().journal().last();
    var gil = world.person("Gil").types("/mentor lessons").presses("Look through them");
    for (var i = 1; i <= 5; i++) {
      gil.ticks("Lesson " + i, "Everybody may read this");
    }
    readers.look(world.slack(), world.slack().journal().after(before), gil.id());
    gil.submits().closesModal();
    before = world.slack().journal().last();
    world.person("Ana").types("/mentor lessons").presses("Read the latest");
    readers.look(world.slack(), world.slack().journal().after(before), ANA);
    world.person("Ana").closesModal();
  }

  private static List<String> formsSent(World world) {
    return world.slack().journal().of("view_submission").stream()
        .map(entry -> entry.sent().at("/payload/view/callback_id").asString())
        .toList();
  }

  /// A pair whose agreement has words of theirs in all its fields.
  private World agree(World world) {
    var couple = new Couple(world).meet();
    var all = "agreement.save: all of it";
    couple.submitWords(couple.ana, readers.word(ANA, all));
    couple.submitWords(couple.bea, readers.word(BEA, all));
    couple.signPages(couple.ana).signPages(couple.bea);
    readers.look(world.slack(), world.slack().journal().after(0), ANA);
    return world;
  }

  /// Redis answers nobody while people go on typing.
  private void refuses(World world, Sinks sinks) {
    sinks.redis().refuses();
    var word = readers.word(ANA, "typed while Redis is away");
    var dm = world.person("Ana").dm().id();
    var act = world.slack().interactions();
    act.command(ANA, dm, "/mentor " + word);
    act.command(ANA, dm, "/mentor card " + word);
    world.slack().talk().says(ANA, dm, "pause " + word);
    sinks.redis().serves();
    world.slack().settle();
    readers.look(world.slack(), world.slack().journal().after(0), ANA);
  }

  private void rubbish(World world, Sinks sinks) {
    var rubbish = new Rubbish(world);
    sinks.answered(rubbish.send(canaries.of("in rubbish")));
    sinks.answered(rubbish.forge(canaries.of("in forged requests"), "U0CHI00003"));
    world.slack().settle();
    requests += rubbish.count();
  }
}
