package alcove.sandbox.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each number of `limits.json`: what reaches it passes, one over (or under) is refused.
///
/// In the examples `@` stands for a text of n characters, `$` for the number n, and `[# … #]` for n
/// times what is between, where `~` is the count.
final class LimitsTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Map<String, String> EXAMPLES = examples();

  @Test
  void every_limit_has_an_example() {
    assertThat(EXAMPLES.keySet()).containsExactlyElementsOf(new TreeSet<>(names()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void at_the_limit_passes(String name) {
    assertThat(problems(name, bound(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void beyond_the_limit_is_refused(String name) {
    var beyond = name.contains("max") && !name.endsWith(".min") ? bound(name) + 1 : bound(name) - 1;

    var problems = problems(name, beyond);

    assertThat(problems).isNotEmpty();
    assertThat(problems).allSatisfy(problem -> assertThat(problem.pointer()).startsWith("/"));
  }

  static List<String> names() {
    var names = new ArrayList<String>();
    collect("", limits(), names);
    return names;
  }

  private static void collect(String prefix, JsonNode node, List<String> names) {
    node.properties()
        .forEach(entry -> {
          var name = prefix + entry.getKey();
          if (entry.getValue().isObject()) {
            collect(name + ".", entry.getValue(), names);
          } else {
            names.add(name);
          }
        });
  }

  private static JsonNode limits() {
    return MAPPER.readTree(LimitsTest.class.getResourceAsStream("limits.json"));
  }

  private static int bound(String name) {
    var exclusive = name.endsWith("exclusive_min") ? 1 : 0;
    return limits().at("/" + name.replace('.', '/')).asInt() + exclusive;
  }

  private static List<Problem> problems(String name, int n) {
    var example = EXAMPLES.getOrDefault(name, "");
    var json = MAPPER.readTree(filled(example, n));
    return switch (name.split("\\.", 2)[0]) {
      case "view" -> BlockKit.view(json);
      case "url_source" -> {
        var at = Place.root(Surface.ANY).field("source");
        Cards.source().check(json, at);
        yield at.found();
      }
      default -> BlockKit.blocks(MAPPER.createArrayNode().add(json), Surface.ANY);
    };
  }

  private static String filled(String example, int n) {
    var text = example;
    while (text.contains("[#")) {
      var from = text.indexOf("[#");
      var to = text.indexOf("#]");
      var item = text.substring(from + 2, to);
      var items =
          IntStream.range(0, n)
              .mapToObj(i -> item.replace("~", String.valueOf(i)))
              .collect(Collectors.joining(","));
      text = text.substring(0, from) + "[" + items + "]" + text.substring(to + 2);
    }
    var url = "https://a.b/" + "x".repeat(Math.max(0, n - 12));
    return text.replace("@url", '"' + (n == 0 ? "" : url) + '"')
        .replace("@", '"' + "x".repeat(Math.max(0, n)) + '"')
        .replace("$", String.valueOf(n));
  }

  private static Map<String, String> examples() {
    var plain = "{'type':'plain_text','text':@}";
    var any = "{'type':'mrkdwn','text':@}";
    var word = "{'type':'plain_text','text':'w'}";
    var all = new TreeMap<String, String>();
    all.put("text.min_length", section(any));
    all.put("text.max_length", section(any));
    all.put("section.text.max_length", section(any));
    all.put("section.fields.max_items", "{'type':'section','fields':[#" + word + "#]}");
    all.put("section.fields.item_max_length", "{'type':'section','fields':[" + any + "]}");
    all.put("header.text.max_length", "{'type':'header','text':" + plain + "}");
    all.put("block_id.max_length", "{'type':'divider','block_id':@}");
    all.put("context.elements.max_items", "{'type':'context','elements':[#" + word + "#]}");
    all.put("markdown.text.min_length", "{'type':'markdown','text':@}");
    all.put("markdown.text.max_length", "{'type':'markdown','text':@}");
    all.put("image.image_url.max_length", "{'type':'image','alt_text':'a','image_url':@url}");
    all.put(
        "image.alt_text.max_length", "{'type':'image','alt_text':@,'image_url':'https://a.b/c'}");
    all.put("input.label.max_length", input("'label':" + plain, "{'type':'datepicker'}"));
    all.put(
        "input.hint.max_length",
        input("'hint':" + plain + ",'label':" + word, "{'type':'datepicker'}"));
    buttons(all, plain, word);
    choices(all, plain, word);
    inputs(all, word);
    video(all, plain, word);
    cards(all, plain, any, word);
    tables(all);
    views(all, plain, word);
    all.replaceAll((_, example) -> example.replace('\'', '"'));
    return all;
  }

  private static void buttons(Map<String, String> all, String plain, String word) {
    all.put("button.text.max_length", action("{'type':'button','text':" + plain + "}"));
    all.put("button.value.max_length", button("'value':@"));
    all.put("button.url.max_length", button("'url':@url"));
    all.put("button.accessibility_label.max_length", button("'accessibility_label':@"));
    all.put("action_id.max_length", button("'action_id':@"));
    all.put(
        "actions.elements.max_items",
        "{'type':'actions','elements':[#{'type':'button','action_id':'a~','text':" + word + "}#]}");
    for (var part : List.of("title", "text", "confirm", "deny")) {
      var parts =
          Stream.of("title", "text", "confirm", "deny")
              .map(each -> "'" + each + "':" + (each.equals(part) ? plain : word))
              .collect(Collectors.joining(","));
      all.put("confirmation." + part + ".max_length", button("'confirm':{" + parts + "}"));
    }
    all.put(
        "context_actions.elements.max_items",
        "{'type':'context_actions','elements':[#{'type':'icon_button','icon':'trash',"
            + "'action_id':'a~','text':"
            + word
            + "}#]}");
    all.put(
        "icon_button.visible_to_user_ids.max_items",
        "{'type':'context_actions','elements':[{'type':'icon_button','icon':'trash','text':"
            + word
            + ",'visible_to_user_ids':[#'U~'#]}]}");
    feedback(all, plain, word);
  }

  private static void feedback(Map<String, String> all, String plain, String word) {
    var good = "{'text':" + word + ",'value':'v'}";
    all.put(
        "feedback_button.text.max_length", feedback("{'text':" + plain + ",'value':'v'}", good));
    all.put("feedback_button.value.max_length", feedback("{'text':" + word + ",'value':@}", good));
    all.put(
        "feedback_button.accessibility_label.max_length",
        feedback("{'text':" + word + ",'value':'v','accessibility_label':@}", good));
  }

  private static String feedback(String positive, String negative) {
    return "{'type':'context_actions','elements':[{'type':'feedback_buttons','positive_button':"
        + positive
        + ",'negative_button':"
        + negative
        + "}]}";
  }

  private static void choices(Map<String, String> all, String plain, String word) {
    var options = "[#{'text':" + word + ",'value':'v~'}#]";
    all.put("option.text.max_length", select("'options':[{'text':" + plain + ",'value':'v'}]"));
    all.put("option.value.max_length", select("'options':[{'text':" + word + ",'value':@}]"));
    all.put(
        "option.description.max_length",
        select("'options':[{'text':" + word + ",'value':'v','description':" + plain + "}]"));
    all.put(
        "option.url.max_length",
        action("{'type':'overflow','options':[{'text':" + word + ",'value':'v','url':@url}]}"));
    var one = "[{'text':" + word + ",'value':'v'}]";
    all.put(
        "option_group.label.max_length",
        select("'option_groups':[{'label':" + plain + ",'options':" + one + "}]"));
    for (var end : List.of("min_items", "max_items")) {
      all.put(
          "option_group.options." + end,
          select("'option_groups':[{'label':" + word + ",'options':" + options + "}]"));
      all.put("overflow.options." + end, action("{'type':'overflow','options':" + options + "}"));
      for (var boxes : List.of("checkboxes", "radio_buttons")) {
        all.put(
            boxes + ".options." + end,
            action("{'type':'" + boxes + "','options':" + options + "}"));
      }
    }
    all.put(
        "select.placeholder.max_length", select("'placeholder':" + plain + ",'options':" + one));
    all.put("select.options.max_items", select("'options':" + options));
    all.put(
        "select.option_groups.max_items",
        select("'option_groups':[#{'label':" + word + ",'options':" + one + "}#]"));
  }

  private static void inputs(Map<String, String> all, String word) {
    var label = "'label':" + word;
    all.put("file_input.max_files.min", input(label, "{'type':'file_input','max_files':$}"));
    all.put("file_input.max_files.max", input(label, "{'type':'file_input','max_files':$}"));
    all.put(
        "plain_text_input.max_length.max",
        input(label, "{'type':'plain_text_input','max_length':$}"));
  }

  private static void video(Map<String, String> all, String plain, String word) {
    all.put("video.alt_text.min_length", video("'alt_text':@,'title':" + word));
    all.put("video.alt_text.max_length", video("'alt_text':@,'title':" + word));
    all.put("video.title.max_length", video("'alt_text':'a','title':" + plain));
    var usual = "'alt_text':'a','title':" + word;
    all.put("video.author_name.max_length", video(usual + ",'author_name':@"));
    all.put("video.provider_name.max_length", video(usual + ",'provider_name':@"));
    all.put("video.description.max_length", video(usual + ",'description':" + plain));
  }

  private static void cards(Map<String, String> all, String plain, String any, String word) {
    all.put("alert.text.max_length", "{'type':'alert','text':" + any + "}");
    for (var part : List.of("title", "subtitle", "body", "subtext")) {
      var rest = part.equals("title") ? "" : ",'title':" + word;
      all.put("card." + part + ".max_length", "{'type':'card','" + part + "':" + any + rest + "}");
    }
    all.put(
        "card.actions.max_items",
        "{'type':'card','actions':[#{'type':'button','action_id':'a~','text':" + word + "}#]}");
    for (var end : List.of("min_items", "max_items")) {
      all.put(
          "carousel.elements." + end,
          "{'type':'carousel','elements':[#{'type':'card','title':" + word + "}#]}");
    }
    all.put(
        "container.title.max_length",
        "{'type':'container','title':" + plain + ",'child_blocks':[]}");
    all.put(
        "container.subtitle.max_length",
        "{'type':'container','title':" + word + ",'subtitle':" + any + ",'child_blocks':[]}");
    all.put(
        "container.child_blocks.max_items",
        "{'type':'container','title':" + word + ",'child_blocks':[#{'type':'divider'}#]}");
    all.put("url_source.url.min_length", "{'type':'url','text':'t','url':@url}");
    all.put("url_source.url.max_length", "{'type':'url','text':'t','url':@url}");
  }

  private static void tables(Map<String, String> all) {
    var cell = "{'type':'raw_text','text':'c'}";
    for (var end : List.of("min_items", "max_items")) {
      all.put("data_table.rows." + end, "{'type':'data_table','rows':[#[" + cell + "]#]}");
      all.put(
          "data_table.columns." + end,
          "{'type':'data_table','rows':[[#" + cell + "#],[" + cell + "]]}");
      all.put("data_visualization.segments." + end, pie("[#{'label':'l~','value':1}#]"));
      all.put("data_visualization.series." + end, line("[#" + series("'s~'") + "#]", "'c'"));
      all.put(
          "data_visualization.data." + end,
          line("[{'name':'s','data':[#{'label':'l~','value':1}#]}]", "'c'"));
      all.put(
          "data_visualization.categories." + end,
          chart(
              "{'type':'line','series':["
                  + series("'s'")
                  + "],'axis_config':"
                  + "{'categories':[#'c~'#]}}"));
    }
    var rows = "'rows':[[" + cell + "],[" + cell + "]]";
    all.put("data_table.page_size.min", "{'type':'data_table'," + rows + ",'page_size':$}");
    all.put("data_table.page_size.max", "{'type':'data_table'," + rows + ",'page_size':$}");
    var long1 = "{'type':'raw_text','text':@}";
    all.put(
        "data_table.cell_text.min_length",
        "{'type':'data_table','rows':[[" + cell + "],[" + long1 + "]]}");
    all.put(
        "data_table.content.max_length",
        "{'type':'data_table','rows':[[" + long1 + "],[{'type':'raw_number','value':1}]]}");
    all.put(
        "data_visualization.title.max_length",
        "{'type':'data_visualization','title':@,'chart':"
            + "{'type':'pie','segments':[{'label':'l','value':1}]}}");
    all.put("data_visualization.segment.label.max_length", pie("[{'label':@,'value':1}]"));
    all.put("data_visualization.segment.value.exclusive_min", pie("[{'label':'l','value':$}]"));
    all.put("data_visualization.series_name.max_length", line("[" + series("@") + "]", "'c'"));
    all.put(
        "data_visualization.point_label.max_length",
        line("[{'name':'s','data':[{'label':@,'value':1}]}]", "'c'"));
    all.put("data_visualization.category_label.max_length", line("[" + series("'s'") + "]", "@"));
    all.put(
        "data_visualization.axis_label.max_length",
        chart(
            "{'type':'line','series':["
                + series("'s'")
                + "],'axis_config':{'categories':['c'],'x_label':@}}"));
  }

  private static void views(Map<String, String> all, String plain, String word) {
    var blocks = "'blocks':[{'type':'divider'}]";
    var title = "'title':" + word;
    all.put("view.blocks.min_items", view(title + ",'blocks':[#{'type':'divider'}#]"));
    all.put("view.blocks.max_items", view(title + ",'blocks':[#{'type':'divider'}#]"));
    all.put("view.title.max_length", view(blocks + ",'title':" + plain));
    all.put("view.close.max_length", view(blocks + "," + title + ",'close':" + plain));
    all.put("view.submit.max_length", view(blocks + "," + title + ",'submit':" + plain));
    all.put("view.callback_id.max_length", view(blocks + "," + title + ",'callback_id':@"));
    all.put(
        "view.private_metadata.max_length", view(blocks + "," + title + ",'private_metadata':@"));
  }

  private static String section(String text) {
    return "{'type':'section','text':" + text + "}";
  }

  private static String action(String element) {
    return "{'type':'actions','elements':[" + element + "]}";
  }

  private static String button(String fields) {
    return action("{'type':'button','text':{'type':'plain_text','text':'w'}," + fields + "}");
  }

  private static String select(String fields) {
    return action("{'type':'static_select'," + fields + "}");
  }

  private static String input(String fields, String element) {
    return "{'type':'input'," + fields + ",'element':" + element + "}";
  }

  private static String video(String fields) {
    return "{'type':'video','thumbnail_url':'https://a.b/c','video_url':'https://a.b/d',"
        + fields
        + "}";
  }

  private static String series(String name) {
    return "{'name':" + name + ",'data':[{'label':'l','value':1}]}";
  }

  private static String line(String series, String category) {
    return chart(
        "{'type':'line','series':" + series + ",'axis_config':{'categories':[" + category + "]}}");
  }

  private static String pie(String segments) {
    return chart("{'type':'pie','segments':" + segments + "}");
  }

  private static String chart(String chart) {
    return "{'type':'data_visualization','title':'t','chart':" + chart + "}";
  }

  private static String view(String fields) {
    return "{'type':'modal'," + fields + "}";
  }
}
