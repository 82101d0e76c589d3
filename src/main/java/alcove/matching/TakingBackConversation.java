package alcove.matching;

import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Matches;
import alcove.desk.Matches.Changed;
import alcove.desk.Programs;
import alcove.matching.MatchingWords.Line;
import alcove.slack.Asking.Tap;
import alcove.slack.Profiles;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.Optional;

/// How coordinators take back a proposal that is out. What comes of it looks the same whether the
/// two have been asked or not.
public final class TakingBackConversation {
  private final Programs programs;
  private final Matches matches;
  private final Profiles profiles;

  public TakingBackConversation(Desk desk, Profiles profiles) {
    this.programs = desk.programs();
    this.matches = desk.matches();
    this.profiles = profiles;
  }

  public void enter(Routes routes) {
    routes
        .tap("matching.unanswered", this::look)
        .tap("matching.earlier", this::look)
        .tap("matching.later", this::look)
        .tap("matching.takeback", this::takeBack);
  }

  private Reply look(Tap tap) {
    return MatchingConversation.theirs(
        programs,
        tap.who(),
        MatchingValue.read(tap.value()),
        (program, value) -> shown(tap.who(), program, value.page(), Optional.empty()));
  }

  private Reply takeBack(Tap tap) {
    return MatchingConversation.theirs(
        programs,
        tap.who(),
        MatchingValue.read(tap.value()),
        (program, value) ->
            value
                .proposal()
                .map(id -> matches.takeBack(tap.who(), program, id))
                .map(changed -> after(tap.who(), program, value.page(), changed))
                .orElseGet(() -> shown(tap.who(), program, value.page(), Optional.empty())));
  }

  private Reply after(Who who, Program program, int page, Changed changed) {
    return switch (changed) {
      case Changed.Done _ -> shown(who, program, page, Optional.empty());
      case Changed.Refused(var why) -> shown(who, program, page, Optional.of(why));
      case Changed.Busy _ -> new Reply.Update(MatchingViews.note(program, Line.BUSY));
    };
  }

  private Reply shown(Who who, Program program, int page, Optional<MatchingRefusal> why) {
    var proposals = matches.proposals(program.id());
    var open = matches.out(proposals, who.at());
    var zone = MatchingConversation.zone(profiles, who.person());
    return new Reply.Update(TakingBackViews.open(program, open, page, zone, why));
  }
}
