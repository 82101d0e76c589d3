package alcove.sandbox.api;

import static java.util.Objects.requireNonNull;

import alcove.sandbox.install.Installing;
import alcove.sandbox.install.Tokens.Standing;
import alcove.sandbox.install.Tokens.Token;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// The Web API: every method that the sandbox knows.
public final class WebApi {
  /// Says itself what it makes of a token that is over.
  private static final String JUDGES = "oauth.v2.exchange";

  /// Slack gives each answer a number of its own.
  private static final AtomicLong ANSWERED = new AtomicLong();

  private final Workspace workspace;
  private final Access access;
  private final RateLimits limits;
  private final Installing installing;
  private final Map<String, Entry> entries = new TreeMap<>();

  /// @param link a new address for one WebSocket of the app
  /// @param upload the address that takes bytes, up to the ticket
  public WebApi(
      Workspace workspace,
      RateLimits limits,
      Installing installing,
      Supplier<String> link,
      Supplier<String> upload) {
    this.workspace = workspace;
    this.limits = limits;
    this.installing = installing;
    this.access = new Access(workspace);
    var contracts = Contract.all();
    var methods = new TreeMap<String, Method>();
    new ChatMethods(workspace, access).enter(methods);
    new ChannelMethods(workspace, access).enter(methods);
    new MemberMethods(workspace, access).enter(methods);
    new TalkMethods(workspace, access).enter(methods);
    new HistoryMethods(workspace, access).enter(methods);
    new ScheduleMethods(workspace, access).enter(methods);
    new TeamMethods(workspace).enter(methods);
    new ReadingMethods(workspace, access).enter(methods);
    new PeopleMethods(workspace, access).enter(methods);
    new GroupMethods(workspace).enter(methods);
    new FileMethods(workspace, access, upload).enter(methods);
    new PinMethods(workspace, access).enter(methods);
    new ReactionMethods(workspace, access).enter(methods);
    new ViewMethods(workspace).enter(methods);
    new TestMethods(workspace, installing.tokens()).enter(methods);
    new InstallMethods(installing).enter(methods);
    new SocketMethods(link).enter(methods);
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

  /// Whether this call is for this workspace: by its token, its code or its refresh token.
  boolean owns(Call call) {
    return workspace.atomically(() ->
        installing.knows(call.token())
            || installing.knows(Json.text(call.values(), "code"))
            || installing.knows(Json.text(call.values(), "refresh_token")));
  }

  /// Takes the bytes of a file that was announced.
  boolean takes(String ticket, byte[] bytes) {
    return workspace.atomically(() -> workspace.uploads().take(ticket, bytes));
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
    try {
      workspace.atomically(() -> authorized(contract, token));
      var wait = limits.tooSoon(contract, Json.text(values, "channel"));
      if (wait.isPresent()) {
        return slowDown(wait.getAsLong());
      }
      var args = new Args(contract, values, token);
      require(args);
      var body = Json.object().put("ok", true);
      body.setAll(workspace.atomically(() -> entry.method().answer(args)));
      return new Answer(200, headers(contract, token, ""), body);
    } catch (Refused refused) {
      return refusal(contract, token, refused);
    }
  }

  /// Slack's answer to a call that it does not carry out.
  static Answer refusing(String error) {
    return new Answer(200, headers(error), failure(error));
  }

  /// Slack's answer to too many calls.
  public static Answer slowDown(long seconds) {
    return new Answer(429, Map.of("retry-after", String.valueOf(seconds)), failure("ratelimited"));
  }

  /// The token, when the method can do with it or needs none.
  private Optional<Token> authorized(Contract contract, String text) {
    if (!contract.token()) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      throw new Refused("not_authed");
    }
    var token =
        switch (installing.tokens().of(text)) {
          case Standing.Bad(var error) -> {
            if (contract.method().equals(JUDGES) && !error.equals("invalid_auth")) {
              yield Optional.<Token>empty();
            }
            throw new Refused(error);
          }
          case Standing.Good(var good) -> Optional.of(good);
        };
    token.ifPresent(good -> suffices(contract, good));
    return token;
  }

  private void suffices(Contract contract, Token token) {
    if (!contract.tokens().contains(token.kind())) {
      throw new Refused("not_allowed_token_type");
    }
    var needed = contract.scopes();
    if (!needed.isEmpty() && needed.stream().noneMatch(token.scopes()::contains)) {
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
      List.of(
          "conversations.create name",
          "conversations.invite users",
          "reactions.add channel",
          "reactions.add timestamp");

  private Answer refusal(Contract contract, String token, Refused refused) {
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
    return new Answer(200, headers(contract, token, refused.error()), body);
  }

  private Map<String, String> headers(Contract contract, String token, String error) {
    var headers = headers(error);
    if (contract.token()
        && workspace.atomically(() -> installing.tokens().of(token))
            instanceof Standing.Good(var good)) {
      var scopes = good.scopes().stream().sorted().toList();
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
    headers.put("x-slack-req-id", "%032x".formatted(ANSWERED.incrementAndGet()));
    if (!error.isEmpty()) {
      headers.put("x-slack-failure", error);
    }
    return headers;
  }

  private static ObjectNode failure(String error) {
    return Json.object().put("ok", false).put("error", error);
  }
}
