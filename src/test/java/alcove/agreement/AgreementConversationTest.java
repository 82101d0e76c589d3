package alcove.agreement;

import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Shown.metadata;
import static alcove.agreement.Shown.text;
import static alcove.agreement.Shown.view;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.Agreement.Stage;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.desk.Stocked;
import alcove.desk.Stored;
import alcove.pairing.PairingCommand;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Surface;
import alcove.slack.Asking.Tap;
import alcove.slack.Asking.Values;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The forms and buttons of an agreement, on a desk with a real Redis: every state is stored,
/// sealed and read again on the way.
class AgreementConversationTest {
  private static final PersonId ANA = new PersonId("UANA");
  private static final PersonId BEN = new PersonId("UBEN");
  private static final PersonId EVE = new PersonId("UEVE");

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private Desk desk;
  private Routes routes;
  private PairId pair;
  private int requests;

  @BeforeEach
  void pair() {
    desk =
        Stocked.desk(
            new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1"),
            Given.bond(Given.LIST).program());
    routes = new Routes();
    new AgreementConversation(desk).enter(routes);
    pair = paired(ANA, BEN);
  }

  @Test
  void S1_S10_each_fills_seven_forms_alone_and_with_the_second_both_are_revealed() {
    fill(ANA, Given.sheet(Side.MENTOR));

    assertThat(text(submit(ANA))).contains("Your side is submitted");
    assertThat(stage()).isInstanceOf(Stage.Drafting.class);
    assertThat(text(tap(BEN, "agreement.read", pair.value()))).doesNotContain("MENTOR on");

    fill(BEN, Given.sheet(Side.MENTEE));
    assertThat(text(submit(BEN))).contains("Both sides are in");
    assertThat(stage()).isInstanceOf(Stage.Signing.class);
  }

  @Test
  void a_saved_part_leads_to_the_next_open_one_and_the_last_to_submitting() {
    var next = save(ANA, Part.RHYTHM, Given.sheet(Side.MENTOR));

    assertThat(view(next).json().toString()).contains("1 of 7");
    fill(ANA, Given.sheet(Side.MENTOR));
    assertThat(view(tap(ANA, "agreement.fill", pair.value())).callbackId())
        .contains("agreement.submit");
  }

  @Test
  void a_form_with_mistakes_stays_open_and_says_at_each_field_what_is_wrong() {
    var reply = form(ANA, "agreement.save", about(Part.PURPOSE, 1), new Values(Map.of(), Map.of()));

    assertThat(reply).isInstanceOf(Reply.FieldErrors.class);
    assertThat(((Reply.FieldErrors) reply).byBlock())
        .containsOnlyKeys("PURPOSE", "ENDS_ON", "RENEWAL");
  }

  @Test
  void S1_submitting_too_early_names_the_open_parts() {
    save(ANA, Part.PURPOSE, Given.sheet(Side.MENTOR));

    var words = text(submit(ANA));

    assertThat(words).contains("How I keep your confidence").doesNotContain("Purpose and term");
  }

  @Test
  void S2_a_form_under_an_older_list_comes_back_with_the_new_one() {
    var reply =
        form(ANA, "agreement.save", about(Part.MUST_REPORT, 0), values(Given.sheet(Side.MENTOR)));

    assertThat(text(reply)).contains("has changed since", "Someone is in danger");
  }

  @Test
  void words_in_a_form_from_before_the_reveal_are_shown_to_be_copied_and_to_nobody_else() {
    reveal();

    var reply =
        save(
            ANA,
            Part.CONFIDENCE,
            Given.with(Given.sheet(Side.MENTOR), Passage.KEEPING, "only for me"));

    assertThat(text(reply)).contains("to copy", "only for me", "moved on");
    assertThat(agreement().draft().orElseThrow().of(Side.MENTOR).passage(Passage.KEEPING))
        .hasValueSatisfying(words -> assertThat(words.length()).isNotEqualTo(11));
  }

  @Test
  void a_difference_is_settled_by_one_tap_on_the_others_answer() {
    fillAndSubmit(ANA, Given.sheet(Side.MENTOR));
    fillAndSubmit(
        BEN,
        Given.sheet(Side.MENTEE)
            .with(Question.CHECK_IN, Given.picked(Option.CHECK_IN_FORTNIGHTLY)));
    assertThat(stage()).isInstanceOf(Stage.Settling.class);

    var own = tap(ANA, "agreement.mentors", pair.value() + ":CHECK_IN:CHECK_IN_WEEKLY");
    var theirs = tap(ANA, "agreement.mentees", pair.value() + ":CHECK_IN:CHECK_IN_FORTNIGHTLY");

    assertThat(text(own)).contains("it stands");
    assertThat(theirs).isInstanceOf(Reply.Done.class);
    assertThat(stage()).isInstanceOf(Stage.Signing.class);
  }

