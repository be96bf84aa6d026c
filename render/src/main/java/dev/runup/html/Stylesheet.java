package dev.runup.html;

import dev.runup.document.Masthead.Label;
import dev.runup.text.PercentEncoding;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Logo;
import dev.runup.theme.Theme.Palette;
import dev.runup.theme.Theme.Paper;
import dev.runup.theme.Theme.Sizes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.StringJoiner;

/// The style of a page. It is made of colours and numbers. The only text of a document that may be
/// in it is the marking, for the margins of printed pages.
///
/// @param css the whole text between `<style>` and `</style>`
record Stylesheet(String css) {

  private static final String FACES =
      """
      --serif:"Source Serif 4","Source Serif Pro",Charter,"Noto Serif",Georgia,serif;\
      --sans:"Source Sans 3","Source Sans Pro",system-ui,"Segoe UI","Noto Sans",sans-serif;\
      """;

  /// The page, its header and its footer. Of any typeface, small letters are as high as those of
  /// the first one, so that lines and pages of others hold about as much. Lengths in rem are
  /// multiples of the running text's size. A width of 37 rem, less the space at the sides, makes
  /// lines of about 66 letters.
  private static final String PAGE =
      """
      *{box-sizing:border-box}
      html{font-size:106.25%}
      body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 var(--serif);
        font-size-adjust:.48;overflow-wrap:break-word}
      header,main,footer{max-width:37rem;margin-inline:auto;padding-inline:1.25rem}
      header,footer,.skip,.strip,.issue{font-family:var(--sans)}
      header{padding-block:1.25rem 0}
      main{padding-block-start:1.25rem}
      footer{padding-block:1rem 2rem}
      footer::before{content:"";display:block;border-top:1px solid var(--rule);margin-bottom:1rem}
      .strip,.issue,footer p{margin:0;display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;
        font-size:.88rem;color:var(--muted)}
      .mark{padding:.45em .6em;border:1px solid var(--rule);font-weight:700;line-height:1;
        letter-spacing:.02em;color:var(--mark);background:var(--box)}
      .strip{gap:0 1rem;background:var(--accent);color:var(--ground);font-size:1.3rem;
        font-weight:600;line-height:1.2;padding-inline-start:.7em}
      .series{flex:1;order:-2;padding-block:.4em}
      .strip strong{order:-1}
      .strip .mark{align-self:stretch;display:flex;align-items:center;border:0;
        font-size:1.05rem;padding:.4em .8em}
      .issue{padding-block:.4em;margin-block-end:1.25rem;border-bottom:1px solid var(--rule);
        color:var(--ink)}
      .issue *+*{border-inline-start:1px solid var(--muted);padding-inline-start:1rem}
      .forms,.contents{font:.88rem/1.5 var(--sans)}
      .forms,.contents ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
      .contents ul{margin-bottom:1.6em;padding:0;list-style:none}
      .skip{position:absolute;top:-9rem;inset-inline-start:0;padding:.6rem 1rem;
        background:var(--ground);color:var(--accent)}
      .skip:focus{top:0}
      main:focus{outline:none}
      :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
      """;

  private static final String TEXT =
      """
      h1,h2,h3,h4,h5,h6{margin:1.6em 0 .45em;font-family:var(--sans);line-height:1.22;
        text-wrap:balance}
      h1{font-size:clamp(calc(var(--h1)*.78),5.5vw,var(--h1));margin-top:.3em}
      h2{font-size:var(--h2);padding-bottom:.2em;border-bottom:1px solid var(--rule)}
      h3{font-size:var(--h3)}
      h4,h5,h6{font-size:var(--h4)}
      .part{margin-block-end:0;border:0;font-size:var(--h4);font-weight:400;font-style:italic}
      .lead{margin:1em 0 .2em;font-size:.88rem}
      .run-in>*{display:inline;line-height:inherit}
      .run-in>:first-child{padding:0;border:0;font-size:.92em}
      p,ul,ol,blockquote,pre,.run-in,.table{margin:0 0 .8em}
      ul,ol{padding-inline-start:1.5em}
      li>ul,li>ol,li>p{margin-bottom:.35em}
      li::marker{color:var(--muted)}
      a{color:var(--accent);text-underline-offset:.15em}
      .cite,.back{padding:.2em .45em;margin-inline:-.45em}
      .cite{font-size:.96em;text-decoration:none}
      .cite:is(:hover,:focus-visible){text-decoration:underline}
      .back{margin-inline:-.2em -.45em}
      :target{scroll-margin-block:1.5rem}
      :target:not(main,:empty),:is(p,tr,h1,h2,h3,h4,h5,h6):has(:target),
        li:has(:target):not(:has(:is(p,li,tr) :target)){outline:2px solid var(--accent);
        outline-offset:.15em}
      code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
      sup{font-family:var(--sans);font-size:.75em;line-height:1;white-space:nowrap}
      sup::before{content:"\\2060"}
      sup a{padding:.3em .15em}
      sup button{all:unset;padding:.3em .15em;color:var(--accent);text-decoration:underline;
        text-underline-offset:.15em;cursor:pointer}
      .notes{font-size:var(--note)}
      .whole{white-space:nowrap}
      .entries{padding:0;list-style:none;columns:15rem 2;column-gap:1.5rem;
        font-size:var(--note);line-height:1.4}
      .entries li{break-inside:avoid;margin-bottom:.5em}
      """;

