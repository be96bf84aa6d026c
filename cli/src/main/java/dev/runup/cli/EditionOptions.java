package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierEdition;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.format.Format;
import dev.runup.problem.Checked;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.ParameterException;

/// The options `--edition` and `--format`, which select the files of an issue to build.
final class EditionOptions {

  private final Argument<List<String>> formats =
      Argument.words(
          "--format",
          String.join("|", Format.keys()),
          "Only these; several with commas. Default: the edition's formats.");

  private final Argument<List<String>> editions =
      Argument.words(
          "--edition", "NAME", "Editions to build, for example daily,public. Default: all.");

  List<Argument<?>> arguments() {
    return List.of(formats, editions);
  }

  /// Checks the typed formats.
  ///
  /// @throws ParameterException if one of them doesn't exist
  void check() {
    for (String format : formats.value()) {
      if (Format.of(format) == null) {
        String others = String.join(", ", Format.keys().subList(0, Format.keys().size() - 1));
        throw formats.misuse(
            "there is no format \""
                + format
                + "\"; formats are "
                + others
                + " and "
                + Format.keys().getLast());
      }
    }
  }

  /// Returns the request for the selected files of a dossier.
  ///
  /// @throws ParameterException if the dossier lacks one of the typed editions
  BuildRequest request(DossierOnDisk dossier, AsOfOption asOf, Clock clock) {
    List<DossierEdition> wanted =
        editions.value().stream().map(name -> edition(dossier, name, editions)).toList();
    return new BuildRequest(wanted, formats(), asOf.time(clock, dossier.zone()));
  }

  /// Returns the edition of a name. Ends the command if the dossier has none.
  static DossierEdition edition(DossierOnDisk dossier, String name, Argument<?> option) {
    if (dossier.edition(name) instanceof Checked.Good<DossierEdition>(var edition, var _)) {
      return edition;
    }
    List<String> names = dossier.editions().stream().map(DossierEdition::name).toList();
    throw option.misuse(
        "the dossier has no edition \"" + name + "\"; editions: " + String.join(", ", names));
  }

  private List<Format> formats() {
    return formats.value().stream().map(Format::of).filter(Objects::nonNull).toList();
  }

  /// Returns the exception for a build that makes several files, when only one can be printed.
  ParameterException severalFiles() {
    return formats.misuse(
        "only one file can go to stdout: choose one with --format and --edition; an edition with"
            + " several languages makes one file for each");
  }
}
