package alcove.store;

import alcove.privacy.Confidential;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Records to bytes and back: a schema number, then JSON.
///
/// A sealed family's members carry their kind as `"is"`: package and name, `pairing.Invited`. What
/// a person typed is opened here, to be sealed at once. A value that cannot be read is
/// [Unreadable]; neither it nor Jackson's message, which quotes the input, goes further.
public final class Codec {
  /// The shape in which records are written now. A reader of an older one upgrades it.
  static final byte SCHEMA = 1;

  private final JsonMapper mapper;

  /// @param kinds how the members of sealed families are told apart
  public Codec(Kinds kinds) {
    var words = new SimpleModule("words");
    words.addSerializer(Confidential.class, new WordsWriter());
    words.addDeserializer(Confidential.class, new WordsReader());
    mapper =
        JsonMapper.builder()
            .annotationIntrospector(kinds)
            .addModule(words)
            // A record is its components: what it works out from them is not stored.
            .changeDefaultVisibility(visible ->
                visible
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  public byte[] encode(Object value) {
    try {
      var json = mapper.writeValueAsBytes(value);
      var bytes = new byte[json.length + 1];
      bytes[0] = SCHEMA;
      System.arraycopy(json, 0, bytes, 1, json.length);
      return bytes;
    } catch (JacksonException _) {
      throw new Unreadable(value.getClass());
    }
  }

  public <T> T decode(byte[] bytes, Class<T> type) {
    if (bytes.length < 2 || bytes[0] != SCHEMA) {
      throw new Unreadable(type);
    }
    try {
      return mapper.readValue(bytes, 1, bytes.length - 1, type);
    } catch (JacksonException _) {
      throw new Unreadable(type);
    }
  }

  /// A stored value that does not fit its type: a bug, or somebody else's Redis.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(Class<?> type) {
      super("cannot read or write a stored " + type.getSimpleName());
    }
  }

  private static final class WordsWriter extends ValueSerializer<Confidential> {
    @Override
    public void serialize(Confidential words, JsonGenerator out, SerializationContext context) {
      out.writeString(words.open(Confidential.Reader.SEAL));
    }
  }

  private static final class WordsReader extends ValueDeserializer<Confidential> {
    @Override
    public Confidential deserialize(JsonParser in, DeserializationContext context) {
      return Confidential.of(in.getString());
    }
  }

  /// All records at the leaves of a sealed family.
  static List<Class<?>> members(Class<?> family) {
    var members = new ArrayList<Class<?>>();
    if (!family.isSealed()) {
      members.add(family);
      return members;
    }
    Arrays.stream(family.getPermittedSubclasses()).map(Codec::members).forEach(members::addAll);
    return members;
  }
}
