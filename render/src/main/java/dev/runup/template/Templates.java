package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Issue;
import dev.runup.chart.Charts;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Filled.Placeholder;
import dev.runup.document.Inline.Span;
import dev.runup.figure.DrawnFigure;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.LimitedRun.TemplatePosition;
import dev.runup.template.TemplateMarkup.MarkdownFormat;
import freemarker.core.Environment;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills templates with briefings.
///
/// A product is a folder with `page.md.ftl` for the body and, if needed, `title.md.ftl` for a title
/// of one line. The messages of a language are in `messages/LANGUAGE.properties`. Each file is read
/// once. Safe for several threads.
public final class Templates {

  private static final String TITLE = "title.md.ftl";

  private final TemplateTexts texts;

  /// Keeps the parsed templates. Each run sets its own wrapper for values.
  private final Engine engine;

  /// The messages of each language that was requested so far.
  private final Map<String, Checked<Messages>> messagesByLanguage = new ConcurrentHashMap<>();

  private final Map<Class<?>, Map<String, RecordComponent>> components = new ConcurrentHashMap<>();

  public Templates(TemplateTexts texts) {
    Map<String, Optional<String>> read = new ConcurrentHashMap<>();
    this.texts =
        new TemplateTexts(
            texts.own(),
            name ->
                read.computeIfAbsent(name, _ -> Optional.ofNullable(texts.shipped().apply(name)))
                    .orElse(null),
            texts.shippedNames());
    this.engine = new Engine(this.texts, MarkdownFormat.INSTANCE, RecordModels.NONE);
  }

  /// Reads all templates, bundles, names of months and kinds of records now, which is otherwise
  /// done when they are needed first.
  public void readAll() {
    for (String name : texts.names()) {
      if (name.endsWith(".md.ftl")) {
        engine.faults(name);
      }
    }
    for (String language : texts.languages()) {
      if (messages(language) instanceof Checked.Good<Messages>(Messages words, var _)) {
        words.dateNames().readAll();
      }
    }
    RecordModels.addComponents(Briefing.class, components);
  }

  /// Returns whether there is a product of this name.
  public boolean has(String template) {
    return texts.has(template);
  }

  /// Returns the header of a template, or the problems of its attributes.
  public Checked<Header> header(String template) {
    return Header.of(
        template,
        engine.attributes(template + TemplateTexts.PAGE),
        attribute -> attribute(template, attribute));
  }

  /// Returns the place of an attribute in the header of a product's page.
  private Place attribute(String product, String attribute) {
    Place page = page(product);
    String text = Objects.requireNonNullElse(texts.text(product + TemplateTexts.PAGE), "");
    Matcher found = Pattern.compile("[\"']" + Pattern.quote(attribute) + "[\"']").matcher(text);
    Place place =
        found.find()
            ? engine.place(TemplatePosition.of(product + TemplateTexts.PAGE, text, found.start()))
            : null;
    return place == null ? page : place;
  }

  /// Returns the faults of a dossier's own templates and bundles, also of those that no edition
  /// uses.
  public List<Problem> faults() {
    Engine frames = FrameTemplate.engine(texts);
    List<Problem> problems = new ArrayList<>();
    for (String name : texts.own().keySet()) {
      if (name.endsWith(".html.ftl")) {
        problems.addAll(frames.faults(name));
      } else if (name.endsWith(".ftl")) {
        problems.addAll(engine.faults(name));
        if (name.endsWith(TemplateTexts.PAGE)) {
          String product = name.substring(0, name.length() - TemplateTexts.PAGE.length());
          problems.addAll(header(product).problems());
        }
        problems.addAll(MarkdownLint.of(name, Objects.requireNonNull(texts.own().get(name))));
      } else {
        problems.addAll(Messages.faults(name, texts));
      }
    }
    return problems;
  }

  /// Returns the filled template, or the faults that its author has to correct.
  ///
  /// @param facts the number of facts that the briefing may show. The limits of a dossier's own
  ///   template grow with it
  public Checked<Filled> fill(String template, Briefing briefing, int facts) {
    return fillIssue(
        briefing, messages -> new Run(template, briefing, messages, facts, false, null), false);
  }

  /// Returns the filled template `series`, which prints the parts of an issue for a site. It has
  /// one value more than others: `inside`, whether the pages of the product may show what is for
  /// the desk alone.
  ///
  /// @param product the product of which these are parts
  public Checked<Filled> fillParts(String product, Briefing briefing, int facts) {
    boolean isInside =
        !(header(product) instanceof Checked.Good<Header>(Header header, var _)) || header.inside();
    return messages(briefing.issue().language())
        .then(messages ->
            new Run(TemplateTexts.SERIES, briefing, messages, facts, false, isInside)
                .filled(false));
  }

