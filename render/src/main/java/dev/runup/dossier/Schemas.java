package dev.runup.dossier;

import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.schema.Schema;
import dev.runup.theme.ThemeKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON Schemas of the program, as text. Editors use them to complete and check a dossier's
/// files. Programs use the last four to read what `build` reports and what `site` writes.
public final class Schemas {

  private Schemas() {}

  /// Returns the schema of a facts file.
  public static String facts() {
    return JsonWriter.write(Schema.ofFacts());
  }

  /// Returns the schema of the facts files of a dossier, which offers its ids. It is for the desk,
  /// because it holds withheld ones too.
  ///
  /// @throws java.io.UncheckedIOException if the dossier can't be read
  public static Checked<String> facts(Path dossier) {
    return DossierOnDisk.read(dossier)
        .map(read -> JsonWriter.write(Schema.ofFacts(read.dossier())));
  }

  /// Returns the schema of `theme.yaml`.
  public static String theme() {
    return JsonWriter.write(themeSchema());
  }

  /// Returns the schema of `runup.yaml`.
  public static String settings() {
    return JsonWriter.write(Schema.ofSettings());
  }

  /// Returns the schema of one line of the output of `build --json`, made by `BuildReport.json`.
  public static String build() {
    return Resources.required("build.schema.json");
  }

  /// Returns the schema of the output of `build --summary json`, made by `RunSummary.json`.
  public static String summary() {
    return Resources.required("summary.schema.json");
  }

  /// Returns the schema of the file of `build --deps`, made by `Dependencies.json`.
  public static String dependencies() {
    return Resources.required("deps.schema.json");
  }

  /// Returns the schema of `series.json`, made by `SiteParts`.
  public static String series() {
    return Resources.required("series.schema.json");
  }

  /// Returns the schema of a theme, made from the table of its keys.
  private static Map<String, Object> themeSchema() {
    Map<String, Object> groups = new LinkedHashMap<>();
    for (String group : ThemeKey.groups()) {
      groups.put(group, group(ThemeKey.keysOf(group)));
    }
    Map<String, Object> root =
        JsonWriter.object(
            "$schema", "http://json-schema.org/draft-07/schema#",
            "title", "Theme of a Runup dossier");
    root.putAll(object(groups));
    return root;
  }

  /// Returns the schema of a group. A group takes one value, keys below it, or either of the two.
  ///
  /// Example: a key without a name in the table is the value of the group itself.
  private static Object group(List<ThemeKey> keys) {
    Map<String, Object> inner = new LinkedHashMap<>();
    keys.stream()
        .filter(key -> !key.name().isEmpty())
        .forEach(key -> inner.put(key.name(), value(key)));
    ThemeKey first = keys.getFirst();
    if (inner.isEmpty()) {
      return value(first);
    }
    return first.name().isEmpty()
        ? Map.of("anyOf", List.of(value(first), object(inner)))
        : object(inner);
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return JsonWriter.object(
        "type", "object", "properties", properties, "additionalProperties", false);
  }

  private static Map<String, Object> value(ThemeKey key) {
    Map<String, Object> value = JsonWriter.object("description", key.meaning());
    String name = key.name().isEmpty() ? key.group() : key.name();
    Map<String, Object> file = Map.of("type", "string");
    value.putAll(
        switch (key.kind()) {
          case ThemeKey.Kind.ColourCode _ ->
              JsonWriter.object(
                  "type",
                  "string",
                  "pattern",
                  "^#[0-9a-fA-F]{6}$",
                  "errorMessage",
                  "\"" + name + "\" takes a colour in quotes, for example \"#0b4f9c\"");
          case ThemeKey.Kind.Points(int least, int most) ->
              JsonWriter.object(
                  "type",
                  List.of("number", "string"),
                  "minimum",
                  least,
                  "maximum",
                  most,
                  "pattern",
                  "^" + ThemeKey.Kind.Points.FORM + "$",
                  "errorMessage",
                  "\""
                      + name
                      + "\" takes points from "
                      + least
                      + " to "
                      + most
                      + ", a number without a unit");
          case ThemeKey.Kind.Word(List<String> words) ->
              JsonWriter.object(
                  "enum",
                  words,
                  "errorMessage",
                  "\"" + name + "\" takes a word: " + String.join(" or ", words));
          case ThemeKey.Kind.Text _, ThemeKey.Kind.File _ -> file;
          case ThemeKey.Kind.Files _ ->
              Map.of("anyOf", List.of(JsonWriter.object("type", "array", "items", file), file));
        });
    return value;
  }
}
