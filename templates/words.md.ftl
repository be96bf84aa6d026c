<#-- How facts print: every template that shows them says it in the same words. -->

<#-- The places in their sources that marks name. -->
<#function passages cites>
  <#local all = []>
  <#list cites as cite><#if cite.passage??><#local all += [cite.passage]></#if></#list>
  <#return all>
</#function>

<#-- Where a fact is from while there are several sources: "[2 ¶4, ¶7, 3]". -->
<#macro marks cites>
<#local last = 0>
<#list cites> [<#items as cite><#t>
<#if cite.number != last>${cite.number}<#if cite.passage??> </#if></#if>${cite.passage!""}<#local last = cite.number><#sep>, </#sep><#t>
</#items>]</#list><#t>
</#macro>

<#-- What the reader must know of how a fact stands, in words. -->
<#function remarks standing>
  <#local all = []>
  <#list standing.hedges as hedge><#local all += [msg("hedge." + hedge)]></#list>
  <#list standing.inferred>
    <#local inferred = []>
    <#items as word><#local inferred += [msg("inferred." + word)]></#items>
    <#local all += [msg("inferred", list(inferred))]>
  </#list>
  <#if standing.derived><#local all += [msg("derived")]></#if>
  <#if standing.machine><#local all += [msg("machine")]></#if>
  <#if standing.grade??><#local all += [msg("grade", standing.grade)]></#if>
  <#return all>
</#function>

<#-- Remarks and marks behind a fact, with a space before them: "(reportedly; ¶8)" while there is one source,
     "(reportedly) [2 ¶4]" with more. -->
<#macro standing of hedged=true>
<#local said = hedged?then(remarks(of), [])>
<#if briefing.basis.sources == 1><#local said += passages(of.cites)></#if>
<#list said> (<#items as one>${one}<#sep>; </#items>)</#list><#t>
<#if (briefing.basis.sources > 1)><@marks of.cites/></#if><#t>
</#macro>

<#-- What else a reader must know of a fact: the desk's remark, and what it speaks against. -->
<#macro caveat of>
<#if of.caveat??> *${sentence(of.caveat)}*</#if><#t>
<#list of.against as one> *${msg("against." + one.word, one.text)}*</#list><#t>
</#macro>

<#function speaker of full>
  <#if !full || !of.office??><#return of.name></#if>
  <#if of.of?size == 0><#return msg("speaker.office", of.name, of.office)></#if>
  <#return msg("speaker.office-of", of.name, of.office, list(of.of))>
</#function>

<#function quoted s>
  <#if s.translated??><#return msg("quote.translated", s.quote, s.translated)></#if>
  <#return msg("quote", s.quote)>
</#function>

<#-- What was said: the words themselves, ours, the condition. -->
<#function words s>
  <#local what = s.says!"">
  <#if s.quote?? && s.says??>
    <#local closed = [".", "!", "?", "…"]?seq_contains(s.quote[(s.quote?length - 1)..]) && !s.translated??>
    <#local what = msg(closed?then("quote.closed.says", "quote.says"), quoted(s), s.says)>
  <#elseif s.quote??>
    <#local what = quoted(s)>
  </#if>
  <#if s.condition??><#return msg("said.condition", sentence(what), sentence(s.condition))></#if>
  <#return what>
</#function>

<#-- Who speaks: as attributed, by name, or unnamed. -->
<#function voice speech full>
  <#if speech.attribution??><#return speech.attribution></#if>
  <#local speakers = []>
  <#list speech.who as one><#local speakers += [speaker(one, full)]></#list>
  <#return (speakers?size == 0)?then(msg("speaker.unnamed"), list(speakers))>
</#function>

<#-- A statement as one sentence: who said what to whom. -->
<#function statement s full>
  <#local who = capital(voice(s.speech, full))>
  <#if s.speech.attribution??>
    <#if s.to?size != 0><#local who = msg("said.did", who, msg("did.to", msg("did." + s.verb), list(s.to)))>
    <#elseif s.verb != "said"><#local who = msg("said.did", who, msg("did." + s.verb))></#if>
    <#return msg("said.attributed", who, words(s))>
  </#if>
  <#if s.to?size == 0><#return msg("verb." + s.verb, who, words(s))></#if>
  <#return msg("verb." + s.verb + ".to", who, words(s), list(s.to))>
</#function>

<#macro said s>
${sentence(statement(s, true))}<#t>
<#if s.original??> ${sentence(msg("said.original", msg("quote", s.original)))}</#if><#t>
<#list s.takenBackBy> <#items as speech>${msg("said.taken-back", voice(speech, false))}<#sep> </#items></#list><#t>
<#if s.via?size != 0> (${msg("said.via", unstopped(list(s.via)))})</#if><#t>
<#if s.when??> (${s.when})</#if><#t>
<@standing s.standing/><@caveat s.standing/><#t>
</#macro>

<#-- A figure as one phrase. -->
<#function figure f>
  <#return msg("said.attributed", f.what, f.value!msg("not-given"))>
</#function>

<#-- A message as a heading says it. -->
<#macro message h>
<#if h.title??>${h.title}<#elseif h.said??>${unstopped(statement(h.said, false))}<#elseif h.figure??>${figure(h.figure)}<#elseif h.event??>${h.event.title}<#if h.event.status != "occurred">, ${msg("status." + h.event.status)}</#if></#if><#t>
</#macro>

<#-- A message as a heading. What has no paragraph below it to carry its marks carries them itself. -->
<#macro headed h>
<@message h/><#if h.text?size == 0><@standing h.standing/></#if><#t>
</#macro>

