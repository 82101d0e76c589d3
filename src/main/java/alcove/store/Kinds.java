package alcove.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// How Jackson tells the members of a sealed family apart, so that no record needs an annotation
/// and no name of a class outside the family can be asked for.
public final class Kinds extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  private final transient Map<Class<?>, List<Class<?>>> open;

  /// @param open interfaces that are not sealed, with the sealed families that they stand for
  public Kinds(Map<Class<?>, List<Class<?>>> open) {
    this.open = Map.copyOf(open);
  }

  @Override
  public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
    return hasKind(annotated.getRawType())
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, null, null)
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    var family = annotated.getRawType();
    if (!isFamily(family)) {
      return super.findSubtypes(config, annotated);
    }
    var types = new ArrayList<NamedType>();
    for (var sealed : open.getOrDefault(family, List.of(family))) {
      Codec.members(sealed).forEach(type -> types.add(new NamedType(type, name(type))));
    }
    return types;
  }

  @Override
  public String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
    return name(annotated.getRawType());
  }

  /// Members too: a record's own kind is written even where its type is known exactly.
  private boolean hasKind(Class<?> type) {
    return isFamily(type) || Arrays.stream(type.getInterfaces()).anyMatch(this::hasKind);
  }

  private boolean isFamily(Class<?> type) {
    return open.containsKey(type)
        || (type.isSealed() && type.isInterface() && type.getName().startsWith("alcove."));
  }

  private static String name(Class<?> type) {
    var home = type.getPackageName();
    return home.substring(home.lastIndexOf('.') + 1) + "." + type.getSimpleName();
  }
}
