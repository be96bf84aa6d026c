<#-- The macros that print facts. All templates use them, so that a fact has the same words everywhere. -->

<#-- Whether source references such as [2 ¶4] are printed after facts. The page at-a-glance names the sources in words instead. -->
<#assign marked = true>
<#-- Whether a page may show what is for the desk alone: the grades of sources, and how far a side would go. -->
<#assign inside = true>
<#-- Whether the page is page 1. It has doubts in words in place of grades, and leaves what was inferred to its last line.
     `shared`: whether all its facts share one doubt, which is then printed once. -->
<#assign pageOne = false>
<#assign shared = false>

<#-- Returns whether a passage begins with a word or a number, for example "positions" or "24 May". Right after the number of
     a source it would be misread as a count, a date or the like. -->
<#function wordy passage>
  <#return passage?matches("[\\p{L}\\p{N}].*") && !passage?matches("\\p{L}{1,4}\\..*")>
</#function>

<#-- Returns the passages of some citations, for example ¶4 and ¶7. -->
<#function passages cites>
  <#local all = []>
  <#list cites as one><#if one.passage??><#local at = cite(one.number, one.passage)><#local all += [wordy(one.passage)?then(msg("passage.see", at), at)]></#if></#list>
  <#return all>
</#function>

<#-- Prints source references: "[2 ¶4, ¶7, 3]". Passages of the same source follow its number. If any begins with a word or a
     number: "[2: 24 May, 19:40; 3]". -->
<#macro marks cites>
<#local last = 0>
<#local apart = cites?filter(one -> one.passage?? && wordy(one.passage!""))?size != 0>
<#list cites> [<#items as one><#t>
<#if one.number != last><#if apart && last != 0>; <#elseif last != 0>, </#if>${cite(one.number)}<#if one.passage??><#if wordy(one.passage)>:</#if> </#if><#elseif last != 0>, </#if>${one.passage!""}<#local last = one.number><#t>
</#items>]</#list><#t>
</#macro>

<#-- Returns what the desk inferred of a fact in words. -->
<#function inferences standing>
  <#list standing.inferred>
    <#local inferred = []>
    <#items as word><#local inferred += [msg("inferred." + word)]></#items>
    <#return [msg("inferred", list(inferred))]>
  </#list>
  <#return []>
</#function>

<#-- Returns a doubt in words: "doubtful" and "one source". That nobody has judged a source yet is no more than that. -->
<#function doubt of>
  <#return [msg("doubt." + of.word)] + (of.single && !["6", "F"]?seq_contains(of.word))?then([msg("doubt.single")], [])>
</#function>

<#-- Returns the reserve of what a headline rests on: hedges, and why it is doubtful. For the public, that is no more than unconfirmed.
     `unjudged`: whether it counts that nobody can judge a source. -->
<#function reserve of unjudged=true>
  <#local all = of.hedges?map(hedge -> msg("hedge." + hedge))>
  <#if !of.doubt?? || (!unjudged || !inside) && ["6", "F"]?seq_contains(of.doubt.word)><#return all></#if>
  <#return all + [inside?then(doubt(of.doubt)[0], msg("doubt.6"))]>
</#function>

<#-- Returns who denies or contradicts what a headline rests on, and who took a part of it back. -->
<#function challenged h>
  <#local all = []>
  <#list h.opposedBy as one><#local all += [opposedBy(one.word, {"who": [], "attribution": whose(one)})]></#list>
  <#list h.takenBackBy as speech><#local all += [msg("doubt.partly", opposedBy("retracts", speech))]></#list>
  <#return distinct(all)>
</#function>

<#-- Returns why what a headline rests on is doubtful. Page 1 of the desk has it elsewhere. -->
<#function ownDoubt h>
  <#return (h.standing.doubt?? && !(pageOne && inside))?then(reserve({"hedges": [], "doubt": h.standing.doubt!""}, false), [])>
</#function>

<#-- Returns all reserves of a headline: those of a part of what it rests on, and who opposes it. -->
<#function reserves h><#return ownDoubt(h) + partly(h) + challenged(h)></#function>

<#-- Returns the reserves of a part of what a headline rests on, unless its own words have them: “Reportedly …”. `graded`: whether
     doubtful sources count. -->
<#function partly h graded=true>
  <#local own = h.title?lower_case>
  <#list h.text as paragraph><#local own += " " + paragraph?lower_case></#list>
  <#local parts = []>
  <#list h.partly as one><#local parts += reserve(graded?then(one, {"hedges": one.hedges}), false)?filter(word -> !own?contains(word))></#list>
  <#return (parts?size == 0)?then([], [msg("doubt.partly", list(distinct(parts)))])>
</#function>

<#-- Returns whose words another fact is. Empty if nobody may be named, or if an attribution is no name: "according to officials". A language
     without such beginnings has the attribution in brackets. -->
<#function whose other>
  <#if other.attribution??><#return (msg("attribution.adverbial") != "" && adverbial(other.attribution))?then("", other.attribution)></#if>
  <#return list(other.by)>
</#function>

<#-- Returns by whom something is denied, contradicted or taken back. An attribution such as "according to officials" is left out. -->
<#function opposedBy word speech>
  <#local who = (speech.attribution??)?then(speech.attribution!"", (speech.who?size == 0)?then("", voice(speech, false)))>
  <#return (who == "" || speech.attribution?? && adverbial(who))?then(msg("opposed." + word), msg("doubtful." + word + ".by", inText(who)))>
</#function>

<#-- Returns the reservations of a fact in words: hedges, inferred keys, derived, translated by machine and, on pages
     of the desk, its grade. For the public, a doubtful fact is unconfirmed. -->
<#function remarks standing doubted=true>
  <#local all = []>
  <#list standing.hedges as hedge><#local all += [msg("hedge." + hedge)]></#list>
  <#if !pageOne><#local all += inferences(standing)></#if>
  <#if standing.derived><#local all += [msg("derived")]></#if>
  <#if standing.machine><#local all += [msg("machine")]></#if>
  <#if pageOne && inside>
    <#if standing.doubt?? && !shared && doubted><#local all += doubt(standing.doubt)></#if>
  <#elseif standing.grade?? && inside><#local all += [msg("grade", standing.grade)]>
  <#elseif !inside && doubted && standing.doubt??><#local all += reserve({"hedges": [], "doubt": standing.doubt}, false)></#if>
  <#-- Several numbers of sources look like several origins. -->
  <#if !pageOne && standing.doubt?? && standing.doubt.single && distinct(standing.cites?map(one -> one.number))?size gt 1><#local all += [msg("doubt.single")]></#if>
  <#return all>
</#function>

<#-- Prints reservations and source references after a fact, with a space before them: "(reportedly; ¶8)" if there is
     one source, "(reportedly) [2 ¶4]" if there are more. `hedged`: whether reservations are printed. `also`: texts to
     print before them in the same brackets. `partly`: whether a quotation among the words has a translation. -->
<#macro standing of hedged=true also=[] partly=false>
<#local said = distinct(also + hedged?then(remarks(of), []))>
<#if of.leftIn??><#local said += [msg(partly?then("left-in.others", "left-in"), language(of.leftIn))]></#if>
<#if briefing.notes.basis.sources == 1 && marked><#local said += passages(of.cites)></#if>
<#list said> (<#items as one>${one}<#sep>; </#items>)</#list><#t>
<@references of.cites/><#t>
</#macro>

<#-- Prints the caveat that the desk typed, and the facts that this one contradicts. -->
<#macro caveat of>
<#if of.caveat??> *${sentence(of.caveat)}*</#if><#t>
<#list of.against as one> *${opposed(one)}*</#list><#t>
</#macro>

<#-- The texts that page 1 has printed, so that it quotes none of them once more as denied, retracted or contradicted. -->
<#assign printed = []>

