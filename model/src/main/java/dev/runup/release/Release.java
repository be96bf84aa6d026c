package dev.runup.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A line that records the files of an issue as the desk released them, in one language.
///
/// @param issue what was released
/// @param layout how the files were laid out
/// @param files the checksums of the files as 64 hexadecimal digits, by their names
/// @param inSite the checksums of those files that a web site has with other bytes, by their names:
///   a page is a copy there. Empty in a line of a version that didn't record them
/// @param facts a short checksum of each cleared fact that the issue shows, as 10 hexadecimal
///   digits. They tell which fact was edited since, and nothing of the facts
/// @param madeFrom what else the files were made from, or null in a line of a version that didn't
///   record it
/// @param version the version of the program that made the files
/// @param by who released it, as typed. Nothing proves it
/// @param note a remark of the desk, or null
/// @param time when, to the second
/// @param again why it was released again, or null for a first release
/// @param before the checksum of the line before; empty for the first line
/// @param checksum the checksum of this line. Empty until it is read from a register
public record Release(
    Issue issue,
    Layout layout,
    SortedMap<String, String> files,
    SortedMap<String, String> inSite,
    SortedSet<String> facts,
    @Nullable MadeFrom madeFrom,
    String version,
    String by,
    @Nullable String note,
    Instant time,
    @Nullable Again again,
    String before,
    String checksum)
    implements RegisterLine {

  /// The word in the register.
  public static final String WORD = "release";

  /// The number of hexadecimal digits for each fact.
  public static final int DIGITS = 10;

  /// The most facts in one text of a line, so that a text never gets too long to be read.
  private static final int FACTS_A_TEXT = 5000;

  public Release {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    inSite = Collections.unmodifiableSortedMap(new TreeMap<>(inSite));
    facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
  }

  /// An issue of an edition in one language.
  ///
  /// @param edition the edition's name
  /// @param day the day of the issue, or its day and time. Example: `2026-03-02 11:30`
  /// @param language the language as BCP 47
  public record Issue(String edition, String day, String language) {

    /// Returns it in words, for messages. Example: `the issue of 2026-03-02 of the edition "public"
    /// in en`.
    public String words() {
      return inAnyLanguage() + " in " + language;
    }

    /// Returns the same without the language.
    public String inAnyLanguage() {
      return "the issue of " + day + " of the edition \"" + edition + "\"";
    }
  }

  /// The layout of web files.
  ///
  /// @param linked whether a page's style sheet and fonts are files beside it
  /// @param headingBase the level of the heading that is a fragment's title, 1 to 6
  /// @param frontMatter whether Markdown and fragments begin with front matter
  /// @param bundle the word of the site generator for which it is a bundle, or null for none
  /// @param figures the word for how a fragment has its figures, or null for the usual way
  public record Layout(
      boolean linked,
      int headingBase,
      boolean frontMatter,
      @Nullable String bundle,
      @Nullable String figures) {

    /// The layout if nothing else is asked for.
    public static final Layout DEFAULT = new Layout(false, 2, false, null, null);
  }

  /// What the files of a release were made from, besides the facts, as short checksums of [#DIGITS]
  /// digits. So it is known and not guessed why other files come out later.
  ///
  /// @param ids one for the id and the terms of each fact that the issue shows. They tell which
  ///   facts it may no longer show, also of a fact whose text has changed since
  /// @param settings of the settings, and those of the edition
  /// @param theme of the edition's theme, with its logo and its fonts
  /// @param templates of the dossier's own templates
  public record MadeFrom(SortedSet<String> ids, String settings, String theme, String templates) {
    public MadeFrom {
      ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
  }

  /// A release in place of an earlier one.
  ///
  /// @param supersedes the checksum of the line that it replaces
  /// @param reason why, in the desk's words
  public record Again(String supersedes, String reason) {}

  /// Returns whether the bytes and the facts are those of another release of the issue.
  public boolean isSameAs(Release other) {
    return layout.equals(other.layout)
        && files.equals(other.files)
        && inSite.equals(other.inSite)
        && facts.equals(other.facts);
  }

  /// Returns the checksums of the files by their names.
  ///
  /// @param isSite whether they are those in a web site
  public Map<String, String> files(boolean isSite) {
    Map<String, String> all = new TreeMap<>(files);
    if (isSite) {
      all.putAll(inSite);
    }
    return all;
  }

  /// Returns this release as a line after another one.
  public Release after(String other) {
    return new Release(
        issue, layout, files, inSite, facts, madeFrom, version, by, note, time, again, other,
        checksum);
  }

  /// Returns this release in place of an earlier one.
  public Release inPlaceOf(Release earlier, String reason) {
    Again named = new Again(earlier.checksum, reason);
    return new Release(
        issue, layout, files, inSite, facts, madeFrom, version, by, note, time, named, before,
        checksum);
  }

  @Override
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("entry", WORD);
    fields.put("edition", issue.edition());
    fields.put("issue", issue.day());
    fields.put("language", issue.language());
    if (layout.linked()) {
      fields.put("assets", "linked");
    }
    if (layout.headingBase() != Layout.DEFAULT.headingBase()) {
      fields.put("heading-base", String.valueOf(layout.headingBase()));
    }
    if (layout.frontMatter()) {
      fields.put("front-matter", "yes");
    }
    if (layout.bundle() != null) {
      fields.put("bundle", layout.bundle());
    }
    if (layout.figures() != null) {
      fields.put("figures", layout.figures());
    }
    fields.put("files", files);
    if (!inSite.isEmpty()) {
      fields.put("site", inSite);
    }
    fields.put("facts", texts(facts));
    if (madeFrom != null) {
      fields.put("ids", texts(madeFrom.ids()));
      fields.put("settings", madeFrom.settings());
      fields.put("theme", madeFrom.theme());
      fields.put("templates", madeFrom.templates());
    }
    fields.put("version", version);
    fields.put("by", by);
    if (note != null) {
      fields.put("note", note);
    }
    fields.put("time", time.toString());
    if (again != null) {
      fields.put("supersedes", again.supersedes());
      fields.put("reason", again.reason());
    }
    fields.put("before", before);
    return fields;
  }

  /// Returns the checksums of facts in as few texts as possible, one after the other.
  private static List<String> texts(SortedSet<String> facts) {
    String all = String.join("", facts);
    int most = FACTS_A_TEXT * DIGITS;
    List<String> texts = new ArrayList<>();
    for (int from = 0; from < all.length(); from += most) {
      texts.add(all.substring(from, Math.min(all.length(), from + most)));
    }
    return texts;
  }
}
