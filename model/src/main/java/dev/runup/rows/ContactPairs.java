package dev.runup.rows;

import dev.runup.briefing.Contacts.Contact;
import dev.runup.briefing.Contacts.Pairs;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactDate.Interval;
import dev.runup.fact.FactDate.Point;
import dev.runup.fact.FactDate.Qualifier;
import dev.runup.fact.FactId;
import dev.runup.rows.ContactRows.ActorContact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds the last contact of each pair of actors. Pairs of whom the same is known share a row.
final class ContactPairs {

  /// How far "about" a day may reach, in days.
  private static final int ABOUT = 15;

  /// The most actors of a contact that counts for each two of them. A larger one is a row by
  /// itself.
  private static final int FEW = 6;

  /// The most pairs of a row.
  private static final int MOST_PAIRS = 6;

  private final List<FactId> parties;
  private final LocalDate today;
  private final Function<List<FactId>, List<Leaf.Name>> names;

  /// The place of each actor in the order in which pairs name them. Those who took part in nothing,
  /// for example to whom letters are addressed, have none.
  private final Map<FactId, Integer> order = new HashMap<>();

  private final List<ActorContact> all;

  /// The places of the contacts of each pair in the list of all, in order. Many pairs have the same
  /// ones, and numbers are compared fast.
  private final Map<Pair, List<Integer>> places = new LinkedHashMap<>();

  /// @param parties the parties of the summit
  /// @param actors the actors in the order in which pairs name them
  /// @param all the contacts in order
  /// @param today the issue day
  /// @param names returns the names of actors
  ContactPairs(
      List<FactId> parties,
      List<FactId> actors,
      List<ActorContact> all,
      LocalDate today,
      Function<List<FactId>, List<Leaf.Name>> names) {
    this.parties = parties;
    this.today = today;
    this.names = names;
    this.all = all;
    actors.forEach(actor -> order.putIfAbsent(actor, order.size()));
    for (int place = 0; place < all.size(); place++) {
      ActorContact one = all.get(place);
      for (Pair pair : one.to().isEmpty() ? pairs(one.present()) : pairs(one.present(), one.to())) {
        places.computeIfAbsent(pair, _ -> new ArrayList<>()).add(place);
      }
    }
  }

  /// Two actors, in either order.
  private record Pair(FactId one, FactId other) {
    static Pair of(FactId one, FactId other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /// The days on one of which a contact ended.
  private record End(LocalDate first, LocalDate last) {}

  /// Returns the number of pairs of whom a contact is known that took place or is announced, or a
  /// letter.
  long count() {
    return pairsByPlaces().values().stream().mapToLong(List::size).sum();
  }

  /// Returns the pairs of whom something is told, by the places of their contacts.
  private Map<List<Integer>, List<Pair>> pairsByPlaces() {
    Map<List<Integer>, List<Pair>> pairs = new LinkedHashMap<>();
    places.forEach((pair, own) -> pairs.computeIfAbsent(own, _ -> new ArrayList<>()).add(pair));
    pairs.keySet().removeIf(own -> !tellsSomething(at(own)));
    return pairs;
  }

  private static boolean isOfMany(ActorContact one) {
    return one.to().isEmpty() && one.present().size() > FEW;
  }

  private static List<Pair> pairs(List<FactId> actors) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      for (FactId other : actors.subList(i + 1, actors.size())) {
        pairs.add(Pair.of(actors.get(i), other));
      }
    }
    return pairs;
  }

  private static List<Pair> pairs(List<FactId> some, List<FactId> others) {
    return some.stream().flatMap(one -> others.stream().map(other -> Pair.of(one, other))).toList();
  }

  private List<ActorContact> at(List<Integer> places) {
    return places.stream().map(all::get).toList();
  }

  private static boolean tellsSomething(List<ActorContact> all) {
    return all.stream().anyMatch(one -> one.contact().tookPlace() || isAnnounced(one));
  }

