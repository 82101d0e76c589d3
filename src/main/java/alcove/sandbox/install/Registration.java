package alcove.sandbox.install;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// What the app's maker has entered with Slack and what Slack gave in return, as far as installing
/// needs it.
///
/// @param redirectUrls where people may be sent back to; the first is taken when a request names
///   none
/// @param appToken the app-level token, `xapp-…`, for Socket Mode
/// @param rotating whether tokens live for twelve hours and are refreshed
/// @param pkce whether whoever exchanges a code may prove by PKCE that they asked for it
public record Registration(
    String clientId,
    String clientSecret,
    List<String> redirectUrls,
    String appToken,
    boolean rotating,
    boolean pkce) {

  public Registration {
    redirectUrls = List.copyOf(redirectUrls);
  }

  public Registration withRedirects(String... others) {
    return new Registration(clientId, clientSecret, List.of(others), appToken, rotating, pkce);
  }

  /// The same with token rotation, which Slack lets nobody switch off again.
  public Registration withRotation() {
    return new Registration(clientId, clientSecret, redirectUrls, appToken, true, pkce);
  }

  /// The same with PKCE allowed.
  public Registration withPkce() {
    return new Registration(clientId, clientSecret, redirectUrls, appToken, rotating, true);
  }

  /// Where a person is sent back to; empty when that is not registered.
  ///
  /// @param asked what the request named; `""` for nothing
  Optional<String> redirect(String asked) {
    return asked.isEmpty()
        ? redirectUrls.stream().findFirst()
        : Optional.of(asked).filter(this::registered);
  }

  private boolean registered(String asked) {
    return redirectUrls.stream().anyMatch(known -> under(known, asked));
  }

  /// A registered address opens itself and what is below its path, on the same host.
  private static boolean under(String known, String asked) {
    try {
      var from = new URI(known);
      var to = new URI(asked);
      return to.equals(to.normalize())
          && String.valueOf(from.getScheme()).equals(to.getScheme())
          && String.valueOf(from.getRawAuthority()).equals(to.getRawAuthority())
          && (to.getRawPath().equals(from.getRawPath())
              || to.getRawPath().startsWith(folder(from.getRawPath())));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static String folder(String path) {
    return path.endsWith("/") ? path : path + "/";
  }
}
