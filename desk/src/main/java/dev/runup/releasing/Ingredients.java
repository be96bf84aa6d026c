package dev.runup.releasing;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.release.Release;
import dev.runup.release.Release.MadeFrom;
import dev.runup.text.Sha256;
import dev.runup.theme.Theme;
import dev.runup.writing.ClearedFiles;
import dev.runup.writing.FactDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the files of an issue are made from, as the release register records it.
final class Ingredients {

  /// Terms under which names are printed, and then stricter and stricter ones.
  static final List<List<String>> TERMS =
      List.of(
          List.of("", "on-record", "embargo"), List.of("background"), List.of("deep-background"));

  private Ingredients() {}

  /// Returns what an issue is made from today.
  ///
  /// @param facts the facts that it shows
  static MadeFrom of(DossierOnDisk dossier, Edition edition, ShownFacts facts) {
    SortedSet<String> ids = new TreeSet<>();
    facts.byDigest().values().forEach(fact -> ids.add(FactDigest.ofId(fact.id(), terms(fact))));
    List<String> templates = new ArrayList<>();
    dossier.ownTemplates().forEach((name, text) -> templates.add(name + "\0" + text + "\0"));
    return new MadeFrom(
        ids,
        FactDigest.shortened(ClearedFiles.settings(dossier.dossier().settings(), edition)),
        FactDigest.shortened(text(dossier.theme(edition))),
        FactDigest.shortened(String.join("", templates)));
  }

  private static String text(Theme theme) {
    Theme.Logo logo = theme.logo();
    return theme.with(null, List.of())
        + (logo == null ? "" : logo.alt() + "\0" + Sha256.hex(logo.picture().file()))
        + theme.fonts().stream()
            .map(font -> font.name() + "\0" + Sha256.hex(font.bytes()))
            .collect(Collectors.joining("\0"));
  }

  /// Returns what has changed since a release besides facts, in words. What its line in the
  /// register doesn't record is said to be so.
  ///
  /// @param now what the issue is made from today
  /// @param version the version of the program
  static List<String> changed(Release release, MadeFrom now, String version) {
    List<String> changed = new ArrayList<>();
    MadeFrom then = release.madeFrom();
    if (then == null) {
      changed.add(
          "perhaps settings, theme or templates, which its line in the register doesn't have");
    } else {
      add("the settings", then.settings(), now.settings(), changed);
      add("the theme", then.theme(), now.theme(), changed);
      add("the templates", then.templates(), now.templates(), changed);
    }
    add("the program, which was version " + release.version(), release.version(), version, changed);
    return changed;
  }

  /// Returns a sentence about what has changed since a release.
  static String told(Collection<String> changed) {
    return "What has changed since: "
        + (changed.isEmpty()
            ? "nothing that the register records. So another build of this version, or another"
                + " Java, makes other bytes"
            : String.join(", ", changed));
  }

  private static void add(String what, String then, String now, List<String> changed) {
    if (!then.equals(now)) {
      changed.add(what);
    }
  }

  static String terms(Fact fact) {
    return hasTerms(fact) ? fact.word(termsField(fact.type()), "") : "";
  }

  static boolean hasTerms(Fact fact) {
    return fact.type() == FactType.SOURCE || fact.type() == FactType.STATEMENT;
  }

  static Field termsField(FactType type) {
    return type == FactType.SOURCE ? SourceField.TERMS : StatementField.TERMS;
  }

  /// Returns under how many terms a release showed a fact; 0 if it didn't show it.
  static long count(MadeFrom then, FactId id) {
    return TERMS.stream()
        .flatMap(List::stream)
        .filter(terms -> then.ids().contains(FactDigest.ofId(id, terms)))
        .count();
  }

  /// Returns whether a release showed a fact under laxer terms than today's, and not under these.
  static boolean hadUnderLaxerTerms(MadeFrom then, Fact fact) {
    String own = terms(fact);
    return !then.ids().contains(FactDigest.ofId(fact.id(), own))
        && TERMS.stream()
            .takeWhile(some -> !some.contains(own))
            .flatMap(List::stream)
            .anyMatch(terms -> then.ids().contains(FactDigest.ofId(fact.id(), terms)));
  }
}
