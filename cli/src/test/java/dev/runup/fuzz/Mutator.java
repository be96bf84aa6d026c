package dev.runup.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/// Changes dossiers at random. Equal seeds change them equally.
final class Mutator {

  /// Pieces of the formats, and values at the limits.
  private static final List<String> PIECES =
      List.of(
          " ",
          "\n",
          "\t",
          ":",
          ": ",
          "- ",
          "#",
          " #",
          "\"",
          "'",
          "[",
          "]",
          "{",
          "}",
          ",",
          "&a ",
          "*a",
          "!",
          "!!int ",
          "|",
          ">",
          "%",
          "@",
          "`",
          "? ",
          "\\",
          "\\u0000",
          "\\ud800",
          "~",
          "null",
          "---\n",
          "...\n",
          "0",
          "-1",
          "2147483648",
          "1e999",
          "\u202e",
          "\u0000",
          "\u001b[2J",
          "😀",
          "é",
          "\u0301",
          "\u200b",
          "\u00ad",
          "\ud83d",
          "\r",
          "\ufeff",
          "\u2028",
          "\u0085",
          "<<: ",
          "true",
          "no",
          "2025-12-27",
          "2025-12-XX",
          "2025-02-30",
          "9999-12-31",
          "-0001-01-01",
          "2025~",
          "24:00",
          "~12–15 %",
          "USD 3 bn",
          "TLP:CLEAR",
          "TLP:RED",
          "AMBER",
          "desk",
          "+others",
          "\"*\"",
          "id",
          "who",
          "says",
          "title",
          "source",
          "mark",
          "note",
          "when",
          "about",
          "rests-on",
          "act: withdrawn",
          "terms: background",
          "reviewed: {by: A. Berg, at: 2025-12-27}",
          "drafted: {by: reader-1, at: 2025-12-27}",
          "status: final",
          "translations: {uk: {title: Т}}",
          "../../x",
          "CON",
          "archive/wire.txt",
          "javascript:alert(1)",
          "https://a.example:99999/",
          "<script>",
          "]]>",
          "-->",
          "&lt;",
          "[a](b)",
          "![](c)",
          "|",
          "[^1]",
          "> ",
          "$",
          "${x}",
          "${.data_model}",
          "<#if",
          "<#list 1.. as x>",
          "</#list>",
          "<#ftl output_format=\"JSON\">",
          "<@w.said said/>",
          "?eval",
          "?new()",
          "?matches(\"(.*a){20}$\")",
          "{0,plural,one{#}}",
          "{9}",
          "<svg",
          "<!DOCTYPE",
          "שלום",
          "नमस्ते",
          "漢字",
          "=1+1",
          ";",
          "\"\"",
          "sep=;\n",
          "[1..2]",
          "#123456",
          "A4",
          "fonts: [looks/crest.png]",
          "0.0",
          "4999");

  private static final List<String> NAMES =
      List.of(
          "events.csv",
          "x.measures.csv",
          "more.yaml",
          "more.json",
          "theme.yaml",
          "templates/x.ftl",
          "templates/daily/basis.md.ftl",
          "templates/page.html.ftl",
          "templates/messages/pl.properties",
          "CON.yaml",
          "a\u001b[2J.yaml",
          "out/.runup-new-x",
          "out/.runup-SHA256SUMS",
          "out/x.md",
          "archive/x.txt",
          "sub/runup.yaml",
          "😀.yaml",
          "x.svg");

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// Returns a dossier with one to four changes, most in the same file.
  FuzzedDossier mutated(FuzzedDossier from, List<FuzzedDossier> others) {
    FuzzedDossier changed = from;
    String path = any(changed.inputs());
    for (int left = 1 + random.nextInt(2) * random.nextInt(4); left > 0; left--) {
      if (random.nextInt(4) == 0 && !changed.inputs().isEmpty()) {
        path = any(changed.inputs());
      }
      changed = random.nextInt(25) == 0 ? moved(changed, path) : changed(changed, path, others);
    }
    return changed;
  }

