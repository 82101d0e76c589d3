package alcove.desk;

import alcove.core.Side;
import alcove.pairing.Admission.Membership;
import alcove.store.Commit;
import alcove.store.Read;

/// Keeps a person's list of pairs in step with the pairs themselves, in the same commit.
final class Memberships {
  private Memberships() {}

  /// Whether the partners' lists have to change.
  static boolean differ(Pair before, Pair after) {
    return before.pairing().isLive() != after.pairing().isLive()
        || before.pairing().isOver() != after.pairing().isOver();
  }

  static void change(Pair pair, Read<Person> read, Person person, Commit commit) {
    var side = pair.sideOf(person.id()).orElseThrow();
    commit.put(read, person.with(membership(pair, side)));
  }

  private static Membership membership(Pair pair, Side side) {
    return new Membership(
        pair.id(),
        pair.program(),
        side,
        pair.partner(side.other()).person(),
        pair.pairing().isLive(),
        pair.pairing().isOver());
  }
}
