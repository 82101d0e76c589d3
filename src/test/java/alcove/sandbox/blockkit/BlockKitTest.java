package alcove.sandbox.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Slack refuses beside lengths and counts.
final class BlockKitTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void an_unknown_type_of_text_is_answered_as_the_documentation_shows() {
    var problems = any("[{'type':'section','text':{'type':'invalid','text':'x'}}]");

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().json().toString())
        .isEqualTo(
            json("{'code':'failed_constraint','message':'unsupported type: invalid',"
                    + "'pointer':'/0/text/type','constraint':{'type':'enum',"
                    + "'expected':['mrkdwn','plain_text']}}")
                .toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'type':'marquee'}]",
        "[{'text':'no type'}]",
        "['no object']",
        "[{'type':'section'}]",
        "[{'type':'divider','colour':'red'}]",
        "[{'type':'header','text':{'type':'mrkdwn','text':'*no*'}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}]",
        "[{'type':'actions','elements':[]}]",
        "[{'type':'actions','elements':[{'type':'plain_text_input'}]}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'x'},"
            + "'accessory':{'type':'plain_text_input'}}]",
        "[{'type':'context','elements':[{'type':'button',"
            + "'text':{'type':'plain_text','text':'x'}}]}]",
        "[{'type':'image','alt_text':'a'}]",
        "[{'type':'image','alt_text':'a','image_url':'https://a.b/c','slack_file':{'id':'F1'}}]",
        "[{'type':'actions','elements':[{'type':'button','style':'huge',"
            + "'text':{'type':'plain_text','text':'x'}}]}]",
        "[{'type':'actions','elements':[{'type':'static_select'}]}]",
        "[{'type':'actions','elements':[{'type':'static_select','options':[]}]}]",
        "[{'type':'actions','elements':[{'type':'radio_buttons','options':"
            + "[{'text':{'type':'plain_text','text':'x'},'value':'v'}],'initial_option':"
            + "{'text':{'type':'plain_text','text':'y'},'value':'w'}}]}]",
        "[{'type':'actions','elements':[{'type':'datepicker','initial_date':'tomorrow'}]}]",
        "[{'type':'actions','elements':[{'type':'timepicker','initial_time':'25:00'}]}]",
        "[{'type':'actions','elements':[{'type':'multi_users_select'}]}]",
        "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':"
            + "[{'type':'text','text':''}]}]}]",
        "[{'type':'rich_text','elements':[{'type':'rich_text_list','elements':[]}]}]",
        "[{'type':'table','rows':[]}]",
        "[{'type':'input','label':{'type':'plain_text','text':'l'},"
            + "'element':{'type':'number_input'}}]",
        "[{'type':'input','label':{'type':'plain_text','text':'l'},'element':"
            + "{'type':'plain_text_input','max_length':3,'initial_value':'long'}}]",
        "[{'type':'input','label':{'type':'plain_text','text':'l'},'element':"
            + "{'type':'plain_text_input','min_length':3,'max_length':2}}]",
        "[{'type':'input','label':{'type':'plain_text','text':'l'},'element':"
            + "{'type':'number_input','is_decimal_allowed':true,'min_value':'9','max_value':'10.5'}},"
            + "{'type':'input','label':{'type':'plain_text','text':'l'},'element':"
            + "{'type':'number_input','is_decimal_allowed':true,'min_value':'9','max_value':'8'}}]",
        "[{'type':'container','title':{'type':'plain_text','text':'t'},'child_blocks':"
            + "[{'type':'container','title':{'type':'plain_text','text':'t'},'child_blocks':[]}]}]",
        "[{'type':'container','title':{'type':'plain_text','text':'t'},'child_blocks':[],"
            + "'default_collapsed':true}]",
        "[{'type':'data_table','caption':'c','rows':[[{'type':'raw_text','text':'h'}],"
            + "[{'type':'raw_text','text':'a'},{'type':'raw_text','text':'b'}]]}]",
        "[{'type':'data_table','caption':'c','rows':[[{'type':'rich_text','elements':[]}],"
            + "[{'type':'raw_text','text':'a'}]]}]",
        "[{'type':'data_table','caption':'c','row_header_column_index':1,"
            + "'rows':[[{'type':'raw_text','text':'h'}],[{'type':'raw_text','text':'a'}]]}]",
        "[{'type':'data_visualization','title':'t','chart':{'type':'line','series':"
            + "[{'name':'s','data':[{'label':'other','value':1}]}],"
            + "'axis_config':{'categories':['l']}}}]",
        "[{'type':'data_visualization','title':'t','chart':{'type':'bar','series':"
            + "[{'name':'s','data':[{'label':'l','value':1}]},"
            + "{'name':'s','data':[{'label':'l','value':1}]}],"
            + "'axis_config':{'categories':['l']}}}]"
      })
  void it_is_refused_wherever_it_stands(String blocks) {
    assertThat(any(blocks)).isNotEmpty();
  }

  @Test
  void a_block_id_stands_once_in_a_message() {
    var problems =
        any("[{'type':'divider','block_id':'same'},{'type':'divider','block_id':'same'}]");

    assertThat(problems).extracting(Problem::pointer).containsExactly("/1/block_id");
  }

  @Test
  void an_action_id_stands_once_in_its_block() {
    var twice = "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'x'}}";

    assertThat(any("[{'type':'actions','elements':[" + twice + "," + twice + "]}]"))
        .extracting(Problem::pointer)
        .containsExactly("/0/elements/1/action_id");
    assertThat(
            any(
                "[{'type':'actions','elements':["
                    + twice
                    + "]},{'type':'actions','elements':["
                    + twice
                    + "]}]"))
        .isEmpty();
  }

  @Test
  void inputs_belong_in_modals_and_home_and_not_in_messages() {
    var input =
        "{'type':'input','label':{'type':'plain_text','text':'l'},"
            + "'element':{'type':'plain_text_input'}}";

    assertThat(BlockKit.blocks(json("[" + input + "]"), Surface.MESSAGE)).isNotEmpty();
    assertThat(BlockKit.view(json("{'type':'home','blocks':[" + input + "]}"))).isEmpty();
  }

  @Test
  void a_modal_with_an_input_needs_a_submit_button() {
    var title = "'title':{'type':'plain_text','text':'t'}";
    var blocks =
        "'blocks':[{'type':'input','label':{'type':'plain_text','text':'l'},"
            + "'element':{'type':'plain_text_input'}}]";
    var submit = "'submit':{'type':'plain_text','text':'Send'}";

    assertThat(BlockKit.view(json("{'type':'modal'," + title + "," + blocks + "}")))
        .extracting(Problem::message)
        .containsExactly("missing required field: submit");
    assertThat(BlockKit.view(json("{'type':'modal'," + title + "," + blocks + "," + submit + "}")))
        .isEmpty();
  }

  @Test
  void tables_and_markdown_belong_in_messages_only() {
    var table = "{'type':'table','rows':[[{'type':'raw_text','text':'c'}]]}";
    var markdown = "{'type':'markdown','text':'**x**'}";

    assertThat(BlockKit.blocks(json("[" + table + "," + markdown + "]"), Surface.MESSAGE))
        .isEmpty();
    assertThat(BlockKit.view(json("{'type':'home','blocks':[" + table + "]}"))).isNotEmpty();
    assertThat(BlockKit.view(json("{'type':'home','blocks':[" + markdown + "]}"))).isNotEmpty();
  }

  @Test
  void a_message_has_one_table_at_most() {
    var table = "{'type':'table','rows':[[{'type':'raw_text','text':'c'}]]}";

    assertThat(BlockKit.blocks(json("[" + table + "," + table + "]"), Surface.MESSAGE))
        .isNotEmpty();
  }

  @Test
  void a_message_has_fifty_blocks_at_most() {
    var fifty = String.join(",", Collections.nCopies(50, "{'type':'divider'}"));

    assertThat(BlockKit.blocks(json("[" + fifty + "]"), Surface.MESSAGE)).isEmpty();
    assertThat(BlockKit.blocks(json("[" + fifty + ",{'type':'divider'}]"), Surface.MESSAGE))
        .isNotEmpty();
  }

  @Test
  void one_element_of_a_view_takes_the_cursor() {
    var focused = "{'type':'actions','elements':[{'type':'datepicker','focus_on_load':true}]}";

    assertThat(BlockKit.view(json("{'type':'home','blocks':[" + focused + "]}"))).isEmpty();
    assertThat(BlockKit.view(json("{'type':'home','blocks':[" + focused + "," + focused + "]}")))
        .isNotEmpty();
  }

  @Test
  void a_message_in_markdown_has_nothing_beside_it() {
    assertThat(BlockKit.message(json("{'markdown_text':'**x**'}"))).isEmpty();
    assertThat(BlockKit.message(json("{'markdown_text':7}"))).isNotEmpty();
    assertThat(BlockKit.message(json("{'markdown_text':'**x**','text':'x'}")))
        .extracting(Problem::pointer)
        .containsExactly("/markdown_text");
  }

  @Test
  void a_message_shows_something() {
    assertThat(BlockKit.message(json("{'response_type':'ephemeral'}"))).isNotEmpty();
    assertThat(BlockKit.message(json("{'delete_original':true}"))).isEmpty();
  }

  @Test
  void a_view_without_a_known_type_is_refused() {
    assertThat(BlockKit.view(json("{'type':'drawer','blocks':[]}"))).hasSize(1);
    assertThat(BlockKit.view(json("{'blocks':[]}"))).hasSize(1);
  }

  @Test
  void a_line_for_response_metadata_names_the_place() {
    var problem = any("[{'type':'divider','colour':'red'}]").getFirst();

    assertThat(problem.line("/blocks"))
        .isEqualTo("[ERROR] invalid additional property: colour [json-pointer:/blocks/0]");
  }

  private static List<Problem> any(String blocks) {
    return BlockKit.blocks(json(blocks), Surface.ANY);
  }

  private static JsonNode json(String quoted) {
    return MAPPER.readTree(quoted.replace('\'', '"'));
  }
}
