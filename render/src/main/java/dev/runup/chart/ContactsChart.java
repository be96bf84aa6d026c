package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Contacts;
import dev.runup.briefing.Contacts.Contact;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.ContactMark.State;
import dev.runup.chart.DateParts.Kind;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A figure of contacts. Each actor has a lane from top to bottom, and each contact a row with its
/// date in words and a mark on the lane of each actor who took part. A line joins the marks of a
/// row and leaves out the lanes between them. The parties of the summit have bold names.
final class ContactsChart {

  /// The most rows of a figure. The earliest contacts are left out.
  private static final int MOST_ROWS = 18;

  private static final double GAP = 12;

  /// The widest lane beside the words, and the widest one below a number.
  private static final double WIDEST = 50;

  private static final double NUMBERED = 26;

  private static final double PADDING = 2;

  /// The height of the lanes below the words of a row.
  private static final double BAND = 13;

  private final ChartWords words;
  private final Leaf.When issueDay;
  private final LocalDate today;
  private final Contacts contacts;
  private final ContactLanes lanes;
  private final ContactList list;
  private final ContactWords said;

  private ContactsChart(Briefing briefing, ChartWords words) {
    this.words = words;
    this.issueDay = briefing.issue().day();
    this.today = Objects.requireNonNull(issueDay.date()).earliest();
    this.contacts = briefing.events().contacts();
    this.lanes = ContactLanes.of(contacts);
    this.list = ContactList.of(contacts, today);
    this.said = new ContactWords(words, list.knownOn() == null);
  }

