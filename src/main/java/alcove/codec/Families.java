package alcove.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which records a value may be whose type is an interface, each in its place.
///
/// A sealed interface names its own: those that it permits, in their order, with those of the
/// interfaces among them. An open one stands for the sealed ones that it is given here.
public final class Families {
  private final Map<Class<?>, List<Class<?>>> open;

  /// @param open interfaces that are not sealed, with the sealed ones that they stand for
  public Families(Map<Class<?>, List<Class<?>>> open) {
    this.open = Map.copyOf(open);
  }

  /// Whether values of this type carry their place.
  boolean isFamily(Class<?> type) {
    return type.isInterface() && (type.isSealed() || open.containsKey(type));
  }

  /// The sealed interfaces that an open one stands for; empty for a sealed one.
  public List<Class<?>> parts(Class<?> family) {
    return open.getOrDefault(family, List.of());
  }

  /// The records of a sealed family, in the order of their places.
  public List<Class<?>> members(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(this::leaves).toList();
  }

  private Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed() ? members(type).stream() : Stream.of(type);
  }

  /// The widest family that the type is a member of; the type itself when there is none.
  Class<?> widest(Class<?> type) {
    return open.keySet().stream()
        .filter(family -> family.isAssignableFrom(type))
        .findFirst()
        .orElseGet(() -> widestSealed(type));
  }

  private static Class<?> widestSealed(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .<Class<?>>map(Families::widestSealed)
        .orElse(type);
  }
}
