package dev.runup.chart;

import dev.runup.briefing.Contacts;
import dev.runup.briefing.Contacts.Contact;
import dev.runup.briefing.Leaf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// The lanes of a figure of contacts, from the left. Those with the most meetings of two have one,
/// and those who met are near each other.
///
/// @param names the actors with a lane
/// @param parties those among them who are parties of the summit
/// @param others the actors without a lane
record ContactLanes(List<Leaf.Name> names, List<Leaf.Name> parties, List<Leaf.Name> others) {

  private static final int MOST = 8;

  static ContactLanes of(Contacts contacts) {
    List<Leaf.Name> actors = contacts.actors();
    List<Leaf.Name> first =
        actors.stream()
            .sorted(Comparator.comparingLong(actor -> -meetingsOfTwo(actor, contacts)))
            .limit(MOST)
            .toList();
    List<Leaf.Name> chosen = new ArrayList<>(actors);
    chosen.retainAll(first);
    List<Leaf.Name> others = actors.stream().filter(actor -> !chosen.contains(actor)).toList();
    List<Leaf.Name> parties =
        actors.subList(0, contacts.parties()).stream().filter(chosen::contains).toList();
    bringTogether(chosen, contacts.all());
    return new ContactLanes(chosen, parties, others);
  }

  private static long meetingsOfTwo(Leaf.Name actor, Contacts contacts) {
    return contacts.all().stream()
        .filter(one -> one.present().size() == 2 && one.present().contains(actor))
        .filter(one -> !one.event().isOff())
        .count();
  }

  /// Swaps lanes as long as that makes the lines between marks shorter.
  private static void bringTogether(List<Leaf.Name> lanes, List<Contact> contacts) {
    long length = length(lanes, contacts);
    for (int i = 0; i < lanes.size(); i++) {
      for (int j = i + 1; j < lanes.size(); j++) {
        Collections.swap(lanes, i, j);
        long swapped = length(lanes, contacts);
        if (swapped < length) {
          length = swapped;
          i = 0;
          j = 0;
        } else {
          Collections.swap(lanes, i, j);
        }
      }
    }
  }

  private static long length(List<Leaf.Name> lanes, List<Contact> contacts) {
    long length = 0;
    for (Contact contact : contacts) {
      int first = lanes.size();
      int last = -1;
      for (Leaf.Name name : contact.present()) {
        int lane = lanes.indexOf(name);
        first = lane < 0 ? first : Math.min(first, lane);
        last = Math.max(last, lane);
      }
      length += Math.max(0, last - first);
    }
    return length;
  }

  /// Returns the lanes of those who took part, from the left.
  List<Integer> present(Contact contact) {
    return contact.present().stream().map(names::indexOf).filter(i -> i >= 0).sorted().toList();
  }
}
