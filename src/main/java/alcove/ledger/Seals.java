package alcove.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The seals of several ledgers, by whose they are.
public record Seals(Map<String, Seal> of) {
  public Seals {
    of = Map.copyOf(of);
  }

  public static Seals none() {
    return new Seals(Map.of());
  }

  public Optional<Seal> find(String whose) {
    return Optional.ofNullable(of.get(whose));
  }

  /// The same with this seal, or with none, on the ledger of this name.
  public Seals with(String whose, Optional<Seal> seal) {
    var all = new HashMap<>(of);
    all.remove(whose);
    seal.ifPresent(one -> all.put(whose, one));
    return new Seals(all);
  }

  /// The names of some are people's.
  @Override
  public String toString() {
    return "Seals[]";
  }
}
