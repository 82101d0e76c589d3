package alcove.sandbox.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import alcove.sandbox.Figure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every field of every block, element and object: its type, whether it may be left out, what it
/// may be. The table of them is written by Slack's pages and not taken from the validator.
final class ShapeTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void the_shapes_are_counted() {
    Figure.stands(
        "shapes of blocks, elements and their parts, each with all fields", Specimen.all().size());
  }

  @ParameterizedTest
  @MethodSource("all")
  void with_all_its_fields_it_passes(Specimen thing) {
    assertThat(thing.problems(thing.full())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_of_a_wrong_type_is_refused_at_its_place(Specimen thing, String field) {
    var problems = thing.problems(thing.with(field, wrong(thing.full().path(field))));

    assertThat(problems)
        .extracting(Problem::pointer)
        .anySatisfy(pointer -> assertThat(pointer).isEqualTo(thing.pointer() + "/" + field));
  }

  @ParameterizedTest
  @MethodSource("needed")
  void a_field_that_it_needs_is_missed(Specimen thing, String field) {
    var problems = thing.problems(thing.without(field));

    assertThat(problems)
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo("missing_field");
          assertThat(problem.message()).isEqualTo("missing required field: " + field);
          assertThat(problem.pointer()).isEqualTo(thing.pointer());
        });
  }

  @ParameterizedTest
  @MethodSource("free")
  void a_field_that_it_does_not_need_may_be_left_out(Specimen thing, String field) {
    assertThat(thing.problems(thing.without(field))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_field_that_it_does_not_have_is_refused(Specimen thing) {
    var problems = thing.problems(thing.with("colour_of_mood", MAPPER.readTree("\"blue\"")));

    assertThat(problems)
        .extracting(Problem::message, Problem::pointer)
        .contains(tuple("invalid additional property: colour_of_mood", thing.pointer()));
  }

  @ParameterizedTest
  @MethodSource("closed")
  void a_closed_list_of_values_is_kept(Specimen thing, String field) {
    var values = thing.entry().path("values").path(field);

    assertThat(values)
        .allSatisfy(value -> assertThat(thing.problems(thing.with(field, value))).isEmpty());
    assertThat(thing.problems(thing.with(field, MAPPER.readTree("\"no such\""))))
        .anySatisfy(problem -> {
          assertThat(problem.pointer()).isEqualTo(thing.pointer() + "/" + field);
          assertThat(problem.constraint().path("type").asString()).isEqualTo("enum");
          assertThat(problem.constraint().path("expected"))
              .containsExactlyInAnyOrderElementsOf(values);
        });
  }

  @ParameterizedTest
  @MethodSource("exclusive")
  void of_two_fields_that_exclude_each_other_there_is_one(Specimen thing, String field) {
    var other = thing.entry().path("either").path(field);
    var name = other.propertyNames().iterator().next();

    var both = thing.with(name, other.path(name));
    var swapped = both.deepCopy();
    swapped.remove(field);

    assertThat(thing.problems(both)).isNotEmpty();
    assertThat(thing.problems(swapped)).isEmpty();
    assertThat(thing.problems(thing.without(field)))
        .extracting(Problem::message)
        .contains("missing required field: " + field + " or " + name);
  }

  @Test
  void the_table_holds_all_that_the_validator_knows() {
    var table = Specimen.all().stream().flatMap(thing -> lines(thing.name(), thing.fields()));
    var known =
        known().entrySet().stream().flatMap(one -> lines(one.getKey(), one.getValue().fields()));

    assertThat(table).containsExactlyInAnyOrderElementsOf(known.toList());
  }

  private static Stream<String> lines(String name, Collection<String> fields) {
    return fields.stream().map(field -> name + "." + field);
  }

  static List<Specimen> all() {
    return Specimen.all();
  }

  static Stream<Arguments> fields() {
    return each(thing -> thing.full().propertyNames().stream());
  }

  static Stream<Arguments> needed() {
    return each(thing -> thing.needs().stream());
  }

  static Stream<Arguments> free() {
    return each(thing ->
        thing.full().propertyNames().stream()
            .filter(field -> !thing.needs().contains(field))
            .filter(field -> !thing.entry().path("either").has(field)));
  }

  static Stream<Arguments> closed() {
    return each(thing -> thing.entry().path("values").propertyNames().stream());
  }

  static Stream<Arguments> exclusive() {
    return each(thing -> thing.entry().path("either").propertyNames().stream());
  }

  private static Stream<Arguments> each(Function<Specimen, Stream<String>> names) {
    return Specimen.all().stream()
        .flatMap(thing -> names.apply(thing).map(name -> Arguments.of(thing, name)));
  }

  /// Something of another type.
  private static JsonNode wrong(JsonNode right) {
    return MAPPER.readTree(right.isString() ? "7" : "\"wrong\"");
  }

  private static Map<String, Shape> known() {
    var all = new TreeMap<String, Shape>();
    enter(all, "block ", Layouts.blocks());
    all.put("block rich_text", RichTexts.BLOCK);
    enter(all, "element ", Layouts.elements());
    enter(all, "part ", RichTexts.parts());
    enter(all, "inline ", RichTexts.INLINE);
    enter(all, "text ", Texts.any("text"));
    enter(all, "cell ", Tables.DATA_CELL.only("raw_text", "raw_number"));
    enter(all, "chart ", Tables.CHART);
    all.put("view modal", Views.MODAL);
    all.put("view home", Views.HOME);
    objects(all);
    return all;
  }

  private static void objects(Map<String, Shape> all) {
    all.put("object confirm", Texts.CONFIRM);
    all.put("object option", Selects.PLAIN);
    all.put("object rich option", Selects.RICH);
    all.put("object link option", Selects.LINK);
    all.put("object option group", Selects.GROUP);
    all.put("object filter", Selects.FILTER);
    all.put("object dispatch", Inputs.DISPATCH);
    all.put("object trigger", Buttons.TRIGGER);
    all.put("object feedback", Buttons.FEEDBACK);
    all.put("object slack file", Buttons.FILE);
    all.put("object icon", Cards.ICON);
    all.put("object source", Cards.SOURCE);
    all.put("object style", RichTexts.STYLE);
    all.put("object setting", Tables.SETTING);
    all.put("object segment", Tables.SEGMENT);
    all.put("object series", Tables.SERIES);
    all.put("object point", Tables.POINT);
    all.put("object axes", Tables.AXES);
    all.put("object message", Messages.MESSAGE);
    all.put("object attachment", Messages.ATTACHMENT);
    all.put("object attachment field", Messages.FIELD);
  }

  private static void enter(Map<String, Shape> all, String family, Variants variants) {
    variants
        .byType()
        .forEach((type, rule) -> {
          if (rule instanceof Shape shape) {
            all.put(family + type, shape);
          }
        });
  }
}
