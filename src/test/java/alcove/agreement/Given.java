package alcove.agreement;

import alcove.agreement.Answer.Day;
import alcove.agreement.Answer.Picked;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Program.MustReport;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/// Ana, who mentors Ben, and what the two answer.
final class Given {
  static final Side ANA = Side.MENTOR;
  static final Side BEN = Side.MENTEE;

  /// A Monday, in both people's working hours.
  static final Instant MONDAY_NOON = Instant.parse("2027-03-01T12:00:00Z");

  static final LocalDate IN_HALF_A_YEAR = LocalDate.parse("2027-09-01");
  static final MustReport LIST =
      new MustReport(
          1,
          List.of(
              new MustReport.Item("danger", "Someone is in danger.", "https://example.org/danger"),
              new MustReport.Item("crime", "A crime.", "")));
  static final MustReport NEW_LIST =
      new MustReport(2, List.of(new MustReport.Item("danger", "Someone is in danger.", "")));
  static final Bond BOND = bond(LIST);
  static final Bond BOND_WITH_NEW_LIST = bond(NEW_LIST);

  private Given() {}

  static Bond bond(MustReport list) {
    var standard = Program.standard(Set.of(new PersonId("UCAROL")));
    var program =
        new Program(
            standard.id(),
            standard.edition(),
            standard.name(),
            standard.roles(),
            standard.terms(),
            standard.workingTime(),
            list,
            standard.care(),
            standard.fewest(),
            standard.cards(),
            standard.announcing());
    return new Bond(
        new PairId("a".repeat(26)),
        new Bond.Partner(new PersonId("UANA"), ZoneId.of("Europe/London")),
        new Bond.Partner(new PersonId("UBEN"), ZoneId.of("Europe/Berlin")),
        program,
        Optional.empty());
  }

  /// All seven parts answered. Both sides' sheets are alike but for their words.
  static Sheet sheet(Side side) {
    return sheet(side, LIST);
  }

  static Sheet sheet(Side side, MustReport list) {
    var passages = new EnumMap<Passage, Confidential>(Passage.class);
    for (var passage : Passage.values()) {
      passages.put(passage, Confidential.of(side + " on " + passage));
    }
    var answers = new EnumMap<Question, Answer>(Question.class);
    for (var question : Question.values()) {
      answers.put(
          question,
          question == Question.ENDS_ON
              ? new Day(IN_HALF_A_YEAR)
              : new Picked(question.options().getFirst()));
    }
    var items = list.items().stream().map(MustReport.Item::id).collect(Collectors.toSet());
    return new Sheet(
        passages, answers, Set.of(Promise.values()), new Sheet.Acknowledged(list.version(), items));
  }

  static Answer picked(Option option) {
    return new Picked(option);
  }

  static Sheet without(Sheet sheet, Question question) {
    var answers = new EnumMap<>(sheet.answers());
    answers.remove(question);
    return new Sheet(sheet.passages(), answers, sheet.promises(), sheet.list());
  }

  static Sheet with(Sheet sheet, Passage passage, String words) {
    var passages = new EnumMap<>(sheet.passages());
    passages.put(passage, Confidential.of(words));
    return new Sheet(passages, sheet.answers(), sheet.promises(), sheet.list());
  }

  static Sheet promising(Sheet sheet, Set<Promise> promises) {
    return new Sheet(sheet.passages(), sheet.answers(), promises, sheet.list());
  }

  /// Both have been asked.
  static Agreement drafting() {
    return after(Agreement.none(), new AgreementCommand.Follow(Milestone.AGREEING));
  }

  /// Both have answered everything, and neither has submitted.
  static Agreement answered(Sheet ana, Sheet ben) {
    return saved(saved(drafting(), ANA, ana), BEN, ben);
  }

  static Agreement saved(Agreement state, Side side, Sheet sheet) {
    var next = state;
    for (var part : Part.values()) {
      next = after(next, new AgreementCommand.Save(side, part, sheet));
    }
    return next;
  }

