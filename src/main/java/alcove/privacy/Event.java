package alcove.privacy;

/// What may be said in the log: that something of a kind happened. The list is closed, so that the
/// log can be read in one sitting, before it is written.
public enum Event {
  /// The program answers requests from now on.
  STARTED(Weight.INFO),
  /// The program has stopped in order.
  STOPPED(Weight.INFO),
  /// A setting, the keyring or a permission is such that the program does not start.
  NOT_STARTED(Weight.ERROR),
  /// The door sent a request away: unsigned, stale, unreadable.
  REQUEST_REFUSED(Weight.WARN),
  /// A request was too slow for Slack's three seconds.
  REQUEST_LATE(Weight.WARN),
  /// Slack answered a call with an error, or not at all; it is tried again.
  CALL_FAILED(Weight.WARN),
  /// Slack asked to wait.
  CALL_LIMITED(Weight.INFO),
  /// A call failed for good; the rules decide whom to tell.
  CALL_GIVEN_UP(Weight.ERROR),
  /// Two decided about one pair at a time; the later one read and decided again.
  COMMIT_CONFLICT(Weight.INFO),
  /// A decision lost every race it was allowed.
  COMMIT_GIVEN_UP(Weight.WARN),
  /// Redis does not answer.
  REDIS_DOWN(Weight.ERROR),
  /// Redis answers again.
  REDIS_BACK(Weight.INFO),
  /// Something stored does not open.
  UNSEALABLE(Weight.ERROR),
  /// A new epoch of keys began; living keys are wrapped under it, and the oldest is destroyed.
  EPOCH_BEGAN(Weight.INFO),
  /// The keyring could not be read or written, and the epoch that there is goes on.
  KEYS_NOT_TURNED(Weight.ERROR),
  /// Beside the keyring nothing can be written: what was destroyed, a backup could bring back.
  ERASURE_UNNOTED(Weight.ERROR),
  /// A restored backup brought back what was destroyed, and it was destroyed again.
  BURIED_AGAIN(Weight.WARN),
  /// The app was uninstalled, and all that was kept for the workspace is destroyed.
  UNINSTALLED(Weight.WARN),
  /// A ledger of looks and changes was found changed from outside, or a part of it missing.
  LEDGER_BROKEN(Weight.ERROR),
  /// Something outside failed in a way that has no event of its own.
  FAULT(Weight.WARN),
  /// The program is wrong here.
  BUG(Weight.ERROR);

  enum Weight {
    INFO,
    WARN,
    ERROR
  }

  private final Weight weight;

  Event(Weight weight) {
    this.weight = weight;
  }

  Weight weight() {
    return weight;
  }
}
