package alcove.sandbox;

import alcove.sandbox.install.Registration;
import alcove.sandbox.state.InstalledApp;
import alcove.sandbox.state.InstalledApp.Offered;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Profile.Kind;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Team;
import alcove.sandbox.state.Workspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A company of a dozen people in three time zones, with one bot, one guest, one who has gone and
/// one from another organisation, and the channel that every workspace begins with.
public final class SmallCompany {
  public static final Team TEAM = new Team("T0HARBOUR1", "Harbour & Pine", "harbour-and-pine");
  public static final String TOKEN = "xoxb-1000000000-sandbox-harbour";
  public static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  public static final String BOT_USER = "U0APP00001";

  /// What the app's maker has entered with Slack.
  public static final Registration REGISTRATION =
      new Registration(
          "1000000000.2000000000",
          "0c5e2a8d9b7f4e31a6c08d15f2b3e497",
          List.of("http://127.0.0.1:3000/slack/oauth_redirect"),
          "xapp-1-A0APP00001-1000000000-sandbox-harbour",
          false,
          false);

  private static final String FOUNDER = "U0GIL00007";

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /// What the app may do unless a program says otherwise.
  public static final Set<String> SCOPES =
      Set.of(
          "commands",
          "chat:write",
          "files:write",
          "im:write",
          "im:read",
          "im:history",
          "groups:write",
          "groups:read",
          "usergroups:read",
          "users:read",
          "team:read",
          "pins:write");

  /// The events it hears of.
  public static final Set<String> EVENTS =
      Set.of(
          "app_home_opened",
          "app_uninstalled",
          "subteam_members_changed",
          "subteam_updated",
          "tokens_revoked",
          "message.im",
          "member_joined_channel",
          "member_left_channel",
          "group_left",
          "group_rename",
          "group_archive",
          "group_unarchive",
          "channel_shared",
          "channel_id_changed",
          "user_change",
          "team_join");

  private SmallCompany() {}

  /// The company with an app of this name and commands.
  public static Workspace workspace(SandboxClock clock, String appName, SlashCommand... commands) {
    return workspace(clock, app(appName, commands));
  }

  /// The company with this app.
  public static Workspace workspace(SandboxClock clock, InstalledApp app) {
    var workspace = new Workspace(TEAM, app, clock);
    workspace.enter(bot(BOT_USER, app.names().name()));
    people().forEach(workspace::enter);
    workspace.foundGeneral(FOUNDER);
    return workspace;
  }

  /// The app of this name and commands, as the company has installed it.
  public static InstalledApp app(String name, SlashCommand... commands) {
    var names = new InstalledApp.Names("A0APP00001", BOT_USER, "B0APP00001", name);
    return new InstalledApp(names, TOKEN, SIGNING_SECRET, SCOPES, EVENTS, Offered.of(commands));
  }

  private static List<Profile> people() {
    return List.of(
        person("U0ANA00001", "Ana Duarte", BERLIN, "Engineer", Kind.MEMBER),
        person("U0BEA00002", "Bea Lindqvist", BERLIN, "Head of Platform", Kind.MEMBER),
        person("U0CHI00003", "Chidi Okafor", NEW_YORK, "Designer", Kind.MEMBER),
        person("U0DEV00004", "Devi Raman", NEW_YORK, "Product Lead", Kind.MEMBER),
        person("U0EMI00005", "Emi Sato", TOKYO, "Support Engineer", Kind.MEMBER),
        person("U0FIN00006", "Finn Gallagher", BERLIN, "Finance", Kind.MEMBER),
        person(FOUNDER, "Gil Moreau", NEW_YORK, "People Operations", Kind.ADMIN),
        person("U0HAN00008", "Hana Kim", TOKYO, "Site Lead", Kind.MEMBER),
        person("U0IDA00009", "Ida Novak", BERLIN, "Data Analyst", Kind.MEMBER),
        person("U0JUN00010", "Jun Park", TOKYO, "Writer", Kind.MEMBER),
        person("U0KAI00011", "Kai Adeyemi", NEW_YORK, "Contractor", Kind.GUEST),
        person("U0LEO00012", "Leo Brandt", BERLIN, "Engineer", Kind.MEMBER).deactivated(true),
        bot("U0BOT00013", "Buildbird"),
        new Profile(
            "U0MAX00014",
            "T0OTHER001",
            "max",
            "Max Ferreira",
            NEW_YORK,
            "Partner at Cobalt Labs",
            Kind.FOREIGN,
            false));
  }

  private static Profile person(String id, String name, ZoneId tz, String title, Kind kind) {
    var handle = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return new Profile(id, TEAM.id(), handle, name, tz, title, kind, false);
  }

  private static Profile bot(String id, String name) {
    var handle = name.toLowerCase(Locale.ROOT);
    return new Profile(id, TEAM.id(), handle, name, ZoneId.of("UTC"), "", Kind.BOT, false);
  }
}
