package alcove.threeway;

import static alcove.rhythm.AnaAndBea.mirrored;
import static alcove.threeway.Given.BOND;
import static alcove.threeway.Given.DAY;
import static alcove.threeway.Given.agreed;
import static alcove.threeway.Given.proposed;
import static alcove.threeway.Given.sheet;
import static alcove.threeway.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.core.Side;
import alcove.threeway.ThreeWayCommand.Propose;
import alcove.threeway.ThreeWayNotice.BothAgree;
import alcove.threeway.ThreeWayNotice.IsOff;
import alcove.threeway.ThreeWayNotice.PleaseRead;
import alcove.threeway.ThreeWayNotice.RatherNot;
import alcove.threeway.ThreeWayNotice.Soon;
import alcove.threeway.ThreeWayNotice.StillOpen;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ThreeWayViewsTest {
  private static final Third WHO = Third.MENTEES_MANAGER;

  @Test
  void the_question_says_that_nothing_holds_before_both_agree() {
    Golden.check("threeway/please-read", dm(new PleaseRead(1, WHO, DAY, false)));
    Golden.check("threeway/please-read-again", dm(new PleaseRead(1, WHO, DAY, true)));
  }

  @Test
  void what_comes_of_it_is_told_in_few_words() {
    Golden.check("threeway/both-agree", dm(new BothAgree(1, Third.PEOPLE_TEAM, DAY)));
    Golden.check("threeway/rather-not", dm(new RatherNot(Third.SOMEBODY_ELSE, DAY)));
    Golden.check("threeway/off", dm(new IsOff(Third.MENTORS_MANAGER, DAY)));
    Golden.check("threeway/still-open", dm(new StillOpen(1, WHO, DAY)));
    Golden.check("threeway/soon", dm(new Soon(1, WHO, DAY)));
  }

  @Test
  @Tells("N4")
  void the_sheet_has_topics_red_lines_and_who_opens() {
    var words = signed().asks(new Propose(Side.MENTEE, 0, sheet(DAY, "<!channel> *Plans*")));

    Golden.check("threeway/menu", ThreeWayViews.menu(BOND, Side.MENTOR, signed().state()));
    Golden.check(
        "threeway/menu-waits",
        ThreeWayViews.menu(BOND, Side.MENTEE, proposed(Side.MENTEE).state()));
    Golden.check("threeway/menu-theirs", ThreeWayViews.menu(BOND, Side.MENTOR, words.state()));
    Golden.check("threeway/menu-agreed", ThreeWayViews.menu(BOND, Side.MENTOR, agreed().state()));
    Golden.check("threeway/pointer", ThreeWayViews.pointer(BOND, Side.MENTOR));
  }

  @Test
  void both_sides_read_the_same() {
    var one = ThreeWayViews.dm(new RatherNot(Third.PEOPLE_TEAM, DAY), BOND, Side.MENTEE);
    var other =
        ThreeWayViews.dm(new RatherNot(Third.PEOPLE_TEAM, DAY), mirrored(BOND), Side.MENTOR);

    assertThat(one).isEqualTo(other);
  }

  @Test
  void the_form_keeps_what_was_written_and_ticks_nothing_beforehand() {
    Golden.check("threeway/form", ThreeWayForms.form(BOND, Side.MENTOR, signed().state()));
    Golden.check("threeway/form-again", ThreeWayForms.form(BOND, Side.MENTOR, agreed().state()));
    Golden.check("threeway/sent", ThreeWayForms.sent(BOND, Side.MENTOR));
    assertThat(ThreeWayForms.form(BOND, Side.MENTOR, signed().state()).json().toString())
        .doesNotContain("initial_");
  }

  @Test
  void what_stands_after_an_answer() {
    Golden.check(
        "threeway/done-no", ThreeWayViews.done(ThreeWayWords.Of.DONE_NO, BOND, Side.MENTEE));
    Golden.check(
        "threeway/done-off", ThreeWayViews.done(ThreeWayWords.Of.DONE_OFF, BOND, Side.MENTEE));
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<>(Set.of("sheet.opens", "sheet.gone"));
    Stream.of(
            Arrays.stream(ThreeWayWords.Line.values()).map(ThreeWayWords.Line::key),
            Arrays.stream(ThreeWayWords.Of.values()).map(ThreeWayWords.Of::key),
            Arrays.stream(ThreeWayWords.OfMeeting.values()).map(ThreeWayWords.OfMeeting::key),
            Arrays.stream(Third.values()).map(third -> "third." + third),
            Arrays.stream(Third.values()).map(third -> "within." + third),
            Arrays.stream(Matter.values()).map(matter -> "matter." + matter),
            Arrays.stream(ThreeWayRefusal.values()).map(why -> "refused." + why))
        .flatMap(keys -> keys)
        .forEach(used::add);

    assertThat(ThreeWayWords.keys()).containsExactlyInAnyOrderElementsOf(used);
    Arrays.stream(ThreeWayRefusal.values())
        .forEach(why -> assertThat(ThreeWayWords.refused(why)).isNotBlank());
  }

  private static Message dm(ThreeWayNotice notice) {
    return ThreeWayViews.dm(notice, BOND, Side.MENTEE);
  }
}
