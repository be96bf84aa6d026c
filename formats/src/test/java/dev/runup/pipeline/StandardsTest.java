package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.runup.clearance.Clearance;
import dev.runup.document.FullLaws;
import dev.runup.docx.OoxmlSchema;
import dev.runup.docx.WordText;
import dev.runup.dossier.Products;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known.IssueDay;
import dev.runup.node.DossierFolder;
import dev.runup.node.DossierFolder.Contents;
import dev.runup.pdf.Completeness;
import dev.runup.pdf.Qpdf;
import dev.runup.pdf.TaggedPdf;
import dev.runup.pdf.VeraPdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.proof.GeneratedDossier;
import dev.runup.reading.DossierReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks that PDFs conform, are complete and have the words of the Markdown. It builds every issue
/// of all examples and their quiet days, generated dossiers, and dossiers with every marking.
class StandardsTest {

  /// How many issues of an edition are built. With the full laws, that is all of them.
  private static final int NEWEST_ISSUES = FullLaws.cases(1, 1000);

  /// Builds all files of an issue as it was. A later Word file has its corrections too.
  private static final Pipeline PIPELINE = Pipelines.all().forRelease();

  private static final Pattern FACT = Pattern.compile(" id=\"([a-z]+:[^\"]+)\"");
  private static final List<Format> FORMATS =
      List.of(Format.MARKDOWN, Format.HTML, Format.PDF, Format.DOCX);

  @TempDir private Path folder;

  /// @param day the day of the issue, or null for the newest
  record Case(String name, Dossier dossier, Edition edition, Moment day) {

