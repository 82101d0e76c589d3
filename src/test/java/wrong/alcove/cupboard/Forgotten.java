package wrong.alcove.cupboard;

/// Stands in a package that nobody entered in the table or marked.
final class Forgotten {}
