package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Rule;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds editions whose title, addressee, address or files have the name of a person who spoke on
/// background in what they print, and who is named nowhere else in them. The title is printed above
/// the words. So it finds the name of the desk, the labels of markings, and why an issue was taken
/// back.
///
/// Example: the edition "Talks with Smith" prints a statement of Smith on background.
record EditionsOnBackground(Known known, Background ofEdition, Findings found) {

  private static final String SPOKE = ", who spoke on background";

  private static final String WITHOUT_NAME = "Write it without the name.";

  /// Finds the texts of editions.
  ///
  /// @param known the facts that the editions show
  /// @param ofEdition the names that they leave out
  /// @param ofDesk the names that terms forbid in all facts that the desk knew
  /// @param releases what was taken back
  static void find(
      Known known,
      Background ofEdition,
      Background ofDesk,
      List<Edition> editions,
      ReleaseRegister releases,
      Findings found) {
    EditionsOnBackground rule = new EditionsOnBackground(known, ofEdition, found);
    Set<FactId> persons = editions.isEmpty() ? Set.of() : rule.persons(ofDesk);
    if (!persons.isEmpty()) {
      NameIndex names = new ActorNames(known).index(persons);
      editions.forEach(edition -> rule.find(edition, names));
      rule.findInSettings(names);
      rule.findReasons(releases, editions, names);
    }
  }

  /// Returns the persons who spoke on background in what the editions print, without those whom a
  /// fact names.
  private Set<FactId> persons(Background ofDesk) {
    Set<Set<FactId>> unnamed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Fact fact : known.facts().values()) {
      unnamed.add(ofEdition.persons(ofEdition.unnamed(fact)));
      unnamed.add(ofDesk.persons(ofDesk.unnamed(fact)));
    }
    Set<FactId> persons = new LinkedHashSet<>();
    unnamed.forEach(persons::addAll);
    if (!persons.isEmpty()) {
      known.facts().values().forEach(fact -> persons.removeAll(named(fact, persons)));
    }
    return persons;
  }

  /// Returns those of some actors whom a fact names in print. Entries of registers alone aren't
  /// printed.
  private List<FactId> named(Fact fact, Set<FactId> actors) {
    List<FactId> named = new ArrayList<>();
    if (fact.type() == FactType.PROPOSAL || !fact.type().isRegister()) {
      fact.values()
          .forEach((field, values) -> {
            if (field != StatementField.WHO || !fact.has(StatementField.ATTRIBUTION)) {
              for (Value value : values) {
                value.facts().stream()
                    .filter(actors::contains)
                    .filter(actor -> !ofEdition.isForbidden(fact, field, actor))
                    .forEach(named::add);
              }
            }
          });
    }
    return named;
  }

  private void find(Edition edition, NameIndex names) {
    texts(edition)
        .forEach((at, texts) ->
            texts.stream()
                .flatMap(text -> names.find(text).stream())
                .distinct()
                .forEach(name -> add(edition, at, name, WITHOUT_NAME)));
    names
        .findInAddress(edition.fileName("0"))
        .forEach(name ->
            add(
                edition,
                edition.ref(EditionField.NAME),
                name,
                "Give its files or the edition another name."));
    if (edition.output().base() != null) {
      names
          .findInAddress(edition.output().base())
          .forEach(name ->
              add(
                  edition,
                  edition.ref(EditionField.BASE),
                  name,
                  "Publish it under an address without the name."));
    }
  }

  /// Finds the name of the desk, which is printed in every edition, and the desk's own labels of
  /// markings.
  private void findInSettings(NameIndex names) {
    Settings settings = known.settings();
    Stream<String> desks =
        Stream.concat(
            Stream.of(settings.desk()),
            settings.translations().stream()
                .map(one -> one.text(SettingField.DESK))
                .filter(Objects::nonNull));
    findIn(Settings.ref(SettingField.DESK), desks, names);
    if (!settings.marks().equals(MarkScheme.TLP)) {
      for (Mark mark : settings.marks().marks()) {
        findIn(Mark.ref(mark.label()), Stream.of(mark.label()), names);
      }
    }
  }

  private void findIn(FieldRef at, Stream<String> texts, NameIndex names) {
    texts
        .flatMap(text -> names.find(text).stream())
        .distinct()
        .forEach(name ->
            found.add(
                Rule.NAMED_ON_BACKGROUND,
                at,
                "\"" + at.key() + "\" names " + name + SPOKE,
                WITHOUT_NAME));
  }

  /// Finds why issues were taken back. It is printed in place of them.
  private void findReasons(ReleaseRegister releases, List<Edition> editions, NameIndex names) {
    List<String> shown = editions.stream().map(Edition::name).toList();
    for (ReleaseEntry entry : releases.inForce()) {
      if (entry.printsReason() && shown.contains(entry.target().edition())) {
        names
            .find(entry.reason())
            .forEach(name ->
                found.add(
                    Rule.NAMED_ON_BACKGROUND,
                    Dossier.reasonOfRelease(releases.lines().indexOf(entry) + 1),
                    "the reason why "
                        + entry.target().words()
                        + " was taken back names "
                        + name
                        + SPOKE,
                    "It is printed. Run \"runup take-back\" with \"--restore\", then take it back again with a reason without the name."));
      }
    }
  }

  /// Returns the title and the addressee of an edition, in all languages.
  private static Map<FieldRef, List<String>> texts(Edition edition) {
    Map<FieldRef, List<String>> texts = new LinkedHashMap<>();
    add(texts, edition.ref(EditionField.TITLE), edition.titles().title());
    add(texts, edition.ref(EditionField.FOR), edition.titles().addressee());
    for (Value.Translation one : edition.titles().translations()) {
      for (Field field : Edition.Titles.translatable()) {
        add(texts, edition.ref(EditionField.TRANSLATIONS), one.text(field));
      }
    }
    return texts;
  }

  private static void add(Map<FieldRef, List<String>> texts, FieldRef at, @Nullable String text) {
    if (text != null) {
      texts.computeIfAbsent(at, _ -> new ArrayList<>()).add(text);
    }
  }

  private void add(Edition edition, FieldRef at, Name name, String hint) {
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        at,
        "\"" + at.key() + "\" of the edition \"" + edition.name() + "\" names " + name + SPOKE,
        hint);
  }
}
