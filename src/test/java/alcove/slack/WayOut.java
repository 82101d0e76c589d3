package alcove.slack;

import alcove.blockkit.Message;
import alcove.checkin.CheckInCommand;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Program.Care;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Agenda;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Pair;
import alcove.desk.Stocked;
import alcove.desk.Stored;
import alcove.desk.Task;
import alcove.desk.Task.Todo;
import alcove.pairing.Pairing;
import alcove.pairing.PairingCommand;
import alcove.privacy.Ids;
import alcove.privacy.Keyring;
import alcove.privacy.Metrics;
import alcove.room.RoomCommand;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.SandboxClock;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Name;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import alcove.store.Turns;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Errands on a real Redis and the sandbox in Slack's place, on a clock that stands until it is
/// told to pass. Nothing is carried but by a dispatcher that is asked to.
final class WayOut implements AutoCloseable {
  static final String ANA = "U0ANA00001";
  static final String BEA = "U0BEA00002";
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Program PROGRAM = Program.standard(Set.of());
  private static final int MOST_STOPS = 5_000;

  final SandboxServer slack;
  final Desk desk;
  final Dispatcher dispatcher;
  final Metrics metrics = new Metrics();
  private final RedisServer server;
  private final Redis redis;
  private final Store store;
  private final WebApi web;
  private int entered;

  WayOut(Path folder) {
    server = RedisServer.start(folder.resolve("redis"));
    redis = Redis.at(server.uri());
    var keyring = Keyring.create(folder.resolve("keyring.json"));
    store = new Store(redis, keyring, Stored.codec(), SmallCompany.TEAM.id());
    slack = SandboxServer.start(SmallCompany.workspace(SandboxClock.standing(MONDAY), "Alcove"), 0);
    web = new WebApi(URI.create(slack.apiUrl()), () -> SmallCompany.TOKEN, metrics);
    desk = Stocked.desk(store, PROGRAM);
    slack.nextDue(desk::nextDue);
    dispatcher = replica();
  }

  /// Another one beside [#dispatcher].
  Dispatcher replica() {
    var calls = new Calls(web, new Buckets(new Turns(redis, store.keys())));
    var profiles = new Profiles(web, SmallCompany.TEAM.id(), slack.clock());
    return new Dispatcher(desk, new Deliveries(desk, calls, profiles, metrics), slack.clock());
  }

  /// Lets the dispatcher and these replicas, side by side, do everything that is due in this time,
  /// each thing at its moment.
  void passes(Duration time, Dispatcher... others) {
    var goal = slack.clock().instant().plus(time);
    settle(others);
    for (var i = 0; i < MOST_STOPS; i++) {
      var next = desk.nextDue().filter(due -> !due.isAfter(goal));
      if (next.isEmpty()) {
        slack.clock().reaches(goal);
        return;
      }
      slack.clock().reaches(next.get());
      settle(others);
    }
    throw new AssertionError("there is no end of what is due");
  }

