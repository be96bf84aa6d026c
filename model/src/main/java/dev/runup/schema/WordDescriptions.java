package dev.runup.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What each keyword of the format means, for an editor. A keyword may mean different things under
/// different keys, so each list of keywords has its own meanings.
public final class WordDescriptions {

  /// The meanings. A line is a keyword and what it means; an empty line ends a list.
  private static final String MEANINGS =
      """
      TLP:CLEAR: for everybody, also for the public
      TLP:GREEN: for the recipients' community, but not for the public
      TLP:AMBER: for the recipients, their organisation and its clients, if they need to know
      TLP:AMBER+STRICT: for the recipients and their organisation only, if they need to know
      TLP:RED: for the recipients alone

      corrected: the old value was wrong; the briefing says so
      superseded: the old value was right, and is out of date now
      withdrawn: the desk no longer vouches for the fact, and nothing takes its place

      reportedly: the source only passes it on from others
      estimated: the source gives it as an estimate
      claimed: the source gives it as the claim of one party
      denied: the source says that a party denies it
      alleged: the source gives it as an accusation that isn't proved
      rumoured: the source gives it as a rumour
      tentatively: the source says that it may still change

      year: the source doesn't give the year; the desk inferred it
      month: the source doesn't give the month; the desk inferred it
      day: the source doesn't give the day; the desk inferred it
      time: the source doesn't give the time of day; the desk inferred it
      zone: the source doesn't give the time zone; the desk inferred it
      currency: the source doesn't give the currency; the desk inferred it
      place: the source doesn't give the place; the desk inferred it
      country: the source doesn't give the country; the desk inferred it
      office: the source doesn't give the office; the desk inferred it
      actor: the source doesn't give the actor; the desk inferred it
      status: the source doesn't give the status; the desk inferred it

      news-report: an article that reports news
      news-analysis: an article in the press that analyses news or comments on it
      live-page: a web page that grows during the day, such as a live blog
      readout: what one side of a talk says about it afterwards
      transcript: the words of a talk or a speech, written down
      communique: a text that several sides have agreed on
      press-release: a text that somebody sends to the press
      press-conference: statements and answers to the press
      post: a post on a social network
      video: a film or a broadcast
      interview: questions to somebody, and the answers
      document: a document of no other kind in this list
      cable: a report that a diplomatic mission sends home
      reference: a work to look things up in, such as an encyclopaedia

      F: its reliability can't be judged
      A: completely reliable
      B: usually reliable
      C: fairly reliable
      D: not usually reliable
      E: unreliable

      on-record: the speakers may be named
      background: no speaker may be named; the description under `attribution` may be printed
      deep-background: no speaker may be named or described, nor their state or organisation
      embargo: not to be published yet; the briefing shows it, and Runup warns of that

      human: a person translated it
      machine: a machine translated it; the briefing says so

      person: one human being
      state: a state, such as Ukraine
      organisation: an organisation, such as NATO
      body: a part of a state or an organisation, such as a ministry
      group: several actors together, such as EU leaders
      unnamed: somebody whose name isn't known

      invited: was asked to come; no answer is known
      declined: was asked to come, and said no
      absent: was not there
      left: was there, and left before the end

      planned: it is arranged, and still to come
      expected: somebody expects it, but nobody has arranged it
      in-doubt: it was planned or expected, and its sides no longer say that it will take place
      confirmed: its sides have confirmed that it will take place
      ongoing: it has begun, and has not ended
      occurred: it took place
      postponed: it was put off, to another date or to none
      cancelled: it was called off, and won't take place

      meeting: people meet in person
      call: people talk by telephone or video
      visit: somebody visits a place or a host
      statement: somebody makes a public statement
      negotiation: the sides negotiate
      drafting: somebody works on a text
      publication: something is published
      departure: somebody leaves
      incident: something happens that nobody planned
      deadline: a time limit ends
      other: none of the other forms

      said: the plain verb; take it if in doubt
      stated: said it formally
      announced: made it known for the first time
      reported: passed on what others did or said
      confirmed: said that it is true, after others had said it; name that under `confirms`
      reiterated: said it again
      reaffirmed: said that an earlier word still holds
      stressed: said it with emphasis
      argued: gave reasons for it
      indicated: hinted at it, without saying it outright
      estimated: gave an estimate
      proposed: put it forward for others to decide
      offered: said that the speaker would give or do it
      invited: asked somebody to come or to take part
      called-for: appealed to others to do it
      asked: made a request; or put a question, if the words end in a question mark
      warned: said that something bad may happen
      demanded: insisted on it
      accused: said that somebody did wrong
      accepted: said yes to what somebody had offered
      agreed: said that they think the same as somebody else
      denied: said that something isn't true; name that under `denies`
      defended: stood up for it against criticism
      rejected: said no to it
      framed: described it in a certain way

      open: nothing is agreed yet
      narrowing: the sides are coming closer
      agreed: the sides agree
      parked: the sides have put it aside

      red-line: won't accept it in any case
      opposes: is against it
      reserved: has reservations, or keeps its position open
      open: could accept it
      offers: would give it
      supports: is for it
      demands: insists on it
      not-stated: has said nothing on it, as far as the desk knows

      floated: somebody has mentioned it as an idea
      drafting: its text is being written
      negotiating: its text is being negotiated
      agreed: its sides agree to it
      signed: it is signed
      dead: nobody pursues it any longer

      sought: somebody wants it in the text
      reported: a source says that it is in the text; whether it is agreed isn't known
      bracketed: it is in the text, but in brackets, because it isn't agreed
      agreed: its sides agree to it
      carried-out: what it provides has been done
      dropped: it is no longer in the text

      judgement: what somebody thinks is the case
      cause: why something is the case
      assumption: what is taken for granted
      gap: what isn't known
      dissent: a view that differs from the desk's

      low: weak or few sources; it may well be otherwise
      moderate: plausible, but not supported well enough for "high"
      high: good sources from several sides

      causes: the cause brings about the effect
      necessary-for: without the cause, there is no effect
      serves: the cause is a means, and the effect its aim
      mutual: cause and effect bring about each other

      open: it is still to be done
      done: it has been done
      late: its date is past, and it has not been done
      dropped: it won't be done

      objective: what we want to reach
      point-to-make: to be said in any case
      tactical: to be said only if the talk turns that way
      if-raised: to be said only if somebody else raises the point
      watch-out: what to be careful about
      press-line: to be said to the press

      html: a web page
      pdf: a PDF
      docx: a Word file
      md: a Markdown file
      ics: a calendar file with the dated events
      eml: a mail with the briefing
      fragment: the body of a web page, to put into a page of your own

      draft: every page says "draft"
      final: no page says "draft"; every fact that is shown must be reviewed

      error: it is reported, and stops the build
      warning: it is reported, and the build goes on
      notice: it is reported as a remark, and the build goes on
      off: it isn't reported
      """;

  private static final Pattern BLANK_LINE = Pattern.compile("\n\n");

  private static final Map<List<String>, List<String>> BY_WORDS = byWords();

  private WordDescriptions() {}

  private static Map<List<String>, List<String>> byWords() {
    Map<List<String>, List<String>> all = new HashMap<>();
    for (String list : BLANK_LINE.split(MEANINGS, 0)) {
      List<String> words = new ArrayList<>();
      List<String> meanings = new ArrayList<>();
      for (String line : list.strip().lines().toList()) {
        int colon = line.indexOf(": ");
        words.add(line.substring(0, colon));
        meanings.add(line.substring(colon + 2));
      }
      all.put(words, meanings);
    }
    return Collections.unmodifiableMap(all);
  }

  /// Returns what each of some keywords means, in their order. Empty if the list is unknown.
  public static List<String> of(List<String> words) {
    return BY_WORDS.getOrDefault(words, List.of());
  }
}
