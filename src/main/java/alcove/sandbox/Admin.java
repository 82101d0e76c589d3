package alcove.sandbox;

import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/// What the workspace's administrators do, and what life does: people go, move, become guests.
public final class Admin {
  private final SandboxServer server;
  private final Workspace workspace;

  Admin(SandboxServer server) {
    this.server = server;
    this.workspace = server.workspace();
  }

  public void deactivates(String person) {
    change(person, profile -> profile.deactivated(true));
  }

  public void reactivates(String person) {
    change(person, profile -> profile.deactivated(false));
  }

  public void moves(String person, ZoneId zone) {
    change(person, profile -> profile.in(zone));
  }

  public void turns(String person, Profile.Kind kind) {
    change(person, profile -> profile.turned(kind));
  }

  public void adds(Profile person) {
    workspace.enter(person);
    server.settle();
  }

  public void uninstallsApp() {
    workspace.atomically(() -> {
      server.installing().uninstall();
      return workspace;
    });
    server.settle();
  }

  private void change(String person, UnaryOperator<Profile> how) {
    workspace.enter(how.apply(server.person(person).profile()));
    server.settle();
  }
}
