package alcove.sandbox.api;

import alcove.sandbox.blockkit.BlockKit;
import alcove.sandbox.blockkit.Problem;
import alcove.sandbox.blockkit.Surface;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Posted.Said;
import alcove.sandbox.state.Workspace;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The content of messages and views, accepted or refused.
final class Content {
  private static final int TEXT = 40_000;
  private static final int ATTACHMENTS = 100;
  private static final String CUT = "message_truncated";
  private static final int BLOCK_TEXT = 13_200;
  private static final int VIEW_BYTES = 250_000;

  private Content() {}

  /// A message's text and blocks, as they will stand.
  ///
  /// @param cut whether the text was longer than Slack keeps
  record Accepted(Said said, boolean cut) {
    /// The message that is said with it.
    Posted by(String bot, String ts, String thread) {
      return Posted.fresh(ts, bot, true, said).under(thread);
    }

    /// The answer, with a warning when the text was cut.
    ObjectNode warned(ObjectNode answer) {
      if (cut) {
        answer.put("warning", CUT);
        answer.set("response_metadata", Json.object().set("warnings", Json.array().add(CUT)));
      }
      return answer;
    }
  }

  /// Takes the content of a new message.
  static Accepted message(Args args, Workspace workspace) {
    args.refuse("reply_broadcast");
    if (args.flag("as_user")) {
      throw new Refused(
          args.contract().mayAnswer("as_user_not_supported")
              ? "as_user_not_supported"
              : "invalid_arguments");
    }
    var blocks = blocks(args);
    var attachments = attachments(args);
    var text = args.text("text");
    if (text.isBlank() && blocks.isEmpty() && attachments.isEmpty()) {
      throw new Refused("no_text");
    }
    refuseBlocks(BlockKit.blocks(blocks, Surface.MESSAGE));
    if (characters(blocks) > BLOCK_TEXT) {
      throw tooLong(args.contract());
    }
    var kept = text.length() > TEXT ? text.substring(0, TEXT) : text;
    var said =
        new Said(
            kept,
            Form.named(blocks, workspace.ids()),
            Form.attached(attachments, workspace.ids()),
            Json.object(),
            Json.array());
    return new Accepted(said, text.length() > TEXT);
  }

  /// The blocks given. Slack does not say how a message of `markdown_text` stands; here it is one
  /// block of it.
  private static JsonNode blocks(Args args) {
    if (args.has("markdown_text")) {
      if (args.has("text") || args.has("blocks")) {
        throw new Refused("markdown_text_conflict");
      }
      var block = Json.object().put("type", "markdown").put("text", args.text("markdown_text"));
      return Json.array().add(block);
    }
    var blocks = args.json("blocks", "invalid_blocks_format").orElseGet(Json::array);
    if (!blocks.isArray()) {
      throw new Refused("invalid_blocks_format");
    }
    return blocks;
  }

  /// The attachments given, the old way to lay out a message.
  private static JsonNode attachments(Args args) {
    var wrong =
        args.contract().mayAnswer("invalid_attachments")
            ? "invalid_attachments"
            : "invalid_arguments";
    var given = args.json("attachments", wrong).orElseGet(Json::array);
    if (!given.isArray()) {
      throw new Refused(wrong);
    }
    if (given.size() > ATTACHMENTS) {
      throw new Refused("too_many_attachments");
    }
    var problems = BlockKit.attachments(given);
    if (!problems.isEmpty()) {
      throw refused(wrong, problems, "/attachments");
    }
    return given;
  }

  /// Takes a view, or says as Slack would why not.
  static ObjectNode view(Args args, Workspace workspace, String type) {
    var view =
        args.json("view", "invalid_arguments")
            .filter(JsonNode::isObject)
            .orElseThrow(
                () -> new Refused("invalid_arguments", "[ERROR] must provide an object: view"));
    if (Json.ascii(view).length() > VIEW_BYTES) {
      throw new Refused("view_too_large");
    }
    var problems = BlockKit.view(view);
    if (!problems.isEmpty()) {
      throw refused("invalid_arguments", problems, "/view");
    }
    if (!Json.text(view, "type").equals(type)) {
      throw new Refused("invalid_arguments", "[ERROR] unsupported type [json-pointer:/view/type]");
    }
    return named((ObjectNode) view, workspace);
  }

  /// The same view with an id for each block and element.
  private static ObjectNode named(ObjectNode view, Workspace workspace) {
    var copy = view.deepCopy();
    copy.set("blocks", Form.named(view.path("blocks"), workspace.ids()));
    return copy;
  }

  private static void refuseBlocks(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw refused("invalid_blocks", problems, "/blocks");
    }
  }

  private static Refused refused(String error, List<Problem> problems, String at) {
    var lines = problems.stream().map(problem -> problem.line(at)).toList();
    return new Refused(error, lines, Json.object());
  }

  /// All blocks of a message together: Slack names no number; one was measured at about 13,200.
  private static int characters(JsonNode node) {
    var total = Json.text(node, "text").length();
    for (var child : node) {
      total += child.isContainer() ? characters(child) : 0;
    }
    return total;
  }

  private static Refused tooLong(Contract contract) {
    return new Refused(
        contract.mayAnswer("msg_blocks_too_long") ? "msg_blocks_too_long" : "msg_too_long");
  }
}
