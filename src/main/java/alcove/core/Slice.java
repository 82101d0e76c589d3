package alcove.core;

/// What one capability keeps about a pair. A pair has one of each kind, and only the capability's
/// own rules change it.
public interface Slice {}
