package alcove.codec;

import alcove.privacy.Confidential;

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
}
