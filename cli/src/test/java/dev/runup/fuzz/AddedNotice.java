package dev.runup.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A case of a law: a dossier with more notices and warnings has all the errors that it had
/// without.
///
/// @param dossier a dossier with mistakes
/// @param errors how many errors it has
/// @param lost those that it no longer has once notices and warnings have joined it
record AddedNotice(FuzzedDossier dossier, int errors, Set<String> lost) {

  /// A day that fills a cell of a table.
  private static final Pattern DAY =
      Pattern.compile("(?m)(?<=^|[,;])(\\d{4})-(\\d\\d)-(\\d\\d)(?=[,;\r]|$)");

  private static final Pattern SOURCE = Pattern.compile(",? *source: [\\w-]+,?");
  private static final Pattern REFERENCE =
      Pattern.compile("(?<=(?:who|about|rests-on|source|to|by|of|where): \\[?)[\\w-]+");

  private static final Pattern CELL = Pattern.compile("(?<=,)[\\w-]*(?=,)");
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9/-]*");
  private static final String NOWHERE = "zz-nowhere";

  private static final String EMBARGO =
      "sources: [{id: zz-embargo, title: Zz, kind: interview, terms: embargo}]\n";

  private static final Pipeline PIPELINE = Pipelines.all();

  /// Returns the case of a seed. Equal seeds and corpora give equal cases.
  static AddedNotice of(long seed, List<FuzzedDossier> small, List<FuzzedDossier> large) {
    Mutator mutator = new Mutator(seed);
    FuzzedDossier from = mutator.any(mutator.below(20) == 0 ? large : small);
    FuzzedDossier dossier = from.inputs().isEmpty() ? from : broken(from, mutator, small);
    List<Problem> errors = errors(dossier);
    Set<String> lost = keys(errors);
    lost.removeAll(keys(errors(noted(dossier, errors, mutator))));
    return new AddedNotice(dossier, errors.size(), lost);
  }

  /// Returns a dossier with mistakes that people make: random ones, and often a source that is
  /// missing or the id of a fact that isn't there.
  private static FuzzedDossier broken(
      FuzzedDossier from, Mutator mutator, List<FuzzedDossier> others) {
    FuzzedDossier dossier = mutator.below(3) == 0 ? mutator.mutated(from, others) : from;
    for (int left = mutator.below(3); left >= 0; left--) {
      List<String> facts = paths(dossier, FuzzedInput.FACTS_YAML, FuzzedInput.FACTS_CSV);
      if (!facts.isEmpty()) {
        String path = mutator.any(facts);
        boolean isTable = path.endsWith(".csv");
        boolean isLost = mutator.below(2) == 0;
        dossier =
            replaced(
                dossier,
                path,
                isTable ? CELL : isLost ? SOURCE : REFERENCE,
                isLost ? "" : NOWHERE,
                mutator);
      }
    }
    return dossier;
  }

  /// Returns a dossier that notices and warnings join: files that are passed over, an embargo,
  /// tables whose cells are read in another form, and a day of its own tables in another form. The
  /// cells of the tables also hold all that its errors are about.
  private static FuzzedDossier noted(FuzzedDossier dossier, List<Problem> errors, Mutator mutator) {
    List<String> tables = paths(dossier, FuzzedInput.FACTS_CSV);
    FuzzedDossier noted =
        tables.isEmpty()
            ? dossier
            : replaced(dossier, mutator.any(tables), DAY, "$3.$2.$1", mutator);
    return noted
        .with("zz/empty.yaml", new byte[0])
        .with("zz/picture.bin", new byte[] {1})
        .with("zz/embargo.yaml", EMBARGO.getBytes(UTF_8))
        .with("zz/latin.actors.csv", "id,name,kind\nzz-rene,René,person\n".getBytes(ISO_8859_1))
        .with("zz/noted.actors.csv", table(errors).getBytes(UTF_8));
  }

  /// Returns a table of actors with an alias that is read as an empty cell. Each note is a word of
  /// a line with an error.
  private static String table(List<Problem> errors) {
    Set<String> words = new TreeSet<>(Set.of(NOWHERE));
    for (Problem error : errors) {
      Place place = error.place();
      if (place != null && words.size() < 50) {
        WORD.matcher(place.excerpt()).results().map(MatchResult::group).forEach(words::add);
      }
    }
    StringBuilder table = new StringBuilder("id,name,kind,aliases,note\n");
    // Names hold no digits, because a draft may take a number from the name of a fact.
    char[] name = {'a', 'a'};
    for (String word : words) {
      table.append("zz-noted-%1$s,Zz Noted %1$s,state,-,%2$s\n".formatted(new String(name), word));
      name[0] += (char) (name[1] == 'z' ? 1 : 0);
      name[1] = (char) (name[1] == 'z' ? 'a' : name[1] + 1);
    }
    return table.toString();
  }

  private static List<Problem> errors(FuzzedDossier dossier) {
    return DossierOnDisk.read(DossierFiles.of(dossier.files()))
        .then(read -> read.buildForCheck(PIPELINE, BuildRequest.NEWEST))
        .problems()
        .stream()
        .filter(Problem::stops)
        .toList();
  }

  private static Set<String> keys(List<Problem> errors) {
    Set<String> keys = new TreeSet<>();
    for (Problem error : errors) {
      Place place = error.place();
      keys.add(
          error.code().word() + (place == null ? "" : " " + place.file() + ":" + place.line()));
    }
    return keys;
  }

  private static List<String> paths(FuzzedDossier dossier, FuzzedInput... kinds) {
    return dossier.inputs().stream()
        .filter(path -> List.of(kinds).contains(FuzzedInput.of(path)))
        .toList();
  }

  /// Returns the dossier with another text in place of one match in a file. Every other byte stays,
  /// also in a file that is not in UTF-8.
  private static FuzzedDossier replaced(
      FuzzedDossier dossier, String path, Pattern of, String with, Mutator mutator) {
    String text = new String(Objects.requireNonNull(dossier.files().get(path)), ISO_8859_1);
    List<MatchResult> found = new ArrayList<>(of.matcher(text).results().toList());
    if (found.isEmpty()) {
      return dossier;
    }
    int start = mutator.any(found).start();
    Matcher one = of.matcher(text);
    StringBuilder changed = new StringBuilder();
    while (one.find()) {
      if (one.start() == start) {
        one.appendReplacement(changed, with);
      }
    }
    return dossier.with(path, one.appendTail(changed).toString().getBytes(ISO_8859_1));
  }
}
