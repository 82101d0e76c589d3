package alcove.store;

import alcove.privacy.Confidential;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORMapper;

/// Records to bytes and back: a schema number, then CBOR.
///
/// [Kinds] says how a record stands in CBOR. What a person typed is opened here, to be sealed at
/// once. A value that cannot be read is [Unreadable]; neither it nor Jackson's message, which
/// quotes the input, goes further.
public final class Codec {
  /// The shape in which records are written now. A reader of an older one upgrades it.
  static final byte SCHEMA = 1;

  private static final long SECOND = 1_000_000_000;

  private final Kinds kinds;
  private final CBORMapper mapper;

  /// @param kinds how the members of sealed families are told apart
  public Codec(Kinds kinds) {
    this.kinds = kinds;
    var values = new SimpleModule("values");
    values.addSerializer(Confidential.class, new WordsWriter());
    values.addDeserializer(Confidential.class, new WordsReader());
    values.addSerializer(Instant.class, new MomentWriter());
    values.addDeserializer(Instant.class, new MomentReader());
    mapper =
        CBORMapper.builder()
            .annotationIntrospector(kinds)
            .addModule(values)
            // A record is its components: what it works out from them is not stored.
            .changeDefaultVisibility(visible ->
                visible
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  /// The records that a value of this family may be, by what they are written as.
  public Map<String, Class<?>> members(Class<?> family) {
    var members = new LinkedHashMap<String, Class<?>>();
    kinds.leaves(family).forEach(member -> members.put(kinds.name(member), member));
    return members;
  }

  public byte[] encode(Object value) {
    try {
      var cbor = mapper.writeValueAsBytes(value);
      var bytes = new byte[cbor.length + 1];
      bytes[0] = SCHEMA;
      System.arraycopy(cbor, 0, bytes, 1, cbor.length);
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

  /// Nanoseconds since 1970, up to the year 2262.
  private static final class MomentWriter extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant moment, JsonGenerator out, SerializationContext context) {
      out.writeNumber(
          Math.addExact(Math.multiplyExact(moment.getEpochSecond(), SECOND), moment.getNano()));
    }
  }

  private static final class MomentReader extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
      var nanos = in.getLongValue();
      return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
  }

  private static final class WordsReader extends ValueDeserializer<Confidential> {
    @Override
    public Confidential deserialize(JsonParser in, DeserializationContext context) {
      return Confidential.of(in.getString());
    }
  }
}
