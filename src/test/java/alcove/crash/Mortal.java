package alcove.crash;

import static org.awaitility.Awaitility.await;

import alcove.privacy.Keyring;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.api.OnCall;
import alcove.sandbox.state.Workspace;
import alcove.store.Redis;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/// The small company with an app that dies when its [Fate] says so: at once, in the middle of what
/// it does, with all its wires cut. The next one starts on what is in Redis when somebody needs it.
final class Mortal implements Company, AutoCloseable {
  private static final Duration LEASES_ARE_OVER = Duration.ofSeconds(61);
  private static final Duration A_WHILE = Duration.ofSeconds(40);
  private static final int MOST_MOMENTS = 1_000;

  private final URI redis;
  private final Keyring keyring;
  private final Fate fate;
  private final Runnable besides;
  private final SandboxServer slack;
  private final AtomicInteger deaths = new AtomicInteger();
  private volatile Runnable death = () -> {};
  private volatile Life life;

  /// @param besides what else happens at each death
  Mortal(URI redis, Keyring keyring, Workspace workspace, Fate fate, Runnable besides) {
    this.redis = redis;
    this.keyring = keyring;
    this.besides = besides;
    this.fate = fate;
    slack = SandboxServer.start(workspace, 0);
    life = begin();
    slack.onCall(this::called);
    slack.nextDue(this::nextDue);
    slack.afterwards(this::settle);
  }

  @Override
  public SandboxServer slack() {
    return slack;
  }

  @Override
  public int deaths() {
    return deaths.get();
  }

  @Override
  public Remains remains() {
    return new Remains(redis, keyring);
  }

  private Life begin() {
    while (true) {
      var wires = Life.Wires.lay(redis, slack, new Commits());
      death = wires::cut;
      try {
        var born = Life.begin(wires, redis, slack, keyring);
        death = born::ends;
        slack.requestUrl(born.requestUrl());
        slack.reachedAt(born.slackUrl());
        return born;
      } catch (Redis.Unavailable gone) {
        if (!wires.areCut()) {
          throw gone;
        }
        // It died before it was there for anybody.
        await().ignoreException(Redis.Unavailable.class).until(this::isRedisThere);
      }
    }
  }

  private void called(String method, OnCall.Moment moment) {
    var struck = moment == OnCall.Moment.BEFORE ? fate.before(method) : fate.after(method);
    if (struck) {
      dies();
      throw new IllegalStateException("nobody hears the answer any more");
    }
  }

  private void dies() {
    deaths.incrementAndGet();
    death.run();
    besides.run();
  }

  /// Watches for commits on the way to Redis.
  private final class Commits implements Wire.Watch {
    @Override
    public void asked(String question) {
      if (CommitScript.isIn(question) && fate.before("commit")) {
        dies();
      }
    }

    @Override
    public void answered(String question, String answer) {
      if (CommitScript.isIn(question) && !answer.startsWith("-NOSCRIPT") && fate.after("commit")) {
        dies();
      }
    }
  }

  private Optional<Instant> nextDue() {
    try {
      return life.app().nextDue();
    } catch (Redis.Unavailable gone) {
      settle();
      return life.app().nextDue();
    }
  }

  @Override
  public void settle() {
    var settled = false;
    while (!settled) {
      try {
        if (life.isOver()) {
          revive();
        }
        doWhatIsDue();
        settled = !life.isOver();
      } catch (Redis.Unavailable | CompletionException gone) {
        if (!life.isOver()) {
          throw gone;
        }
      }
    }
  }

  private void doWhatIsDue() {
    life.app().settle();
    var moment = slack.clock().instant().plus(A_WHILE);
    for (var i = 0; i < MOST_MOMENTS; i++) {
      var due = life.app().nextDue().filter(next -> !next.isAfter(moment));
      if (due.isEmpty()) {
        return;
      }
      slack.clock().reaches(due.get());
      life.app().settle();
    }
  }

  private void revive() {
    // Nobody waits for a dead one to give up what it was trying.
    Thread.ofVirtual().start(life::close);
    slack.clock().passes(LEASES_ARE_OVER);
    await().ignoreException(Redis.Unavailable.class).until(this::isRedisThere);
    life = begin();
  }

  private boolean isRedisThere() {
    try (var remains = remains()) {
      return remains.isThere();
    }
  }

  @Override
  public void close() {
    life.close();
    slack.close();
  }
}
