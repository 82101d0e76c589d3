package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Renewal and a good end: rows S12, S13, S37, S46 and S55. The term is signed on 23 November until
/// 23 May.
@ExtendWith(Telling.class)
class ClosingTest {
  static final int TO_THE_QUESTION = 154;

  @Test
  void s12_both_are_asked_alone_and_go_on_when_both_would(Couple pair) {
    asked(pair);

    pair.ana.presses("Renew").sees("does not see it");
    pair.bea.seesNot("would both like to go on");
    pair.bea.presses("Renew");

    pair.ana.sees("You and @Bea Lindqvist would both like to go on.");
    pair.bea.sees("You and @Ana Duarte would both like to go on.");
    pair.ana.types("/mentor renew").sees("Your agreement is open for the new date");
  }

  @Test
  void s13_nobody_sees_who_would_not_go_on(Couple pair) {
    asked(pair);

    pair.ana.presses("Move on");
    pair.bea.presses("Renew");

    var ana = pair.ana.dm().messages();
    var bea = pair.bea.dm().messages();
    assertThat(ana.getLast()).contains("is coming to its end, on Sunday, 23 May 2027");
    assertThat(pair.alike(pair.ana, ana.getLast())).isEqualTo(pair.alike(pair.bea, bea.getLast()));
    pair.room().seesNot("Move on");
  }

  @Test
  void s13_silence_ends_kindly_with_the_term(Couple pair) {
    asked(pair).world.days(45);

    for (var who : List.of(pair.ana, pair.bea)) {
      who.sees("is coming to its end").sees("has come to its end").sees("Three small things");
    }
  }

  @Test
  void nobody_is_asked_how_it_goes_after_the_term(Couple pair) {
    pair.agree().world.days(185);
    var before = checkIns(pair.ana);

    pair.world.days(20);

    assertThat(checkIns(pair.ana)).isEqualTo(before);
  }

  @Test
  void s46_a_last_word_is_carried_to_the_other(Couple pair) {
    ended(pair);

    pair.ana.presses("Write it");
    pair.ana
        .fills("What have you learnt", "To wait <!channel>")
        .fills("thank for", "Your patience");
    pair.ana.submits().closesModal();

    pair.bea.sees("A last word from @Ana Duarte").sees("To wait <!channel>").sees("Your patience");
    assertThat(new Said(pair.world).pings()).doesNotContain("!channel");
    pair.ana.presses("Write it").sees("on its way already");
  }

  @Test
  void a_last_word_without_a_word_stays_open(Couple pair) {
    ended(pair);

    pair.bea.presses("Write it").submits();

    assertThat(pair.bea.fieldError("What have you learnt")).contains("Please write a word");
  }

  @Test
  void s37_the_contact_from_here_is_the_narrower_of_two(Couple pair) {
    ended(pair);

    pair.ana.chooses("Whenever one of us likes").seesNot("That is what both of you can live with");
    pair.bea.chooses("As colleagues, when work brings us together");

    for (var who : List.of(pair.ana, pair.bea)) {
      who.sees("from here:* As colleagues, when work brings us together");
    }
  }

  @Test
  void s55_whether_one_would_mentor_somebody_is_asked_in_private(Couple pair) {
    ended(pair);
    var before = pair.bea.dm().messages();

    pair.ana
        .presses("I would mentor somebody")
        .sees("who has been mentored well often mentors well");
    pair.ana.presses("I would like another match").sees("No reason is needed.");

    assertThat(pair.bea.dm().messages()).isEqualTo(before);
    pair.world.person("Gil").seesNot("match");
  }

  @Test
  void before_a_month_is_left_there_is_nothing_to_decide(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor renew").sees("You are both asked on Saturday, 24 April 2027");
  }

  @Test
  void whoever_stops_the_question_finds_it_again(Couple pair) {
    asked(pair);

    pair.ana.presses("No more of these");
    pair.ana.types("/mentor renew").presses("Finish").sees("It is not written here");
  }

  @Test
  void with_somebody_whose_account_is_gone_it_ends_kindly(Couple pair) {
    pair.agree();

    pair.world.slack().admin().deactivates("Bea");

    pair.ana
        .sees("@Bea Lindqvist no longer has an account here")
        .sees("What you learnt stays yours")
        .seesNot("A last word")
        .presses("Another match")
        .sees("To be matched");
    assertThat(pair.room().archived()).isTrue();
  }

  @Test
  void a_last_word_to_an_account_that_has_gone_since_comes_back(Couple pair) {
    ended(pair);
    pair.world.slack().admin().deactivates("Bea");

    pair.ana.presses("Write it").fills("What would you thank for", "Your patience").submits();

    pair.ana.sees("Slack did not take your last word to @Bea Lindqvist").sees("Your patience");
    pair.ana.presses("Write it").fills("What would you thank for", "Your patience").submits();
    assertThat(times(pair.ana, "Slack did not take your last word")).isEqualTo(2);
  }

  private static Couple asked(Couple pair) {
    pair.agree().world.days(TO_THE_QUESTION);
    pair.ana.sees("Your term with @Bea Lindqvist ends on Sunday, 23 May 2027.");
    pair.bea.sees("Your term with @Ana Duarte ends on Sunday, 23 May 2027.");
    return pair;
  }

  private static void ended(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor close").submits();
    pair.ana.sees("A last word.");
  }

  private static long checkIns(Person who) {
    return times(who, "Have the two of you met");
  }

  private static long times(Person who, String words) {
    return who.dm().messages().stream().filter(message -> message.contains(words)).count();
  }
}