  /// Returns the rows: the parties of the summit first, then the pairs whose last contact is the
  /// newest.
  List<Pairs> rows() {
    Map<Pairs, List<Pair>> rows = new LinkedHashMap<>();
    pairsByPlaces()
        .forEach((own, pairs) -> {
          if (!at(own).stream().allMatch(ContactPairs::isOfMany)) {
            rows.computeIfAbsent(row(at(own)), _ -> new ArrayList<>()).addAll(pairs);
          }
        });
    all.stream()
        .filter(one -> isOfMany(one) && tellsSomething(List.of(one)))
        .forEach(one -> rows.put(row(List.of(one)), pairs(one.present())));
    List<Pairs> named = new ArrayList<>();
    rows.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Pairs, List<Pair>> row) ->
                    row.getValue().stream().noneMatch(this::isOfParties))
                .thenComparing(row -> newest(row.getKey().last()), Comparator.reverseOrder()))
        .forEach(row -> {
          for (List<Pair> pairs : parts(row.getValue())) {
            named.add(withWho(row.getKey(), pairs));
          }
        });
    return named;
  }

  /// Returns the pairs of a row, or for many pairs those of each actor on its own, so that no cell
  /// of a table is too long. All pairs among some actors stay together.
  private List<List<Pair>> parts(List<Pair> pairs) {
    if (pairs.size() <= MOST_PAIRS || areAll(pairs)) {
      return List.of(pairs);
    }
    Map<FactId, List<Pair>> parts = new LinkedHashMap<>();
    pairs.stream()
        .sorted(
            Comparator.comparingInt((Pair pair) -> place(first(pair)))
                .thenComparingInt(pair -> place(inOrder(List.of(pair.one, pair.other)).getLast())))
        .forEach(pair -> parts.computeIfAbsent(first(pair), _ -> new ArrayList<>()).add(pair));
    return List.copyOf(parts.values());
  }

  private FactId first(Pair pair) {
    return inOrder(List.of(pair.one, pair.other)).getFirst();
  }

  private int place(FactId actor) {
    return order.getOrDefault(actor, order.size());
  }

  /// Returns whether pairs are all those among three or more actors.
  private static boolean areAll(List<Pair> pairs) {
    int among = among(pairs).size();
    return among > 2 && pairs.size() == among * (among - 1) / 2;
  }

  private static Set<FactId> among(List<Pair> pairs) {
    Set<FactId> among = new HashSet<>();
    pairs.forEach(pair -> among.addAll(List.of(pair.one, pair.other)));
    return among;
  }

  private boolean isOfParties(Pair pair) {
    return parties.contains(pair.one) && parties.contains(pair.other);
  }

  private LocalDate newest(List<Contact> contacts) {
    return contacts.stream()
        .map(one -> one.event().date())
        .map(date -> date == null ? LocalDate.MIN : end(date).last)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private Pairs row(List<ActorContact> all) {
    List<ActorContact> met = all.stream().filter(ActorContact::isMet).toList();
    List<ActorContact> last = last(met, _ -> true);
    boolean allDoubtful = last.stream().allMatch(one -> one.contact().isDoubtful());
    List<ActorContact> before =
        allDoubtful ? last(met, one -> !one.contact().isDoubtful()) : List.of();
    return new Pairs(
        List.of(),
        contacts(last, _ -> true),
        last.stream().map(one -> end(one)).distinct().count() > 1
            || last.size() > 1 && !isOneDay(end(last.getFirst())),
        met.size() == 1 && !isOfMany(met.getFirst()),
        contacts(before, _ -> true),
        contacts(met, one -> one.date() == null),
        contacts(all, one -> !one.to().isEmpty() && one.contact().tookPlace()),
        contacts(all, ContactPairs::isAnnounced));
  }

  private static List<Contact> contacts(List<ActorContact> all, Predicate<ActorContact> which) {
    return all.stream().filter(which).map(ActorContact::contact).toList();
  }

  private static boolean isAnnounced(ActorContact one) {
    Event event = one.contact().event();
    boolean isDateless = event.status().word().equals("postponed") && event.date() == null;
    return event.phase().equals("to-come") || event.phase().equals("overdue") || isDateless;
  }

  /// Returns the contacts of which each may be the last one with a day.
  private List<ActorContact> last(List<ActorContact> met, Predicate<ActorContact> which) {
    List<ActorContact> dated =
        met.stream().filter(one -> one.date() != null).filter(which).toList();
    LocalDate latest =
        dated.stream()
            .map(one -> end(one).first)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return dated.stream().filter(one -> !end(one).last.isBefore(latest)).toList();
  }

  private End end(ActorContact one) {
    FactDate date = one.date();
    return date == null ? new End(LocalDate.MIN, today) : end(date);
  }

  private static boolean isOneDay(End end) {
    return end.first.equals(end.last);
  }

  private End end(FactDate date) {
    if (date instanceof Interval(var from, Point to) && !from.equals(to)) {
      return end(to);
    }
    boolean isSure = !(date instanceof Point point) || point.qualifier() == Qualifier.SURE;
    LocalDate first = isSure ? date.earliest() : date.earliest().minusDays(ABOUT);
    LocalDate last = isSure ? date.latest() : date.latest().plusDays(ABOUT);
    return new End(first, last.isAfter(today) && !first.isAfter(today) ? today : last);
  }

  /// Returns a row with the names of its pairs. If they are all pairs among three or more actors,
  /// it has these actors in one list.
  private Pairs withWho(Pairs row, List<Pair> pairs) {
    List<List<Leaf.Name>> who =
        areAll(pairs)
            ? List.of(names.apply(inOrder(among(pairs))))
            : pairs.stream()
                .map(pair -> names.apply(inOrder(List.of(pair.one, pair.other))))
                .toList();
    return new Pairs(
        who,
        row.last(),
        row.unordered(),
        row.only(),
        row.before(),
        row.undated(),
        row.letters(),
        row.announced());
  }

  /// Returns some actors in the order of the figure. Those without a place come last.
  private List<FactId> inOrder(Collection<FactId> some) {
    return some.stream()
        .sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