<#-- Returns the text of a fact that another one names, with its condition and its reserve: "We come (condition: you pay; rumoured)". -->
<#function reserved text of more=[]>
  <#local all = []>
  <#if of.condition?? && !text?contains(unstopped(of.condition))><#local all += [msg("said.attributed", msg("key.if"), unstopped(of.condition))]></#if>
  <#local all += reserve(of.reserve, false) + more>
  <#return (all?size == 0)?then(unstopped(text), msg("speaker.office", unstopped(text), all?join("; ")))>
</#function>

<#-- Returns the fact that another one opposes: whose it is, of which day, and its text. -->
<#function opposed one>
  <#local plain = (one.value??)?then(msg("said.attributed", one.text, one.value!""), unstopped(one.text))>
  <#local text = one.quoted?then(msg("quote", plain), plain)>
  <#local whose = whose(one)>
  <#-- What was taken back is said once, behind page 1. -->
  <#if pageOne && one.word == "retracts"><#return (whose == "")?then(msg("against.retracts.account"), msg("against.retracts.words", (one.day??)?then(msg("speaker.office", inText(whose), one.day!""), inText(whose))))></#if>
  <#local told = reserved(text, one, (one.stands || one.word == "retracts")?then([], [msg("against.gone")]))>
  <#if whose == ""><#return msg("against." + one.word, told)></#if>
  <#local who = inText(whose)>
  <#if one.day??><#local who = msg("speaker.office", who, one.day)></#if>
  <#if pageOne && printed?seq_contains(plain)><#return msg("against." + one.word + ".again", who)></#if>
  <#if pageOne><#assign printed += [plain]></#if>
  <#return msg("against." + one.word + ".by", told, who)>
</#function>

<#-- Returns the offices of a speaker. `running`: as inside a sentence. -->
<#function offices of running=false>
  <#local all = "">
  <#list of.offices as post>
    <#local one = (post.of?size == 0)?then(post.title, msg("speaker.of", post.title, list(post.of)))>
    <#if running && post.inText??><#local one = post.inText></#if>
    <#local all = post?is_first?then(one, msg("speaker.also", all, one))>
  </#list>
  <#return all>
</#function>

<#-- Returns the name of an actor, or the short name after the first mention. -->
<#function met of>
  <#return (of.shortName?? && mentioned(of.name))?then(of.shortName!"", of.name)>
</#function>

<#function speaker of full running=false>
  <#local name = running?then(met(of), of.name)>
  <#if !full || of.offices?size == 0><#return running?then(inText(name), name)></#if>
  <#return msg("speaker.office", running?then(inText(of.name), of.name), offices(of, running))>
</#function>

<#function quoted s>
  <#if s.translated??><#return msg("quote.translated", s.words.quote, s.translated)></#if>
  <#return msg("quote", s.words.quote)>
</#function>

<#-- Prints a single item as a paragraph, and several as a list. -->
<#macro each items>
<#list items as item>
<#if items?size != 1>- </#if><#nested item><#lt>
</#list>

</#macro>

<#-- Returns the quotation of a statement, its summary, or both. A summary that holds the quotation has it in quotation
     marks, and isn't followed by it. Otherwise the quotation follows, in brackets if it has neither a full stop of its own nor a translation. -->
<#function uttered s>
  <#local what = s.words.says!"">
  <#if s.words.around?? && !s.translated??>
    <#local what = (s.words.around.before!"") + quoted(s) + (s.words.around.after!"")>
  <#elseif s.words.quote?? && s.words.says??>
    <#local last = s.translated!s.words.quote>
    <#local closed = [".", "。", "!", "！", "?", "？", "؟", "…"]?seq_contains(last[(last?length - 1)..])>
    <#if closed || s.translated??><#local what = msg("quote.closed.says", quoted(s), sentence(s.words.says))>
    <#else><#local what = msg("quote.part", quoted(s), unstopped(s.words.says))></#if>
  <#elseif s.words.quote??>
    <#local what = quoted(s)>
  </#if>
  <#return what>
</#function>

<#-- Returns the quotation and the summary of a statement, with its condition unless the summary has it. -->
<#function words s>
  <#if s.condition?? && !(s.words.says!"")?contains(unstopped(s.condition))><#return msg("said.condition", sentence(uttered(s)), sentence(s.condition))></#if>
  <#return uttered(s)>
</#function>

<#-- Returns the speaker: the attribution, the names, or "unnamed". -->
<#function voice speech full>
  <#if speech.attribution??><#return speech.attribution></#if>
  <#local speakers = []>
  <#list speech.who as one><#local speakers += [speaker(one, full, true)]></#list>
  <#return (speakers?size == 0)?then(msg("speaker.unnamed"), list(speakers))>
</#function>

<#-- Returns the number with which a verb agrees: 1 or 2. -->
<#function count speech>
  <#return (speech.who?size > 1 || (speech.who?size == 1 && speech.who[0].plural))?then(2, 1)>
</#function>

<#-- Returns whether an attribution can't be the subject of a sentence, for example "according to officials". -->
<#function adverbial attribution>
  <#list msg("attribution.adverbial")?split("|") as beginning>
    <#if attribution?lower_case?starts_with(beginning)><#return true></#if>
  </#list>
  <#return false>
</#function>

<#-- Returns the end of a message's key for the verb of a statement. A question that is asked has a message of its own. -->
<#function verb s>
  <#local last = (s.words.says!s.translated!s.words.quote)?trim>
  <#return (s.verb == "asked" && ["?", "？", "؟"]?seq_contains(last[(last?length - 1)..]))?then("asked.question", s.verb)>
</#function>

<#-- The verbs that say no more than that somebody spoke. -->
<#assign plain = ["said", "stated", "reported", "reiterated", "reaffirmed", "stressed", "argued", "indicated", "estimated", "asked.question", "framed"]>

<#-- Returns how words were said, and to whom, as a note: "in a denial to Canada". Empty for what was just said. -->
<#function did s>
  <#local how = plain?seq_contains(verb(s))?then("", msg("did." + verb(s)))>
  <#if s.to?size == 0><#return how></#if>
  <#if how == ""><#return msg("did.to.plain", inText(list(s.to)), s.to?size)></#if>
  <#return msg({"accused": "did.to.against", "agreed": "did.to.with"}[s.verb]!"did.to", how, inText(list(s.to)), s.to?size)>
</#function>

<#-- Returns whether a text can stand before "she said": one sentence that is not long, asks nothing and has no end of its own. -->
<#function isSingle text>
  <#return text?word_list?size lte 35 && !text?matches(r"(?s).*(?:[.!?…:;。！？؟](?:\s.*|[”»“’]|$)|\n.*)")>
</#function>

<#-- Returns whether a source must be named before what it said: nobody is named, or it is weak. -->
<#function isWeak s><#return s.speech.attribution?? || s.speech.who?size == 0 || s.standing.doubt??></#function>

<#-- Returns a statement as a sentence: "Sanctions stay, Pompeo told Kim on 11 June". Several sentences, a question and the words of a weak
     source follow their speaker: "A Canadian official, 17 June: …". `when`: the day, or an empty text. -->
<#function statement s full when="">
  <#local said = words(s)>
  <#local who = voice(s.speech, full)>
  <#if !isWeak(s) && isSingle(unstopped(said))>
    <#local sentence = msg("verb." + verb(s) + (s.to?size == 0)?then("", ".to"), who, unstopped(said), inText(list(s.to)), count(s.speech), s.to?size)>
    <#return (when == "")?then(sentence, msg(when?matches(r"\d+ [^–]*")?then("said.on", "said.when"), sentence, when))>
  </#if>
  <#local how = did(s)>
  <#if how != ""><#local who = msg("said.did", who, how)></#if>
  <#if when != ""><#local who = msg("list.more", who, when)></#if>
  <#return msg("said.attributed", capital(who), said)>
</#function>

<#-- Prints a statement with its original, its retractions, its source and its date. `short`: without its event. `full`:
     whether the speaker's office is printed. -->
