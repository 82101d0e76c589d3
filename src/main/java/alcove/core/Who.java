package alcove.core;

import java.time.Instant;

/// Who asks, and which request it was.
///
/// @param team the workspace's id
/// @param request what tells this request from every other, the same when Slack sends it again
/// @param at when it came in
public record Who(String team, PersonId person, String request, Instant at) {
  @Override
  public String toString() {
    return "Who[]";
  }
}
