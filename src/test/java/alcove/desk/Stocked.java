package alcove.desk;

import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.program.Catalogue;
import alcove.store.Commit;
import alcove.store.Store;
import java.util.List;
import java.util.Set;

/// Puts pairs into a store, as they are.
public final class Stocked {
  private static final int AT_ONCE = 50;

  private Stocked() {}

  /// A desk with this one program.
  public static Desk desk(Store store, Program program) {
    var reads = store.read(List.of(Records.PROGRAMS));
    store.commit(new Commit().put(reads.get(Records.PROGRAMS), Catalogue.none().with(program)));
    return new Desk(store, Set.of());
  }

  /// Pairs of whichever program is the oldest.
  public static void inFirst(Store store, List<Pair> pairs) {
    var first = store.read(Records.PROGRAMS).value().orElseThrow().programs().getFirst().id();
    with(store, pairs.stream().map(pair -> in(first, pair)).toList());
  }

  private static Pair in(ProgramId program, Pair pair) {
    return new Pair(pair.id(), program, pair.mentor(), pair.mentee(), pair.slices(), pair.agenda());
  }

  /// Pairs of one program. Those that are there already become what they are now.
  public static void with(Store store, List<Pair> pairs) {
    for (var from = 0; from < pairs.size(); from += AT_ONCE) {
      var some = pairs.subList(from, Math.min(pairs.size(), from + AT_ONCE));
      var reads = store.read(some.stream().map(pair -> Records.pair(pair.id())).toList());
      var commit = new Commit().in(some.getFirst().program());
      for (var pair : some) {
        var read = reads.get(Records.pair(pair.id()));
        commit.put(read, pair);
      }
      if (store.commit(commit) != Commit.Result.DONE) {
        throw new IllegalStateException("somebody else is at this store");
      }
    }
  }
}
