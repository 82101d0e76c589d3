package alcove.core;

import java.time.ZoneId;

/// What Slack says of a person: where they live and what kind of member they are.
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

  @Override
  public String toString() {
    return "Profile[]";
  }
}
