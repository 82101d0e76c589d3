package alcove.slack;

import alcove.blockkit.Message;
import alcove.privacy.Event;
import alcove.privacy.Log;
import com.slack.api.bolt.response.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// An answer within Slack's three seconds, whatever Redis and Slack do: the conversation's own, or
/// a message of ours in its place. A conversation that is late finishes in the background.
record Promptly(Work work) {
  /// @param task finds the answer
  /// @param instead puts a message of ours in its place, without a call
  Response answer(Callable<Response> task, Function<Message, Response> instead) {
    return work.begin(() -> orSorry(task, instead))
        .map(answer -> await(answer, instead))
        .orElseGet(() -> instead.apply(SlackWords.busy()));
  }

  private static Response await(Future<Response> answer, Function<Message, Response> instead) {
    try {
      return answer.get(Limits.ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      Log.log(Event.REQUEST_LATE);
      return instead.apply(SlackWords.late());
    } catch (ExecutionException unthinkable) {
      return instead.apply(SlackWords.busy());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return instead.apply(SlackWords.busy());
    }
  }

  private static Response orSorry(Callable<Response> task, Function<Message, Response> instead) {
    try {
      return task.call();
    } catch (Exception | AssertionError | StackOverflowError bug) {
      return instead.apply(Mishap.apologise(bug));
    }
  }
}
