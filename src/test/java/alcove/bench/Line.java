package alcove.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A connection that is kept: signs as Slack does, asks, and reads the answer.
final class Line implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Socket socket;
  private final Arrivals in;
  private final Mac mac;

  /// @param status 200 and so on
  record Answer(int status, String body) {}

  Line(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new Arrivals(socket.getInputStream());
    mac = mac();
  }

  Answer ask(byte[] body) throws IOException {
    var time = Long.toString(Instant.now().getEpochSecond());
    mac.update(ascii("v0:" + time + ":"));
    var signature = HexFormat.of().formatHex(mac.doFinal(body));
    var head =
        ascii(
            "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + ("X-Slack-Request-Timestamp: " + time + "\r\n")
                + ("X-Slack-Signature: v0=" + signature + "\r\n")
                + ("Content-Length: " + body.length + "\r\n\r\n"));
    var all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    socket.getOutputStream().write(all);
    return answer();
  }

  private Answer answer() throws IOException {
    var arrival = in.next().orElseThrow(() -> new EOFException("the server hung up"));
    return new Answer(Integer.parseInt(arrival.head().substring(9, 12)), arrival.body());
  }

  private static Mac mac() {
    try {
      var keyed = Mac.getInstance("HmacSHA256");
      keyed.init(new SecretKeySpec(ascii(QuietSlack.SECRET), "HmacSHA256"));
      return keyed;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
