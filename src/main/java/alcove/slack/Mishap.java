package alcove.slack;

import alcove.blockkit.Message;
import alcove.privacy.Event;
import alcove.privacy.Field;
import alcove.privacy.Log;
import alcove.store.Redis;
import java.security.SecureRandom;

/// The one place where a bug in a conversation ends: an entry in the log under a random number, and
/// an apology that names the number. The bug's own message may quote anything and is not looked at.
///
/// That Redis cannot be reached is no bug: whoever asked can ask again.
final class Mishap {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final long LEAST = 1_000_000_000L;

  private Mishap() {}

  /// What the person is told about `bug`.
  static Message apologise(Throwable bug) {
    var number = note(bug);
    return bug instanceof Redis.Unavailable
        ? SlackWords.busy()
        : SlackWords.sorry(Long.toString(number));
  }

  /// Enters `bug`, about which nobody can be told, and returns its number.
  static long note(Throwable bug) {
    var number = CHANCE.nextLong(LEAST, 10 * LEAST);
    var event = bug instanceof Redis.Unavailable ? Event.REDIS_DOWN : Event.BUG;
    Log.log(event, Field.of(Field.Name.REQUEST, number), Field.fault(bug));
    return number;
  }
}
