package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Change;
import dev.runup.briefing.Issue;
import dev.runup.chart.Charts;
import dev.runup.document.Block;
import dev.runup.document.Filled;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead;
import dev.runup.document.Phrase;
import dev.runup.document.Reference;
import dev.runup.fact.Mark;
import dev.runup.fact.Rule;
import dev.runup.figure.Drawn;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateHashModel;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills templates with briefings.
///
/// A product is a folder with `page.md.ftl`, the body, and `title.md.ftl`, its title as one line;
/// the words of a language are in `messages/LANGUAGE.properties`. Each is read once; safe for
/// several threads.
public final class Templates {

  /// The code of the problem that there is no bundle for a language.
  public static final String NO_WORDS = Messages.NO_WORDS;

  private final Function<String, @Nullable String> texts;

  /// Holds each template as it was parsed; what its values look like, each filling says.
  private final Configuration configuration;

  /// The words of each language that was asked for.
  private final Map<String, Checked<Messages>> words = new ConcurrentHashMap<>();

  private final Map<Class<?>, RecordComponent[]> components = new ConcurrentHashMap<>();

  /// @param texts the text of a template or bundle by its name, or null where there is none
  public Templates(Function<String, @Nullable String> texts) {
    Map<String, Optional<String>> read = new ConcurrentHashMap<>();
    this.texts =
        name ->
            read.computeIfAbsent(name, _ -> Optional.ofNullable(texts.apply(name))).orElse(null);
    this.configuration = Engine.configuration(this.texts, MarkdownFormat.INSTANCE, Views.NONE);
  }

  /// Says whether there is a template of that name.
  public boolean has(String template) {
    return texts.apply(page(template)) != null;
  }

  /// Gives back what a template says of itself.
  public Checked<Header> header(String template) {
    return Header.of(template, Engine.attributes(configuration, page(template)));
  }

  /// Gives back how a briefing falls short of what makes a template complete, as far as that can be
  /// told before it is printed.
  public static List<Problem> incomplete(String template, Header header, Briefing briefing) {
    List<Problem> problems = new ArrayList<>();
    for (Count count : Count.values()) {
      Integer there = count.in(briefing);
      if (there != null) {
        problems.addAll(incomplete(template, header, count, there));
      }
    }
    return problems;
  }

  /// Says so where there is too little or too much of something.
  public static List<Problem> incomplete(String template, Header header, Count count, int there) {
    Header.Bounds asked = header.counts().get(count);
    if (asked == null || asked.hold(there)) {
      return List.of();
    }
    Problem found =
        Problem.error(
            Rule.INCOMPLETE.code(),
            count.words(there)
                + ", and the template \""
                + template
                + "\" asks for "
                + asked.words(),
            count.hint());
    return List.of(found.as(Severity.WARNING));
  }

  private static String page(String template) {
    return template + "/page.md.ftl";
  }

  /// Gives back the template filled with the briefing, or what the template's author has to mend.
  public Checked<Filled> fill(String template, Briefing briefing) {
    String language = briefing.issue().language();
    return words
        .computeIfAbsent(language, tag -> Messages.read(tag, texts))
        .then(messages -> new Run(template, briefing, messages).filled());
  }

  /// One filling.
  private final class Run {
    private final String template;
    private final Briefing briefing;
    private final Messages messages;
    private final Wording wording;
    private final Views views;

    Run(String template, Briefing briefing, Messages messages) {
      this.template = template;
      this.briefing = briefing;
      this.messages = messages;
      this.wording = new Wording(messages);
      this.views = new Views(wording, components);
    }

    Checked<Filled> filled() {
      Spans titleSpans = new Spans();
      Spans spans = new Spans();
      return print("title.md.ftl", titleSpans)
          .then(title ->
              print("page.md.ftl", spans)
                  .map(markdown ->
                      new Filled(
                          markdown,
                          spans.all(),
                          masthead(plain(title, titleSpans.all())),
                          figures(markdown),
                          written(spans))));
    }

