package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.Room;
import alcove.sandbox.state.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// New pairs in a channel, as both have read before they said yes. Gil, in New York, coordinates.
@ExtendWith(Telling.class)
@Tells("N16")
class AnnouncementTest {
  private static final String WHERE = "Where are new pairs announced?";
  private static final String TOLD = "announces new pairs in";
  private static final String ANA = "@Bea Lindqvist mentors @Ana Duarte, since";
  private static final String REFUSED = "Slack does not let Alcove post there";

  @Test
  void a_new_pair_is_announced_once_where_both_have_read_it_will_be(Couple pair) {
    var news = channel(pair.world).invites("Alcove");
    announce(pair.world, news);

    pair.ana.types("/mentor start").sees(TOLD).closesModal();
    pair.invite();
    pair.bea.sees(TOLD);
    assertThat(said(news, ANA)).isEmpty();
    pair.bea.presses("Accept");

    pair.world.settle();
    assertThat(said(news, ANA)).hasSize(1);
    pair.ana.types("/mentor close").submits();
    pair.world.days(40);
    assertThat(said(news, "Ana Duarte")).hasSize(1);
  }

  @Test
  void nothing_is_announced_that_the_two_have_not_read_or_that_is_over_by_then(Couple pair) {
    var world = pair.world;
    var news = channel(world).invites("Alcove");
    pair.invite();
    announce(world, news);
    pair.bea.seesNot(TOLD).presses("Accept");
    var chidi = world.person("Chidi");
    var devi = world.person("Devi");
    pair.invite(chidi, "Devi", "mentee");
    world.passes(Duration.ofHours(12));
    devi.sees(TOLD).presses("Accept");
    world.settle();

    chidi.types("/mentor close").submits();
    world.days(7);

    assertThat(said(news, "mentors")).isEmpty();
  }

  @Test
  void coordinators_hear_once_a_day_that_their_channel_takes_nothing_and_the_pairs_go_on(
      Couple pair) {
    var world = pair.world;
    var gil = world.person("Gil");
    var news = channel(world);
    announce(world, news);

    pair.meet();
    pair.invite(world.person("Chidi"), "Devi", "mentee");
    world.person("Devi").presses("Accept");
    world.days(1);

    assertThat(said(gil.dm(), REFUSED)).hasSize(1);
    assertThat(said(gil.dm(), "Ana")).isEmpty();
    pair.ana.seesNot(REFUSED).types("/mentor directory").sees(ANA);
    news.invites("Alcove");
    world.days(7);
    assertThat(said(news, "mentors")).isEmpty();
  }

  @Test
  void a_form_that_lay_open_while_that_changed_is_shown_once_more(Couple pair) {
    var news = channel(pair.world).invites("Alcove");
    pair.ana.types("/mentor start @Bea").chooses("mentee").chooses("No");
    announce(pair.world, news);

    pair.ana.submits().sees("has changed where new pairs are announced").sees(TOLD);
    pair.bea.seesNot("would like to have you");
    pair.ana.chooses("No").submits();

    assertThat(pair.ana.hasModal()).isFalse();
    pair.bea.sees(TOLD).presses("Accept");
    pair.world.settle();
    assertThat(said(news, ANA)).hasSize(1);
  }

  private static Room channel(World world) {
    return world.person("Gil").creates(Channel.Kind.PUBLIC, "mentoring-news");
  }

  /// Whoever is asked from a minute later on reads of it.
  private static void announce(World world, Room channel) {
    Person gil = world.person("Gil");
    gil.opensHome().pressesAtHome("Settings").picks(WHERE, channel.id()).submits().sees("Saved");
    gil.closesModal();
    world.passes(Duration.ofMinutes(2));
  }

  private static List<String> said(Room room, String words) {
    return room.messages().stream().filter(line -> line.contains(words)).toList();
  }
}
