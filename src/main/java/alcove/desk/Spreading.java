package alcove.desk;

import alcove.core.PairId;
import alcove.core.ProgramId;
import alcove.store.Name;
import alcove.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the pairs that have not heard of their program's present list, some at a time.
record Spreading(Store store, Programs programs, ProgramId program) {

  /// @param behind those among the pairs looked at whose agreement has another list
  /// @param next from where to go on; empty at the end
  record Some(List<PairId> behind, Optional<String> next) {}

  /// Looks at some pairs from a place in the store on.
  Some from(String place) {
    var some = store.pairs(program, place);
    var names = new ArrayList<Name<?>>(List.of(Records.PROGRAMS));
    some.pairs().forEach(pair -> names.add(Records.pair(pair)));
    var reads = store.read(names);
    var version = programs.in(reads, program).mustReport().version();
    var behind =
        some.pairs().stream()
            .filter(id ->
                reads
                    .get(Records.pair(id))
                    .value()
                    .filter(pair -> pair.agreement().isBehind(version))
                    .isPresent())
            .toList();
    return new Some(behind, some.next());
  }
}
