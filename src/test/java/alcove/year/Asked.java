package alcove.year;

import alcove.sandbox.state.Form;
import alcove.sandbox.state.Posted;
import java.util.List;
import java.util.stream.Stream;

/// What a message of the app wants of its reader.
enum Asked {
  HOW_IT_GOES("Have the two of you met"),
  TO_BE_A_PAIR("Accept"),
  FOR_THEIR_SIDE("Begin"),
  TO_GO_ON_WITH_IT("Continue"),
  A_FORM("Answer"),
  FOR_A_CARD("Deal us one"),
  WHETHER_THEY_SEE_IT_TOO("I see it too, or am not sure"),
  WHAT_COMES_NEXT("Renew"),
  NOTHING("");

  private final String says;

  Asked(String says) {
    this.says = says;
  }

  /// The question by which it is known, or a button.
  String says() {
    return says;
  }

  static Asked by(Posted message) {
    var buttons = buttons(message);
    return stands(message, HOW_IT_GOES.says)
        ? HOW_IT_GOES
        : Stream.of(values())
            .filter(asked -> buttons.contains(asked.says))
            .findFirst()
            .orElse(NOTHING);
  }

  /// Whether a question stands there that is not answered yet.
  static boolean stands(Posted message, String question) {
    return message.blocks().toString().contains("*" + question);
  }

  /// What stands on the buttons of a message.
  static List<String> buttons(Posted message) {
    return Form.elements(message.blocks()).stream()
        .map(element -> element.element().path("text").path("text").asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
