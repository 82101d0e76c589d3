package alcove.sandbox.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Figure;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.install.Tokens.Kind;
import alcove.sandbox.state.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each error that Slack documents of a method is provoked, or listed with the reason why the
/// sandbox cannot give it. Nothing is left out without a word.
final class ErrorTest {
  private static final Map<String, Contract> CONTRACTS = Contract.all();
  private static final String APP_TOKEN = SmallCompany.REGISTRATION.appToken();

  /// What is missing has a word of its own here.
  private static final Map<String, String> OWN_WORD =
      Map.of(
          "conversations.create name", "invalid_name_required",
          "conversations.invite users", "no_user",
          "reactions.add channel", "no_item_specified",
          "reactions.add timestamp", "no_item_specified");

  @ParameterizedTest
  @MethodSource("right")
  void a_right_call_works_or_says_why_it_does_for_no_bot(Case call) {
    assertThat(Json.text(call.answer().body(), "error")).isEqualTo(call.error());
  }

  @ParameterizedTest
  @MethodSource("provoking")
  void a_wrong_call_is_told_why(Case call) {
    var answer = call.answer();

    assertThat(Json.text(answer.body(), "error")).isEqualTo(call.error());
    assertThat(answer.body().path("ok").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("requiring")
  void a_call_without_a_required_argument_is_refused(Case call) {
    assertThat(Json.text(call.answer().body(), "error")).isEqualTo(call.error());
  }

  @ParameterizedTest
  @MethodSource("right")
  void a_token_of_another_kind_is_refused(Case call) {
    var kinds = requireNonNull(CONTRACTS.get(call.method())).tokens();
    var other = kinds.contains(Kind.APP) ? SmallCompany.TOKEN : APP_TOKEN;

    var answer = call.with("@token", other).answer();

    assertThat(Json.text(answer.body(), "error"))
        .isEqualTo(kinds.isEmpty() ? "" : "not_allowed_token_type");
  }

  @Test
  void every_method_has_a_right_call() {
    assertThat(right()).extracting(Case::method).hasSameElementsAs(CONTRACTS.keySet());
  }

  @Test
  void every_documented_error_is_provoked_or_listed_with_a_reason() {
    var provoked = provoked();
    var listed = Unprovoked.all();

    var missing =
        Documented.errors()
            .filter(one -> !provoked.contains(one))
            .filter(one -> !covers(listed, one));
    assertThat(missing).isEmpty();
  }

  @Test
  void nothing_is_listed_that_is_provoked_or_not_documented() {
    var provoked = provoked();
    var documented = Documented.errors().toList();

    assertThat(Unprovoked.all())
        .allSatisfy(listed -> {
          var meant = documented.stream().filter(one -> covers(Set.of(listed), one)).toList();
          assertThat(meant).isNotEmpty().doesNotContainAnyElementsOf(provoked);
        });
  }

  /// For whoever wants to know how much of Slack stands here.
  @Test
  void the_counts_are_told() {
    var documented = Documented.errors().toList();
    var provoked = documented.stream().filter(provoked()::contains).count();

    Figure.stands("methods under contract", CONTRACTS.size());
    Figure.stands("errors documented for them", documented.size());
    Figure.stands("errors provoked by a test", provoked);
    Figure.stands(
        "errors listed with the reason why nothing here leads to them",
        documented.size() - provoked);
  }

  static List<Case> right() {
    return Case.right();
  }

  static List<Case> provoking() {
    return Case.provoking();
  }

  /// Each right call without each of its required arguments.
  static Stream<Case> requiring() {
    return Case.right().stream()
        .flatMap(call ->
            required(call.method()).stream()
                .map(argument -> {
                  var error =
                      OWN_WORD.getOrDefault(call.method() + " " + argument, "invalid_arguments");
                  return new Case(call.method(), error, call.without(argument).given());
                }));
  }

  private static List<String> required(String method) {
    return requireNonNull(CONTRACTS.get(method)).required();
  }

  private static Set<String> provoked() {
    return Case.provoking().stream()
        .map(one -> one.method() + " " + one.error())
        .collect(Collectors.toSet());
  }

  private static boolean covers(Set<String> listed, String one) {
    return listed.contains(one) || listed.contains(one.split(" ", 2)[1]);
  }
}
