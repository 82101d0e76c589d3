package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./alcove` on machines of all kinds.
final class LauncherTest {
  private static final String SUMMARY = "[INFO] Tests run: 31, Failures: 0, Errors: 0, Skipped: 0";

  private Checkout checkout;

  @BeforeEach
  void clone(@TempDir Path folder) throws IOException {
    checkout = new Checkout(folder.resolve("a clone"));
  }

  @Test
  void help_needs_no_jdk_and_lists_the_commands() throws Exception {
    var run = checkout.run("help");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "demo",
            "serve",
            "doctor",
            "rotate-keys",
            "sandbox",
            "version",
            "test",
            "bench",
            "coverage",
            "mutants",
            "fuzz",
            "sbom",
            "crashes",
            "format");
  }

  @Test
  void no_command_shows_the_help() throws Exception {
    assertThat(checkout.run()).isEqualTo(checkout.run("help"));
  }

  @Test
  void an_unknown_command_is_named_and_the_help_shown() throws Exception {
    var run = checkout.run("nonsense");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("alcove: there is no command \"nonsense\".");
    assertThat(run.err()).contains("./alcove demo");
  }

  @Test
  void without_any_jdk_one_line_says_what_to_install() throws Exception {
    var run = checkout.run("demo");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("alcove: no JDK 25 found. Install ").hasLineCount(1);
  }

  @Test
  void an_older_jdk_does_not_do() throws Exception {
    var old = checkout.jdk("17.0.15");

    var run = checkout.with("JAVA_HOME", old.toString()).run("demo");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("alcove: no JDK 25 found.").hasLineCount(1);
  }

  @Test
  void a_runtime_without_a_compiler_does_not_do() throws Exception {
    checkout.jdk("25.0.3");
    checkout.delete("jdks/25.0.3/bin/javac");

    var run = checkout.run("demo");

    assertThat(run.err()).startsWith("alcove: no JDK 25 found.");
  }

  @Test
  void the_right_jdk_is_found_though_the_default_is_older() throws Exception {
    var old = checkout.jdk("17.0.15");
    checkout.jdk("25.0.3");
    checkout.with("JAVA_HOME", old.toString()).built();

    var run = checkout.run("version");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("java of 25.0.3: ").endsWith("alcove.jar version\n");
  }

  @Test
  void a_jdk_is_found_by_the_links_that_the_path_leads_through() throws Exception {
    checkout.jdkAt("elsewhere/jdk", "25");
    checkout.link("bin/javac", "../elsewhere/jdk/bin/javac");

    assertThat(checkout.built().run("version").out()).startsWith("java of 25: ");
  }

  @Test
  void a_wrong_alcove_java_home_is_said_and_not_passed_over() throws Exception {
    var old = checkout.jdk("17.0.15");
    checkout.jdk("25.0.3");

    var run = checkout.with("ALCOVE_JAVA_HOME", old.toString()).run("version");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("ALCOVE_JAVA_HOME is not").hasLineCount(1);
  }

  @Test
  void nothing_is_built_when_nothing_changed() throws Exception {
    checkout.jdk("25.0.3");

    var run = checkout.built().run("demo", "--fresh");

    assertThat(run.out()).endsWith("alcove.jar demo --fresh\n");
    assertThat(run.err()).isEmpty();
    assertThat(checkout.calledMaven()).isFalse();
  }

  @Test
  void the_first_start_after_a_build_is_rehearsed_and_no_other() throws Exception {
    checkout.jdk("25.0.3");
    checkout.built().delete("target/alcove.aot");

    var first = checkout.run("demo");
    checkout.built();
    var second = checkout.run("demo");

    assertThat(first.err()).isEqualTo("Rehearsing the start ...\n");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("-XX:AOTCache=").endsWith("alcove.jar demo\n");
  }

  @Test
  void a_failed_rehearsal_keeps_nobody_from_starting_and_is_not_repeated() throws Exception {
    var jdk = checkout.jdk("25.0.3");
    checkout.built().delete("target/alcove.aot");
    checkout.rehearsalFails(jdk);

    var first = checkout.run("demo");
    var second = checkout.run("demo");

    assertThat(first.exit()).isZero();
    assertThat(first.out()).endsWith("alcove.jar demo\n");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void a_changed_source_is_built_before_the_start() throws Exception {
    checkout.jdk("25.0.3");

    var run = checkout.built().touch("src/main/java/Some.java").run("demo");

    assertThat(run.err()).contains("Building Alcove", "Built in");
    assertThat(run.out()).endsWith("alcove.jar demo\n");
    assertThat(checkout.calledMaven()).isTrue();
  }

  @Test
  void a_deleted_source_is_a_change() throws Exception {
    checkout.jdk("25.0.3");

    checkout.built().delete("src/main/java/Some.java").run("demo");

    assertThat(checkout.calledMaven()).isTrue();
  }

  @Test
  void a_failed_build_shows_its_errors_and_does_not_start() throws Exception {
    checkout.jdk("25.0.3");
    checkout.maven("echo '[INFO] long talk'; echo '[ERROR] Some.java:[3,1] no'; exit 1");

    var run = checkout.run("demo");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("[ERROR] Some.java:[3,1] no", "target/build.log")
        .doesNotContain("long talk");
  }

  @Test
  void the_jvm_runs_by_its_options() throws Exception {
    checkout.jdk("25.0.3");

    var run = checkout.built().run("serve");

    assertThat(run.out()).contains("/src/main/jvm.options ");
  }

  @Test
  void no_option_lets_the_jvm_write_down_what_people_typed() throws Exception {
    assertThat(Files.readAllLines(Path.of("src/main/jvm.options")))
        .contains(
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:+DisableAttachMechanism",
            "-Dfile.encoding=UTF-8");
  }

  @Test
  void test_runs_the_whole_build_and_ends_with_the_count_of_tests() throws Exception {
    checkout.jdk("25.0.3");
    checkout.command("chromium", "exit 0");
    checkout.maven("echo \"mvnw $@\"; echo '" + SUMMARY + "'; echo '[INFO] BUILD SUCCESS'");

    var run = checkout.run("test");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(" verify\n").endsWith("[INFO] BUILD SUCCESS\n" + SUMMARY + "\n");
  }

  @Test
  void test_fails_when_the_build_does() throws Exception {
    checkout.jdk("25.0.3");
    checkout.command("chromium", "exit 0");
    checkout.maven("exit 3");

    assertThat(checkout.run("test").exit()).isEqualTo(3);
  }

  @Test
  void test_compiles_anew_what_was_built_without_the_checks() throws Exception {
    checkout.jdk("25.0.3");
    checkout.command("chromium", "exit 0");
    checkout.maven("mkdir -p target/classes");
    checkout.run("demo");
    checkout.maven("[ ! -d target/classes ] && echo 'all is compiled anew'; exit 0");

    assertThat(checkout.run("test").out()).startsWith("all is compiled anew\n");
  }

  @Test
  void test_tells_the_browser_test_where_the_browser_is() throws Exception {
    checkout.jdk("25.0.3");
    checkout.command("google-chrome", "exit 0");
    checkout.maven("echo \"browser: $ALCOVE_CHROMIUM\"");

    assertThat(checkout.run("test").out()).contains("/bin/google-chrome\n");
  }

  @Test
  void test_without_a_browser_says_that_one_will_be_fetched() throws Exception {
    checkout.jdk("25.0.3");

    var run = checkout.run("test");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).startsWith("No Chromium found: ").hasLineCount(1);
  }

  @Test
  void test_installs_the_browser_where_it_may() throws Exception {
    checkout.jdk("25.0.3");
    checkout.command("id", "echo 0");
    checkout.command("apt-get", "[ \"$1\" = update ] || cp \"${0%/*}/id\" \"${0%/*}/chromium\"");

    var run = checkout.run("test");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo("Installing Chromium for the browser test ...\n");
  }
}
