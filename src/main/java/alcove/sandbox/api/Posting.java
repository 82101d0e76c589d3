package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.UrlEncoded;
import tools.jackson.databind.node.ObjectNode;

/// The arguments in a request's query and body, and what Slack says of the way they were sent.
///
/// @param error Slack's word for a body that it cannot read; empty when it can
/// @param warning what it minds and lets pass; empty for nothing
record Posting(ObjectNode values, String error, String warning) {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data";
  private static final Set<String> TYPES = Set.of(JSON, FORM, PARTS, "text/plain");
  private static final Set<String> CHARSETS = Set.of("", "utf-8", "iso-8859-1");

  /// Slack speaks of "very long names" and gives no figure.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,100}");

  private static final Pattern ARRAY = Pattern.compile("[^\\[\\]]*\\[.*");
  private static final Pattern PART =
      Pattern.compile(
          "(?s)content-disposition: *form-data; *name=\"([^\"]*)\".*?\\r\\n\\r\\n(.*)",
          Pattern.CASE_INSENSITIVE);

  /// Reads a request.
  ///
  /// @param type its Content-Type; empty for none
  /// @param query what stands behind the question mark; empty for nothing
  static Posting of(String type, String query, String body) {
    var values = Json.object();
    try {
      form(values, query);
      var warning = body.isEmpty() ? "" : read(values, type, body);
      return new Posting(values, "", warning);
    } catch (Refused refused) {
      return new Posting(values, refused.error(), "");
    }
  }

  static boolean json(String type) {
    return kind(type).equals(JSON);
  }

  private static String read(ObjectNode values, String type, String body) {
    if (type.isEmpty()) {
      throw new Refused("missing_post_type");
    }
    if (!TYPES.contains(kind(type))) {
      throw new Refused("invalid_post_type");
    }
    var charset = parameter(type, "charset").toLowerCase(Locale.ROOT);
    if (!CHARSETS.contains(charset)) {
      throw new Refused("invalid_charset");
    }
    return switch (kind(type)) {
      case JSON -> {
        json(values, body);
        yield charset.isEmpty() ? "missing_charset" : "";
      }
      case FORM -> {
        form(values, body);
        yield charset.isEmpty() ? "" : "superfluous_charset";
      }
      case PARTS -> {
        parts(values, parameter(type, "boundary"), body);
        yield "";
      }
      default -> "";
    };
  }

  /// The two words are in Slack's page on its Web API and not among the errors of the reference.
  private static void json(ObjectNode values, String body) {
    var json = Json.parse(body).orElseThrow(() -> new Refused("invalid_json"));
    if (!(json instanceof ObjectNode object)) {
      throw new Refused("json_not_object");
    }
    values.setAll(object);
  }

  private static void form(ObjectNode values, String encoded) {
    try {
      UrlEncoded.decodeTo(
          encoded, (name, value) -> put(values, name, value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new Refused("invalid_form_data");
    }
  }

  /// Of a body in parts the plain ones: there are no files.
  private static void parts(ObjectNode values, String boundary, String body) {
    if (boundary.isEmpty() || !body.contains("--" + boundary)) {
      throw new Refused("invalid_form_data");
    }
    for (var part : body.split(Pattern.quote("--" + boundary), -1)) {
      var found = PART.matcher(part);
      if (found.find()) {
        put(values, found.group(1), found.group(2).replaceFirst("\\r\\n$", ""));
      }
    }
  }

  private static void put(ObjectNode values, String name, String value) {
    if (ARRAY.matcher(name).matches()) {
      throw new Refused("invalid_array_arg");
    }
    if (!NAME.matcher(name).matches()) {
      throw new Refused("invalid_arg_name");
    }
    values.put(name, value);
  }

  private static String kind(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String parameter(String type, String name) {
    for (var part : type.split(";", -1)) {
      var pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equalsIgnoreCase(name)) {
        return pair[1].replace("\"", "");
      }
    }
    return "";
  }
}