<#macro said s short=false full=true>
<#local day = (s.occasion.elsewhere?size == 0)?then(s.occasion.when!"", "")>
${sentence(capital(statement(s, full, day)))}<#t>
<#if s.original??> ${sentence(msg(s.words.quote???then("said.original", "said.original.of-words"), msg("quote", s.original)))}</#if><#t>
<#local also = []>
<#if s.via?size != 0><#local also += [msg("said.via", unstopped(inText(list(s.via))))]></#if>
<#if s.occasion.event?? && !short><#local also += [msg("said.event", s.occasion.event)]></#if>
<#if s.occasion.when?? && day == ""><#local also += [moment(s.occasion.when, s.occasion.elsewhere)]></#if>
<@standing of=s.standing also=also partly=s.translated??/><@caveat s.standing/><@opposing s.opposedBy/><#t>
</#macro>

<#-- Prints who took words back, denied or contradicted them, each with the day and the source of that. -->
<#macro opposing all>
<#list all as one> ${sentence(capital(opposedBy(one.word, one.by)))}<@standing of=one.standing also=(one.when??)?then([one.when!""], [])/></#list><#t>
</#macro>

<#-- Returns a measure as one phrase, for example "troops: 800,000". -->
<#function figure f>
  <#return msg("said.attributed", f.what, f.value!msg("not-given"))>
</#function>

<#-- Prints a headline as the title of a document, with its reservations but without source references. -->
<#macro titled h>
<#local all = remarks(h.standing, false) + pageOne?then(inferences(h.standing), [])>
<#if h.standing.doubt?? && pageOne && inside && !["6", "F"]?seq_contains(h.standing.doubt.word)><#local all += doubt(h.standing.doubt)></#if>
<#local all += reserves(h)>
${h.title}<#list all> (<#items as one>${one}<#sep>; </#items>)</#list><#t>
</#macro>

<#-- Prints the text of a headline with its reservations. Behind several sentences, brackets would seem to be about the last one.
     `graded`: whether doubtful sources of a part of it count. -->
<#macro text h graded=true>
<#list h.text as paragraph>${paragraph}<#sep> </#list><#t>
<#local own = graded?then(ownDoubt(h), []) + pageOne?then(inferences(h.standing), [])>
<#local parts = partly(h, graded) + challenged(h)>
<#local whole = []>
<#if h.text?size gt 1 || h.text?size == 1 && unstopped(h.text[0])?contains(". ")><#local whole = distinct(own + remarks(h.standing))></#if>
<@standing of=h.standing hedged=whole?size == 0 also=(whole?size == 0)?then(own + parts, parts)/><#list whole> *${msg("doubt.whole")}: <#items as one>${one}<#sep>; </#items>.*</#list><#t>
</#macro>

<#-- Prints the author of a judgement. -->
<#macro author by>
<#if by.source??><#local number = cite(by.source.number)></#if><#t>
<#if by.source??>${capital(msg("kind." + by.source.kind))}<#if briefing.notes.basis.sources != 1> [${number}]</#if><#elseif by.actor??>${speaker(by.actor, true)}<#else>${capital(msg("speaker.unnamed"))}</#if>${msg("stop")}<#t>
</#macro>

<#-- Prints whose comment a judgement is, as the start of a line: the desk's, a source's or an actor's. -->
<#macro commented by>
<#if !by?is_string && by.source??><#local number = cite(by.source.number)></#if><#t>
<#if !by?is_string && by.source??>${msg("comment.source", msg("kind." + by.source.kind))}<#if briefing.notes.basis.sources != 1> [${number}]</#if><#t>
<#elseif !by?is_string && by.actor??>${msg("comment.actor", speaker(by.actor, true, true))}<#t>
<#elseif !by?is_string>${msg("comment.unnamed")}<#else>${msg("comment.desk")}</#if>${msg("stop")}<#t>
</#macro>

<#function likelihood word><#return msg("likelihood." + word?replace(" ", "-"))></#function>

<#-- Returns that a judgement rests on a statement that somebody took back. -->
<#function tookBack speech>
  <#if speech.attribution?? && adverbial(speech.attribution)><#return msg("assessment.taken-back")></#if>
  <#return msg("assessment.taken-back.by", voice(speech, false))>
</#function>

<#-- Returns what became of a fact since a judgement on it. -->
<#function since one>
  <#if one.type == "event">
    <#local status = msg("status." + one.state, agreement(one))>
    <#return (one.left?size == 0)?then(status, msg("list.more", status, msg("who.left", list(one.left), one.left?size)))>
  </#if>
  <#return msg({"proposal": "state.", "provision": "provision."}[one.type] + one.state)>
</#function>

<#-- Prints an assessment. Likelihood and confidence are always in separate sentences. -->
<#macro assessed a>
${sentence(a.says)}<@standing of=a.standing also=(a.kind == "judgement" || a.kind == "gap" || (a.kind == "cause" && a.link??))?then([], [msg("assessment." + a.kind)])/><#t>
<#if a.asOf??> ${msg("assessment.as-of", a.asOf)}</#if><#list a.since as one> ${msg("assessment.since", unstopped(one.title), since(one))}</#list><#t>
<#list a.basisTakenBackBy as speech> ${tookBack(speech)}</#list><#t>
<#if a.link?? && !pageOne> <@link a.link/></#if><#t>
<#if a.likelihood??> ${msg("assessment.likelihood", likelihood(a.likelihood.word), a.likelihood.low, a.likelihood.high)}</#if><#t>
<#if a.confidence??> ${msg("assessment.confidence", msg("confidence." + a.confidence))}</#if><#t>
<#if a.basis??> ${sentence(msg("assessment.basis", a.basis))}</#if><#t>
<#list a.alternatives as other> ${sentence(msg("assessment.alternative", other))}</#list><#t>
<#list a.replaces as other> ${msg("assessment.replaces", unstopped(other))}</#list><#t>
<@caveat a.standing/><#t>
</#macro>

<#-- Prints the cause and the effect of a judgement. -->
<#macro link l>
<#if l.cause?? && l.effect??>${msg("relation.of." + l.relation, reserved(l.cause.text, l.cause), reserved(l.effect.text, l.effect))}<#t>
<#elseif l.cause??>${msg("relation.cause", reserved(l.cause.text, l.cause))}<#elseif l.effect??>${msg("relation.effect", reserved(l.effect.text, l.effect))}</#if><#t>
</#macro>

<#function quotes items>
  <#local all = []>
  <#list items as one><#local all += [msg("quote", one)]></#list>
  <#return list(all)>
</#function>

<#-- Prints a gap: something that isn't known. `stopped`: whether it ends in a full stop. `counted`: whether what is known against it
     follows. -->
<#macro gap g stopped counted=true>
<#if g.said?? && stopped><@assessed g.said/><#t>
<#elseif g.said??>${unstopped(g.said.says)}<#if g.counter?? && counted>; ${unstopped(statement(g.counter, false))}</#if><@standing of=g.said.standing also=g.said.basisTakenBackBy?map(speech -> unstopped(tookBack(speech))?uncap_first)/><#t>
<#else><#t>
<#local of = []>
<#list g.of as one><#local of += [["date", "outcome"]?seq_contains(g.what)?then(msg("quote", one), one)]></#list>
<#if g.what?starts_with("position-on")><#local what = msg("gap." + g.what, inText(g.of[0]), quotes(g.of[1..]))>
<#elseif g.of?size == 3 && ["stance-since", "answer"]?seq_contains(g.what)><#local what = msg("gap." + g.what, inText(g.of[0]), g.of[1], g.of[2])>
<#elseif g.what?starts_with("position")><#local what = msg("gap." + g.what, list(of?map(one -> inText(one))), of?size)>
<#else><#local what = msg("gap." + g.what, list(of), g.value!"")></#if>
${stopped?then(sentence(capital(what)), capital(what))}<#t>
</#if><#t>
</#macro>

<#-- Returns the gaps that the section on them lists. That an event has no date, an amount no estimator, or a share of a plan no author
     or number, stands with it. -->
<#function unknown gaps>
  <#return gaps?filter(gap -> !gap.ofPlan && !(gap.what == "date" && briefing.reference.timeline?size gt 1) && !(gap.what == "estimator" && briefing.reference.figures?size gt 1))>
</#function>

