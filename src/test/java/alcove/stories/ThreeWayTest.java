package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.World;
import alcove.sandbox.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A meeting of three: row S31, and the sheet for it.
@ExtendWith(Telling.class)
class ThreeWayTest {
  private static final String PLANS = "The move to the Lisbon office";

  @Test
  @Tells("N4")
  void s31_the_two_settle_what_a_line_manager_may_hear(Couple pair) {
    pair.agree();

    writes(pair.ana, "2026-11-26");
    pair.bea.sees("@Ana Duarte has written down what @Ana Duarte's line manager may hear");
    pair.bea.presses("Read it").sees("@Ana Duarte opens the meeting.").sees(PLANS);
    pair.bea.presses("I agree").sees("You have both agreed on this");

    pair.ana.sees("@Bea Lindqvist agrees to your sheet");
    pair.ana.types("/mentor threeway").sees("What may not").sees("What the mentor has advised");
  }

  @Test
  @Tells("N4")
  void s31_the_sheet_is_gone_after_the_meeting_and_stood_in_no_message(Couple pair) {
    pair.agree();
    writes(pair.ana, "2026-11-26");
    pair.bea.presses("Read it").presses("I agree");

    pair.world.passes(Duration.ofDays(3));
    pair.ana.sees("You and @Bea Lindqvist meet with your line manager");
    pair.bea.sees("You and @Ana Duarte meet with @Ana Duarte's line manager");
    pair.world.passes(Duration.ofDays(2));

    pair.ana.types("/mentor threeway").sees("settle beforehand what that person may hear");
    assertThat(posted(pair.world)).noneMatch(message -> message.contains(PLANS));
  }

  @Test
  void s31_nothing_holds_that_the_other_would_rather_not(Couple pair) {
    pair.agree();
    writes(pair.bea, "2026-11-26");

    pair.ana.presses("Rather not").sees("no reason");

    pair.bea.sees("would rather not have the sheet");
    pair.bea.types("/mentor threeway").sees("settle beforehand what that person may hear");
  }

  @Test
  void a_sheet_is_changed_until_both_agree_to_the_very_same(Couple pair) {
    pair.agree();
    writes(pair.ana, "2026-11-26");

    pair.bea.presses("Read it").presses("Change it");
    pair.bea.fills("Anything else that may be talked about", "Training").submits().closesModal();
    pair.bea.presses("I agree").sees("This sheet has changed in the meantime");
    pair.ana.presses("Read it").sees("Training").presses("I agree").sees("You have both agreed");
  }

  @Test
  void what_is_wrong_is_said_where_it_is_wrong_and_nothing_is_lost(Couple pair) {
    pair.agree();

    fills(pair.ana, "2026-11-20");

    assertThat(pair.ana.fieldError("On which day?")).contains("That day is over.");
    pair.ana.picks("On which day?", "2026-11-26").submits().closesModal();
    pair.bea.presses("Read it").sees(PLANS);
  }

  @Test
  void in_the_direct_message_the_sheet_is_shown_and_does_not_stay(Couple pair) {
    pair.agree();
    writes(pair.ana, "2026-11-26");

    pair.ana.says("threeway").sees("It is shown to you when you ask for it");

    assertThat(posted(pair.world)).noneMatch(message -> message.contains(PLANS));
  }

  /// All that has been posted and stays.
  private static List<String> posted(World world) {
    return world.slack().journal().of("chat.postMessage").stream()
        .map(entry -> entry.sent().toString())
        .toList();
  }

  static void writes(Person who, String day) {
    fills(who, day);
    who.closesModal();
  }

  private static void fills(Person who, String day) {
    who.types("/mentor threeway").presses("Write a sheet");
    who.chooses("Who joins you?", "The mentee's line manager")
        .picks("On which day?", day)
        .chooses("Who opens the meeting?", "The mentee")
        .ticks("What may be talked about?", "What the mentee will do next")
        .fills("Anything else that may be talked about", PLANS)
        .ticks("What may not?", "What the mentor has advised")
        .submits();
  }
}
