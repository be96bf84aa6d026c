package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.SourceField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.prose.ArchivedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The archived texts of the sources. Each is read and prepared once, for all rules and editions.
final class SourceTexts {

  private final Archive archive;
  private final Map<String, @Nullable ArchivedText> read = new HashMap<>();

  SourceTexts(Archive archive) {
    this.archive = archive;
  }

  /// Returns the texts of all cited sources, in the order of the citations. Empty unless every
  /// source has an archived text.
  List<ArchivedText> of(Known known, Collection<Value.Citation> citations) {
    List<ArchivedText> texts = new ArrayList<>();
    for (Value.Citation citation : citations) {
      Fact source = known.find(citation.source());
      String path = source == null ? null : source.text(SourceField.ARCHIVED);
      ArchivedText text = path == null ? null : text(path);
      if (text == null) {
        return List.of();
      }
      texts.add(text);
    }
    return texts;
  }

  private @Nullable ArchivedText text(String path) {
    if (!read.containsKey(path)) {
      String text = archive.text(path);
      read.put(path, text == null ? null : new ArchivedText(path, text));
    }
    return read.get(path);
  }
}
