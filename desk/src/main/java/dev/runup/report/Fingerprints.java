package dev.runup.report;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The fingerprints of the problems of a report, by which code hosts recognize an old finding.
///
/// A fingerprint doesn't change when a line moves or on another day. It is a hash of code, file,
/// fact, key and a counter. The counter tells equal findings apart. Without a fact, the message
/// replaces fact and key.
final class Fingerprints {

  private final String folder;
  private final Map<String, Integer> earlierEqualFindings = new HashMap<>();

  /// @param folder the text before the name of each file, or empty
  Fingerprints(String folder) {
    this.folder = folder;
  }

  /// Returns the fingerprint of the next problem.
  String next(Problem problem) {
    FieldRef ref = problem.ref();
    Place place = problem.place();
    String same =
        String.join(
            "\n",
            problem.code().word(),
            place == null ? folder : folder + place.file(),
            ref == null ? problem.message() : ref.ownerName() + "\n" + ref.typedUnder());
    int before = earlierEqualFindings.merge(same, 1, Integer::sum) - 1;
    return Sha256.hex((same + "\n" + before).getBytes(StandardCharsets.UTF_8));
  }
}
