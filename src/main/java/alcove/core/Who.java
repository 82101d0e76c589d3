package alcove.core;

import java.time.Instant;

/// Who asks, and which request it was.
///
/// @param team the workspace's id
/// @param request what tells this request from every other, the same when Slack sends it again
/// @param at when it came in
public record Who(String team, PersonId person, String request, Instant at) {
  /// The same asker, about one of several pairs: what is asked of each is a request of its own.
  public Who about(PairId pair) {
    return new Who(team, person, request + "|" + pair.value(), at);
  }

  @Override
  public String toString() {
    return "Who[]";
  }
}
