package alcove.slack;

import alcove.desk.Pair;
import alcove.room.Trouble;
import alcove.slack.Buckets.Priority;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A look at a pair's room from outside: who is in it, and whether it is still private. No word in
/// it is read, and none can be.
///
/// Slack does not tell of every change without the right to read the room. So Alcove looks before
/// it posts, and what Slack does tell of is a reason to look at once.
public final class RoomLook {
  private static final Set<String> GONE = Set.of("channel_not_found", "not_in_channel");

  /// More are guests anyway.
  private static final int MEMBERS = 20;

  private final Calls calls;

  public RoomLook(Calls calls) {
    this.calls = calls;
  }

  /// What there is to see.
  public sealed interface Seen {
    /// The two, Alcove and nobody else.
    record Fine() implements Seen {}

    record Troubled(Trouble trouble) implements Seen {}

    /// Slack did not say, and this is what that means for who wants to post.
    record Unseen(Result why) implements Seen {}
  }

  /// Looks at the room of `pair`, which has one.
  public Seen at(Pair pair, Instant now) {
    var channel = pair.room().at();
    if (channel.isEmpty()) {
      return new Seen.Troubled(Trouble.GONE);
    }
    var answer = call("conversations.info", channel.get(), now);
    return answer instanceof Answer.Ok(var body)
        ? trouble(body.path("channel"))
            .<Seen>map(Seen.Troubled::new)
            .orElseGet(() -> people(pair, channel.get(), now))
        : unseen(answer);
  }

  private static Optional<Trouble> trouble(JsonNode channel) {
    if (channel.path("is_archived").asBoolean(false)) {
      return Optional.of(Trouble.ARCHIVED);
    }
    if (!channel.path("is_member").asBoolean(true)) {
      return Optional.of(Trouble.GONE);
    }
    var isPrivate =
        channel.path("is_private").asBoolean(true)
            && !channel.path("is_shared").asBoolean(false)
            && !channel.path("is_ext_shared").asBoolean(false)
            && !channel.path("is_pending_ext_shared").asBoolean(false);
    return isPrivate ? Optional.empty() : Optional.of(Trouble.EXPOSED);
  }

  /// Besides the two there is Alcove, which could not look otherwise.
  private Seen people(Pair pair, String channel, Instant now) {
    var answer = call("conversations.members", channel, now);
    if (!(answer instanceof Answer.Ok(var body))) {
      return unseen(answer);
    }
    var others = body.path("members").valueStream().filter(each -> !isOneOf(pair, each)).count();
    return others > 1 ? new Seen.Troubled(Trouble.GUEST) : new Seen.Fine();
  }

  private static boolean isOneOf(Pair pair, JsonNode member) {
    var id = member.asString("");
    return id.equals(pair.mentor().person().value()) || id.equals(pair.mentee().person().value());
  }

  /// With the scopes that Alcove asks for, Slack misses one only for a room that is not private.
  private static Seen unseen(Answer answer) {
    if (answer instanceof Answer.Refused(var error)) {
      if (GONE.contains(error)) {
        return new Seen.Troubled(Trouble.GONE);
      }
      if (error.equals("missing_scope")) {
        return new Seen.Troubled(Trouble.EXPOSED);
      }
      return new Seen.Unseen(new Result.Later());
    }
    return new Seen.Unseen(Result.of(answer));
  }

  private Answer call(String method, String channel, Instant now) {
    var args = Payloads.args().put("channel", channel);
    if (method.equals("conversations.members")) {
      args.put("limit", MEMBERS);
    }
    return calls.call(method, args, Priority.PERSON, now);
  }
}
