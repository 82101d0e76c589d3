package alcove.agreement;

/// The seven parts that each side answers alone, in this order.
public enum Part {
  PURPOSE,
  RHYTHM,
  CONFIDENCE,
  MUST_REPORT,
  WHEN_ASKED,
  IF_BROKEN,
  CHANGING
}
