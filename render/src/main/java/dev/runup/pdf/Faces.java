package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.font.Script;
import dev.runup.theme.Theme.FontFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The shipped faces, followed by those of a theme. Each is read when it is first requested. Safe
/// for several threads.
final class Faces {
  private final Function<ShippedFace, Face> load;
  private final ConcurrentMap<ShippedFace, Face> loaded;
  private final ConcurrentMap<Integer, Face> ofTheme = new ConcurrentHashMap<>();
  private final List<FontFile> fonts;

  Faces() {
    this(Faces::load);
  }

  /// @param load reads a shipped face
  Faces(Function<ShippedFace, Face> load) {
    this(load, new ConcurrentHashMap<>(), List.of());
  }

  private Faces(
      Function<ShippedFace, Face> load,
      ConcurrentMap<ShippedFace, Face> loaded,
      List<FontFile> fonts) {
    this.load = load;
    this.loaded = loaded;
    this.fonts = fonts;
  }

  /// Returns these faces, followed by fonts for the characters that no shipped face has.
  Faces with(List<FontFile> others) {
    return others.isEmpty() ? this : new Faces(load, loaded, others);
  }

  Face face(ShippedFace typeface) {
    return loaded.computeIfAbsent(typeface, load);
  }

  /// Returns the preferred face if it has the code point, else the first other one that has it,
  /// else null. The shipped faces come first. Weight and slant don't count.
  @Nullable Face faceFor(int codePoint, Face preferred) {
    return preferred.has(codePoint)
        ? preferred
        : others().filter(face -> face.has(codePoint)).findFirst().orElse(null);
  }

  /// Returns the faces in the order in which they are tried.
  private Stream<Face> others() {
    return Stream.concat(
        Stream.of(ShippedFace.values()).map(this::face),
        IntStream.range(0, fonts.size())
            .mapToObj(i -> ofTheme.computeIfAbsent(i, one -> Face.of(fonts.get(one)))));
  }

  /// A character as it is drawn.
  ///
  /// @param face the face that has all parts
  /// @param parts the character itself or its lookalike, or else its base and its accents
  record Drawn(Face face, String parts) {}

  /// Returns how a character is drawn, or null if it can't be set. The preferred face comes first.
  @Nullable Drawn drawn(int codePoint, Face preferred) {
    if (!Script.canBeSet(codePoint)) {
      return null;
    }
    int lookalike = Characters.lookalike(codePoint);
    for (int shown : new int[] {codePoint, lookalike}) {
      Face face = faceFor(shown, preferred);
      if (face != null) {
        return new Drawn(face, Character.toString(shown));
      }
    }
    int[] parts = Characters.decompose(codePoint);
    return Stream.concat(Stream.of(preferred), others())
        .filter(face -> Arrays.stream(parts).allMatch(face::has))
        .findFirst()
        .map(face -> new Drawn(face, new String(parts, 0, parts.length)))
        .orElse(null);
  }

  /// Returns whether a character can be set.
  boolean canDraw(int codePoint, Face preferred) {
    return preferred.has(codePoint)
        ? Script.canBeSet(codePoint)
        : drawn(codePoint, preferred) != null;
  }

  static Face load(ShippedFace typeface) {
    return Face.shipped(resource("fonts/" + typeface.file()));
  }

  /// Returns the bytes of one of this package's resources.
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

  /// The faces that Runup ships. If a face lacks a character, the first one in this order that has
  /// it is used.
  enum ShippedFace {
    SERIF("SourceSerif4_400Regular"),
    SERIF_ITALIC("SourceSerif4_400Regular_Italic"),
    SERIF_BOLD("SourceSerif4_700Bold"),
    SERIF_BOLD_ITALIC("SourceSerif4_700Bold_Italic"),
    SANS("SourceSans3_400Regular"),
    SANS_ITALIC("SourceSans3_400Regular_Italic"),
    SANS_BOLD("SourceSans3_600SemiBold"),
    SANS_BOLD_ITALIC("SourceSans3_600SemiBold_Italic");

    private final String file;

    ShippedFace(String file) {
      this.file = file;
    }

    /// Returns the name of its font file, without folder.
    String file() {
      return file + ".ttf";
    }

    /// Returns the face of the serif or the sans family with a weight and a slant.
    static ShippedFace of(boolean sans, boolean bold, boolean italic) {
      return values()[(sans ? 4 : 0) + (bold ? 2 : 0) + (italic ? 1 : 0)];
    }
  }
}
