package dev.runup.proof;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.format.SiteGenerator;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.BundleFiles;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.DossierReader;
import dev.runup.writing.ClearedFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Proves that an edition doesn't depend on withheld facts. It builds the edition again from a
/// dossier without them and compares the bytes.
public final class Proof {

  private Proof() {}

  /// Returns the built editions if their bytes are the same without the withheld facts. Otherwise
  /// returns a refusal for each file that differs.
  ///
  /// @param request the request with which the editions were built
  public static Checked<List<BuiltEdition>> prove(
      DossierOnDisk dossier, Pipeline pipeline, List<BuiltEdition> built, BuildRequest request) {
    List<Problem> problems = new ArrayList<>();
    boolean isAnyWithheld = false;
    for (BuiltEdition one : built) {
      Checked<Dossier> shown =
          dossier
              .editionSettings(one.edition())
              .then(edition -> showable(dossier.dossier(), edition));
      isAnyWithheld |=
          !(shown instanceof Checked.Good<Dossier>(Dossier cleared, var _)
              && isWhole(cleared, dossier.dossier()));
      Checked<BuiltEdition> again =
          dossier
              .editionSettings(one.edition())
              .then(edition ->
                  shown.then(cleared ->
                      dossier
                          .withOwnTemplates(pipeline)
                          .bundling(bundle(one))
                          .build(
                              new Clearance(cleared),
                              edition,
                              dossier.theme(edition),
                              request.issue(dossier.zone()),
                              request.formats(edition.output().formats()))));
      compare(one, again).stream()
          .map(problem -> problem.withEditions(Set.of(one.edition())))
          .forEach(problems::add);
    }
    if (!isAnyWithheld && !built.isEmpty()) {
      problems.add(nothingWithheld(built));
    }
    return dossier.located(Checked.of(built, problems));
  }

  /// Returns whether nothing of a dossier was withheld.
  private static boolean isWhole(Dossier cleared, Dossier dossier) {
    return cleared.facts().size() == dossier.facts().size()
        && cleared.updates().size() == dossier.updates().size();
  }

  private static Problem nothingWithheld(List<BuiltEdition> built) {
    List<String> names = built.stream().map(BuiltEdition::edition).distinct().toList();
    return Problem.of(
        ProblemCode.NOTHING_WITHHELD,
        String.join(", ", names)
            + (names.size() == 1 ? " withholds" : " withhold")
            + " nothing, so there is nothing to prove",
        "If a fact should be withheld, look at its mark and at the ceiling of the edition.");
  }

  private static @Nullable SiteGenerator bundle(BuiltEdition built) {
    return BundleFiles.bundleOf(built.artifacts().stream().map(Artifact::name).toList());
  }

  /// Returns a dossier with what the edition may show. If that is nothing, a page in place of an
  /// issue that was taken back has to come without any fact.
  public static Checked<Dossier> showable(Dossier dossier, Edition edition) {
    Checked<Dossier> cleared = withoutWithheldFacts(dossier, edition);
    boolean isSilent =
        cleared.problems().stream()
            .anyMatch(problem -> problem.code() == ProblemCode.NOTHING_CLEARED);
    return isSilent ? Checked.good(dossier.withoutFacts()) : cleared;
  }

  /// Returns a dossier with only the facts that the edition may show. It is cleared, written as
  /// files in memory and read again, so that nothing else can remain.
  static Checked<Dossier> withoutWithheldFacts(Dossier dossier, Edition edition) {
    return new Clearance(dossier)
        .clear(edition)
        .then(cleared ->
            DossierReader.read(ClearedFiles.of(cleared, dossier.editions()))
                .dossier()
                .map(read -> read.withReleases(dossier.releases())));
  }

  /// Returns a refusal for each file that differs without the withheld facts. It names the place of
  /// the first difference, but none of the text.
  ///
  /// @param again the edition, built without the withheld facts
  static List<Problem> compare(BuiltEdition built, Checked<BuiltEdition> again) {
    return switch (again) {
      case Checked.Good<BuiltEdition>(BuiltEdition without, var _) -> differences(built, without);
      case Checked.Bad<BuiltEdition>(List<Problem> problems) ->
          List.of(
              refusal(
                  "the edition \""
                      + built.edition()
                      + "\" can't be built from what it may show alone: "
                      + problems.stream()
                          .filter(Problem::stops)
                          .findFirst()
                          .orElseThrow()
                          .message()));
    };
  }

  private static List<Problem> differences(BuiltEdition built, BuiltEdition without) {
    if (!labelsAndFileNames(built).equals(labelsAndFileNames(without))) {
      return List.of(
          refusal(
              "the day, the number or the files of the edition \""
                  + built.edition()
                  + "\" are others without what it withholds"));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < built.artifacts().size(); i++) {
      Artifact one = built.artifacts().get(i);
      byte[] bytes = one.bytes();
      int at = Arrays.mismatch(bytes, without.artifacts().get(i).bytes());
      if (at >= 0) {
        problems.add(
            refusal(
                one.name()
                    + " is another file without what is withheld, from "
                    + place(one, bytes, at)
                    + " on"));
      }
    }
    return problems;
  }

  /// Returns the series and the day of an edition, and the names of its files.
  private static List<String> labelsAndFileNames(BuiltEdition built) {
    List<String> labels = new ArrayList<>(List.of(built.series(), built.day()));
    built.artifacts().forEach(artifact -> labels.add(artifact.name()));
    return labels;
  }

  /// Returns the line of a byte, or for a binary file the byte itself. Both count from 1.
  private static String place(Artifact artifact, byte[] bytes, int at) {
    if (artifact.format().is(Format.Trait.BINARY)) {
      return "byte " + (at + 1);
    }
    long line = IntStream.range(0, at).filter(i -> bytes[i] == '\n').count() + 1;
    return "line " + line;
  }

  /// Returns the refusal of a file that depends on what is withheld.
  public static Problem refusal(String message) {
    return Problem.of(
        ProblemCode.NOT_PROVED,
        message,
        "This is a bug in Runup, and not in the facts. Hold the edition back, and report it.");
  }
}
