package dev.runup.proof;

import dev.runup.dossier.Products;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
import dev.runup.pipeline.TypedDossier;
import dev.runup.pipeline.TypedEntry;
import dev.runup.pipeline.TypedEntry.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Generates a small dossier from a seed. It has facts of all types with random keys, markings,
/// references and updates.
public final class GeneratedDossier {

  static final List<String> MARKS =
      List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");

  private static final int DAY = 24 * 60;

  private final Random random;
  private final GeneratedValues values;
  private final List<Map<Object, Object>> intakes = new ArrayList<>();
  private final List<TypedEntry> entries = new ArrayList<>();

  private static final List<String> PRODUCTS = Products.shipped();

  private final long seed;

  private GeneratedDossier(long seed) {
    this.seed = seed;
    random = new Random(seed);
    // Half of the dossiers, in no regular order.
    values = new GeneratedValues(random, seed, Long.bitCount(seed) % 2 == 0);
  }

  public static TypedDossier of(long seed) {
    return new GeneratedDossier(seed).dossier();
  }

  private TypedDossier dossier() {
    records(FactType.SOURCE, 2, 3);
    for (int file = 0; file < 3; file++) {
      intakes.add(intake(file));
    }
    records(FactType.ACTOR, 2, 3);
    records(FactType.PLACE, 0, 2);
    records(FactType.ISSUE, 1, 3);
    records(FactType.PROPOSAL, 0, 2);
    records(FactType.EVENT, 1, 4);
    records(FactType.MEASURE, 0, 3);
    records(FactType.STATEMENT, 1, 5);
    records(FactType.PROVISION, 0, 2);
    positions();
    records(FactType.ASSESSMENT, 0, 2);
    records(FactType.ACTION, 0, 2);
    records(FactType.LINE, 0, 2);
    records(FactType.HEADLINE, 0, 2);
    entries.forEach(row -> values.refer(type(row), row));
    List.copyOf(entries).forEach(this::updates);
    if (seed % 3 == 1) {
      claims();
    }
    return new TypedDossier(settings(), List.copyOf(intakes), List.copyOf(entries));
  }

  private Map<Object, Object> settings() {
    Map<Object, Object> settings = new LinkedHashMap<>();
    settings.put("desk", "Desk");
    settings.put("mark", MARKS.getFirst());
    settings.put("zone", values.any("UTC", "Europe/Kyiv", "America/New_York"));
    Reference summit = values.reference(List.of(FactType.EVENT), false, Long.MAX_VALUE);
    if (summit != null && random.nextBoolean()) {
      settings.put("summit", summit);
    }
    Map<String, Object> daily = new LinkedHashMap<>();
    daily.put("title", "A title");
    if (random.nextInt(3) == 0) {
      daily.put("cut-off", "06:00");
    }
    if (random.nextInt(4) == 0) {
      daily.put("number-from", "14");
      daily.put("issues", List.of("2025-12-02", "2025-12-04", "2025-12-05"));
    }
    if (random.nextBoolean()) {
      daily.put("languages", List.of("en", "uk"));
    }
    daily.put("template", PRODUCTS.get((int) (seed % PRODUCTS.size())));
    settings.put("editions", Map.of("daily", daily));
    return settings;
  }

  /// Returns the intake of a file. The first file has no marking, the others may have one.
  private Map<Object, Object> intake(int file) {
    Map<Object, Object> intake = new LinkedHashMap<>();
    intake.put("recorded", "2025-12-0" + (file + 1));
    Reference source = values.reference(List.of(FactType.SOURCE), true, 0);
    if (source != null) {
      intake.put("source", source);
    }
    if (file == 2 || (file == 1 && random.nextBoolean())) {
      intake.put("mark", MARKS.get(file - 1 + random.nextInt(2)));
    }
    return intake;
  }

  private void records(FactType type, int least, int most) {
    int count = least + random.nextInt(most - least + 1);
    for (int i = 0; i < count; i++) {
      record(type, new LinkedHashMap<>(), random.nextInt(4));
    }
  }

