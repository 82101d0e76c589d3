package alcove.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class GuidanceViewsTest {
  private static final PairId CASE = new PairId("k7qx" + "a".repeat(22));
  private static final Instant AT = Instant.parse("2026-12-23T13:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Confidential WORDS = Confidential.of("*Must* <!channel> I?");

  @Test
  void what_is_carried() {
    check("begun", new GuidanceNotice.Begun(CASE));
    check("question", new GuidanceNotice.Question(CASE, Optional.empty(), WORDS));
    check("more", new GuidanceNotice.More(CASE, Optional.empty(), WORDS));
    check("question-side", new GuidanceNotice.Question(CASE, Optional.of(Side.MENTOR), WORDS));
    check("reply", new GuidanceNotice.Reply(CASE, WORDS, AT));
    check("handed-to-you", new GuidanceNotice.HandedToYou(CASE));
    check("handed-on", new GuidanceNotice.HandedOn(CASE));
    check("unattended", new GuidanceNotice.Unattended(CASE));
    check("closed", new GuidanceNotice.Closed(CASE));
  }

  @Test
  void what_somebody_sees_who_asks_for_guidance() {
    var duty = new Rota.Duty(new PersonId("UIDA"), false, Set.of(CASE));
    var away = new Rota.Duty(new PersonId("UIDA"), true, Set.of());

    Golden.check("guidance/ask", status(GuidanceViews.asker(Optional.empty(), true)));
    Golden.check("guidance/open", status(GuidanceViews.asker(Optional.of(CASE), true)));
    Golden.check("guidance/nobody", status(GuidanceViews.asker(Optional.empty(), false)));
    Golden.check("guidance/supervisor", status(GuidanceViews.supervisor(duty)));
    Golden.check("guidance/supervisor-away", status(GuidanceViews.supervisor(away)));
  }

  @Test
  void the_forms() {
    Golden.check("guidance/form-ask", GuidanceViews.ask(List.of(Program.standard(Set.of()))));
    Golden.check("guidance/form-more", GuidanceViews.more(CASE));
    Golden.check("guidance/form-answer", GuidanceViews.answer(CASE));
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<String>();
    Arrays.stream(GuidanceWords.Line.values()).forEach(line -> used.add(line.key()));
    Arrays.stream(GuidanceWords.OfCase.values()).forEach(line -> used.add(line.key()));
    Arrays.stream(GuidanceRefusal.values()).forEach(why -> used.add("refused." + why));
    used.addAll(List.of("from.MENTOR", "from.MENTEE", "from.UNSAID", "closes"));
    used.addAll(List.of("cases", "cases.0", "cases.1"));

    assertThat(GuidanceWords.keys()).isEqualTo(used);
  }

  private static alcove.blockkit.Message status(
      List<tools.jackson.databind.node.ObjectNode> blocks) {
    return GuidanceViews.status(blocks);
  }

  private static void check(String name, GuidanceNotice notice) {
    Golden.check("guidance/" + name, GuidanceViews.dm(notice, BERLIN));
  }
}
