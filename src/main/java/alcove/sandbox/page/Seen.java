package alcove.sandbox.page;

import alcove.sandbox.delivery.Interactions;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the page is told: who there is, and what one person may see and nothing else.
final class Seen {
  private final Workspace workspace;
  private final Interactions interactions;

  Seen(Workspace workspace, Interactions interactions) {
    this.workspace = workspace;
    this.interactions = interactions;
  }

  ObjectNode people() {
    return workspace.atomically(() -> {
      var json = Json.object().put("team", workspace.team().name()).put("now", now());
      json.put("teamId", workspace.team().id());
      var groups = json.putArray("groups");
      workspace
          .userGroups()
          .all()
          .forEach(group -> groups.addObject().put("id", group.id()).put("handle", group.handle()));
      var people = json.putArray("people");
      workspace.people().stream()
          .filter(person -> !person.id().equals(bot()))
          .forEach(person -> people.add(person(person)));
      json.set("app", app());
      return json;
    });
  }

  ObjectNode state(String me) {
    return workspace.atomically(() -> {
      var json = Json.object().put("me", me).put("now", now());
      json.put("revision", workspace.revision());
      // The talk with the app stands in the sidebar before anything was said in it.
      workspace
          .person(me)
          .filter(Seen::talks)
          .ifPresent(person ->
              workspace.channels().im(bot(), person.id(), workspace.now().getEpochSecond()));
      var conversations = json.putArray("conversations");
      workspace.channels().of(me).forEach(each -> conversations.add(conversation(each, me)));
      var channels = json.putArray("channels");
      open(me)
          .forEach(
              channel -> channels.addObject().put("id", channel.id()).put("name", channel.name()));
      workspace
          .views()
          .home(me)
          .ifPresentOrElse(home -> json.set("home", blocks(home)), () -> json.putNull("home"));
      var modals = json.putArray("modals");
      workspace.views().stack(me).forEach(view -> modals.add(modal(view)));
      var toasts = json.putArray("toasts");
      workspace.toasts().of(me).forEach(toasts::add);
      return json;
    });
  }

  /// The public channels, which all may find but guests and people from elsewhere.
  private Stream<Channel> open(String me) {
    var finds =
        workspace
            .person(me)
            .filter(person -> !person.guest() && person.kind() != Profile.Kind.FOREIGN)
            .isPresent();
    return workspace.channels().all().stream()
        .filter(channel -> channel.kind() == Channel.Kind.PUBLIC && !channel.archived())
        .filter(channel -> finds || channel.has(me));
  }

  private static boolean talks(Profile person) {
    return switch (person.kind()) {
      case MEMBER, ADMIN, OWNER, GUEST, SINGLE_CHANNEL_GUEST -> !person.deleted();
      case BOT, FOREIGN -> false;
    };
  }

  private ObjectNode person(Profile person) {
    var json = Json.object().put("id", person.id()).put("name", person.realName());
    json.put("tz", person.tz().getId()).put("title", person.title());
    json.put("status", person.status().text());
    return json.put("guest", person.guest())
        .put("deactivated", person.deleted())
        .put("bot", person.kind() == Profile.Kind.BOT)
        .put("foreign", person.kind() == Profile.Kind.FOREIGN);
  }

  /// `botId` is the person that the bot is, since mentions name it.
  private ObjectNode app() {
    var app = workspace.app();
    var json = Json.object().put("id", app.names().appId()).put("botId", bot());
    json.put("name", app.names().name());
    json.put("begins", app.commands().stream().findFirst().map(SlashCommand::command).orElse(""));
    var commands = json.putArray("commands");
    interactions
        .commands()
        .forEach(command ->
            commands
                .addObject()
                .put("command", command.command())
                .put("hint", command.hint())
                .put("description", command.description()));
    var shortcuts = json.putArray("shortcuts");
    app.shortcuts()
        .forEach(shortcut ->
            shortcuts
                .addObject()
                .put("name", shortcut.name())
                .put("callback_id", shortcut.callbackId())
                .put("description", shortcut.description())
                .put("on_message", shortcut.onMessage()));
    return json;
  }

  private ObjectNode conversation(Channel channel, String me) {
    var json = Json.object().put("id", channel.id()).put("name", name(channel, me));
    json.put("kind", kind(channel)).put("archived", channel.archived());
    json.put("unread", channel.unread(me)).put("topic", channel.topic().value());
    var oldest = channel.news(me).reduce((_, older) -> older);
    json.put("firstNew", oldest.map(Posted::ts).orElse(""));
    var members = json.putArray("members");
    channel.members().forEach(members::add);
    var pins = json.putArray("pins");
    channel.pins().forEach(pins::add);
    ArrayNode messages = json.putArray("messages");
    channel.messages().stream()
        .filter(message -> message.visibleTo(me))
        .forEach(message -> messages.add(message(channel, message)));
    return json;
  }

  private static ObjectNode message(Channel channel, Posted message) {
    var json = Json.object().put("ts", message.ts()).put("user", message.user());
    json.put("bot", message.byApp()).put("text", message.text());
    json.set("blocks", message.blocks());
    json.set("attachments", message.attachments());
    json.set("reactions", message.reactionsJson());
    json.set("files", message.files());
    json.put("thread", message.thread()).put("subtype", Json.text(message.note(), "subtype"));
    return json.put("ephemeral", message.ephemeral())
        .put("edited", marked(message))
        .put("pinned", channel.pins().contains(message.ts()));
  }

  /// Slack's client says "(edited)" of what people changed and of an app's mere text; a message
  /// that an app lays out anew with blocks or attachments stands there as if it had always been so.
  private static boolean marked(Posted message) {
    var laidOut = !message.blocks().isEmpty() || !message.attachments().isEmpty();
    return !message.editedTs().isEmpty() && !(message.byApp() && laidOut);
  }

  private static ObjectNode modal(OpenView view) {
    var json = Json.object().put("id", view.id());
    json.set("view", view.view());
    var errors = json.putObject("errors");
    view.errors().forEach(errors::put);
    return json;
  }

  private static ObjectNode blocks(OpenView home) {
    var json = Json.object();
    json.set("blocks", home.view().path("blocks"));
    return json;
  }

  private String name(Channel channel, String me) {
    return channel.talk()
        ? channel.members().stream()
            .filter(member -> !member.equals(me))
            .flatMap(member -> workspace.person(member).stream())
            .map(Profile::realName)
            .collect(Collectors.joining(", "))
        : channel.name();
  }

  private String kind(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "public";
      case PRIVATE -> "private";
      case IM -> channel.has(bot()) ? "app" : "im";
      case MPIM -> "mpim";
    };
  }

  private String bot() {
    return workspace.app().names().botUser();
  }

  private String now() {
    return workspace.now().toString();
  }
}
