package alcove.slack;

import alcove.core.PersonId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/// What Alcove knows of a person from Slack: where they live and what kind of member they are.
///
/// @param zone UTC when Slack names none
/// @param bot a program, not a person
/// @param guest invited to a part of the workspace
/// @param deactivated no longer a member
/// @param foreign from another organisation, here by a shared channel
public record Profile(
    PersonId person,
    ZoneId zone,
    boolean bot,
    boolean guest,
    boolean deactivated,
    boolean foreign) {

  /// @param user Slack's user object
  /// @param team the workspace that Alcove serves
  static Profile of(PersonId person, JsonNode user, String team) {
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

  @Override
  public String toString() {
    return "Profile[]";
  }
}
