package alcove.stories;

import alcove.sandbox.Person;
import java.util.List;
import java.util.function.UnaryOperator;

/// What people answer on the pages of the forms. Whoever fills one has it before them, and sends it
/// themselves.
public final class Pages {
  private Pages() {}

  /// The seven parts of a side, in their order.
  public static List<UnaryOperator<Person>> side(String purpose, String meeting) {
    return List.of(
        who -> purpose(who, purpose),
        who -> rhythm(who, meeting),
        Pages::confidence,
        Pages::exceptions,
        Pages::whenAsked,
        Pages::ifBroken,
        Pages::changing);
  }

  /// All of a review that is needed, with this grade.
  public static Person grades(Person who, String grade) {
    return who.chooses("Could you say", grade)
        .chooses("what you expect", grade)
        .chooses("serve you", grade)
        .chooses("about confidence clear", grade)
        .chooses("rhythm of your meetings", "Just right");
  }

  static Person purpose(Person who, String purpose) {
    return who.fills("What would you like to work on", purpose)
        .fills("What is off limits", "My years at the lighthouse")
        .chooses("go on?", "A month before the end");
  }

  static Person rhythm(Person who, String meeting) {
    return who.fills("Where can you talk", "A walk along the harbour")
        .chooses("How often do you meet", meeting)
        .chooses("How long", "An hour")
        .chooses("How often should Alcove ask", "Every two weeks")
        .chooses("How soon", "By the next working day")
        .chooses("If a meeting cannot be", "As soon as it is clear, with a new date")
        .chooses("When may the other write", "In my working hours");
  }

  static Person confidence(Person who) {
    return who.fills("How do you keep", "I tell nobody what you say")
        .chooses("What may leave", "Only that we meet")
        .chooses("Who keeps notes", "Each their own, for their own eyes")
        .chooses("When do notes go", "When your term ends");
  }

  static Person exceptions(Person who) {
    for (var item :
        List.of(
            "Someone is in danger",
            "Harassment",
            "Substance abuse",
            "A crime",
            "What an officer")) {
      who.ticks(item, "I know that this cannot stay between us");
    }
    return who;
  }

  private static Person whenAsked(Person who) {
    who.chooses("suit a role", "My strengths")
        .chooses("your own line manager", "What I will do")
        .chooses("meeting of three", "No");
    return promise(who, "carry no names", "decides about the other");
  }

  private static Person ifBroken(Person who) {
    who.chooses("In doubt", "A supervisor of the program, without a name");
    return promise(who, "there is an issue", "obliged to do", "who passes it on", "cannot agree");
  }

  private static Person changing(Person who) {
    who.chooses("not going well", "At once, in a short call")
        .chooses("When it ends", "One last talk, if it can be");
    return promise(who, "open, honest", "without blame", "after the end");
  }

  private static Person promise(Person who, String... sentences) {
    for (var sentence : sentences) {
      who.ticks(sentence, "I promise that");
    }
    return who;
  }
}
