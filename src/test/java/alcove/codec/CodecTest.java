package alcove.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.privacy.Confidential;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CodecTest {
  private final Codec codec = new Codec(new Families(Map.of(Plant.class, List.of(Tree.class))));

  interface Plant {}

  sealed interface Tree extends Plant {
    record Oak(Instant planted, Optional<LocalDate> felled) implements Tree {}

    record Elm() implements Tree {}

    record Grafted(Tree on, List<Plant> twigs) implements Tree {}
  }

  enum Mark {
    POOR,
    FAIR,
    EXCELLENT
  }

  record Garden(Plant plant, Map<Mark, Mark> marks) {}

  record Sizes(int trees, long leaves, boolean isOpen) {}

  record Day(LocalTime opens, ZoneId zone, Set<String> keepers, Set<Mark> marks) {}

  record Poster(Confidential words, List<ObjectNode> blocks) {}

  record Positive(int number) {
    Positive {
      if (number <= 0) {
        throw new IllegalArgumentException("said by the record");
      }
    }
  }

  record Linked(URI address) {}

  @Test
  void a_record_comes_back_to_the_nanosecond() {
    comesBack(new Garden(oak(), Map.of(Mark.POOR, Mark.EXCELLENT, Mark.FAIR, Mark.FAIR)));
  }

  @Test
  void a_member_of_an_open_family_comes_back() {
    comesBack(new Garden(new Tree.Elm(), Map.of()));
  }

  @Test
  void a_member_that_holds_its_family_again_comes_back() {
    comesBack(new Tree.Grafted(new Tree.Grafted(oak(), List.of()), List.of(new Tree.Elm(), oak())));
  }

  @Test
  void a_member_that_stands_alone_is_read_as_any_family_it_is_of() {
    var bytes = codec.encode(oak());

    assertThat(codec.decode(bytes, Tree.Oak.class)).isEqualTo(oak());
    assertThat(codec.decode(bytes, Tree.class)).isEqualTo(oak());
    assertThat(codec.decode(bytes, Plant.class)).isEqualTo(oak());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE})
  void a_number_comes_back(long number) {
    comesBack(new Sizes((int) number, number, number > 0));
  }

  @Test
  void hours_zones_and_sets_come_back() {
    var zone = ZoneId.of("America/Argentina/Buenos_Aires");

    comesBack(new Day(LocalTime.of(23, 59, 59, 999_999_999), zone, Set.of("a", "ß"), Set.of()));
    comesBack(new Day(LocalTime.MIN, UTC, Set.of(), Set.of(Mark.values())));
  }

  @Test
  void words_and_blocks_come_back_whatever_was_typed() {
    var words = "שלום \uD83C\uDF3F <!channel>\n\u0000" + "long ".repeat(2_000);
    var block = new JsonMapper().createObjectNode().put("type", "divider").put("block_id", words);

    var back =
        codec.decode(
            codec.encode(new Poster(Confidential.of(words), List.of(block))), Poster.class);

    assertThat(back.words().sameAs(Confidential.of(words))).isTrue();
    assertThat(back.blocks()).containsExactly(block);
  }

  @Test
  void the_length_does_not_tell_which_answer_was_chosen() {
    var lengths =
        Arrays.stream(Mark.values())
            .map(mark -> codec.encode(new Garden(new Tree.Elm(), Map.of(Mark.POOR, mark))).length)
            .distinct();

    assertThat(lengths).hasSize(1);
  }

  @Test
  void the_order_does_not_tell_what_was_chosen_first() {
    var one = new Day(LocalTime.NOON, UTC, Set.of(), ordered(Mark.FAIR, Mark.POOR));
    var other = new Day(LocalTime.NOON, UTC, Set.of(), ordered(Mark.POOR, Mark.FAIR));

    assertThat(codec.encode(one)).isEqualTo(codec.encode(other));
  }

  @Test
  void neither_names_of_classes_nor_of_answers_are_written() {
    var written =
        new String(
            codec.encode(new Garden(new Tree.Elm(), Map.of(Mark.POOR, Mark.FAIR))), ISO_8859_1);

    assertThat(written).doesNotContain("Elm", "alcove", "FAIR", "plant");
  }

  @Test
  void what_was_written_in_another_shape_is_unreadable() {
    var bytes = codec.encode(new Garden(new Tree.Elm(), Map.of()));
    bytes[0]++;

    isUnreadable(bytes, Garden.class);
  }

  @Test
  void a_member_that_is_not_in_the_family_is_unreadable() {
    isUnreadable(codec.encode(new Garden(new Tree.Elm(), Map.of())), Tree.class);
    isUnreadable(codec.encode(new Tree.Elm()), Tree.Oak.class);
  }

  @Test
  void what_is_cut_off_anywhere_is_unreadable() {
    var day = new Day(LocalTime.NOON, UTC, Set.of("a", "bc"), Set.of(Mark.POOR));
    var bytes = codec.encode(day);

    for (var length = 0; length < bytes.length; length++) {
      isUnreadable(Arrays.copyOf(bytes, length), Day.class);
    }
  }

  @Test
  void what_goes_on_after_its_end_is_unreadable() {
    var bytes = codec.encode(new Sizes(1, 2, true));

    isUnreadable(Arrays.copyOf(bytes, bytes.length + 1), Sizes.class);
  }

  @Test
  void no_byte_can_be_another_without_being_noticed_or_meaning_something() {
    var bytes = codec.encode(new Garden(oak(), Map.of(Mark.POOR, Mark.FAIR)));

    for (var place = 1; place < bytes.length; place++) {
      var changed = bytes.clone();
      changed[place] = (byte) 0xFF;
      try {
        comesBack(codec.decode(changed, Garden.class));
      } catch (Codec.Unreadable unreadable) {
        assertThat(unreadable).hasNoCause();
      }
    }
  }

  @Test
  void what_the_record_refuses_is_unreadable_and_what_it_says_goes_nowhere() {
    var bytes = codec.encode(new Positive(7));
    bytes[1] = 0;

    assertThatThrownBy(() -> codec.decode(bytes, Positive.class))
        .isInstanceOf(Codec.Unreadable.class)
        .hasNoCause()
        .hasMessage("cannot read or write a stored Positive");
  }

  @Test
  void a_type_without_a_shape_is_not_written() {
    assertThatThrownBy(() -> codec.encode(new Linked(URI.create("https://example.org"))))
        .isInstanceOf(Codec.Unreadable.class)
        .hasNoCause()
        .hasMessage("cannot read or write a stored Linked");
  }

  private static Tree oak() {
    return new Tree.Oak(
        Instant.parse("2026-11-23T12:00:00.123456789Z"),
        Optional.of(LocalDate.parse("2040-02-29")));
  }

  private static Set<Mark> ordered(Mark... marks) {
    return new LinkedHashSet<>(List.of(marks));
  }

  private void isUnreadable(byte[] bytes, Class<?> type) {
    assertThatThrownBy(() -> codec.decode(bytes, type))
        .isInstanceOf(Codec.Unreadable.class)
        .hasNoCause();
  }

  private void comesBack(Object value) {
    assertThat(codec.decode(codec.encode(value), value.getClass())).isEqualTo(value);
  }
}
