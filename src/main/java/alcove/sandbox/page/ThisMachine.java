package alcove.sandbox.page;

import java.util.Set;
import org.eclipse.jetty.server.Request;

/// Whether a request names this machine. One that names another host comes from a page that had its
/// name turned to this address, and gets nothing.
public final class ThisMachine {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private ThisMachine() {}

  public static boolean isNamedBy(Request request) {
    return NAMES.contains(Request.getServerName(request));
  }
}
