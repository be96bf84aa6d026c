package dev.runup.pdf;

import dev.runup.theme.FontFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Our faces, each read from its resource when it is first asked for, and behind them those that a
/// theme brings along. Safe for several threads.
final class Faces {
  private final Function<Typeface, Face> load;
  private final ConcurrentMap<Typeface, Face> loaded;
  private final ConcurrentMap<Integer, Face> brought = new ConcurrentHashMap<>();
  private final List<FontFile> fonts;

  Faces() {
    this(Faces::load);
  }

  /// @param load what reads a face
  Faces(Function<Typeface, Face> load) {
    this(load, new ConcurrentHashMap<>(), List.of());
  }

  private Faces(
      Function<Typeface, Face> load, ConcurrentMap<Typeface, Face> loaded, List<FontFile> fonts) {
    this.load = load;
    this.loaded = loaded;
    this.fonts = fonts;
  }

  /// Gives back these faces with fonts behind them, for what none of ours has.
  Faces with(List<FontFile> others) {
    return others.isEmpty() ? this : new Faces(load, loaded, others);
  }

  Face face(Typeface typeface) {
    return loaded.computeIfAbsent(typeface, load);
  }

  /// Gives back the wished face if it has the code point, else the first other one that has it: of
  /// ours, then of those brought along, whatever their weight and slant. Else null.
  @Nullable Face having(int codePoint, Face wished) {
    if (wished.has(codePoint)) {
      return wished;
    }
    for (Typeface other : Typeface.values()) {
      if (face(other).has(codePoint)) {
        return face(other);
      }
    }
    for (int i = 0; i < fonts.size(); i++) {
      Face face =
          brought.computeIfAbsent(i, index -> new Face("brought.ttf", fonts.get(index).bytes()));
      if (face.has(codePoint)) {
        return face;
      }
    }
    return null;
  }

  static Face load(Typeface typeface) {
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