<#-- A message as a document's title: with every reserve, without the marks that mean something on the page only. -->
<#macro titled h>
<@message h/><#list remarks(h.standing)> (<#items as one>${one}<#sep>; </#items>)</#list><#t>
</#macro>

<#macro paragraphs h>
<#list h.text as paragraph>
${paragraph}<#if paragraph?is_last><@standing h.standing/></#if>

</#list>
<#if h.standing.caveat??>
*${sentence(h.standing.caveat)}*

</#if>
</#macro>

<#function names participants others>
  <#local all = []>
  <#list participants as one>
    <#if one.role??><#local all += [msg("speaker.office", one.name, one.role)]><#else><#local all += [one.name]></#if>
  </#list>
  <#if others><#local all += [msg("others")]></#if>
  <#return all>
</#function>

<#-- Where an event stands that has no date: before or after another. -->
<#function relation r>
  <#if r.summit && ["meeting", "call", "visit"]?seq_contains(r.form)>
    <#return msg("relation." + r.word + "." + r.form)>
  </#if>
  <#return msg("relation." + r.word, r.other)>
</#function>

<#-- The summit: who, where, when, what of it is not known, how it stands. -->
<#macro summit e>
<#local parts = []>
<#if e.who?size != 0 || e.others><#local parts += [list(names(e.who, e.others))]><#else><#local parts += [e.title]></#if>
<#list e.where as place><#local parts += [place]></#list>
<#if e.where?size == 0><#local parts += [msg("summit.no.place")]></#if>
<#local parts += [e.when!msg("summit.no.date")]>
<#if e.hourless><#local parts += [msg("summit.no.time")]></#if>
<#local parts += [msg("status." + e.status)]>
<#list parts as part>${part}<#sep>, </#list><@standing e.standing/>${msg("stop")}<@caveat e.standing/><#if e.outcome??> ${sentence(e.outcome)}</#if><#t>
</#macro>

<#-- The places that a title does not name itself. -->
<#function places e>
  <#local all = []>
  <#list e.where as place><#if !e.title?contains(place)><#local all += [place]></#if></#list>
  <#return all>
</#function>

<#-- What is to come, as a sentence. -->
<#macro coming e>
${e.title}, ${msg("status." + e.status)}<#if e.when??>, ${e.when}<#elseif e.relation??> ${relation(e.relation)}</#if><#t>
<@standing e.standing/>${msg("stop")}<@caveat e.standing/><#t>
</#macro>

<#-- An event as a row of the timeline. -->
<#macro row e>
| <#if e.when??>${e.when}<#elseif e.relation??>${msg("relation.no-day", relation(e.relation))}<#else>${msg("summit.no.date")}</#if><#t>
 | <#if e.isSummit>**${e.title}**<#else>${e.title}</#if><#list places(e) as place>, ${place}</#list><#if e.outcome??>. ${sentence(e.outcome)}<#elseif e.standing.caveat?? || e.standing.against?size != 0>.</#if><@caveat e.standing/><#rt>
 | <#if e.who?size != 0 || e.others>${list(names(e.who, e.others))}<#else>${msg("not-given")}</#if><#rt>
 | ${msg("status." + e.status)}<@standing e.standing/> |<#lt>
</#macro>

<#macro proposal p>
**${p.title}**<#if p.version??>, ${msg("proposal.version", p.version)}</#if>: ${msg("state." + p.state)}<@standing p.standing/>${msg("stop")}<#t>
<#if p.by?size != 0> ${msg("proposal.by", list(p.by))}</#if><#t>
<#if p.with?size != 0> ${msg("proposal.with", list(p.with))}</#if><#t>
<#if p.aim??> ${sentence(msg("proposal.aim", p.aim))}</#if><@caveat p.standing/><#t>
</#macro>

<#-- A figure as a row. -->
<#macro figureRow f>
| ${f.what}<#if f.shareOf??> (${msg("figures.share", f.shareOf)})</#if><#if f.when??>, ${f.when}</#if><#if f.standing.caveat?? || f.standing.against?size != 0>.<@caveat f.standing/></#if><#t>
 | ${f.value!msg("not-given")}<#rt>
 | <#if f.by?size != 0>${list(f.by)}<#elseif f.value??>${msg("not-given")}<#else>${msg("none")}</#if><#rt>
 | <#list remarks(f.standing) as one>${one}<#sep>; </#list><#if f.basis??><#if remarks(f.standing)?size != 0>; </#if>${f.basis}</#if><@standing f.standing false/> |<#lt>
</#macro>

<#-- An entry of the list of sources. -->
<#macro source s>
[${s.number}] <#if s.title??>${msg("quote", s.title)}, ${msg("kind." + s.kind)}<#elseif s.descriptor??>${msg("speaker.office", capital(unstopped(s.descriptor)), msg("kind." + s.kind))}<#else>${capital(msg("kind." + s.kind))}</#if><#t>
<#if s.author??>; ${s.author}</#if><#if s.publisher??>; ${s.publisher}</#if><#t>
<#if s.published??>; ${msg("source.published", s.published)}</#if><#if s.accessed??>; ${msg("source.accessed", s.accessed)}</#if>${msg("stop")}<#t>
<#list s.derivedFrom> ${msg("source.derived-from")} [<#items as number>${number}<#sep>, </#items>].</#list><#t>
 ${msg("source.grade", s.reliability, msg("reliability." + s.reliability), s.credibility, msg("credibility." + s.credibility))}<#rt>
<#if s.title?? && s.descriptor??> ${capital(sentence(s.descriptor))}</#if><#if s.caveat??> *${sentence(s.caveat)}*</#if><#t>
<#list s.urls as url> [${url}](${url})</#list>
</#macro>

<#function plural n><#return (n == 1)?then("one", "other")></#function>
