package dev.runup.site;

import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.theme.Theme;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The files of a web site of one edition: all its issues as published, a page for each, the list
/// of all, corrections, facts and feeds.
///
/// They depend on nothing but the facts cleared for the edition, and on what the release register
/// says of it.
///
/// @param edition the name of the edition
/// @param newest what a page over several sites says of this one; null if it has nothing to show
/// @param theme how its pages look
/// @param files its files; none if it has nothing to show
public record Site(String edition, @Nullable Newest newest, Theme theme, List<Artifact> files) {

  /// The frame of all pages.
  static final String FRAME = "site.html.ftl";

  public Site {
    files = List.copyOf(files);
  }

  /// The newest issue of a site, for a page over several ones.
  ///
  /// @param titles the name of the series by language, the main language first
  /// @param issues the newest issue that was not taken back, by language. Empty if all were
  /// @param desks the desk by language. A name may be empty
  /// @param model the masthead of the site
  /// @param rank the rank of its highest marking
  record Newest(
      Map<String, Inline.Leaf> titles,
      Map<String, String> desks,
      Map<String, Named> issues,
      Masthead model,
      int rank) {
    Newest {
      titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
      desks = Collections.unmodifiableMap(new LinkedHashMap<>(desks));
      issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
    }

    /// An issue in one language.
    ///
    /// @param title what it is about
    /// @param name its number and day
    record Named(String title, String name) {}
  }

  /// Returns the edition that a site shows if nobody names one: the first of those with the lowest
  /// ceiling. Null if the dossier has none.
  public static @Nullable EditionSummary defaultEdition(DossierOnDisk dossier) {
    Edition lowest =
        dossier.dossier().editions().stream()
            .min(Comparator.comparing(Edition::ceiling))
            .orElse(null);
    return dossier.editions().stream()
        .filter(one -> lowest != null && one.name().equals(lowest.name()))
        .findFirst()
        .orElse(null);
  }

  /// Makes the site of an edition, or returns the problems that prevent it.
  ///
  /// @param pipeline the pipeline of the form's layout
  /// @param today the day from which the form counts days
  /// @param standing returns an issue with the files that the site has of it: those that were
  ///   released may have to stand
  public static Checked<Site> of(
      DossierOnDisk dossier,
      Pipeline pipeline,
      String edition,
      SiteForm form,
      LocalDate today,
      UnaryOperator<BuiltEdition> standing) {
    return dossier
        .editionSettings(edition)
        .then(one -> dossier.located(withDayInName(one)))
        .then(one -> SeriesReader.read(dossier, pipeline, one, form, today, standing))
        .then(series ->
            series.issues().isEmpty()
                ? Checked.good(new Site(edition, null, series.theme(), List.of()))
                : new SiteFiles(dossier, pipeline, series, form).site());
  }

  /// Refuses an edition whose files have no day in their name: all issues would have one file.
  private static Checked<Edition> withDayInName(Edition edition) {
    String name = edition.fileName("1");
    if (name.equals(edition.fileName("2"))) {
      return Checked.bad(
          Problem.of(
              ProblemCode.WRONG_NAME,
              edition.ref(EditionField.NAME),
              "all issues of the edition \"" + edition.name() + "\" have the same file name",
              "A site has a file for each issue. Put {day} into the name, for example"
                  + " \"{edition}-{day}\"."));
    }
    return Checked.good(edition);
  }

  /// Returns the media type of a file of the style.
  static String mediaType(String name) {
    return name.endsWith(".css") ? "text/css" : name.endsWith(".txt") ? "text/plain" : "font/woff2";
  }
}
