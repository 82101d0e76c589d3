package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeldTest {
  /// What a capability keeps about a pair has to be among what people are shown by `/mentor
  /// privacy`: whoever adds a slice here says there what it is, who sees it and when it goes.
  @Test
  void people_are_shown_every_slice() {
    assertThat(Stream.of(Pair.Slices.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly(
            "pairing",
            "room",
            "agreement",
            "checkIns",
            "reviews",
            "cards",
            "moments",
            "meetings",
            "references",
            "concern",
            "closings",
            "threeWays",
            "heard");
  }
}
