package dev.runup.lint;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.document.Block;
import dev.runup.dossier.OwnTemplates;
import dev.runup.dossier.Products;
import dev.runup.dossier.Themes;
import dev.runup.fact.ActorField;
import dev.runup.fact.Edition;
import dev.runup.fact.SourceField;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.lint.DocumentLint.FrameLint;
import dev.runup.node.DossierFolder;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.FilledTemplates;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.SettingsLanguages;
import dev.runup.template.Header;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tests templates: fills products with made-up dossiers of every extreme, in each language, and
/// collects their faults. The products are those that a dossier's own files can change.
///
/// @param tried how often each product was filled
/// @param problems the faults, each once
public record TemplateTests(Map<String, Integer> tried, List<Problem> problems) {

  /// The codes of problems of facts. They aren't faults of a template.
  private static final Set<ProblemCode> FACT_CODES =
      Set.of(ProblemCode.INCOMPLETE, ProblemCode.PAGE_1_LONG);

  private static final List<Format> FORMATS = List.of(Format.values());

  /// The formats of the long dossier: those whose faults can depend on the length.
  private static final List<Format> FORMATS_OF_MANY = List.of(Format.HTML, Format.PDF, Format.DOCX);

  /// The frames, by the formats that have one.
  private static final Map<Format, String> FRAMES =
      Map.of(Format.HTML, "page.html.ftl", Format.FRAGMENT, "fragment.html.ftl");

  /// A link or an image without a text between its brackets. The figures of a briefing don't count.
  private static final Pattern WORDLESS = Pattern.compile("!?\\[ *]\\((?!figure:)");

  /// The codes that are reported once for a place, whatever their message. The message of such a
  /// fault shows text of a made-up dossier.
  private static final Set<ProblemCode> ONCE =
      Set.of(ProblemCode.HOLE, ProblemCode.TEMPLATE, ProblemCode.CRASH);

  /// Tests the products of a dossier, or the shipped ones.
  ///
  /// @param dossier the folder of the dossier, or null for the shipped templates. Its facts don't
  ///   matter
  /// @param pipeline has a writer of each format
  /// @throws java.io.UncheckedIOException if its templates can't be read
  public static Checked<TemplateTests> of(@Nullable Path dossier, Pipeline pipeline) {
    return dossier == null
        ? Checked.good(run(Resources.templates(), pipeline, Resources.templates().languages()))
        : Products.checkFolder(dossier)
            .then(OwnTemplates::read)
            .map(texts -> run(texts, pipeline, languages(dossier, texts)));
  }

  /// Returns the languages that a dossier is built in, and those of its own bundles.
  private static List<String> languages(Path dossier, TemplateTexts texts) {
    Set<String> languages =
        new TreeSet<>(SettingsLanguages.of(DossierFolder.read(dossier).settings()));
    languages.addAll(texts.ownLanguages());
    languages.retainAll(texts.languages());
    return languages.isEmpty() ? List.of("en") : List.copyOf(languages);
  }

  private static TemplateTests run(TemplateTexts texts, Pipeline pipeline, List<String> languages) {
    Run run = new Run(texts, pipeline, languages);
    run.problems.addAll(linksWithoutText(texts));
    SyntheticDossiers.all().forEach(run::tryOut);
    return new TemplateTests(run.tried, List.copyOf(run.problems));
  }

  /// Returns an error for each link or image without a text in a dossier's own templates. It
  /// searches the source, because a parsed link shows its address instead.
  private static List<Problem> linksWithoutText(TemplateTexts texts) {
    List<Problem> problems = new ArrayList<>();
    texts
        .own()
        .forEach((name, text) -> {
          List<String> lines = name.endsWith(".md.ftl") ? text.lines().toList() : List.of();
          for (int i = 0; i < lines.size(); i++) {
            Matcher found = WORDLESS.matcher(lines.get(i));
            if (found.find()) {
              int column = lines.get(i).codePointCount(0, found.start()) + 1;
              Input input = new Input(TemplateTexts.FOLDER + name, text);
              Place place = new Place(input, i + 1, column, column + found.group().length());
              boolean image = found.group().startsWith("!");
              problems.add(
                  Problem.of(
                      ProblemCode.INACCESSIBLE,
                      place,
                      image ? "an image has no text" : "a link has no text",
                      "Say between [ and ] " + (image ? "what it shows." : "where it leads.")));
            }
          }
        });
    return problems;
  }

  /// One test of all products.
  private static final class Run {
    private final TemplateTexts texts;
    private final Pipeline pipeline;
    private final List<String> products;
    private final List<String> languages;
    private final Map<String, Integer> tried = new TreeMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    Run(TemplateTexts texts, Pipeline pipeline, List<String> languages) {
      this.texts = texts;
      this.pipeline = pipeline.with(texts);
      this.products = products(texts);
      this.languages = languages;
    }

    /// Returns the products to test: all, unless every own file lies in the folder of a product.
    /// Then the other products are as shipped.
    private static List<String> products(TemplateTexts texts) {
      // The template of runup diff isn't a product, but is tested like one.
      List<String> all = new ArrayList<>(texts.products());
      all.add(TemplateTexts.CHANGES);
      Set<String> changed = new HashSet<>();
      texts.own().keySet().forEach(name -> changed.add(name.replaceFirst("/.*", "")));
      if (!changed.isEmpty() && all.containsAll(changed)) {
        all.retainAll(changed);
      }
      return all;
    }

