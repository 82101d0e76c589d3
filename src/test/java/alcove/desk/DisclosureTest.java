package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.codec.Families;
import alcove.core.Side;
import alcove.guidance.Asker;
import alcove.guidance.Rota;
import alcove.ledger.Chain;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything that is stored is told to whoever it is about, or left out for a reason.
final class DisclosureTest {
  private final Families families = Stored.families();
  private final Set<Class<?>> known = new HashSet<>();
  private final Set<String> components = new TreeSet<>();

  @Test
  void every_stored_record_is_told_or_left_out_for_a_reason() {
    var told = Set.of(Pair.class, Asker.class, Rota.class, Enrolled.class, Chain.class);

    assertThat(Kept.RECORDS.stream().filter(type -> !told.contains(type)).map(DisclosureTest::name))
        .isNotEmpty()
        .allMatch(Disclosure.LEFT_OUT::containsKey);
  }

  @Test
  void what_is_shown_to_both_or_left_out_is_there() {
    Kept.RECORDS.forEach(this::walk);
    var named = Stream.concat(components.stream(), Kept.RECORDS.stream().map(DisclosureTest::name));

    assertThat(named.collect(Collectors.toSet()))
        .hasSizeGreaterThan(300)
        .containsAll(Disclosure.SHOWN_TO_BOTH)
        .containsAll(Disclosure.LEFT_OUT.keySet());
  }

  @Test
  void nothing_stands_in_a_pair_by_its_sides_in_another_way_than_is_known() {
    walk(Pair.class);

    // Whoever adds one decides in Disclosure who is told of it.
    assertThat(sides)
        .containsExactlyInAnyOrder(
            "Concern.Delivered.by",
            "Concern.Open.by",
            "Concern.Passed.by",
            "Concern.Sent.by",
            "Concern.Unreached.by",
            "Concern.Written.by",
            "Meetings.Proposal.by",
            "Pairing.Invited.by",
            "Sheet.opens",
            "ThreeWays.Proposed.by");
  }

  private final Set<String> sides = new TreeSet<>();

  private void walk(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::walk);
    } else if (type instanceof Class<?> found
        && found.getName().startsWith("alcove.")
        && !found.equals(Agenda.class)
        && known.add(found)) {
      if (found.isRecord()) {
        Arrays.stream(found.getRecordComponents()).forEach(component -> note(found, component));
      } else if (found.isInterface()) {
        var parts = families.parts(found);
        (parts.isEmpty() ? families.members(found) : parts).forEach(this::walk);
      }
    }
  }

  private void note(Class<?> record, RecordComponent component) {
    var name = name(record) + "." + component.getName();
    components.add(name);
    if (component.getType().equals(Side.class)) {
      sides.add(name);
    }
    walk(component.getGenericType());
  }

  private static String name(Class<?> record) {
    return record.getName().substring(record.getPackageName().length() + 1).replace('$', '.');
  }
}
