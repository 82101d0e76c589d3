package alcove;

import alcove.core.ChannelId;
import alcove.core.GroupId;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.privacy.Confidential;
import alcove.privacy.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Examples of the program's records, with the same words wherever somebody may have typed some.
final class Specimens {
  /// Records that hold themselves end here.
  private static final int DEPTH = 8;

  private final Map<Class<?>, Object> simple = new HashMap<>();

  Specimens(String words) {
    simple.put(Confidential.class, Confidential.of(words));
    simple.put(Secret.class, Secret.of(words));
    simple.put(String.class, "x");
    simple.put(int.class, 1);
    simple.put(long.class, 1L);
    simple.put(boolean.class, true);
    simple.put(byte[].class, new byte[1]);
    simple.put(Instant.class, Instant.EPOCH);
    simple.put(LocalDate.class, LocalDate.EPOCH);
    simple.put(ZoneId.class, ZoneOffset.UTC);
    simple.put(PersonId.class, new PersonId("U1"));
    simple.put(PairId.class, new PairId("a".repeat(26)));
    simple.put(ProgramId.class, new ProgramId("a".repeat(26)));
    simple.put(GroupId.class, new GroupId("S1"));
    simple.put(ChannelId.class, new ChannelId("C1"));
    simple.put(Program.class, Program.standard(Set.of()));
  }

  /// One of this type; empty when it refuses the simple values that it is offered.
  Optional<Object> of(Class<?> type) {
    return of(type, 0);
  }

  private Optional<Object> of(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, depth);
    }
    if (!(type instanceof Class<?> plain) || depth > DEPTH) {
      return Optional.empty();
    }
    if (simple.containsKey(plain)) {
      return Optional.ofNullable(simple.get(plain));
    }
    if (plain.isEnum()) {
      return Stream.<Object>of(plain.getEnumConstants()).findFirst();
    }
    if (plain.isSealed()) {
      return Stream.of(plain.getPermittedSubclasses())
          .flatMap(each -> of(each, depth + 1).stream())
          .findFirst();
    }
    return plain.isRecord() ? record(plain, depth) : Optional.empty();
  }

  private Optional<Object> container(ParameterizedType type, int depth) {
    var first = of(type.getActualTypeArguments()[0], depth + 1);
    if (type.getRawType() == Optional.class) {
      return Optional.of(first);
    }
    if (type.getRawType() == List.class) {
      return Optional.of(first.stream().toList());
    }
    if (type.getRawType() == Set.class) {
      return Optional.of(first.map(Set::of).orElse(Set.of()));
    }
    if (type.getRawType() == Map.class) {
      var value = of(type.getActualTypeArguments()[1], depth + 1);
      return Optional.of(
          first.isPresent() && value.isPresent() ? Map.of(first.get(), value.get()) : Map.of());
    }
    return type.getRawType() instanceof Class<?> raw ? of(raw, depth) : Optional.empty();
  }

  private Optional<Object> record(Class<?> type, int depth) {
    var components = type.getRecordComponents();
    var values = new Object[components.length];
    for (var i = 0; i < values.length; i++) {
      var value = of(components[i].getGenericType(), depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values[i] = value.get();
    }
    try {
      var constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (ReflectiveOperationException _) {
      return Optional.empty();
    }
  }
}
