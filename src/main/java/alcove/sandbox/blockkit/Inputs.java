package alcove.sandbox.blockkit;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What is typed or picked: text, numbers, dates, times, files.
final class Inputs {
  private static final Pattern DATE = Pattern.compile("\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final long TEN_DIGITS = 1_000_000_000L;

  static final Shape DISPATCH =
      Shape.bare()
          .needs(
              "trigger_actions_on",
              Expect.list(Expect.oneOf("on_enter_pressed", "on_character_entered"), 1, 2));

  static final Variants ALL =
      Variants.none()
          .with(
              "plain_text_input",
              typed("plain_text_input")
                  .may("initial_value", Expect.string())
                  .may("multiline", Expect.flag())
                  .may("min_length", Expect.integer(0, longest()))
                  .may("max_length", Expect.integer(1, longest()))
                  .also(initialFits())
                  .also(ordered("min_length", "max_length")))
          .with("email_text_input", typed("email_text_input").may("initial_value", Expect.string()))
          .with("url_text_input", typed("url_text_input").may("initial_value", Expect.string()))
          .with(
              "number_input",
              typed("number_input")
                  .needs("is_decimal_allowed", Expect.flag())
                  .may("initial_value", Expect.matching(NUMBER, "a number as a string"))
                  .may("min_value", Expect.matching(NUMBER, "a number as a string"))
                  .may("max_value", Expect.matching(NUMBER, "a number as a string"))
                  .also(ordered("min_value", "max_value")))
          .with("rich_text_input", typed("rich_text_input").may("initial_value", RichTexts.BLOCK))
          .with(
              "file_input",
              Buttons.element("file_input")
                  .may("filetypes", Expect.list(Expect.filled()))
                  .may("max_files", Expect.integer("file_input.max_files")))
          .with(
              "datepicker",
              picked("datepicker").may("initial_date", Expect.matching(DATE, "YYYY-MM-DD")))
          .with(
              "timepicker",
              picked("timepicker")
                  .may("initial_time", Expect.matching(TIME, "HH:mm"))
                  .may("timezone", Expect.filled()))
          .with(
              "datetimepicker",
              Buttons.element("datetimepicker")
                  .may("initial_date_time", Expect.integer(TEN_DIGITS, 10 * TEN_DIGITS - 1))
                  .may("confirm", Texts.CONFIRM)
                  .may("focus_on_load", Expect.flag()));

  private Inputs() {}

  /// The least is not more than the most.
  private static Rule ordered(String least, String most) {
    return (value, at) -> {
      if (NUMBER.matcher(value.path(least).asString("")).matches()
          && NUMBER.matcher(value.path(most).asString("")).matches()
          && new BigDecimal(value.path(least).asString())
                  .compareTo(new BigDecimal(value.path(most).asString()))
              > 0) {
        at.field(least).refuse("must not be more than " + most);
      }
    };
  }

  private static long longest() {
    return Limits.of("plain_text_input.max_length").get("max").orElseThrow();
  }

  private static Shape typed(String type) {
    return Buttons.element(type)
        .may("placeholder", Texts.plain("input_placeholder.text"))
        .may("dispatch_action_config", DISPATCH)
        .may("focus_on_load", Expect.flag());
  }

  private static Shape picked(String type) {
    return Buttons.element(type)
        .may("placeholder", Texts.plain("input_placeholder.text"))
        .may("confirm", Texts.CONFIRM)
        .may("focus_on_load", Expect.flag());
  }

  /// Slack does not say what it does with a longer one; the stricter reading refuses it.
  private static Rule initialFits() {
    return (value, at) -> {
      var max = value.path("max_length").asLong(longest());
      if (value.path("initial_value").asString("").length() > max) {
        at.field("initial_value")
            .refuse("must be less than " + (max + 1) + " characters", "max_length", max);
      }
    };
  }
}
