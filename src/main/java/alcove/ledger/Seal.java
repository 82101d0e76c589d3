package alcove.ledger;

/// Where a chain begins and ends. It is kept apart from the chain and written with it.
///
/// @param count how many links it has
public record Seal(String base, int count, String head) {
  static Seal on(Chain chain) {
    return new Seal(chain.base(), chain.links().size(), chain.head());
  }
}
