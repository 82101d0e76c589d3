package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MessagePayload;
import com.slack.api.socket_mode.response.MessageResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The Slack SDK's Socket Mode client, and Bolt upon it.
final class SocketModeSdkTest {
  private static final String APP_TOKEN = SmallCompany.REGISTRATION.appToken();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @RegisterExtension final World world = new World();
  private final Person ana = world.person("Ana");

  @BeforeEach
  void on() {
    world.slack.socketMode().turn(true);
  }

  @Test
  void the_client_gets_a_command_and_answers_it() throws Exception {
    try (var client = world.sdk.socketMode(APP_TOKEN, Backend.JavaWebSocket)) {
      client.addSlashCommandsEnvelopeListener(envelope ->
          client.sendSocketModeResponse(
              MessageResponse.builder()
                  .envelopeId(envelope.getEnvelopeId())
                  .payload(MessagePayload.builder().text("heard you").build())
                  .build()));
      client.connect();
      connected();

      ana.types("/tiny hello");

      ana.sees("heard you");
    }
  }

  @Test
  void the_client_comes_back_when_it_is_asked_to() throws Exception {
    try (var client = world.sdk.socketMode(APP_TOKEN, Backend.JavaWebSocket)) {
      var heard = acknowledges(client);
      client.connect();
      connected();

      world.slack.socketMode().refreshes();
      connected();
      ana.says("after a refresh");

      assertThat(heard).hasPositiveValue();
    }
  }

  @Test
  void the_client_comes_back_when_the_line_breaks() throws Exception {
    try (var client = world.sdk.socketMode(APP_TOKEN, Backend.JavaWebSocket)) {
      client.setAutoReconnectOnCloseEnabled(true);
      var heard = acknowledges(client);
      client.connect();
      connected();

      world.slack.socketMode().breaks();
      connected();
      ana.says("after a break");

      assertThat(heard).hasPositiveValue();
    }
  }

  @Test
  void a_bolt_app_hears_commands_forms_and_events() throws Exception {
    var app = new App(BoltHost.settings(world).singleTeamBotToken(SmallCompany.TOKEN).build());
    app.command(
        "/tiny",
        (request, context) -> {
          var opened =
              context
                  .client()
                  .viewsOpen(r -> r.triggerId(request.getPayload().getTriggerId()).view(ask()));
          return opened.isOk() ? context.ack("there you go") : context.ack(opened.getError());
        });
    app.viewSubmission(
        "ask", (_, context) -> context.ackWithErrors(Map.of("why", "Say more, please")));
    app.event(
        MessageEvent.class,
        (event, context) -> {
          context.say("echo: " + event.getEvent().getText());
          return context.ack();
        });
    var bolt = new SocketModeApp(APP_TOKEN, Backend.JavaWebSocket, app);
    try {
      bolt.startAsync();
      connected();

      ana.types("/tiny");
      ana.sees("there you go");
      ana.fills("Why", "so").submits();
      assertThat(ana.modal()).contains("(!) Say more, please");
      ana.closesModal();
      ana.says("anyone?");

      ana.sees("echo: anyone?");
    } finally {
      bolt.close();
    }
  }

  private static View ask() {
    return Views.view(v ->
        v.type("modal")
            .callbackId("ask")
            .title(Views.viewTitle(t -> t.type("plain_text").text("Ask")))
            .submit(Views.viewSubmit(t -> t.type("plain_text").text("Send")))
            .blocks(
                Blocks.asBlocks(
                    Blocks.input(i ->
                        i.blockId("why")
                            .label(BlockCompositions.plainText("Why"))
                            .element(BlockElements.plainTextInput(e -> e.actionId("a")))))));
  }

  private static AtomicInteger acknowledges(SocketModeClient client) {
    var heard = new AtomicInteger();
    client.addEventsApiEnvelopeListener(envelope -> {
      heard.incrementAndGet();
      client.sendSocketModeResponse(
          AckResponse.builder().envelopeId(envelope.getEnvelopeId()).build());
    });
    return heard;
  }

  private void connected() {
    var mode = world.slack.socketMode();
    assertThat(world.slack.workspace().await(() -> mode.connections() > 0, PATIENCE)).isTrue();
  }
}
