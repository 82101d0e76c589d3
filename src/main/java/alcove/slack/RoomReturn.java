package alcove.slack;

import alcove.core.Side;
import alcove.desk.Pair;
import alcove.slack.Buckets.Priority;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which of the two is in their room, and the way back into it. Who is there already is not invited
/// once more, so that it may be done twice.
public final class RoomReturn {
  /// More than a room of two ever has, with its guests.
  private static final int MEMBERS = 200;

  private final Calls calls;

  public RoomReturn(Calls calls) {
    this.calls = calls;
  }

  /// Who of the two is not in the room; empty when Slack does not say.
  public Optional<Set<Side>> away(Pair pair, Instant now) {
    var answer = calls.call("conversations.members", members(pair), Priority.PERSON, now);
    return answer instanceof Answer.Ok(var body)
        ? Optional.of(away(pair, body.path("members")))
        : Optional.empty();
  }

  private static Set<Side> away(Pair pair, JsonNode members) {
    var there =
        members.valueStream().map(member -> member.asString("")).collect(Collectors.toSet());
    return Arrays.stream(Side.values())
        .filter(side -> !there.contains(pair.partner(side).person().value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Invites these of the two. Only a look tells what has come of it.
  ///
  /// @return Slack's word for why one of them cannot be
  public Optional<String> bringBack(Pair pair, Set<Side> away, Instant now) {
    return away.stream()
        .map(side -> in(pair).put("users", pair.partner(side).person().value()))
        .map(args -> calls.call("conversations.invite", args, Priority.PERSON, now))
        .flatMap(answer ->
            answer instanceof Answer.Refused(var error)
                ? Optional.of(error).stream()
                : Optional.<String>empty().stream())
        .reduce((first, _) -> first);
  }

  private static ObjectNode members(Pair pair) {
    return in(pair).put("limit", MEMBERS);
  }

  private static ObjectNode in(Pair pair) {
    return Payloads.args().put("channel", pair.room().at().orElse(""));
  }
}
