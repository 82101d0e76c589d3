package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String MOMENT = "1531420618";
  private static final Instant NOW = Instant.ofEpochSecond(1531420618);
  private static final byte[] BODY =
      ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text="
              + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
              + "%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
          .getBytes(StandardCharsets.UTF_8);

  /// From Slack's own page on verifying requests.
  private static final String SIGNED =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

  private final Signature signature = new Signature(SECRET, InstantSource.fixed(NOW));

  @Test
  void slacks_own_example_holds() {
    assertThat(signature.isValid(MOMENT, SIGNED, BODY)).isTrue();
  }

  @Test
  void another_secret_does_not() {
    var other = new Signature("another", InstantSource.fixed(NOW));

    assertThat(other.isValid(MOMENT, SIGNED, BODY)).isFalse();
  }

  @Test
  void another_byte_does_not() {
    var changed = BODY.clone();
    changed[0] = 'T';

    assertThat(signature.isValid(MOMENT, SIGNED, changed)).isFalse();
  }

  @Test
  void another_moment_does_not() {
    assertThat(signature.isValid("1531420619", SIGNED, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void five_minutes_are_near_enough(long seconds) {
    assertThat(at(seconds).isValid(MOMENT, SIGNED, BODY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -315_360_000, 315_360_000})
  void more_is_too_far_before_and_after(long seconds) {
    assertThat(at(seconds).isValid(MOMENT, SIGNED, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1531420618", "+1531420618", "1531420618 ", "٠١٢٣", "9999999999999999999999"})
  void a_moment_is_plain_digits(String moment) {
    assertThat(signature.isValid(moment, signature.sign(moment, BODY), BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v0=",
        "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50"
      })
  void no_other_form_holds(String signed) {
    assertThat(signature.isValid(MOMENT, signed, BODY)).isFalse();
  }

  @Test
  void nothing_at_all_does_not_hold() {
    assertThat(signature.isValid(null, SIGNED, BODY)).isFalse();
    assertThat(signature.isValid(MOMENT, null, BODY)).isFalse();
  }

  private static Signature at(long secondsLater) {
    return new Signature(SECRET, InstantSource.fixed(NOW.plus(Duration.ofSeconds(secondsLater))));
  }
}
