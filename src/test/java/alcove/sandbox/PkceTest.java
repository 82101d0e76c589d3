package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// PKCE: an app that keeps no secret proves by a hash that it asked for the code it brings. The
/// secret and its hash are the example of RFC 7636.
final class PkceTest {
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  @RegisterExtension final World world = new World();
  private final Installer installer = new Installer(world.slack);

  @Test
  void the_secret_behind_the_hash_serves_instead_of_the_apps() {
    allow();

    var answer = installer.access(code(), "client_secret", "", "code_verifier", VERIFIER);

    assertThat(Json.text(answer.json(), "access_token")).startsWith("xoxb-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "too-short", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX"})
  void another_secret_or_none_is_refused(String verifier) {
    allow();

    var answer = installer.access(code(), "code_verifier", verifier);

    assertThat(answer.error()).isEqualTo("invalid_code_verifier");
  }

  @Test
  void a_secret_for_a_code_that_was_asked_for_without_a_hash_is_refused() {
    allow();

    var answer = installer.access(installer.code(Installer.asking()), "code_verifier", VERIFIER);

    assertThat(answer.error()).isEqualTo("invalid_code_verifier");
  }

  @Test
  void without_either_secret_nothing_is_given() {
    allow();

    var answer = installer.access(installer.code(Installer.asking()), "client_secret", "");

    assertThat(answer.error()).isEqualTo("bad_client_secret");
  }

  @Test
  void an_app_that_is_not_registered_for_it_is_told_so() {
    var page =
        installer.page(
            Installer.asking("code_challenge", CHALLENGE, "code_challenge_method", "S256"));

    assertThat(page.body()).contains("pkce_not_allowed");
  }

  @Test
  void a_hash_of_another_kind_is_refused() {
    allow();

    var page =
        installer.page(
            Installer.asking("code_challenge", CHALLENGE, "code_challenge_method", "plain"));

    assertThat(page.body()).contains("invalid_code_challenge");
  }

  private void allow() {
    world.slack.installing().register(Installer.APP.withPkce());
  }

  private String code() {
    return installer.code(
        Installer.asking("code_challenge", CHALLENGE, "code_challenge_method", "S256"));
  }
}
