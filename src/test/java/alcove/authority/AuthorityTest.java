package alcove.authority;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tried;
import alcove.World;
import alcove.authority.Forgery.Asker;
import alcove.authority.Forgery.Came;
import alcove.authority.Right.Whose;
import alcove.sandbox.SmallCompany;
import alcove.stories.Couple;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is not in a pair is answered about it as about a pair that never was, whatever they ask
/// and however they came by its name; and the two notice nothing. So it is for the two of a
/// question to a supervisor.
///
/// One world for all of it: everybody who may not asks for everything that can be asked, about what
/// there is, about what there is not, and about rubbish; then the two themselves ask.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthorityTest {
  private static final String NO_SUCH_PAIR = "There is no such pair here (any more).";
  private static final String NO_SUCH_CASE = "There is no such case for you.";
  private static final String WHOM_TO_CALL = "call";

  /// How an apology begins.
  private static final String SORRY = "Something went wrong";

  /// Is in no pair.
  private static final String HANA = "U0HAN00008";

  private static final String NOT_THERE = "b".repeat(26);
  private static final List<String> FORGERS = List.of("U0ANA00001", "U0GIL00007");

  /// Where forms let people choose.
  private static final List<String> FIELDS =
      List.of(
          "person",
          "role",
          "line",
          "until",
          "day",
          "hour",
          "length",
          "times",
          "third",
          "opens",
          "who",
          "how",
          "to",
          "on",
          "asker",
          "scope",
          "SAID",
          "kept",
          "way",
          "MEETING",
          "ENDS_ON",
          "COORDINATORS",
          "COORDINATOR_GROUPS",
          "DAYS",
          "FROM",
          "UNTIL",
          "TERM",
          "side");

  private static final List<Named> SAME_TO_ONESELF = List.of(Named.THERE, Named.NOT_THERE);
  private static final Pattern NAME = Pattern.compile("[a-z2-7]{26}");
  private static final Pattern TO = Pattern.compile("\"(channel|channel_id|users|user)\":\"(\\w+)");

  private final Map<String, Right> rights = Rights.all();
  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, Cell> byPlace = new HashMap<>();
  private final List<Came> forged = new ArrayList<>();
  private final Map<Right, Came> owners = new LinkedHashMap<>();
  private final List<String> changes = new ArrayList<>();
  private Set<String> entered = Set.of();
  private Set<String> places = Set.of();

  /// What is named.
  private enum Named {
    THERE,
    NOT_THERE,
    RUBBISH
  }

  /// @param commands how many Redis has carried out for it
  private record Cell(String who, Right right, Named named, Came came, long commands) {
    boolean isRefused() {
      return right.whose() != Whose.ONESELF && right.whose() != Whose.DIRECTORY;
    }

    /// What was said and done. What everybody may ask about themselves is answered with a fresh
    /// name here and there, and after a look in Slack that is remembered.
    List<String> told() {
      var all = Stream.concat(Stream.of(came.answer()), came.calls().stream());
      return isRefused()
          ? all.toList()
          : all.filter(call -> !call.startsWith("users.info") && !call.startsWith("usergroups."))
              .map(call -> NAME.matcher(call).replaceAll("*"))
              .toList();
    }

    boolean isElsewhere() {
      return who.equals("somebody of another workspace");
    }

    @Override
    public String toString() {
      return who + ": " + right.route() + ", " + named + " " + commands + " -> " + came.all();
    }
  }

  @BeforeAll
  void everybody_asks_for_everything(@TempDir Path folder) {
    try (var world = new World(folder);
        var trail = new Trail(world.redis())) {
      entered = world.entered();
      var couple = new Couple(world).agree();
      var pair = trail.ids("pair").findFirst().orElseThrow();
      world.days(28);
      var supervisor = Cast.others(couple);
      // A Saturday night, when nothing is due.
      world.passes(Duration.ofHours(106));
      places = Cast.placesOf(couple);
      var names = Map.of(Whose.PAIR, pair, Whose.CASE, trail.ids("case").findFirst().orElseThrow());
      var forgery = new Forgery(world);
      new Matrix(world, trail, forgery, names).ask(Cast.strangers(supervisor));
      forge(forgery, names);
      ownersAsk(
          world, forgery, names, supervisor.equals("U0IDA00009") ? "U0JUN00010" : "U0IDA00009");
    }
    Tried.atLeast("things that can be asked", rights.size());
    Tried.atLeast("times that somebody who may not has asked", refused().count());
    Tried.atLeast("times that somebody who may has asked the same", owners.size());
  }

  @Test
  void everything_that_can_be_asked_has_a_row() {
    assertThat(entered.stream().filter(route -> !rights.containsKey(route))).isEmpty();
    assertThat(rights.keySet().stream().filter(route -> !entered.contains(route))).isEmpty();
  }

  @Test
  void whoever_may_not_is_told_that_there_is_none() {
    assertThat(refused().filter(cell -> !cell.isElsewhere()))
        .isNotEmpty()
        .filteredOn(cell -> !cell.came().all().contains(inWords(cell)))
        .isEmpty();
  }

  @Test
  void another_workspace_is_answered_nothing() {
    assertThat(cells.stream().filter(Cell::isElsewhere))
        .isNotEmpty()
        .filteredOn(cell -> !cell.came().equals(new Came("200 ", List.of())))
        .isEmpty();
  }

  @Test
  void what_is_there_and_what_is_not_are_answered_alike_to_the_byte() {
    assertThat(cells.stream().filter(cell -> cell.named() == Named.THERE))
        .isNotEmpty()
        .filteredOn(cell -> cell.right().whose() != Whose.DIRECTORY)
        .filteredOn(cell -> !cell.told().equals(same(cell, Named.NOT_THERE).told()))
        .isEmpty();
  }

  @Test
  void what_is_there_and_what_is_not_cost_alike() {
    assertThat(refused().filter(cell -> cell.named() == Named.THERE))
        .isNotEmpty()
        .filteredOn(cell -> cell.commands() != same(cell, Named.NOT_THERE).commands())
        .isEmpty();
  }

  @Test
  void nothing_is_changed() {
    assertThat(changes).isEmpty();
  }

  @Test
  void the_two_hear_nothing_of_it() {
    assertThat(cells).filteredOn(this::isHeard).isEmpty();
  }

  @Test
  void whoever_may_is_answered_otherwise() {
    assertThat(owners.keySet())
        .hasSizeGreaterThan(80)
        .filteredOn(right -> isRefusal(Objects.requireNonNull(owners.get(right)).all()))
        .isEmpty();
  }

  @Test
  void a_forged_form_is_answered_by_what_is_wrong_with_it() {
    assertThat(forged).hasSizeGreaterThan(15);
    assertThat(forged).filteredOn(came -> came.all().contains(SORRY)).isEmpty();
  }

  @Test
  void the_matrix_is_full() {
    assertThat(cells).hasSizeGreaterThan(3_000);
  }

  private Stream<Cell> refused() {
    return cells.stream().filter(Cell::isRefused);
  }

  private static String inWords(Cell cell) {
    return switch (cell.right().whose()) {
      case PAIR -> NO_SUCH_PAIR;
      case CASE -> NO_SUCH_CASE;
      case DANGER -> WHOM_TO_CALL;
      case ONESELF, DIRECTORY -> "";
    };
  }

  private static boolean isRefusal(String said) {
    return said.contains(NO_SUCH_PAIR) || said.contains(NO_SUCH_CASE);
  }

  private boolean isHeard(Cell cell) {
    return cell.came().calls().stream()
        .flatMap(call -> TO.matcher(call).results())
        .anyMatch(to -> places.contains(to.group(2)));
  }

  private Cell same(Cell cell, Named named) {
    return Objects.requireNonNull(byPlace.get(cell.who() + cell.right().route() + named));
  }

  /// Everybody asks for everything.
  private final class Matrix {
    private final World world;
    private final Trail trail;
    private final Forgery forgery;
    private final Map<Whose, String> names;

    /// Slack takes one message a second to one person.
    private boolean hasPosted;

    Matrix(World world, Trail trail, Forgery forgery, Map<Whose, String> names) {
      this.world = world;
      this.trail = trail;
      this.forgery = forgery;
      this.names = names;
    }

    void ask(Map<String, Asker> strangers) {
      // What is about a pair comes first, at one moment; then time passes, for Slack's limits.
      // Who the supervisors are is looked up once before.
      forgery.send(
          new Asker(HANA, SmallCompany.TEAM.id()),
          Objects.requireNonNull(rights.get("tap guidance.handover")),
          NOT_THERE);
      for (var stranger : strangers.entrySet()) {
        var before = trail.everything();
        all(stranger.getKey(), stranger.getValue(), Cell::isRefused);
        if (!trail.everything().equals(before)) {
          changes.add("by " + stranger.getKey());
        }
      }
      var theirs = theirs(names, trail.everything());
      strangers.forEach((who, asker) -> all(who, asker, cell -> !cell.isRefused()));
      if (!theirs(names, trail.everything()).equals(theirs)) {
        changes.add("by something that everybody may");
      }
    }

    private void all(String who, Asker asker, Predicate<Cell> which) {
      for (var right : rights.values()) {
        var first = new Cell(who, right, Named.NOT_THERE, new Came("", List.of()), 0);
        if (which.test(first)) {
          for (var named : first.isRefused() ? List.of(Named.values()) : SAME_TO_ONESELF) {
            var cell = cell(who, asker, right, named);
            cells.add(cell);
            byPlace.put(who + right.route() + named, cell);
          }
        }
      }
    }

    private Cell cell(String who, Asker asker, Right right, Named named) {
      if (hasPosted || right.whose() == Whose.ONESELF || right.whose() == Whose.DIRECTORY) {
        world.slack().clock().reaches(world.now().plusSeconds(2));
      }
      var before = trail.commands();
      var came =
          forgery
              .send(asker, right, about(right, named, names))
              .without(about(right, Named.THERE, names))
              .without(about(right, Named.NOT_THERE, names));
      hasPosted = came.calls().stream().anyMatch(call -> call.startsWith("chat.postMessage"));
      return new Cell(who, right, named, came, trail.commands() - before);
    }
  }

  private static String about(Right right, Named named, Map<Whose, String> names) {
    if (right.kind().equals("word")) {
      return switch (named) {
        case THERE -> "<@U0ANA00001>";
        case NOT_THERE -> "<@" + HANA + ">";
        case RUBBISH -> "<@U0ANA00001";
      };
    }
    return switch (named) {
      case THERE -> names.get(right.whose() == Whose.CASE ? Whose.CASE : Whose.PAIR) + right.rest();
      case NOT_THERE -> NOT_THERE + right.rest();
      case RUBBISH -> "../" + "A".repeat(40) + right.rest();
    };
  }

  /// The records of what is named.
  private static Map<String, String> theirs(
      Map<Whose, String> names, Map<String, String> everything) {
    var theirs = new TreeMap<>(everything);
    theirs.keySet().removeIf(key -> names.values().stream().noneMatch(key::endsWith));
    return theirs;
  }

  /// Somebody of the two, and a coordinator, sends every form with what nobody was offered.
  private void forge(Forgery forgery, Map<Whose, String> names) {
    var odd = FIELDS.stream().map(field -> field + "=nothing of ours").toArray(String[]::new);
    for (var right : rights.values()) {
      for (var who : isForged(right) ? FORGERS : List.<String>of()) {
        var asker = new Asker(who, SmallCompany.TEAM.id());
        forged.add(forgery.send(asker, right.with(odd), about(right, Named.THERE, names)));
      }
    }
  }

  /// What asks for nothing but to be sent would only end what the rest goes on with.
  private static boolean isForged(Right right) {
    return right.kind().equals("form") && !right.name().endsWith(".close");
  }

  /// What the two ask themselves, about what is theirs.
  private void ownersAsk(
      World world, Forgery forgery, Map<Whose, String> names, String supervisor) {
    // Whatever is closed comes last.
    var order = Comparator.comparing((Right right) -> right.name().endsWith(".close"));
    for (var right : rights.values().stream().sorted(order).toList()) {
      if (right.whose() == Whose.PAIR || right.whose() == Whose.CASE) {
        world.slack().clock().reaches(world.now().plusSeconds(2));
        var who = right.name().equals("guidance.handover") ? supervisor : "U0ANA00001";
        var asker = new Asker(who, SmallCompany.TEAM.id());
        owners.put(right, forgery.send(asker, right, about(right, Named.THERE, names)));
      }
    }
  }
}
