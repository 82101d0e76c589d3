package alcove.reference;

import static alcove.reference.Given.BOND;
import static alcove.reference.Given.REQUEST;
import static alcove.reference.Given.asked;
import static alcove.reference.Given.signed;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.core.Side;
import alcove.reference.ReferenceCommand.Allow;
import alcove.reference.ReferenceCommand.Decline;
import alcove.reference.ReferenceNotice.MayISay;
import alcove.reference.ReferenceNotice.NoMore;
import alcove.reference.ReferenceNotice.NotNeeded;
import alcove.reference.ReferenceNotice.SayNothing;
import alcove.reference.ReferenceNotice.YouMaySay;
import alcove.reference.References.Allowed;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReferenceViewsTest {

  @Test
  void the_question_says_who_wants_to_know_and_what_would_be_said() {
    Golden.check("reference/may-i-say", dm(new MayISay(REQUEST, false)));
    Golden.check("reference/may-i-say-again", dm(new MayISay(REQUEST, true)));
  }

  @ParameterizedTest
  @EnumSource
  void the_asker_sees_the_sentence(Scope scope) {
    Golden.check(
        "reference/say-" + scope,
        dm(new YouMaySay(new Allowed(REQUEST, scope, SIGNED.plus(days(30))))));
  }

  @ParameterizedTest
  @EnumSource
  void each_role_has_words_of_its_own(Asker asker) {
    assertThat(ReferenceWords.may(asker, "partner")).isNotBlank();
    assertThat(ReferenceWords.name(asker)).isNotBlank();
  }

  @Test
  void what_may_not_be_said_is_told_without_a_reason() {
    Golden.check("reference/nothing", dm(new SayNothing(REQUEST)));
    Golden.check("reference/no-more", dm(new NoMore(REQUEST)));
    Golden.check("reference/off", dm(new NotNeeded(REQUEST)));
  }

  @Test
  void the_menu_shows_what_there_is() {
    var allowed = asked(Side.MENTOR).asks(new Allow(Side.MENTEE, 1, Scope.STRENGTHS)).state();

    Golden.check("reference/menu", ReferenceViews.menu(BOND, Side.MENTOR, signed().state()));
    Golden.check(
        "reference/menu-waits", ReferenceViews.menu(BOND, Side.MENTOR, asked(Side.MENTOR).state()));
    Golden.check(
        "reference/menu-theirs",
        ReferenceViews.menu(BOND, Side.MENTEE, asked(Side.MENTOR).state()));
    Golden.check("reference/menu-allowed", ReferenceViews.menu(BOND, Side.MENTOR, allowed));
    Golden.check("reference/menu-mine", ReferenceViews.menu(BOND, Side.MENTEE, allowed));
  }

  @Test
  void a_no_cannot_be_told_from_silence_in_the_menu() {
    var declined = asked(Side.MENTOR).asks(new Decline(Side.MENTEE, 1)).state();

    assertThat(ReferenceViews.menu(BOND, Side.MENTOR, declined))
        .isEqualTo(ReferenceViews.menu(BOND, Side.MENTOR, asked(Side.MENTOR).state()));
  }

  @Test
  void the_form_takes_no_words() {
    Golden.check("reference/form", ReferenceViews.form(BOND, Side.MENTOR, SIGNED));
    Golden.check("reference/asked", ReferenceViews.asked(BOND, Side.MENTOR, SIGNED));
    assertThat(ReferenceViews.form(BOND, Side.MENTOR, SIGNED).json().toString())
        .doesNotContain("plain_text_input");
  }

  @Test
  void what_stands_after_an_answer() {
    Golden.check("reference/done-yes", ReferenceViews.allowed(BOND, Side.MENTEE, SIGNED));
    Golden.check(
        "reference/done-no", ReferenceViews.done(ReferenceWords.Of.DONE_NO, BOND, Side.MENTEE));
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<>(Set.of("menu.waits", "only"));
    Stream.of(
            Arrays.stream(ReferenceWords.Line.values()).map(ReferenceWords.Line::key),
            Arrays.stream(ReferenceWords.Of.values()).map(ReferenceWords.Of::key),
            Arrays.stream(ReferenceWords.Until.values()).map(ReferenceWords.Until::key),
            Arrays.stream(ReferenceWords.To.values()).map(ReferenceWords.To::key),
            Arrays.stream(Asker.values()).map(asker -> "asker." + asker),
            Arrays.stream(Asker.values()).map(asker -> "may." + asker),
            Arrays.stream(Scope.values()).map(scope -> "scope." + scope),
            Arrays.stream(Scope.values()).map(scope -> "sentence." + scope),
            Arrays.stream(ReferenceRefusal.values()).map(why -> "refused." + why))
        .flatMap(keys -> keys)
        .forEach(used::add);

    assertThat(ReferenceWords.keys()).containsExactlyInAnyOrderElementsOf(used);
    Arrays.stream(ReferenceRefusal.values())
        .forEach(why -> assertThat(ReferenceWords.refused(why)).isNotBlank());
  }

  private static Message dm(ReferenceNotice notice) {
    return ReferenceViews.dm(notice, BOND, Side.MENTEE);
  }
}
