package alcove.sandbox.delivery;

import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Slack makes of typed text before an app sees it: `&`, `<` and `>` escaped, names behind an
/// `@` turned into mentions, addresses into links.
final class Typing {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]+");

  private Typing() {}

  static String message(String typed, Workspace workspace) {
    var linked = ADDRESS.matcher(escaped(typed)).replaceAll("<$0>");
    return mentions(linked, workspace, false);
  }

  /// The text after a slash command; `@name` is turned only when the manifest says so.
  static String command(String typed, Workspace workspace, boolean turned) {
    return turned ? mentions(escaped(typed), workspace, true) : typed;
  }

  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String mentions(String text, Workspace workspace, boolean named) {
    var out = new StringBuilder();
    var people = workspace.people();
    var at = 0;
    while (at < text.length()) {
      var name = text.charAt(at) == '@' ? longest(text, at + 1, people) : Optional.<Name>empty();
      if (name.isPresent()) {
        var who = name.get().person();
        out.append("<@").append(who.id()).append(named ? "|" + who.handle() : "").append(">");
        at += 1 + name.get().length();
      } else {
        out.append(text.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  private record Name(Profile person, int length) {}

  private static Optional<Name> longest(String text, int from, List<Profile> people) {
    return people.stream()
        .flatMap(person ->
            List.of(person.realName(), person.handle(), person.realName().split(" ", 2)[0]).stream()
                .filter(name -> stands(text, from, name))
                .map(name -> new Name(person, name.length())))
        .max(Comparator.comparingInt(Name::length));
  }

  private static boolean stands(String text, int from, String name) {
    var end = from + name.length();
    return text.regionMatches(true, from, name, 0, name.length())
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