<#-- Returns the role of a participant. That of an addressee is in the page's language, whichever language it was typed in. -->
<#function roleOf one>
  <#return one.addressee?then(msg("role.addressee"), one.role!"")>
</#function>

<#-- Returns a text with notes in brackets, if there are any. -->
<#function noted text notes>
  <#if notes?size == 0><#return text></#if>
  <#local joined = notes[0]>
  <#list notes[1..] as note><#local joined = msg("list.more", joined, note)></#list>
  <#return msg("speaker.office", text, joined)>
</#function>

<#-- Returns for whom a participant stands in, as a list of no text or of one. -->
<#function standsFor one>
  <#if one.standsFor??><#return [msg("who.for", inText(one.standsFor!""))]></#if>
  <#return []>
</#function>

<#-- Returns from when or until when a participant is there, as a list of no text or of one. -->
<#function presence one>
  <#if one.from??><#return [msg("who.since", one.from, one.attendance)]></#if>
  <#return (one.attendance == "left")?then([msg("attendance.left")], [])>
</#function>

<#function names participants others>
  <#local all = []>
  <#list participants as one>
    <#local notes = presence(one) + standsFor(one)>
    <#local isOffice = one.role?? && one.who.offices?filter(post -> post.title == one.role)?size != 0>
    <#if !one.role?? && notes?size == 0 || isOffice && notes?size == 0><#local all += [speaker(one.who, true)]>
    <#else>
      <#if one.who.offices?size != 0 && one.role?? && !isOffice><#local notes = [msg("speaker.role", offices(one.who), roleOf(one))] + notes>
      <#elseif one.who.offices?size != 0><#local notes = [offices(one.who)] + notes>
      <#elseif one.role??><#local notes = [roleOf(one)] + notes></#if>
      <#local all += [noted(one.who.name, notes)]>
    </#if>
  </#list>
  <#if others><#local all += [msg("others")]></#if>
  <#return all>
</#function>

<#-- Returns who was invited, declined, was absent or had left before, a text for each. -->
<#function away e>
  <#local all = []>
  <#list ["invited", "declined", "absent", "left"] as attendance>
    <#local some = e.people.away?filter(one -> one.attendance == attendance)>
    <#local names = []>
    <#list some as one><#local names += [noted(one.who.name, (one.role??)?then([roleOf(one)], []) + (one.from??)?then([one.from], []))]></#list>
    <#if some?size != 0><#local all += [msg("who." + attendance, list(names), some?size)]></#if>
  </#list>
  <#return all>
</#function>

<#-- Returns whether an event without a date comes before or after another one. `previous`: the title of the event
     that was printed just before, if any. -->
<#function relation r previous="">
  <#if r.word == "after" && r.other == previous><#return msg("relation.after.that")></#if>
  <#if r.summit && ["meeting", "call", "visit"]?seq_contains(r.form)>
    <#return msg("relation." + r.word + "." + r.form)>
  </#if>
  <#return msg("relation." + r.word, r.other)>
</#function>

<#-- Returns the gender and number of an event in a language that needs them, from its title or its form. -->
<#function agreement e>
  <#return msg("event.agreement", e.form, (e.title?lower_case?word_list?first)!"")>
</#function>

<#-- Returns the keyword of the status of an event, "put-off" if it is postponed to a new date, "passed" for an overdue deadline, "was-ongoing" if its last day is over, or "overtaken". -->
<#function statusWord e>
  <#if e.phase == "overtaken"><#return e.phase></#if>
  <#if e.phase == "past" && e.status == "ongoing"><#return "was-ongoing"></#if>
  <#if e.form == "deadline" && e.phase == "overdue"><#return "passed"></#if>
  <#return (e.status == "postponed" && ["to-come", "overdue"]?seq_contains(e.phase))?then("put-off", e.status)>
</#function>

<#-- Returns the status of an event. -->
<#function status e>
  <#return msg("status." + statusWord(e), agreement(e), e.status)>
</#function>

<#-- Prints the participants of an event, and who was not there, as sentences after a space. -->
<#macro who e>
<#if e.people.who?size != 0 || e.people.others> ${msg("event.who", list(names(e.people.who, e.people.others)), e.people.who?size + e.people.others?then(1, 0))}</#if><#t>
<#list away(e) as one> ${sentence(capital(one))}</#list><#t>
</#macro>

<#-- Prints the summit in a line: participants, place, date, status. A missing place, date or hour is named. -->
<#macro summit e>
<#local parts = []>
<#if e.people.who?size != 0 || e.people.others><#local parts += [list(names(e.people.who, e.people.others))]><#else><#local parts += [e.title]></#if>
<#list e.where as place><#local parts += [place]></#list>
<#if e.where?size == 0><#local parts += [msg("summit.no.place")]></#if>
<#if e.time.when??><#local parts += [moment(e.time.when, e.time.elsewhere)]><#else><#local parts += [msg("summit.no.date")]></#if>
<#if e.time.hourless><#local parts += [msg("summit.no.time")]></#if>
<#local parts += [status(e)]>
<#list parts as part>${part}<#sep>, </#list><@standing e.standing/>${msg("stop")}<@caveat e.standing/><#list away(e) as one> ${sentence(capital(one))}</#list><#if e.outcome??> ${sentence(e.outcome)}</#if><#t>
</#macro>

<#-- Returns the places of an event that its title doesn't contain. -->
<#function places e>
  <#local all = []>
  <#list e.where as place><#if !e.title?contains(place)><#local all += [place]></#if></#list>
  <#return all>
</#function>

<#-- Prints a future event as a sentence. -->
<#macro coming e previous="">
${e.title}, ${status(e)}<#if e.time.when??>, ${moment(e.time.when, e.time.elsewhere)}<#elseif e.time.relation??> ${relation(e.time.relation, previous)}</#if><#t>
<@standing e.standing/>${msg("stop")}<@caveat e.standing/><#t>
</#macro>

<#-- Returns a time, also in the zones where it falls on another date. -->
<#function moment when elsewhere>
  <#return (elsewhere?size == 0)?then(when, msg("date.elsewhere", when, list(elsewhere)))>
</#function>

<#-- Returns the time of an event, or its place before or after another event, or "date unknown". -->
<#function time e previous="">
  <#if e.time.when??><#return moment(e.time.when, e.time.elsewhere)></#if>
  <#if e.time.relation??><#return msg("relation.no-day", relation(e.time.relation, previous))></#if>
  <#return msg("summit.no.date")>
</#function>

<#-- Returns the time of an event in a list. If the hours of other events of its day are given, "hour not given" follows. -->
<#function listed e previous="">
  <#return e.time.untimed?then(msg("list.more", time(e), msg("summit.no.time")), time(e, previous))>
</#function>

<#-- Prints an event with all its keys as a paragraph that begins with the date. -->
<#macro event e terse=false whole="">
${capital(listed(e))}: <#if e.isSummit>**${e.title}**<#else>${e.title}</#if><#list places(e) as place>, ${place}</#list><#if e.partOf?? && e.partOf != whole> (${msg("event.part-of", e.partOf)})</#if><#if !terse>, ${status(e)}<#elseif progress(e)?has_content>, ${progress(e)}</#if><@standing e.standing/>${msg("stop")}<#t>
<@who e/><#if e.outcome??> ${sentence(e.outcome)}</#if><@caveat e.standing/><#t>
</#macro>

<#-- Returns the status of an event. It is empty for an event that occurred, because its date is enough. An overdue event
     has its last status and "overdue". -->
<#function progress e>
  <#if e.status == "occurred"><#return ""></#if>
  <#if e.time.begun><#return msg("list.more", status(e), msg("event.begun", agreement(e)))></#if>
  <#return (e.phase == "overdue")?then(msg("list.more", status(e), msg("event.overdue", agreement(e))), status(e))>
</#function>

