package alcove.core;

/// Something that asks one person by buttons, in their direct message, as long as it is open. Once
/// it is over its messages say so, wherever the answer was given, and have no buttons any more.
///
/// @param of whom it asks
/// @param action how the names of its buttons begin
/// @param value what stands on its buttons, alone or before a colon
/// @param over what its messages say once it is over: nothing that anybody has answered alone
public record Prompt(Side of, String action, String value, Notice over) {}
