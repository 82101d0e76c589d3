package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The workspace's user groups. Touched only under the workspace's lock.
public final class UserGroups {
  private final Map<String, UserGroup> byId = new LinkedHashMap<>();
  private final Workspace workspace;

  UserGroups(Workspace workspace) {
    this.workspace = workspace;
  }

  public List<UserGroup> all() {
    return List.copyOf(byId.values());
  }

  /// By id or handle.
  public Optional<UserGroup> find(String idOrHandle) {
    return byId.values().stream()
        .filter(group -> group.id().equals(idOrHandle) || group.handle().equals(idOrHandle))
        .findFirst();
  }

  public UserGroup create(String handle, String name, List<String> people, String actor) {
    var now = now();
    var id = workspace.ids().next("S");
    var group = new UserGroup(id, handle, name, people, now, now, 0, actor);
    byId.put(id, group);
    workspace.happened(new Happening.GroupCreated(id));
    return group;
  }

  /// Lets these be its people. Slack tells of the members and of the group.
  public void people(UserGroup group, List<String> people, String actor) {
    var added = new ArrayList<>(people);
    added.removeAll(group.people());
    var removed = new ArrayList<>(group.people());
    removed.removeAll(people);
    byId.put(group.id(), group.with(people, now(), actor));
    workspace.happened(
        new Happening.GroupPeopleChanged(group.id(), group.updated(), added, removed));
    workspace.happened(new Happening.GroupUpdated(group.id()));
  }

  public void rename(UserGroup group, String handle, String name, String actor) {
    byId.put(group.id(), group.named(handle, name, now(), actor));
    workspace.happened(new Happening.GroupUpdated(group.id()));
  }

  /// Switches it on or off; what it was stays.
  public void turn(UserGroup group, boolean on, String actor) {
    byId.put(group.id(), group.switched(on, now(), actor));
    workspace.happened(new Happening.GroupUpdated(group.id()));
  }

  void enter(UserGroup group) {
    byId.put(group.id(), group);
  }

  private long now() {
    return workspace.now().getEpochSecond();
  }
}
