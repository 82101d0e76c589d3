package wrong.alcove.store;

import wrong.alcove.desk.Desk;

/// Uses the package that uses it.
public record Stores(Desk desk) {}
