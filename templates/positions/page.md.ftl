<#ftl attributes={
  "purpose": "Who stands where on which issue, and how far each part of the plans is.",
  "reader": "Negotiators.",
  "length": "A few pages, turned sideways.",
  "landscape": true,
  "actors": [2]
}>
<#-- Actors by topics, and the proposals. A table has only as many actors as fit on the page. -->
<#import "../words.md.ftl" as w>
<#import "../parts.md.ftl" as parts>
<#assign types = ["position", "proposal", "provision"]>
<#assign matrix = briefing.matrix>
<#-- Whether a cell has room for the terms of a position. With more actors the terms have a separate table. -->
<#assign roomy = matrix.actors?size lte 4>
<#assign tables = (matrix.actors?size / roomy?then(4, 8))?ceiling>
<#assign most = (tables == 0)?then(1, (matrix.actors?size / [tables, 1]?max)?ceiling)>
<#assign dated = !matrix.day??>

<#macro before p><#if p.before??> (${msg("positions.before", msg("stance." + p.before))})</#if></#macro>

<#-- Prints a position as a cell. Without room for the terms it has the stance, the condition and the reservations. -->
<#macro cell p>
<#if roomy>
<@w.stood p/><@before p/><#if w.worded(p)>: <@w.terms p=p dated=dated/><#else><@w.standing of=p.standing also=(dated && p.day??)?then([p.day!""], [])/><@w.caveat p.standing/></#if><#t>
<#else>
<#local how = w.stance(p)>
<#if p.stance == "not-stated" || p.stance == "red-line">**${how}**<#else>${how}</#if><#list w.remarks(p.standing)> (<#items as one>${one}<#sep>; </#items>)</#list><@before p/><#t>
</#if>
</#macro>

<#-- Prints the positions of some actors as a table, with the topics on which they have any. -->
<#macro table from to>
<#if matrix.actors?size gt most>
Table: ${msg("positions.part", from + 1, to, matrix.actors?size)}

</#if>
| ${msg("positions.issue")} |<#list matrix.actors[from..<to] as actor> ${actor.name} |</#list>
|---|<#list from..<to as i>---|</#list>
<#list matrix.rows as row>
<#local cells = row.cells?filter(c -> c.actor gte from && c.actor lt to)>
<#if cells?size != 0>
| <#if row.issue??>${row.issue}<#else>${msg("position.all")}</#if> |<#list from..<to as i> <#list cells?filter(c -> c.actor == i) as c><@cell c.position/><#else><#list row.withdrawn?filter(one -> one.actor == matrix.actors[i].name) as one>${msg("figure.positions.withdrawn", one.day)}<#else>${msg("none")}</#list></#list> |</#list>
</#if>
</#list>

</#macro>

<#-- Prints the stances on the topics of a provision. An actor who supports a topic need not support the provision. So the
     topic is named, and no stance on the provision itself is printed. -->
<#macro stances positions>
<#local said = positions?filter(p -> p.stance != "not-stated")>
<#list said as p>
<#local how = w.stance(p)>
<#if p?is_first || said[p?index - 1].issue != p.issue>${p.issue}: </#if>${p.actor.name} (${how}<#list w.remarks(p.standing) as one>; ${one}</#list>)<#sep>, </#sep><#t>
<#else>
${msg("none")}<#t>
</#list>
</#macro>

<#macro tracked provisions>
<#list provisions>
| ${msg("tracker.provision")} | ${msg("tracker.state")} | ${msg("tracker.blocked")} | ${msg("tracker.stances")} |
|---|---|---|---|
<#items as p>
| <#if p.number??>${msg("provision.number", p.number)} </#if>${unstopped(p.text)}<#if p.standing.caveat?? || p.standing.against?size != 0>${msg("stop")}</#if><@w.caveat p.standing/> | ${msg("provision." + p.state)}<@w.standing of=p.standing hedged=!(p.state == "reported" && w.remarks(p.standing)?size == 1 && p.standing.hedges?size == 1)/> | <#if p.blockedBy?size == 0>${msg("none")}<#else>${list(p.blockedBy)}</#if> | <@stances p.positions/> |
</#items>

</#list>
</#macro>
<#assign body>
<#if matrix.positions?size != 0>
## ${msg("positions.matrix")}

<#if matrix.day??>
${msg("positions.day", matrix.day)}

</#if>
Figure: ${msg("figure.positions.caption", briefing.matrix.parties?size)}

![](figure:positions)

<#-- A table without two entries in any row compares nothing. -->
<#assign compares = matrix.rows?filter(row -> row.cells?size gt 1)?size != 0>
<#if compares>
<#list 0..<matrix.actors?size as i>
<#if i % most == 0>
<@table from=i to=[i + most, matrix.actors?size]?min/>
</#if>
</#list>
<#else>
<#list matrix.actors as actor>
<@w.under actor.name actor.positions; p><@w.stand p=p dated=dated><@before p/></@w.stand></@w.under>
</#list>
</#if>
<#if roomy || !compares>
<@w.undatedNote matrix.positions/>
<#else>
## ${msg("positions.in-words")}

| ${msg("positions.issue")} | ${msg("positions.actor")} | ${msg("positions.stance")} | ${msg("positions.terms")} |
|---|---|---|---|
<#list matrix.positions as position>
<@w.positionRow p=position dated=dated/>
</#list>

<@w.undatedNote matrix.positions/>
</#if>
</#if>

<@w.movement/>
<#if briefing.plans.proposals?size != 0 || briefing.plans.provisions?size != 0>
## ${msg("tracker")}

<#list briefing.plans.proposals as proposal>
<@w.proposal proposal/>


<@tracked proposal.provisions/>
</#list>
<#if briefing.plans.provisions?size != 0>
**${msg("provisions")}**

<@tracked briefing.plans.provisions/>
</#if>
</#if>
<@parts.history types/>
</#assign>
# <#include "title.md.ftl">

<@parts.basis types/>
${body}
<@parts.sources/>
