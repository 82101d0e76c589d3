package alcove.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A record as its components, in their order. Reading calls its constructor, which may refuse.
final class RecordShape implements Shape {
  private static final MethodType READS = MethodType.methodType(Object.class, Object.class);
  private static final MethodType MAKES = MethodType.methodType(Object.class, Object[].class);

  private final MethodHandle[] components;
  private final Shape[] shapes;
  private final String[] names;
  private final MethodHandle constructor;

  RecordShape(Class<?> type, Shapes all) {
    var declared = type.getRecordComponents();
    try {
      var inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      var types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
      this.constructor =
          inside
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MAKES);
      this.components = new MethodHandle[types.length];
      for (var i = 0; i < types.length; i++) {
        components[i] = inside.unreflect(declared[i].getAccessor()).asType(READS);
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record has its components and constructor", impossible);
    }
    this.names = Arrays.stream(declared).map(RecordComponent::getName).toArray(String[]::new);
    this.shapes =
        Arrays.stream(declared)
            .map(component -> all.of(component.getGenericType()))
            .toArray(Shape[]::new);
  }

  @Override
  public void write(Object value, Output out) {
    for (var i = 0; i < shapes.length; i++) {
      shapes[i].write(component(i, value), out);
    }
  }

  @Override
  public Object read(Input in) {
    var values = new Object[shapes.length];
    for (var i = 0; i < values.length; i++) {
      values[i] = shapes[i].read(in);
    }
    return made(values);
  }

  @Override
  public JsonNode tell(Object value, Telling.Place at, Telling telling) {
    var told = JsonNodeFactory.instance.objectNode();
    for (var i = 0; i < shapes.length; i++) {
      var place = at.of(value.getClass(), names[i]);
      var held = component(i, value);
      if (telling.tells(place, held)) {
        told.set(names[i], shapes[i].tell(held, place, telling));
      }
    }
    // What is only the name of something is told as that name.
    return names.length == 1 && told.has("value") ? told.path("value") : told;
  }

  private Object component(int place, Object value) {
    try {
      return (Object) components[place].invokeExact(value);
    } catch (Throwable refused) {
      throw failed(refused);
    }
  }

  private Object made(Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (Throwable refused) {
      throw failed(refused);
    }
  }

  /// Errors of the machine pass; what a record throws says only that it refused.
  private static RuntimeException failed(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return new IllegalArgumentException("refused by the record");
  }
}
