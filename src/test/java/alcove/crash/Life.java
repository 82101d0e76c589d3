package alcove.crash;

import alcove.Incarnation;
import alcove.privacy.Keyring;
import alcove.sandbox.SandboxServer;
import java.net.URI;

/// One life of the app, and its wires to Redis and to Slack. It ends by all of them being cut: what
/// the app does after that, nobody sees.
record Life(Incarnation app, Wire toRedis, Wire toSlack, Wire fromSlack) implements AutoCloseable {

  /// @param watch is told of what passes between the app and Redis
  static Life begin(URI redis, SandboxServer slack, Keyring keyring, Wire.Watch watch) {
    var toRedis = new Wire(redis.getPort(), watch);
    var toSlack = new Wire(URI.create(slack.url()).getPort(), new Wire.Watch() {});
    var app =
        new Incarnation(
            URI.create("redis://" + redis.getUserInfo() + "@127.0.0.1:" + toRedis.port() + "/0"),
            URI.create("http://127.0.0.1:" + toSlack.port() + "/api/"),
            keyring,
            slack.clock());
    return new Life(app, toRedis, toSlack, new Wire(app.port(), new Wire.Watch() {}));
  }

  /// Where Slack reaches the app.
  URI requestUrl() {
    return URI.create("http://127.0.0.1:" + fromSlack.port() + "/slack/events");
  }

  /// Where the app reaches Slack.
  String slackUrl() {
    return "http://127.0.0.1:" + toSlack.port();
  }

  void ends() {
    fromSlack.cut();
    toSlack.cut();
    toRedis.cut();
  }

  boolean isOver() {
    return toRedis.isCut();
  }

  @Override
  public void close() {
    ends();
    app.close();
  }
}
