package alcove.desk;

import alcove.core.Program;
import alcove.desk.Ledgers.Whose;
import alcove.ledger.Kind;
import alcove.program.Catalogue;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// How a workspace's ledgers are, in numbers alone: for whoever runs Alcove. To look changes
/// nothing.
///
/// People's own are not among them. Nobody can tell of whom there is one; they are looked at when
/// those people look.
///
/// @param ledgers how many there are
/// @param lines that nobody has touched, in all of them
/// @param broken how many ledgers are not as they were written
/// @param mended how often within a year one was found so, and went on with what was whole
public record LedgerLook(int ledgers, int lines, int broken, int mended) {

  /// Looks at all of them. One of which only the seal is left counts as broken, and so does one of
  /// a program that has none.
  public static LedgerLook at(Store store, Instant now) {
    var ledgers = new Ledgers(store);
    var programs =
        store
            .readWhatOpens(List.of(Records.PROGRAMS))
            .get(Records.PROGRAMS)
            .value()
            .orElseGet(Catalogue::none);
    var sights =
        Stream.concat(
                ledgers.sealedWith(Whose.KEYS).stream().map(Whose::sealed),
                programs.programs().stream().map(Program::id).map(Whose::of))
            .distinct()
            .map(whose -> ledgers.look(whose, now))
            .toList();
    var links = sights.stream().flatMap(sight -> sight.links().stream()).toList();
    return new LedgerLook(
        sights.size(),
        links.size(),
        (int) sights.stream().filter(sight -> !sight.whole()).count(),
        (int) links.stream().filter(link -> link.act().kind() == Kind.BROKEN).count());
  }
}
