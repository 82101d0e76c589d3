package alcove.desk;

import alcove.blockkit.Message;
import alcove.core.ChannelId;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.directory.DirectoryViews;
import alcove.pairing.AnnouncingRules;
import alcove.program.ProgramViews;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// New pairs in the channel that their program announces them in: what the directory shows of them,
/// and nothing else.
public final class Announcements {
  private final Store store;
  private final Programs programs;

  Announcements(Store store, Programs programs) {
    this.store = store;
    this.programs = programs;
  }

  /// What is to be posted; empty when the two have ended, paused or had themselves erased
  /// meanwhile, or their program announces elsewhere by now.
  public Optional<Message> due(PairId id, ChannelId channel) {
    var reads = store.read(List.of(Records.pair(id), Records.PROGRAMS));
    return reads
        .get(Records.pair(id))
        .value()
        .filter(pair ->
            AnnouncingRules.holds(pair.pairing(), channel, programs.in(reads, pair.program())))
        .flatMap(Directory::line)
        .map(DirectoryViews::announcement);
  }

  /// Tells those who coordinate the pair's program that Slack does not let Alcove post in this
  /// channel; nothing of the pair.
  ///
  /// @param when at what moment each of them is told
  public void refused(PairId id, ChannelId channel, BiFunction<Program, PersonId, Instant> when) {
    store
        .read(Records.pair(id))
        .value()
        .flatMap(pair -> programs.find(pair.program()))
        .ifPresent(program ->
            programs.tellCoordinators(
                program,
                ProgramViews.notAnnounced(program, channel),
                person -> when.apply(program, person)));
  }
}
