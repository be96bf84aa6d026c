package dev.runup.jsonld;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.document.Masthead;
import dev.runup.fact.FactDate;
import dev.runup.node.JsonWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a briefing as JSON-LD: a `Report` with its citations, statements and corrections.
/// https://schema.org/Report
///
/// It contains only facts that the page prints, under the page's own anchors. A statement is
/// reported as its speaker's, never as true.
public final class JsonLd {

  /// What a machine reads of the page beside the briefing.
  ///
  /// @param url the page's address, or empty
  /// @param own the same, or the page's file as seen from itself, or empty
  /// @param description the first message of the page, or empty
  /// @param translations the pages in all languages, by language; empty if there is only one
  /// @param encodings the other files of the issue in the page's language
  /// @param later the corrections of the issue that were made since
  public record Page(
      String url,
      String own,
      String description,
      Map<String, String> translations,
      List<Encoding> encodings,
      List<Correction> later) {}

  /// The issue as a file in another format.
  ///
  /// @param address where it is, as seen from the page or as a whole
  /// @param mediaType for example `application/pdf`
  public record Encoding(String address, String mediaType) {}

  private final Briefing briefing;
  private final Masthead masthead;
  private final Nodes nodes;

  private JsonLd(Briefing briefing, Masthead masthead, Nodes nodes) {
    this.briefing = briefing;
    this.masthead = masthead;
    this.nodes = nodes;
  }

  /// Returns the JSON text.
  ///
  /// @param shown the ids of the facts that the page prints, for example `statement:costa-1`
  /// @param prefix the start of all anchors of the page, which may be empty
  public static String of(
      Briefing briefing, Masthead masthead, Set<String> shown, String prefix, Page page) {
    Nodes nodes = new Nodes(masthead.language(), shown, prefix);
    return JsonWriter.write(new JsonLd(briefing, masthead, nodes).report(page));
  }

