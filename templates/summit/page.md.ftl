<#ftl attributes={
  "purpose": "What to say at the table, what to expect, and the facts behind it.",
  "reader": "The principal who goes in, and who sits beside.",
  "length": "Two to four pages.",
  "objectives": [1, 3],
  "points": [1, 6],
  "pages": [1, 4]
}>
<#-- The six headings of Number 10's instruction of 1985, then the background in short facts and dates. A heading without
     content is left out. `build` reports what is missing. -->
<#import "../words.md.ftl" as w>
<#import "../parts.md.ftl" as parts>
<#assign types = ["event", "position", "proposal", "provision", "measure", "gap", "line"]>
<#assign front = briefing.front>
<#assign matrix = briefing.matrix>

<#function lines use>
  <#list briefing.tasks.lines as of><#if of.use == use><#return of.lines></#if></#list>
  <#return []>
</#function>
<#macro headed use heading>
<#local all = lines(use)>
<#if all?size != 0>
## ${heading}

<@w.each all; line><@w.line line/></@w.each>
</#if>
</#macro>
<#-- Whether the page has the note on positions without a day. -->
<#assign noted = false>
<#-- Prints the positions of the other side (`across` is true) or of third parties. -->
<#macro positions across heading>
<#local first = true>
<#local printed = []>
<#list matrix.actors?filter(one -> one.across == across) as actor>
<#local all = actor.positions?filter(p -> p.stance != "not-stated")>
<#local printed += all>
<#if all?size != 0 && first>
<#if across>
## ${heading}

<#if matrix.day??>
${msg("positions.day", matrix.day)}

</#if>
<#else>
**${heading}**

</#if>
<#local first = false>
</#if>
<#if all?size != 0>
<@w.under actor.name all; position><@w.stand p=position dated=!matrix.day??/></@w.under>
</#if>
</#list>
<#if !noted>
<#local note><@w.undatedNote printed/></#local>
${note}<#t>
<#assign noted = note?has_content>
</#if>
</#macro>
<#assign body>
<#if front.summit??>
**${msg("form." + front.summit.form)}** <@w.summit front.summit/><#list front.agenda as said> <@w.said said true/></#list>

</#if>
<@headed "objective" msg("lines.objective")/>
<@headed "point-to-make" msg("lines.point-to-make")/>
<@headed "tactical" msg("lines.tactical")/>
<@positions true msg("summit.theirs")/>
<#if lines("if-raised")?size != 0 || lines("watch-out")?size != 0>
## ${msg("summit.raised")}

<#list ["if-raised", "watch-out"] as use>
<#if lines(use)?size != 0>
**${msg("lines." + use)}**

<@w.each lines(use); line><@w.line line/></@w.each>
</#if>
</#list>
</#if>
<@headed "press-line" msg("summit.press")/>
<#assign facts>
<#if front.summit?? && front.summit.people.who?size gt 1>
**${msg("summit.last-met")}** <#if briefing.events.lastMet??>${capital(w.time(briefing.events.lastMet))}: ${briefing.events.lastMet.title}<#list w.places(briefing.events.lastMet) as place>, ${place}</#list><@w.standing briefing.events.lastMet.standing/>${msg("stop")}<#else>${sentence(capital(msg("summit.never-met")))}</#if>

</#if>
<#assign events = briefing.events.timeline?filter(e -> !e.isSummit)>
<#if events?size != 0>
**${msg("timeline")}**

<@w.each events; e><@w.event e true/></@w.each>
</#if>
<@positions false msg("summit.others")/>
<#if briefing.plans.proposals?size != 0 || briefing.plans.provisions?size != 0>
**${msg("proposals")}**

<#list briefing.plans.proposals as proposal>
- <@w.proposal proposal/>
<#list proposal.provisions as provision>
  - <@w.provision provision/>
</#list>
</#list>
<#list briefing.plans.provisions as provision>
- <@w.provision provision/>
</#list>

</#if>
<#if briefing.figures?size != 0>
**${msg("figures")}**

<@w.each briefing.figures; figure><@w.figureLine figure/></@w.each>
</#if>
<#if briefing.gaps?size != 0>
**${msg("unknown")}**

<@w.each briefing.gaps; gap><@w.gap gap true/></@w.each>
</#if>
<#if briefing.notes.remarks?size != 0>
**${msg("names")}**

<@w.each briefing.notes.remarks; remark><@w.remark remark/></@w.each>
</#if>
</#assign>
<#if facts?has_content>
## ${msg("background")}

${facts}
</#if>
<@parts.history types false/>
</#assign>
# <#include "title.md.ftl">

<@parts.basis types false/>
${body}
<@parts.sources/>
