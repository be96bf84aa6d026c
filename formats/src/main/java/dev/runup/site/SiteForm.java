package dev.runup.site;

import dev.runup.dossier.IssueTime;
import dev.runup.node.JsonWriter;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.pipeline.WebLayout;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.publish.OldIssues;
import dev.runup.text.WebAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a site is made. A site keeps it in a file, so that the same site can be made again without
/// asking.
///
/// All of it can be seen in the other files of the site. So the file tells readers nothing.
///
/// @param base the address of its folder with a slash at its end; null for that of the edition
/// @param frontLanguage the main language of the page over several sites in the folder around it,
///   or null if there is none
/// @param showsLowestMark whether pages show a marking if it is the lowest one
/// @param asOf the last day of which it has an issue, as `2026-03-02` or `today`; null for no limit
/// @param keep the rule of [OldIssues] for the issues that are left out, as typed; null for all
/// @param onlyParts whether it is written as data and fragments for a content system
/// @param layout the layout of the files of its issues
public record SiteForm(
    @Nullable String base,
    @Nullable String frontLanguage,
    boolean showsLowestMark,
    @Nullable String asOf,
    @Nullable String keep,
    boolean onlyParts,
    WebLayout layout) {

  /// The name of the file.
  public static final String FILE = "site.json";

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");
  private static final int LARGEST_LEVEL = 6;
  private static final String TODAY = "today";

  /// A form, and the name of the edition that the site shows.
  public record Recorded(String edition, SiteForm form) {}

  /// Returns why a text can't be the address of a folder on the web, as a clause. Null if it can.
  ///
  /// Example: `it doesn't begin with https:// or http://`.
  public static @Nullable String faultOfAddress(String typed) {
    if (typed.codePoints().anyMatch(point -> point <= ' ' || Character.isWhitespace(point))) {
      return "it has a space in it";
    }
    if (!typed.matches("(?i)https?://.*")) {
      return "it doesn't begin with https:// or http://";
    }
    if (typed.matches("[^?#]*[?#].*")) {
      return "it has a \"" + typed.replaceFirst("[^?#]*", "").charAt(0) + "\", which no folder has";
    }
    if (WebAddress.hasCredentials(typed)) {
      return "it has a user name or password in it, which readers would see";
    }
    if (WebAddress.hasImpossiblePort(typed)) {
      return "it has an impossible port";
    }
    return typed.matches("[^/]*//[^/]+.*") ? null : "it names no server";
  }

  /// Returns whether a text is the last day of a site.
  public static boolean isDay(String typed) {
    return typed.equals(TODAY) || IssueTime.parse(typed, ZoneOffset.UTC) instanceof IssueTime.OfDay;
  }

  /// Returns whether an issue of a day is too late for the site.
  public boolean isLater(LocalDate day, LocalDate today) {
    return asOf != null && day.isAfter(asOf.equals(TODAY) ? today : LocalDate.parse(asOf));
  }

  /// Returns whether an issue is left out.
  ///
  /// @param newer how many newer issues of the edition were not taken back
  /// @param day its day
  boolean drops(int newer, LocalDate day, LocalDate today) {
    OldIssues rule = keep == null ? null : OldIssues.parse(keep);
    return rule != null && rule.isOld(newer, day, today);
  }

  /// Returns the bytes of the file of a site.
  ///
  /// @param edition the name of the edition that it shows
  byte[] bytes(String edition) {
    Map<String, Object> json =
        JsonWriter.object(
            "edition",
            edition,
            "base",
            base,
            "front",
            frontLanguage,
            "parts",
            onlyParts,
            "hideLowestMark",
            !showsLowestMark,
            "asOf",
            asOf,
            "keep",
            keep,
            "linked",
            layout.linked(),
            "headingBase",
            layout.titleLevel(),
            "frontMatter",
            layout.frontMatter());
    return JsonWriter.write(json).getBytes(StandardCharsets.UTF_8);
  }

  /// Reads the file of a site. Returns null if it is none.
  public static @Nullable Recorded read(String json) {
    ParsedFile parsed = NodeReader.read(new Input(FILE, json));
    if (!(parsed.root() instanceof Node.Mapping mapping)
        || parsed.problems().stream().anyMatch(Problem::stops)) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      values.put(
          entry.key().text(), entry.value() instanceof Node.Scalar(String text, var _) ? text : "");
    }
    String edition = values.get("edition");
    String base = values.get("base");
    String front = values.get("front");
    String asOf = values.get("asOf");
    String keep = values.get("keep");
    String level = Objects.requireNonNullElse(values.get("headingBase"), "");
    boolean isSound =
        edition != null
            && (base == null || faultOfAddress(base) == null && base.endsWith("/"))
            && (front == null || LANGUAGE.matcher(front).matches())
            && (asOf == null || isDay(asOf))
            && (keep == null || OldIssues.parse(keep) != null)
            && level.matches("[1-" + LARGEST_LEVEL + "]");
    return isSound && edition != null
        ? new Recorded(
            edition,
            new SiteForm(
                base,
                front,
                !is(values, "hideLowestMark"),
                asOf,
                keep,
                is(values, "parts"),
                new WebLayout(
                    is(values, "linked"),
                    Integer.parseInt(level),
                    is(values, "frontMatter"),
                    false)))
        : null;
  }

  private static boolean is(Map<String, String> values, String key) {
    return "true".equals(values.get(key));
  }
}
