package alcove.sandbox.api;

import alcove.sandbox.SmallCompany;
import alcove.sandbox.install.Challenge;
import alcove.sandbox.install.Consent;
import alcove.sandbox.install.Installing;
import alcove.sandbox.install.Installing.Grant;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Channel.Kind;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Posted.Said;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Schedule;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A workspace with one of each thing that a method can meet, under the names that the tables of
/// errors use: `$room` is a private channel with the app's bot in it, `$vault` one without.
final class Scene {
  static final Instant MONDAY_9AM = Instant.parse("2026-11-23T08:00:00Z");
  static final Set<String> SCOPES = scopes();

  private static final String RICH = "[{\"type\":\"rich_text\",\"elements\":[]}]";

  final Workspace workspace = SmallCompany.workspace(SandboxClock.standing(MONDAY_9AM), "Tiny");
  final RateLimits limits = new RateLimits(workspace);
  final Installing installing = new Installing(workspace, SmallCompany.REGISTRATION);
  final WebApi api =
      new WebApi(
          workspace, limits, installing, () -> "ws://127.0.0.1/", () -> "https://127.0.0.1/");
  private final Map<String, String> names = new HashMap<>();

  Scene() {
    workspace.install(workspace.app().withScopes(SCOPES));
    limits.turn(false);
    names.put("$101things", "[" + "{},".repeat(100) + "{}]");
    app();
    people();
    rooms();
    groups();
    views();
    triggers();
    files();
  }

