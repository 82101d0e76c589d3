package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.desk.Programs;
import alcove.slack.Profiles.Found;
import java.time.Instant;
import java.util.List;

/// Whether anybody is left who coordinates a program; its owners are told when nobody is.
public final class LeftAlone {
  private final Programs programs;
  private final Profiles profiles;

  public LeftAlone(Programs programs, Profiles profiles) {
    this.programs = programs;
    this.profiles = profiles;
  }

  /// Looks at programs that somebody has left.
  public void look(List<Program> left, Instant now) {
    left.stream()
        .filter(this::isAlone)
        .forEach(program -> programs.tellLeftAlone(program, owner -> hour(program, owner, now)));
  }

  /// Whom Slack does not name in time is taken to be there.
  private boolean isAlone(Program program) {
    return program.roles().coordinators().everybody().stream()
        .allMatch(person ->
            switch (profiles.find(person, Limits.BACKGROUND_CALL)) {
              case Found.Somebody(var profile) -> profile.deactivated();
              case Found.Nobody _ -> true;
              case Found.Unreachable _ -> false;
            });
  }

  /// In their working hours, as far as Slack says where they are.
  private Instant hour(Program program, PersonId owner, Instant now) {
    return profiles.find(owner, Limits.BACKGROUND_CALL) instanceof Found.Somebody(var profile)
        ? program.workingTime().next(now, profile.zone(), owner.hashCode())
        : now;
  }
}
