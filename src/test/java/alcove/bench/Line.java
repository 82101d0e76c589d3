package alcove.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A connection that is kept: signs as Slack does, asks, and reads the answer. A whole HTTP client
/// would take more of the machine than what is measured.
final class Line implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private final Mac mac;

  /// @param status 200 and so on
  record Answer(int status, String body) {}

  Line(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = socket.getInputStream();
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
    var length = 0;
    var end = -1;
    while (end < 0) {
      length += more(length);
      end = new String(buffer, 0, length, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
    }
    var head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
    var until = end + 4 + contentLength(head);
    while (length < until) {
      length += more(length);
    }
    var body = new String(buffer, end + 4, until - end - 4, StandardCharsets.UTF_8);
    return new Answer(Integer.parseInt(head.substring(9, 12)), body);
  }

  private int more(int from) throws IOException {
    var read = in.read(buffer, from, buffer.length - from);
    if (read <= 0) {
      throw new EOFException("the server hung up, or said more than fits");
    }
    return read;
  }

  private static int contentLength(String head) {
    for (var line : head.split("\r\n", -1)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        return Integer.parseInt(line.substring(15).strip());
      }
    }
    throw new IllegalStateException("an answer without its length: " + head);
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
