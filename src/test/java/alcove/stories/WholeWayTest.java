package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The whole life of a pair: from an invitation to the certificate that nothing of it is left.
@ExtendWith(Telling.class)
class WholeWayTest {

  @Test
  void two_people_go_the_whole_way(Couple pair) {
    pair.meet();
    agree(pair);
    checkIn(pair);
    review(pair);
    close(pair);
  }

  private static void agree(Couple pair) {
    pair.submit(pair.ana, "Every two weeks");
    pair.ana.types("/mentor agreement").sees("your side is submitted");
    pair.bea.seesNot("Every two weeks").seesNot("To speak up in large meetings");

    pair.submit(pair.bea, "Once a month");
    var room = pair.room();
    var reveal = room.messages().getLast();
    assertThat(reveal.indexOf("Where you differ"))
        .isBetween(0, reveal.indexOf("What each of you says"));
    room.sees("To speak up in large meetings").presses("Once a month");
    room.sees("Your agreement is ready");

    pair.sign(pair.ana);
    assertThat(room.pinned()).noneMatch(pinned -> pinned.contains("Our agreement"));
    pair.sign(pair.bea);

    assertThat(room.pinned())
        .filteredOn(pinned -> pinned.contains("Our agreement"))
        .singleElement()
        .asString()
        .contains("Once a month", "To speak up in large meetings", "Private, not absolute");
    pair.ana.sees("your calendar runs").sees("come every 14 days");
  }

  private static void checkIn(Couple pair) {
    pair.world.days(15);

    pair.ana.sees("How is it going with @Bea Lindqvist?");
    pair.bea.opensHome().sees("How is it going with @Ana Duarte?");
    var bea = pair.bea.sight();
    var room = pair.room().messages();

    pair.checkIn(pair.ana).ana.sees("that is all for this time");

    assertThat(pair.bea.opensHome().sight()).isEqualTo(bea);
    pair.checkIn(pair.bea).bea.sees("that is all for this time").seesNot("1: not at all");
    assertThat(pair.room().messages()).isEqualTo(room);
  }

  private static void review(Couple pair) {
    pair.world.days(17);

    pair.review(pair.ana, "5: fully");
    pair.room().seesNot("side by side");
    pair.bea.seesNot("5: fully");
    pair.review(pair.bea, "3");
    pair.room()
        .sees("Your review, side by side")
        .sees("Where you see it differently")
        .sees("Our walks");
  }

  private static void close(Couple pair) {
    pair.ana.chooses("End here, with thanks");
    assertThat(pair.room().archived()).isFalse();
    pair.bea.chooses("End here, with thanks");

    assertThat(pair.room().archived()).isTrue();
    pair.ana.sees("has come to its end");
    pair.bea.sees("has come to its end").seesNot("Certificate");

    // The thirtieth day is a Sunday: the certificate comes some time on the Monday.
    pair.world.days(32);

    pair.ana.sees("Certificate of destruction");
    pair.bea.sees("Certificate of destruction");
  }
}
