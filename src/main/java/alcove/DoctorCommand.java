package alcove;

import alcove.Finding.Grade;
import alcove.Settings.Reading;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alcove doctor`: a line for each finding; 1 when there is something to fix.
@Command(
    name = "doctor",
    description = "Checks settings, token and scopes, Redis, keyring and clock.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SettingsOption settings;
  private final Doctor doctor;

  DoctorCommand(SettingsOption settings, InstantSource clock) {
    this.settings = settings;
    doctor = new Doctor(clock);
  }

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var findings = findings();
    findings.forEach(finding -> out.println(finding.line()));
    var toFix = findings.stream().filter(finding -> finding.grade() == Grade.FIX).count();
    out.println(toFix == 0 ? "Nothing to fix." : toFix + " to fix.");
    return toFix == 0 ? 0 : 1;
  }

  private List<Finding> findings() {
    var reading = settings.read();
    var findings = new ArrayList<Finding>();
    reading.warnings().forEach(text -> findings.add(Finding.note("settings", text)));
    switch (reading) {
      case Reading.Good(var good, _) -> findings.addAll(doctor.examine(good));
      case Reading.Bad(var mistakes, _) -> {
        mistakes.forEach(text -> findings.add(Finding.fix("settings", text)));
        findings.add(Finding.note("rest", "is looked at when the settings are right"));
      }
    }
    return findings;
  }
}
