package alcove.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who looks after a program. Whoever sees its figures is not the one who is asked in confidence:
/// nobody supervises what they coordinate, even when a user group has come to have them in it.
///
/// @param coordinators who set the program up and see its released figures
/// @param supervisors who answer questions without knowing who asks
public record Roles(Role coordinators, Role supervisors) {

  /// People by name, and whoever is in some user groups of Slack.
  ///
  /// @param groups each with its people, as Slack has last said
  public record Role(Set<PersonId> people, Map<GroupId, Set<PersonId>> groups) {
    public Role {
      people = Set.copyOf(people);
      groups = Map.copyOf(groups);
    }

    /// The role of these people alone.
    public static Role of(Set<PersonId> people) {
      return new Role(people, Map.of());
    }

    private Role regrouped(GroupId group, Set<PersonId> now) {
      if (!groups.containsKey(group)) {
        return this;
      }
      var all = new HashMap<>(groups);
      all.put(group, Set.copyOf(now));
      return new Role(people, all);
    }

    /// Everybody who has it.
    public Set<PersonId> everybody() {
      var all = new HashSet<>(people);
      groups.values().forEach(all::addAll);
      return Set.copyOf(all);
    }
  }

  /// All user groups that have a role.
  public Set<GroupId> groups() {
    var all = new HashSet<>(coordinators.groups().keySet());
    all.addAll(supervisors.groups().keySet());
    return Set.copyOf(all);
  }

  /// The same with other people in a user group.
  public Roles regrouped(GroupId group, Set<PersonId> people) {
    return new Roles(coordinators.regrouped(group, people), supervisors.regrouped(group, people));
  }

  /// Everybody who supervises.
  Set<PersonId> supervising() {
    var all = new HashSet<>(supervisors.everybody());
    all.removeAll(coordinators.everybody());
    return Set.copyOf(all);
  }
}
