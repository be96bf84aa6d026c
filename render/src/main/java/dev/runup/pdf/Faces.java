package dev.runup.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// Our faces, each read from its resource when it is first asked for. Safe for several threads.
final class Faces {
  private final ConcurrentMap<Typeface, Face> loaded = new ConcurrentHashMap<>();

  Face face(Typeface typeface) {
    return loaded.computeIfAbsent(typeface, Faces::load);
  }

  /// Gives back the wished face if it has the code point, else the first other one that has it,
  /// else null.
  @Nullable Face having(int codePoint, Typeface wished) {
    if (face(wished).has(codePoint)) {
      return face(wished);
    }
    for (Typeface other : Typeface.values()) {
      if (face(other).has(codePoint)) {
        return face(other);
      }
    }
    return null;
  }

  private static Face load(Typeface typeface) {
    return new Face(typeface.file(), resource("fonts/" + typeface.file()));
  }

  /// Gives back the bytes of one of this package's resources.
  static byte[] resource(String name) {
    try (InputStream in = Faces.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
