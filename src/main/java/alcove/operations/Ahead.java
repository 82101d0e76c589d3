package alcove.operations;

import java.time.LocalDate;

/// What stands open in a program, and what comes next.
///
/// @param program its name
/// @param figures the day of its next figures
/// @param open how many of its coordinators' proposals nobody has answered, as far as they see
record Ahead(String program, LocalDate figures, int open) {}
