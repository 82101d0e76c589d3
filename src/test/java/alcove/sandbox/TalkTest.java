package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.delivery.Done;
import alcove.sandbox.delivery.Interactions.Pressed;
import alcove.sandbox.delivery.Place;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/// What people do with messages: reply in threads, react, search in menus that the app fills.
final class TalkTest {
  private static final String CITY =
      "[{\"type\":\"actions\",\"block_id\":\"row\",\"elements\":[{\"type\":\"external_select\","
          + "\"action_id\":\"city\",\"min_query_length\":2}]}]";

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");
  private final Person bea = world.person("Bea");

  @Test
  void a_reply_stands_in_its_thread_and_marks_nothing_as_unread() {
    var room = ana.creates(Channel.Kind.PUBLIC, "harbour");
    bea.joins("harbour").says("Shall we?").reads();
    var head = newest(room.id());

    var done = world.slack.talk().says(ana.id(), room.id(), "I am in.", head);

    assertThat(done.ok()).isTrue();
    assertThat(channel(room.id()).messages().getLast().thread()).isEqualTo(head);
    assertThat(channel(room.id()).unread(bea.id())).isZero();
  }

  @Test
  void what_was_said_before_one_came_or_spoke_is_not_new() {
    var room = ana.creates(Channel.Kind.PUBLIC, "harbour").says("One");
    bea.joins("harbour");
    assertThat(channel(room.id()).unread(bea.id())).isZero();
    room.says("Two").says("Three");
    assertThat(channel(room.id()).news(bea.id()).map(Posted::text)).containsExactly("Three", "Two");

    bea.in("harbour").says("Four");

    assertThat(channel(room.id()).unread(bea.id())).isZero();
    assertThat(channel(room.id()).unread(ana.id())).isEqualTo(1);
  }

  @Test
  void a_thread_hangs_at_no_reply_and_at_nothing_that_one_person_sees() {
    var room = ana.creates(Channel.Kind.PUBLIC, "harbour").says("One");
    var head = newest(room.id());
    world.slack.talk().says(ana.id(), room.id(), "Two", head);

    var done = world.slack.talk().says(ana.id(), room.id(), "Three", newest(room.id()));

    assertThat(done.error()).isEqualTo("there is no such thread");
  }

  @Test
  void slack_notes_who_came_and_left_and_what_a_channel_is_about() {
    var room = ana.creates(Channel.Kind.PUBLIC, "harbour");
    bea.joins("harbour").says("Good morning");

    room.types("/topic Boats").types("/rename pier");
    bea.in("pier").leaves();

    assertThat(room.notes())
        .containsExactly(
            "@Bea Lindqvist has joined the channel",
            "@Ana Duarte set the channel topic: Boats",
            "@Ana Duarte has renamed the channel from \"harbour\" to \"pier\"",
            "@Bea Lindqvist has left the channel");
    assertThat(room.messages()).containsExactly("Good morning");
    assertThat(channel(room.id()).unread(ana.id())).isEqualTo(1);
    assertThat(room.pings()).isEmpty();
  }

  @Test
  void an_app_that_may_read_a_channel_hears_what_slack_notes() {
    hears("message.channels", "channels:history");
    var room = ana.creates(Channel.Kind.PUBLIC, "harbour");
    room.invites("Tiny");

    bea.joins("harbour");

    var event = world.app.event("message");
    assertThat(event.path("subtype").asString()).isEqualTo("channel_join");
    assertThat(event.path("user").asString()).isEqualTo(bea.id());
  }

  @Test
  void a_reaction_is_told_to_an_app_that_may_see_it_and_taken_back_by_the_same() {
    hears("reaction_added", "reactions:read");
    hears("reaction_removed", "reactions:read");
    var posted = raw.call("chat.postMessage", Map.of("channel", bea.id(), "text", "well?")).json();
    var place = new Place.OnMessage(Json.text(posted, "channel"), Json.text(posted, "ts"));

    world.slack.talk().reacts(bea.id(), place, "tada");
    world.slack.settle();
    var added = world.app.event("reaction_added");
    world.slack.talk().reacts(bea.id(), place, "tada");
    world.slack.settle();

    assertThat(added.path("reaction").asString()).isEqualTo("tada");
    assertThat(added.at("/item/ts").asString()).isEqualTo(place.ts());
    assertThat(world.app.event("reaction_removed").path("user").asString()).isEqualTo(bea.id());
    assertThat(channel(place.channel()).messages().getLast().reactions()).isEmpty();
  }

  private void hears(String event, String scope) {
    var workspace = world.slack.workspace();
    var app = workspace.app();
    var events = new HashSet<>(app.events());
    events.add(event);
    var scopes = new HashSet<>(app.scopes());
    scopes.add(scope);
    workspace.install(app.withEvents(events).withScopes(scopes));
  }

  @Test
  void a_menu_of_the_apps_own_asks_the_app_for_what_was_typed() {
    world.app.answers(got ->
        got.body().contains("block_suggestion")
            ? TinyApp.Answer.json(
                "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Lisbon\"},\"value\":\"L\"}]}")
            : TinyApp.Answer.EMPTY);

    var options = new AtomicReference<>(Json.object());
    var done = types("li", options);

    assertThat(done.ok()).isTrue();
    assertThat(options.get().at("/options/0/value").asString()).isEqualTo("L");
    var asked = world.app.payload("block_suggestion");
    assertThat(asked.path("value").asString()).isEqualTo("li");
    assertThat(asked.path("action_id").asString()).isEqualTo("city");
    assertThat(asked.path("block_id").asString()).isEqualTo("row");
    assertThat(asked.has("trigger_id")).isFalse();
  }

  @Test
  void fewer_letters_than_the_menu_wants_ask_nobody() {
    var options = new AtomicReference<>(Json.object());

    types("l", options);

    assertThat(options.get().path("options")).isEmpty();
    assertThat(world.app.got()).noneMatch(got -> got.body().contains("block_suggestion"));
  }

  @Test
  void options_that_slack_would_not_show_are_said_to_be_wrong() {
    world.app.answers(_ -> TinyApp.Answer.json("{\"options\":[{\"value\":\"no text\"}]}"));
    var options = new AtomicReference<>(Json.object());

    var done = types("li", options);

    assertThat(done.error()).isEqualTo("invalid_options");
    assertThat(done.detail()).contains("/options/0");
    assertThat(options.get().path("options")).isEmpty();
  }

  private Done types(String typed, AtomicReference<ObjectNode> options) {
    var message = Map.of("channel", bea.id(), "text", "where?", "blocks", CITY);
    var posted = raw.call("chat.postMessage", message).json();
    var place = new Place.OnMessage(Json.text(posted, "channel"), Json.text(posted, "ts"));
    var menu = new Pressed("row", "city", Json.object());
    return world.slack.interactions().suggest(bea.id(), place, menu, typed, options::set);
  }

  private String newest(String channel) {
    return channel(channel).messages().getLast().ts();
  }

  private Channel channel(String id) {
    return world.slack.workspace().channels().find(id).orElseThrow();
  }
}
