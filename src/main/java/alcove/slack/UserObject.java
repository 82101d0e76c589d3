package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Profile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/// Reads a profile from Slack's user object.
final class UserObject {
  private UserObject() {}

  /// @param team the workspace that Alcove serves
  static Profile profile(PersonId person, JsonNode user, String team) {
    return new Profile(
        person,
        zone(user.path("tz").asString("")),
        is(user, "is_bot") || is(user, "is_workflow_bot") || person.value().equals("USLACKBOT"),
        is(user, "is_restricted") || is(user, "is_ultra_restricted"),
        is(user, "deleted"),
        is(user, "is_stranger") || !user.path("team_id").asString(team).equals(team));
  }

  private static boolean is(JsonNode user, String flag) {
    return user.path(flag).asBoolean(false);
  }

  private static ZoneId zone(String name) {
    try {
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC;
    }
  }
}
