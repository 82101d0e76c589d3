package alcove.codec;

import alcove.privacy.Confidential;
import tools.jackson.databind.JsonNode;

/// Says what of a record is told to whoever asks what is kept about them.
public interface Telling {
  /// A component of a record, by their names.
  ///
  /// @param name the record's and the component's, `Draft.sheets`
  /// @param component the component's alone
  /// @param under the name of where the record itself stands; empty for the outermost
  record Place(String name, String component, String under) {
    static Place outermost() {
      return new Place("", "", "");
    }

    Place of(Class<?> record, String component) {
      var type = record.getName().substring(record.getPackageName().length() + 1);
      return new Place(type.replace('$', '.') + "." + component, component, name);
    }
  }

  /// Whether what stands here is told at all.
  boolean tells(Place at, Object value);

  /// Whether what a list, a set or a map here has of this is told.
  ///
  /// @param held a list's or a set's element, or a map's key
  boolean tellsOf(Place at, Object held);

  /// Typed words, for who may read them.
  JsonNode words(Confidential words);
}
