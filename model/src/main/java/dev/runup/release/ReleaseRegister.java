package dev.runup.release;

import dev.runup.release.ReleaseEntry.Act;
import dev.runup.release.ReleaseEntry.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The release register: what the desk released, took back and restored, in the order in which it
/// did so. It is the file `releases.jsonl` beside `runup.yaml`. It holds no facts, and only the
/// desk sees it.
///
/// The last line about a target decides.
///
/// @param lines its lines, the first one first
public record ReleaseRegister(List<RegisterLine> lines) {

  /// The name of the file in the dossier's folder.
  public static final String FILE = "releases.jsonl";

  /// The register of a dossier that has none.
  public static final ReleaseRegister EMPTY = new ReleaseRegister(List.of());

  public ReleaseRegister {
    lines = List.copyOf(lines);
  }

  /// Returns the register with one more line.
  public ReleaseRegister with(RegisterLine line) {
    List<RegisterLine> more = new ArrayList<>(lines);
    more.add(line);
    return new ReleaseRegister(more);
  }

  /// Returns what the desk took back and restored.
  public List<ReleaseEntry> entries() {
    return of(ReleaseEntry.class);
  }

  /// Returns what the desk released, also what it has released again since.
  public List<Release> releases() {
    return of(Release.class);
  }

  private <T extends RegisterLine> List<T> of(Class<T> kind) {
    return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Returns the last release of each issue, in the order of the register.
  public Map<Release.Issue, Release> lastReleases() {
    Map<Release.Issue, Release> last = new LinkedHashMap<>();
    releases().forEach(release -> last.put(release.issue(), release));
    return last;
  }

  /// Returns this register without some lines.
  public ReleaseRegister without(List<ReleaseEntry> some) {
    return new ReleaseRegister(lines.stream().filter(line -> !some.contains(line)).toList());
  }

  /// Returns the lines by which something is taken back now, in the order of the register.
  public List<ReleaseEntry> inForce() {
    Map<Target, ReleaseEntry> last = new LinkedHashMap<>();
    for (ReleaseEntry entry : entries()) {
      last.remove(entry.target());
      if (entry.act() == Act.TAKE_BACK) {
        last.put(entry.target(), entry);
      }
    }
    return List.copyOf(last.values());
  }

  /// Returns the line by which a target itself is taken back now, or null if it isn't.
  public @Nullable ReleaseEntry of(Target target) {
    return inForce().stream()
        .filter(entry -> entry.target().equals(target))
        .findFirst()
        .orElse(null);
  }

  /// Returns the line by which an issue is taken back, alone or with all issues of its edition. It
  /// is the last such line, or null if the issue isn't taken back.
  ///
  /// @param day the day of the issue, or its day and time, as in [Target#issue]
  public @Nullable ReleaseEntry ofIssue(String edition, String day) {
    return inForce().reversed().stream()
        .filter(entry -> entry.target().edition().equals(edition) && entry.target().covers(day))
        .findFirst()
        .orElse(null);
  }

  /// Returns the facts that are taken back from an edition, by type and id, each with its line.
  public SortedMap<String, ReleaseEntry> facts(String edition) {
    SortedMap<String, ReleaseEntry> facts = new TreeMap<>();
    for (ReleaseEntry entry : lines.isEmpty() ? List.<ReleaseEntry>of() : inForce()) {
      String fact = entry.target().fact();
      if (fact != null && entry.target().edition().equals(edition)) {
        facts.put(fact, entry);
      }
    }
    return facts;
  }
}
