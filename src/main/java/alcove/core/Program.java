package alcove.core;

import alcove.core.Roles.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A mentoring program, as its coordinators have set it up.
///
/// @param id its name for ever
/// @param edition counts the changes; 0 until there was one
/// @param name shown to participants, at most 60 characters
/// @param workingTime when its people may be prompted
/// @param mustReport what cannot stay between two people here
/// @param care what holds when confidence has to be broken
/// @param fewest so many pairs a figure is about at the least, or it is not shown
/// @param cards what its pairs may deal beside the cards that everybody has
/// @param announcing where its new pairs are announced; empty when they are not
public record Program(
    ProgramId id,
    int edition,
    String name,
    Roles roles,
    Terms terms,
    WorkingTime workingTime,
    MustReport mustReport,
    Care care,
    int fewest,
    OwnCards cards,
    Optional<Announcing> announcing) {
  /// So long after a channel was set nobody answers by what was set before: each request is bounded
  /// by seconds.
  private static final Duration HEARD_WITHIN = Duration.ofMinutes(1);

  /// What its pairs are offered.
  ///
  /// @param capacity how many live pairs one mentor may have
  /// @param months the term proposed to a new pair
  /// @param checkInEveryDays the rhythm proposed to a new pair, in days
  /// @param retentionDays how long an ended pair's key is kept
  /// @param guestsAllowed whether guests of the workspace may be in a pair
  public record Terms(
      int capacity, int months, int checkInEveryDays, int retentionDays, boolean guestsAllowed) {}

  /// What holds when somebody is in danger, or confidence has to be broken.
  ///
  /// @param emergency whom to call, a line each, in the organisation's own wording
  /// @param noticeDays how many working days lie between a notice's arrival and what it announces
  public record Care(List<String> emergency, int noticeDays) {
    public Care {
      emergency = List.copyOf(emergency);
    }
  }

  /// The organisation's own list of what has to be reported, in its own wording. A changed list has
  /// a higher version, and a higher version re-opens signing.
  ///
  /// @param version counts from 1
  public record MustReport(int version, List<Item> items) {
    public MustReport {
      items = List.copyOf(items);
    }

    /// @param id a short stable name, `danger`
    /// @param wording what has to be reported, one sentence
    /// @param link where the organisation explains it; empty when there is none
    public record Item(String id, String wording, String link) {}
  }

  /// The program's own conversation cards, in the order in which they are dealt.
  ///
  /// @param latest the highest number that a card ever had
  public record OwnCards(int latest, List<Card> cards) {
    public OwnCards {
      cards = List.copyOf(cards);
    }

    public static OwnCards none() {
      return new OwnCards(0, List.of());
    }

    /// @param number its own for ever: a card whose wording is changed is another one
    public record Card(int number, String wording) {}
  }

  /// Where new pairs are announced.
  ///
  /// @param since from when on: whoever was asked before has not been told of it
  public record Announcing(ChannelId channel, Instant since) {}

  /// Where a pair is announced whose people were asked at `asked`; empty when it is not. Who was
  /// asked within a minute may have been told by somebody who had not heard of the channel yet.
  public Optional<ChannelId> announcedTo(Instant asked) {
    return announcing
        .filter(one -> one.since().plus(HEARD_WITHIN).isBefore(asked))
        .map(Announcing::channel);
  }

  /// Whether this person sets the program up and sees its figures.
  public boolean coordinates(PersonId person) {
    return roles.coordinators().everybody().contains(person);
  }

  /// Everybody who answers questions here without knowing who asks. None of them coordinates.
  public Set<PersonId> supervisors() {
    return roles.supervising();
  }

  public int capacity() {
    return terms.capacity();
  }

  public int termMonths() {
    return terms.months();
  }

  public int checkInEveryDays() {
    return terms.checkInEveryDays();
  }

  public int retentionDays() {
    return terms.retentionDays();
  }

  public boolean guestsAllowed() {
    return terms.guestsAllowed();
  }

  /// The same with other people in a user group, if its roles name it.
  public Program regrouped(GroupId group, Set<PersonId> people) {
    return new Program(
        id,
        edition,
        name,
        roles.regrouped(group, people),
        terms,
        workingTime,
        mustReport,
        care,
        fewest,
        cards,
        announcing);
  }

  /// What a program is until somebody changes it.
  public static Program standard(Set<PersonId> coordinators) {
    return standard(coordinators, Set.of());
  }

  /// The same with supervisors.
  public static Program standard(Set<PersonId> coordinators, Set<PersonId> supervisors) {
    var weekdays =
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);
    return new Program(
        ProgramId.STANDARD,
        0,
        "Mentoring",
        new Roles(Role.of(coordinators), Role.of(supervisors)),
        new Terms(3, 6, 14, 30, false),
        new WorkingTime(weekdays, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of()),
        standardMustReport(),
        new Care(List.of("Emergency services: 112 in Europe, 911 in North America"), 3),
        14,
        OwnCards.none(),
        Optional.empty());
  }

  /// What Murray and Clutterbuck name as never staying between two people (`practice`: S2, S21 to
  /// S23), until the organisation gives its own wording.
  private static MustReport standardMustReport() {
    return new MustReport(
        1,
        List.of(
            new MustReport.Item("danger", "Someone is in danger, the person or others.", ""),
            new MustReport.Item("harassment", "Harassment, bullying or discrimination.", ""),
            new MustReport.Item("substances", "Substance abuse that puts people at risk.", ""),
            new MustReport.Item("crime", "A crime, or taking part in hiding one.", ""),
            new MustReport.Item(
                "duty", "What an officer of the organisation has a duty to pass on.", "")));
  }

  @Override
  public String toString() {
    return "Program[]";
  }
}
