package wrong.alcove.cupboard;

import java.lang.reflect.Field;

/// Looks into other classes.
record Peeps(Field field) {}
