package alcove.sandbox.state;

/// The workspace's own name.
///
/// @param domain the first part of its address
public record Team(String id, String name, String domain) {}
