package alcove.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// How records stand in CBOR, so that none needs an annotation and no name of a class can be asked
/// for: a record is the list of its components in their order, a member of a sealed family carries
/// its place in the family, and a constant of an enum stands as its place in the enum, in as many
/// letters as every other of that enum.
///
/// So a stored value is short, and its length does not tell which of the answers somebody chose.
/// What follows: components, members and constants keep their places. A new one comes last; when it
/// needs more letters, or another would change its place, the schema number rises.
public final class Kinds extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  private final transient Map<Class<?>, List<Class<?>>> open;

  /// @param open interfaces that are not sealed, with the sealed families that they stand for
  public Kinds(Map<Class<?>, List<Class<?>>> open) {
    this.open = Map.copyOf(open);
  }

  @Override
  public JsonFormat.Value findFormat(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass && annotated.getRawType().isRecord()
        ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
        : super.findFormat(config, annotated);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
    for (var i = 0; i < constants.length; i++) {
      names[i] = place(i, constants.length);
    }
    return names;
  }

  @Override
  public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
    return hasKind(annotated.getRawType())
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.WRAPPER_ARRAY, null, null, false, null, null)
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    var family = annotated.getRawType();
    if (!isFamily(family)) {
      return super.findSubtypes(config, annotated);
    }
    return leaves(family).stream().map(member -> new NamedType(member, name(member))).toList();
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
    var type = annotated.getRawType();
    return type.isInterface() || !hasKind(type) ? null : name(type);
  }

  /// The records that a value of this family may be, in the order of their places.
  List<Class<?>> leaves(Class<?> family) {
    return open.getOrDefault(family, List.of(family)).stream()
        .flatMap(sealed -> members(sealed).stream())
        .toList();
  }

  /// All records at the leaves of a sealed family.
  private static List<Class<?>> members(Class<?> family) {
    var members = new ArrayList<Class<?>>();
    if (!family.isSealed()) {
      members.add(family);
      return members;
    }
    Arrays.stream(family.getPermittedSubclasses()).map(Kinds::members).forEach(members::addAll);
    return members;
  }

  /// Members too: a record's own kind is written even where its type is known exactly.
  private boolean hasKind(Class<?> type) {
    return isFamily(type) || Arrays.stream(type.getInterfaces()).anyMatch(this::hasKind);
  }

  private boolean isFamily(Class<?> type) {
    return open.containsKey(type)
        || (type.isSealed() && type.isInterface() && type.getName().startsWith("alcove."));
  }

  /// The place of a member in its family; before it, the place of the family in the open one.
  String name(Class<?> member) {
    var family = root(member);
    var all = members(family);
    var name = place(all.indexOf(member), all.size());
    return open.values().stream()
        .filter(families -> families.contains(family))
        .findFirst()
        .map(families -> place(families.indexOf(family), families.size()) + name)
        .orElse(name);
  }

  /// The topmost sealed family.
  private static Class<?> root(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .<Class<?>>map(Kinds::root)
        .orElse(type);
  }

  /// How the place `index` among `of` is written: all of them in as many letters.
  public static String place(int index, int of) {
    var digits = Integer.toString(Math.max(0, of - 1), Character.MAX_RADIX).length();
    var place = Integer.toString(index, Character.MAX_RADIX);
    return "0".repeat(digits - place.length()) + place;
  }
}
