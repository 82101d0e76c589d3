package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `alcove sandbox`: the workspace alone.
final class SandboxCommandTest {
  private static final Pattern SETTING = Pattern.compile("^ {2}([a-zA-Z -]+?) {2,}(\\S+)$");
  private static final String HERE = "http://127.0.0.1:3000/slack/events";

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();
  private final PipedWriter out = new PipedWriter();
  private Thread running = Thread.ofVirtual().start(() -> {});

  @AfterEach
  void stop() throws InterruptedException {
    running.interrupt();
    running.join(Duration.ofSeconds(10));
  }

  @Test
  void it_prints_the_settings_by_which_an_app_reaches_it() throws Exception {
    var printed = starts("--app-url", HERE, "--signing-secret", "s3cret");

    var who = authTest(printed);

    assertThat(who.isOk()).isTrue();
    assertThat(who.getTeam()).isEqualTo("Harbour & Pine");
    assertThat(who.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()).getFirst())
        .contains("channels:history", "reactions:write");
    assertThat(setting(printed, "signing secret")).isEqualTo("s3cret");
    assertThat(printed).anyMatch(line -> line.contains("go to " + HERE));
    assertThat(printed).last().asString().contains("Ctrl-C stops it");
  }

  @Test
  void an_app_that_is_not_there_yet_is_no_mistake() throws Exception {
    var printed = starts("--app-url", "http://127.0.0.1:1/slack/events");

    assertThat(printed).last().asString().startsWith("Your app does not answer there yet");
  }

  @Test
  void without_an_address_it_is_socket_mode() throws Exception {
    var printed = starts();

    assertThat(setting(printed, "app-level token")).startsWith("xapp-");
    assertThat(printed).last().asString().contains("Socket Mode");
  }

  @Test
  void a_manifest_says_who_the_app_is_and_what_it_may() throws Exception {
    var file = folder.resolve("manifest.json");
    Files.writeString(
        file,
        """
        {"display_information": {"name": "Todo"},
         "features": {"bot_user": {"display_name": "todo"},
           "slash_commands": [{"command": "/todo", "description": "Lists"}]},
         "oauth_config": {"redirect_urls": ["http://127.0.0.1:3000/back"],
           "scopes": {"bot": ["commands", "chat:write"]}}}
        """);

    var printed = starts("--app-url", HERE, "--manifest", file.toString());

    var who = authTest(printed);
    assertThat(who.getUser()).isEqualTo("todo");
    assertThat(who.getHttpResponseHeaders())
        .containsEntry("x-oauth-scopes", List.of("chat:write,commands"));
    assertThat(setting(printed, "redirect URL")).isEqualTo("http://127.0.0.1:3000/back");
  }

  @Test
  void a_manifest_in_yaml_is_read_as_well() throws Exception {
    var printed = starts("--app-url", HERE, "--manifest", "manifest.yml");

    var who = authTest(printed);
    assertThat(who.getUser()).isEqualTo("Alcove");
    assertThat(who.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()))
        .first()
        .asString()
        .contains("chat:write", "groups:write")
        .doesNotContain("groups:history");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:3000", "ftp://127.0.0.1", "http://", "not an address"})
  void a_wrong_address_is_said_in_one_line(String address) {
    assertThat(run("--app-url", address)).isEqualTo(2);
    assertThat(err.toString()).startsWith("alcove: --app-url is no address").hasLineCount(1);
  }

  @Test
  void a_wrong_manifest_is_said_in_one_line() throws IOException {
    var file = Files.writeString(folder.resolve("manifest.yml"), "display_information:\n");

    assertThat(run("--manifest", file.toString())).isEqualTo(2);
    assertThat(run("--manifest", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("alcove: --manifest names no").hasLineCount(2);
  }

  @Test
  void a_port_that_is_taken_is_said_in_one_line() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("--port", String.valueOf(taken.getLocalPort()))).isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("alcove: this port cannot be had").hasLineCount(1);
  }

  /// Starts it on a free port and reads what it prints.
  private List<String> starts(String... arguments) throws IOException {
    var reader = new BufferedReader(new PipedReader(out));
    var all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(List.of(arguments));
    running = Thread.ofVirtual().start(() -> run(all.toArray(String[]::new)));
    var lines = new ArrayList<String>();
    while (lines.isEmpty() || !lines.getLast().contains("Ctrl-C")) {
      lines.add(reader.readLine());
    }
    return lines;
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("sandbox"));
    all.addAll(List.of(arguments));
    return Alcove.commandLine(Map.of(), folder, InstantSource.system())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private static String setting(List<String> printed, String name) {
    return printed.stream()
        .flatMap(line -> SETTING.matcher(line).results())
        .filter(found -> found.group(1).equals(name))
        .findFirst()
        .orElseThrow()
        .group(2);
  }

  private static AuthTestResponse authTest(List<String> printed) throws Exception {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(setting(printed, "base URL of the Web API"));
    config.getMethodsConfig().setStatsEnabled(false);
    var sdk = Slack.getInstance(config);
    try {
      return sdk.methods(setting(printed, "bot token")).authTest(r -> r);
    } finally {
      sdk.close();
    }
  }
}