  /// Notes that open at the window's lower edge. In a browser without pop-ups they are printed
  /// below the block that refers to them.
  private static final String POPOVERS =
      """
      .popover{width:fit-content;max-width:28rem;max-height:60vh;overflow:auto;padding:.7em 1em;
        border:1px solid var(--rule);background:var(--ground);color:var(--ink);
        font-size:var(--note);line-height:1.45}
      .popover:popover-open{inset:auto 1rem 1rem;margin:0 auto}
      .popover>p:first-child{margin-bottom:.3em;font-family:var(--sans)}
      .popover>:last-child{margin-bottom:0}
      """;

  /// Notes that open below their numbers, or above them if there is no room. This is a separate
  /// sheet, because HTML checkers don't know its properties and report errors.
  private static final String NOTE_PLACEMENT =
      """
      @supports (position-area:bottom){
        .popover:popover-open{inset:auto;margin:.3rem 1rem;position-area:bottom;
          position-try-fallbacks:flip-block}
      }
      """;

  private static final String IMAGES = "figure img{display:block;width:100%;height:auto}";

  private static final String BOXES =
      """
      hr{border:0;border-top:1px solid var(--rule);margin:1.8em 0}
      blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid var(--rule)}
      .note,.tip,.important,.warning,.caution{margin:0 0 1em;padding:.7em 1em;
        background:var(--shade);border-inline-start:4px solid var(--accent)}
      .tip{background:none;border:0;border-block:2px solid var(--accent)}
      .important{border:2px solid var(--accent)}
      .warning{background:none;border:2px solid var(--ink)}
      .caution{background:none;border:6px double var(--ink)}
      .kind{display:block;margin:0 0 .2em;font-family:var(--sans);font-size:.88rem;font-weight:700;
        color:var(--accent)}
      .kind *{font-weight:inherit}
      :is(.warning,.caution)>.kind{width:fit-content;padding:0 .4em;background:var(--ink);
        color:var(--ground)}
      pre{padding:.7em 1em;background:var(--shade);white-space:pre-wrap;overflow-wrap:anywhere}
      :is(.note,.tip,.important,.warning,.caution,blockquote,li)>:last-child{margin-bottom:0}
      """;

  /// A bar beside each change, left of the text or bullet. It is a border, because backgrounds are
  /// lost in forced colours and in print.
  private static final String CHANGES =
      """
      .change{font-family:var(--sans);font-size:.78em;font-weight:700;color:var(--accent)}
      :is(p,li,th,td):has(>.change),.run-in:has(>*>.change){position:relative}
      :is(p,li,th,td):has(>.change)::before,.run-in:has(>*>.change)::before{content:"";position:absolute;inset-block:.2em;
        inset-inline-start:-.7rem;border-inline-start:3px solid var(--accent)}
      :is(li,li>p):has(>.change)::before{inset-inline-start:-2.1em}
      :is(th,td):has(>.change)::before{inset-block:0;inset-inline-start:0}
      """;

  /// A table is as wide as the text, and wider if its words need it. On a wide screen one of many
  /// columns takes more room. On a narrow screen one of three or more columns keeps a width at
  /// which its cells are legible: its first column stays in place, and a shadow shows that there is
  /// more.
  private static final String TABLES =
      """
      .table{overflow-x:auto}
      table{border-collapse:collapse;min-width:100%;font-family:var(--sans);font-size:var(--table);
        line-height:1.4;font-variant-numeric:tabular-nums}
      caption{text-align:start;padding-bottom:.4em;font-weight:700}
      th,td{padding:.4em .6em;border-bottom:1px solid var(--rule);text-align:start;
        vertical-align:top}
      thead th,thead td{background:var(--shade);vertical-align:bottom}
      tbody th{font-weight:inherit}
      .centre{text-align:center}
      .end{text-align:end}
      @media screen and (max-width:36rem){
        table:has(th:nth-child(3)){min-width:24rem}
        table:has(th:nth-child(4)){min-width:30rem}
        .table{background:
          linear-gradient(to left,var(--ground) 50%,transparent) 100% 0/3rem 100% no-repeat local,
          linear-gradient(to right,var(--ground) 50%,transparent) 0 0/3rem 100% no-repeat local,
          linear-gradient(to left,var(--muted),transparent) 100% 0/.5rem 100% no-repeat,
          linear-gradient(to right,var(--muted),transparent) 0 0/.5rem 100% no-repeat}
        :is(th,td):first-child:not(:last-child){position:sticky;inset-inline-start:0;z-index:1;
          max-width:38vw;background:var(--ground)}
        thead :is(th,td):first-child:not(:last-child){background:var(--shade)}
      }
      @media screen and (min-width:64rem){
        :is(main,main>details)>.table{margin-inline:calc((100% - min(64rem,100vw - 4rem))/2)}
        :is(main,main>details)>.table>table{width:44rem;min-width:0;margin-inline:auto}
        :is(main,main>details)>.table>table:has(tr>:nth-child(4)){width:54rem}
        :is(main,main>details)>.table>table:has(tr>:nth-child(6)){width:100%}
      }
      """;

