package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScopesTest {

  @Test
  void what_the_manifest_asks_for_is_enough_and_reads_no_room() {
    var scopes = Scopes.of(Scopes.NEEDED);

    assertThat(scopes.reading()).isEmpty();
    assertThat(scopes.missing()).isEmpty();
  }

  @Test
  void every_history_but_that_of_direct_messages_reads() {
    var scopes =
        Scopes.of(
            List.of(
                "channels:history", "groups:history", "mpim:history", "im:history", "x:history"));

    assertThat(scopes.reading())
        .containsExactly("channels:history", "groups:history", "mpim:history", "x:history");
  }

  @Test
  void a_history_scope_of_a_newer_form_reads_too() {
    assertThat(Scopes.of(List.of("groups:history.recent")).reading())
        .containsExactly("groups:history.recent");
  }

  @Test
  void what_is_missing_is_named_in_order() {
    var scopes = Scopes.ofHeader("commands, chat:write,im:write,im:history,users:read,pins:write");

    assertThat(scopes.missing())
        .containsExactly("files:write", "groups:read", "groups:write", "usergroups:read");
  }

  @Test
  void an_empty_header_grants_nothing() {
    assertThat(Scopes.ofHeader("").missing()).isEqualTo(Scopes.NEEDED);
  }
}
