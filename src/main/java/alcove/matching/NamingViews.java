package alcove.matching;

import static alcove.matching.MatchingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Program;
import alcove.matching.MatchingWords.Line;
import alcove.matching.PairList.Problem;
import alcove.privacy.Confidential;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// The forms by which coordinators name whom they would bring together.
final class NamingViews {
  static final String MENTOR = "mentor";
  static final String MENTEE = "mentee";
  static final String LINE = "line";
  static final String TEXT = "text";
  static final String YES = "YES";

  private static final int MOST_TYPED = 3_000;

  /// Problems named at once: who has so many looks at the first ones first.
  private static final int MOST_PROBLEMS = 25;

  private NamingViews() {}

  /// Two people.
  static View pair(Program program) {
    return View.form(
        "matching.pair",
        plain(Line.PAIR_TITLE),
        plain(Line.ADD),
        MatchingValue.of(program.id()),
        List.of(
            Blocks.section(plain(Line.PAIR_INTRO)),
            person(MENTOR, Line.PAIR_MENTOR),
            person(MENTEE, Line.PAIR_MENTEE),
            Blocks.input(
                LINE,
                plain(Line.PAIR_LINE),
                Elements.radio(
                    "matching.line",
                    List.of(
                        new Choice("NO", plain(Line.PAIR_LINE_NO)),
                        new Choice(YES, plain(Line.PAIR_LINE_YES))),
                    Optional.empty()))));
  }

  private static ObjectNode person(String block, Line label) {
    return Blocks.input(
        block,
        plain(label),
        Elements.person("matching." + block, plain(Line.CHOOSE_PERSON), Optional.empty()));
  }

  /// A list, with what is wrong in the one that was typed.
  static View list(Program program, Optional<Confidential> typed, List<Problem> problems) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.LIST_INTRO)));
    if (!problems.isEmpty()) {
      blocks.add(Blocks.section(problems(problems)));
    }
    blocks.add(
        Blocks.hint(
            Blocks.input(
                TEXT,
                plain(Line.LIST_LABEL),
                Elements.text("matching.text", true, MOST_TYPED, typed)),
            plain(Line.LIST_HINT)));
    return View.form(
        "matching.list",
        plain(Line.LIST),
        plain(problems.isEmpty() ? Line.ADD : Line.AGAIN),
        MatchingValue.of(program.id()),
        blocks);
  }

  private static String problems(List<Problem> problems) {
    var lines =
        problems.stream()
            .limit(MOST_PROBLEMS)
            .map(one -> MatchingWords.problem(one.number(), one.wrong()))
            .collect(Collectors.joining("\n"));
    var rest = problems.size() - MOST_PROBLEMS;
    return MatchingWords.problems(problems.size())
        + "\n"
        + lines
        + (rest > 0 ? "\n" + MatchingWords.more(rest) : "");
  }
}
