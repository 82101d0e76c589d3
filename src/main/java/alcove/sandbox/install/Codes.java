package alcove.sandbox.install;

import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Authorization codes: each exchanged once, within ten minutes of the sandbox's clock. Touched
/// only under the workspace's lock.
final class Codes {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int KEPT = 1_000;

  private final Workspace workspace;
  private final SequencedMap<String, Code> issued = new LinkedHashMap<>();

  Codes(Workspace workspace) {
    this.workspace = workspace;
  }

  /// A yes of a person.
  record Code(Consent consent, String person, Instant at, boolean used) {}

  /// What exchanging one yields.
  sealed interface Exchange {
    record Granted(Code code) implements Exchange {}

    /// @param error Slack's own word
    record Refused(String error) implements Exchange {}
  }

  String issue(Consent consent, String person) {
    if (issued.size() >= KEPT) {
      issued.pollFirstEntry();
    }
    var text = Tokens.random(5) + "." + Tokens.random(6) + "." + Tokens.random(32);
    issued.put(text, new Code(consent, person, workspace.now(), false));
    return text;
  }

  boolean knows(String text) {
    return issued.containsKey(text);
  }

  /// Spends the code, or says why not.
  ///
  /// @param redirectUri as the app sends it now: it must be the one it sent at first, and must be
  ///   left out when it was left out; Slack says the former and nothing of the latter
  /// @param verifier the secret behind the challenge; empty when there was none
  Exchange exchange(String text, String redirectUri, String verifier) {
    var code = issued.get(text);
    if (code == null || code.at().plus(LIFE).isBefore(workspace.now())) {
      return new Exchange.Refused("invalid_code");
    }
    if (code.used()) {
      return new Exchange.Refused("code_already_used");
    }
    if (!code.consent().redirectUri().equals(redirectUri)) {
      return new Exchange.Refused("bad_redirect_uri");
    }
    if (!code.consent().challenge().met(verifier)) {
      return new Exchange.Refused("invalid_code_verifier");
    }
    issued.put(text, new Code(code.consent(), code.person(), code.at(), true));
    return new Exchange.Granted(code);
  }
}
