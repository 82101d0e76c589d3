package alcove.codec;

import alcove.privacy.Confidential;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The shape of each type that records are made of, found once. A type that is not of these has
/// none.
final class Shapes {
  private static final long SECOND = 1_000_000_000;
  private static final JsonMapper JSON = new JsonMapper();

  /// The shapes that need no other.
  private static final Map<Class<?>, Shape> SINGLE =
      Map.ofEntries(
          single(boolean.class, (value, out) -> out.octet((boolean) value ? 1 : 0), Input::flag),
          single(int.class, (value, out) -> out.number((int) value), Shapes::exactInt),
          single(long.class, (value, out) -> out.number((long) value), Input::number),
          single(Integer.class, (value, out) -> out.number((int) value), Shapes::exactInt),
          single(String.class, (value, out) -> out.text((String) value), Input::text),
          Map.entry(Confidential.class, new WordsShape()),
          single(Instant.class, (value, out) -> out.fixed(nanos((Instant) value)), Shapes::moment),
          single(
              LocalDate.class,
              (value, out) -> out.number(((LocalDate) value).toEpochDay()),
              in -> LocalDate.ofEpochDay(in.number())),
          single(
              LocalTime.class,
              (value, out) -> out.number(((LocalTime) value).toNanoOfDay()),
              in -> LocalTime.ofNanoOfDay(in.number())),
          single(
              ZoneId.class,
              (value, out) -> out.text(((ZoneId) value).getId()),
              in -> ZoneId.of(in.text())),
          single(
              ObjectNode.class,
              (value, out) -> out.text(value.toString()),
              in -> JSON.readValue(in.text(), ObjectNode.class)));

  private final Families families;
  private final Map<Type, Shape> found = new ConcurrentHashMap<>(SINGLE);
  private final Map<Class<?>, Shape> whole = new ConcurrentHashMap<>();

  Shapes(Families families) {
    this.families = families;
  }

  /// The shape of a value that stands alone: within its family, if it is a member of one.
  Shape whole(Class<?> type) {
    return whole.computeIfAbsent(type, alone -> of(families.widest(alone)));
  }

  /// The shape of what is declared with this type.
  Shape of(Type type) {
    var known = found.get(type);
    if (known != null) {
      return known;
    }
    var made = type instanceof ParameterizedType generic ? holder(generic) : plain((Class<?>) type);
    found.put(type, made);
    return made;
  }

  private Shape plain(Class<?> type) {
    if (type.isEnum()) {
      return new EnumShape(type);
    }
    if (type.isRecord()) {
      return new RecordShape(type, this);
    }
    if (families.isFamily(type)) {
      return FamilyShape.of(type, families, this);
    }
    throw new IllegalArgumentException("a type without a shape");
  }

  private Shape holder(ParameterizedType type) {
    var held = type.getActualTypeArguments();
    return switch ((Class<?>) type.getRawType()) {
      case Class<?> raw when raw == Optional.class -> new OptionalShape(of(held[0]));
      case Class<?> raw when raw == List.class -> new ListShape(of(held[0]));
      case Class<?> raw when raw == Set.class -> new SetShape(of(held[0]));
      case Class<?> raw when raw == Map.class -> new MapShape(of(held[0]), of(held[1]));
      case Class<?> _ -> throw new IllegalArgumentException("a type without a shape");
    };
  }

  private interface Writer {
    void write(Object value, Output out);
  }

  private interface Reader {
    Object read(Input in);
  }

  private record Single(Writer writer, Reader reader) implements Shape {
    @Override
    public void write(Object value, Output out) {
      writer.write(value, out);
    }

    @Override
    public Object read(Input in) {
      return reader.read(in);
    }

    @Override
    public JsonNode tell(Object value, Telling.Place at, Telling telling) {
      var told = JsonNodeFactory.instance;
      return switch (value) {
        case ObjectNode node -> node;
        case Boolean flag -> told.booleanNode(flag);
        case Integer number -> told.numberNode(number);
        case Long number -> told.numberNode(number);
        case Object other -> told.stringNode(other.toString());
      };
    }
  }

  private static Map.Entry<Class<?>, Shape> single(Class<?> type, Writer writer, Reader reader) {
    return Map.entry(type, new Single(writer, reader));
  }

  private static int exactInt(Input in) {
    return Math.toIntExact(in.number());
  }

  private static long nanos(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), SECOND), (long) moment.getNano());
  }

  private static Instant moment(Input in) {
    var nanos = in.fixed();
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
