package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// People at their clients: what they type and do reaches the app in Slack's shapes, and what the
/// app answers is what they see.
final class StoryTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");
  private final Person bea = world.person("Bea");

  @Test
  void a_command_comes_as_a_form_with_the_mention_turned() {
    ana.types("/tiny start @Bea now");

    var got = world.app.got().getFirst();
    assertThat(got.field("command")).isEqualTo("/tiny");
    assertThat(got.field("text")).isEqualTo("start <@U0BEA00002|bea> now");
    assertThat(got.field("user_id")).isEqualTo(ana.id());
    assertThat(got.field("channel_name")).isEqualTo("directmessage");
    assertThat(got.field("response_url")).startsWith(world.slack.url() + "/response/");
  }

  @Test
  void a_command_that_does_not_escape_gets_the_text_as_typed() {
    ana.types("/raw start @Bea <now>");

    assertThat(world.app.got().getFirst().field("text")).isEqualTo("start @Bea <now>");
  }

  @Test
  void a_command_that_nobody_brings_is_answered_by_slack() {
    ana.types("/nothing");

    ana.sees("is not a valid command");
    assertThat(world.app.got()).isEmpty();
  }

  @Test
  void words_to_the_app_come_as_an_event_with_markup_escaped() {
    ana.says("see @Bea & <!channel>");

    var event = world.app.event("message");
    assertThat(event.path("text").asString()).isEqualTo("see <@U0BEA00002> &amp; &lt;!channel&gt;");
    assertThat(event.path("channel_type").asString()).isEqualTo("im");
    ana.sees("see @Bea Lindqvist & <!channel>");
  }

  @Test
  void opening_home_is_told_and_shows_what_is_published() {
    raw.call(
        "views.publish",
        Map.of(
            "user_id",
            ana.id(),
            "view",
            "{\"type\":\"home\",\"blocks\":[{\"type\":\"header\",\"text\":"
                + "{\"type\":\"plain_text\",\"text\":\"Your pairs\"}}]}"));

    ana.opensHome();

    assertThat(ana.home()).isEqualTo("Your pairs");
    assertThat(world.app.event("app_home_opened").at("/view/type").asString()).isEqualTo("home");
    assertThat(bea.home()).isEmpty();
  }

  @Test
  void an_app_that_is_away_is_said_so() {
    world.app.close();

    ana.types("/tiny form");

    ana.sees("/tiny failed with the error \"dispatch_failed\"");
  }

  @Test
  void a_deactivated_person_can_do_nothing() {
    world.slack.admin().deactivates("Ana");

    ana.types("/tiny form");

    assertThat(ana.last().error()).isEqualTo("this person cannot act");
    assertThat(world.app.event("user_change").at("/user/deleted").asBoolean()).isTrue();
  }

  @Test
  void a_third_person_in_a_room_is_told_with_who_asked_them_in() {
    var room = room("quiet");

    ana.in("quiet").invites("Chidi");

    var joined = world.app.event("member_joined_channel");
    assertThat(joined.path("user").asString()).isEqualTo("U0CHI00003");
    assertThat(joined.path("inviter").asString()).isEqualTo(ana.id());
    assertThat(joined.path("channel").asString()).isEqualTo(room);
    assertThat(world.person("Chidi").rooms()).hasSize(1);
  }

  @Test
  void the_app_hears_of_a_room_without_hearing_what_is_said_in_it() {
    room("quiet");
    world.slack.settle();
    var before = world.app.got().size();

    ana.in("quiet").says("our secret").archives();

    var since = world.app.got().subList(before, world.app.got().size());
    assertThat(since).hasSize(1);
    assertThat(since.getFirst().event("group_archive")).isTrue();
  }

  @Test
  void only_markup_pings() {
    room("quiet");
    var id = ana.in("quiet").id();

    raw.call(
        "chat.postMessage",
        Map.of(
            "channel",
            id,
            "text",
            "hi",
            "blocks",
            "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"<!channel>\"}},"
                + "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_quote\",\"elements\":"
                + "[{\"type\":\"text\",\"text\":\"<@U0BEA00002> <!here>\"}]}]}]"));
    assertThat(ana.in("quiet").pings()).isEmpty();

    raw.call("chat.postMessage", Map.of("channel", id, "text", "<!channel> and <@U0BEA00002>"));
    assertThat(ana.in("quiet").pings()).isEqualTo(List.of("@channel", "@U0BEA00002"));
  }

  private String room(String name) {
    var made = raw.call("conversations.create", Map.of("name", name, "is_private", "true")).json();
    var id = made.at("/channel/id").asString();
    raw.call("conversations.invite", Map.of("channel", id, "users", ana.id() + "," + bea.id()));
    return id;
  }
}
