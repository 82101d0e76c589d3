package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// App Home: what Alcove is to somebody new, and where things stand to everybody else.
@ExtendWith(Telling.class)
class HomeTest {

  @Test
  void a_newcomer_reads_what_it_is_and_begins_there(Couple pair) {
    pair.ana.opensHome().sees("Welcome to Alcove").sees("Private, not absolute.");

    pair.ana.pressesAtHome("Start a pair").picks("Who would you like", "Bea");
    pair.ana.chooses("mentee").chooses("No").submits();

    pair.bea.sees("@Ana Duarte would like to have you as *mentor*");
  }

  @Test
  void s25_that_a_pair_exists_may_be_known_and_everybody_reads_so_before_they_are_in_one(
      Couple pair) {
    pair.invite();

    pair.bea.sees("That you two are a pair may be known");
    assertThat(pair.world.person("Chidi").opensHome().home())
        .contains("That a pair exists may be known. What it says is private to the two of you.");
  }

  @Test
  void an_invitation_is_answered_at_home(Couple pair) {
    pair.invite();
    pair.ana.opensHome();
    assertThat(pair.ana.home()).contains("Your invitation is open").contains("[Take it back]");

    pair.bea.opensHome().pressesAtHome("Accept");

    pair.ana.sees("@Bea Lindqvist said yes");
  }

  @Test
  void home_shows_at_once_what_was_done_there(Couple pair) {
    pair.invite();

    pair.bea.opensHome().pressesAtHome("Accept");

    assertThat(pair.bea.home()).contains("You are writing your agreement").doesNotContain("Accept");
  }

  @Test
  void home_goes_along_with_the_pair(Couple pair) {
    pair.meet();
    pair.ana.opensHome();
    assertThat(pair.ana.home()).contains("You are writing your agreement").doesNotContain("Review");

    pair.submit(pair.ana, "Once a month").submit(pair.bea, "Once a month").sign();
    pair.ana.opensHome();

    assertThat(pair.ana.home())
        .contains("Your agreement is signed. Your term runs until Sunday, 23 May 2027.")
        .contains(
            "[Agreement] [Check in] [Meet] [Review] [A card] [When others ask] [A meeting of three]"
                + " [Told in confidence] [Something serious] [Pause] [End it]");
  }

  @Test
  void each_finds_what_is_theirs_there_and_nothing_of_anybody_elses(Couple pair) {
    var world = pair.agree().world;
    pair.ana.types("/mentor start @Chidi").chooses("mentor").chooses("No").submits();

    for (var name : List.of("Ana", "Bea", "Chidi", "Devi", "Gil", "Hana", "Ida")) {
      assertThat(world.person(name).opensHome().home())
          .as(name)
          .contains("[Ask a supervisor]", "[Lessons]", "[Be matched]");
    }
    assertThat(pair.ana.home())
        .contains("@Bea Lindqvist", "@Chidi", "[Agreement]", "[Take it back]")
        .doesNotContain("Settings");
    assertThat(pair.bea.home()).contains("@Ana Duarte").doesNotContain("@Chidi");
    assertThat(world.person("Chidi").home())
        .contains("@Ana Duarte", "[Accept]", "[Not now]")
        .doesNotContain("@Bea");
    assertThat(world.person("Devi").home()).contains("Welcome to Alcove").doesNotContain("@");
    assertThat(world.person("Ida").home()).doesNotContain("Settings", "@Ana");
    assertThat(world.person("Hana").home())
        .contains("you set it up", "[Settings]", "[Set up another program]")
        .doesNotContain("@Ana", "@Bea");
  }

  @Test
  void a_pause_is_shown_to_both_and_ended_by_whoever_asked_for_it(Couple pair) {
    pair.agree().ana.types("/mentor pause 2 weeks");

    for (var who : List.of(pair.ana, pair.bea)) {
      assertThat(who.opensHome().home())
          .contains("Paused until Monday, 7 December", "[Something serious]", "[End it]")
          .doesNotContain("[Check in]");
    }
    assertThat(pair.bea.home()).contains("[Pause]").doesNotContain("[Go on]");
    pair.ana.pressesAtHome("Go on");

    assertThat(pair.bea.opensHome().home()).contains("Your agreement is signed");
  }

  @Test
  void whoever_is_mentor_and_mentee_finds_both_pairs(Couple pair) {
    pair.agree();
    pair.invite(pair.ana, "Chidi", "mentor").world.person("Chidi").presses("Accept");

    assertThat(pair.ana.opensHome().home())
        .contains("*You and @Bea Lindqvist* · you are the mentee")
        .contains("*You and @Chidi Okafor* · you are the mentor");
  }

  @Test
  void what_has_ended_stands_there_until_it_is_destroyed(Couple pair) {
    pair.agree().bea.types("/mentor close").submits();

    for (var who : List.of(pair.ana, pair.bea)) {
      assertThat(who.opensHome().home())
          .contains("it has come to its end", "destroyed on Wednesday, 23 December", "certificate")
          .contains("Welcome to Alcove")
          .doesNotContain("[Agreement]");
    }
    pair.world.days(31);

    pair.ana.sees("Certificate of destruction");
    assertThat(pair.ana.opensHome().home()).doesNotContain("@Bea");
  }

  @Test
  void a_supervisor_finds_how_many_cases_are_theirs_and_nothing_of_who_asks(Couple pair) {
    var world = pair.agree().world;
    assertThat(world.person("Ida").opensHome().home()).contains("No case is open with you.");

    pair.ana.types("/mentor guidance").presses("Ask without my name");
    pair.ana.fills("What would you like to ask?", "Is it mine to say?").submits().closesModal();
    world.days(1);

    var homes = Stream.of("Ida", "Jun").map(name -> world.person(name).opensHome().home()).toList();
    assertThat(homes)
        .anyMatch(home -> home.contains("One case is open with you."))
        .allMatch(home -> !home.contains("@Ana") && !home.contains("Is it mine"));
    assertThat(world.person("Gil").opensHome().home()).doesNotContain("open with you");
  }

  @Test
  void the_buttons_at_home_do_what_they_say(Couple pair) {
    pair.agree();
    pair.ana.opensHome();

    pair.ana.pressesAtHome("Agreement").sees("version 1, signed on").closesModal();
    pair.ana.pressesAtHome("Check in").sees("Have the two of you met since last time?");
    pair.ana.closesModal();
    pair.ana.pressesAtHome("Review").sees("Your next review with @Bea Lindqvist").closesModal();
    pair.ana.pressesAtHome("Pause").sees("Until when?").closesModal();
    pair.ana.pressesAtHome("End it");

    assertThat(pair.ana.modal()).contains("End this pair", "without blame");
  }
}
