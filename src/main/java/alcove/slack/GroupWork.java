package alcove.slack;

import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.desk.Desk;
import alcove.slack.Buckets.Priority;
import alcove.slack.UserGroups.Group;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Who is in a user group by now, for the programs that name it.
final class GroupWork {
  private final Desk desk;
  private final Calls calls;
  private final LeftAlone leftAlone;

  GroupWork(Desk desk, Calls calls, Profiles profiles) {
    this.desk = desk;
    this.calls = calls;
    this.leftAlone = new LeftAlone(desk.programs(), profiles);
  }

  Result look(GroupId group, Instant now) {
    var answer = calls.call(UserGroups.METHOD, UserGroups.asking(), Priority.REMINDER, now);
    UserGroups.read(answer)
        .map(all -> desk.programs().regroup(group, people(all, group), now))
        .ifPresent(changed -> leftAlone.look(changed, now));
    return Result.of(answer);
  }

  /// Nobody is in one that is switched off.
  private static Set<PersonId> people(List<Group> all, GroupId group) {
    return all.stream()
        .filter(one -> one.id().equals(group))
        .findFirst()
        .map(Group::people)
        .orElseGet(Set::of);
  }
}