  private FuzzedDossier changed(FuzzedDossier in, String path, List<FuzzedDossier> others) {
    byte[] bytes = in.files().get(path);
    FuzzedInput kind = FuzzedInput.of(path);
    if (bytes == null || kind == null) {
      return in;
    }
    if (random.nextInt(20) == 0) {
      return in.with(path, spliced(bytes, other(kind, others)));
    }
    boolean text = kind.isText() && random.nextInt(10) > 0;
    byte[] mutated = text ? text(bytes) : bytes(bytes);
    return in.with(
        path, kind == FuzzedInput.PNG && random.nextInt(4) > 0 ? summed(mutated) : mutated);
  }

  /// Copies, renames or removes a file, or puts one file's bytes under another's name.
  private FuzzedDossier moved(FuzzedDossier in, String path) {
    byte[] bytes = in.files().getOrDefault(path, new byte[0]);
    return switch (random.nextInt(4)) {
      case 0 -> in.without(path);
      case 1 -> in.with(any(NAMES), bytes);
      case 2 -> in.without(path).with(any(NAMES), bytes);
      default -> in.with(any(in.inputs()), bytes);
    };
  }

  private byte[] other(FuzzedInput kind, List<FuzzedDossier> others) {
    List<byte[]> same = new ArrayList<>();
    for (FuzzedDossier one : others) {
      one.files()
          .forEach((path, bytes) -> {
            if (FuzzedInput.of(path) == kind) {
              same.add(bytes);
            }
          });
    }
    return same.isEmpty() ? new byte[0] : any(same);
  }

  /// Returns the beginning of one file and the end of another.
  private byte[] spliced(byte[] one, byte[] other) {
    byte[] begin = Arrays.copyOf(one, random.nextInt(one.length + 1));
    byte[] end = Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    return ByteBuffer.allocate(begin.length + end.length).put(begin).put(end).array();
  }

  private byte[] text(byte[] bytes) {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(1 + random.nextInt(12)));
    switch (random.nextInt(9)) {
      case 0, 1 -> text.insert(at, any(PIECES));
      case 2 -> text.delete(at, end);
      case 3 -> text.replace(at, end, any(PIECES));
      case 4 -> lines(text);
      case 5, 6 -> word(text);
      case 7 ->
          text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
      default -> {
        if (random.nextInt(6) == 0) {
          text.insert(at, any(PIECES).repeat(1 << random.nextInt(14)));
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Moves, doubles or deletes a line.
  private void lines(StringBuilder text) {
    List<String> lines = new ArrayList<>(text.toString().lines().toList());
    if (lines.isEmpty()) {
      return;
    }
    int from = random.nextInt(lines.size());
    String line = random.nextInt(3) == 0 ? lines.get(from) : lines.remove(from);
    if (random.nextInt(3) > 0) {
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    text.setLength(0);
    text.append(String.join("\n", lines)).append('\n');
  }

  /// Replaces a word by another of the same text, or by a piece. So keys and ids change places.
  private void word(StringBuilder text) {
    List<int[]> words = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int from = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
        at++;
      }
      if (at > from) {
        words.add(new int[] {from, at});
      }
    }
    if (!words.isEmpty()) {
      int[] place = any(words);
      int[] source = any(words);
      String word = random.nextInt(4) == 0 ? any(PIECES) : text.substring(source[0], source[1]);
      text.replace(place[0], place[1], word);
    }
  }

  private byte[] bytes(byte[] from) {
    if (from.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    byte[] bytes = from.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(6)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> number(bytes, at & ~1);
      case 3 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 4 -> {
        return spliced(Arrays.copyOf(bytes, at), bytes);
      }
      default -> number(bytes, at);
    }
    return bytes;
  }

  /// Writes a number of one, two or four bytes at the limits of its range.
  private void number(byte[] bytes, int at) {
    int number =
        any(List.of(0, 1, -1, 0x7f, 0x80, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0x10000));
    int width = 1 << random.nextInt(3);
    for (int i = 0; i < width && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (number >> 8 * (width - 1 - i));
    }
  }

  /// Returns a PNG file with the right checksum for each chunk, so that a reader looks inside.
  private static byte[] summed(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png.clone());
    int at = 8;
    while (at + 12 <= png.length) {
      int size = file.getInt(at);
      if (size < 0 || size > png.length - at - 12) {
        break;
      }
      CRC32 sum = new CRC32();
      sum.update(file.array(), at + 4, size + 4);
      file.putInt(at + 8 + size, (int) sum.getValue());
      at += 12 + size;
    }
    return file.array();
  }
}
