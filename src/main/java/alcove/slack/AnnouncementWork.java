package alcove.slack;

import alcove.blockkit.Message;
import alcove.core.ChannelId;
import alcove.core.PairId;
import alcove.desk.Desk;
import alcove.desk.Task.Todo;
import alcove.slack.Buckets.Priority;
import alcove.slack.Profiles.Found;
import alcove.store.Errand.Claimed;
import java.time.Instant;

/// What is said in a program's channel about a new pair. It is said at most once: Alcove cannot
/// read there, so after a try that may have arrived there is none.
final class AnnouncementWork {
  private final Desk desk;
  private final Calls calls;
  private final Profiles profiles;

  AnnouncementWork(Desk desk, Calls calls, Profiles profiles) {
    this.desk = desk;
    this.calls = calls;
    this.profiles = profiles;
  }

  Result post(Claimed<Todo> errand, ChannelId channel, Instant now) {
    var pair = errand.pair().orElseThrow();
    return desk.announcements()
        .due(pair, channel)
        .filter(_ -> !errand.again())
        .map(message -> post(pair, channel, message, now))
        .orElseGet(Result.Done::new);
  }

  private Result post(PairId pair, ChannelId channel, Message message, Instant now) {
    var args = Payloads.message(message).put("channel", channel.value());
    var answer = calls.call("chat.postMessage", args, Priority.REMINDER, now);
    var result = answer instanceof Answer.Unknown ? new Result.Never("unknown") : Result.of(answer);
    if (answer instanceof Answer.Refused && result instanceof Result.Never) {
      tell(pair, channel, now);
    }
    return result;
  }

  /// In each coordinator's working hours, as far as Slack says where they are.
  private void tell(PairId pair, ChannelId channel, Instant now) {
    desk.announcements()
        .refused(
            pair,
            channel,
            (program, person) ->
                profiles.find(person, Limits.BACKGROUND_CALL) instanceof Found.Somebody(var known)
                    ? program.workingTime().next(now, known.zone(), person.hashCode())
                    : now);
  }
}
