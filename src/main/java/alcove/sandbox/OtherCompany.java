package alcove.sandbox;

import alcove.sandbox.state.InstalledApp;
import alcove.sandbox.state.InstalledApp.Offered;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Profile.Kind;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Team;
import alcove.sandbox.state.Workspace;
import java.time.ZoneId;
import java.util.Locale;

/// The organisation from which the small company knows somebody: three people, and the same app
/// installed under another bot and token. For a server with more than one workspace.
public final class OtherCompany {
  public static final Team TEAM = new Team("T0OTHER001", "Cobalt Labs", "cobalt-labs");
  public static final String TOKEN = "xoxb-2000000000-sandbox-cobalt";
  public static final String BOT_USER = "U0APP00002";

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// Where its own ids begin, so that none is also one of the small company's.
  private static final long FIRST_ID = 1_000_000;

  private OtherCompany() {}

  /// The organisation with the app of this name and commands.
  public static Workspace workspace(SandboxClock clock, String appName, SlashCommand... commands) {
    var names = new InstalledApp.Names("A0APP00001", BOT_USER, "B0APP00002", appName);
    var app =
        new InstalledApp(
            names,
            TOKEN,
            SmallCompany.SIGNING_SECRET,
            SmallCompany.SCOPES,
            SmallCompany.EVENTS,
            Offered.of(commands));
    var workspace = new Workspace(TEAM, app, clock, FIRST_ID);
    workspace.enter(person(BOT_USER, appName.toLowerCase(Locale.ROOT), appName, Kind.BOT));
    workspace.enter(person("U0MAX00014", "max", "Max Ferreira", Kind.MEMBER));
    workspace.enter(person("U0NIA00015", "nia", "Nia Okonjo", Kind.MEMBER));
    workspace.enter(person("U0OLE00016", "ole", "Ole Dahl", Kind.OWNER));
    return workspace;
  }

  private static Profile person(String id, String handle, String name, Kind kind) {
    return new Profile(id, TEAM.id(), handle, name, NEW_YORK, "", kind, false);
  }
}
