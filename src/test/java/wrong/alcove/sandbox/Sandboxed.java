package wrong.alcove.sandbox;

/// What nobody but the root may use.
public final class Sandboxed {}
