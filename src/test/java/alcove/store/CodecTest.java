package alcove.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodecTest {
  private final Codec codec = new Codec(new Kinds(Map.of(Plant.class, List.of(Tree.class))));

  interface Plant {}

  sealed interface Tree extends Plant {
    record Oak(Instant planted, Optional<LocalDate> felled) implements Tree {}

    record Elm() implements Tree {}
  }

  enum Mark {
    POOR,
    FAIR,
    EXCELLENT
  }

  record Garden(Plant plant, Map<Mark, Mark> marks) {}

  @Test
  void a_record_comes_back_to_the_nanosecond() {
    var oak =
        new Tree.Oak(
            Instant.parse("2026-11-23T12:00:00.123456789Z"),
            Optional.of(LocalDate.parse("2040-02-29")));

    assertThat(back(new Garden(oak, Map.of()))).isEqualTo(new Garden(oak, Map.of()));
  }

  @Test
  void a_member_of_an_open_family_comes_back() {
    var garden = new Garden(new Tree.Elm(), Map.of());

    assertThat(back(garden)).isEqualTo(garden);
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

    assertThatThrownBy(() -> codec.decode(bytes, Garden.class))
        .isInstanceOf(Codec.Unreadable.class)
        .hasNoCause();
  }

  @Test
  void a_member_that_is_not_in_the_family_is_unreadable() {
    var bytes = codec.encode(new Garden(new Tree.Elm(), Map.of()));

    assertThatThrownBy(() -> codec.decode(bytes, Tree.class))
        .isInstanceOf(Codec.Unreadable.class)
        .hasNoCause();
  }

  private Garden back(Garden garden) {
    return codec.decode(codec.encode(garden), Garden.class);
  }
}