  /// Returns the figure. Empty if too few contacts are known.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    if (briefing.events().contacts().all().isEmpty()) {
      return Optional.empty();
    }
    ContactsChart chart = new ContactsChart(briefing, words);
    return Optional.of(RowLayout.drawAtAllWidths(chart.alt(), chart::scene));
  }

  private Scene scene(RowLayout layout) {
    return new Drawing(layout).scene();
  }

  /// Returns the contacts of a group that are drawn, without the earliest ones.
  ///
  /// @param dropped the number of contacts of this group and the next ones that are left out
  private List<Contact> drawn(List<Contact> group, int dropped) {
    List<Contact> onLanes = group.stream().filter(this::isOnLane).toList();
    return onLanes.subList(Math.min(onLanes.size(), Math.max(0, dropped)), onLanes.size());
  }

  private boolean isOnLane(Contact contact) {
    return !lanes.present(contact).isEmpty();
  }

  /// The picture at one width.
  private final class Drawing {
    private final Canvas canvas;
    private final RowLayout layout;
    private final double lane;
    private final double left;

    /// Whether lanes have numbers, because there is no room for names.
    private final boolean isNumbered;

    /// The signs of inexact days that rows have.
    private final Set<Kind> signs = EnumSet.noneOf(Kind.class);

    private int rows;

    Drawing(RowLayout layout) {
      this.layout = layout;
      this.canvas = layout.canvas();
      double room = layout.isStacked() ? layout.width() : 0.52 * layout.width();
      double widest = Math.min(layout.isStacked() ? room : WIDEST, room / lanes.names().size());
      this.isNumbered = lanes.names().stream().anyMatch(name -> !fits(Label.of(name), widest));
      this.lane = isNumbered && !layout.isStacked() ? Math.min(NUMBERED, widest) : widest;
      this.left = layout.isStacked() ? 0 : layout.width() - lane * lanes.names().size();
    }

    private boolean fits(Label name, double lane) {
      return Stream.of(name.text().split("\\s+"))
              .allMatch(
                  word -> canvas.width(new Label(word, "", true, Paint.INK)) <= lane - 2 * PADDING)
          && lines(name, lane).size() <= 3;
    }

    private List<String> lines(Label name, double lane) {
      return layout
          .metrics()
          .lines(layout.labels().apply(name.text()), lane - 2 * PADDING, name.strong());
    }

    Scene scene() {
      double bottom = drawHead();
      int all =
          Stream.of(list.ordered(), list.unordered(), list.coming(), list.calledOff())
              .mapToInt(List::size)
              .sum();
      int over =
          drawn(list.ordered(), 0).size()
              + drawn(list.unordered(), 0).size()
              + drawn(list.coming(), 0).size()
              + drawn(list.calledOff(), 0).size()
              - MOST_ROWS;
      List<Contact> ordered = drawn(list.ordered(), over);
      over -= drawn(list.ordered(), 0).size() - ordered.size();
      List<Contact> unordered = drawn(list.unordered(), over);
      over -= drawn(list.unordered(), 0).size() - unordered.size();
      bottom = drawRows(ordered, bottom);
      if (!ordered.isEmpty() && !unordered.isEmpty()) {
        bottom = drawNote("contacts.unordered", bottom);
      }
      bottom = drawRows(unordered, bottom);
      List<Contact> coming = drawn(list.coming(), over);
      over -= drawn(list.coming(), 0).size() - coming.size();
      List<Contact> calledOff = drawn(list.calledOff(), over);
      if (!coming.isEmpty() || !calledOff.isEmpty()) {
        bottom = drawIssueDay(bottom);
      }
      bottom = drawRows(coming, bottom);
      if (!calledOff.isEmpty()) {
        bottom = canvas.drawText(Label.muted(calledOff()), 0, bottom, layout.width());
      }
      bottom = drawRows(calledOff, bottom) + PADDING;
      if (!signs.isEmpty()) {
        List<Key.Item> key = signs.stream().map(this::keyItem).toList();
        bottom = Key.draw(canvas, key, bottom, layout.width());
      }
      if (list.knownOn() != null) {
        bottom = drawNote("contacts.all-known", bottom, words.textOf(list.knownOn()));
      }
      // What is not drawn may be a contact of two who have lanes.
      if (contacts.anyOther() && all == rows) {
        bottom = drawNote("contacts.other-pairs", bottom);
      }
      if (!lanes.others().isEmpty()) {
        bottom = drawNote("contacts.no-lane", bottom, said.names(lanes.others()));
      }
      if (all > rows) {
        bottom = drawNote("contacts.more", bottom, all - rows);
      }
      return canvas.scene(layout.width(), bottom);
    }

    private double drawNote(String key, double top, Object... values) {
      return canvas.drawText(Label.muted(words.message(key, values)), 0, top, layout.width());
    }

    private Key.Item keyItem(Kind sign) {
      String meaning = sign == Kind.WITHIN ? "figure.timeline.key.within" : "contacts.key.open";
      return new Key.Item(
          TimelineMark.keyWidth(sign),
          (on, x, y) -> TimelineMark.drawKey(on, sign, x, y),
          Label.muted(words.message(meaning)));
    }

    /// Returns the sign of a contact without a known day, or null.
    private @Nullable Kind sign(Contact contact) {
      return contact.day() == null
          ? null
          : ContactList.isOpenEnded(contact)
              ? Kind.OPEN
              : ContactList.isInexact(contact, today) ? Kind.WITHIN : null;
    }

    /// Draws the names of the lanes, or their numbers below a key. Returns the top of the rows.
    private double drawHead() {
      double bottom;
      if (isNumbered) {
        List<Key.Item> key = new ArrayList<>();
        for (int i = 0; i < lanes.names().size(); i++) {
          Label number = number(i);
          key.add(
              new Key.Item(
                  canvas.width(number),
                  (on, x, y) ->
                      on.drawTextLine(number, x, y - TextMetrics.LEADING / 2, Anchor.START),
                  name(i)));
        }
        double top = Key.draw(canvas, key, 0, layout.width()) + PADDING;
        bottom = top + TextMetrics.LEADING;
        for (int i = 0; i < lanes.names().size(); i++) {
          canvas.drawTextLine(number(i), middle(i), top, Anchor.MIDDLE);
        }
      } else {
        int most = 1;
        for (int i = 0; i < lanes.names().size(); i++) {
          most = Math.max(most, lines(name(i), lane).size());
        }
        bottom = most * TextMetrics.LEADING;
        for (int i = 0; i < lanes.names().size(); i++) {
          Label name = name(i);
          List<String> lines = lines(name, lane);
          double top = bottom - lines.size() * TextMetrics.LEADING;
          for (String line : lines) {
            Label part = new Label(line, name.language(), name.strong(), name.paint());
            top = canvas.drawTextLine(part, middle(i), top, Anchor.MIDDLE);
          }
        }
      }
      layout.drawRule(canvas, bottom + PADDING);
      return bottom + PADDING;
    }

    private Label name(int i) {
      Label name = Label.of(lanes.names().get(i));
      return lanes.parties().contains(lanes.names().get(i)) ? name.strongly() : name;
    }

    private static Label number(int i) {
      return new Label(String.valueOf(i + 1), "", false, Paint.INK);
    }

    private double middle(int i) {
      return left + lane * (i + 0.5);
    }

    private double drawIssueDay(double top) {
      Label day = new Label(words.textOf(issueDay), "", true, Paint.ACCENT);
      double bottom = canvas.drawTextLine(day, 0, top, Anchor.START);
      double y = top + TextMetrics.LEADING / 2;
      double from = canvas.width(day) + 4;
      canvas.drawStroke(from, y, layout.width(), y, 1, Paint.ACCENT);
      if (!layout.isStacked()) {
        drawLanes(top, bottom);
      }
      return bottom;
    }

    private double drawRows(List<Contact> group, double top) {
      double next = top;
      for (Contact contact : group) {
        next = drawRow(contact, next);
      }
      return next;
    }

    private double drawRow(Contact contact, double top) {
      rows++;
      double first = top + PADDING;
      List<Leaf.Name> unmarked =
          contact.present().stream().filter(name -> !lanes.names().contains(name)).toList();
      Label label = new Label(said.row(contact, unmarked), "", false, Paint.INK);
      double x = 0;
      Kind sign = sign(contact);
      if (sign != null) {
        signs.add(sign);
        TimelineMark.drawKey(canvas, sign, 0, first + TextMetrics.LEADING / 2);
        x = TimelineMark.keyWidth(sign) + 4;
      }
      double room = layout.isStacked() ? layout.width() : left - GAP;
      double ends = canvas.drawText(label, x, first, room - x);
      double from = layout.isStacked() ? ends : top;
      double bottom = layout.isStacked() ? ends + BAND : ends + PADDING;
      drawLanes(from, bottom);
      double y = layout.isStacked() ? ends + BAND / 2 : first + TextMetrics.LEADING / 2;
      mark(contact, y);
      layout.drawRule(canvas, bottom);
      return bottom;
    }

    private void drawLanes(double top, double bottom) {
      for (int i = 0; i < lanes.names().size(); i++) {
        canvas.drawBoxBelow(middle(i) - 0.25, top, 0.5, bottom - top, Paint.RULE);
      }
    }

    private void mark(Contact contact, double y) {
      List<Integer> present = lanes.present(contact);
      ContactMark mark = new ContactMark(canvas, State.of(contact), y);
      present.forEach(i -> mark.draw(middle(i)));
      for (int next = 1; next < present.size(); next++) {
        int to = present.get(next);
        for (int i = present.get(next - 1); i < to; i++) {
          mark.join(middle(i), present.contains(i), middle(i + 1), present.contains(i + 1));
        }
      }
    }
  }

  /// Returns the heading of what is off.
  private String calledOff() {
    boolean anyDayless = list.calledOff().stream().anyMatch(one -> one.event().date() == null);
    return words.message("contacts.called-off", words.textOf(issueDay), anyDayless ? 1 : 0);
  }

  /// Returns the figure's text for screen readers, with every contact.
  private String alt() {
    List<String> parts = new ArrayList<>();
    parts.add(words.message("figure.contacts", words.textOf(issueDay)));
    list.ordered().forEach(one -> parts.add(said.sentence(one)));
    if (!list.ordered().isEmpty() && !list.unordered().isEmpty()) {
      parts.add(words.message("contacts.unordered"));
    }
    list.unordered().forEach(one -> parts.add(said.sentence(one)));
    if (!list.coming().isEmpty()) {
      parts.add(words.message("contacts.coming"));
    }
    list.coming().forEach(one -> parts.add(said.sentence(one)));
    if (!list.calledOff().isEmpty()) {
      parts.add(calledOff());
    }
    list.calledOff().forEach(one -> parts.add(said.sentence(one)));
    if (list.knownOn() != null) {
      parts.add(words.message("contacts.all-known", words.textOf(list.knownOn())));
    }
    if (contacts.anyOther()) {
      parts.add(words.message("contacts.other-pairs"));
    }
    if (!lanes.others().isEmpty()) {
      parts.add(words.message("contacts.no-lane", said.names(lanes.others())));
    }
    return String.join(" ", parts);
  }
}
