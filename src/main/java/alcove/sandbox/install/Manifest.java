package alcove.sandbox.install;

import alcove.sandbox.state.InstalledApp;
import alcove.sandbox.state.InstalledApp.Offered;
import alcove.sandbox.state.InstalledApp.Shortcut;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// An app's manifest, as far as the sandbox goes by it: name, commands, scopes, events, redirect
/// addresses, token rotation, PKCE and Socket Mode. Request addresses are said at the start
/// instead.
///
/// @param name of the bot
/// @param redirectUrls none when the manifest has none
public record Manifest(
    String name,
    Offered offered,
    Set<String> scopes,
    Set<String> events,
    List<String> redirectUrls,
    boolean rotating,
    boolean socketMode,
    boolean pkce) {

  private static final YAMLMapper YAML = new YAMLMapper();

  /// What an app without a manifest may do.
  public static final Set<String> ALL_SCOPES = Scopes.all(Scopes.For.BOT);

  /// What an app without a manifest hears.
  public static final Set<String> ALL_EVENTS =
      Set.of(
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "channel_archive",
          "channel_created",
          "channel_deleted",
          "channel_id_changed",
          "channel_left",
          "channel_rename",
          "channel_shared",
          "channel_unarchive",
          "channel_unshared",
          "file_shared",
          "group_archive",
          "group_deleted",
          "group_left",
          "group_rename",
          "group_unarchive",
          "member_joined_channel",
          "member_left_channel",
          "message.channels",
          "message.groups",
          "message.im",
          "message.mpim",
          "pin_added",
          "pin_removed",
          "reaction_added",
          "reaction_removed",
          "subteam_created",
          "subteam_members_changed",
          "subteam_updated",
          "team_join",
          "team_rename",
          "tokens_revoked",
          "user_change",
          "user_profile_changed",
          "user_status_changed");

  /// Reads a manifest in JSON or YAML, as Slack takes both; empty when it is none.
  public static Optional<Manifest> read(String text) {
    return Json.parse(text)
        .or(() -> yaml(text))
        .filter(json -> !Json.text(json.path("display_information"), "name").isEmpty())
        .map(Manifest::of);
  }

  private static Optional<JsonNode> yaml(String text) {
    try {
      return Optional.of(YAML.readTree(text));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static Manifest of(JsonNode json) {
    var bot = Json.text(json.at("/features/bot_user"), "display_name");
    var settings = json.path("settings");
    return new Manifest(
        bot.isEmpty() ? Json.text(json.path("display_information"), "name") : bot,
        new Offered(
            json.at("/features/slash_commands").values().stream().map(Manifest::command).toList(),
            json.at("/features/shortcuts").values().stream().map(Manifest::shortcut).toList()),
        new LinkedHashSet<>(texts(json.at("/oauth_config/scopes/bot"))),
        new LinkedHashSet<>(texts(settings.at("/event_subscriptions/bot_events"))),
        texts(json.at("/oauth_config/redirect_urls")),
        settings.path("token_rotation_enabled").asBoolean(false),
        settings.path("socket_mode_enabled").asBoolean(false),
        json.at("/oauth_config/pkce_enabled").asBoolean(false));
  }

  /// The same with further commands.
  public Manifest with(List<SlashCommand> more) {
    var all = Stream.concat(offered.commands().stream(), more.stream()).toList();
    var richer = new Offered(all, offered.shortcuts());
    return new Manifest(name, richer, scopes, events, redirectUrls, rotating, socketMode, pkce);
  }

  /// The app with what the manifest says of it.
  public InstalledApp of(InstalledApp app) {
    var known = app.names();
    var names = new InstalledApp.Names(known.appId(), known.botUser(), known.botId(), name);
    return new InstalledApp(names, app.token(), app.signingSecret(), scopes, events, offered);
  }

  /// The registration with what the manifest says of it.
  public Registration of(Registration registration) {
    var addressed =
        redirectUrls.isEmpty()
            ? registration
            : registration.withRedirects(redirectUrls.toArray(String[]::new));
    var proving = pkce ? addressed.withPkce() : addressed;
    return rotating ? proving.withRotation() : proving;
  }

  private static SlashCommand command(JsonNode json) {
    return new SlashCommand(
        Json.text(json, "command"),
        Json.text(json, "usage_hint"),
        Json.text(json, "description"),
        json.path("should_escape").asBoolean(false));
  }

  private static Shortcut shortcut(JsonNode json) {
    return new Shortcut(
        Json.text(json, "name"),
        Json.text(json, "callback_id"),
        Json.text(json, "description"),
        Json.text(json, "type").equals("message"));
  }

  private static List<String> texts(JsonNode array) {
    return array.values().stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
  }
}
