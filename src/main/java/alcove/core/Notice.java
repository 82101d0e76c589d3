package alcove.core;

/// Something a person is to be told, as facts and not yet as words: each capability has its own
/// sealed notices, and its views give them their words.
public interface Notice {}
