package alcove.sandbox;

import alcove.sandbox.install.Registration;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person in a browser who installs the app, and the app that exchanges what comes of it.
final class Installer {
  static final Registration APP = SmallCompany.REGISTRATION;
  static final String BACK = APP.redirectUrls().getFirst();
  static final String ANA = "U0ANA00001";

  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"(\\w+)\"");

  private final Raw raw;

  Installer(SandboxServer slack) {
    raw = new Raw(slack);
  }

  /// What an app asks for; what is not given is as it should be.
  static Map<String, String> asking(String... instead) {
    var asked = new LinkedHashMap<String, String>();
    asked.put("client_id", APP.clientId());
    asked.put("scope", "chat:write,commands");
    asked.put("redirect_uri", BACK);
    asked.put("state", "st&te 1");
    return with(asked, instead);
  }

  /// The page that the person sees.
  Raw.Got page(Map<String, String> asked) {
    return raw.get("/oauth/v2/authorize?" + Raw.form(asked));
  }

  /// Answers the page, and gives back where it leads.
  URI answers(String answer, String person, Map<String, String> asked) {
    var sent = post(ticket(page(asked)), answer, person);
    return URI.create(sent.headers().getOrDefault("location", "about:blank"));
  }

  Raw.Got post(String ticket, String answer, String person) {
    var form = Raw.form(Map.of("ticket", ticket, "answer", answer, "as", person));
    return raw.post("/oauth/v2/authorize", "application/x-www-form-urlencoded", "", form);
  }

  static String ticket(Raw.Got page) {
    var found = TICKET.matcher(page.body());
    return found.find() ? found.group(1) : "";
  }

  /// The code that Ana's yes gives.
  String code(Map<String, String> asked) {
    return code(ANA, asked);
  }

  String code(String person, Map<String, String> asked) {
    return query(answers("allow", person, asked)).getOrDefault("code", "");
  }

  /// Exchanges a code; what is not given is as it should be.
  Raw.Got access(String code, String... instead) {
    var arguments = new LinkedHashMap<String, String>();
    arguments.put("client_id", APP.clientId());
    arguments.put("client_secret", APP.clientSecret());
    arguments.put("redirect_uri", BACK);
    arguments.put("code", code);
    return raw.call("oauth.v2.access", "", with(arguments, instead));
  }

  /// Installs and gives the answer to the exchange.
  Raw.Got installs(String... instead) {
    return access(code(asking(instead)));
  }

  Raw.Got refresh(String refreshToken) {
    return access("", "grant_type", "refresh_token", "refresh_token", refreshToken);
  }

  static Map<String, String> query(URI address) {
    return Arrays.stream(String.valueOf(address.getRawQuery()).split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static Map<String, String> with(Map<String, String> usual, String... instead) {
    for (var i = 0; i < instead.length; i += 2) {
      usual.put(instead[i], instead[i + 1]);
    }
    usual.values().removeIf(String::isEmpty);
    return usual;
  }
}
