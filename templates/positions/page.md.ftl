<#ftl attributes={
  "purpose": "Who stands where on which issue, and how far each part of the plans is.",
  "reader": "Negotiators.",
  "length": "One or two pages, turned sideways.",
  "landscape": true,
  "actors": [2]
}>
<#-- Actors by issues, and what there is on the table. A table holds so many actors that none is cut. -->
<#import "../words.md.ftl" as w>
<#import "../parts.md.ftl" as parts>
<#assign types = ["position", "issue", "proposal", "provision"]>
<#assign matrix = briefing.matrix>
<#-- With so few actors a cell has room for their terms; with more, these stand in a table of their own. -->
<#assign roomy = matrix.actors?size lte 4>
<#assign most = roomy?then(4, 7)>
<#assign dated = !matrix.day??>

<#macro before p><#if p.before??> (${msg("positions.before", msg("stance." + p.before))})</#if></#macro>

<#-- A cell without room says where they stand, on which condition and with which reserve. -->
<#macro cell p>
<#if roomy>
<@w.stood p/><@before p/><#if w.worded(p)>: <@w.terms p=p dated=dated/><#else><@w.standing p.standing/><@w.caveat p.standing/></#if><#t>
<#else>
<#local how = msg("stance." + p.stance)>
<#if p.condition??><#local how = msg("stance.if", how, unstopped(p.condition))></#if>
<#if p.stance == "not-stated" || p.stance == "red-line">**${how}**<#else>${how}</#if><#list w.remarks(p.standing)> (<#items as one>${one}<#sep>; </#items>)</#list><@before p/><#t>
</#if>
</#macro>

<#-- The positions of some of the actors, on the issues that they have any on. -->
<#macro table from to>
<#if matrix.actors?size gt most>
Table: ${msg("positions.part", from + 1, to, matrix.actors?size)}

</#if>
| ${msg("positions.issue")} |<#list matrix.actors[from..<to] as actor> ${actor} |</#list>
|---|<#list from..<to as i>---|</#list>
<#list matrix.rows?filter(row -> row.cells?filter(c -> c.actor gte from && c.actor lt to)?size != 0) as row>
| <#if row.issue??>${row.issue}<#else>${msg("position.all")}</#if> |<#list from..<to as i> <#list row.cells?filter(c -> c.actor == i) as c><@cell c.position/><#else>${msg("none")}</#list> |</#list>
</#list>

</#macro>

<#-- Who takes one of some stances on the issues of a provision, each once. -->
<#function those positions stances>
  <#local seen = []>
  <#local all = []>
  <#list positions as p>
    <#if stances?seq_contains(p.stance) && !seen?seq_contains(p.actor.name)>
      <#local seen += [p.actor.name]>
      <#local said = w.remarks(p.standing)>
      <#local name = p.actor.name>
      <#if p.condition??><#local name = msg("stance.if", name, unstopped(p.condition))></#if>
      <#local all += [(said?size == 0)?then(name, msg("speaker.office", name, list(said)))]>
    </#if>
  </#list>
  <#return all>
</#function>

<#macro tracked provisions>
<#list provisions>
| ${msg("tracker.provision")} | ${msg("tracker.state")} | ${msg("tracker.for")} | ${msg("tracker.against")} | ${msg("tracker.other")} |
|---|---|---|---|---|
<#items as p>
<#local for = those(p.positions, ["supports", "demands", "offers"])>
<#local against = those(p.positions, ["opposes"])>
<#list p.blockedBy as one><#local against += [msg("tracker.blocks", one)]></#list>
<#local others = []>
<#list ["red-line", "reserved", "open"] as other>
<#local of = those(p.positions, [other])>
<#if of?size != 0><#local others += [msg("said.attributed", msg("stance." + other), list(of))]></#if>
</#list>
| <#if p.number??>${msg("provision.number", p.number)} </#if>${unstopped(p.text)}<#if p.standing.caveat?? || p.standing.against?size != 0>${msg("stop")}</#if><@w.caveat p.standing/> | ${msg("provision." + p.state)}<@w.standing p.standing/> | <@all for/> | <@all against/> | <#list others as one>${one}<#sep>; <#else>${msg("none")}</#list> |
</#items>

</#list>
</#macro>
<#macro all names><#if names?size == 0>${msg("none")}<#else>${list(names)}</#if></#macro>
<#assign body>
<#if matrix.positions?size != 0>
## ${msg("positions")}

<#if matrix.day??>
${msg("positions.day", matrix.day)}

</#if>
<#list 0..<matrix.actors?size as i>
<#if i % most == 0>
<@table from=i to=[i + most, matrix.actors?size]?min/>
</#if>
</#list>
<#if !roomy>
## ${msg("positions.in-words")}

| ${msg("positions.issue")} | ${msg("positions.actor")} | ${msg("positions.stance")} | ${msg("positions.terms")} |
|---|---|---|---|
<#list matrix.positions as position>
<@w.positionRow p=position dated=dated/>
</#list>

</#if>
</#if>
<#if briefing.proposals?size != 0 || briefing.provisions?size != 0>
## ${msg("tracker")}

<#list briefing.proposals as proposal>
<@w.proposal proposal/>

<@tracked proposal.provisions/>
</#list>
<#if briefing.provisions?size != 0>
**${msg("provisions")}**

<@tracked briefing.provisions/>
</#if>
</#if>
<@parts.history types/>
</#assign>
# <#include "title.md.ftl">

<@parts.basis types/>
${body}
<@parts.sources/>
