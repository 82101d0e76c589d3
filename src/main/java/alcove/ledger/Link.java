package alcove.ledger;

import java.time.LocalDate;

/// One line of a ledger. The same act on the same day is one line.
///
/// @param day in UTC
/// @param mark of this line and of the mark before it
public record Link(LocalDate day, Act act, String mark) {}
