package alcove.desk;

import alcove.codec.Families;
import alcove.core.Command;
import alcove.privacy.Confidential;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All fields of all that is kept, by the names of record and component, as [Keeping] has them.
public final class KeptFields {
  /// Made of what has rows: what is planned, and what is on its way.
  private static final Set<Class<?>> MADE = Set.of(Agenda.class, Task.class, Command.class);

  private final Families families = Stored.families();
  private final Set<String> all = new TreeSet<>();
  private final Set<String> words = new TreeSet<>();
  private final Set<String> typed = new TreeSet<>();
  private final Set<String> told = new TreeSet<>();
  private final Set<String> untold = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();

  public KeptFields() {
    Kept.RECORDS.forEach(root -> walk(root, false));
  }

  Set<String> all() {
    return Collections.unmodifiableSet(all);
  }

  /// Those that can hold a word.
  Set<String> words() {
    return Collections.unmodifiableSet(words);
  }

  /// Those of them that hold what somebody typed.
  public Set<String> typed() {
    return Collections.unmodifiableSet(typed);
  }

  /// Those that are in the copy that a person can take.
  public Set<String> told() {
    return Collections.unmodifiableSet(told);
  }

  /// Those that hold what somebody typed, and are left out of the copy.
  Set<String> untold() {
    return Collections.unmodifiableSet(untold);
  }

  private void walk(Type type, boolean left) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(each -> walk(each, left));
    } else if (type instanceof Class<?> found
        && found.getName().startsWith("alcove.")
        && !MADE.contains(found)
        && seen.add(found.getName() + left)) {
      if (found.isRecord()) {
        var out = left || Disclosure.LEFT_OUT.containsKey(name(found));
        Stream.of(found.getRecordComponents()).forEach(each -> note(found, each, out));
      } else if (found.isInterface()) {
        var out = left || Disclosure.LEFT_OUT.containsKey(name(found));
        var parts = families.parts(found);
        (parts.isEmpty() ? families.members(found) : parts).forEach(each -> walk(each, out));
      }
    }
  }

  private void note(Class<?> record, RecordComponent component, boolean left) {
    var field = name(record, component);
    var out = left || Disclosure.LEFT_OUT.containsKey(field);
    all.add(field);
    if (!out) {
      told.add(field);
    }
    // What is only the name of something is one.
    if (holds(component.getGenericType(), String.class) && !component.getName().equals("value")) {
      words.add(field);
    }
    if (holds(component.getGenericType(), Confidential.class)) {
      words.add(field);
      typed.add(field);
      if (out) {
        untold.add(field);
      }
    }
    walk(component.getGenericType(), out);
  }

  private static boolean holds(Type type, Class<?> wanted) {
    return type instanceof ParameterizedType generic
        ? List.of(generic.getActualTypeArguments()).stream().anyMatch(each -> holds(each, wanted))
        : type.equals(wanted);
  }

  static String name(Class<?> record, RecordComponent component) {
    return name(record) + "." + component.getName();
  }

  static String name(Class<?> record) {
    return record.getName().substring(record.getPackageName().length() + 1).replace('$', '.');
  }
}
