package alcove.slack;

import alcove.blockkit.Message;
import alcove.privacy.Event;
import alcove.privacy.Field;
import alcove.privacy.Log;
import java.security.SecureRandom;

/// The one place where a bug in a conversation ends: an apology with a random number for the
/// person. The bug's own message may quote anything and is not looked at.
final class Mishap {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final long LEAST = 1_000_000_000L;

  private Mishap() {}

  /// What the person is told about `bug`.
  static Message apologise(Throwable bug) {
    var number = CHANCE.nextLong(LEAST, 10 * LEAST);
    Log.log(Event.BUG, Field.of(Field.Name.REQUEST, number), Field.fault(bug));
    return SlackWords.sorry(Long.toString(number));
  }
}
