package alcove.core;

/// What somebody, or the clock, asks of a pair. Each capability has its own sealed commands, named
/// as a person would say them (`Accept`, `Withdraw`).
public interface Command {}