    /// Gives back the figures, if there may be one that is asked for.
    private Map<String, Optional<Drawn>> figures(String markdown) {
      return markdown.contains("![") ? Charts.of(briefing, wording) : Map.of();
    }

    /// Gives back the templates of the body as they are written.
    private List<Input> written(Spans spans) {
      List<Input> written = new ArrayList<>();
      Stream.concat(Stream.of(template + "/page.md.ftl"), spans.templates().stream())
          .forEach(name -> {
            String text = texts.apply(name);
            if (text != null) {
              written.add(new Input(Complaint.FOLDER + name, text));
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
              texts,
              run -> {
                run.setObjectWrapper(views);
                spans.serve(run);
              });
      return switch (printed) {
        case Checked.Good<String> good -> good;
        case Checked.Bad<String>(List<Problem> problems) ->
            new Checked.Bad<>(problems.stream().map(this::withMiss).toList());
      };
    }

    /// A missing value has two places: where the template asks for it, and the fact that lacks it.
    private Problem withMiss(Problem problem) {
      Views.Miss miss = views.missed();
      boolean blamed =
          miss != null && problem.message().endsWith("." + miss.name() + Complaint.MISSING);
      return blamed && miss != null ? problem.about(miss.ref()) : problem;
    }

    private TemplateHashModel values() {
      SimpleHash values = new SimpleHash(views);
      values.put("briefing", briefing);
      wording.functions().forEach(values::put);
      new Pointed(briefing.sources(), views).functions().forEach(values::put);
      return values;
    }

    private Masthead masthead(String title) {
      Issue issue = briefing.issue();
      Mark mark = issue.mark();
      Markup product =
          issue.title() == null
              ? Markup.of(messages.text("product." + template))
              : wording.leaf(issue.title());
      Integer number = issue.number();
      String own = "series." + template;
      String pattern = messages.find(own) == null ? "series" : own;
      Markup series =
          number == null
              ? product
              : wording.message(pattern, product, Markup.of(String.valueOf(number)));
      List<String> alerts =
          Arrays.stream(Block.AlertKind.values())
              .map(kind -> messages.text("alert." + kind.name().toLowerCase(Locale.ROOT)))
              .toList();
      return new Masthead(
          title,
          series.phrase(),
          wording.weekday(issue.day()).text(),
          String.valueOf(issue.day().machine()),
          issue.desk() == null ? Phrase.NONE : wording.leaf(issue.desk()).phrase(),
          issue.addressee() == null
              ? null
              : wording.message("head.for", wording.leaf(issue.addressee())).phrase(),
          label(mark),
          issue.draft() ? messages.text("draft") : "",
          issue.language(),
          issue.asOf(),
          new Masthead.Words(
              messages.written("words.page"),
              messages.text("words.skip"),
              messages.text("words.notes"),
              messages.written("words.note"),
              messages.text("words.back"),
              messages.text("words.table"),
              messages.text("changed"),
              marks(),
              alerts));
    }

    private Masthead.Label label(Mark mark) {
      Span typed = new Span(mark.label(), Mark.ref(mark.label()), "", SpanKind.TEXT, null);
      Phrase phrase = isShown(mark) ? new Phrase(List.of(typed)) : Phrase.NONE;
      return new Masthead.Label(phrase, mark.ink(), mark.ground());
    }

    /// The lowest mark may be left out where nobody asks for it; any other one is always there.
    private boolean isShown(Mark mark) {
      boolean asked =
          briefing.issue().showMarks()
              || !(header(template) instanceof Checked.Good<Header>(Header header, var _))
              || header.marks();
      return asked || mark.rank() > 0;
    }

    private Map<String, String> marks() {
      Map<String, String> marks = new TreeMap<>();
      for (Change.Kind kind : briefing.changes()) {
        marks.put(kind.kind(), messages.text("mark." + kind.kind()));
      }
      return marks;
    }
  }

  /// Gives back a printed title as plain text.
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
}
