package alcove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.privacy.Confidential;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What people typed does not come out of any record by itself: not printed, not as JSON, not
/// serialised.
@Tells("N10")
class NothingPrintsTest {
  private static final String CANARY = "canary-7f3a91c2";

  private static final List<? extends Class<?>> RECORDS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests()).importPackages("alcove").stream()
              .filter(JavaClass::isRecord)
              .map(JavaClass::reflect)
              .toList();

  private final Specimens specimens = new Specimens(CANARY);

  @Test
  void every_record_that_holds_words_is_looked_at() {
    var holding = RECORDS.stream().filter(NothingPrintsTest::holdsWords).toList();

    assertThat(holding)
        .hasSizeGreaterThan(3)
        .allSatisfy(type -> assertThat(specimens.of(type)).as(type.getName()).isPresent());
  }

  @Test
  void no_record_prints_words() {
    assertThat(examples())
        .hasSizeGreaterThan(100)
        .noneMatch(each -> each.toString().contains(CANARY));
  }

  @Test
  void no_mapper_but_the_codec_writes_words() {
    var mapper = new JsonMapper();

    assertThat(mapper.writeValueAsString(Confidential.of(CANARY))).doesNotContain(CANARY);
  }

  @Test
  void words_are_not_serialised() throws Exception {
    try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(Confidential.of(CANARY)))
          .isInstanceOf(NotSerializableException.class);
    }
  }

  @Test
  void a_record_that_prints_words_would_be_seen() {
    record Careless(Confidential words) {
      @Override
      public String toString() {
        return words.open(Confidential.Reader.DELIVER);
      }
    }

    assertThat(specimens.of(Careless.class)).get().asString().contains(CANARY);
  }

  private Stream<Object> examples() {
    return RECORDS.stream().flatMap(type -> specimens.of(type).stream());
  }

  private static boolean holdsWords(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .anyMatch(
            each -> each.getGenericType().getTypeName().contains(Confidential.class.getName()));
  }
}
