package dev.runup.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What each keyword of the format means, for an editor. A keyword may mean different things under
/// different keys, so each list of keywords has its own meanings.
final class WordDescriptions {

  /// The meanings. A line is a keyword and what it means; an empty line ends a list.
  private static final String MEANINGS =
      """
      TLP:CLEAR: may be shared with anybody
      TLP:GREEN: for the community, and not for the public
      TLP:AMBER: for the recipients, their organisation and its clients, as far as they need it
      TLP:AMBER+STRICT: for the recipients and their organisation, as far as they need it
      TLP:RED: for the recipients alone

      corrected: it was wrong before; the briefing says so
      superseded: it was right, and something newer holds
      withdrawn: it no longer stands, and nothing takes its place

      reportedly: the source has it from others
      estimated: the source estimates it
      claimed: the source gives it as a claim of a party
      denied: a party denies it
      alleged: the source gives it as an accusation
      rumoured: the source gives it as a rumour
      tentatively: the source says that it may still change

      year: the year is the desk's conclusion
      month: the month is the desk's conclusion
      day: the day is the desk's conclusion
      time: the time of day is the desk's conclusion
      zone: the time zone is the desk's conclusion
      currency: the currency is the desk's conclusion
      place: the place is the desk's conclusion
      country: the country is the desk's conclusion
      office: the office is the desk's conclusion
      actor: the actor is the desk's conclusion
      status: the status is the desk's conclusion

      news-report: a report of news
      news-analysis: an analysis or a comment in the press
      live-page: a page that grows during the day
      readout: what one side says of a talk
      transcript: the words of a talk, written down
      communique: a text that several sides agreed
      press-release: a text for the press
      press-conference: answers to the press
      post: a post on a social network
      video: a film or a broadcast
      interview: an interview
      document: another document
      cable: a report of a mission
      reference: a work to look things up in

      F: can't be judged
      A: completely reliable
      B: usually reliable
      C: fairly reliable
      D: not usually reliable
      E: unreliable

      on-record: speakers may be named
      background: no speaker may be named, only described
      deep-background: neither named nor described
      embargo: not before the hour of the embargo

      human: a person translated it
      machine: a machine translated it; the briefing says so

      person: a human being
      state: a state
      organisation: an organisation, such as NATO
      body: a part of a state or an organisation, such as a ministry
      group: several actors, such as EU leaders
      unnamed: somebody whose name isn't known

      planned: it is arranged for its date
      expected: somebody expects it, and nobody has arranged it
      confirmed: its sides have confirmed that it takes place
      ongoing: it has begun, and not ended
      occurred: it took place
      postponed: it was put off, to another date or to none
      cancelled: it was called off

      meeting: a meeting in person
      call: a call
      visit: a visit
      statement: a public statement
      negotiation: talks about a text
      drafting: work on a text
      publication: something is published
      departure: somebody leaves
      incident: something happens that nobody planned
      deadline: a time limit ends
      other: none of the others

      said: the plain word; take it if in doubt
      stated: said it in a formal way
      announced: made it known for the first time
      reported: told what others did or said
      confirmed: said that it is so, after others had said it
      reiterated: said it once more
      reaffirmed: stood by it
      stressed: gave it weight
      argued: gave reasons for it
      indicated: let it be seen, without saying it outright
      estimated: gave an estimate
      proposed: put it forward for others to decide
      offered: would give or do it
      invited: asked somebody to come
      called-for: wants others to do it
      asked: put a question
      warned: said what bad thing may come
      demanded: insists on it
      accused: says that another one did wrong
      accepted: takes what another one offered
      agreed: is of one mind with others about it
      denied: says that it isn't so
      defended: stood up for it against criticism
      rejected: won't have it
      framed: gave it a certain meaning

      open: nothing is agreed
      narrowing: the sides come closer
      agreed: the sides agree
      parked: the sides have put it aside

      red-line: will not accept it in any case
      opposes: is against it
      reserved: has reservations, or keeps its position open
      open: could accept it
      offers: would give it
      supports: is for it
      demands: insists on it
      not-stated: has said nothing on it, as far as the desk knows

      floated: somebody mentioned it
      drafting: a text is being written
      negotiating: a text is being negotiated
      agreed: its sides agree to it
      signed: it is signed
      dead: nobody pursues it any longer

      sought: somebody wants it
      reported: a source says that it is part of the text
      bracketed: it is in the text, in brackets, and not agreed
      agreed: its sides agree to it
      carried-out: it has been done
      dropped: it is no longer part of the text

      judgement: what somebody thinks is the case
      cause: why something is the case
      assumption: what is taken for granted
      gap: what isn't known
      dissent: another view than that of the desk

      low: weak or few sources; much may be otherwise
      moderate: plausible, and not well enough supported for more
      high: good sources from several sides

      causes: the one brings about the other
      necessary-for: without the one there is no other
      serves: the one is useful for the other
      mutual: each brings about the other

      open: it is still to be done
      done: it has been done
      late: its date is over, and it has not been done
      dropped: it will not be done

      objective: what is to be reached
      point-to-make: to be said in any case
      tactical: how to proceed
      if-raised: to be said if another one brings it up
      watch-out: what to take care of
      press-line: to be said to the press

      md: Markdown
      html: a web page
      pdf: a PDF
      docx: a Word document
      fragment: the body of a web page, for a page of your own
      ics: a calendar of the dated events
      eml: a mail

      draft: "draft" is printed on each page
      final: nothing is printed

      error: the build stops
      warning: it is told, and the build goes on
      notice: it is told as a remark
      off: it isn't told
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
  static List<String> of(List<String> words) {
    return BY_WORDS.getOrDefault(words, List.of());
  }
}
