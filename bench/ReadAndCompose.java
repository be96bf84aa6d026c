import dev.runup.briefing.Briefing;
import dev.runup.check.Rules;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Takes a dossier from its files to the briefing as a value, as a build does before it fills a
/// template: `ReadAndCompose FOLDER`. Prints the most memory that it had, in MB.
final class ReadAndCompose {

  private ReadAndCompose() {}

  public static void main(String[] args) throws IOException {
    Checked<Briefing> briefing =
        DossierReader.read(DossierFolder.read(Path.of(args[0])))
            .dossier()
            .then(ReadAndCompose::compose);
    if (briefing instanceof Checked.Bad<Briefing>) {
      briefing.problems().stream()
          .limit(10)
          .forEach(problem -> System.err.println(problem.printed()));
      System.err.println(briefing.problems().size() + " problems");
      System.exit(1);
    }
    System.out.println(peakMegabytes());
  }

  private static Checked<Briefing> compose(Dossier dossier) {
    Edition edition = dossier.editions().getFirst();
    Clearance clearance = new Clearance(dossier);
    Rules.check(clearance, List.of(edition), IssueRequest.NEWEST, _ -> null);
    return clearance
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, IssueRequest.NEWEST))
        .map(known -> Composer.compose(known, edition));
  }

  /// Linux alone tells it without a library.
  private static String peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
        }
      }
    }
    return "-";
  }
}
