package dev.runup.dossier;

import dev.runup.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One of several equal parts of a list of dossiers, so that several machines can share the work.
///
/// @param number its number, from 1 to `count`
/// @param count the number of all parts
public record Shard(int number, int count) {

  private static final Pattern TYPED = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

  /// Reads a shard as it is typed, for example `2/8`. Returns null if the text isn't one.
  public static @Nullable Shard of(String typed) {
    Matcher parts = TYPED.matcher(typed);
    if (!parts.matches()) {
      return null;
    }
    Shard shard = new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    return shard.number <= shard.count ? shard : null;
  }

  /// Returns whether the dossier with this folder name is in the shard.
  ///
  /// The first 8 hexadecimal digits of the SHA-256 of the name decide. Their remainder by the count
  /// is the number, from 0. macOS may decompose letters in names of files, so the name is composed
  /// first.
  ///
  /// Example: `florida` is in 3/3, on every machine.
  public boolean contains(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String digits = Sha256.hex(composed.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    return Long.parseLong(digits, 16) % count == number - 1;
  }
}
