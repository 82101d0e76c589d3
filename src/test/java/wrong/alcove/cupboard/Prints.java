package wrong.alcove.cupboard;

/// Prints.
final class Prints {
  void print() {
    System.out.println();
  }
}
