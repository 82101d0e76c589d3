package alcove.sandbox.install;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/// What an app sends with its asking when it means to prove itself by PKCE (RFC 7636): the hash of
/// a secret that it shows only when it exchanges the code.
///
/// Slack names no method beside S256, and here there is none.
///
/// @param text the hash, in base64url; empty when the app sent none
/// @param method as it was sent; may be empty
public record Challenge(String text, String method) {
  public static final Challenge NONE = new Challenge("", "");

  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  boolean given() {
    return !text.isEmpty() || !method.isEmpty();
  }

  /// Whether it is one at all.
  boolean sound() {
    return HASH.matcher(text).matches() && method.equals("S256");
  }

  /// Whether `verifier` is the secret behind it. Without a challenge there is none to show.
  boolean met(String verifier) {
    return given()
        ? VERIFIER.matcher(verifier).matches() && hash(verifier).equals(text)
        : verifier.isEmpty();
  }

  private static String hash(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
