package dev.runup.dossier;

import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Resources;
import dev.runup.schema.Schema;

/// The JSON Schemas of the program, as text. Editors use them to complete and check a dossier's
/// files. Programs use the last one to read the report of a build.
public final class Schemas {

  private Schemas() {}

  /// Returns the schema of a facts file.
  public static String facts() {
    return JsonWriter.write(Schema.ofFacts());
  }

  /// Returns the schema of `theme.yaml`.
  public static String theme() {
    return JsonWriter.write(ThemeSchema.schema());
  }

  /// Returns the schema of `runup.yaml`.
  public static String settings() {
    return JsonWriter.write(Schema.ofSettings());
  }

  /// Returns the schema of one line of `BuildReport.json`.
  public static String build() {
    return Resources.required("build.schema.json");
  }
}
