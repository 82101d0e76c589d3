package wrong.alcove.desk;

import wrong.alcove.store.Stores;

/// Uses a package that uses this one.
record RunsInCircles(Stores stores) {}