<#-- Prints an event as a sentence that begins with its title. -->
<#macro told e previous="">
**${e.title}**<#list places(e) as place>, ${place}</#list><#if e.partOf??> (${msg("event.part-of", e.partOf)})</#if><#t>
, <#if e.time.when??>${moment(e.time.when, e.time.elsewhere)}<#elseif e.time.relation??>${relation(e.time.relation, previous)}<#else>${msg("summit.no.date")}</#if><#if progress(e)?has_content>, ${progress(e)}</#if><@standing e.standing/>${msg("stop")}<#t>
<@who e/><#if e.outcome??> ${sentence(e.outcome)}</#if><@caveat e.standing/><#t>
</#macro>

<#-- Returns who denies an event or a measure, as a list of no text or of one. -->
<#function denials of>
  <#if !of.denial??><#return []></#if>
  <#return [(of.denial.by?size == 0)?then(msg("contacts.denied"), msg("contacts.denied-by", list(of.denial.by)))]>
</#function>

<#-- Prints that somebody denies an event, in brackets. -->
<#macro denial e>
<#list denials(e.dispute) as one> (${one})</#list><#t>
</#macro>

<#-- Prints an event as a row with its time in front, and with the statements that it is. What is told as news is left
     out. -->
<#macro timelineRow r previous>
<#local e = r.event>
<#local how = progress(e)>
| ${listed(e, previous)} | <#if e.isSummit>**${e.title}**<#else>${e.title}</#if><#t>
<#if !r.told><#list places(e) as place>, ${place}</#list><#if e.partOf??> (${msg("event.part-of", e.partOf)})</#if></#if><#if how?has_content>, ${how}</#if><@denial e/><@standing r.standing/>${msg("stop")}<#t>
<#if !r.told><@who e/></#if><#list r.words as one> <@said s=one short=true full=false/></#list><#if !r.told><#if e.outcome??> ${sentence(e.outcome)}</#if><@caveat r.standing/></#if> |<#lt>
</#macro>

<#-- Prints an event as a row of the timeline. -->
<#macro row e previous>
| ${listed(e, previous)}<#t>
 | <#if e.isSummit>**${e.title}**<#else>${e.title}</#if><#list places(e) as place>, ${place}</#list><#if e.partOf??> (${msg("event.part-of", e.partOf)})</#if><#if e.outcome??>. ${sentence(e.outcome)}<#elseif e.standing.caveat?? || e.standing.against?size != 0>.</#if><@caveat e.standing/><#rt>
 | <#if e.people.who?size != 0 || e.people.others>${list(names(e.people.who, e.people.others))}<#elseif e.people.away?size == 0>${msg("not-given")}</#if><#list away(e)>; <#items as one>${one}<#sep>; </#items></#list><#rt>
 | ${status(e)}<@denial e/><@standing e.standing/> |<#lt>
</#macro>

<#-- Returns the stance of a position in words, with its condition. -->
<#function stance p><#return qualified(p, msg("stance." + p.stance))></#function>

<#-- Returns the words for a stance with the members of the group that don't share it, and those of whom it is demanded. -->
<#function directed p words>
  <#local how = words>
  <#if p.except?size != 0><#local how = msg("stance.except", how, inText(list(p.except)))></#if>
  <#return (p.from?size == 0)?then(how, msg((p.stance == "demands")?then("stance.demands.from", "stance.from"), how, inText(list(p.from)), p.from?size))>
</#function>

<#-- Returns the words for a stance with those of whom it is demanded, and its condition. -->
<#function qualified p words>
  <#local how = directed(p, words)>
  <#if p.condition??><#local how = msg("stance.if", how, unstopped(p.condition))>
  <#elseif p.stated?size == 1 && p.stated[0].condition??><#local how = msg("stance.if", how, unstopped(p.stated[0].condition))></#if>
  <#if p.until??><#local how = msg("stance.until", how, unstopped(p.until))></#if>
  <#return how>
</#function>

<#-- Prints the terms of a position: its own text, or else those of the statements that it refers to. `dated`: whether its
     day is printed. `closed`: whether the last sentence has a full stop even if it is the only one. -->
<#macro terms p dated closed=false>
<#local all = []>
<#-- The remarks of the statements, by the places of their words in `all`. -->
<#local remarks = {}>
<#if p.says??><#local all += [p.says]>
<#else><#list p.stated as one>
<#if p.stated?size != 1 && (one.speech.who?size != 0 || one.speech.attribution??)><#local all += [sentence(words(one))]>
<#elseif one.speech.who?size != 0><#local all += [uttered(one)]>
<#elseif one.speech.attribution??><#local all += [unstopped(statement(one, false))]>
<#else><#continue></#if>
<#if one.standing.caveat?? && (p.standing.caveat!"") != one.standing.caveat><#local remarks += {all?size?c: one.standing.caveat}></#if>
</#list></#if>
<#if p.ground??><#local all += [sentence(msg("position.ground", p.ground))]></#if>
<#if p.minimum?? && inside><#local all += [sentence(msg("position.minimum", p.minimum))]></#if>
<#if p.maximum?? && inside><#local all += [sentence(msg("position.maximum", p.maximum))]></#if>
<#local only = all?size == 1>
<#list all as one>${(only && !closed)?then(one, sentence(one))}<#if remarks[one?counter?c]?? && !only> *${sentence(remarks[one?counter?c])}*</#if><#sep> </#sep><#else>${msg("none")}</#list><#t>
<#local against = []>
<#list p.stated as one><#local against += one.opposedBy?filter(other -> !pageOne || other.word == "retracts")></#list>
<@standing of=p.standing also=(dated && p.day??)?then([p.day!""], [])/><#if only && !closed && (remarks?size != 0 || p.standing.caveat?? || p.standing.against?size != 0 || against?size != 0)>${msg("stop")}</#if><#if only && remarks?size != 0> *${sentence(remarks["1"])}*</#if><@caveat p.standing/><@opposing against/><#t>
</#macro>

<#-- Returns whether a position has more to print than its stance. -->
<#function worded p>
  <#if p.says?? || p.ground?? || ((p.minimum?? || p.maximum??) && inside)><#return true></#if>
  <#list p.stated as one><#if one.speech.who?size != 0 || one.speech.attribution??><#return true></#if></#list>
  <#return false>
</#function>

<#-- Prints a stance as a cell of a table. -->
<#macro stood p>
<#if p.stance == "not-stated" || p.stance == "red-line">**${stance(p)}**<#else>${stance(p)}</#if><#t>
</#macro>

<#-- Prints the positions of an actor below the name, or a single one beside it. -->
<#macro under name positions>
<#if positions?size == 1>
**${name}${msg("stop")}** <#nested positions[0]>

<#else>
**${name}${msg("stop")}**

<@each positions; one><#nested one></@each>
</#if>
</#macro>

<#-- Prints a position without its actor: topic, stance, the nested text, terms. -->
<#macro stand p dated>
**<#if p.issue??>${p.issue}<#else>${msg("position.all")}</#if>**, ${stance(p)}<#nested><#if worded(p)>: <@terms p dated true/><#t>
<#else><@standing of=p.standing also=(dated && p.day??)?then([p.day!""], [])/>${msg("stop")}<@caveat p.standing/></#if><#t>
</#macro>

<#-- Prints a position with its actor. -->
<#macro position p>
${speaker(p.actor, true)}, <#if p.issue??>${p.issue}<#else>${msg("position.all")}</#if>: ${sentence(stance(p))}<#if worded(p)> ${msg("position.terms")} <@terms p true true/><#t>
<#else><@standing of=p.standing also=(p.day??)?then([p.day!""], [])/><@caveat p.standing/></#if><#t>
</#macro>

<#macro positionRow p dated>
| <#if p.issue??>${p.issue}<#else>${msg("position.all")}</#if> | ${speaker(p.actor, true)} | <@stood p/> | <@terms p dated/> |<#lt>
</#macro>

<#-- Prints a note under positions of which some have no day. -->
<#macro undatedNote positions>
<#if positions?filter(p -> p.stance != "not-stated" && !p.day??)?size != 0>
${msg("positions.undated")}

</#if>
</#macro>

