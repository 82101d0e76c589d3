package alcove.core;

/// What a button or a form carries that is about a pair.
public interface OfPair {
  PairId pair();
}
