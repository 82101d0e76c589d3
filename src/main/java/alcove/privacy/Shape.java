package alcove.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What may be shown of an exception: for it and for each of its causes the class, then the places
/// in the code. That is what the program is; what it was given stands only in the message.
final class Shape {
  static final int MAX_CAUSES = 5;
  static final int MAX_FRAMES = 20;

  private Shape() {}

  /// With the places in Alcove only.
  static List<List<String>> ofOurs(Throwable thrown) {
    return of(thrown, frame -> frame.getClassName().startsWith("alcove."));
  }

  /// With all places, for what failed inside somebody else's code.
  static List<List<String>> ofAll(Throwable thrown) {
    return of(thrown, _ -> true);
  }

  private static List<List<String>> of(Throwable thrown, Predicate<StackTraceElement> shown) {
    var causes = new ArrayList<List<String>>();
    for (var each = thrown; each != null && causes.size() < MAX_CAUSES; each = each.getCause()) {
      var frames =
          Stream.of(each.getStackTrace()).filter(shown).limit(MAX_FRAMES).map(Shape::place);
      causes.add(Stream.concat(Stream.of(each.getClass().getName()), frames).toList());
    }
    return causes;
  }

  private static String place(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
  }
}
