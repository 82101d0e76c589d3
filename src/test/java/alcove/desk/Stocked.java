package alcove.desk;

import alcove.store.Commit;
import alcove.store.Store;
import java.util.List;

/// Puts pairs into a store, as they are.
public final class Stocked {
  private static final int AT_ONCE = 50;

  private Stocked() {}

  /// Pairs that are there already become what they are now.
  public static void with(Store store, List<Pair> pairs) {
    for (var from = 0; from < pairs.size(); from += AT_ONCE) {
      var some = pairs.subList(from, Math.min(pairs.size(), from + AT_ONCE));
      var reads = store.read(some.stream().map(pair -> Records.pair(pair.id())).toList());
      var commit = new Commit();
      for (var pair : some) {
        var read = reads.get(Records.pair(pair.id()));
        commit.put(read, pair);
      }
      if (store.commit(commit, reads) != Commit.Result.DONE) {
        throw new IllegalStateException("somebody else is at this store");
      }
    }
  }
}
