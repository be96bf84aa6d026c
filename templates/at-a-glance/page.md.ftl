<#ftl attributes={
  "purpose": "What is known of the summit, in plain words and on two pages.",
  "reader": "The public.",
  "length": "At most two pages.",
  "marks": false,
  "inside": false,
  "pages": [1, 2]
}>
<#-- A page for the public. It leaves out what is for the desk alone: lines to take, actions, comments, how far a side
     would go, grades. It names the sources in words. It has source references only if the edition shows markings. -->
<#import "../words.md.ftl" as w>
<#import "../page-1.md.ftl" as p1>
<#import "../parts.md.ftl" as parts>
<#assign inside = false in w>
<#assign marked = briefing.issue.showMarks in w>
<#assign types = ["event", "statement", "position", "issue", "proposal", "provision", "measure", "gap", "source", "headline"]>
<#assign front = briefing.front>
<#-- The most items of a list: five, one less if sources are named after each list, one less if there are more than twelve
     sources, one less if there are more than thirty, and one less if there are several corrections. A longer list says how many items are left out. -->
<#assign wrong = parts.correctionsOf(types)>
<#assign most = 5 - (briefing.notes.basis.sources gt 1)?then(1, 0) - (briefing.notes.basis.sources gt 12)?then(1, 0) - (briefing.notes.basis.sources gt 30)?then(1, 0) - (wrong?size gt 1)?then(1, 0)>
<#-- The most events of a list. Among many sources, they give their room to the messages, which tell the news of them. -->
<#assign events = (most lt 4)?then(most - 1, most)>
<#-- The most facts of a message, those that weigh most. -->
<#assign few = 2>
<#assign past = briefing.events.timeline?filter(e -> !["to-come", "overtaken"]?seq_contains(e.phase) && !e.isSummit)>
<#assign next = briefing.events.next?map(e -> e.title)>
<#assign coming = briefing.events.timeline?filter(e -> e.phase == "to-come" && next?seq_contains(e.title))>
<#-- The positions on as many issues as there is room for. All positions on an issue are shown, and the parties to the summit without
     one, so that no position lacks its answer. -->
<#assign stated = briefing.matrix.positions?filter(p -> p.stance != "not-stated")>
<#assign compared = []>
<#assign unstated = []>
<#assign rows = []>
<#assign silent = briefing.matrix.positions?filter(p -> p.stance == "not-stated" && !p.issue??)>
<#assign lines = 0>
<#list briefing.matrix.rows?filter(row -> row.cells?filter(cell -> cell.position.stance != "not-stated")?size != 0) as row>
<#assign cells = row.cells?map(cell -> cell.position)>
<#assign length = cells?size + row.without?size>
<#if compared?size == 0 || lines + length lte most + 1>
<#assign compared += cells?filter(p -> p.stance != "not-stated")>
<#assign unstated += cells?filter(p -> p.stance == "not-stated")>
<#assign rows += [row]>
<#assign lines += length>
</#if>
</#list>
<#-- The open issues of the page: the heavy ones, which may be narrowing, and all others that are open. -->
<#assign open = front.open?map(topic -> topic.title)>
<#list briefing.issues?filter(i -> i.state == "open") as state><#assign open += state.topics?map(topic -> topic.title)></#list>
<#assign open = distinct(open)>

<#function left all><#return (all?size gt most)?then(all?size - most, 0)></#function>

<#-- Returns the sources of some facts in words. Empty if there is only one source. -->
<#function source facts>
  <#local cited = []>
  <#list facts as fact><#local cited += fact.standing.cites?map(one -> one.number)></#list>
  <#local numbers = distinct(cited)>
  <#list numbers as number><#local noted = cite(number)></#list>
  <#if briefing.issue.showMarks || briefing.notes.basis.sources lte 1><#return ""></#if>
  <#return (numbers?size == 0)?then("", sentence(msg("according", parts.from(numbers))))>
</#function>
<#macro according facts><#local words = source(facts)><#if words?has_content> *${words}*</#if></#macro>
<#-- Prints a list of facts, the number of those left out, and the sources. A single fact is printed as a paragraph. -->
<#macro listed facts more count>
<#if facts?size == 1 && count == 0>
<#nested facts[0], 0><@according facts/>${""}

<#else>
<#list facts as fact>
- <#nested fact, fact?index>
</#list>

<@below facts more count/>
</#if>
</#macro>
<#macro below facts more count>
<#if count != 0 || source(facts)?has_content>
<#if count != 0>${msg("glance.more." + more, count)}</#if><@according facts/>

