package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Who;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Surface;
import alcove.slack.Asking.Tap;
import alcove.slack.Asking.Values;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From the SDK's payloads to what conversations understand. Here what a person typed is wrapped,
/// and here every "may be absent" of the payloads ends.
///
/// @param team the workspace that Alcove serves
record Asks(String team, InstantSource clock) {

  /// @param kind one letter, so that no two kinds of request share a name
  /// @param id what Slack repeats when it repeats the request
  Who who(@Nullable String person, char kind, @Nullable String id) {
    if (person == null || id == null || id.isEmpty()) {
      throw new IllegalArgumentException("a request without a person or a name");
    }
    return new Who(team, new PersonId(person), kind + ":" + id, clock.instant());
  }

  Said said(SlashCommandPayload payload, Spoken spoken) {
    var trigger = or(payload.getTriggerId());
    var who = who(payload.getUserId(), 'c', trigger);
    return spoken.said(who, trigger);
  }

  Tap tap(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    var trigger = or(payload.getTriggerId());
    return new Tap(
        who(payload.getUser().getId(), 't', trigger),
        or(action.getActionId()),
        or(action.getBlockId()),
        value(action),
        trigger,
        surface(payload));
  }

  /// A second press on the same button of the same form is the same request.
  Submission submission(ViewSubmissionPayload payload) {
    var view = payload.getView();
    return new Submission(
        who(payload.getUser().getId(), 's', or(view.getId()) + ":" + or(view.getHash())),
        or(view.getCallbackId()),
        or(view.getPrivateMetadata()),
        values(view.getState()));
  }

  /// Where a form can say what is wrong when the fault is not the form's.
  static Optional<String> firstInput(View view) {
    return Stream.ofNullable(view.getBlocks())
        .flatMap(List::stream)
        .filter(InputBlock.class::isInstance)
        .map(block -> or(block.getBlockId()))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  private static Surface surface(BlockActionPayload payload) {
    var view = payload.getView();
    if (view == null) {
      var container = payload.getContainer();
      return new Surface.OnMessage(
          or(container.getChannelId()), or(container.getMessageTs()), or(payload.getResponseUrl()));
    }
    if ("home".equals(view.getType())) {
      return new Surface.AtHome(or(view.getId()));
    }
    return new Surface.InModal(
        or(view.getId()),
        or(view.getHash()),
        or(view.getCallbackId()),
        or(view.getPrivateMetadata()),
        values(view.getState()));
  }

  /// What was chosen. A field that acts on what is typed into it puts the words here: they are left
  /// out, since the form's values hold them, wrapped.
  private static String value(Action action) {
    if (isTyped(action.getType())) {
      return "";
    }
    var option = action.getSelectedOption();
    var options = action.getSelectedOptions();
    return Stream.of(
            action.getValue(),
            option == null ? null : option.getValue(),
            options == null || options.isEmpty() ? null : options.getFirst().getValue(),
            action.getSelectedDate(),
            action.getSelectedUser())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static Values values(@Nullable ViewState state) {
    var texts = new HashMap<String, Confidential>();
    var choices = new HashMap<String, List<String>>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach(
              (block, elements) -> elements.values().forEach(v -> put(block, v, texts, choices)));
    }
    return new Values(texts, choices);
  }

  private static void put(
      String block,
      ViewState.Value value,
      Map<String, Confidential> texts,
      Map<String, List<String>> choices) {
    if (value.getValue() != null) {
      texts.put(block, Confidential.of(value.getValue()));
    }
    var chosen = choices(value);
    if (!chosen.isEmpty()) {
      choices.computeIfAbsent(block, _ -> new ArrayList<>()).addAll(chosen);
    }
  }

  private static List<String> choices(ViewState.Value value) {
    var option = value.getSelectedOption();
    var one =
        Stream.of(
            option == null ? null : option.getValue(),
            value.getSelectedDate(),
            value.getSelectedTime(),
            value.getSelectedUser(),
            value.getSelectedChannel(),
            value.getSelectedConversation());
    var many =
        Stream.ofNullable(value.getSelectedOptions())
            .flatMap(List::stream)
            .map(ViewState.SelectedOption::getValue);
    var people = Stream.ofNullable(value.getSelectedUsers()).flatMap(List::stream);
    var channels = Stream.ofNullable(value.getSelectedConversations()).flatMap(List::stream);
    return Stream.of(one, many, people, channels)
        .flatMap(each -> each)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean isTyped(@Nullable String element) {
    return element != null && element.endsWith("_input");
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
