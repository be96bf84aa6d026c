package dev.runup;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Decides from the class of a static field whether its value can change.
final class StaticValues {

  // The JDK gives these classes no public names.
  private static final Pattern IMMUTABLE_COLLECTION =
      Pattern.compile("java\\.util\\.(ImmutableCollections|Collections)\\$.*");

  private static final Pattern MUTABLE =
      Pattern.compile(
          "java\\.lang\\.String(Builder|Buffer)|java\\.text\\..*Format|java\\.util\\.(BitSet|Random|Scanner)"
              + "|java\\.util\\.concurrent\\.atomic\\..*");

  private StaticValues() {}

  static boolean cannotChange(JavaField field) {
    if (field.getRawType().isArray()) {
      // A table that stays inside its class; nobody else can write to it.
      return field.getModifiers().contains(JavaModifier.PRIVATE);
    }
    Object value = valueOf(field.reflect());
    String type = value.getClass().getName();
    if (value instanceof Collection || value instanceof Map) {
      return IMMUTABLE_COLLECTION.matcher(type).matches();
    }
    return !MUTABLE.matcher(type).matches();
  }

  private static Object valueOf(Field field) {
    try {
      field.setAccessible(true);
      return Objects.requireNonNull(field.get(null), field::toString);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
