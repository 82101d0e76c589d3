package alcove.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Archive;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.SandboxClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Files that the app and people give, and what is to be seen of them afterwards.
final class FileTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");

  @TempDir Path folder;

  @Test
  void a_file_stands_in_the_message_as_slack_shows_it() {
    given("term.ics", "BEGIN:VCALENDAR");

    var message = history().getFirst();

    assertThat(message.path("subtype").asString()).isEqualTo("file_share");
    assertThat(message.path("text").asString()).isEqualTo("For your calendar");
    var file = message.at("/files/0");
    assertThat(file.path("name").asString()).isEqualTo("term.ics");
    assertThat(file.path("title").asString()).isEqualTo("Your term");
    assertThat(file.path("mimetype").asString()).isEqualTo("text/calendar");
    assertThat(file.path("filetype").asString()).isEqualTo("ics");
    assertThat(file.path("size").asInt()).isEqualTo("BEGIN:VCALENDAR".length());
    ana.sees("[Your term: term.ics]");
  }

  @Test
  void a_form_holds_files_of_the_kinds_and_the_number_that_it_asks_for() {
    var view = asksForFiles();
    var notes = attached("notes.txt");
    var term = attached("term.pdf");

    sends(view, notes);
    assertThat(ana.modal()).contains("Please choose files of these kinds: pdf.");
    sends(view, term, attached("more.pdf"));
    assertThat(ana.modal()).contains("Please choose one file.");
    sends(view, term);

    var held = world.app.payload("view_submission").at("/view/state/values/b/f");
    assertThat(held.path("type").asString()).isEqualTo("file_input");
    assertThat(held.path("files")).containsExactly(term);
    assertThat(term.path("user").asString()).isEqualTo(ana.id());
    assertThat(term.path("size").asInt()).isEqualTo("to grow".length());
  }

  @Test
  void what_is_no_file_is_not_taken() {
    var body = Json.object().put("as", ana.id()).put("name", "a.pdf").put("bytes", "!");

    var answer = raw.post("/page/attach", "application/json", "", body.toString()).json();

    assertThat(answer.path("error").asString()).isEqualTo("not_base64");
  }

  /// A form of Ana's with one file input; its view's id.
  private String asksForFiles() {
    var view =
        """
        {"type":"modal","title":{"type":"plain_text","text":"Ask"},
         "submit":{"type":"plain_text","text":"Send"},
         "blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"A file"},
          "element":{"type":"file_input","action_id":"f","filetypes":["pdf"],"max_files":1}}]}
        """;
    var opened = new AtomicReference<String>();
    world.app.answers(got -> {
      if (got.field("command").equals("/tiny")) {
        var args = Map.of("trigger_id", got.field("trigger_id"), "view", view);
        opened.set(raw.call("views.open", args).json().at("/view/id").asString());
      }
      return TinyApp.Answer.EMPTY;
    });
    ana.types("/tiny form");
    return opened.get();
  }

  private JsonNode attached(String name) {
    var bytes = Base64.getEncoder().encodeToString("to grow".getBytes(UTF_8));
    var body = Json.object().put("as", ana.id()).put("name", name).put("bytes", bytes);
    return raw.post("/page/attach", "application/json", "", body.toString()).json().path("file");
  }

  private void sends(String view, JsonNode... files) {
    var deed = Json.object().put("as", ana.id()).put("do", "submit").put("view", view);
    var held = deed.putObject("values").putObject("b").putObject("f").put("type", "file_input");
    held.putArray("files").addAll(List.of(files));
    raw.post("/page/act", "application/json", "", deed.toString());
  }

  @Test
  void a_message_without_files_says_nothing_of_files() {
    ana.says("hello");

    assertThat(history().getFirst().has("files")).isFalse();
    assertThat(history().getFirst().has("subtype")).isFalse();
  }

  @Test
  void what_a_person_gives_reaches_the_app_as_a_message_and_as_a_file() {
    hears("message.im", "file_shared");

    ana.dm().gives("notes.txt", "to grow");

    var message = world.app.event("message");
    assertThat(message.path("subtype").asString()).isEqualTo("file_share");
    assertThat(message.at("/files/0/user").asString()).isEqualTo(ana.id());
    var shared = world.app.event("file_shared");
    assertThat(shared.path("file_id")).isEqualTo(message.at("/files/0/id"));
    assertThat(shared.path("user_id").asString()).isEqualTo(ana.id());
    assertThat(shared.path("channel_id").asString()).isEqualTo(ana.dm().id());
    assertThat(ana.dm().files().getFirst().text()).isEqualTo("to grow");
  }

  @Test
  void a_file_stays_when_the_words_beside_it_change() {
    var message = given("term.ics", "BEGIN:VCALENDAR");

    raw.call(
        "chat.update", Map.of("channel", ana.dm().id(), "ts", message, "text", "It has moved"));

    assertThat(history().getFirst().path("text").asString()).isEqualTo("It has moved");
    assertThat(history().getFirst().path("files")).hasSize(1);
  }

  @Test
  void a_workspace_that_was_put_away_has_its_files_again() {
    given("term.ics", "BEGIN:VCALENDAR");
    var file = folder.resolve("workspace.json");
    Archive.write(world.slack.workspace(), file);

    var again = Archive.read(file, world.slack.workspace().app(), SandboxClock::standing);

    try (var slack = SandboxServer.start(again, 0)) {
      var files = slack.person("Ana").dm().files();
      assertThat(files).hasSize(1);
      assertThat(files.getFirst().text()).isEqualTo("BEGIN:VCALENDAR");
      slack.person("Ana").sees("[Your term: term.ics]");
    }
  }

  @Test
  void bytes_are_taken_once_and_only_as_many_as_announced() {
    var announced = announced("notes.txt", 4);

    assertThat(put(announced, "too long").status()).isEqualTo(404);
    assertThat(put(announced, "four").status()).isEqualTo(200);
    assertThat(put(announced, "more").status()).isEqualTo(404);
  }

  private JsonNode announced(String name, int length) {
    return raw.call(
            "files.getUploadURLExternal",
            Map.of("filename", name, "length", String.valueOf(length)))
        .json();
  }

  private Raw.Got put(JsonNode announced, String text) {
    var path = announced.path("upload_url").asString().replace(world.slack.url(), "");
    return raw.post(path, "application/octet-stream", "", text);
  }

  /// The app gives it to Ana; returns the message's ts.
  private String given(String name, String text) {
    var announced = announced(name, text.getBytes(UTF_8).length);
    put(announced, text);
    var files = Json.array();
    files.addObject().put("id", announced.path("file_id").asString()).put("title", "Your term");
    raw.call(
        "files.completeUploadExternal",
        Map.of(
            "files", files.toString(),
            "channel_id", ana.dm().id(),
            "initial_comment", "For your calendar"));
    return history().getFirst().path("ts").asString();
  }

  private List<JsonNode> history() {
    world.slack.settle();
    var all = new ArrayList<JsonNode>();
    raw.call("conversations.history", Map.of("channel", ana.dm().id()))
        .json()
        .path("messages")
        .forEach(all::add);
    return all;
  }

  private void hears(String... events) {
    var app = world.slack.workspace().app();
    var scopes = new HashSet<>(app.scopes());
    scopes.addAll(List.of("im:history", "files:read"));
    var all = new HashSet<>(Arrays.asList(events));
    world.slack.workspace().install(app.withScopes(scopes).withEvents(all));
  }
}
