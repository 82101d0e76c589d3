package alcove.agreement;

import alcove.agreement.AgreementNotice.Matter;
import alcove.agreement.Signed.Signature;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A pair's agreement: the draft the two are at, if any, and what they have signed, if anything.
///
/// @param stage how far the present draft is
/// @param signed what holds, whatever happens to the draft
/// @param pausedSince present while the pair is paused: no clock runs
/// @param drafts how many drafts were opened so far; each has a message of its own in the room
public record Agreement(
    Stage stage, Optional<Signed> signed, Optional<Instant> pausedSince, int drafts)
    implements Slice {

  /// How far a draft is.
  public sealed interface Stage {
    /// The pair has not come to its agreement yet.
    record Unopened() implements Stage {}

    /// Each side answers alone. Nothing of a sheet may reach the other side.
    record Drafting(Sheets sheets, Set<Side> submitted, Nudges reminded) implements Stage {
      public Drafting {
        submitted = Set.copyOf(submitted);
      }
    }

    /// Both sheets are revealed, and something is still open.
    record Settling(Draft draft, Nudges reminded) implements Stage {}

    /// Nothing is open; one may have signed.
    record Signing(Draft draft, Map<Side, Signature> signatures, Nudges reminded) implements Stage {
      public Signing {
        signatures = Map.copyOf(signatures);
      }
    }

    /// No draft: what is signed holds.
    record Resting() implements Stage {}

    /// The pair has ended.
    record Over() implements Stage {}

    /// What the two were reminded of in this stage; empty where there is nothing to do.
    default Optional<Nudges> nudges() {
      return switch (this) {
        case Drafting drafting -> Optional.of(drafting.reminded());
        case Settling settling -> Optional.of(settling.reminded());
        case Signing signing -> Optional.of(signing.reminded());
        case Unopened _, Resting _, Over _ -> Optional.empty();
      };
    }

    /// What waits for `side`; empty once their part of it is done.
    default Optional<Matter> matter(Side side) {
      return switch (this) {
        case Drafting drafting when !drafting.submitted().contains(side) ->
            Optional.of(Matter.OWN_SIDE);
        case Settling _ -> Optional.of(Matter.SETTLING);
        case Signing signing when !signing.signatures().containsKey(side) ->
            Optional.of(Matter.SIGNING);
        case Unopened _, Drafting _, Signing _, Resting _, Over _ -> Optional.empty();
      };
    }

    /// This stage with other reminders.
    default Stage with(Nudges reminded) {
      return switch (this) {
        case Drafting(var sheets, var submitted, _) -> new Drafting(sheets, submitted, reminded);
        case Settling(var draft, _) -> new Settling(draft, reminded);
        case Signing(var draft, var signatures, _) -> new Signing(draft, signatures, reminded);
        case Unopened _, Resting _, Over _ -> this;
      };
    }
  }

  /// What every pair begins with.
  public static Agreement none() {
    return new Agreement(new Stage.Unopened(), Optional.empty(), Optional.empty(), 0);
  }

  public boolean isPaused() {
    return pausedSince.isPresent();
  }

  /// The revealed draft, while there is one.
  public Optional<Draft> draft() {
    return switch (stage) {
      case Stage.Settling(var draft, _) -> Optional.of(draft);
      case Stage.Signing(var draft, _, _) -> Optional.of(draft);
      case Stage.Unopened _, Stage.Drafting _, Stage.Resting _, Stage.Over _ -> Optional.empty();
    };
  }

  /// Whether `side` has not yet read the organisation's list in the revealed draft.
  boolean hasListFor(Side side) {
    return draft().filter(draft -> !draft.acknowledgedBy(side)).isPresent();
  }

  /// Who is asked for their part, and to read a new list, until that is done.
  @Override
  public List<Prompt> prompts(PairId pair) {
    return Arrays.stream(Side.values())
        .flatMap(side ->
            Stream.concat(
                stage.matter(side).stream()
                    .map(matter -> prompt(side, Prompts.action(matter), pair.value())),
                Stream.of(Prompts.list(pair))
                    .filter(_ -> hasListFor(side))
                    .map(list -> prompt(side, Prompts.LIST, list))))
        .toList();
  }

  private static Prompt prompt(Side of, String action, String value) {
    return new Prompt(of, action, value, new AgreementNotice.NothingLeft());
  }

  /// Whether its text, revealed or signed, has another list than the organisation's `version`.
  public boolean isBehind(int version) {
    var resting =
        stage instanceof Stage.Resting ? signed.map(Signed::text) : Optional.<Draft>empty();
    return draft().or(() -> resting).filter(text -> text.list().version() != version).isPresent();
  }

  /// The answers that `side` may see as its own and change; empty when there is no draft.
  public Optional<Sheet> sheet(Side side) {
    return stage instanceof Stage.Drafting drafting
        ? Optional.of(drafting.sheets().of(side))
        : draft().map(draft -> draft.of(side));
  }

  /// Where the room shows the present draft. The first becomes the pinned agreement; a later one
  /// has a message of its own, since what is signed stays to be seen until it is signed.
  String place() {
    return drafts <= 1 ? AGREEMENT : "agreement-change-" + drafts;
  }

  /// Where the room shows what is signed.
  static final String AGREEMENT = "agreement";

  Agreement at(Stage next) {
    return new Agreement(next, signed, pausedSince, drafts);
  }

  Agreement opened(Stage next) {
    return new Agreement(next, signed, pausedSince, drafts + 1);
  }
}
