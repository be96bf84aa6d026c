package dev.runup.proof;

import dev.runup.fact.Rule;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder.Contents;
import dev.runup.pipeline.TypedDossier;
import dev.runup.pipeline.TypedEntry;
import dev.runup.problem.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A generated dossier as files, and the same without the entries that the ceiling of its edition
/// withholds. What the edition publishes is the same for both.
///
/// @param withheld the words of the withheld facts that no output for readers may hold
public record WithheldPair(long seed, Contents whole, Contents less, List<String> withheld) {

  private static final List<String> FORMATS = Format.keys();

  /// One pair in this number keeps the usual rules, which stop most builds of such dossiers.
  private static final int WITH_RULES = 5;

  public static WithheldPair of(long seed) {
    int ceiling = (int) (seed % (GeneratedDossier.MARKS.size() - 1));
    TypedDossier typed = withEdition(GeneratedDossier.of(seed), seed, ceiling);
    Set<TypedEntry> removed = WithheldEntries.removable(typed, ceiling);
    List<String> withheld = new ArrayList<>(List.of(GeneratedValues.NOTE));
    WithheldEntries.of(typed, ceiling).forEach(entry -> withheld.add(entry.canary()));
    return new WithheldPair(seed, typed.files(Set.of()), typed.files(removed), withheld);
  }

  private static TypedDossier withEdition(TypedDossier typed, long seed, int ceiling) {
    Map<Object, Object> settings = new LinkedHashMap<>(typed.settings());
    Map<Object, Object> daily = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(settings.get("editions")))
        .forEach((_, edition) -> daily.putAll((Map<?, ?>) edition));
    daily.put("ceiling", GeneratedDossier.MARKS.get(ceiling));
    daily.put("formats", FORMATS);
    settings.put("editions", Map.of("daily", daily));
    if (seed % WITH_RULES != 0) {
      Map<Object, Object> rules = new LinkedHashMap<>();
      for (Rule rule : Rule.values()) {
        if (!rule.isFixed()) {
          rules.put(rule.code().word(), "warning");
        }
      }
      settings.put("rules", rules);
    }
    return new TypedDossier(settings, typed.intakes(), typed.entries());
  }

  /// Writes the files of one of the two into a new folder, and returns the folder.
  public static Path write(Contents contents, Path folder) throws IOException {
    List<Input> files = new ArrayList<>(contents.facts());
    files.add(Objects.requireNonNull(contents.settings()));
    for (Input file : files) {
      Path path = folder.resolve(file.name());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
    return folder;
  }
}