  /// Returns the words of a site in a language.
  public Checked<SiteWords> siteWords(String language) {
    return messages(language).map(SiteWords::new);
  }

  /// Returns the words of a calendar in a language.
  public Checked<CalendarWords> calendarWords(String language) {
    return messages(language).map(CalendarWords::new);
  }

  /// Returns a shipped template that is filled up to the line after its first horizontal rule. In
  /// the daily briefing that is page 1. A template without a rule is filled to its end.
  public Checked<Filled> fillFirstPart(String template, Briefing briefing) {
    return fillIssue(
        briefing, messages -> new Run(template, briefing, messages, 0, false, null), true);
  }

  private Checked<Filled> fillIssue(
      Briefing briefing, Function<Messages, Run> run, boolean onlyFirstPart) {
    Checked<Messages> words = messages(briefing.issue().language());
    if (!(words instanceof Checked.Good<Messages>(Messages messages, List<Problem> problems))) {
      return new Checked.Bad<>(words.problems());
    }
    if (messages.borrowed().isEmpty()) {
      return words.then(all -> run.apply(all).filled(onlyFirstPart));
    }
    Set<String> used = new TreeSet<>();
    Checked<Filled> filled = run.apply(messages.noting(used::add)).filled(onlyFirstPart);
    used.retainAll(messages.borrowed());
    List<Problem> all = new ArrayList<>(messages.ofIssue(problems, used));
    all.addAll(filled.problems());
    return filled.withProblems(all);
  }

  /// Returns the page in place of an issue that was taken back, in a language.
  public Checked<Document> tombstone(Tombstone tombstone, String language) {
    return messages(language).map(tombstone::document);
  }

  private Checked<Messages> messages(String language) {
    return messagesByLanguage.computeIfAbsent(language, tag -> Messages.read(tag, texts));
  }

  /// Returns the place of the template that prints the page of a product.
  public Place page(String product) {
    String name = product + TemplateTexts.PAGE;
    String text = Objects.requireNonNullElse(texts.text(name), "");
    return new Place(new Input(TemplateTexts.FOLDER + name, text), 1, 1, 1);
  }

  /// A filled template, with the place that printed each span.
  ///
  /// @param places the place in a template by span. Empty if they were not recorded
  public record TestFill(Filled filled, IdentityHashMap<Span, Place> places) {}

  /// Fills a template. It can record which place prints each span, which is slow.
  public Checked<TestFill> fillForTest(
      String template, Briefing briefing, int facts, boolean recordsPlaces) {
    return messages(briefing.issue().language())
        .then(messages -> {
          Run run = new Run(template, briefing, messages, facts, recordsPlaces, null);
          return run.filled(false).map(filled -> new TestFill(filled, run.places()));
        });
  }

  /// One run of a product's templates.
  private final class Run {
    private final String template;
    private final Briefing briefing;
    private final MessageFunctions messageFunctions;
    private final MastheadWords mastheadWords;
    private final RecordModels recordModels;
    private final @Nullable Limits limits;
    private final Spans spans;

    /// The value `inside`, or null for a template that has none.
    private final @Nullable Boolean isInside;

    Run(
        String template,
        Briefing briefing,
        Messages messages,
        int facts,
        boolean recordsPlaces,
        @Nullable Boolean isInside) {
      this.isInside = isInside;
      this.spans = new Spans(recordsPlaces);
      this.limits = texts.hasOwn() ? Limits.of(facts) : null;
      this.template = template;
      this.briefing = briefing;
      this.messageFunctions = new MessageFunctions(messages, year(briefing.issue()));
      this.mastheadWords = new MastheadWords(template, briefing, messages, messageFunctions);
      this.recordModels = new RecordModels(messageFunctions, components);
    }

    private static int year(Issue issue) {
      return Objects.requireNonNull(issue.day().date()).earliest().getYear();
    }

    /// @param onlyFirstPart whether the page ends with the line after its first horizontal rule
    Checked<Filled> filled(boolean onlyFirstPart) {
      Spans titleSpans = new Spans(false);
      return title(titleSpans)
          .then(title ->
              print("page.md.ftl", spans, onlyFirstPart)
                  .then(this::requireContent)
                  .map(markdown ->
                      new Filled(
                          markdown,
                          spans.all(),
                          Filled.printed(title, titleSpans.all()),
                          mastheadWords.masthead(
                              plain(title, titleSpans.all()), showsLowestMarking()),
                          figures(markdown),
                          usedTemplates(spans))))
          .then(filled -> Checked.of(filled, mastheadWords.checkName()));
    }

