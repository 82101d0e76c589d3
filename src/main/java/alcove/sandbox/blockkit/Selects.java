package alcove.sandbox.blockkit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What is chosen from a list: menus, radio buttons, checkboxes.
final class Selects {
  static final Shape PLAIN = Texts.option(Texts.plain("option.text"));
  static final Shape RICH = Texts.option(Texts.any("option.text"));
  static final Shape LINK =
      Texts.option(Texts.plain("option.text")).may("url", Expect.url("option.url"));
  static final Shape GROUP =
      Shape.bare()
          .needs("label", Texts.plain("option_group.label"))
          .needs("options", Expect.list(PLAIN, "option_group.options"));
  static final Shape FILTER =
      Shape.bare()
          .may("include", Expect.list(Expect.oneOf("im", "mpim", "private", "public"), 1, 4))
          .may("exclude_external_shared_channels", Expect.flag())
          .may("exclude_bot_users", Expect.flag())
          .someOf("include", "exclude_external_shared_channels", "exclude_bot_users");

  /// What an app answers that was asked for options; it may have found none.
  static final Shape SUGGESTED =
      Shape.bare()
          .may("options", Expect.list(PLAIN, 0, 100))
          .may("option_groups", Expect.list(GROUP, 0, 100))
          .oneOf("options", "option_groups");

  static final Variants ALL =
      Variants.none()
          .with(
              "static_select",
              choices(menu("static_select")).may("initial_option", PLAIN).also(initial()))
          .with(
              "multi_static_select",
              choices(many("multi_static_select"))
                  .may("initial_options", Expect.list(PLAIN))
                  .also(initial()))
          .with(
              "external_select",
              menu("external_select")
                  .may("initial_option", PLAIN)
                  .may("min_query_length", Expect.integer(0, Integer.MAX_VALUE)))
          .with(
              "multi_external_select",
              many("multi_external_select")
                  .may("initial_options", Expect.list(PLAIN))
                  .may("min_query_length", Expect.integer(0, Integer.MAX_VALUE)))
          .with("users_select", menu("users_select").may("initial_user", Expect.filled()))
          .with(
              "multi_users_select",
              many("multi_users_select").may("initial_users", Expect.list(Expect.filled())))
          .with(
              "channels_select",
              menu("channels_select")
                  .may("initial_channel", Expect.filled())
                  .may("response_url_enabled", Expect.flag()))
          .with(
              "multi_channels_select",
              many("multi_channels_select").may("initial_channels", Expect.list(Expect.filled())))
          .with(
              "conversations_select",
              menu("conversations_select")
                  .may("initial_conversation", Expect.filled())
                  .may("default_to_current_conversation", Expect.flag())
                  .may("response_url_enabled", Expect.flag())
                  .may("filter", FILTER))
          .with(
              "multi_conversations_select",
              many("multi_conversations_select")
                  .may("initial_conversations", Expect.list(Expect.filled()))
                  .may("default_to_current_conversation", Expect.flag())
                  .may("filter", FILTER))
          .with(
              "overflow",
              Buttons.element("overflow")
                  .needs("options", Expect.list(LINK, "overflow.options"))
                  .may("confirm", Texts.CONFIRM))
          .with("radio_buttons", boxes("radio_buttons").may("initial_option", RICH).also(initial()))
          .with(
              "checkboxes",
              boxes("checkboxes").may("initial_options", Expect.list(RICH)).also(initial()));

  private Selects() {}

  private static Shape menu(String type) {
    return Buttons.element(type)
        .may("placeholder", Texts.plain("select.placeholder"))
        .may("confirm", Texts.CONFIRM)
        .may("focus_on_load", Expect.flag());
  }

  private static Shape many(String type) {
    return menu(type).may("max_selected_items", Expect.integer(1, Integer.MAX_VALUE));
  }

  private static Shape choices(Shape menu) {
    return menu.may(
            "options", Expect.list(PLAIN, "select.options").and(Expect.count(1, Long.MAX_VALUE)))
        .may(
            "option_groups",
            Expect.list(GROUP, "select.option_groups").and(Expect.count(1, Long.MAX_VALUE)))
        .oneOf("options", "option_groups");
  }

  private static Shape boxes(String type) {
    return Buttons.element(type)
        .needs("options", Expect.list(RICH, type + ".options"))
        .may("confirm", Texts.CONFIRM)
        .may("focus_on_load", Expect.flag());
  }

  /// What is chosen at first must be one of what can be chosen.
  private static Rule initial() {
    return (value, at) -> {
      var offered = offered(value);
      if (value.has("initial_option") && !offered.contains(value.get("initial_option"))) {
        at.field("initial_option").refuse("must exactly match one of the options");
      }
      for (var i = 0; i < value.path("initial_options").size(); i++) {
        if (!offered.contains(value.get("initial_options").get(i))) {
          at.field("initial_options").item(i).refuse("must exactly match one of the options");
        }
      }
    };
  }

  private static List<JsonNode> offered(JsonNode select) {
    var all = new ArrayList<JsonNode>(select.path("options").values());
    select.path("option_groups").forEach(group -> all.addAll(group.path("options").values()));
    return all;
  }
}
