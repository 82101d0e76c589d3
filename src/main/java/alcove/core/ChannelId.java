package alcove.core;

import java.util.Optional;
import java.util.regex.Pattern;

/// The id that Slack has given a channel, public or private. A direct message is none.
public record ChannelId(String value) {
  private static final Pattern FORM = Pattern.compile("[CG][A-Z0-9]{1,30}");

  public ChannelId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a channel id");
    }
  }

  /// The channel of this id; empty when it cannot be one.
  public static Optional<ChannelId> read(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new ChannelId(value)) : Optional.empty();
  }

  /// How the channel is mentioned in a message.
  public String mention() {
    return "<#" + value + ">";
  }
}
