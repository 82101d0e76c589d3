package alcove.sandbox.blockkit;

import java.util.List;
import java.util.regex.Pattern;

/// Expectations of plain values. A `limit` is a name in `limits.json`.
final class Expect {
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(https?|mailto|slack|tel):.+");

  private Expect() {}

  static Rule string() {
    return (value, at) -> {
      if (!value.isString()) {
        at.refuse("must be a string");
      }
    };
  }

  static Rule string(String limit) {
    var bound = Limits.of(limit);
    return string().and((value, at) -> length(value.asString(""), bound, at));
  }

  /// At least one character.
  static Rule filled() {
    return string()
        .and((value, at) -> {
          if (value.asString("").isEmpty()) {
            at.refuse("must be more than 0 characters", "min_length", 1);
          }
        });
  }

  static Rule url(String limit) {
    return string(limit).and(address());
  }

  static Rule address() {
    return (value, at) -> {
      if (!WEB_ADDRESS.matcher(value.asString("")).matches()) {
        at.refuse("must be a valid URL");
      }
    };
  }

  static Rule flag() {
    return (value, at) -> {
      if (!value.isBoolean()) {
        at.refuse("must be a boolean");
      }
    };
  }

  static Rule integer() {
    return (value, at) -> {
      if (!value.isIntegralNumber()) {
        at.refuse("must be an integer");
      }
    };
  }

  static Rule integer(long min, long max) {
    return integer()
        .and((value, at) -> {
          if (value.isIntegralNumber() && value.asLong() < min) {
            at.refuse("must be at least " + min, "min", min);
          }
          if (value.isIntegralNumber() && value.asLong() > max) {
            at.refuse("must be at most " + max, "max", max);
          }
        });
  }

  static Rule integer(String limit) {
    var bound = Limits.of(limit);
    return integer(
        bound.get("min").orElse(Long.MIN_VALUE), bound.get("max").orElse(Long.MAX_VALUE));
  }

  static Rule oneOf(String... names) {
    var allowed = List.of(names);
    return (value, at) -> {
      if (!value.isString() || !allowed.contains(value.asString(""))) {
        at.refuse("must be one of " + allowed, allowed);
      }
    };
  }

  static Rule matching(Pattern pattern, String what) {
    return string()
        .and((value, at) -> {
          if (!pattern.matcher(value.asString("")).matches()) {
            at.refuse("must be " + what);
          }
        });
  }

  static Rule list(Rule each) {
    return (value, at) -> {
      if (!value.isArray()) {
        at.refuse("must be an array");
        return;
      }
      for (var i = 0; i < value.size(); i++) {
        each.check(value.get(i), at.item(i));
      }
    };
  }

  static Rule list(Rule each, String limit) {
    var bound = Limits.of(limit);
    return list(each)
        .and(
            count(bound.get("min_items").orElse(0), bound.get("max_items").orElse(Long.MAX_VALUE)));
  }

  static Rule list(Rule each, long min, long max) {
    return list(each).and(count(min, max));
  }

  static Rule count(long min, long max) {
    return (value, at) -> {
      if (value.isArray() && value.size() < min) {
        at.refuse("no fewer than " + min + " items required", "min_items", min);
      }
      if (value.isArray() && value.size() > max) {
        at.refuse("no more than " + max + " items allowed", "max_items", max);
      }
    };
  }

  static Rule number() {
    return (value, at) -> {
      if (!value.isNumber()) {
        at.refuse("must be a number");
      }
    };
  }

  static Rule object() {
    return (value, at) -> {
      if (!value.isObject()) {
        at.refuse("must be an object");
      }
    };
  }

  static void length(String text, Limits.Bound bound, Place at) {
    bound
        .get("min_length")
        .ifPresent(min -> {
          if (text.length() < min) {
            at.refuse("must be more than " + (min - 1) + " characters", "min_length", min);
          }
        });
    bound
        .get("max_length")
        .ifPresent(max -> {
          if (text.length() > max) {
            at.refuse("must be less than " + (max + 1) + " characters", "max_length", max);
          }
        });
  }
}