  /// What stands for `name`, which begins with `$`.
  String named(String name) {
    var value = names.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the scene has no " + name);
    }
    return value;
  }

  /// The token of somebody who let the app act in their name. The app is installed anew for it.
  String userToken() {
    var consent =
        new Consent(
            named("$client"), List.of("chat:write"), List.of("chat:write"), "", "", Challenge.NONE);
    var grant = installing.exchange(installing.allow(consent, named("$ana")), "", "");
    return switch (grant) {
      case Grant.Given(var body) -> body.at("/authed_user/access_token").asString();
      case Grant.Refused(var error) -> throw new IllegalStateException(error);
    };
  }

  private void app() {
    names.put("$client", SmallCompany.REGISTRATION.clientId());
    names.put("$secret", SmallCompany.REGISTRATION.clientSecret());
    var consent =
        new Consent(named("$client"), List.of("chat:write"), List.of(), "", "", Challenge.NONE);
    names.put("$code", installing.allow(consent, "U0ANA00001"));
  }

  private void people() {
    names.put("$bot", SmallCompany.BOT_USER);
    names.put("$botId", workspace.app().names().botId());
    names.put("$team", workspace.team().id());
    names.put("$ana", "U0ANA00001");
    names.put("$bea", "U0BEA00002");
    names.put("$emi", "U0EMI00005");
    names.put("$gone", "U0LEO00012");
    names.put("$stranger", "U0MAX00014");
    names.put("$lodger", "U0SOL00099");
    var kai = workspace.person("U0KAI00011").orElseThrow();
    workspace.enter(
        new Profile(
            "U0SOL00099",
            kai.teamId(),
            "sol",
            "Sol Rivera",
            kai.tz(),
            "Visitor",
            Profile.Kind.SINGLE_CHANNEL_GUEST,
            false));
  }

  private void groups() {
    var groups = workspace.userGroups();
    var people = List.of(named("$ana"), named("$bea"));
    names.put("$group", groups.create("coordinators", "Coordinators", people, named("$ana")).id());
    var off = groups.create("retired", "Retired", people, named("$ana"));
    groups.turn(off, false, named("$ana"));
    names.put("$offGroup", off.id());
  }

  private void rooms() {
    var room = room("$room", Kind.PRIVATE, "room", "$bot", "$ana", "$bea");
    names.put("$ts", said(room, "$bot", "hello"));
    names.put(
        "$reply",
        put(room, new Spoken("$ana", "and to you", "[]", Optional.empty(), named("$ts"))));
    names.put("$theirs", said(room, "$ana", "good morning"));
    names.put(
        "$whisper", put(room, new Spoken("$bot", "psst", "[]", Optional.of(named("$ana")), "")));
    room("$hall", Kind.PUBLIC, "hall", "$ana", "$bot");
    room("$square", Kind.PUBLIC, "square", "$ana");
    var general = workspace.channels().named("general").orElseThrow();
    workspace.channels().join(general, named("$bot"));
    names.put("$general", general.id());
    room("$vault", Kind.PRIVATE, "vault", "$ana", "$bea");
    room("$alone", Kind.PRIVATE, "alone", "$bot");
    var attic = room("$attic", Kind.PRIVATE, "attic", "$bot", "$ana");
    names.put("$dusty", said(attic, "$bot", "long ago"));
    attic.archive(true);
    room("$ruin", Kind.PUBLIC, "ruin", "$ana").archive(true);
    var talk = workspace.channels().im(named("$bot"), named("$ana"), 1);
    names.put("$talk", talk.id());
    names.put("$rich", put(room, new Spoken("$bot", "rich", RICH, Optional.empty(), "")));
    board();
    love(room);
    schedule(room.id());
    names.put("$said", said(talk, "$bot", "hello, Ana"));
    names.put("$theirTalk", workspace.channels().im(named("$ana"), named("$bea"), 1).id());
  }

  private void schedule(String channel) {
    var tomorrow = MONDAY_9AM.plus(Duration.ofDays(1));
    var message = Posted.fresh("", named("$bot"), true, Said.of("later", Json.array()));
    var id = workspace.ids().next("Q");
    workspace.schedule().add(new Schedule.Waiting(id, channel, tomorrow, MONDAY_9AM, message));
    names.put("$waiting", id);
  }

  /// A channel with as many pins as there may be.
  private void board() {
    var board = room("$board", Kind.PRIVATE, "board", "$bot", "$ana");
    for (var i = 0; i < 100; i++) {
      board.pins().add(said(board, "$bot", "pinned"));
    }
    names.put("$unpinned", said(board, "$bot", "not pinned"));
  }

  /// A message with as many reactions as there may be.
  private void love(Channel room) {
    var ts = said(room, "$bot", "loved");
    for (var i = 0; i < 23; i++) {
      room.put(room.message(ts).orElseThrow().react(named("$ana"), "heart" + i));
    }
    names.put("$loved", ts);
  }

  private void views() {
    var modal = opened("$ana", ",\"external_id\":\"taken\"");
    names.put("$view", modal.id());
    names.put("$hash", modal.hash());
    names.put("$trigger", workspace.trigger(named("$ana"), modal.id()));
    opened("$emi", "");
    opened("$emi", "");
    var top = opened("$emi", ",\"external_id\":\"taken too\"");
    names.put("$onTop", workspace.trigger(named("$emi"), top.id()));
  }

  private OpenView opened(String who, String more) {
    var title = "\"title\":{\"type\":\"plain_text\",\"text\":\"t\"}";
    var blocks = "\"blocks\":[{\"type\":\"divider\"}]";
    var view = Json.parse("{\"type\":\"modal\"," + title + "," + blocks + more + "}").orElseThrow();
    var id = workspace.ids().next("V");
    return workspace.views().open(id, named(who), (ObjectNode) view, workspace.nextHash(), false);
  }

  private void files() {
    workspace.uploads().announce("F0COME0001", "ticket", "note.txt", 2);
    workspace.uploads().take("ticket", new byte[2]);
    workspace.uploads().announce("F0MISSED01", "other", "note.txt", 2);
    names.put("$file", "[{\"id\":\"F0COME0001\",\"title\":\"A note\"}]");
    names.put("$noFile", "[{\"id\":\"F0MISSED01\"}]");
  }

  private void triggers() {
    names.put("$elsewhere", workspace.trigger(named("$bea"), ""));
    var used = workspace.trigger(named("$ana"), "");
    var _ = workspace.triggers().exchange(used, workspace.now());
    names.put("$usedTrigger", used);
  }

  private Channel room(String name, Kind kind, String called, String... members) {
    var channel = workspace.channels().create(kind, called, named(members[0]), 1);
    for (var member : members) {
      workspace.channels().join(channel, named(member));
    }
    names.put(name, channel.id());
    return channel;
  }

  private String said(Channel channel, String who, String text) {
    return put(channel, new Spoken(who, text, "[]", Optional.empty(), ""));
  }

  private String put(Channel channel, Spoken spoken) {
    var blocks = (ArrayNode) Json.parse(spoken.blocks()).orElseThrow();
    var by = named(spoken.who());
    var app = spoken.who().equals("$bot");
    var ts = workspace.nextTs();
    channel.put(
        Posted.fresh(ts, by, app, Said.of(spoken.text(), blocks))
            .under(spoken.thread())
            .seenBy(spoken.viewer()));
    return ts;
  }

  /// What somebody said at some time.
  private record Spoken(
      String who, String text, String blocks, Optional<String> viewer, String thread) {}

  /// All that any method asks for.
  private static Set<String> scopes() {
    var all = new TreeSet<>(Set.of("commands"));
    Contract.all().values().forEach(contract -> all.addAll(contract.scopes()));
    return Set.copyOf(all);
  }
}
