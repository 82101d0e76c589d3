package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ObjectNode;

/// A call as it came in: the arguments of query, form or JSON body, and the token.
///
/// @param posting how the arguments were sent
/// @param begun when it came, by `System.nanoTime`
record Call(String token, Posting posting, boolean json, long begun) {

  static Call of(Request request) throws IOException {
    var begun = System.nanoTime();
    var type = header(request, HttpHeader.CONTENT_TYPE);
    var body = Content.Source.asString(request, StandardCharsets.UTF_8);
    var query = request.getHttpURI().getQuery();
    var posting = Posting.of(type, query == null ? "" : query, body);
    var values = posting.values();
    var authorization = header(request, HttpHeader.AUTHORIZATION);
    basic(values, authorization);
    var token = bearer(authorization, Json.text(values, "token"));
    values.remove("token");
    return new Call(token, posting, Posting.json(type), begun);
  }

  ObjectNode values() {
    return posting.values();
  }

  private static String bearer(String header, String argument) {
    return header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : argument;
  }

  /// Who an app is can stand in the header too.
  private static void basic(ObjectNode values, String header) {
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return;
    }
    try {
      var plain = Base64.getDecoder().decode(header.substring(6).strip());
      var parts = new String(plain, StandardCharsets.UTF_8).split(":", 2);
      values.put("client_id", parts[0]).put("client_secret", parts.length > 1 ? parts[1] : "");
    } catch (IllegalArgumentException _) {
      values.put("client_id", "").put("client_secret", "");
    }
  }

  private static String header(Request request, HttpHeader name) {
    var value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }
}