    /// Refuses an empty page, because it is a mistake, for example a file that was cut short.
    private Checked<String> requireContent(String markdown) {
      if (!markdown.isBlank()) {
        return Checked.good(markdown);
      }
      return Checked.bad(
          Problem.of(
              ProblemCode.TEMPLATE,
              page(template),
              "the template prints nothing",
              "Copy the shipped one again, or write one that prints a briefing."));
    }

    /// Returns the place that printed each span of the page.
    IdentityHashMap<Span, Place> places() {
      IdentityHashMap<Span, Place> places = new IdentityHashMap<>();
      for (int i = 0; i < spans.places().size(); i++) {
        Place place = engine.place(spans.places().get(i));
        if (place != null) {
          places.put(spans.all().get(i), place);
        }
      }
      return places;
    }

    /// Returns the title. For a product without `title.md.ftl` it is the product's name.
    private Checked<String> title(Spans spans) {
      return texts.text(template + "/" + TITLE) == null
          ? Checked.good(mastheadWords.product().text())
          : print(TITLE, spans, false);
    }

    /// Returns whether the lowest marking is shown. It is if the edition asks for it, or if the
    /// template always shows it.
    private boolean showsLowestMarking() {
      return briefing.issue().showMarks()
          || !(header(template) instanceof Checked.Good<Header>(Header header, var _))
          || header.marks();
    }

    /// Draws the figures, if the page may contain any.
    private Map<String, Optional<DrawnFigure>> figures(String markdown) {
      return markdown.contains("![") ? Charts.of(briefing, messageFunctions) : Map.of();
    }

    /// Returns the dossier's own files of the templates that printed the body.
    private List<Input> usedTemplates(Spans spans) {
      List<Input> used = new ArrayList<>();
      Stream.concat(Stream.of(template + TemplateTexts.PAGE), spans.templates().stream())
          .forEach(name -> {
            String text = texts.own().get(name);
            if (text != null) {
              used.add(new Input(TemplateTexts.FOLDER + name, text));
            }
          });
      return used;
    }

    private Checked<String> print(String file, Spans spans, boolean onlyFirstPart) {
      String name = template + "/" + file;
      Consumer<Environment> prepare =
          run -> {
            run.setObjectWrapper(recordModels);
            spans.attachTo(run);
          };
      Checked<String> printed =
          onlyFirstPart
              ? engine.fillFirstPart(name, values(), prepare)
              : engine.fill(name, values(), prepare, limits);
      Spans.ForbiddenCharacter forbidden = spans.forbiddenCharacter();
      return switch (printed) {
        case Checked.Good<String> _ when forbidden != null ->
            Checked.bad(engine.forbiddenCharacter(forbidden));
        case Checked.Good<String> good -> good;
        case Checked.Bad<String>(List<Problem> problems) ->
            new Checked.Bad<>(problems.stream().map(this::withMissingFact).toList());
      };
    }

    /// Adds the fact to the problem of a missing value. The problem then names two places: that in
    /// the template, and that of the fact.
    private Problem withMissingFact(Problem problem) {
      RecordModels.MissingValue miss = recordModels.lastMissing();
      boolean blamed =
          miss != null && problem.message().endsWith("." + miss.name() + TemplateErrors.MISSING);
      return blamed && miss != null ? problem.withRef(miss.ref()) : problem;
    }

    private TemplateHashModel values() {
      // Sorted, because a template can list the names.
      SimpleHash values = new SimpleHash(new TreeMap<String, Object>(), recordModels);
      values.put("briefing", briefing);
      if (isInside != null) {
        values.put("inside", isInside ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE);
      }
      messageFunctions.functions().forEach(values::put);
      values.put(
          "timelineTitle",
          (TemplateMethodModelEx)
              _ -> TemplateMarkup.of(Charts.timelineTitle(briefing, messageFunctions)));
      new PrintedSoFar(briefing.notes().sources(), recordModels).functions().forEach(values::put);
      return values;
    }
  }

  /// Returns a printed title as plain text.
  private static String plain(String printed, List<Span> spans) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) == Placeholder.OPEN) {
        text.append(spans.get(Placeholder.at(printed, i).number()).text());
        i = printed.indexOf(Placeholder.CLOSE, i);
      } else {
        text.append(printed.charAt(i));
      }
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  /// Returns the references of all texts of facts that a template can print. A test of a template
  /// compares them with what it prints.
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