  @Test
  void something_else_is_proposed_in_a_form() {
    reveal();
    var open = view(tap(BEN, "agreement.other", pair.value() + ":ENDS_ON"));
    var date = new Values(Map.of(), Map.of("ENDS_ON", List.of("2027-12-01")));

    var done = form(BEN, "agreement.propose", metadata(open), date);
    var missing = form(BEN, "agreement.propose", metadata(open), new Values(Map.of(), Map.of()));

    assertThat(text(done)).contains("Your answer is changed");
    assertThat(stage()).isInstanceOf(Stage.Settling.class);
    assertThat(missing).isInstanceOf(Reply.FieldErrors.class);
  }

  @Test
  void both_sign_the_text_they_have_read() {
    reveal();
    var mine = view(tap(ANA, "agreement.read", pair.value()));
    var yours = view(tap(BEN, "agreement.read", pair.value()));

    assertThat(text(form(ANA, "agreement.sign", metadata(mine)))).contains("You have signed");
    assertThat(text(form(BEN, "agreement.sign", metadata(yours)))).contains("both signed");
    assertThat(agreement().signed()).isPresent();
    assertThat(AgreementRules.intact(agreement().signed().orElseThrow(), seat(ANA).bond()))
        .isTrue();
  }

  @Test
  void a_text_that_changed_while_it_was_read_is_not_signed() {
    reveal();
    var mine = view(tap(ANA, "agreement.read", pair.value()));
    form(
        BEN,
        "agreement.revise",
        about(Part.CONFIDENCE, 1),
        values(Given.with(Given.sheet(Side.MENTEE), Passage.KEEPING, "other words")));

    assertThat(text(form(ANA, "agreement.sign", metadata(mine)))).contains("has changed since");
    assertThat(agreement().signed()).isEmpty();
  }

  @Test
  void who_has_signed_can_read_but_not_sign_again() {
    reveal();
    form(ANA, "agreement.sign", metadata(view(tap(ANA, "agreement.read", pair.value()))));

    var again = view(tap(ANA, "agreement.read", pair.value()));

    assertThat(again.json().has("submit")).isFalse();
  }

  @Test
  void a_signed_agreement_can_be_read_changed_and_left_as_it_was() {
    sign();

    assertThat(text(tap(BEN, "agreement.signed", pair.value()))).contains("MENTOR on KEEPING");
    assertThat(text(tap(BEN, "agreement.amend", pair.value()))).contains("open for a change");
    assertThat(stage()).isInstanceOf(Stage.Drafting.class);
    assertThat(text(tap(ANA, "agreement.drop", pair.value()))).contains("as you both signed it");
    assertThat(stage()).isInstanceOf(Stage.Resting.class);
    assertThat(text(tap(ANA, "agreement.drop", pair.value()))).contains("moved on");
  }

  @Test
  void pages_are_turned_in_place() {
    reveal();

    var draft = tap(ANA, "agreement.next", pair.value() + ":DRAFT:0");
    var signed = tap(ANA, "agreement.back", pair.value() + ":SIGNED:0");

    assertThat(draft).isInstanceOf(Reply.Update.class);
    assertThat(text(signed)).contains("moved on");
  }

  @Test
  void a_submitted_side_is_taken_back_before_it_is_changed() {
    fillAndSubmit(ANA, Given.sheet(Side.MENTOR));

    assertThat(text(tap(ANA, "agreement.parts", pair.value()))).contains("is submitted");
    assertThat(text(save(ANA, Part.PURPOSE, Given.sheet(Side.MENTOR)))).contains("Take it back");
    assertThat(tap(ANA, "agreement.takeback", pair.value())).isInstanceOf(Reply.Replace.class);
    assertThat(view(tap(ANA, "agreement.parts", pair.value())).json().toString())
        .contains("agreement.part");
  }

  @Test
  void a_prompt_is_put_off_or_stopped_in_one_tap() {
    assertThat(text(tap(ANA, "agreement.later", pair.value()))).contains("not now");
    assertThat(text(tap(ANA, "agreement.stop", pair.value()))).contains("not be reminded");
    assertThat(agreement().stage().nudges().orElseThrow().stopped()).contains(Side.MENTOR);
  }

