package alcove.slack;

import alcove.store.Turns;
import java.time.Duration;
import java.util.Map;

/// How often something may be done, as Slack documents it: so many a minute, with a short burst.
/// Reminders may use only a part of the burst, so that a person who waits finds room.
///
/// @param burst turns in a row for who answers a person
/// @param reminders turns in a row for who sends reminders; the rest of the burst is kept from them
record Rate(int perMinute, int burst, int reminders) {
  /// How many turns more, or ten seconds' worth, are taken at once for who looks at the screen.
  private static final int MORE_SHOWN = 10;

  /// One post a second in a channel, whoever waits for it.
  static final Rate CHANNEL = new Rate(60, 1, 1);

  /// Slack says "several hundred" posts a minute for a workspace.
  static final Rate POSTS = new Rate(300, 40, 20);

  private static final Rate TIER_2 = new Rate(20, 10, 5);
  private static final Rate TIER_3 = new Rate(50, 20, 10);
  private static final Rate TIER_4 = new Rate(100, 40, 20);

  private static final Map<String, Rate> METHODS =
      Map.ofEntries(
          Map.entry("chat.delete", TIER_3),
          Map.entry("chat.postEphemeral", TIER_4),
          Map.entry("chat.postMessage", POSTS),
          Map.entry("chat.update", TIER_3),
          Map.entry("conversations.archive", TIER_2),
          Map.entry("conversations.create", TIER_2),
          Map.entry("conversations.info", TIER_3),
          Map.entry("conversations.invite", TIER_3),
          Map.entry("conversations.kick", TIER_3),
          Map.entry("conversations.members", TIER_4),
          Map.entry("conversations.open", TIER_3),
          Map.entry("conversations.rename", TIER_2),
          Map.entry("conversations.setPurpose", TIER_2),
          Map.entry("conversations.setTopic", TIER_2),
          Map.entry("files.completeUploadExternal", TIER_4),
          Map.entry("files.getUploadURLExternal", TIER_4),
          Map.entry("pins.add", TIER_2),
          Map.entry("users.conversations", TIER_3),
          Map.entry("users.info", TIER_4),
          Map.entry("views.open", TIER_4),
          Map.entry("views.publish", TIER_4),
          Map.entry("views.push", TIER_4),
          Map.entry("views.update", TIER_4));

  /// The tier of a method; what is not known here is taken for a slow one.
  static Rate of(String method) {
    return METHODS.getOrDefault(method, TIER_2);
  }

  Turns.Bucket bucket(String name, Buckets.Priority priority) {
    var turns =
        switch (priority) {
          case SHOWN -> burst + (equals(CHANNEL) ? 0 : Math.max(MORE_SHOWN, perMinute / 6));
          case PERSON -> burst;
          case REMINDER -> reminders;
        };
    var interval = Duration.ofMinutes(1).dividedBy(perMinute);
    return new Turns.Bucket(name, interval, interval.multipliedBy(turns - 1L));
  }
}
