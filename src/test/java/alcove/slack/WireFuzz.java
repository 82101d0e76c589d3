package alcove.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whatever bytes may come in over a connection, none of them signed: the door answers in the form
/// of HTTP or says nothing, fails at none, and tells of itself nothing.
public final class WireFuzz {
  private static final int PATIENCE_MILLIS = 5_000;

  /// What a failure would look like, in its own words or another's. That a method or a version is
  /// not known (501, 505) is none.
  private static final Pattern TOLD =
      Pattern.compile("HTTP/1\\.\\d 5(?!01|05)|Exception|jetty|alcove\\.|\\bat [a-z]+\\.");

  private static @Nullable Doorstep step;

  private WireFuzz() {}

  /// The name is the fuzzer's, which does not count this as the first input's time.
  public static void fuzzerInitialize() throws IOException {
    var _ = door();
  }

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    var answer = answer(input);
    var isHttp = answer.isEmpty() || answer.startsWith("HTTP/1.");
    if (!isHttp || TOLD.matcher(answer).find()) {
      throw new AssertionError("an answer that tells");
    }
  }

  /// The name is the fuzzer's.
  public static synchronized void fuzzerTearDown() {
    if (step != null) {
      step.close();
      step = null;
    }
  }

  private static String answer(byte[] input) {
    try (var line = door().line()) {
      line.setSoTimeout(PATIENCE_MILLIS);
      line.getOutputStream().write(input);
      line.shutdownOutput();
      return new String(line.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException _) {
      // It hung up on us.
      return "";
    } catch (IOException mute) {
      throw new UncheckedIOException(mute);
    }
  }

  private static synchronized Doorstep door() throws IOException {
    if (step == null) {
      step = new Doorstep(new Routes());
    }
    return step;
  }
}
