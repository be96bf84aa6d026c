package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.chart.Charts;
import dev.runup.document.Filled;
import dev.runup.document.Filled.Reference;
import dev.runup.document.Inline.Span;
import dev.runup.figure.DrawnFigure;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.Header.HeaderCount;
import dev.runup.template.TemplateMarkup.MarkdownFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateHashModel;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills templates with briefings.
///
/// A product is a folder with `page.md.ftl` for the body and, if needed, `title.md.ftl` for a title
/// of one line. The messages of a language are in `messages/LANGUAGE.properties`. Each file is read
/// once. Safe for several threads.
public final class Templates {

  private static final String TITLE = "title.md.ftl";

  private final TemplateTexts textRefs;

  /// Keeps the parsed templates. Each run sets its own wrapper for values.
  private final Configuration configuration;

  /// The messages of each language that was requested so far.
  private final Map<String, Checked<Messages>> messagesByLanguage = new ConcurrentHashMap<>();

  private final Map<Class<?>, RecordComponent[]> components = new ConcurrentHashMap<>();

  public Templates(TemplateTexts texts) {
    Map<String, Optional<String>> read = new ConcurrentHashMap<>();
    this.textRefs =
        new TemplateTexts(
            texts.own(),
            name ->
                read.computeIfAbsent(name, _ -> Optional.ofNullable(texts.shipped().apply(name)))
                    .orElse(null));
    this.configuration =
        Engine.configuration(
            this.textRefs::text, MarkdownFormat.INSTANCE, RecordModels.NONE, texts.hasOwn());
  }

  /// @param texts returns the text of a template or bundle by name, or null if there is none
  public Templates(Function<String, @Nullable String> texts) {
    this(TemplateTexts.of(texts));
  }

  /// Returns whether there is a product of this name.
  public boolean has(String template) {
    return textRefs.has(template);
  }

  /// Returns the header of a template, or the problems of its attributes.
  public Checked<Header> header(String template) {
    return Header.of(template, Engine.attributes(configuration, template + TemplateTexts.PAGE));
  }

  /// Returns a problem for each count of the header that a briefing misses. Counts that need the
  /// printed page are left out.
  public static List<Problem> countProblems(String template, Header header, Briefing briefing) {
    List<Problem> problems = new ArrayList<>();
    for (HeaderCount count : HeaderCount.values()) {
      Integer there = count.countIn(briefing);
      if (there != null) {
        problems.addAll(countProblems(template, header, count, there));
      }
    }
    return problems;
  }

  /// Returns a problem if a number is outside the limits of the header.
  public static List<Problem> countProblems(
      String template, Header header, HeaderCount count, int there) {
    Header.Bounds asked = header.counts().get(count);
    if (asked == null || asked.includes(there)) {
      return List.of();
    }
    return List.of(
        Problem.of(
            ProblemCode.INCOMPLETE,
            count.words(there)
                + ", and the template \""
                + template
                + "\" asks for "
                + asked.words(),
            count.hint()));
  }

  /// Returns the faults of a dossier's own templates and bundles, also of those that no edition
  /// uses.
  public List<Problem> faults() {
    Configuration html = FrameTemplate.configuration(textRefs);
    List<Problem> problems = new ArrayList<>();
    for (String name : textRefs.own().keySet()) {
      if (name.endsWith(".html.ftl")) {
        problems.addAll(Engine.faults(html, name, textRefs::text));
      } else if (name.endsWith(".ftl")) {
        problems.addAll(Engine.faults(configuration, name, textRefs::text));
      } else {
        problems.addAll(Messages.faults(name, textRefs));
      }
    }
    return problems;
  }

  /// Returns the filled template, or the faults that its author has to correct.
  public Checked<Filled> fill(String template, Briefing briefing) {
    return fill(template, briefing, 0);
  }

  /// Returns the filled template, or the faults that its author has to correct.
  ///
  /// @param facts the number of facts that the briefing may show. The limits of a dossier's own
  ///   template grow with it
  public Checked<Filled> fill(String template, Briefing briefing, int facts) {
    String language = briefing.issue().language();
    return messagesByLanguage(language)
        .then(messages -> new Run(template, briefing, messages, facts, false).filled());
  }

  private Checked<Messages> messagesByLanguage(String language) {
    return messagesByLanguage.computeIfAbsent(language, tag -> Messages.read(tag, textRefs));
  }

  /// A filled template, with the place that printed each span.
  ///
  /// @param places the place in a template by span. Empty if it wasn't traced
  public record TestFill(Filled filled, IdentityHashMap<Span, Place> places) {}

  /// Fills a template and, if `traced`, records which place prints each span. Tracing is slow.
  public Checked<TestFill> fillForTest(String template, Briefing briefing, int facts, boolean traced) {
    return messagesByLanguage(briefing.issue().language())
        .then(messages -> {
          Run run = new Run(template, briefing, messages, facts, traced);
          return run.filled().map(filled -> new TestFill(filled, run.places()));
        });
  }

  /// One run of a product's templates.
  private final class Run {
    private final String template;
    private final Briefing briefing;
    private final MessageFunctions wording;
    private final MastheadWords around;
    private final RecordModels views;
    private final @Nullable Limits limits;
    private final Spans spans;

    Run(String template, Briefing briefing, Messages messages, int facts, boolean traced) {
      this.spans = new Spans(traced);
      this.limits = textRefs.hasOwn() ? Limits.of(facts) : null;
      this.template = template;
      this.briefing = briefing;
      this.wording = new MessageFunctions(messages);
      this.around = new MastheadWords(template, briefing, messages, wording);
      this.views = new RecordModels(wording, components);
    }

