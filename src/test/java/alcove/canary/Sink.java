package alcove.canary;

/// A place into which a word could fall that has no reader, or not this one.
enum Sink {
  /// Standard output.
  OUT,
  /// Standard error, where the log goes; every logger is at its lowest level.
  LOG,
  /// What `/metrics`, `/healthz` and `/readyz` say.
  METRICS,
  /// Answers to requests that nobody signed, or that are rubbish.
  ANSWERS,
  /// Messages of exceptions that Alcove's own code throws, caught or not.
  EXCEPTIONS,
  /// Names of threads, and all else that a recording of the Java Flight Recorder says of them.
  RECORDING,
  /// The list of all threads with what each is doing.
  THREADS,
  /// Commands on their way to Redis, as `MONITOR` shows them.
  TRAFFIC,
  /// Redis' slow log and what it says about itself.
  REDIS,
  /// All of `ALCOVE_HOME`: the names of files and what is in them, Redis' among them.
  FILES,
  /// Command lines and environments of the processes that Alcove has started.
  PROCESSES,
  /// Calls of Slack's methods that make names: of rooms, of purposes, of topics.
  NAMES,
  /// What other people see who have no part in it.
  SEEN
}