  @Test
  void the_command_says_where_we_are_and_asks_which_of_several_is_meant() {
    assertThat(text(says(ANA, Optional.empty()))).contains("0 of 7 parts");

    paired(ANA, EVE);

    assertThat(text(says(ANA, Optional.empty()))).contains("<@UBEN>", "<@UEVE>");
    assertThat(text(says(ANA, Optional.of(BEN)))).contains("0 of 7 parts");
    assertThat(text(tap(ANA, "agreement.show", pair.value()))).contains("0 of 7 parts");
  }

  @Test
  void a_stranger_is_told_what_one_is_told_of_a_pair_that_never_was() {
    for (var action :
        List.of("agreement.show", "agreement.read", "agreement.fill", "agreement.amend")) {
      var stranger = tap(EVE, action, pair.value());

      assertThat(stranger)
          .isEqualTo(tap(BEN, action, "z".repeat(26)))
          .isEqualTo(tap(BEN, action, "no value of ours"));
    }
    assertThat(text(form(EVE, "agreement.sign", pair.value() + ":digest")))
        .isEqualTo(text(form(BEN, "agreement.sign", "rubbish")));
  }

  private PairId paired(PersonId mentor, PersonId mentee) {
    var invited =
        desk.invite(
            who(mentor),
            Given.bond(Given.LIST).program().id(),
            Side.MENTOR,
            profile(mentor),
            profile(mentee));
    var id = ((Outcome.Done) invited).seat().pair().id();
    desk.decide(who(mentee), id, PairingCommand.Accept::new);
    return id;
  }

  private void reveal() {
    fillAndSubmit(ANA, Given.sheet(Side.MENTOR));
    fillAndSubmit(BEN, Given.sheet(Side.MENTEE));
  }

  private void sign() {
    reveal();
    for (var person : List.of(ANA, BEN)) {
      form(person, "agreement.sign", metadata(view(tap(person, "agreement.read", pair.value()))));
    }
  }

  private void fillAndSubmit(PersonId person, Sheet sheet) {
    fill(person, sheet);
    submit(person);
  }

  private void fill(PersonId person, Sheet sheet) {
    for (var part : Part.values()) {
      save(person, part, sheet);
    }
  }

  private Reply save(PersonId person, Part part, Sheet sheet) {
    return form(person, "agreement.save", about(part, 1), values(sheet));
  }

  private Reply submit(PersonId person) {
    return form(person, "agreement.submit", pair.value());
  }

  private Reply form(PersonId person, String callback, String about) {
    return form(person, callback, about, new Values(Map.of(), Map.of()));
  }

  private Reply form(PersonId person, String callback, String about, Values values) {
    return routes
        .form(callback)
        .orElseThrow()
        .apply(new Submission(who(person), callback, about, values));
  }

  private Reply tap(PersonId person, String action, String value) {
    var surface = new Surface.OnMessage("D1", "1.1", "https://hooks.slack.com/x");
    return routes
        .tap(action)
        .orElseThrow()
        .apply(new Tap(who(person), action, "b", value, "trigger", surface));
  }

  private Reply says(PersonId person, Optional<PersonId> about) {
    var said = new Said(who(person), about, Optional.empty(), "trigger", false);
    return Objects.requireNonNull(routes.words().get("agreement")).apply(said);
  }

  private Who who(PersonId person) {
    requests++;
    return new Who("T1", person, "R" + requests, MONDAY_NOON);
  }

  private Seat seat(PersonId person) {
    return desk.look(who(person), pair).orElseThrow();
  }

  private Agreement agreement() {
    return seat(ANA).pair().agreement();
  }

  private Stage stage() {
    return agreement().stage();
  }

  private String about(Part part, int version) {
    return AgreementValue.of(pair, part.name(), String.valueOf(version)).written();
  }

  /// The whole sheet as a form's values; each form takes what is its own.
  private static Values values(Sheet sheet) {
    var texts = new HashMap<String, Confidential>();
    sheet.passages().forEach((passage, words) -> texts.put(passage.name(), words));
    var choices = new HashMap<String, List<String>>();
    sheet
        .answers()
        .forEach((question, answer) -> choices.put(question.name(), List.of(answer.code())));
    sheet.promises().forEach(promise -> choices.put(promise.name(), List.of(promise.name())));
    choices.put("ITEM-0", List.of("danger"));
    choices.put("ITEM-1", List.of("crime"));
    return new Values(texts, choices);
  }

  private static Profile profile(PersonId person) {
    return new Profile(person, ZoneId.of("Europe/Berlin"), false, false, false, false);
  }
}
