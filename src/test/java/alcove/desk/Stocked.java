package alcove.desk;

import alcove.store.Commit;
import alcove.store.Read;
import alcove.store.Store;
import java.util.List;
import java.util.Optional;

/// Puts pairs into a store, as they are.
public final class Stocked {
  private static final int AT_ONCE = 50;

  private Stocked() {}

  /// Pairs that are there already stay as they are.
  public static void with(Store store, List<Pair> pairs) {
    for (var from = 0; from < pairs.size(); from += AT_ONCE) {
      var some = pairs.subList(from, Math.min(pairs.size(), from + AT_ONCE));
      var reads = store.read(some.stream().map(pair -> Records.pair(pair.id())).toList());
      var commit = new Commit();
      for (var pair : some) {
        var read = reads.get(Records.pair(pair.id()));
        if (read.value().isEmpty()) {
          commit.put(new Read<>(read.name(), "", Optional.empty()), pair);
        }
      }
      if (store.commit(commit, reads) != Commit.Result.DONE) {
        throw new IllegalStateException("somebody else is at this store");
      }
    }
  }
}