    Checked<BuiltEdition> built() {
      return PIPELINE.build(
          new Clearance(dossier), edition, Themes.shipped(), new IssueRequest(day, null), FORMATS);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource({"days", "products", "marks", "generated"})
  void filesConformAndHaveWordsOfMarkdown(Case issue) {
    List<Artifact> files = GoldenTest.value(issue.built()).artifacts();

    assertAll(() -> assertPdf(files), () -> assertWordFile(files));
    Qpdf.assume();
    Qpdf.assertSound(GoldenTest.file(files, ".pdf"), folder);
  }

  private static void assertPdf(List<Artifact> files) {
    String markdown = GoldenTest.text(GoldenTest.file(files, ".md"));
    String page = GoldenTest.text(GoldenTest.file(files, ".html"));
    byte[] pdf = GoldenTest.file(files, ".pdf");

    VeraPdf.assertConforms(pdf);
    Completeness.assertComplete(pdf);
    assertThat(GoldenTest.saidBy(pdf)).isEqualTo(GoldenTest.printed(markdown, "en"));
    assertThat(new TaggedPdf(pdf).places().stream().filter(name -> name.contains(":")))
        .as("places of facts")
        .containsExactlyInAnyOrderElementsOf(
            FACT.matcher(page).results().map((MatchResult found) -> found.group(1)).toList());
  }

  private static void assertWordFile(List<Artifact> files) {
    byte[] docx = GoldenTest.file(files, ".docx");
    List<String> markdown =
        new ArrayList<>(GoldenTest.printed(GoldenTest.text(GoldenTest.file(files, ".md")), "en"));
    markdown.remove(1); // the masthead's line, which is the banner

    OoxmlSchema.assertValid(docx);
    assertThat(WordText.of(docx, "Notes")).isEqualTo(WordText.without(String.join("", markdown)));
  }

  /// Returns the newest issues of the examples, and after each a day without records.
  static List<Case> days() {
    List<Case> cases = new ArrayList<>();
    for (Path example : GoldenTest.examples().toList()) {
      Dossier dossier = read(example);
      for (Edition edition : dossier.editions()) {
        List<IssueDay> issues = issues(dossier, edition);
        for (IssueDay issue : newest(issues)) {
          cases.add(on(issue.day(), example, dossier, edition));
          if (issues.stream().noneMatch(other -> other.day().equals(issue.day().plusDays(1)))) {
            cases.add(on(issue.day().plusDays(1), example, dossier, edition));
          }
        }
      }
    }
    assertThat(cases).hasSizeGreaterThan(4);
    return cases;
  }

  /// Returns the other products of the first example, with the full laws of all examples, on their
  /// newest issue days.
  static List<Case> products() {
    List<Case> cases = new ArrayList<>();
    for (Path example : GoldenTest.examples().limit(FullLaws.cases(1, 3)).toList()) {
      List<String> others = new ArrayList<>(Products.shipped());
      others.remove("daily");
      for (String product : others) {
        Dossier dossier = read(example, product);
        Edition edition = dossier.editions().getFirst();
        for (IssueDay issue : newest(issues(dossier, edition))) {
          Case one = on(issue.day(), example, dossier, edition);
          cases.add(new Case(product + " of " + one.name(), dossier, edition, one.day()));
        }
      }
    }
    assertThat(cases).hasSizeGreaterThan(3);
    return cases;
  }

  private static List<IssueDay> issues(Dossier dossier, Edition edition) {
    return History.issues(GoldenTest.value(new Clearance(dossier).clear(edition)), edition);
  }

  private static List<IssueDay> newest(List<IssueDay> issues) {
    return issues.subList(Math.max(0, issues.size() - NEWEST_ISSUES), issues.size());
  }

  private static Dossier read(Path folder, String product) {
    Contents typed = DossierFolder.read(folder);
    String settings = Objects.requireNonNull(typed.settings()).text();
    String edition = "editions: {" + product + ": {}}\n";
    Input changed =
        new Input("runup.yaml", settings.substring(0, settings.indexOf("editions:")) + edition);
    return GoldenTest.value(
        DossierReader.read(new Contents(changed, typed.facts(), List.of())).dossier());
  }

  private static Case on(LocalDate day, Path example, Dossier dossier, Edition edition) {
    Moment moment = Objects.requireNonNull(Moment.parse(day.toString(), dossier.settings().zone()));
    return new Case(example.getFileName() + " of " + day, dossier, edition, moment);
  }

  /// Returns a dossier under each marking of TLP, and one with an own scheme.
  static List<Case> marks() {
    List<Case> cases = new ArrayList<>();
    MarkScheme.TLP.marks().forEach(mark -> cases.add(marked(mark.label(), "")));
    String own = "Nur für <b>Ämter</b> & Обмежено";
    String scheme =
        "marks: [{label: Offen}, {label: \"%s\", text: \"#ffffff\", background: \"#770000\"}]\n";
    cases.add(marked("Offen", scheme.formatted(own)));
    cases.add(marked(own, scheme.formatted(own)));
    return cases;
  }

  private static Case marked(String label, String scheme) {
    String settings =
        scheme + "mark: \"" + label + "\"\neditions: {daily: {ceiling: \"" + label + "\"}}\n";
    String facts =
        """
        intake: {source: note, recorded: 2025-12-28}
        sources: [{id: note, title: A note, kind: document}]
        events: [{title: A visit, status: expected}]
        """;
    Contents files =
        new Contents(
            new Input("runup.yaml", settings), List.of(new Input("facts.yaml", facts)), List.of());
    Dossier dossier = GoldenTest.value(DossierReader.read(files).dossier());
    return new Case(label, dossier, dossier.editions().getFirst(), null);
  }

  /// Returns dossiers with facts of all types, and the generated ones that can be built.
  static List<Case> generated() {
    List<Case> cases = new ArrayList<>();
    for (long seed = 1; seed <= FullLaws.cases(6, 12); seed++) {
      if (DossierReader.read(GeneratedDossier.of(seed).files()).dossier()
          instanceof Checked.Good<Dossier>(Dossier dossier, var _)) {
        Edition edition =
            dossier.editions().getFirst().withCeiling(MarkScheme.TLP.marks().getLast());
        Case issue = new Case("seed " + seed, dossier, edition, null);
        if (issue.built() instanceof Checked.Good<BuiltEdition>) {
          cases.add(issue);
        }
      }
    }
    assertThat(cases).hasSizeGreaterThan(2);
    return cases;
  }

  private static Dossier read(Path folder) {
    return GoldenTest.value(DossierReader.read(DossierFolder.read(folder)).dossier());
  }
}