  /// Adds claims of how much of one plan is agreed, enough for a figure. They come last, so all
  /// else is as without them.
  private void claims() {
    for (int i = 0; i < 6; i++) {
      Map<Object, Object> keys = new LinkedHashMap<>();
      int day = random.nextInt(4);
      Reference plan = values.reference(List.of(FactType.PROPOSAL), true, (day + 1) * DAY - 1);
      Reference source = values.reference(List.of(FactType.SOURCE), true, day * DAY);
      if (plan != null && source != null) {
        String canary = values.canary();
        String of = "measure-" + canary;
        keys.put("id", of);
        keys.put("what", "Share agreed");
        keys.put("value", values.any("", "", "~", "over ") + random.nextInt(101) + " %");
        keys.put("share-of", plan);
        keys.put("when", "2025-12-0" + (1 + random.nextInt(4)));
        keys.put("basis", "basis " + canary);
        keys.put("source", source);
        keys.put("recorded", moment(day * DAY, true));
        Reference by = values.reference(List.of(FactType.ACTOR), false, (day + 1) * DAY - 1);
        if (by != null && random.nextInt(4) > 0) {
          keys.put("by", by);
        }
        int file = random.nextInt(3);
        int rank = rank(file, keys);
        TypedEntry row =
            new TypedEntry(
                file, FactType.MEASURE.plural(), of, canary, rank, day * DAY, keys, null);
        entries.add(row);
        updates(row);
      }
    }
  }

  private void positions() {
    for (int pair = 0; pair < 2; pair++) {
      Map<Object, Object> named = new LinkedHashMap<>();
      named.put("actor", values.reference(List.of(FactType.ACTOR), true, 0));
      named.put("issue", values.reference(List.of(FactType.ISSUE), true, 0));
      boolean open = named.containsValue(null) || values.knows(name(named));
      int rows = open ? 0 : random.nextInt(4);
      for (int row = 0; row < rows; row++) {
        record(FactType.POSITION, new LinkedHashMap<>(named), row + 1);
      }
    }
  }

  private static String name(Map<Object, Object> keys) {
    return keys.get("actor") instanceof Reference actor
            && keys.get("issue") instanceof Reference issue
        ? actor.id() + "/" + issue.id()
        : "";
  }

  /// @param day the day on which it is recorded, from 0. It isn't always typed
  private void record(FactType type, Map<Object, Object> keys, int day) {
    // Sources are in the first file, before the intakes that name them.
    int file = type == FactType.SOURCE ? 0 : random.nextInt(3);
    String canary = values.canary();
    boolean says = type == FactType.POSITION || random.nextInt(type.isRegister() ? 6 : 2) == 0;
    boolean whole = random.nextInt(3) > 0;
    long at = says ? day * DAY + (whole ? 0 : 690) : type.isRegister() ? -1 : file * DAY;
    long until = whole || !says ? at < 0 ? 0 : at + DAY - 1 : at;
    String of = type.word() + "-" + canary;
    boolean named = type.isRegister() || random.nextInt(4) > 0;
    if (type == FactType.POSITION) {
      of = name(keys);
    } else if (named) {
      keys.put("id", of);
    }
    if (says) {
      keys.put("recorded", moment(at, whole));
    }
    int rank = rank(file, keys);
    values.fill(type, of, keys, canary, rank, until);
    Reference inherits = inherited(file, type, keys);
    if (inherits == null
        && type.needsSource()
        && !keys.containsKey("source")
        && !isKnownFromStatements(type, keys)) {
      Reference any = values.reference(List.of(FactType.SOURCE), true, until);
      if (any != null) {
        keys.put("source", any);
      }
    }
    values.draft(type, keys);
    if (named || type == FactType.POSITION) {
      values.known(type, of, at);
    }
    entries.add(new TypedEntry(file, type.plural(), of, canary, rank, at, keys, inherits));
  }

  private static String moment(long at, boolean whole) {
    String day = "2025-12-0" + (at / DAY + 1);
    return whole ? day : day + " %02d:%02d".formatted(at % DAY / 60, at % 60);
  }

  /// Adds a marking or none. Returns the rank of the marking that counts.
  private int rank(int file, Map<Object, Object> keys) {
    if (random.nextInt(4) == 0 || (file > 0 && random.nextInt(3) > 0)) {
      int rank = random.nextInt(3) > 0 ? 0 : random.nextInt(MARKS.size());
      keys.put("mark", MARKS.get(rank));
      return rank;
    }
    Object marked = file == 0 && intakes.isEmpty() ? null : intakes.get(file).get("mark");
    return marked instanceof String label ? MARKS.indexOf(label) : 0;
  }

  private @Nullable Reference inherited(int file, FactType type, Map<Object, Object> keys) {
    boolean own =
        keys.containsKey("source")
            || type == FactType.SOURCE
            || type.isByDesk()
            || isKnownFromStatements(type, keys);
    boolean desk = type == FactType.ASSESSMENT && "desk".equals(keys.get("by"));
    return own || desk || !(intakes.get(file).get("source") instanceof Reference source)
        ? null
        : source;
  }

  /// Returns whether a position has the sources of its statements, and not that of its intake.
  private static boolean isKnownFromStatements(FactType type, Map<Object, Object> keys) {
    return type == FactType.POSITION
        && keys.containsKey("stated-in")
        && !keys.containsKey("passage");
  }

