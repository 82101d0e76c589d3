package alcove.codec;

import alcove.privacy.Confidential;
import tools.jackson.databind.JsonNode;

/// What a person typed, as text. It is opened here, to be sealed at once.
record WordsShape() implements Shape {
  @Override
  public void write(Object words, Output out) {
    out.text(((Confidential) words).open(Confidential.Reader.SEAL));
  }

  @Override
  public Object read(Input in) {
    return Confidential.of(in.text());
  }

  @Override
  public JsonNode tell(Object value, Telling.Place at, Telling telling) {
    return telling.words((Confidential) value);
  }
}