  static Agreement revealed(Sheet ana, Sheet ben) {
    return after(
        answered(ana, ben), new AgreementCommand.Submit(ANA), new AgreementCommand.Submit(BEN));
  }

  /// Both see the same monthly or weekly rhythm differently; all else is settled.
  static Agreement settling() {
    return revealed(
        sheet(ANA), sheet(BEN).with(Question.CHECK_IN, picked(Option.CHECK_IN_FORTNIGHTLY)));
  }

  /// Nothing is open.
  static Agreement ready() {
    return revealed(sheet(ANA), sheet(BEN));
  }

  static Agreement signed() {
    return signedByBoth(ready());
  }

  static Agreement signedByBoth(Agreement ready) {
    var digest = digest(ready);
    return after(
        ready, new AgreementCommand.Sign(ANA, digest), new AgreementCommand.Sign(BEN, digest));
  }

  static String digest(Agreement state) {
    return AgreementRules.digest(state.draft().orElseThrow(), BOND);
  }

  /// What a signed agreement looks like when somebody has changed a stored word of it.
  static Agreement tampered() {
    var agreement = signed();
    var before = agreement.signed().orElseThrow();
    var text = before.text().with(ANA, with(sheet(ANA), Passage.KEEPING, "something else"));
    var after = new Signed(before.version(), text, before.signatures(), before.earlier());
    return new Agreement(
        agreement.stage(), Optional.of(after), agreement.pausedSince(), agreement.drafts());
  }

  static Agreement after(Agreement state, AgreementCommand... commands) {
    var next = state;
    for (var command : commands) {
      next = step(next, command).next();
    }
    return next;
  }

  static Decision.Step<Agreement> step(Agreement state, AgreementCommand command) {
    return step(state, command, BOND, MONDAY_NOON);
  }

  static Decision.Step<Agreement> step(
      Agreement state, AgreementCommand command, Bond bond, Instant now) {
    return switch (AgreementRules.decide(state, command, bond, now)) {
      case Decision.Step<Agreement> step -> step;
      case Decision.Refused<Agreement>(var refusal) ->
          Assertions.fail("refused: " + refusal.name());
    };
  }

  static Object refusal(Agreement state, AgreementCommand command) {
    return refusal(state, command, BOND, MONDAY_NOON);
  }

  static Object refusal(Agreement state, AgreementCommand command, Bond bond, Instant now) {
    return switch (AgreementRules.decide(state, command, bond, now)) {
      case Decision.Step<Agreement> _ -> Assertions.fail("not refused");
      case Decision.Refused<Agreement>(var refusal) -> refusal;
    };
  }

  static Instant days(int days) {
    return MONDAY_NOON.plus(Duration.ofDays(days));
  }

  /// What `side` is told at once.
  static List<AgreementNotice> told(Decision.Step<Agreement> step, Side side) {
    var notices = new ArrayList<AgreementNotice>();
    for (var effect : step.effects()) {
      if (effect instanceof Effect.Tell(var to, AgreementNotice notice) && to == side) {
        notices.add(notice);
      }
    }
    return notices;
  }

  /// What the room shows from now on, by place.
  static Map<String, AgreementNotice> shown(Decision.Step<Agreement> step) {
    return step.effects().stream()
        .filter(Effect.Show.class::isInstance)
        .map(Effect.Show.class::cast)
        .collect(Collectors.toMap(Effect.Show::place, show -> (AgreementNotice) show.notice()));
  }

  /// The wakes that are set, by name.
  static Map<String, Instant> wakes(Decision.Step<Agreement> step) {
    return step.effects().stream()
        .filter(Effect.Wake.class::isInstance)
        .map(Effect.Wake.class::cast)
        .collect(Collectors.toMap(Effect.Wake::name, Effect.Wake::at));
  }

  static List<String> forgotten(Decision.Step<Agreement> step) {
    return step.effects().stream()
        .filter(Effect.Forget.class::isInstance)
        .map(effect -> ((Effect.Forget) effect).name())
        .toList();
  }
}
