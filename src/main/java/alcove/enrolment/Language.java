package alcove.enrolment;

import java.util.Locale;

/// A language that two people can talk in.
public enum Language {
  ARABIC("ar"),
  BENGALI("bn"),
  BULGARIAN("bg"),
  CATALAN("ca"),
  CHINESE("zh"),
  CROATIAN("hr"),
  CZECH("cs"),
  DANISH("da"),
  DUTCH("nl"),
  ENGLISH("en"),
  ESTONIAN("et"),
  FINNISH("fi"),
  FRENCH("fr"),
  GERMAN("de"),
  GREEK("el"),
  HEBREW("he"),
  HINDI("hi"),
  HUNGARIAN("hu"),
  INDONESIAN("id"),
  IRISH("ga"),
  ITALIAN("it"),
  JAPANESE("ja"),
  KOREAN("ko"),
  LATVIAN("lv"),
  LITHUANIAN("lt"),
  NORWEGIAN("no"),
  PERSIAN("fa"),
  POLISH("pl"),
  PORTUGUESE("pt"),
  ROMANIAN("ro"),
  RUSSIAN("ru"),
  SERBIAN("sr"),
  SLOVAK("sk"),
  SLOVENIAN("sl"),
  SPANISH("es"),
  SWAHILI("sw"),
  SWEDISH("sv"),
  TAMIL("ta"),
  THAI("th"),
  TURKISH("tr"),
  UKRAINIAN("uk"),
  URDU("ur"),
  VIETNAMESE("vi");

  private final Locale locale;

  /// @param code as in ISO 639
  Language(String code) {
    locale = Locale.of(code);
  }

  /// The language's name in English.
  public String words() {
    return locale.getDisplayLanguage(Locale.ENGLISH);
  }
}
