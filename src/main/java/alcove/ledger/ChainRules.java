package alcove.ledger;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The rules of a ledger: what is written on it stays as it was written until its time is over, and
/// whatever is done to it from outside is seen.
///
/// A `mark` is a text of some length that only whoever has the key can make of another text; each
/// ledger has a way of its own.
public final class ChainRules {
  /// For so long a line is kept.
  public static final Period KEPT = Period.ofYears(1);

  /// Of more lines the oldest go. With a line a week for the figures, one for the keys and some for
  /// coordinators, a year has a few hundred.
  static final int MOST = 1_000;

  private static final Act FOUND_BROKEN = new Act(Kind.BROKEN, By.ALCOVE);

  private ChainRules() {}

  /// A ledger as it is found in its two records.
  ///
  /// @param chain empty when there is none, or none that opens
  /// @param expected whether there has to be one
  public record Found(Optional<Chain> chain, Optional<Seal> seal, boolean expected) {
    /// Whether nobody has written anything yet.
    boolean isBlank() {
      return chain.isEmpty() && seal.isEmpty();
    }
  }

  /// A ledger as it is to be kept.
  public record Sealed(Chain chain, Seal seal) {}

  /// Whether it is as it was written.
  public static boolean holds(Found found, UnaryOperator<String> mark) {
    return found.isBlank() ? !found.expected() : isSealed(found, mark);
  }

  private static boolean isSealed(Found found, UnaryOperator<String> mark) {
    return found.chain().isPresent()
        && found.seal().equals(found.chain().map(Seal::on))
        && genuine(found.chain().get(), mark).size() == found.chain().get().links().size();
  }

  /// The lines from the first on that nobody has touched.
  public static List<Link> genuine(Chain chain, UnaryOperator<String> mark) {
    var whole = new ArrayList<Link>();
    var before = chain.base();
    for (var link : chain.links()) {
      if (!link.equals(link(before, link.day(), link.act(), mark))) {
        return whole;
      }
      whole.add(link);
      before = link.mark();
    }
    return whole;
  }

  /// The ledger with these acts of today, without those that are noted today already, and without
  /// what is older than it is kept. One that does not hold says so in the next line.
  ///
  /// @return empty when there is nothing to be written
  public static Optional<Sealed> write(
      Found found, List<Act> acts, LocalDate today, UnaryOperator<String> mark) {
    var chain = found.chain().orElseGet(() -> new Chain(mark.apply(""), List.of()));
    var holds = holds(found, mark);
    var links = new ArrayList<>(genuine(chain, mark));
    var noted = new ArrayList<Act>(holds ? List.of() : List.of(FOUND_BROKEN));
    acts.stream().filter(act -> !isNoted(links, act, today)).forEach(noted::add);
    for (var act : noted) {
      var before = links.isEmpty() ? chain.base() : links.getLast().mark();
      links.add(link(before, today, act, mark));
    }
    var next = thinned(new Chain(chain.base(), links), today);
    return holds && next.equals(chain) && !found.isBlank()
        ? Optional.empty()
        : Optional.of(new Sealed(next, Seal.on(next)));
  }

  private static boolean isNoted(List<Link> links, Act act, LocalDate today) {
    return links.stream().anyMatch(link -> link.day().equals(today) && link.act().equals(act));
  }

  private static Chain thinned(Chain chain, LocalDate today) {
    var links = chain.links();
    var gone = Math.max(0, links.size() - MOST);
    while (gone < links.size() && links.get(gone).day().isBefore(today.minus(KEPT))) {
      gone++;
    }
    return gone == 0
        ? chain
        : new Chain(links.get(gone - 1).mark(), links.subList(gone, links.size()));
  }

  private static Link link(String before, LocalDate day, Act act, UnaryOperator<String> mark) {
    var text = "%s %s %s %s %d".formatted(before, day, act.kind(), act.by(), act.number());
    return new Link(day, act, mark.apply(text));
  }
}
