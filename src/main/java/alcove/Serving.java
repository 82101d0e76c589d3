package alcove;

import alcove.agreement.AgreementConversation;
import alcove.card.CardConversation;
import alcove.checkin.CheckInConversation;
import alcove.closing.ClosingConversation;
import alcove.concern.ConcernConversation;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.desk.Desk;
import alcove.desk.Stored;
import alcove.directory.DirectoryConversation;
import alcove.enrolment.EnrolmentConversation;
import alcove.figures.FiguresConversation;
import alcove.guidance.GuidanceConversation;
import alcove.heard.HeardConversation;
import alcove.home.HomeConversation;
import alcove.lesson.LessonConversation;
import alcove.matching.MatchingConversation;
import alcove.matching.NamingConversation;
import alcove.matching.TakingBackConversation;
import alcove.meeting.MeetingConversation;
import alcove.operations.OperationsConversation;
import alcove.pairing.PairingConversation;
import alcove.privacy.Event;
import alcove.privacy.Keyring;
import alcove.privacy.Log;
import alcove.privacy.Metrics;
import alcove.program.ProgramConversation;
import alcove.reference.ReferenceConversation;
import alcove.review.ReviewConversation;
import alcove.rights.RightsConversation;
import alcove.room.RoomConversation;
import alcove.slack.Buckets;
import alcove.slack.Calls;
import alcove.slack.Deliveries;
import alcove.slack.Dispatcher;
import alcove.slack.Door;
import alcove.slack.Profiles;
import alcove.slack.RoomLook;
import alcove.slack.Routes;
import alcove.slack.Uninstalling;
import alcove.slack.UserGroups;
import alcove.slack.WebApi;
import alcove.store.Redis;
import alcove.store.Store;
import alcove.store.Turns;
import alcove.threeway.ThreeWayConversation;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// A running Alcove for one workspace, wired top to bottom.
///
/// Closing takes no more requests, finishes what is in hand and lets go of Redis.
final class Serving implements AutoCloseable {
  private final Redis redis;
  private final WebApi web;
  private final Desk desk;
  private final Dispatcher dispatcher;
  private final Routes all;
  private final Door door;

  /// What it is given.
  ///
  /// @param redis the address, with its password
  /// @param team the workspace's id, as Slack says for the token
  /// @param owners who may begin programs, and mend each of them
  record Place(
      String host,
      int port,
      Settings.Slack slack,
      URI redis,
      Keyring keyring,
      String team,
      Set<PersonId> owners) {
    @Override
    public String toString() {
      return "Place[]";
    }
  }

  /// Starts to serve. Errands are not carried until [#carryErrands] or [#settle].
  Serving(Place place, InstantSource clock) {
    place.keyring().requireWritable();
    redis = Redis.at(place.redis());
    var store = new Store(redis, place.keyring(), Stored.codec(), place.team());
    desk = new Desk(store, place.owners());
    desk.buryRisen(clock.instant());
    begin(clock.instant());
    var metrics = new Metrics();
    web = new WebApi(place.slack().api(), () -> place.slack().botToken().reveal(), metrics);
    var calls = new Calls(web, new Buckets(new Turns(redis, store.keys())));
    var profiles = new Profiles(web, place.team(), clock);
    dispatcher = new Dispatcher(desk, new Deliveries(desk, calls, profiles, metrics), clock);
    all = routes(profiles, calls, clock);
    new Uninstalling(web, () -> beginAnew(clock)).enter(all);
    var frame =
        new Door.Frame(
            place.host(),
            place.port(),
            place.slack().signingSecret().reveal(),
            place.team(),
            clock);
    var out = new Door.Out(calls, desk::send);
    door = new Door(frame, all, out, new Door.Signs(desk::isReachable, metrics));
    Log.log(Event.STARTED);
  }

  /// After an uninstallation: whoever installs it again finds nothing of before.
  private void beginAnew(InstantSource clock) {
    desk.end();
    begin(clock.instant());
  }

  /// What has to run from the first moment on, if it does not yet, and what may have happened while
  /// nobody listened.
  private void begin(Instant now) {
    desk.keyTurns().begin(now);
    desk.operations().begin(now);
    desk.programs().lookAtGroups(now);
  }

  private Routes routes(Profiles profiles, Calls calls, InstantSource clock) {
    var routes = new Routes();
    new PairingConversation(desk, profiles, clock).enter(routes);
    new RoomConversation(desk, new RoomLook(calls), clock).enter(routes);
    new AgreementConversation(desk).enter(routes);
    new CheckInConversation(desk).enter(routes);
    new ReviewConversation(desk).enter(routes);
    new CardConversation(desk).enter(routes);
    new MeetingConversation(desk).enter(routes);
    new ReferenceConversation(desk).enter(routes);
    new ThreeWayConversation(desk).enter(routes);
    new HeardConversation(desk).enter(routes);
    new ConcernConversation(desk).enter(routes);
    new GuidanceConversation(desk, profiles, clock).enter(routes);
    new ClosingConversation(desk).enter(routes);
    new EnrolmentConversation(desk, profiles, clock).enter(routes);
    new MatchingConversation(desk, profiles).enter(routes);
    new NamingConversation(desk, profiles).enter(routes);
    new TakingBackConversation(desk, profiles).enter(routes);
    new LessonConversation(desk).enter(routes);
    new ProgramConversation(desk, new UserGroups(web), profiles, clock).enter(routes);
    new DirectoryConversation(desk).enter(routes);
    new FiguresConversation(desk).enter(routes);
    new OperationsConversation(desk).enter(routes);
    new RightsConversation(desk).enter(routes);
    new HomeConversation(desk).enter(routes);
    return routes;
  }

  /// Begins a program without a form, if it is not there yet: for whoever shows Alcove to others.
  void begin(Program program, Instant now) {
    desk.programs().begin(program, now);
  }

  /// Goes on at once where a killed predecessor stopped. Only on a Redis that nobody else is on, as
  /// the embedded one.
  void inherit() {
    dispatcher.inherit();
  }

  /// Carries errands as they come due, in threads of its own, until closed.
  void carryErrands() {
    dispatcher.start();
  }

  /// Finishes what has come in and carries all that is due now, in the caller's time: for whoever
  /// moves the clock.
  void settle() {
    door.settle();
    dispatcher.settle();
  }

  /// When there is something to do next.
  Optional<Instant> nextDue() {
    return desk.nextDue();
  }

  int port() {
    return door.port();
  }

  /// All that can be asked.
  SortedSet<String> entered() {
    return all.entered();
  }

  @Override
  public void close() {
    door.close();
    dispatcher.close();
    web.close();
    redis.close();
    Log.log(Event.STOPPED);
  }
}
