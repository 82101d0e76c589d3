package alcove.slack;

import alcove.core.GroupId;
import alcove.core.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The workspace's user groups, such as `@coordinators`, as Slack says now.
public final class UserGroups {
  static final String METHOD = "usergroups.list";

  private final WebApi api;

  public UserGroups(WebApi api) {
    this.api = api;
  }

  /// @param handle what people write to name it, without the `@`
  public record Group(GroupId id, String handle, Set<PersonId> people) {
    public Group {
      people = Set.copyOf(people);
    }
  }

  /// All that are switched on; empty when Slack does not say within this time.
  public Optional<List<Group>> all(Duration within) {
    return read(api.call(METHOD, asking(), within));
  }

  static ObjectNode asking() {
    return Payloads.args().put("include_users", true);
  }

  /// The groups in Slack's answer; empty when it is none.
  static Optional<List<Group>> read(Answer answer) {
    return answer instanceof Answer.Ok(var body)
        ? Optional.of(elements(body.path("usergroups")).flatMap(UserGroups::group).toList())
        : Optional.empty();
  }

  /// One without an id of the form that Slack gives them cannot be named.
  private static Stream<Group> group(JsonNode group) {
    var id = group.path("id").asString("");
    var people =
        elements(group.path("users"))
            .map(user -> new PersonId(user.asString("")))
            .collect(Collectors.toUnmodifiableSet());
    return GroupId.isOne(id)
        ? Stream.of(new Group(new GroupId(id), group.path("handle").asString(""), people))
        : Stream.empty();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
