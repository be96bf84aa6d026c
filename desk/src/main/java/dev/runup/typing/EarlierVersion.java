package dev.runup.typing;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.SourceField;
import dev.runup.typing.ArticleText.Paragraph;
import dev.runup.typing.FactMarks.FactMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An archived text that an article resembles: the same one, or one that was changed since.
///
/// @param source the source whose text it is
/// @param changed the indices of the article's paragraphs that the archived text doesn't have
/// @param gone the numbers of the archived paragraphs that the article doesn't have
/// @param facts the facts that cite those paragraphs
public record EarlierVersion(
    FactId source, Set<Integer> changed, List<Integer> gone, List<FactMark> facts) {

  public EarlierVersion {
    changed = Collections.unmodifiableSet(new TreeSet<>(changed));
    gone = List.copyOf(gone);
    facts = List.copyOf(facts);
  }

  /// Returns the text that has most paragraphs in common with an article. Null if none has a third
  /// of them.
  ///
  /// @param archive returns the text of an archived file, or null
  public static @Nullable EarlierVersion of(
      DossierOnDisk dossier, Function<String, @Nullable String> archive, ArticleText article) {
    EarlierVersion best = null;
    int most = 0;
    for (Fact fact : Names.newest(dossier)) {
      String path = fact.type() == FactType.SOURCE ? fact.text(SourceField.ARCHIVED) : null;
      String text = path == null ? null : archive.apply(path);
      if (text != null) {
        List<String> old = body(text);
        List<String> now = article.paragraphs().stream().map(Paragraph::text).toList();
        int shared = (int) old.stream().filter(now::contains).count();
        if (shared > most && 3 * shared >= old.size()) {
          most = shared;
          best = compared(dossier, fact.id(), text, old, article);
        }
      }
    }
    return best;
  }

  /// Returns the paragraphs of an archived text in the order of their numbers.
  private static List<String> body(String text) {
    return NumberedText.of(text).stream()
        .filter(one -> one.number() > 0)
        .map(NumberedText.Paragraph::text)
        .toList();
  }

  private static EarlierVersion compared(
      DossierOnDisk dossier, FactId source, String text, List<String> old, ArticleText article) {
    Set<String> known = new HashSet<>();
    NumberedText.of(text).forEach(one -> known.add(one.text()));
    Set<Integer> changed = new HashSet<>();
    Set<String> kept = new HashSet<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      Paragraph one = article.paragraphs().get(i);
      if (one.isKept()) {
        kept.add(one.text());
        if (!known.contains(one.text())) {
          changed.add(i);
        }
      }
    }
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      if (!kept.contains(old.get(i))) {
        gone.add(i + 1);
      }
    }
    List<FactMark> facts =
        FactMarks.of(dossier, source, old).stream()
            .filter(mark -> gone.contains(mark.paragraph()))
            .toList();
    return new EarlierVersion(source, changed, gone, facts);
  }

  /// Returns whether the article says the same, word for word.
  public boolean isSame() {
    return changed.isEmpty() && gone.isEmpty();
  }
}