</#if>
</#macro>
<#-- Prints facts of a message. -->
<#macro tells m facts>
<#local last = {}>
<#list facts as one><@p1.told one=one topic=p1.named(m, last) last=last/><#local last = one><#sep> </#list><#t>
</#macro>
<#-- What stands first is made first, so that a name is whole where it is first read. -->
<#assign line><@p1.summit/></#assign>
<#-- The sources of a headline without a text, which stands in the title alone. -->
<#assign titleRests = "">
<#if front.lead?? && front.lead.text?size == 0>
<#if source([front.lead])?has_content><#assign titleRests = " " + msg("glance.title", parts.from(distinct(front.lead.standing.cites?map(one -> one.number))))></#if>
</#if>
<#assign brief>
>
<#assign messages = front.messages[0..*most + 1]>
<#list messages as m>
<#-- A headline without a text has the facts, so that none stands without its speaker, its day and its condition. -->
<#assign facts = (m.headline?? && m.headline.text?size != 0)?then([], m.told?filter(one -> one.rank lte few))>
<#if m.headline?? && !m.isTitle>
> - **${unstopped(m.headline.title)}${msg("stop")}**<#if m.headline.text?size != 0> </#if><@w.text m.headline/><#if m.headline.standing.caveat??> *${sentence(m.headline.standing.caveat)}*</#if><#if facts?size != 0> <@tells m facts/></#if><@according [m.headline] + facts?map(one -> one.fact)/>
<#elseif m.headline?? && m.headline.text?size != 0>
> - <@w.text m.headline/><@according [m.headline]/>
<#elseif m.headline??>
<#if facts?size != 0>
> - <@tells m facts/><@according facts?map(one -> one.fact)/>
</#if>
<#else>
> - <#if m.topic??>**${unstopped(m.topic)}${msg("stop")}** </#if><@tells m facts/><@according facts?map(one -> one.fact)/>
</#if>
</#list>
<#-- Headlines without room on page 1 take the places that are left. -->
<#list front.further[0..*(most + 1 - messages?size)] as headline>
> - **${unstopped(headline.title)}${msg("stop")}**<#if headline.text?size != 0> </#if><@w.text headline/><#if headline.standing.caveat??> *${sentence(headline.standing.caveat)}*</#if><@according [headline]/>
</#list>
</#assign>
<#assign body>
<#if past?size != 0>
## ${msg("background")}

<#assign from = (past?size gt events)?then(past?size - events, 0)>
<@listed past[from..] "events" from; e, i><@w.told e=e previous=(i == 0)?then("", past[from + i - 1].title)/></@listed>
</#if>
<#if briefing.plans.proposals?size != 0>
## ${msg("proposals")}

<@listed facts=briefing.plans.proposals[0..*most] more="proposals" count=left(briefing.plans.proposals); proposal, i><@w.proposal proposal/></@listed>
</#if>
<#if stated?size != 0>
## ${msg("positions")}

<#-- A table without two entries on any issue compares nothing. -->
<#if rows?filter(row -> row.cells?size + row.without?size gt 1)?size == 0>
<#list briefing.matrix.actors as actor>
<#assign own = []>
<#list rows as row><#assign own += row.cells?filter(cell -> cell.actor == actor?index)></#list>
<#if own?size != 0>
<@w.under actor.name own; cell><@w.stand p=cell.position dated=true/></@w.under>
</#if>
</#list>
<#else>
| ${msg("positions.issue")} | ${msg("positions.actor")} | ${msg("positions.stance")} | ${msg("positions.terms")} |
|---|---|---|---|
<#list rows as row>
<#list row.cells as cell>
<@w.positionRow p=cell.position dated=true/>
</#list>
<#list row.without as party>
| ${row.issue} | ${party} | ${msg("not-given")} | ${msg("none")} |
</#list>
</#list>
</#if>

<#list silent>
${capital(msg("stance.not-stated"))}: <#items as p>${p.actor.name}<#sep>, </#items>.

</#list>
<@below facts=compared + unstated + silent more="positions" count=stated?size - compared?size/>
</#if>
<#if front.open?size != 0 || front.gaps?size != 0>
## ${msg("glance.open")}

</#if>
<#if front.open?size != 0>
<@listed facts=front.open[0..*most] more="open" count=open?size - front.open[0..*most]?size; topic, i><@w.topic topic/></@listed>
</#if>
<#list front.gaps>
**${msg("gaps")}** <#items as gap><@w.gap gap false/><#sep> · </#items><@p1.moreGaps/>

</#list>
<#if coming?size != 0>
## ${msg("outlook")}

<@listed facts=coming[0..*events] more="next" count=coming?size - coming[0..*events]?size; e, i><@w.told e=e previous=(i == 0)?then("", coming[i - 1].title)/></@listed>
</#if>
</#assign>
<#-- A page that leaves out much may never have printed what was wrong. So it doesn't tell the withdrawn words. -->
<#assign corrected>
<#if wrong?size != 0>
## ${msg("glance.corrections")}

<@w.each wrong[(wrong?size gt 2)?then(wrong?size - 2, 0)..]; c><#if c.day??>${c.day}, </#if>${msg(c.withdrawn?then("correction.withdrawn", "correction.corrected"))}: <#if c.withdrawn>${sentence(p1.gone(c.change))}<#else><@w.stands c.change true/><@p1.was c=c.change corrected=true/></#if><@w.why c.change.reasons c.change.withdrawnBy/><@according [{"standing": {"cites": c.change.withdrawnBy}}]/></@w.each>
</#if>
<#if wrong?size gt 2>${msg("glance.more.corrections", wrong?size - 2)}

</#if>
</#assign>
<#-- The line of the summit names no sources. -->
<#if front.summit?? && front.status??><#assign rests = source([front.summit])></#if>
<#assign sources = cited()>
<#assign numbers = []>
<#list sources as one><#assign numbers += [one.number]></#list>
# <#include "title.md.ftl">

${line}
> [!NOTE]
> **${msg("glance.brief")}** <#if sources?size == 0>${msg("basis.none")}<#else>${msg("according", parts.from(numbers))}<#assign later = sources?filter(one -> one.days.later)?size><#if later != 0>, ${(sources?size == 1)?then(msg("basis.one.later"), msg("basis.later", later))}</#if><#if sources?size == 1 && parts.missing(sources[0])?has_content>, ${parts.missing(sources[0])}</#if><#if parts.single(sources)>; ${msg("basis.single")}<#else>${msg("stop")}</#if></#if><#if briefing.notes.basis.leftIn??> ${msg("basis.left-in", language(briefing.notes.basis.leftIn))}</#if><@parts.news types + ["assessment", "actor", "place"]/>${titleRests}
${brief}
${body}
${corrected}
<@parts.sources/>
