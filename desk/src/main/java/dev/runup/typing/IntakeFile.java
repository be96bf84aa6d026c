package dev.runup.typing;

import dev.runup.fact.IntakeField;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.YamlEntry;
import dev.runup.problem.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A facts file with what one person read in one source on one day, such as
/// `intake/2025-12-28-article-ines.yaml`. Entries are added at the ends of its lists, and all that
/// it holds stays as it is.
///
/// @param name its path from the dossier's folder on
/// @param text its text; empty if there is no such file yet
public record IntakeFile(String name, String text) {

  private static final Pattern KEY_OF_LIST = Pattern.compile("\\R*[a-z-]+:\\R");

  private static final int LONGEST_TYPIST = 40;

  /// The folder of these files.
  public static final String FOLDER = "intake/";

  /// A change of a file: some lines were added at a place.
  ///
  /// @param file the file before
  /// @param at the index of the first added character
  /// @param added the added characters
  public record Addition(IntakeFile file, int at, String added) {

    /// Returns the text of the file with the addition.
    public String text() {
      return file.text.substring(0, at) + added + file.text.substring(at);
    }

    /// Returns the line of the first key of the added entry, from 1.
    public int line() {
      String before = file.text.substring(0, at) + added;
      int dash = at + added.indexOf("- ");
      return 1 + (int) before.substring(0, dash).chars().filter(unit -> unit == '\n').count();
    }
  }

  /// Returns the name of the file for a source, a day and a person. The desk's own texts have no
  /// source.
  ///
  /// @param typist the person, in the form of [#typist]
  /// @param number 1, or the number of a further file
  public static String name(String day, String source, String typist, int number) {
    return FOLDER
        + String.join("-", day, source.isEmpty() ? "desk" : source, typist)
        + (number == 1 ? "" : "-" + number)
        + ".yaml";
  }

  /// Returns a person's name as a part of a file's name: small Latin letters, digits and hyphens.
  /// Example: `ines-alvarez` for "Inés Álvarez". Empty if the name has no letter that can be
  /// written so.
  public static String typist(String name) {
    String whole = String.join("-", ProposedId.words(name));
    return whole.substring(0, Math.min(whole.length(), LONGEST_TYPIST)).replaceAll("-$", "");
  }

  /// Returns whether the facts of the file are from a source and a day, so that others may be
  /// added. A file that isn't there yet may have any.
  public boolean isOf(String source, String day) {
    if (text.isEmpty()) {
      return true;
    }
    return value("source").equals(source) && value("recorded").equals(day);
  }

  /// Returns a text of its intake, or an empty one.
  private String value(String key) {
    return root() instanceof Node.Mapping root
            && root.entry("intake") instanceof Node.Entry(var _, Node.Mapping intake)
            && intake.entry(key) instanceof Node.Entry(var _, Node.Scalar value)
        ? value.text()
        : "";
  }

  /// Returns the texts of its intake by their keys. Empty for a file that isn't there yet.
  public Map<String, String> intake() {
    Map<String, String> values = new LinkedHashMap<>();
    for (IntakeField field : IntakeField.values()) {
      String value = value(field.key());
      if (!value.isEmpty()) {
        values.put(field.key(), value);
      }
    }
    return values;
  }

  /// Returns those of some keys that have another value in its intake, so that a fact must have
  /// them itself.
  public Map<String, String> others(Map<String, String> wanted) {
    Map<String, String> own = intake();
    Map<String, String> others = new LinkedHashMap<>(wanted);
    others.entrySet().removeIf(one -> one.getValue().equals(own.get(one.getKey())));
    return others;
  }

  /// Returns the file with an intake, if it has no text yet.
  ///
  /// @param more further keys of the intake, for example `credibility`
  public IntakeFile begun(String source, String day, Map<String, String> more) {
    if (!text.isEmpty()) {
      return this;
    }
    Map<String, String> intake = new LinkedHashMap<>();
    intake.put("source", source);
    intake.put("recorded", day);
    intake.putAll(more);
    String first = YamlEntry.of(Map.of("intake", intake), 0).substring(2);
    return new IntakeFile(name, first);
  }