  private void settle(Dispatcher... others) {
    CompletableFuture.allOf(
            Stream.concat(Stream.of(dispatcher), Stream.of(others))
                .map(one -> CompletableFuture.runAsync(one::settle))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /// Another replica sets whom to call when somebody is in danger.
  void callsElsewhere(String contact) {
    var was = PROGRAM;
    var care = new Care(List.of(contact), was.care().noticeDays());
    Stocked.desk(
        store,
        new Program(
            was.id(),
            was.edition() + 1,
            was.name(),
            was.roles(),
            was.terms(),
            was.workingTime(),
            was.mustReport(),
            care,
            was.fewest(),
            was.cards(),
            was.announcing()));
  }

  /// Ana asks Bea to be her mentor; each of them is sent a message.
  PairId invite() {
    return invite(ANA, BEA);
  }

  PairId invite(String mentee, String mentor) {
    var who = who(mentee);
    return switch (desk.invite(who, PROGRAM.id(), Side.MENTEE, profile(mentee), profile(mentor))) {
      case Outcome.Done(var seat) -> seat.pair().id();
      case Outcome other -> throw new AssertionError(other);
    };
  }

  /// Bea says yes, and a room is to be opened.
  PairId pair() {
    var pair = invite();
    var outcome = desk.decide(who(BEA), pair, PairingCommand.Accept::new);
    if (!(outcome instanceof Outcome.Done)) {
      throw new AssertionError(outcome);
    }
    return pair;
  }

  /// Ana presses "Try again" where the room could not be opened.
  void retry(PairId pair) {
    desk.decide(who(ANA), pair, _ -> new RoomCommand.Retry());
  }

  /// Enters a message to this person, due now.
  void tell(PairId pair, String person, String words) {
    var send = new Task.Send(new PersonId(person), Message.line(words), false, false);
    enter(Optional.of(pair), Optional.of(store.lane(pair, person)), send);
  }

  /// Enters a message to Bea whose arrival counts: when it has arrived she says yes, and when it
  /// never will she says no.
  void deliver(PairId pair, String words) {
    var send = new Task.Send(new PersonId(BEA), Message.line(words), false, false);
    var deliver =
        new Task.Deliver(
            send, new PairingCommand.Accept(Side.MENTOR), new PairingCommand.Decline(Side.MENTOR));
    enter(Optional.of(pair), Optional.of(store.lane(pair, BEA)), deliver);
  }

  /// What has become of the pair.
  Pairing pairing(PairId pair) {
    return desk.pair(pair).orElseThrow().pairing();
  }

  /// Enters that these words are to stand in the pair's room, from now on.
  void show(PairId pair, String words) {
    var place = new Task.Place("agreement", Message.line(words), false);
    enter(Optional.of(pair), Optional.of(store.lane(pair, "room")), place);
  }

  /// Enters one that cannot be done: it is about a room, and of no pair.
  void enterImpossible() {
    enter(Optional.empty(), Optional.empty(), new Task.CloseRoom());
  }

  private void enter(Optional<PairId> pair, Optional<String> lane, Task task) {
    var now = slack.clock().instant();
    var id = "%011x%04x".formatted(now.toEpochMilli(), 0x8000 + entered++) + Ids.random();
    store.commit(new Commit().add(new Errand<>(id, now, pair, lane, new Todo(task, 0))));
  }

  /// Makes the pair one that the rules never made: they fail on the first item of its agenda, and
  /// have nothing to say to the second.
  void damage(PairId id) {
    var now = slack.clock().instant();
    var name = new Name.OfPair<>(id, Pair.class);
    var reads = store.read(List.of(name));
    var pair = reads.get(name).value().orElseThrow();
    var slices =
        new Pair.Slices(
            new Pairing.Paused(Optional.empty(), Map.of()),
            pair.room(),
            pair.agreement(),
            pair.checkIns(),
            pair.reviews(),
            pair.cards(),
            pair.moments(),
            pair.meetings(),
            pair.references(),
            pair.concern(),
            pair.closings(),
            pair.threeWays(),
            pair.heard());
    var agenda =
        new Agenda(
            Map.of(
                "first", new Agenda.Item(now, new PairingCommand.PauseOver(), 0),
                "second", new Agenda.Item(now, new CheckInCommand.Expire(), 0)));
    var damaged = new Pair(id, pair.program(), pair.mentor(), pair.mentee(), slices, agenda);
    store.commit(new Commit().put(reads.get(name), damaged).plan(id, damaged.agenda().next()));
  }

  /// What this person was sent, as often as it came, in the order in which it came.
  List<String> sent(String person) {
    return slack.journal().of("chat.postMessage").stream()
        .filter(entry -> entry.answered().path("ok").asBoolean(false))
        .filter(entry -> entry.sent().path("channel").asString("").equals(person))
        .map(entry -> entry.sent().path("text").asString(""))
        .toList();
  }

  /// How often this method was called.
  int calls(String method) {
    return slack.journal().of(method).size();
  }

  private Who who(String person) {
    return new Who(
        SmallCompany.TEAM.id(), new PersonId(person), Ids.random(), slack.clock().instant());
  }

  private static Profile profile(String id) {
    return new Profile(new PersonId(id), ZoneId.of("Europe/Berlin"), false, false, false, false);
  }

  @Override
  public void close() {
    dispatcher.close();
    web.close();
    slack.close();
    redis.close();
    server.close();
  }
}
