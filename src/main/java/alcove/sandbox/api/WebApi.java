package alcove.sandbox.api;

import static java.util.Objects.requireNonNull;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// The Web API: every method that the sandbox knows.
public final class WebApi {
  private final Workspace workspace;
  private final Access access;
  private final RateLimits limits;
  private final Map<String, Entry> entries = new TreeMap<>();

  public WebApi(Workspace workspace, RateLimits limits) {
    this.workspace = workspace;
    this.limits = limits;
    this.access = new Access(workspace);
    var contracts = Contract.all();
    var methods = new TreeMap<String, Method>();
    new ChatMethods(workspace, access).enter(methods);
    new ChannelMethods(workspace, access).enter(methods);
    new MemberMethods(workspace, access).enter(methods);
    new ReadingMethods(workspace, access).enter(methods);
    new PeopleMethods(workspace, access).enter(methods);
    new PinMethods(workspace, access).enter(methods);
    new ViewMethods(workspace).enter(methods);
    new TestMethods(workspace).enter(methods);
    if (!methods.keySet().equals(contracts.keySet())) {
      throw new IllegalStateException("methods and contracts differ");
    }
    contracts.forEach((name, contract) ->
        entries.put(name, new Entry(contract, requireNonNull(methods.get(name)))));
  }

  private record Entry(Contract contract, Method method) {}

  /// The names of all methods.
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /// Whether this method reads a JSON body; others see no arguments in it.
  public boolean takesJson(String name) {
    var entry = entries.get(name);
    return entry != null && entry.contract().json();
  }

  /// Answers one call.
  ///
  /// @param token the bearer's; empty for none
  public Answer call(String name, String token, ObjectNode values) {
    var entry = entries.get(name);
    if (entry == null) {
      var body = failure("unknown_method").put("req_method", name);
      return new Answer(200, headers("unknown_method"), body);
    }
    var contract = entry.contract();
    var wait = limits.tooSoon(contract, Json.text(values, "channel"));
    if (wait.isPresent()) {
      return slowDown(wait.getAsLong());
    }
    try {
      authorize(contract, token);
      var args = new Args(contract, values);
      require(args);
      var body = Json.object().put("ok", true);
      body.setAll(workspace.atomically(() -> entry.method().answer(args)));
      return new Answer(200, headers(contract, ""), body);
    } catch (Refused refused) {
      return refusal(contract, refused);
    }
  }

  /// Slack's answer to too many calls.
  public static Answer slowDown(long seconds) {
    return new Answer(429, Map.of("retry-after", String.valueOf(seconds)), failure("ratelimited"));
  }

  private void authorize(Contract contract, String token) {
    if (!contract.token()) {
      return;
    }
    if (token.isEmpty()) {
      throw new Refused("not_authed");
    }
    if (!token.equals(workspace.app().token())) {
      throw new Refused("invalid_auth");
    }
    var needed = contract.scopes();
    if (!needed.isEmpty() && needed.stream().noneMatch(workspace.app().scopes()::contains)) {
      throw access.missing(needed);
    }
  }

  /// A method that has a word of its own for what is missing says it itself.
  private static void require(Args args) {
    for (var name : args.contract().required()) {
      if (!args.values().has(name) && !OWN_WORD.contains(args.contract().method() + " " + name)) {
        throw new Refused("invalid_arguments", "[ERROR] missing required field: " + name);
      }
    }
  }

  private static final List<String> OWN_WORD =
      List.of("conversations.create name", "conversations.invite users");

  private Answer refusal(Contract contract, Refused refused) {
    var made = contract.method().equals("api.test");
    if (!made && !contract.mayAnswer(refused.error())) {
      throw new IllegalStateException(contract.method() + " never says " + refused.error());
    }
    var body = failure(refused.error());
    body.setAll(refused.more());
    if (!refused.messages().isEmpty()) {
      var messages = Json.array();
      refused.messages().forEach(messages::add);
      body.set("response_metadata", Json.object().set("messages", messages));
    }
    return new Answer(200, headers(contract, refused.error()), body);
  }

  private Map<String, String> headers(Contract contract, String error) {
    var headers = headers(error);
    if (contract.token() && !error.equals("not_authed") && !error.equals("invalid_auth")) {
      var scopes = workspace.app().scopes().stream().sorted().toList();
      headers.put("x-oauth-scopes", String.join(",", scopes));
    }
    if (!contract.scopes().isEmpty()) {
      headers.put("x-accepted-oauth-scopes", String.join(",", contract.scopes()));
    }
    return headers;
  }

  private static Map<String, String> headers(String error) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("cache-control", "private, no-cache, no-store, must-revalidate");
    if (!error.isEmpty()) {
      headers.put("x-slack-failure", error);
    }
    return headers;
  }

  private static ObjectNode failure(String error) {
    return Json.object().put("ok", false).put("error", error);
  }
}