  private Map<String, Object> report(Page page) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("@context", "https://schema.org");
    report.put("@type", "Report");
    Nodes.putIfPresent(report, "@id", page.url());
    Nodes.putIfPresent(report, "url", page.url());
    Nodes.putIfPresent(report, "mainEntityOfPage", page.own());
    report.put("headline", masthead.title());
    report.put("name", masthead.series().text());
    Nodes.putIfPresent(report, "description", page.description());
    Integer number = briefing.issue().number();
    Nodes.putIfPresent(report, "reportNumber", number == null ? "" : number.toString());
    report.put("inLanguage", masthead.language());
    report.put("datePublished", masthead.date());
    report.put(
        "dateModified",
        page.later().stream()
            .map(one -> Nodes.certainDate(one.day()))
            .max(String::compareTo)
            .orElseGet(() -> masthead.asOf().truncatedTo(ChronoUnit.SECONDS).toString()));
    Leaf.When since = briefing.issue().since();
    String from = since == null ? null : since.machine();
    Nodes.putIfPresent(
        report, "temporalCoverage", from == null ? "" : from + "/" + masthead.date());
    Nodes.putIfPresent(report, "creativeWorkStatus", briefing.issue().draft() ? "Draft" : "");
    Nodes.putIfPresent(report, "conditionsOfAccess", masthead.label().text());
    if (!masthead.desk().isBlank()) {
      report.put("author", nodes.named("Organization", null, masthead.desk().text()));
      report.put("publisher", nodes.named("Organization", null, masthead.desk().text()));
    }
    if (!masthead.product().isBlank()) {
      report.put("isPartOf", nodes.named("CreativeWorkSeries", null, masthead.product()));
    }
    Nodes.putIfPresent(
        report,
        "encoding",
        page.encodings().stream().map(one -> file(one, masthead.language())).toList());
    Nodes.putIfPresent(report, "workTranslation", translations(page.translations()));
    Event summit = briefing.front().summit();
    if (summit != null) {
      report.put("about", event(summit));
    }
    Nodes.putIfPresent(
        report,
        "citation",
        briefing.notes().sources().stream().filter(nodes::shows).map(this::sourceNode).toList());
    StatementNodes sayings = new StatementNodes(nodes, briefing.notes().sources());
    Nodes.putIfPresent(report, "hasPart", sayings.nodesOf(briefing.statements()));
    Nodes.putIfPresent(report, "correction", corrections(page.later()));
    return report;
  }

  private static Map<String, Object> file(Encoding encoding, String language) {
    Map<String, Object> file = Nodes.node("MediaObject");
    file.put("encodingFormat", encoding.mediaType());
    file.put("contentUrl", encoding.address());
    file.put("inLanguage", language);
    return file;
  }

  /// Returns the pages in other languages.
  private List<Map<String, Object>> translations(Map<String, String> pages) {
    return pages.entrySet().stream()
        .filter(page -> !page.getKey().equals(masthead.language()))
        .map(page -> {
          Map<String, Object> node = Nodes.node("Report");
          node.put("url", page.getValue());
          node.put("inLanguage", page.getKey());
          return node;
        })
        .toList();
  }

  private Map<String, Object> event(Event event) {
    Leaf.Prose title = event.title();
    Map<String, Object> node = nodes.named("Event", title.ref(), title.text());
    Leaf.When when = event.time().when();
    if (when != null && when.date() instanceof FactDate.Interval(var from, var to)) {
      Nodes.putIfPresent(node, "startDate", Nodes.certainDate(from));
      Nodes.putIfPresent(node, "endDate", Nodes.certainDate(to));
    } else {
      Nodes.putIfPresent(node, "startDate", Nodes.certainDate(when));
    }
    Nodes.putIfPresent(node, "eventStatus", status(event.status().word()));
    List<Map<String, Object>> places =
        event.where().stream()
            .map(place -> nodes.named("Place", place.ref(), place.text()))
            .toList();
    Nodes.putIfPresent(node, "location", places);
    Nodes.putIfPresent(
        node,
        "attendee",
        nodes.people(event.people().who().stream().map(Event.Participant::who).toList()));
    return node;
  }

  /// Returns the status of an event. Empty for one that is expected or in doubt, because nobody
  /// says that it is scheduled.
  private static String status(String word) {
    return switch (word) {
      case "postponed" -> "https://schema.org/EventPostponed";
      case "cancelled" -> "https://schema.org/EventCancelled";
      case "expected", "in-doubt" -> "";
      default -> "https://schema.org/EventScheduled";
    };
  }

  private Map<String, Object> sourceNode(Source source) {
    Map<String, Object> node = Nodes.node(kind(source.kind()));
    node.put("@id", nodes.idOf(source));
    Leaf name = source.title() == null ? source.grade().descriptor() : source.title();
    Nodes.putIfPresent(node, "name", text(name));
    if (source.publisher() != null) {
      node.put("publisher", nodes.named("Organization", null, source.publisher().text()));
    }
    Nodes.putIfPresent(node, "creditText", text(source.author()));
    Nodes.putIfPresent(node, "datePublished", Nodes.certainDate(source.days().published()));
    Nodes.putIfPresent(node, "url", source.urls().stream().map(Leaf.Prose::text).toList());
    return node;
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "news-report" -> "ReportageNewsArticle";
      case "news-analysis" -> "AnalysisNewsArticle";
      case "live-page" -> "LiveBlogPosting";
      case "post" -> "SocialMediaPosting";
      case "video" -> "VideoObject";
      case "document" -> "DigitalDocument";
      default -> "CreativeWork";
    };
  }

  private static String text(@Nullable Leaf leaf) {
    return switch (leaf) {
      case Leaf.Prose(String text, var _, var _) -> text;
      case Leaf.Name(String text, var _, var _, var _) -> text;
      case Leaf.Word _, Leaf.When _, Leaf.Quantity _ -> "";
      case null -> "";
    };
  }

  private List<Object> corrections(List<Correction> later) {
    List<Correction> all = new ArrayList<>(later);
    all.addAll(briefing.corrections());
    List<Object> corrections = new ArrayList<>();
    for (Correction correction : all) {
      Map<String, Object> node = Nodes.node("CorrectionComment");
      Nodes.putIfPresent(
          node, "text", text(correction.change().reasons().stream().findFirst().orElse(null)));
      Nodes.putIfPresent(node, "datePublished", Nodes.certainDate(correction.day()));
      nodes
          .anchorOf(correction.change().fact())
          .ifPresent(id -> node.put("about", Map.of("@id", id)));
      corrections.add(node);
    }
    return corrections;
  }
}