<#-- Returns the own words of a position, as sentences. `grounded`: with the actor's reason. -->
<#function ownTerms p says grounded=true>
  <#local all = says?has_content?then([sentence(says)], [])>
  <#if p.ground?? && grounded><#local all += [sentence(msg("position.ground", p.ground))]></#if>
  <#if p.minimum?? && inside><#local all += [sentence(msg("position.minimum", p.minimum))]></#if>
  <#if p.maximum?? && inside><#local all += [sentence(msg("position.maximum", p.maximum))]></#if>
  <#return all>
</#function>

<#-- Prints a position with the statements from which it is known. -->
<#macro held p own words>
${speaker(p.actor, true)}, <#if p.issue??>${p.issue}<#else>${msg("position.all")}</#if>: ${sentence(stance(p))}<#list ownTerms(p, p.says!"")> ${msg("position.terms")}<#items as one> ${one}</#items></#list><@standing own/><@caveat own/><#list words as one> <@said s=one/></#list><#t>
</#macro>

<#-- Prints the caption of the timeline, which says what a reader should take from it. -->
<#macro timelineCaption>
${timelineTitle()}<#t>
</#macro>

<#-- Prints a position as a row of the table. -->
<#macro standRow r dated>
| <#if r.position.issue??>${r.position.issue}<#else>${msg("position.all")}</#if> | ${speaker(r.position.actor, true)} – <@stanceTold r dated/> |<#lt>
</#macro>

<#-- Prints the stance, the limits and the terms of a position, with the statements from which it is known. Its reason and its remark are
     left out if it is told as news. -->
<#macro stanceTold r dated>
<#local p = r.position>
<#local all = ownTerms(p, r.says!"", !r.told)>
<#local day = (dated && p.day?? && r.words?size == 0)?then([p.day!""], [])>
<#if r.told><#list p.standing.hedges?filter(hedge -> !r.standing.hedges?seq_contains(hedge)) as hedge><#local day += [msg("hedge." + hedge)]></#list></#if>
<@stood p/><#if all?size == 0><@standing of=r.standing also=day/>${msg("stop")}<#else>:</#if><#t>
<#list all as one> ${one}</#list><#if all?size != 0><@standing of=r.standing also=day/></#if><#list r.words as one> <@said s=one full=false/></#list><#t>
<#if r.words?size == 0><#list p.stated as one><@opposing one.opposedBy/></#list></#if><#if !r.told><@caveat r.standing/></#if><#t>
</#macro>

<#-- Returns the stance of a point of a course, or of what was wrong there, with its condition and limits. -->
<#function stanceAndLimits s>
  <#local how = directed(s, msg("stance." + s.stance))>
  <#if s.condition??><#local how = msg("stance.if", how, unstopped(s.condition))></#if>
  <#if s.until??><#local how = msg("stance.until", how, unstopped(s.until))></#if>
  <#if s.minimum??><#local how = msg("list.more", how, msg("figure.pair", msg("key.minimum"), unstopped(s.minimum)))></#if>
  <#if s.maximum??><#local how = msg("list.more", how, msg("figure.pair", msg("key.maximum"), unstopped(s.maximum)))></#if>
  <#return how>
</#function>

<#-- Returns that a point of a course was corrected, and what was wrong. -->
<#function mendedStep s>
  <#if !s.wrong??><#return msg("figure.movement.corrected", s.corrected)></#if>
  <#local was = stanceAndLimits(s.wrong)>
  <#if s.wrong.said??><#local was = msg("figure.movement.first", s.wrong.said, was)></#if>
  <#if s.wrong.says??><#local was = msg("figure.movement.says", was, unstopped(s.wrong.says))></#if>
  <#return msg("figure.movement.corrected-from", s.corrected, was)>
</#function>

<#-- Returns a point of the course of a position, as the figure words it. -->
<#function movedStep s>
  <#local day = msg("figure.movement.undated")>
  <#if s.said??><#local day = s.said></#if>
  <#if s.kind == "withdrawn"><#return msg("figure.movement.withdrawn", day)></#if>
  <#if s.known??><#local day = msg("figure.movement.known", day, s.known)></#if>
  <#local how = stanceAndLimits(s)>
  <#list s.hedges as one><#local how = msg("list.more", how, msg("hedge." + one))></#list>
  <#local all = msg("figure.movement." + s.kind, day, how)>
  <#if s.before??><#local all = msg("figure.movement." + s.kind + "-across", day, how, msg("stance." + s.before))></#if>
  <#if s.says??><#local all = msg("figure.movement.says", all, unstopped(s.says))></#if>
  <#return all>
</#function>

<#-- Prints the figure and the table of how positions moved, if at least two did. -->
<#macro movement>
<#local moved = briefing.matrix.movement>
<#list moved.courses>
Figure: ${msg("figure.movement.caption", moved.moves, moved.movers, moved.mended)}

![](figure:movement)

| ${msg("positions.actor")} |<#if moved.issue??> ${msg("figure.pair", moved.issue, msg("figure.movement.course"))} |<#else> ${msg("positions.issue")} | ${capital(msg("figure.movement.course"))} |</#if>
|---|---|<#if !moved.issue??>---|</#if>
<#items as c>
| ${c.actor} | <#if moved.issue??><#elseif c.issue??>${c.issue} | <#elseif c.steps?size == 0>${msg("none")} | <#else>${msg("position.all")} | </#if><#if c.steps?size == 0>${msg("figure.positions.none")}<#else><#if c.unknownUntil??>${msg("figure.movement.unknown", c.unknownUntil)}; </#if><#list c.steps as s>${movedStep(s)}<#if s.corrected??>; ${mendedStep(s)}</#if><#sep>; </#sep></#list></#if> |
</#items>

</#list>
</#macro>

<#macro topic i>
${i.title}<#if i.within??> (${msg("issue.within", i.within)})</#if><@standing i.standing/><#if i.standing.caveat?? || i.standing.against?size != 0>${msg("stop")}<@caveat i.standing/></#if><#t>
</#macro>

<#macro provision p>
<#if p.number??>${msg("provision.number", p.number)} </#if>${unstopped(p.text)}<#if p.state != "reported">, ${msg("provision." + p.state)}</#if><#if p.blockedBy?size != 0>, ${msg("provision.blocked-by", inText(list(p.blockedBy)))}</#if><@standing p.standing/>${msg("stop")}<@caveat p.standing/><#t>
</#macro>

<#macro action a>
${sentence(a.says)}<#t>
<#local how = []>
<#if a.state != "open"><#local how += [msg("action." + a.state)]></#if>
<#if a.owner?size != 0><#local how += [msg("action.owner", inText(list(a.owner)), a.owner?size)]></#if>
<#if a.due??><#local how += [msg("action.due", a.due)]></#if>
<#list how as one>${one?is_first?then(" ", ", ")}${one?is_first?then(capital(one), one)}</#list><#if how?size != 0>${msg("stop")}</#if><#t>
<#if a.evidence??> ${sentence(msg("action.evidence", a.evidence))}</#if><@standing a.standing/><@caveat a.standing/><#t>
</#macro>

<#macro line l>
${sentence(l.says)}<#t>
<#list l.about> (<#items as one>${one}<#sep>, </#items>)</#list><#t>
<#if l.counterpart??> ${msg("line.counterpart", inText(l.counterpart))}</#if><#if l.raisedBy??> ${msg("line.raised-by", inText(l.raisedBy))}</#if><@standing l.standing/><@caveat l.standing/><#t>
</#macro>

<#-- Prints a remark about a name: how it is pronounced, and whether it is uncertain. -->
<#macro remark r>
**${r.name}**<#if r.pronounced??>, ${msg("remark.pronounced", r.pronounced)}</#if><#if r.open>, ${msg("remark.open")}</#if><@standing r.standing/>${msg("stop")}<@caveat r.standing/><#t>
</#macro>

<#-- Prints a changed fact: its present form, its old values, and the reasons. `wrong`: whether the old values were wrong. -->
<#macro change c wrong=false>
<@stands c/><@became c=c wrong=wrong/><#t>
</#macro>

