package alcove.directory;

import alcove.core.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One line of the directory.
///
/// @param since the day on which both had said yes, by the mentor's calendar
public record Listed(PersonId mentor, PersonId mentee, LocalDate since) {

  /// Some lines, the latest first.
  ///
  /// @param next from where to go on; empty at the end
  public record Page(List<Listed> lines, Optional<String> next) {
    public Page {
      lines = List.copyOf(lines);
    }
  }
}
