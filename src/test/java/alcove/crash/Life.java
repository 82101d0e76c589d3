package alcove.crash;

import alcove.Incarnation;
import alcove.privacy.Keyring;
import alcove.sandbox.SandboxServer;
import java.net.URI;

/// One life of the app, and its wires to Redis and to Slack. It ends by all of them being cut: what
/// the app does after that, nobody sees.
record Life(Incarnation app, Wires wires, Wire fromSlack) implements AutoCloseable {

  /// What there is before the app: it may die while it starts.
  record Wires(Wire toRedis, Wire toSlack) {

    /// @param watch is told of what passes between the app and Redis
    static Wires lay(URI redis, SandboxServer slack, Wire.Watch watch) {
      var toSlack = new Wire(URI.create(slack.url()).getPort(), new Wire.Watch() {});
      return new Wires(new Wire(redis.getPort(), watch), toSlack);
    }

    void cut() {
      toSlack.cut();
      toRedis.cut();
    }

    boolean areCut() {
      return toRedis.isCut();
    }
  }

  /// @throws alcove.store.Redis.Unavailable when the wires are cut meanwhile
  static Life begin(Wires wires, URI redis, SandboxServer slack, Keyring keyring) {
    var port = wires.toRedis().port();
    var app =
        new Incarnation(
            URI.create("redis://" + redis.getUserInfo() + "@127.0.0.1:" + port + "/0"),
            URI.create("http://127.0.0.1:" + wires.toSlack().port() + "/api/"),
            keyring,
            slack.clock());
    return new Life(app, wires, new Wire(app.port(), new Wire.Watch() {}));
  }

  /// Where Slack reaches the app.
  URI requestUrl() {
    return URI.create("http://127.0.0.1:" + fromSlack.port() + "/slack/events");
  }

  /// Where the app reaches Slack.
  String slackUrl() {
    return "http://127.0.0.1:" + wires.toSlack().port();
  }

  void ends() {
    fromSlack.cut();
    wires.cut();
  }

  boolean isOver() {
    return wires.areCut();
  }

  @Override
  public void close() {
    ends();
    app.close();
  }
}