    Checked<Filled> filled() {
      Spans titleSpans = new Spans();
      return title(titleSpans)
          .then(title ->
              print("page.md.ftl", spans)
                  .then(this::requireContent)
                  .map(markdown ->
                      new Filled(
                          markdown,
                          spans.all(),
                          around.masthead(plain(title, titleSpans.all()), marked()),
                          figures(markdown),
                          usedTemplates(spans))))
          .then(filled -> Checked.of(filled, around.checkName()));
    }

    /// Refuses an empty page, since it is a mistake, for example a file that was cut short.
    private Checked<String> requireContent(String markdown) {
      if (!markdown.isBlank()) {
        return Checked.good(markdown);
      }
      String name = template + TemplateTexts.PAGE;
      Input page =
          new Input(TemplateTexts.FOLDER + name, Objects.requireNonNullElse(textRefs.text(name), ""));
      return Checked.bad(
          Problem.of(
              ProblemCode.TEMPLATE,
              new Place(page, 1, 1, 1),
              "the template prints nothing",
              "Copy the shipped one anew, or write one that prints a briefing."));
    }

    /// Returns the place that printed each span of the page.
    IdentityHashMap<Span, Place> places() {
      IdentityHashMap<Span, Place> places = new IdentityHashMap<>();
      for (int i = 0; i < spans.places().size(); i++) {
        Place place = new TemplateErrors(textRefs::text).place(spans.places().get(i));
        if (place != null) {
          places.put(spans.all().get(i), place);
        }
      }
      return places;
    }

    /// Returns the title. For a product without `title.md.ftl` it is the product's name.
    private Checked<String> title(Spans spans) {
      return textRefs.text(template + "/" + TITLE) == null
          ? Checked.good(around.product().text())
          : print(TITLE, spans);
    }

    /// Returns whether the lowest marking is shown. It is if the edition asks for it, or if the
    /// template always shows it.
    private boolean marked() {
      return briefing.issue().showMarks()
          || !(header(template) instanceof Checked.Good<Header>(Header header, var _))
          || header.marks();
    }

    /// Draws the figures, if the page may contain any.
    private Map<String, Optional<DrawnFigure>> figures(String markdown) {
      return markdown.contains("![") ? Charts.of(briefing, wording) : Map.of();
    }

    /// Returns the source of the templates that printed the body.
    private List<Input> usedTemplates(Spans spans) {
      List<Input> written = new ArrayList<>();
      Stream.concat(Stream.of(template + TemplateTexts.PAGE), spans.templates().stream())
          .forEach(name -> {
            String text = textRefs.text(name);
            if (text != null) {
              written.add(new Input(TemplateTexts.FOLDER + name, text));
            }
          });
      return written;
    }

    private Checked<String> print(String file, Spans spans) {
      Checked<String> printed =
          Engine.fill(
              configuration,
              template + "/" + file,
              values(),
              textRefs::text,
              run -> {
                run.setObjectWrapper(views);
                spans.attachTo(run);
              },
              limits);
      Spans.ForbiddenCharacter foul = spans.forbiddenCharacter();
      return switch (printed) {
        case Checked.Good<String> _ when foul != null ->
            Checked.bad(Engine.forbiddenCharacter(foul, textRefs::text));
        case Checked.Good<String> good -> good;
        case Checked.Bad<String>(List<Problem> problems) ->
            new Checked.Bad<>(problems.stream().map(this::withMissingFact).toList());
      };
    }

    /// Adds the fact to the problem of a missing value. The problem then names two places: that in
    /// the template, and that of the fact.
    private Problem withMissingFact(Problem problem) {
      RecordModels.MissingValue miss = views.lastMissing();
      boolean blamed =
          miss != null && problem.message().endsWith("." + miss.name() + TemplateErrors.MISSING);
      return blamed && miss != null ? problem.withRef(miss.ref()) : problem;
    }

    private TemplateHashModel values() {
      SimpleHash values = new SimpleHash(views);
      values.put("briefing", briefing);
      wording.functions().forEach(values::put);
      new PageCitations(briefing.sources(), views).functions().forEach(values::put);
      return values;
    }
  }

  /// Returns a printed title as plain text.
  private static String plain(String printed, List<Span> spans) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) == Reference.OPEN) {
        text.append(spans.get(Reference.at(printed, i).number()).text());
        i = printed.indexOf(Reference.CLOSE, i);
      } else {
        text.append(printed.charAt(i));
      }
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  /// Returns the references of all texts of facts that a template can print.
  public static Set<FieldRef> textRefs(Briefing briefing) {
    Set<FieldRef> refs = new LinkedHashSet<>();
    RecordModels.collectTextRefs(briefing, refs);
    return refs;
  }

  /// The limits of a dossier's own template. Shipped templates have none.
  ///
  /// @param characters the longest output, in UTF-16 units
  /// @param rounds the largest number of rounds of loops and calls of macros
  /// @param time the longest run. A slow machine may stop a template that a fast one fills. The
  ///   printed text is the same on all
  public record Limits(int characters, long rounds, Duration time) {

    /// The limits of a dossier without facts. A daily briefing has about 30,000 characters.
    private static final Limits LEAST = new Limits(4_000_000, 20_000_000, Duration.ofSeconds(10));

    /// Returns the limits of a briefing of a number of facts.
    public static Limits of(int facts) {
      return new Limits(
          (int) Math.min(LEAST.characters + 2_000L * facts, Engine.LONGEST),
          LEAST.rounds + 10_000L * facts,
          LEAST.time.plusMillis(2L * facts));
    }

    /// Returns these limits with more characters, for the length of a text that is passed to the
    /// template.
    Limits plusCharacters(int length) {
      return new Limits((int) Math.min((long) characters + length, Engine.LONGEST), rounds, time);
    }
  }
}
