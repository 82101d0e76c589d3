package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A call as it came in: the arguments of query, form or JSON body, and the token.
///
/// @param begun when it came, by `System.nanoTime`
record Call(String token, ObjectNode values, long begun) {

  static Call of(Request request) throws IOException {
    var begun = System.nanoTime();
    var type = header(request, HttpHeader.CONTENT_TYPE);
    var body = Content.Source.asString(request, StandardCharsets.UTF_8);
    var values = Json.object();
    add(values, request.getHttpURI().getQuery());
    if (type.startsWith("application/json")) {
      Json.parse(body)
          .filter(ObjectNode.class::isInstance)
          .ifPresent(json -> values.setAll((ObjectNode) json));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      add(values, body);
    }
    var authorization = header(request, HttpHeader.AUTHORIZATION);
    basic(values, authorization);
    var token = bearer(authorization, Json.text(values, "token"));
    values.remove("token");
    return new Call(token, values, begun);
  }

  static boolean jsonBody(Request request) {
    return header(request, HttpHeader.CONTENT_TYPE).startsWith("application/json");
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

  private static void add(ObjectNode values, @Nullable String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    var fields = new MultiMap<String>();
    UrlEncoded.decodeTo(encoded, fields::add, StandardCharsets.UTF_8);
    fields.forEach((name, all) -> values.put(name, all.getLast()));
  }

  private static String header(Request request, HttpHeader name) {
    var value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }
}