<#-- Returns whether an event took place since the previous issue, which had it ahead. -->
<#function tookPlace c><#return (c.row.event.status)?? && c.row.event.status == "occurred" && c.parts?filter(part -> part.key == "status")?size != 0></#function>

<#-- Prints a changed fact after the cause of its change. `topic`: the heading above it, which an event that is part of it
     doesn't repeat. -->
<#macro news row topic="">
*<#if row.kind == "superseded" && tookPlace(row.change)>${capital(msg("now.occurred", "", agreement(row.change.row.event)))}<#else>${msg("cause." + row.kind)}</#if>${msg("stop")}* <#if row.change.row.position?? && row.words?size != 0><@held row.change.row.position row.change.standing row.words/><#elseif row.change.row.event??><@event e=row.change.row.event terse=true whole=topic/><#else><@stands row.change/></#if><@became c=row.change wrong=(row.kind == "corrected")/><#t>
</#macro>

<#-- Returns the keys that the usual form of a fact prints. `became` doesn't repeat their new values, and prints their old
     values without the name of the key. -->
<#function shown c briefly>
  <#local common = ["hedge", "inferred", "derived", "caveat", "denies", "contradicts", "confirms"]>
  <#local own = {
    "event": ["title", "status", "when"] + briefly?then([], ["where", "who", "part-of", "outcome"]),
    "statement": ["who", "attribution", "says", "quote", "verb", "to", "event", "when", "original", "if", "via"],
    "position": ["stance", "says", "from", "if", "until", "ground", "when", "stated-in", "minimum", "maximum"],
    "measure": ["what", "value", "by", "when", "share-of", "basis"],
    "assessment": ["says", "by", "likelihood", "confidence", "basis", "cause", "effect", "alternatives", "replaces"],
    "action": ["says", "owner", "due", "state", "evidence"],
    "actor": ["name", "offices"],
    "issue": ["title", "state"],
    "proposal": ["title", "state"],
    "provision": ["text", "state"],
    "source": ["title", "descriptor"],
    "place": ["name"],
    "headline": ["title"],
    "line": ["says"]
  }>
  <#return common + own[c.type] + (c.standing.grade??)?then(["credibility"], [])>
</#function>

<#-- Returns the changed keys to print. A page for the public leaves out those for the desk alone, for example `minimum`. -->
<#function partsOf c>
  <#local kept = ["minimum", "maximum", "credibility", "reliability", "mark", "weight"]>
  <#return c.parts?filter(part -> inside || !kept?seq_contains(part.key))>
</#function>

<#-- Returns the changed keys of a corrected fact whose old values were wrong. What was missing was no mistake to print, and the day of a
     wrong count was right. -->
<#function mistakes c>
  <#local counted = c.row.figure?? && c.parts?filter(part -> part.key == "value")?size != 0>
  <#return partsOf(c)?filter(part -> part.before?size != 0 && !(counted && part.key == "when"))>
</#function>

<#-- Returns the values of a key. Names are joined as in a sentence, texts by semicolons. -->
<#function values c key members>
  <#-- A fact without one of these keys isn't missing anything: nobody blocks it, nobody is excepted. -->
  <#if members?size == 0><#return msg(["blocked-by", "if", "except", "hedge", "caveat"]?seq_contains(key)?then("given.none", "not-given"))></#if>
  <#local all = []>
  <#list members as one>
    <#local value = one.word?then(state(c, key, one.value), (key == "zone")?then(zone(one.value), clause(one.value)))>
    <#local all += [noted(value, one.of?map(of -> ["invited", "declined", "absent", "left"]?seq_contains(of)?then(msg("attendance." + of), of)))]>
  </#list>
  <#if !["text", "alternatives", "rests-on", "replaces", "stated-in", "hedge"]?seq_contains(key)><#return list(all)></#if>
  <#local joined = all[0]>
  <#list all[1..] as one><#local joined = joined + "; " + one></#list>
  <#return joined>
</#function>

<#-- Returns the values of a key after the name of the key. If `bare`, the name is left out where the value is clear
     without it. -->
<#function named c key members bare>
  <#local value = values(c, key, members)>
  <#local says = ["title", "says", "what", "text", "name", "descriptor", "quote", "original", "who", "attribution", "status", "state", "stance", "verb", "when", "due", "value", "likelihood", "offices", "hedge", "stated-in"]>
  <#if bare && says?seq_contains(key) && members?size != 0><#return value></#if>
  <#return msg("said.attributed", msg("key." + (c.type == "position" && key == "says")?then("terms-of-position", key)), value)>
</#function>

<#-- Prints a fact in the usual form of its type. `briefly`: an event without participants and outcome. -->
<#macro stands c briefly=false>
<#if c.row.event?? && briefly><@coming c.row.event/><#elseif c.row.event??><@event c.row.event/><#elseif c.row.statement??><@said c.row.statement/><#elseif c.row.position??><@position c.row.position/><#t>
<#elseif c.row.figure??><@figureLine c.row.figure/><#elseif c.row.action??><@action c.row.action/><#t>
<#elseif c.row.judgement?? && c.row.judgement.kind == "gap">*${msg("gaps")}* <@assessed c.row.judgement/><#t>
<#elseif c.row.judgement??>*<@commented c.row.judgementBy!""/>* <@assessed c.row.judgement/><#t>
<#elseif c.row.actor??>${msg("type.actor", speaker(c.row.actor, true))}<@standing c.standing/>${msg("stop")}<@caveat c.standing/><#t>
<#elseif c.gist?? && ["headline", "line", "position"]?seq_contains(c.type)>${unstopped(c.gist)}<@standing c.standing/>${msg("stop")}<@caveat c.standing/><#t>
<#elseif c.gist??>${msg("type." + c.type, unstopped(c.gist))}<#if c.row.state?? && (c.row.state != "reported" || c.type != "provision")>, ${state(c, "state", c.row.state)}</#if><@standing c.standing/>${msg("stop")}<@caveat c.standing/></#if><#t>
</#macro>

<#-- Prints the new values that the usual form of the fact doesn't print, then the old values, then the reasons. `wrong`: whether the old
     values were wrong. -->
<#macro became c briefly=false wrong=false>
<#local seen = shown(c, briefly)>
<#list partsOf(c) as part><#if !seen?seq_contains(part.key)> ${sentence(capital(named(c, part.key, part.now, false)))}</#if></#list><#t>
<#list wrong?then(mistakes(c), partsOf(c))> <#local all><#items as part><#local was = named(c, part.key, part.before, seen?seq_contains(part.key))>${part?has_next?then(was, sentence(was))}<#sep>; </#items></#local>${msg(wrong?then("changed.wrong", "changed.before"), all)}</#list><#t>
<@why c.reasons c.withdrawnBy/><#t>
</#macro>

<#-- Prints source references, unless the page has a single source or names its sources in words. -->
<#macro references cites>
<#list cites as one><#local noted = cite(one.number)></#list>
<#if (briefing.notes.basis.sources > 1) && marked><@marks cites/></#if><#t>
</#macro>

<#-- Prints the reasons of a change, and the sources of a withdrawal. -->
<#macro why reasons cites>
<#list reasons as reason> ${sentence(msg("changed.reason", reason))}</#list><@references cites/><#t>
</#macro>

<#-- Prints a correction with its reason. A withdrawn fact is struck through. -->
<#macro correction c>
<#if c.day??>${c.day}, </#if>${msg(c.withdrawn?then("correction.withdrawn", "correction.corrected"))}: <#t>
<#if c.withdrawn>~~<@stands c.change true/>~~<#else><@stands c.change true/></#if><@became c=c.change briefly=true wrong=(!c.withdrawn)/><#t>
</#macro>

<#-- Returns a keyword of the format, for example `agreed`, in words. They depend on the key and the type of the fact. -->
<#function state c key word>
  <#if key == "status" && c.row.event??><#return msg("status." + word, agreement(c.row.event))></#if>
  <#local own = {"issue.state": "issues.state.", "proposal.state": "state.", "provision.state": "provision.", "action.state": "action.", "source.kind": "kind."}>
  <#local of = {"status": "status.", "verb": "did.", "stance": "stance.", "likelihood": "likelihood.", "confidence": "confidence.", "hedge": "hedge.", "inferred": "inferred.", "use": "lines.", "reliability": "reliability."}>
  <#local group = own[c.type + "." + key]!of[key]!"word.">
  <#return msg(group + word?replace(" ", "-"))>
