package wrong.alcove.common;

/// Lies in a drawer.
final class Odds {}
