package alcove.core;

/// Something a person is to be told, as facts and not yet as words: each capability has its own
/// sealed notices, and its views give them their words.
public interface Notice {
  /// Whether it cannot wait for the working hours of whoever reads it: something is happening that
  /// they would act on now.
  default boolean isUrgent() {
    return false;
  }
}
