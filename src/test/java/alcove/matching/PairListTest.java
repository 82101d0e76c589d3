package alcove.matching;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.matching.PairList.Line;
import alcove.matching.PairList.Problem;
import alcove.matching.PairList.Wrong;
import alcove.privacy.Confidential;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairListTest {
  private static final Couple BEA_ANA = new Couple(new PersonId("UBEA"), new PersonId("UANA"));
  private static final Couple CEM_DEE = new Couple(new PersonId("UCEM"), new PersonId("UDEE"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UBEA,UANA\nUCEM,UDEE",
        "UBEA;UANA\r\nUCEM;UDEE\r\n",
        "UBEA\tUANA\nUCEM\tUDEE",
        "\uFEFFUBEA,UANA\nUCEM,UDEE",
        "\"UBEA\",\"UANA\"\n\"UCEM\",\"UDEE\"",
        "mentor,mentee\nUBEA,UANA\nUCEM,UDEE",
        "Mentee;Name;Mentor\nUANA;Ana, who writes;UBEA\nUDEE;;UCEM",
        "\n\n UBEA , UANA \n,\n<@UCEM|cem>,<@UDEE>\n",
        "UBEA,UANA,what else stands there\nUCEM,UDEE"
      })
  void a_list_is_read_however_a_spreadsheet_gives_it(String text) {
    var reading = read(text);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines().stream().map(Line::couple)).containsExactly(BEA_ANA, CEM_DEE);
  }

  @Test
  void each_line_that_is_wrong_is_named_as_an_editor_counts() {
    var reading = read("mentor,mentee\nUBEA,UANA\n\nUCEM\nana,bea\nUDEE,UDEE\nUBEA,UANA\n");

    assertThat(reading.problems())
        .containsExactlyInAnyOrder(
            new Problem(4, Wrong.NOT_TWO),
            new Problem(5, Wrong.NOT_A_PERSON),
            new Problem(6, Wrong.ONESELF),
            new Problem(7, Wrong.TWICE));
  }

  @Test
  void a_line_break_inside_quotes_belongs_to_its_line() {
    var reading = read("mentor,note,mentee\nUBEA,\"two\nlines\",UANA\nUCEM,,nobody");

    assertThat(reading.lines()).containsExactly(new Line(2, BEA_ANA));
    assertThat(reading.problems()).containsExactly(new Problem(4, Wrong.NOT_A_PERSON));
  }

  @Test
  void more_than_there_is_room_for_is_said_at_the_first_that_is_too_many() {
    var most = lines(PairList.MOST_LINES);

    assertThat(read(most).problems()).isEmpty();
    assertThat(read(most + "\nUX,UY").problems())
        .containsExactly(new Problem(PairList.MOST_LINES + 1, Wrong.TOO_MANY));
  }

  @Test
  void what_cannot_be_read_as_a_table_is_said_and_not_repeated() {
    var reading = read("UBEA,\"a quotation that never ends\nUCEM,UDEE");

    assertThat(reading.lines()).isEmpty();
    assertThat(reading.problems()).isNotEmpty();
    assertThat(reading.toString()).doesNotContain("quotation");
  }

  @Test
  void nothing_is_made_of_nothing() {
    assertThat(read("mentor,mentee\n").lines()).isEmpty();
    assertThat(read("mentor,mentee\n").problems()).isEmpty();
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "UM" + i + ",UL" + i)
        .collect(Collectors.joining("\n"));
  }

  private static PairList.Reading read(String text) {
    return PairList.read(Confidential.of(text));
  }
}
