package dev.runup.releasing;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.release.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An edition that left `runup.yaml`, as far as its releases tell of it: its languages, its formats
/// and the names of its files. So what it has published can still be taken back.
public final class GoneEdition {

  private GoneEdition() {}

  /// Returns a dossier that has an edition of this name too, if it has releases or files with the
  /// usual names can be of it. Its title is its name, and it may show the lowest marking alone.
  public static DossierOnDisk with(DossierOnDisk dossier, String name) {
    if (dossier.dossier().edition(name) != null) {
      return dossier;
    }
    List<Release> releases =
        dossier.dossier().releases().releases().stream()
            .filter(one -> one.issue().edition().equals(name))
            .toList();
    Set<String> languages = new LinkedHashSet<>();
    String pattern = "{edition}-{day}";
    // The main language adds nothing to the names, so they are the shortest.
    for (Release release :
        releases.stream().sorted(Comparator.comparingInt(one -> stem(one).length())).toList()) {
      pattern = languages.isEmpty() ? stem(release) : pattern;
      languages.add(release.issue().language());
    }
    if (languages.isEmpty()) {
      languages.add(dossier.dossier().settings().language());
    }
    List<Edition> editions = new ArrayList<>(dossier.dossier().editions());
    editions.add(
        Edition.gone(
            name,
            List.of(Format.values()),
            List.copyOf(languages),
            dossier.dossier().settings().marks().lowest(),
            pattern));
    return dossier.withFacts(dossier.dossier().withEditions(editions));
  }

  /// Returns the name of the files of a release without the ending, with `{day}` for its day.
  private static String stem(Release release) {
    String file = release.files().firstKey();
    String first = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
    String day = release.issue().day().replace(" ", "-").replace(":", "");
    String stem = first.replace(day, "{day}");
    return stem.contains(".") ? stem.substring(0, stem.indexOf('.')) : stem;
  }
}
