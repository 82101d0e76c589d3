package alcove.matching;

import alcove.core.PairId;
import alcove.pairing.Pairing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the coordinators of a program would bring together.
///
/// @param draft what they look through; nobody has been asked yet
/// @param sending those whose turn to be asked comes
/// @param asked those who have been asked, the latest first
public record Proposals(List<Proposal> draft, List<Proposal> sending, List<Asked> asked) {
  public Proposals {
    draft = List.copyOf(draft);
    sending = List.copyOf(sending);
    asked = List.copyOf(asked);
  }

  /// Two who have been asked.
  ///
  /// Whether they were is the same to see as whether they were not, since one of the two would
  /// rather not be paired with the other: then there is no pair of this name, and nothing says so.
  public record Asked(PairId id, Couple couple, Instant at) {
    /// A proposal nobody has heard of is open as long as one that nobody answers.
    static final Duration OPEN = Duration.ofDays(14);

    /// So long it stands here.
    public static final Duration KEPT = Duration.ofDays(60);

    /// Whether nobody has answered it, as far as its time says.
    public boolean isFresh(Instant now) {
      return now.isBefore(at.plus(OPEN));
    }

    /// Whether it is still kept that the two were asked, where they were and nobody answered.
    ///
    /// @param retentionDays how long what is over is kept
    public boolean isKnown(Instant now, int retentionDays) {
      return now.isBefore(at.plus(OPEN).plus(Duration.ofDays(retentionDays)));
    }

    /// How it is for whoever made it.
    ///
    /// @param pairing of the pair of this name; empty when there is none
    public Outlook outlook(Optional<Pairing> pairing, Instant now) {
      return pairing
          .map(found ->
              found instanceof Pairing.Proposed
                  ? Outlook.OPEN
                  : found.isLive() ? Outlook.A_PAIR : Outlook.NO_LONGER_OPEN)
          .orElse(isFresh(now) ? Outlook.OPEN : Outlook.NO_LONGER_OPEN);
    }

    boolean isForgotten(Instant now) {
      return !now.isBefore(at.plus(KEPT));
    }
  }

  /// How a proposal is for whoever made it: nothing else is told of it.
  public enum Outlook {
    OPEN,
    /// They stand in the directory.
    A_PAIR,
    NO_LONGER_OPEN
  }

  public static Proposals none() {
    return new Proposals(List.of(), List.of(), List.of());
  }

  Optional<Proposal> drafted(PairId id) {
    return draft.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// Whether a coordinator is already about to bring these two together.
  public boolean isPlanned(Couple couple) {
    return Stream.concat(draft.stream(), sending.stream())
        .anyMatch(one -> one.couple().equals(couple));
  }

  /// Whether these two are about to be asked, or have been and could still answer.
  boolean isTaken(Couple couple, Instant now) {
    return isPlanned(couple)
        || asked.stream().anyMatch(one -> one.couple().equals(couple) && one.isFresh(now));
  }

  /// All couples that take a mentor's place and are not asked yet.
  public List<Couple> planned() {
    return Stream.concat(draft.stream(), sending.stream()).map(Proposal::couple).toList();
  }

  /// Without what the next run replaces.
  public Proposals staying() {
    return draft(draft.stream().filter(Proposal::byHand).toList());
  }

  /// Whether this one waits to be asked, or for an answer, as far as its time says.
  boolean isOut(PairId id, Instant now) {
    return sending.stream().anyMatch(one -> one.id().equals(id))
        || asked.stream().anyMatch(one -> one.id().equals(id) && one.isFresh(now));
  }

  Proposals takenBack(PairId id) {
    return new Proposals(
        draft,
        sending.stream().filter(one -> !one.id().equals(id)).toList(),
        asked.stream().filter(one -> !one.id().equals(id)).toList());
  }

  Proposals draft(List<Proposal> next) {
    return new Proposals(next, sending, asked);
  }

  Proposals without(Predicate<Couple> which) {
    return new Proposals(
        draft.stream().filter(one -> !which.test(one.couple())).toList(),
        sending.stream().filter(one -> !which.test(one.couple())).toList(),
        asked.stream().filter(one -> !which.test(one.couple())).toList());
  }

  Proposals sent() {
    return new Proposals(
        List.of(), Stream.concat(sending.stream(), draft.stream()).toList(), asked);
  }

  /// Without those who were asked so long ago that it is forgotten.
  Proposals thinned(Instant now) {
    return new Proposals(
        draft, sending, asked.stream().filter(one -> !one.isForgotten(now)).toList());
  }

  /// With this one no longer waiting to be asked; among the asked, when it was.
  Proposals done(PairId id, Optional<Instant> askedAt, Instant now) {
    var left = new ArrayList<>(sending);
    left.removeIf(one -> one.id().equals(id));
    var all = new ArrayList<Asked>();
    sending.stream()
        .filter(one -> one.id().equals(id))
        .flatMap(one -> askedAt.map(at -> new Asked(id, one.couple(), at)).stream())
        .forEach(all::add);
    all.addAll(asked);
    return new Proposals(draft, left, all).thinned(now);
  }

  @Override
  public String toString() {
    return "Proposals[]";
  }
}
