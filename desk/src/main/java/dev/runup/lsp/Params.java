package dev.runup.lsp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parameters of a message, or an object in them.
record Params(Map<?, ?> json) {

  /// A parameter that is missing or has another type.
  static final class WrongParamsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongParamsException(String key) {
      super("\"" + key + "\" is missing or has a wrong type");
    }
  }

  String text(String key) {
    if (json.get(key) instanceof String text) {
      return text;
    }
    throw new WrongParamsException(key);
  }

  int number(String key) {
    if (json.get(key) instanceof Integer number && number >= 0) {
      return number;
    }
    throw new WrongParamsException(key);
  }

  Params object(String key) {
    if (json.get(key) instanceof Map<?, ?> map) {
      return new Params(map);
    }
    throw new WrongParamsException(key);
  }

  List<Params> objects(String key) {
    if (json.get(key) instanceof List<?> list) {
      return list.stream()
          .map(one -> {
            if (one instanceof Map<?, ?> map) {
              return new Params(map);
            }
            throw new WrongParamsException(key);
          })
          .toList();
    }
    throw new WrongParamsException(key);
  }

  boolean has(String key) {
    return json.containsKey(key);
  }

  /// Returns whether a flag is set, below some objects that may be missing.
  boolean isSet(String... path) {
    return Boolean.TRUE.equals(find(path));
  }

  /// Returns a value below some objects, or null if one is missing.
  @Nullable Object find(String... path) {
    Object value = json;
    for (String key : path) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value;
  }
}
