package dev.runup.fuzz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kinds of files that the program reads. The fuzzer changes files of each kind.
///
/// A new kind needs a constant here and a file in `src/test/fuzz`.
enum FuzzedInput {
  SETTINGS(true, "runup\\.yaml"),
  THEME(true, "theme\\.yaml|looks/[^/]*\\.yaml"),
  PAGE_TEMPLATE(true, "templates/.*\\.ftl"),
  WORDS(true, "templates/messages/.*\\.properties"),
  ARCHIVED_TEXT(true, "archive/.*\\.txt"),
  ARTICLE(false, "articles/.*\\.(?:txt|md|html|pdf)"),
  DRAFT_ANSWER(true, "archive/.*\\.yaml"),
  SUMS(true, "out/SHA256SUMS"),
  BUILT_TEXT(true, "out/.*\\.(?:html|md|svg)"),
  BUILT_PDF(false, "out/.*\\.pdf"),
  MARKED_DOCX(false, "marked/.*\\.docx"),
  FONT(false, "looks/.*\\.ttf"),
  PNG(false, "looks/.*\\.png"),
  JPEG(false, "looks/.*\\.jpe?g"),
  SVG(true, "looks/.*\\.svg"),
  JOBS(true, "jobs\\.jsonl"),
  EDITOR_MESSAGES(true, "editor\\.jsonl"),
  RELEASES(true, "releases\\.jsonl"),
  FACTS_YAML(true, "(?!templates/|archive/|out/).*\\.ya?ml"),
  FACTS_JSON(true, "(?!templates/|archive/|out/).*\\.json"),
  FACTS_CSV(true, "(?!templates/|archive/|out/).*\\.csv"),
  FACTS_XLSX(false, "(?!templates/|archive/|out/).*\\.xlsx");

  private static final List<FuzzedInput> ALL = List.of(values());

  private final boolean text;
  private final String paths;

  FuzzedInput(boolean text, String paths) {
    this.text = text;
    this.paths = paths;
  }

  /// Returns the kind of a file, or null if the program reads no such file.
  ///
  /// @param path the path from the dossier's folder on, with slashes
  static @Nullable FuzzedInput of(String path) {
    return ALL.stream().filter(input -> path.matches(input.paths)).findFirst().orElse(null);
  }

  /// Returns whether people type such files.
  boolean isText() {
    return text;
  }
}
