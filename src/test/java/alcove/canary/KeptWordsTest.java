package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.World;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.desk.KeptFields;
import alcove.desk.KeptWords;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import alcove.privacy.Unsealable;
import alcove.sandbox.Person;
import alcove.sandbox.SmallCompany;
import alcove.store.Name;
import alcove.store.Redis;
import alcove.store.Store;
import alcove.stories.Couple;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.RedisClient;

/// A word of its own in each stored field that can hold what somebody typed: it is in the copy that
/// they can take, unless the table of what is kept says otherwise, in nobody else's who has not
/// seen it, and gone when they have had themselves erased.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeptWordsTest {
  private static final ProgramId PROGRAM = ProgramId.named("");

  /// What Ana types, and where it is kept.
  ///
  /// The other reads what is shown to both; nobody can tell whose a lesson is.
  enum Typed {
    SIDE("Sheet.passages", true, true),
    NOTE("Reviews.Shared.notes", false, true),
    ANSWER("Cards.Written.answers", false, true),
    TERMS("Sheet.Terms.words", true, true),
    NOTICE("Concern.Announcement.words", false, true),
    LESSON("Lesson.words", false, false);

    private final String place;
    private final boolean isShownToBoth;
    private final boolean isErased;

    Typed(String place, boolean isShownToBoth, boolean isErased) {
      this.place = place;
      this.isShownToBoth = isShownToBoth;
      this.isErased = isErased;
    }

    String word() {
      return "kestrel " + name();
    }
  }

  private final Map<Typed, Set<String>> places = new EnumMap<>(Typed.class);
  private final Map<Typed, Set<String>> afterwards = new EnumMap<>(Typed.class);
  private String anas = "";
  private String beas = "";
  private List<Name<?>> before = List.of();
  private List<Name<?>> gone = List.of();

  @BeforeAll
  void ana_types_a_word_everywhere_and_erases_everything(@TempDir Path folder) {
    try (var world = new World(folder);
        var redis = Redis.at(world.redis());
        var hand = RedisClient.create(world.redis())) {
      var kept = new KeptWords(store(redis, folder));
      var couple = new Couple(world).meet();
      type(couple);
      anas = copy(couple.ana);
      beas = copy(couple.bea);
      var people = Set.of(new PersonId(couple.ana.id()));
      before = kept.there(kept.names(PROGRAM, people));
      find(kept, places);
      var copied = all(hand);

      couple.ana.types("/mentor privacy").presses("Erase all of it");
      couple.ana.ticks("Yes, erase all that Alcove keeps about me").submits();
      world.days(4);
      find(kept, afterwards);
      var left = kept.there(before);
      gone = before.stream().filter(name -> !left.contains(name)).toList();

      world.days(36);
      var now = all(hand);
      copied.forEach((key, value) -> {
        if (!now.containsKey(key)) {
          hand.set(key.getBytes(ISO_8859_1), value);
        }
      });
      assertThat(gone).isNotEmpty();
      // What is left of the keyring.
      var later = store(redis, folder);
      for (var name : gone) {
        assertThatThrownBy(() -> later.read(name)).as("%s", name).isInstanceOf(Unsealable.class);
      }
    }
  }

  @Test
  void every_field_that_can_hold_what_somebody_typed_has_a_word() {
    assertThat(Arrays.stream(Typed.values()).map(typed -> typed.place).collect(Collectors.toSet()))
        .isEqualTo(new KeptFields().typed());
  }

  @ParameterizedTest
  @EnumSource(Typed.class)
  void a_word_is_kept_where_it_is_said_to_be_and_nowhere_else(Typed typed) {
    assertThat(places.get(typed)).containsExactly(typed.place);
  }

  @ParameterizedTest
  @EnumSource(Typed.class)
  void it_is_in_the_copy_as_the_table_says_and_in_the_others_when_both_have_seen_it(Typed typed) {
    var isTold = new KeptFields().told().contains(typed.place);

    assertThat(anas.contains(typed.word())).isEqualTo(isTold);
    assertThat(beas.contains(typed.word())).isEqualTo(typed.isShownToBoth);
  }

  @ParameterizedTest
  @EnumSource(Typed.class)
  void it_is_gone_when_everything_was_erased_unless_it_is_nobodys(Typed typed) {
    assertThat(Objects.requireNonNull(afterwards.get(typed)).isEmpty()).isEqualTo(typed.isErased);
  }

  private static Store store(Redis redis, Path folder) {
    var keyring = Keyring.open(folder.resolve("keyring.json"));
    return new Store(redis, keyring, Stored.codec(), SmallCompany.TEAM.id());
  }

  private static void type(Couple couple) {
    var world = couple.world;
    var ana = couple.ana;
    couple.submitWords(ana, Typed.SIDE.word()).submitWords(couple.bea, "what Bea says");
    couple.signPages(ana).signPages(couple.bea);
    world.days(32);
    couple.grades(ana, "4").fills("What works well", Typed.NOTE.word()).submits().closesModal();
    ana.types("/mentor card").chooses("Three questions");
    ana.fillsAll(Typed.ANSWER.word()).submits().closesModal();
    ana.types("/mentor lessons").presses("Write one");
    ana.chooses("What came of it?", "It helped").fills("What happened?", Typed.LESSON.word());
    ana.submits().closesModal();
    ana.types("/mentor threeway").presses("Write a sheet");
    ana.chooses("Who joins you?", "Somebody else")
        .picks(
            "On which day?",
            LocalDate.ofInstant(world.now(), ZoneOffset.UTC).plusDays(9).toString())
        .chooses("Who opens the meeting?", "The mentee")
        .fills("Anything else that may be talked about", Typed.TERMS.word())
        .submits()
        .closesModal();
    ana.types("/mentor concern").presses("Nobody is: show the steps");
    ana.presses("There is an issue");
    couple.bea.presses("I see it differently");
    world.passes(Duration.ofHours(11));
    ana.presses("Set out what I will say").fills("What will you say", Typed.NOTICE.word());
    ana.chooses("To whom", "a line manager").submits().closesModal();
  }

  private static String copy(Person who) {
    who.types("/mentor privacy").presses("Give me a copy");
    return who.dm().files().getLast().text();
  }

  private void find(KeptWords kept, Map<Typed, Set<String>> found) {
    for (var typed : Typed.values()) {
      found.put(typed, kept.places(before, typed.word()));
    }
  }

  /// All values in Redis that a record could be.
  private static Map<String, byte[]> all(RedisClient redis) {
    var all = new TreeMap<String, byte[]>();
    redis.keys("*").stream()
        .filter(key -> redis.type(key).equals("string"))
        .forEach(key -> all.put(key, redis.get(key.getBytes(ISO_8859_1))));
    return all;
  }
}
