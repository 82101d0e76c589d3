package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Channels, and the words that Slack has for what cannot be done with them.
final class ChannelTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");

  @ParameterizedTest
  @CsvSource({
    "Quiet, invalid_name_specials",
    "a b, invalid_name_specials",
    "--, invalid_name_punctuation",
    "quiet.room, invalid_name_specials"
  })
  void a_name_keeps_to_the_rules(String name, String error) {
    assertThat(create(name).error()).isEqualTo(error);
  }

  @Test
  void a_name_has_eighty_characters_at_most() {
    assertThat(create("x".repeat(81)).error()).isEqualTo("invalid_name_maxlength");
    assertThat(create("x".repeat(80)).error()).isEmpty();
  }

  @Test
  void a_name_stays_taken_when_its_channel_is_archived() {
    var id = made("quiet");
    raw.call("conversations.archive", Map.of("channel", id));

    assertThat(create("quiet").error()).isEqualTo("name_taken");
  }

  @Test
  void an_archived_channel_takes_nothing() {
    var id = made("quiet");
    raw.call("conversations.archive", Map.of("channel", id));

    assertThat(post(id).error()).isEqualTo("is_archived");
    assertThat(invite(id, ana.id()).error()).isEqualTo("is_archived");
    assertThat(raw.call("conversations.archive", Map.of("channel", id)).error())
        .isEqualTo("already_archived");
  }

  @ParameterizedTest
  @CsvSource({
    "U0APP00001, cant_invite_self",
    "U0NOBODY01, user_not_found",
    "U0LEO00012, user_not_found",
    "U0MAX00014, no_external_invite_permission"
  })
  void not_everybody_can_be_invited(String user, String error) {
    assertThat(invite(made("quiet"), user).error()).isEqualTo(error);
  }

  @Test
  void one_who_cannot_be_invited_keeps_all_out_unless_forced() {
    var id = made("quiet");

    assertThat(invite(id, "U0NOBODY01," + ana.id()).error()).isEqualTo("user_not_found");
    assertThat(ana.rooms()).isEmpty();

    var forced =
        raw.call(
            "conversations.invite",
            Map.of("channel", id, "users", "U0NOBODY01," + ana.id(), "force", "true"));
    assertThat(forced.json().at("/errors/0/error").asString()).isEqualTo("user_not_found");
    assertThat(ana.rooms()).hasSize(1);
    assertThat(invite(id, ana.id()).error()).isEqualTo("already_in_channel");
  }

  @Test
  void a_hundred_people_can_be_invited_at_once() {
    var id = made("quiet");
    var hundred = String.join(",", Collections.nCopies(100, "U0NOBODY01"));

    assertThat(invite(id, hundred).error()).isEqualTo("user_not_found");
    assertThat(invite(id, hundred + ",U0NOBODY01").error()).isEqualTo("invalid_arguments");
  }

  @Test
  void a_private_channel_that_threw_the_app_out_is_not_there_for_it() {
    var id = made("quiet");
    invite(id, ana.id());
    ana.in("quiet").removes("Tiny");

    assertThat(post(id).error()).isEqualTo("channel_not_found");
    assertThat(raw.call("conversations.info", Map.of("channel", id)).error())
        .isEqualTo("channel_not_found");
    assertThat(world.app.got().getLast().event("group_left")).isTrue();
  }

  @Test
  void no_word_of_a_private_channel_can_be_read_without_the_scope() {
    var id = made("quiet");

    var history = raw.call("conversations.history", Map.of("channel", id));

    assertThat(history.error()).isEqualTo("missing_scope");
    assertThat(history.json().path("needed").asString()).isEqualTo("groups:history");
  }

  @Test
  void the_talk_with_a_person_can_be_read_newest_first() {
    ana.says("one").says("two");

    var history = raw.call("conversations.history", Map.of("channel", ana.dm().id(), "limit", "1"));

    assertThat(history.json().at("/messages/0/text").asString()).isEqualTo("two");
    assertThat(history.json().path("has_more").asBoolean()).isTrue();
    var cursor = history.json().at("/response_metadata/next_cursor").asString();
    var rest =
        raw.call("conversations.history", Map.of("channel", ana.dm().id(), "cursor", cursor));
    assertThat(rest.json().at("/messages/0/text").asString()).isEqualTo("one");
  }

  @Test
  void an_update_of_text_alone_drops_the_blocks() {
    var posted =
        raw.call(
                "chat.postMessage",
                Map.of("channel", ana.id(), "text", "a", "blocks", "[{\"type\":\"divider\"}]"))
            .json();
    var where =
        Map.of(
            "channel", posted.path("channel").asString(),
            "ts", posted.path("ts").asString(),
            "text", "b");

    raw.call("chat.update", where);

    assertThat(ana.dm().messages()).containsExactly("b");
  }

  @Test
  void a_message_with_rich_text_among_its_blocks_can_be_changed() {
    var mixed = "[{\"type\":\"rich_text\",\"elements\":[]},{\"type\":\"divider\"}]";
    var posted =
        raw.call("chat.postMessage", Map.of("channel", ana.id(), "text", "a", "blocks", mixed))
            .json();

    var changed =
        raw.call(
            "chat.update",
            Map.of(
                "channel",
                posted.path("channel").asString(),
                "ts",
                posted.path("ts").asString(),
                "text",
                "b",
                "blocks",
                "[{\"type\":\"divider\"}]"));

    assertThat(changed.error()).isEmpty();
  }

  @Test
  void only_its_own_messages_can_the_app_change() {
    ana.says("mine");
    var message = raw.call("conversations.history", Map.of("channel", ana.dm().id())).json();
    var where =
        Map.of(
            "channel", ana.dm().id(),
            "ts", message.at("/messages/0/ts").asString(),
            "text", "yours");

    assertThat(raw.call("chat.update", where).error()).isEqualTo("cant_update_message");
    assertThat(raw.call("chat.delete", where).error()).isEqualTo("cant_delete_message");
  }

  @Test
  void a_message_with_nothing_to_show_is_refused() {
    assertThat(raw.call("chat.postMessage", Map.of("channel", ana.id())).error())
        .isEqualTo("no_text");
  }

  @Test
  void a_message_with_too_much_in_its_blocks_is_refused() {
    var section =
        "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\""
            + "x".repeat(2_700)
            + "\"}}";
    var five = String.join(",", Collections.nCopies(5, section));

    var answer =
        raw.call(
            "chat.postMessage",
            Map.of("channel", ana.id(), "text", "x", "blocks", "[" + five + "]"));

    assertThat(answer.error()).isEqualTo("msg_blocks_too_long");
  }

  @Test
  void wrong_blocks_are_answered_with_their_place() {
    var answer =
        raw.call(
            "chat.postMessage",
            Map.of("channel", ana.id(), "text", "x", "blocks", "[{\"type\":\"section\"}]"));

    assertThat(answer.error()).isEqualTo("invalid_blocks");
    assertThat(answer.json().at("/response_metadata/messages/0").asString())
        .isEqualTo("[ERROR] missing required field: text or fields [json-pointer:/blocks/0]");
  }

  @Test
  void a_public_channel_needs_other_scopes_than_a_private_one() {
    var answer = raw.call("conversations.create", Map.of("name", "open", "is_private", "false"));

    assertThat(answer.error()).isEqualTo("missing_scope");
    assertThat(answer.json().path("needed").asString()).isEqualTo("channels:write,channels:manage");
  }

  @Test
  void nobody_opens_a_talk_with_one_who_has_gone_or_is_a_stranger() {
    assertThat(raw.call("conversations.open", Map.of("users", "U0LEO00012")).error())
        .isEqualTo("user_disabled");
    assertThat(raw.call("conversations.open", Map.of("users", "U0MAX00014")).error())
        .isEqualTo("user_not_visible");
    assertThat(raw.call("conversations.open", Map.of()).error())
        .isEqualTo("users_list_not_supplied");
  }

  @Test
  void an_ephemeral_message_needs_its_reader_in_the_channel() {
    var id = made("quiet");
    var args = Map.of("channel", id, "user", ana.id(), "text", "psst");

    assertThat(raw.call("chat.postEphemeral", args).error()).isEqualTo("user_not_in_channel");
    invite(id, ana.id() + "," + world.person("Bea").id());
    raw.call("chat.postEphemeral", args);

    ana.in("quiet").sees("psst");
    world.person("Bea").in("quiet").seesNot("psst");
  }

  @Test
  void what_was_pinned_can_be_unpinned_once() {
    var id = made("quiet");
    var ts = post(id).json().path("ts").asString();
    var args = Map.of("channel", id, "timestamp", ts);

    assertThat(raw.call("pins.add", args).error()).isEmpty();
    assertThat(raw.call("pins.add", args).error()).isEqualTo("already_pinned");
    assertThat(raw.call("pins.remove", args).error()).isEmpty();
    assertThat(raw.call("pins.remove", args).error()).isEqualTo("no_pin");
  }

  @Test
  void a_room_with_a_stranger_shared_in_says_so_in_its_events() {
    var id = made("quiet");
    invite(id, ana.id());
    ana.in("quiet").shares("T0OTHER001");

    assertThat(world.app.got().getLast().body())
        .contains("channel_shared", "\"is_ext_shared_channel\":true");
    assertThat(
            raw.call("conversations.info", Map.of("channel", id))
                .json()
                .at("/channel/is_ext_shared")
                .asBoolean())
        .isTrue();
  }

  @Test
  void scopes_are_those_of_the_moment() {
    var workspace = world.slack.workspace();
    workspace.install(workspace.app().withScopes(Set.of("groups:history", "groups:read")));

    assertThat(raw.call("auth.test", Map.of()).headers())
        .containsEntry("x-oauth-scopes", "groups:history,groups:read");
  }

  private Raw.Got create(String name) {
    return raw.call("conversations.create", Map.of("name", name, "is_private", "true"));
  }

  private String made(String name) {
    return create(name).json().at("/channel/id").asString();
  }

  private Raw.Got invite(String channel, String users) {
    return raw.call("conversations.invite", Map.of("channel", channel, "users", users));
  }

  private Raw.Got post(String channel) {
    return raw.call("chat.postMessage", Map.of("channel", channel, "text", "hello"));
  }
}
