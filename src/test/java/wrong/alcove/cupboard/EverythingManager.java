package wrong.alcove.cupboard;

/// Has a name that says nothing.
final class EverythingManager {}