  private void updates(TypedEntry row) {
    FactType type = type(row);
    boolean last =
        row == entries.stream().filter(one -> one.of().equals(row.of())).toList().getLast();
    if (!last || !(row.keys().containsKey("id") || type == FactType.POSITION)) {
      return;
    }
    Set<String> taken = new HashSet<>();
    Set<String> unset = new HashSet<>();
    while (random.nextInt(3) == 0) {
      update(row, type, taken, unset);
    }
    if (values.isReviewed()) {
      review(row);
    }
    // The withdrawal of a register entry would stop the build, since many facts need it.
    if (!type.isRegister() && random.nextInt(8) == 0) {
      add(row, new LinkedHashMap<>(Map.of("act", "withdrawn")), 8 * DAY, true);
    }
  }

  private static FactType type(TypedEntry row) {
    for (FactType type : FactType.values()) {
      if (type.plural().equals(row.list())) {
        return type;
      }
    }
    throw new AssertionError(row.list());
  }

  /// Adds an update. Each key is changed at most once at an instant, and removed at most once in
  /// all.
  private void update(TypedEntry row, FactType type, Set<String> taken, Set<String> unset) {
    boolean whole = random.nextBoolean();
    long at = (4 + random.nextInt(3)) * DAY + (whole ? 0 : 690);
    Map<Object, Object> keys = new LinkedHashMap<>();
    if (random.nextInt(4) == 0 && type != FactType.POSITION) {
      if (taken.add("mark" + at)) {
        keys.put("set", Map.of("mark", MARKS.get(random.nextInt(3) * random.nextInt(2))));
        add(row, keys, at, whole);
      }
      return;
    }
    keys.put("act", values.any("corrected", "superseded"));
    Field field = values.any(values.changing(type));
    String key = field.key();
    if (unset.contains(key)
        || GeneratedValues.isTranslatedList(row, field)
        || !taken.add(key + at)) {
      return;
    }
    boolean takes = random.nextInt(4) == 0 && row.keys().containsKey(key);
    if (takes
        && !field.spec().required()
        && field != CommonField.ACCEPTED // an update before it ends the acceptance
        && taken.stream().filter(one -> one.startsWith(key)).count() == 1) {
      unset.add(key);
      keys.put("unset", List.of(key));
    } else {
      keys.put(field.spec().many() && random.nextBoolean() ? "add" : "set", field);
    }
    add(row, keys, at, whole);
  }

  /// Adds an update that only says who reviewed the fact. No reader sees a difference.
  private void review(TypedEntry row) {
    int file = entries.size() % intakes.size();
    Map<Object, Object> typed = new LinkedHashMap<>();
    typed.put("fact", row.of());
    typed.put("recorded", moment(7 * DAY, true));
    typed.put("set", Map.of("reviewed", values.review()));
    int rank = intakes.get(file).get("mark") instanceof String label ? MARKS.indexOf(label) : 0;
    boolean desk = type(row).isByDesk() || "desk".equals(row.keys().get("by"));
    Reference inherits =
        desk || !(intakes.get(file).get("source") instanceof Reference source) ? null : source;
    String canary = "osprey" + entries.size() + "x";
    values.draft(null, typed);
    entries.add(
        new TypedEntry(file, TypedEntry.UPDATES, row.of(), canary, rank, 7 * DAY, typed, inherits));
  }

  private void add(TypedEntry row, Map<Object, Object> keys, long at, boolean whole) {
    int file = random.nextInt(3);
    String canary = values.canary();
    Map<Object, Object> typed = new LinkedHashMap<>();
    FactType type = type(row);
    typed.put("fact", row.of());
    typed.putAll(keys);
    typed.put("reason", "Reason " + canary + ".");
    typed.put("recorded", moment(at, whole));
    int rank = rank(file, typed);
    for (String under : List.of("set", "add")) {
      if (keys.get(under) instanceof Field field) {
        Object value = values.value(field, canary, rank, at, List.of(row.of()));
        if (value == null) {
          return;
        }
        boolean standsIn = field == StatementField.VIA && row.keys().containsKey("attribution");
        typed.put(
            under,
            new LinkedHashMap<>(
                Map.of(field.key(), standsIn ? GeneratedValues.dropped(value) : value)));
      }
    }
    boolean desk = type.isByDesk() || "desk".equals(row.keys().get("by"));
    Reference inherits =
        desk || !(intakes.get(file).get("source") instanceof Reference source) ? null : source;
    Reference own = values.reference(List.of(FactType.SOURCE), true, at);
    if (own != null && random.nextInt(4) == 0) {
      typed.put("source", own);
      inherits = null;
    }
    values.draft(null, typed);
    entries.add(
        new TypedEntry(file, TypedEntry.UPDATES, row.of(), canary, rank, at, typed, inherits));
  }
}
