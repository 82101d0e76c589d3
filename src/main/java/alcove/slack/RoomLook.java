package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Side;
import alcove.desk.Pair;
import alcove.privacy.Confidential;
import alcove.room.Trouble;
import alcove.slack.Buckets.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A look at a pair's room from outside: who is in it, and whether it is still private; and what
/// one tap mends. No word in it is read, and none can be.
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
    /// @param troubles the gravest first; empty when there are the two and Alcove and nobody else,
    ///   in private, under the name that Alcove gave
    record Looked(List<Trouble> troubles) implements Seen {}

    /// Slack did not say, and this is what that means for who wants to post.
    record Unseen(Result why) implements Seen {}
  }

  /// Looks at the room of `pair`, which has one.
  public Seen at(Pair pair, Instant now) {
    var channel = pair.room().at();
    if (channel.isEmpty()) {
      return only(new Trouble.Gone());
    }
    var answer = call("conversations.info", channel.get(), now);
    return answer instanceof Answer.Ok(var body)
        ? seen(pair, channel.get(), body.path("channel"), now)
        : unseen(answer);
  }

  private Seen seen(Pair pair, String channel, JsonNode about, Instant now) {
    var isThere =
        about.path("is_member").asBoolean(true) && !about.path("is_archived").asBoolean(false);
    return isThere ? inside(pair, channel, about, now) : only(new Trouble.Gone());
  }

  private Seen inside(Pair pair, String channel, JsonNode about, Instant now) {
    var answer = call("conversations.members", channel, now);
    if (!(answer instanceof Answer.Ok(var body))) {
      return unseen(answer);
    }
    var troubles = new ArrayList<Trouble>();
    if (!isPrivate(about)) {
      troubles.add(new Trouble.Exposed());
    }
    var guests = guests(pair, about.path("creator").asString(""), body.path("members"));
    if (!guests.isEmpty()) {
      troubles.add(new Trouble.Guests(guests));
    }
    var left = left(pair, body);
    if (!left.isEmpty()) {
      troubles.add(new Trouble.Left(left));
    }
    about
        .path("name")
        .stringValueOpt()
        .map(Confidential::of)
        .map(name -> RoomName.mark(pair.id(), pair.room().number(), name))
        .filter(mark -> !mark.isEmpty())
        .ifPresent(mark -> troubles.add(new Trouble.Renamed(mark)));
    return new Seen.Looked(troubles);
  }

  private static boolean isPrivate(JsonNode channel) {
    return channel.path("is_private").asBoolean(true)
        && !channel.path("is_shared").asBoolean(false)
        && !channel.path("is_ext_shared").asBoolean(false)
        && !channel.path("is_pending_ext_shared").asBoolean(false);
  }

  /// Whoever is there besides the two and Alcove, which has made the room.
  private static Set<PersonId> guests(Pair pair, String alcove, JsonNode members) {
    return members
        .valueStream()
        .map(member -> new PersonId(member.asString("")))
        .filter(member -> pair.sideOf(member).isEmpty())
        .filter(member -> !member.value().equals(alcove))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Who of the two has left and is not there again. Whom Slack has never let in has not left, nor
  /// has who may be on another page of a full room.
  private static Set<Side> left(Pair pair, JsonNode answer) {
    if (!answer.path("response_metadata").path("next_cursor").asString("").isEmpty()) {
      return Set.of();
    }
    var there =
        answer
            .path("members")
            .valueStream()
            .map(member -> member.asString(""))
            .collect(Collectors.toSet());
    return pair.room().away().stream()
        .filter(side -> !there.contains(pair.partner(side).person().value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Seen only(Trouble trouble) {
    return new Seen.Looked(List.of(trouble));
  }

  /// With the scopes that Alcove asks for, Slack misses one only for a room that is not private.
  private static Seen unseen(Answer answer) {
    if (answer instanceof Answer.Refused(var error)) {
      if (GONE.contains(error)) {
        return only(new Trouble.Gone());
      }
      if (error.equals("missing_scope")) {
        return only(new Trouble.Exposed());
      }
      return new Seen.Unseen(new Result.Later());
    }
    return new Seen.Unseen(Result.of(answer));
  }

  /// Takes out whoever disturbs the room, brings back who has left it, or gives it its name again;
  /// then looks. What the room is not known to be disturbed by is left as it is.
  public Mended mend(Pair pair, Instant now) {
    var refused =
        at(pair, now) instanceof Seen.Looked(var troubles)
            ? pair.room()
                .disturbance()
                .filter(troubles::contains)
                .flatMap(trouble -> mend(pair, trouble, now))
            : Optional.<String>empty();
    return new Mended(at(pair, now), refused);
  }

  /// @param seen what there is to see now
  /// @param refused Slack's word for what it did not let Alcove do
  public record Mended(Seen seen, Optional<String> refused) {}

  private Optional<String> mend(Pair pair, Trouble trouble, Instant now) {
    var args = Payloads.args().put("channel", pair.room().at().orElseThrow());
    return switch (trouble) {
      case Trouble.Guests(var people) ->
          each(
              "conversations.kick",
              people.stream().map(person -> args.deepCopy().put("user", person.value())),
              now);
      case Trouble.Left(var who) ->
          each(
              "conversations.invite",
              who.stream()
                  .map(side -> pair.partner(side).person().value())
                  .map(person -> args.deepCopy().put("users", person)),
              now);
      case Trouble.Renamed _ -> {
        var name = RoomName.of(pair.id(), pair.room().number());
        yield refusal("conversations.rename", args.put("name", name), now);
      }
      case Trouble.Gone _, Trouble.Exposed _ -> Optional.empty();
    };
  }

  /// Each is tried, also when one of them is refused; the first refusal is what is told.
  private Optional<String> each(String method, Stream<ObjectNode> calls, Instant now) {
    return calls.flatMap(args -> refusal(method, args, now).stream()).reduce((first, _) -> first);
  }

  private Optional<String> refusal(String method, ObjectNode args, Instant now) {
    return calls.call(method, args, Priority.PERSON, now) instanceof Answer.Refused(var error)
        ? Optional.of(error)
        : Optional.empty();
  }

  private Answer call(String method, String channel, Instant now) {
    var args = Payloads.args().put("channel", channel);
    if (method.equals("conversations.members")) {
      args.put("limit", MEMBERS);
    }
    return calls.call(method, args, Priority.PERSON, now);
  }
}