  /// Adds an entry at the end of a list. Null if the list has another form than that of the
  /// cookbook, or if the file can't be read.
  ///
  /// @param list the key of the list, for example `events`
  public @Nullable Addition with(String list, Map<String, ?> values) {
    if (!(root() instanceof Node.Mapping root)) {
      return null;
    }
    Node.Entry entry = root.entry(list);
    if (entry == null) {
      String gap = text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
      return addition(text.length(), gap + list + ":\n" + YamlEntry.of(values, 0));
    }
    TextLines lines = new TextLines(text);
    if (entry.value() instanceof Node.Scalar nothing && nothing.isAbsent()) {
      int end = lines.end(entry.key().place().line());
      return addition(end, "\n" + YamlEntry.of(values, 0).stripTrailing());
    }
    if (!(entry.value() instanceof Node.Sequence(List<Node> items, var _)) || items.isEmpty()) {
      return null;
    }
    int last = items.getLast().place().line();
    String dashed = lines.line(last);
    int dash = dashed.length() - dashed.stripLeading().length();
    if (!dashed.startsWith("- ", dash) || entry.key().place().line() == last) {
      return null;
    }
    int end = lastLine(lines, last, dash);
    boolean isSpread = items.size() == 1 || lines.line(last - 1).isBlank();
    boolean isLong =
        values.values().stream().filter(value -> !value.toString().isEmpty()).count() > 1;
    String gap = isSpread && isLong ? "\n\n" : "\n";
    return addition(lines.end(end), gap + YamlEntry.of(values, dash).stripTrailing());
  }

  /// Writes an entry in place of one that was added before. Null if what was added isn't there any
  /// more as it was, or is there twice.
  ///
  /// @param before what was added, with the gap before it
  public @Nullable Addition inPlaceOf(String before, Map<String, ?> values) {
    int at = text.indexOf(before);
    if (at < 0 || text.indexOf(before, at + 1) >= 0) {
      return null;
    }
    int dash = before.indexOf("- ");
    int start = before.lastIndexOf('\n', dash) + 1;
    String entry = YamlEntry.of(values, dash - start).stripTrailing();
    String end = before.substring(before.stripTrailing().length());
    IntakeFile rest =
        new IntakeFile(name, text.substring(0, at) + text.substring(at + before.length()));
    String inLines = entry.replace("\n", text.contains("\r\n") ? "\r\n" : "\n");
    return new Addition(rest, at, before.substring(0, start) + inLines + end);
  }

  /// Returns the last line of an entry.
  ///
  /// @param first its first line
  /// @param dash the blanks before its dash
  private static int lastLine(TextLines lines, int first, int dash) {
    int last = first;
    for (int line = first + 1; line <= lines.count(); line++) {
      String content = lines.line(line);
      int blanks = content.length() - content.stripLeading().length();
      if (!content.isBlank()) {
        if (blanks <= dash) {
          break;
        }
        last = line;
      }
    }
    return last;
  }

  /// Adds lines, in the file's own form of line ends.
  private Addition addition(int at, String added) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    return new Addition(this, at, added.replace("\n", end));
  }

  /// Returns the text without an addition. Null if what was added isn't there any more as it was,
  /// or is there twice. The key of a list that was added with its first entry stays if others
  /// follow.
  public @Nullable String without(String added) {
    int at = text.indexOf(added);
    if (at < 0 || text.indexOf(added, at + 1) >= 0) {
      return null;
    }
    String rest = text.substring(at + added.length());
    Matcher key = KEY_OF_LIST.matcher(added);
    boolean othersFollow = key.lookingAt() && rest.stripLeading().startsWith("- ");
    return text.substring(0, at) + (othersFollow ? key.group() + rest.stripLeading() : rest);
  }

  private @Nullable Node root() {
    return NodeReader.read(new Input(name, text)).root();
  }
}
