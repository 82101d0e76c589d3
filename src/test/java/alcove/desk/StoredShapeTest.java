package alcove.desk;

import alcove.blockkit.Golden;
import alcove.codec.Families;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shape of all that is stored. Components, members of families and constants stand in Redis by
/// their place alone, so a place that changes its meaning would let old records be read as
/// something else.
///
/// When this fails: put what is new last, or raise the schema number and upgrade older records on
/// reading. Then write `alcove/desk/stored-shape.txt` anew, as [Golden] says.
class StoredShapeTest {
  private final Families families = Stored.families();
  private final Map<String, String> shapes = new TreeMap<>();

  @Test
  void what_is_stored_keeps_its_places() {
    Kept.RECORDS.forEach(this::note);

    Golden.check("desk/stored-shape", String.join("\n", shapes.values()) + "\n");
  }

  private void note(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::note);
    } else if (type instanceof Class<?> found && found.getName().startsWith("alcove.")) {
      note(found);
    }
  }

  private void note(Class<?> type) {
    if (shapes.containsKey(type.getName())) {
      return;
    }
    if (type.isEnum()) {
      shapes.put(type.getName(), "enum " + name(type) + places(List.of(type.getEnumConstants())));
    } else if (type.isRecord()) {
      var components = type.getRecordComponents();
      shapes.put(
          type.getName(),
          "record " + name(type) + names(Arrays.stream(components).map(StoredShapeTest::shown)));
      Arrays.stream(components).map(RecordComponent::getGenericType).forEach(this::note);
    } else if (type.isInterface()) {
      shapes.put(type.getName(), "family " + name(type) + places(held(type)));
      held(type).forEach(this::note);
    }
  }

  /// The families that a family of families stands for, or a sealed one's records.
  private List<Class<?>> held(Class<?> family) {
    var parts = families.parts(family);
    return parts.isEmpty() ? families.members(family) : parts;
  }

  private static String shown(RecordComponent component) {
    return component.getName() + ": " + shown(component.getGenericType());
  }

  private static String shown(Type type) {
    return type instanceof ParameterizedType generic
        ? shown(generic.getRawType())
            + Arrays.stream(generic.getActualTypeArguments())
                .map(StoredShapeTest::shown)
                .collect(Collectors.joining(", ", "<", ">"))
        : name((Class<?>) type);
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
  }

  private static String places(List<?> held) {
    return names(
        IntStream.range(0, held.size())
            .mapToObj(
                i -> i + " " + (held.get(i) instanceof Class<?> type ? name(type) : held.get(i))));
  }

  private static String names(Stream<?> names) {
    return names.map(name -> "\n  " + name).collect(Collectors.joining());
  }
}
