package wrong.alcove.desk;

/// Does no wrong by itself.
public final class Desk {}