  /// Figures, the colours of their shapes, and the choice between two pictures by the screen's
  /// width.
  private static final String FIGURES =
      """
      figure{margin:0 0 1em}
      svg{display:block;height:auto;font-family:var(--sans)}
      svg .muted{color:var(--muted);opacity:1}
      svg .accent{color:var(--accent)}
      svg .rule{color:var(--rule);opacity:1}
      svg .ground{color:var(--ground);opacity:1}
      svg .shade{color:var(--shade);opacity:1}
      details{margin:0 0 1em}
      summary{font-family:var(--sans);font-size:var(--table);cursor:pointer}
      figcaption{font-family:var(--sans);font-size:var(--table);font-weight:700}
      .narrow{display:none}
      @media screen and (max-width:36rem){.medium{display:none}.narrow{display:block}}
      """;

  /// In a browser's own colours, the marking keeps its frame.
  private static final String FORCED_COLOURS =
      """
      @media (forced-colors:active){.strip,.strip .mark,.mark{border:2px solid}
        .strip,.mark,.kind{background:Canvas!important;color:CanvasText!important}}
      """;

  private static final String PRINT =
      """
      @media print{
        header,main,footer{max-width:none;padding-inline:.8rem 0;padding-block-start:0}
        .skip,.back,.popover,.forms,.contents{display:none}
        .table{overflow:visible}
        svg,figure img{width:auto;max-width:86%;max-height:60vh}
        summary{display:none}
        details::details-content{content-visibility:visible;block-size:auto}
        .strip,.mark,.kind{print-color-adjust:exact}
        a,sup button{color:inherit}
        :target,:has(:target){outline:none!important}
        main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;
          overflow-wrap:anywhere}
        h1,h2,h3,h4,h5,h6,caption,.kind{break-after:avoid}
        tr,.note,.tip,.important,.warning,.caution,pre,figure{break-inside:avoid}
        p,li{orphans:2;widows:2}
        footer{break-before:avoid}
      }
      """;

  /// The links between the pages of a site, and the space between corrections.
  private static final String SITE =
      """
      .site{padding-block:.5em;border-bottom:1px solid var(--rule);font-size:.88rem}
      .site ul{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
      .site p{margin:0;display:block;color:var(--ink)}
      li:has(>p+p):not(:last-child){margin-bottom:1.1em}
      @media print{.site{display:none}}
      """;

  /// Returns the style of the logo. A logo is made for light paper, so on a dark screen it keeps a
  /// light ground.
  private static String logo(Theme theme) {
    Logo logo = theme.logo();
    return logo == null
        ? ""
        : String.format(
            Locale.ROOT,
            """
            .logo{display:block;width:%s;max-width:100%%;height:auto;margin-bottom:1rem}
            @media screen and (prefers-color-scheme:dark){.logo{padding:.4rem;background:%s}}
            """,
            points(logo.width()),
            theme.light().ground().hex());
  }

  /// Returns the style for a theme and for the colours of a marking.
  static Stylesheet of(Theme theme, Label label) {
    String light = colours(theme.light()) + sizes(theme.sizes()) + mark(label);
    String root = root("color-scheme:light dark;" + FACES + light) + dark(theme.dark());
    String css =
        root
            + PAGE
            + TEXT
            + POPOVERS
            + BOXES
            + CHANGES
            + TABLES
            + FIGURES
            + FORCED_COLOURS
            + PRINT
            + logo(theme)
            + paper(theme);
    // Browsers and validators compute different digests of a style that begins or ends with space.
    return new Stylesheet(css.strip());
  }

  /// Returns the sheet that places notes near their numbers, as a `data:` address.
  static String notePlacement() {
    return address(NOTE_PLACEMENT);
  }

