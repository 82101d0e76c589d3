package alcove.slack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/// A day as a person says it: which one it is, depends on what day it is where they are.
public sealed interface SaidDay {

  /// `2027-03-31`, `31 March 2027`
  record On(LocalDate date) implements SaidDay {}

  /// `2 weeks`
  record After(Period time) implements SaidDay {}

  /// `31 March`: the next one
  record Every(MonthDay day) implements SaidDay {}

  /// `Monday`: the next one
  record Next(DayOfWeek day) implements SaidDay {}

  /// The day that is meant, said on `today`.
  default LocalDate from(LocalDate today) {
    return switch (this) {
      case On(var date) -> date;
      case After(var time) -> today.plus(time);
      case Every(var day) ->
          day.atYear(today.getYear()).isAfter(today)
              ? day.atYear(today.getYear())
              : day.atYear(today.getYear() + 1);
      case Next(var day) -> today.with(TemporalAdjusters.next(day));
    };
  }
}