    void tryOut(SyntheticDossiers.Sample sample) {
      Edition edition = sample.dossier().editions().getFirst();
      Checked<Known> known =
          new Clearance(sample.dossier())
              .clear(edition)
              .then(cleared -> History.select(cleared, edition, IssueRequest.NEWEST));
      if (!(known instanceof Checked.Good<Known>(Known facts, var _))) {
        throw new IllegalStateException(known.problems().toString());
      }
      for (String language : languages) {
        Briefing briefing = Composer.compose(facts, edition, language);
        for (String product : products) {
          tried.merge(product, 1, Integer::sum);
          tryOut(product, sample, briefing, facts, edition);
        }
      }
    }

    private void tryOut(
        String product,
        SyntheticDossiers.Sample sample,
        Briefing briefing,
        Known known,
        Edition edition) {
      Place page = page(product);
      boolean hostile = sample.name().equals(SyntheticDossiers.HOSTILE_TEXTS);
      String with = "Met with " + sample.name() + (", in \"" + briefing.issue().language() + "\".");
      try {
        Checked<FilledTemplates.TestRun> trial =
            pipeline.filled().fillForTest(product, briefing, known, false);
        report(trial.problems(), page, with);
        if (trial
            instanceof
            Checked.Good<FilledTemplates.TestRun>(FilledTemplates.TestRun filled, var _)) {
          if (!DocumentLint.of(filled, page, hostile).isEmpty()) {
            // Tracing is slow, so it runs only if there are faults to place.
            Checked<List<Problem>> flaws =
                pipeline
                    .filled()
                    .fillForTest(product, briefing, known, true)
                    .map(traced -> DocumentLint.of(traced, page, hostile));
            report(
                flaws instanceof Checked.Good<List<Problem>>(var found, var _) ? found : List.of(),
                page,
                with);
          }
          if (sample.name().equals(SyntheticDossiers.EVERY_KEY)) {
            report(missingKeys(product, filled, page), page, with);
          }
          boolean many = sample.name().equals(SyntheticDossiers.MANY_FACTS);
          write(filled, edition, many ? FORMATS_OF_MANY : FORMATS, page, with);
        }
      } catch (RuntimeException bug) {
        Problem crash =
            Problem.of(
                ProblemCode.CRASH,
                page,
                "the product \"" + product + "\" can't be built: " + bug,
                null);
        report(List.of(crash), page, with);
      }
    }

    private void write(
        FilledTemplates.TestRun filled,
        Edition edition,
        List<Format> formats,
        Place page,
        String with) {
      Checked<BuiltEdition> built = pipeline.write(filled, edition, Themes.shipped(), formats);
      report(built.problems(), page, with);
      if (built instanceof Checked.Good<BuiltEdition>(BuiltEdition value, var _)) {
        for (Artifact made : value.artifacts()) {
          String frame = FRAMES.get(made.format());
          if (frame != null) {
            String html = new String(made.bytes(), StandardCharsets.UTF_8);
            FrameLint flaws = new FrameLint(frame, String.valueOf(texts.text(frame)));
            report(flaws.of(html, filled.document()), page, with);
          }
        }
      }
    }

    private Place page(String product) {
      String name = product + TemplateTexts.PAGE;
      String text = texts.text(name);
      return new Place(new Input(TemplateTexts.FOLDER + name, text == null ? "" : text), 1, 1, 1);
    }

    /// Adds each problem once, with the first dossier that caused it.
    private void report(List<Problem> found, Place page, String with) {
      for (Problem problem : found) {
        Problem placed = problem.place() == null ? problem.withPlace(page) : problem;
        boolean isReported = problems.stream().anyMatch(one -> isSame(one, placed));
        if (!isReported && !FACT_CODES.contains(problem.code())) {
          problems.add(placed.withHint(placed.hint() == null ? with : placed.hint() + " " + with));
        }
      }
    }

    private static boolean isSame(Problem one, Problem other) {
      return one.code() == other.code()
          && Objects.equals(one.place(), other.place())
          && (ONCE.contains(one.code()) || one.message().equals(other.message()));
    }

    /// Returns an error for each type of which a complete product leaves out keys. Only products
    /// whose header has `complete` are tested. The address of a source may be the target of a link,
    /// which isn't a text.
    private List<Problem> missingKeys(String product, FilledTemplates.TestRun trial, Place page) {
      boolean complete =
          pipeline.filled().templates().header(product)
                  instanceof Checked.Good<Header>(Header header, var _)
              && header.complete();
      if (!complete) {
        return List.of();
      }
      Set<String> printed = new HashSet<>();
      Block.spans(trial.document().blocks(), span -> printed.add(named(span.ref())));
      Map<String, Set<String>> missingKeys = new TreeMap<>();
      for (FieldRef ref : Templates.textRefs(trial.briefing())) {
        if (!printed.contains(named(ref)) && !ref.key().equals(SourceField.URL.key())) {
          missingKeys.computeIfAbsent(ref.owner().type(), _ -> new TreeSet<>()).add(ref.key());
        }
      }
      List<Problem> problems = new ArrayList<>();
      missingKeys.forEach((type, keys) ->
          problems.add(
              Problem.of(
                  ProblemCode.LOST_WORDS,
                  page,
                  "it says that it is complete, and of some "
                      + type
                      + " it does not print "
                      + String.join(", ", keys),
                  "Print them, or take \"complete\" out of the first line.")));
      return problems;
    }

    /// Returns the fact and the key of a text. The other forms of a name count as the name.
    private static String named(@Nullable FieldRef ref) {
      boolean isName =
          ref != null
              && Stream.of(ActorField.IN_TEXT, ActorField.SHORT)
                  .anyMatch(form -> form.key().equals(ref.key()));
      return ref == null
          ? ""
          : ref.ownerName() + " " + (isName ? ActorField.NAME.key() : ref.key());
    }
  }
}