  /// Returns the sheet with the marking in the margins of printed pages, as a `data:` address.
  /// Empty for an empty marking. Pages with a file for a style have this one apart, so that the
  /// file is the same for all.
  static String markingAddress(Label label) {
    String css = marked(label);
    return css.isEmpty() ? "" : address(css);
  }

  private static String address(String css) {
    return "data:text/css," + PercentEncoding.part(css);
  }

  /// Returns the style with the marking in the margins of printed pages.
  Stylesheet withMarking(Label label) {
    return new Stylesheet((css + "\n" + marked(label)).strip());
  }

  /// Returns the style that prints the marking and the page's number in the margins of each page.
  /// Firefox prints no text there, and is told from Chromium and Safari by a selector of theirs. It
  /// prints the marking of the footer at the edge of each page, in a strip that no text enters.
  private static String marked(Label label) {
    if (label.text().isEmpty()) {
      return "";
    }
    String mark = "{content:" + quoted(label.text()) + ";font:700 9pt sans-serif}";
    return "@page{@top-right"
        + mark
        + "@bottom-right"
        + mark
        + "@bottom-left{content:counter(page) \" / \" counter(pages);font:9pt sans-serif}}\n"
        + """
        @supports (-moz-orient:inline){@media print{
          main,footer{padding-inline-end:2.4rem}
          footer .mark{position:fixed;inset-block-start:0;inset-inline-end:0;
            writing-mode:vertical-rl}
        }}
        """;
  }

  /// Returns a text as CSS writes it between quotation marks. Characters that may mean something in
  /// CSS or HTML are escaped.
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(point -> {
          if (point == ' ' || point == ':' || point < 0x80 && Character.isLetterOrDigit(point)) {
            quoted.appendCodePoint(point);
          } else {
            quoted.append('\\').append(Integer.toHexString(point)).append(' ');
          }
        });
    return quoted.append('"').toString();
  }

  /// Returns the style for a page with files beside it. It also places notes near their numbers and
  /// sizes figures that are images.
  Stylesheet linked() {
    return new Stylesheet(css + "\n" + NOTE_PLACEMENT + IMAGES.strip());
  }

  /// Returns the style for the pages of a site, which are links to each other too.
  Stylesheet forSite() {
    return new Stylesheet(css + "\n" + SITE.strip());
  }

  private static String dark(Palette palette) {
    return "@media screen and (prefers-color-scheme:dark){\n" + root(colours(palette)) + "}\n";
  }

  private static String root(String declarations) {
    return ":root{" + declarations + "}\n";
  }

  private static String colours(Palette palette) {
    return property("ink", palette.ink().hex())
        + property("muted", palette.muted().hex())
        + property("ground", palette.ground().hex())
        + property("accent", palette.accent().hex())
        + property("rule", palette.rule().hex())
        + property("shade", palette.shade().hex());
  }

  /// Returns the sizes as multiples of the running text's size, so that a size chosen by the reader
  /// applies.
  private static String sizes(Sizes sizes) {
    float body = sizes.body();
    return property("h1", rem(sizes.h1() / body))
        + property("h2", rem(sizes.h2() / body))
        + property("h3", rem(sizes.h3() / body))
        + property("h4", rem(sizes.h4() / body))
        + property("table", rem(sizes.table() / body))
        + property("note", rem(sizes.note() / body));
  }

  private static String mark(Label label) {
    return property("mark", hex(label.ink())) + property("box", hex(label.ground()));
  }

  private static String paper(Theme theme) {
    Paper paper = theme.paper();
    // A landscape page has room for wide tables on a screen too. Lines of text stay short.
    String wide =
        paper.width() > paper.height()
            ? "header,main,footer{max-width:64rem}main>:is(p:not(.issue),ul,div:not(.strip,.table),figure){max-width:44rem}\n"
            : "";
    return wide
        + String.format(
            Locale.ROOT,
            "@page{size:%s;margin:%s}\n@media print{html{font-size:%s}body{line-height:%s}}\n",
            points(paper.width(), paper.height()),
            points(paper.top(), paper.right(), paper.bottom(), paper.left()),
            points(theme.sizes().body()),
            points(theme.sizes().leading()));
  }

  private static String property(String name, String value) {
    return "--" + name + ":" + value + ";";
  }

  private static String hex(String colour) {
    return Colour.of(colour).hex();
  }

  private static String rem(float times) {
    return number(times) + "rem";
  }

  private static String points(float... points) {
    StringJoiner written = new StringJoiner(" ");
    for (float value : points) {
      written.add(number(value) + "pt");
    }
    return written.toString();
  }

  private static String number(float value) {
    BigDecimal rounded = new BigDecimal(Float.toString(value)).setScale(3, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
