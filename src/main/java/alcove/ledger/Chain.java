package alcove.ledger;

import java.util.List;

/// A ledger as it is kept: its lines, the oldest first.
///
/// @param base the mark before the first line
public record Chain(String base, List<Link> links) {
  public Chain {
    links = List.copyOf(links);
  }

  /// The last mark.
  String head() {
    return links.isEmpty() ? base : links.getLast().mark();
  }
}