</#function>

<#-- Prints a plan. `shares`: with what is said to be agreed of it. -->
<#macro proposal p shares=true>
**${p.title}**<#if p.version??>, ${msg("proposal.version", p.version)}</#if>: ${msg("state." + p.state)}<@standing p.standing/>${msg("stop")}<#t>
<#if p.by?size != 0> ${msg("proposal.by", inText(list(p.by)))}</#if><#t>
<#if p.with?size != 0> ${msg("proposal.with", inText(list(p.with)), p.with?size)}</#if><#t>
<#if p.aim??> ${sentence(msg("proposal.aim", p.aim))}</#if><#t>
<#if shares><#list p.shares as f> ${figure(f)}<@standing f.standing/>${msg("stop")}</#list></#if><@caveat p.standing/><#t>
</#macro>

<#-- Prints the amount of a measure, struck through if the words that give it were taken back. -->
<#macro amount f>
<#if f.takenBackBy?size == 0>${f.value!msg("not-given")}<#else>~~${f.value!msg("not-given")}~~</#if><#t>
</#macro>

<#-- Returns the condition of an amount, as a list of no text or of one. -->
<#function condition f>
  <#return (f.condition??)?then([msg("said.attributed", msg("key.if"), unstopped(f.condition!""))], [])>
</#function>

<#-- Prints a measure with all its keys as a paragraph. `undone`: whether its condition and who took its words back are printed. -->
<#macro figureLine f undone=true>
${f.what}<#if f.shareOf??> (${msg("figures.share", f.shareOf)})</#if><#if f.when??>, ${f.when}</#if>: <@amount f/><@standing of=f.standing also=(f.by?size == 0)?then([], [msg("figures.given-by", inText(list(f.by)))]) + undone?then(condition(f), []) + denials(f)/>${msg("stop")}<#if f.basis??> ${sentence(msg("assessment.basis", f.basis))}</#if><#if undone><@opposing f.takenBackBy/></#if><@caveat f.standing/><#t>
</#macro>

<#-- Returns the lowest and the highest of several amounts, and whether one has no end there. -->
<#function spread sum>
  <#if sum.less && sum.more><#return msg("figures.range.open", sum.low, sum.high)></#if>
  <#if sum.less><#return msg("figures.range.less", sum.low, sum.high)></#if>
  <#if sum.more><#return msg("figures.range.more", sum.low, sum.high)></#if>
  <#return msg("figures.range", sum.low, sum.high)>
</#function>

<#-- Prints a measure as a row of the table, with the statements that give it. What is told as news is left out. -->
<#macro measureRow r>
<#local f = r.figure>
<#local more = !r.told && (f.standing.caveat?? || f.standing.against?size != 0)>
<#if f.sum??>
<#local summed = (f.sum.when??)?then(msg("list.more", f.sum.what, f.sum.when!""), f.sum.what)>
| **${msg(f.sum.isPart?then("figures.sum.part", "figures.sum"), summed, f.sum.count)}** | **${spread(f.sum)}** | ${msg("none")} | ${msg("none")} |
</#if>
| ${f.what}<#if f.shareOf?? && !r.told> (${msg("figures.share", f.shareOf)})</#if><#if f.when??>, ${f.when}</#if><#if more || r.words?size != 0>${msg("stop")}</#if><#list r.words as one> <@said s=one full=false/></#list><#if more><@caveat f.standing/></#if><#t>
 | <@amount f/><#rt>
 | <#if f.by?size != 0>${list(f.by)}<#elseif f.value??>${msg("not-given")}<#else>${msg("none")}</#if><#rt>
 | <#local rests = remarks(f.standing) + (r.words?size == 0)?then(condition(f), []) + denials(f)><#list rests as one>${one}<#sep>; </#list><#if f.basis?? && !r.told><#if rests?size != 0>; </#if>${f.basis}</#if><@standing f.standing false/> |<#lt>
</#macro>

<#-- Returns the title of a source, or else its description, or else its kind. -->
<#function called s>
  <#if s.title??><#return msg("quote", s.title)></#if>
  <#return (s.grade.descriptor??)?then(unstopped(s.grade.descriptor!""), msg("kind." + s.kind))>
</#function>

<#-- Returns the reservations of a source. That its date was inferred is one of them, whatever parts of it were. -->
<#function undated standing>
  <#local dates = ["year", "month", "day"]>
  <#if standing.inferred?size lt 2 || standing.inferred?filter(word -> !dates?seq_contains(word))?size != 0><#return remarks(standing)></#if>
  <#local all = remarks(standing)>
  <#local hedges = standing.hedges?size>
  <#return all[0..<hedges] + [msg("inferred", msg("inferred.date"))] + all[hedges + 1..]>
</#function>

<#-- Prints an entry of the list of sources. If facts have no source references, it has no number, its title is a link, and its
     kind or else its publisher is its place. -->
<#-- `credibility`: the digit of the grade. -->
<#macro source s credibility=s.grade.credibility>
<#-- On pages of the desk, the address of a source that is not reliable is no link. -->
<#local linked = s.urls?size != 0 && !(inside && s.grade.graded && ["E", "F"]?seq_contains(s.grade.reliability))>
<#-- For the public, a publisher says enough of a news report. -->
<#local unkind = !inside && s.kind == "news-report" && s.publisher??>
<#local named = called(s)>
<#local place = msg("kind." + s.kind)>
<#local by = s.publisher!"">
<#if !marked && unkind><#local by = entry(s.number, by)>
<#elseif !marked && !linked && !s.title?? && !s.grade.descriptor??><#local named = entry(s.number, capital(named))>
<#elseif !marked><#local place = entry(s.number, place)></#if>
<#if marked>[${entry(s.number)}] </#if><#if linked>[${capital(named)}](${s.urls[0]})<#elseif s.title??>${named}<#elseif s.grade.descriptor??>${msg("speaker.office", capital(named), place)}<#else>${capital(named)}</#if><#t>
<#if (linked || s.title??) && !unkind>, ${place}</#if><#if s.author??>; ${s.author}</#if><#if s.publisher??>; ${by}</#if><#t>
<#if s.days.published??>; ${msg("source.published", s.days.published)}</#if><#if s.days.accessed??>; ${msg("source.accessed", s.days.accessed)}</#if>${msg("stop")}<#t>
<#list s.derivedFrom> ${msg("source.derived-from")} <#if marked>[</#if><#items as number><#if marked>${cite(number)}<#else>${called(briefing.notes.sources?filter(one -> one.number == number)?first)}</#if><#sep>, </#items><#if marked>]</#if>.</#list><#t>
<#if inside> ${msg("source.grade", s.grade.reliability, credibility)}</#if><#t>
<#if s.title?? && s.grade.descriptor?? && inside> ${capital(sentence(s.grade.descriptor))}</#if><#list undated(s.standing)> (<#items as one>${one}<#sep>; </#items>)</#list><@caveat s.standing/><#t>
<#list s.urls as url><#if !linked> ${url}<#elseif !url?is_first> [${url}](${url})</#if></#list>
</#macro>

<#-- Prints what the grades of some sources mean, as one paragraph before their list. -->
<#macro gradeKey sources>
<#if inside && sources?size != 0>
<#local letters = []>
<#list ["A", "B", "C", "D", "E", "F"]?filter(one -> sources?filter(s -> s.grade.reliability == one)?size != 0) as one><#local letters += [msg("source.key.is", one, msg("reliability." + one))]></#list>
<#local digits = []>
<#list 1..6 as one><#if sources?filter(s -> s.grade.credibility == one)?size != 0><#local digits += [msg("source.key.is", one, msg("credibility." + one?c))]></#if></#list>
*${msg("source.key", list(letters), list(digits))}*

</#if>
</#macro>
