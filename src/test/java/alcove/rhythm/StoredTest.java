package alcove.rhythm;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand;
import alcove.checkin.CheckInRules;
import alcove.checkin.CheckIns;
import alcove.codec.Codec;
import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.desk.Stored;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import alcove.review.Item;
import alcove.review.Kept;
import alcove.review.NextStep;
import alcove.review.Note;
import alcove.review.ReviewCommand;
import alcove.review.ReviewRules;
import alcove.review.Reviews;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the calendars keep comes back from the store as it went in, wakes included.
final class StoredTest {
  private static final Codec CODEC = Stored.codec();
  private static final Bond BOND = AnaAndBea.every(14);

  @Test
  void check_ins_come_back_as_they_were() {
    var before = World.of(CheckIns.none(), SIGNED, StoredTest::checkIns);
    var asked = before.asks(new CheckInCommand.Follow(Milestone.ACTIVE)).passes(days(15));
    var busy =
        asked
            .asks(
                new CheckInCommand.Choose(
                    Side.MENTOR, 1, alcove.checkin.Item.MET, alcove.checkin.Answer.YES))
            .asks(new CheckInCommand.NotNow(Side.MENTOR, 1))
            .asks(new CheckInCommand.SendCard(Side.MENTOR, 1))
            .asks(new CheckInCommand.StopAsking(Side.MENTEE));

    comesBack(before, CheckIns.class);
    comesBack(asked, CheckIns.class);
    comesBack(busy, CheckIns.class);
    comesBack(busy.passes(days(20)), CheckIns.class);
    comesBack(busy.asks(new CheckInCommand.Follow(Milestone.PAUSED)), CheckIns.class);
    comesBack(busy.asks(new CheckInCommand.Follow(Milestone.ENDED)), CheckIns.class);
  }

  @Test
  void reviews_come_back_as_they_were() {
    var before = World.of(Reviews.none(), SIGNED, StoredTest::reviews);
    var open = before.asks(new ReviewCommand.Follow(Milestone.ACTIVE)).passes(days(31));
    var half = open.asks(fill(Side.MENTOR));
    var differed =
        half.asks(fill(Side.MENTEE))
            .asks(new ReviewCommand.Choose(Side.MENTOR, 1, NextStep.CLOSE))
            .asks(new ReviewCommand.Choose(Side.MENTEE, 1, NextStep.KEEP))
            .asks(new ReviewCommand.Choose(Side.MENTEE, 1, NextStep.KEEP));

    comesBack(before, Reviews.class);
    comesBack(open, Reviews.class);
    comesBack(half, Reviews.class);
    comesBack(differed, Reviews.class);
    comesBack(half.late(days(21)).asks(new ReviewCommand.Turn()), Reviews.class);
    comesBack(differed.asks(new ReviewCommand.Follow(Milestone.PAUSED)), Reviews.class);
  }

  private static <S> void comesBack(World<S> world, Class<S> type) {
    var bytes = CODEC.encode(world.state());
    assertThat(CODEC.encode(CODEC.decode(bytes, type))).isEqualTo(bytes);
    for (var wake : world.wakes().values()) {
      var command = CODEC.decode(CODEC.encode(wake.command()), Command.class);
      assertThat(command).isEqualTo(wake.command());
    }
  }

  private static ReviewCommand.Fill fill(Side side) {
    var grades =
        Map.of(Item.SAID, 2, Item.EXPECTED, 3, Item.SERVED, 4, Item.CLEAR, 5, Item.RHYTHM, 1);
    var notes = Map.of(Note.WORKS, Confidential.of("walks"));
    var answers = new Reviews.Answers(new Reviews.Shared(grades, notes), Optional.of(Kept.HELP));
    return new ReviewCommand.Fill(side, 1, answers);
  }

  private static Decision<CheckIns> checkIns(CheckIns state, Command command, Instant now) {
    return CheckInRules.decide(state, (CheckInCommand) command, BOND, now);
  }

  private static Decision<Reviews> reviews(Reviews state, Command command, Instant now) {
    return ReviewRules.decide(state, (ReviewCommand) command, BOND, now);
  }
}
