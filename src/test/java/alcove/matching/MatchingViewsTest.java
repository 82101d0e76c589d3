package alcove.matching;

import static alcove.matching.MatchingRulesTest.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.View;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.enrolment.Language;
import alcove.enrolment.Topic;
import alcove.matching.MatchingViews.Hub;
import alcove.matching.MatchingViews.Others;
import alcove.matching.MatchingWords.Line;
import alcove.matching.PairList.Problem;
import alcove.matching.PairList.Wrong;
import alcove.matching.Proposals.Asked;
import alcove.matching.Proposals.Outlook;
import alcove.privacy.Confidential;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What coordinators see. `-Dgolden.write=true` writes the files anew, see [Golden].
class MatchingViewsTest {
  private static final Program PROGRAM = Program.standard(Set.of());
  private static final Proposal NAMED = proposal('a', "UBEA", "UANA", true);
  private static final Matching NOBODY =
      Crowd.matching(new Pool(Map.of(), Map.of(), Set.of(), Map.of(), Map.of()));

  @Test
  void how_things_are_stands_on_one_page() {
    var asked =
        Stream.of('b', 'c', 'd')
            .map(id -> new PairId(String.valueOf(id).repeat(26)))
            .map(id -> new Asked(id, NAMED.couple(), Crowd.NOW))
            .toList();
    var outlooks =
        Map.of(
            asked.get(0),
            Outlook.OPEN,
            asked.get(1),
            Outlook.A_PAIR,
            asked.get(2),
            Outlook.NO_LONGER_OPEN);
    var waiting = Crowd.of(1, 2, 1).waiting();
    var proposals = new Proposals(List.of(NAMED), List.of(NAMED), asked);

    Golden.check(
        "matching/hub",
        MatchingViews.hub(new Hub(PROGRAM, waiting, 2, proposals, outlooks, ZoneOffset.UTC)));
  }

  @Test
  void each_that_is_out_can_be_taken_back() {
    var soon = new Out(NAMED.id(), NAMED.couple(), Optional.empty());
    var since = new Out(NAMED.id(), NAMED.couple(), Optional.of(Crowd.NOW));
    var many = Stream.concat(Stream.of(soon), Stream.generate(() -> since).limit(40)).toList();

    Golden.check(
        "matching/out",
        TakingBackViews.open(PROGRAM, List.of(soon, since), 0, ZoneOffset.UTC, Optional.empty()));
    Golden.check(
        "matching/out-middle",
        TakingBackViews.open(PROGRAM, many, 1, ZoneOffset.UTC, Optional.empty()));
    Golden.check(
        "matching/out-none",
        TakingBackViews.open(
            PROGRAM, List.of(), 2, ZoneOffset.UTC, Optional.of(MatchingRefusal.NO_LONGER_OPEN)));
  }

  @Test
  void in_app_home_is_the_way_in() {
    var proposals = new Proposals(List.of(NAMED), List.of(), List.of());

    Golden.check("matching/home-many", View.home(MatchingViews.homeOfMany()));
    Golden.check("matching/home", View.home(MatchingViews.home(PROGRAM, proposals)));
  }

  @Test
  void an_empty_page_says_so() {
    Golden.check(
        "matching/hub-empty",
        MatchingViews.hub(
            new Hub(PROGRAM, List.of(), 0, Proposals.none(), Map.of(), ZoneOffset.UTC)));
  }

  @Test
  void some_are_looked_through_at_a_time() {
    var draft = IntStream.range(0, 12).mapToObj(i -> proposal('a', "UM" + i, "UL", true)).toList();
    var proposals = new Proposals(draft, List.of(), List.of());

    Golden.check("matching/review", MatchingViews.review(PROGRAM, proposals, NOBODY, 0));
    Golden.check("matching/review-last", MatchingViews.review(PROGRAM, proposals, NOBODY, 9));
  }

  @Test
  void others_are_suggested_and_anybody_can_be_chosen() {
    var others = new Others(List.of(new PersonId("UCEM"), new PersonId("UDEE")), 3);

    Golden.check("matching/change", MatchingViews.change(PROGRAM, NAMED, NOBODY, others));
    Golden.check(
        "matching/change-none",
        MatchingViews.change(PROGRAM, NAMED, NOBODY, new Others(List.of(), 0)));
  }

  @Test
  void two_people_or_a_list_can_be_named() {
    Golden.check("matching/pair", NamingViews.pair(PROGRAM));
    Golden.check("matching/list", NamingViews.list(PROGRAM, Optional.empty(), List.of()));
  }

  @Test
  void what_was_typed_stays_beside_what_is_wrong_with_it() {
    var problems =
        IntStream.range(0, 27).mapToObj(i -> new Problem(i + 1, Wrong.NOT_A_PERSON)).toList();

    var view = NamingViews.list(PROGRAM, Optional.of(Confidential.of("<!channel>,UANA")), problems);

    assertThat(view.json().toString()).contains("<!channel>,UANA");
    Golden.check("matching/list-wrong", view);
  }

  @Test
  void why_these_two_is_told_in_words() {
    var fit =
        new Fit(
            Set.of(Topic.WRITING, Topic.LEADING),
            3,
            Set.of(Language.GERMAN, Language.ENGLISH),
            135);

    assertThat(MatchingViews.why(Optional.of(fit), false))
        .isEqualTo(
            "Both: Leading people, Writing well · English, German"
                + " · About 2 working hours a day in common");
    assertThat(MatchingViews.why(Optional.of(fit), true))
        .startsWith("Named by a coordinator. Both:");
    assertThat(MatchingViews.why(Optional.of(new Fit(Set.of(), 3, Set.of(), 20)), false))
        .isEqualTo("Half a working hour a day in common");
    assertThat(MatchingViews.why(Optional.of(new Fit(Set.of(), 3, Set.of(), 60)), false))
        .isEqualTo("About 1 working hour a day in common");
    assertThat(MatchingViews.why(Optional.of(new Fit(Set.of(), 3, Set.of(), 0)), false))
        .isEqualTo("Named by a coordinator.");
  }

  @Test
  void every_line_is_used() {
    var used =
        new HashSet<>(
            List.of(
                "home",
                "hub",
                "pool",
                "drafted",
                "sending",
                "open.count",
                "open.count.1",
                "open.since",
                "open.soon",
                "back.means",
                "waits",
                "more",
                "review",
                "review.none"));
    used.addAll(List.of("drafted.1", "sending.1", "review.1"));
    used.addAll(List.of("page", "couple", "change.intro", "problem", "problems", "problems.1"));
    used.addAll(
        List.of(
            "common.topics", "common.languages", "common.hour", "common.hours.1", "common.hours"));
    Arrays.stream(Line.values()).forEach(line -> used.add(line.key()));
    Arrays.stream(Outlook.values()).forEach(outlook -> used.add("asked." + outlook));
    Arrays.stream(Wrong.values()).forEach(wrong -> used.add("wrong." + wrong));
    Arrays.stream(MatchingRefusal.values()).forEach(refusal -> used.add("refused." + refusal));

    assertThat(MatchingWords.keys()).containsExactlyInAnyOrderElementsOf(used);
  }
}
