package alcove.sandbox.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Disorder among events, on request: some come twice, some later, some in another order. Slack
/// promises neither order nor once.
final class Disorder {
  private final List<Parcel> held = new ArrayList<>();
  private int duplicates;
  private int reversed;
  private int delayed;
  private Duration delay = Duration.ZERO;

  synchronized void duplicate(int count) {
    duplicates = count;
  }

  synchronized void reverse(int count) {
    reversed = count;
  }

  synchronized void delay(int count, Duration by) {
    delayed = count;
    delay = by;
  }

  /// What is to be delivered now that this one has come.
  synchronized List<Parcel> through(Parcel parcel) {
    var sent = new ArrayList<Parcel>();
    sent.add(delayed > 0 ? parcel.at(parcel.due().plus(delay)) : parcel);
    delayed = Math.max(0, delayed - 1);
    if (duplicates > 0) {
      duplicates--;
      sent.add(parcel);
    }
    return reversed > 0 ? backwards(sent) : sent;
  }

  private List<Parcel> backwards(List<Parcel> sent) {
    held.addAll(0, sent);
    reversed--;
    if (reversed > 0) {
      return List.of();
    }
    var all = List.copyOf(held);
    held.clear();
    return all;
  }
}
