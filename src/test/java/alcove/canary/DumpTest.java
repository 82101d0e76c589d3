package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tried;
import alcove.World;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.Channel;
import alcove.stories.Couple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Whoever holds a copy of Redis, its snapshot or its append-only file, learns how much there is
/// and nothing else: not who, not where, not what.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DumpTest {
  private static final Path PAGE = Path.of("docs", "confidentiality.md");

  /// Shorter names come about by chance in so many bytes.
  private static final int SHORTEST = 6;

  private static final String WORDS = "Hush, what I tell you of the lighthouse stays here";

  private Dump dump;
  private String files;
  private Set<String> names;

  @BeforeAll
  void a_pair_lives_for_months(@TempDir Path folder) throws IOException {
    try (var world = new World(folder.resolve("home"));
        var sinks = new Sinks(world, folder.resolve("home"))) {
      var couple = new Couple(world).meet();
      couple.submitWords(couple.ana, WORDS).submitWords(couple.bea, WORDS);
      couple.signPages(couple.ana).signPages(couple.bea);
      world.days(15);
      var walkers = new Readers(new Canaries(), Set.of(couple.ana.id(), couple.bea.id()));
      new Tour(world, walkers, 7).goesOn(90, 0);
      dump = Dump.of(sinks.redis().hand());
      files = Objects.requireNonNull(sinks.empty(List.of()).get(Sink.FILES));
      names = names(world);
    }
  }

  @Test
  void no_id_name_channel_or_word_stands_in_its_files() {
    assertThat(names).hasSizeGreaterThan(30);
    assertThat(files).contains("alcove:keyring", "SET");
    assertThat(names).noneMatch(files::contains);
    Tried.atLeast("bytes of Redis' files", files.length());
    Tried.atLeast("sealed values in it", dump.values().size());
    Tried.atLeast("ids, names and words looked for in them", names.size());
  }

  @Test
  void no_value_can_be_told_from_chance() {
    assertThat(dump.values()).hasSizeGreaterThan(20);
    assertThat(dump.telling()).isZero();
  }

  @Test
  void every_key_has_a_published_name() throws IOException {
    var grammar = grammar();

    assertThat(dump.keys())
        .allMatch(key -> grammar.stream().anyMatch(form -> form.matcher(key).matches()));
  }

  @Test
  void text_would_be_told_from_chance() throws IOException {
    var text = Files.readString(Path.of("README.md")).substring(0, 1_000).getBytes(UTF_8);
    var chance = new byte[1_000];
    new SecureRandom().nextBytes(chance);

    assertThat(Dump.isTelling(text)).isTrue();
    assertThat(Dump.isTelling(chance)).isFalse();
  }

  /// The block of names in the page: `*` stands for 26 characters of base 32.
  private static List<Pattern> grammar() throws IOException {
    var page = Files.readString(PAGE);
    var begin = page.indexOf("```keys\n") + 8;
    return page.substring(begin, page.indexOf("```", begin))
        .lines()
        .map(line -> line.split("  +", -1)[0])
        .map(form -> Pattern.compile(regex(form)))
        .toList();
  }

  private static String regex(String form) {
    var names = form.replace("*", "\\E[a-z2-7]{26}\\Q").replace("#", "\\E[0-9]+\\Q");
    return "\\Q" + names + "\\E";
  }

  private static Set<String> names(World world) {
    var names = new TreeSet<>(Set.of(WORDS, "lighthouse", SmallCompany.TEAM.id(), "Mentoring"));
    var workspace = world.slack().workspace();
    workspace.people().forEach(who -> names.addAll(List.of(who.id(), who.realName())));
    workspace.channels().all().stream().flatMap(DumpTest::names).forEach(names::add);
    names.removeIf(name -> name.getBytes(ISO_8859_1).length < SHORTEST);
    return names;
  }

  private static Stream<String> names(Channel channel) {
    return Stream.of(channel.id(), channel.name(), channel.topic().value());
  }
}
