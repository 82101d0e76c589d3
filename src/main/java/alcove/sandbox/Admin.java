package alcove.sandbox;

import alcove.sandbox.state.Profile;
import alcove.sandbox.state.UserGroup;
import alcove.sandbox.state.UserGroups;
import alcove.sandbox.state.Workspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the workspace's administrators do, and what life does: people go, move, become guests.
public final class Admin {
  private static final String ADMINISTRATOR = "USLACKBOT";

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

  /// Gives a person another name, and a handle of the first part of it.
  public void renames(String person, String name) {
    var handle = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    change(person, profile -> profile.called(handle, name));
  }

  /// Gives a person another line under the name.
  public void titles(String person, String title) {
    change(person, profile -> profile.titled(title));
  }

  /// Gives the workspace another name.
  public void renamesWorkspace(String name) {
    workspace.rename(name);
    server.settle();
  }

  /// Makes a user group of these people.
  public void groups(String handle, String... people) {
    grouped(groups -> groups.create(handle, handle, ids(people), ADMINISTRATOR));
  }

  /// Lets these be the group's people.
  public void regroups(String handle, String... people) {
    grouped(groups -> groups.people(group(handle), ids(people), ADMINISTRATOR));
  }

  public void renamesGroup(String handle, String other) {
    grouped(groups -> groups.rename(group(handle), other, other, ADMINISTRATOR));
  }

  /// Switches the group off or on.
  public void turnsGroup(String handle, boolean on) {
    grouped(groups -> groups.turn(group(handle), on, ADMINISTRATOR));
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

  private void grouped(Consumer<UserGroups> work) {
    workspace.atomically(() -> {
      work.accept(workspace.userGroups());
      return workspace;
    });
    server.settle();
  }

  private UserGroup group(String handle) {
    return workspace
        .userGroups()
        .find(handle)
        .orElseThrow(() -> new IllegalArgumentException("no group is called " + handle));
  }

  private List<String> ids(String... people) {
    return Stream.of(people).map(name -> server.person(name).id()).toList();
  }

  private void change(String person, UnaryOperator<Profile> how) {
    workspace.enter(how.apply(server.person(person).profile()));
    server.settle();
  }
}
