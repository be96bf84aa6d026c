package dev.runup.chart;

import dev.runup.briefing.Agreed;
import dev.runup.briefing.Agreed.Break;
import dev.runup.briefing.Agreed.Claim;
import dev.runup.briefing.Agreed.Group;
import dev.runup.briefing.Phrase;
import dev.runup.briefing.Proposal;
import dev.runup.chart.Charts.ChartWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The words of what is said to be agreed.
record AgreedWords(ChartWords words) {

  String authors(Claim claim) {
    return words.joined(claim.by().stream().map(words::phrase).toList());
  }

  /// Returns what the label of a claim says besides its author and its share.
  List<String> states(Claim claim) {
    List<String> states = new ArrayList<>(hedges(claim).toList());
    if (claim.denied()) {
      states.add(words.message("contacts.denied"));
    }
    return states;
  }

  private Stream<String> hedges(Claim claim) {
    return claim.standing().hedges().stream().map(hedge -> words.message("hedge." + hedge));
  }

  /// Returns a claim with all that is known of it.
  private String claim(Claim claim) {
    String said = words.joined(List.of(authors(claim), words.phrase(claim.day())));
    List<String> more = new ArrayList<>(List.of(said));
    claim.notes().forEach(note -> more.add(words.phrase(note)));
    hedges(claim).forEach(more::add);
    return words.message("contacts.noted", words.phrase(claim.share()), String.join("; ", more));
  }

  String claims(List<Claim> claims) {
    return String.join("; ", claims.stream().map(this::claim).toList());
  }

  /// Returns what stands below a scale: what its marks don't show, claims that have no place on it
  /// or no room, and how many are told nowhere but in the table.
  ///
  /// @param noRoom the drawn claims for which a picture has no room
  /// @param hasBreak whether the scale shows a change of the plan's version
  List<String> notes(AgreedChart.Panel panel, List<Claim> noRoom, boolean hasBreak) {
    List<String> notes = new ArrayList<>();
    List<Claim> marked =
        panel.drawn().stream()
            .filter(claim -> noRoom.stream().noneMatch(one -> one == claim))
            .toList();
    addNote(notes, marked, "agreed.corrected");
    addStates(notes, marked);
    if (hasBreak) {
      addNote(notes, marked, "agreed.version-unknown");
    }
    if (!panel.beside().isEmpty()) {
      notes.add(words.message("agreed.beside", claims(panel.beside())));
    }
    List<Claim> left = new ArrayList<>(panel.earlier());
    left.addAll(noRoom);
    if (!left.isEmpty()) {
      notes.add(words.message("agreed.no-room", claims(left)));
    }
    if (panel.more() > 0) {
      notes.add(words.message("agreed.more", panel.more()));
    }
    return notes;
  }

  /// Adds of which marks something is known besides.
  ///
  /// @param key the message of what is known, which the table has for each of them
  private void addNote(List<String> notes, List<Claim> marked, String key) {
    List<String> those =
        marked.stream()
            .filter(claim -> claim.notes().stream().anyMatch(note -> note.key().equals(key)))
            .map(
                claim -> words.message("contacts.noted", authors(claim), words.phrase(claim.day())))
            .toList();
    if (!those.isEmpty()) {
      notes.add(words.message(key + ".those", String.join("; ", those)));
    }
  }

  /// Adds which marks stand on the day of the words, but are about the state of another day.
  private void addStates(List<String> notes, List<Claim> marked) {
    List<String> those = new ArrayList<>();
    for (Claim claim : marked) {
      for (Phrase note : claim.notes()) {
        if (note.key().equals("agreed.state-of")) {
          String days = String.join("; ", words.phrase(claim.day()), words.phrase(note));
          those.add(words.message("contacts.noted", authors(claim), days));
        }
      }
    }
    if (!those.isEmpty()) {
      notes.add(words.message("agreed.state-of.those", String.join("; ", those)));
    }
  }

  /// Returns the name of a plan with its state.
  String plan(Proposal plan) {
    return words.message(
        "list.more", plan.title().text(), words.message("state." + plan.state().word()));
  }

  private String group(Proposal plan, Group group) {
    return words.message("agreed.group", plan(plan), group.what().text());
  }

  /// Returns the claims of a plan that are too few for a scale, or an empty text.
  String few(Proposal plan) {
    boolean isNamed = plan.agreed().groups().stream().anyMatch(Group::drawn);
    List<String> few =
        plan.agreed().groups().stream()
            .filter(group -> !group.drawn())
            .map(group ->
                words.message(
                    "figure.pair",
                    isNamed ? group.what().text() : group(plan, group),
                    claims(group.claims())))
            .toList();
    return few.isEmpty() ? "" : words.message("agreed.few", String.join("; ", few));
  }

  /// Returns what the own count counts.
  String countOf(Agreed agreed) {
    Phrase unknown = agreed.unknown();
    String of = words.message("agreed.count");
    return unknown == null ? of : String.join("; ", of, words.phrase(unknown));
  }

  /// Returns a change of the version.
  String change(Break change) {
    return TimelineWords.capital(words.phrase(change.words()));
  }

  private String counts(Agreed agreed) {
    List<String> counts =
        agreed.counts().stream()
            .map(count ->
                words.message(
                    "contacts.noted", words.phrase(count.share()), words.phrase(count.day())))
            .toList();
    return words.message("figure.said", countOf(agreed), String.join("; ", counts));
  }

  /// Returns the figure's text for screen readers.
  ///
  /// @param panels what it draws
  /// @param plans the plans of which anything is said
  String alt(List<AgreedChart.Panel> panels, List<Proposal> plans) {
    List<String> parts = new ArrayList<>();
    for (Proposal plan : plans) {
      List<AgreedChart.Panel> own = panels.stream().filter(panel -> panel.plan() == plan).toList();
      for (AgreedChart.Panel panel : own) {
        List<Claim> said = new ArrayList<>(panel.earlier());
        said.addAll(panel.drawn());
        said.addAll(panel.beside());
        parts.add(words.message("figure.said", group(plan, panel.group()), claims(said)));
        if (panel.more() > 0) {
          parts.add(words.message("agreed.more", panel.more()));
        }
      }
      if (!own.isEmpty()) {
        plan.agreed().breaks().forEach(change -> parts.add(change(change) + words.message("stop")));
      }
      if (!own.isEmpty() && !plan.agreed().counts().isEmpty()) {
        parts.add(counts(plan.agreed()));
      }
      if (!few(plan).isEmpty()) {
        parts.add(few(plan));
      }
    }
    return words.message("figure.agreed", String.join(" ", parts));
  }
}
