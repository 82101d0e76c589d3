package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The agreement comes first, in the time that the two take for it.
@ExtendWith(Telling.class)
class StepByStepTest {

  @Test
  void s39_nothing_runs_before_the_agreement_is_signed(Couple pair) {
    pair.settle();

    pair.ana.types("/mentor checkin").sees("Check-ins begin when the two of you have signed");
    pair.ana.types("/mentor review").sees("Reviews begin when the two of you have signed");
    pair.sign(pair.ana).world.days(40);

    pair.ana.seesNot("How is it going");
    pair.bea.seesNot("How is it going");
  }

  @Test
  void s41_whoever_takes_their_time_is_reminded_three_times_and_named_nowhere(Couple pair) {
    pair.meet().submit(pair.bea, "Once a month");
    var room = pair.room().messages();
    var bea = pair.bea.sight();

    pair.world.days(13);

    assertThat(pair.ana.dm().messages())
        .filteredOn(line -> line.contains("is kept as you left it"))
        .hasSize(3)
        .allMatch(line -> line.contains("[Continue] [Not now] [Pause] [Stop reminding me]"));
    assertThat(pair.room().messages()).isEqualTo(room);
    assertThat(pair.bea.sight()).isEqualTo(bea);
  }

  @Test
  void s41_reminders_stop_when_somebody_says_so_and_nobody_is_told(Couple pair) {
    pair.meet().world.days(3);
    pair.ana.sees("is kept as you left it").presses("Stop reminding me");
    pair.ana.sees("You will not be reminded of this again.");
    var ana = pair.ana.dm().messages();

    pair.world.days(30);

    assertThat(pair.ana.dm().messages()).isEqualTo(ana);
    pair.bea.seesNot("reminded of this again");
  }

  @Test
  void s41_a_review_that_only_one_has_answered_closes_without_a_word_of_who(Couple pair) {
    pair.agree().world.days(31);
    pair.review(pair.bea, "3");

    pair.world.days(30);

    assertThat(pair.ana.dm().messages()).anyMatch(line -> line.contains("is closed."));
    assertThat(pair.bea.dm().messages())
        .filteredOn(line -> line.contains("is closed."))
        .singleElement()
        .asString()
        .startsWith("This review with @Ana Duarte is closed.");
    pair.room().seesNot("side by side").seesNot("Our walks");
  }

  @Test
  void s15_alcove_speaks_in_direct_messages_and_in_the_room_alone(Couple pair) {
    pair.agree().world.days(31);
    pair.review(pair.ana, "3").review(pair.bea, "3");
    var room = pair.room().id();

    assertThat(new Said(pair.world).calls())
        .filteredOn(call -> call.what().startsWith("chat."))
        .isNotEmpty()
        .extracting(call -> call.sent().path("channel").asString())
        .allMatch(channel ->
            List.of(room, pair.ana.dm().id(), pair.bea.dm().id(), pair.ana.id(), pair.bea.id())
                .contains(channel));
  }

  @Test
  void what_was_written_survives_a_restart(Couple pair) {
    pair.meet().reach(pair.ana, 4);

    pair.world.restarts();

    pair.exceptions(pair.ana).submits();
    assertThat(pair.ana.modal()).contains("5 of 7");
    pair.ana.closesModal().types("/mentor agreement").sees("4 of 7 parts of your side are filled");
  }

  @Test
  void s27_nobody_reads_the_room(Couple pair) {
    pair.agree().room().says("Between us: the merger is off");
    pair.world.days(31);
    pair.review(pair.ana, "3").review(pair.bea, "3");
    var said = new Said(pair.world);

    assertThat(said.calls())
        .isNotEmpty()
        .noneMatch(call -> call.what().matches("conversations\\.replies|search.*"));
    assertThat(said.calls())
        .as("its own direct messages, to mend what it said itself, and nothing else")
        .filteredOn(call -> call.what().equals("conversations.history"))
        .allMatch(call -> call.sent().path("channel").asString("").startsWith("D"));
    assertThat(pair.world.slack().journal().after(0))
        .noneMatch(entry -> entry.sent().toString().contains("merger"));
    assertThat(pair.world.slack().workspace().app().scopes())
        .noneMatch(scope -> scope.endsWith(":history") && !scope.equals("im:history"));
  }
}
