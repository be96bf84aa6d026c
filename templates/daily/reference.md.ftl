<#-- The facts that page 1 rests on, each content once in full. A section without facts has no heading. -->
<#include "../contacts.md.ftl">
<#include "../agreed.md.ftl">
<#assign ref = briefing.reference>
<#list briefing.front.further + briefing.front.overtaken>
## ${msg("further")}

<#items as headline>
**${unstopped(headline.title)}${msg("stop")}** <@w.text headline/><#if headline.standing.caveat??> *${sentence(headline.standing.caveat)}*</#if>

<#if headline.comment??>
> [!NOTE]
> **<@w.commented headline.commentBy!""/>** <@w.assessed headline.comment/>

</#if>
</#items>
</#list>
<#-- The basis on page 1 says that a first issue compares with nothing. -->
<#if briefing.issue.since?? || briefing.events.overdue.count != 0>
## ${msg("changed")}

<#include "changed.md.ftl">
</#if>

<#list ref.timeline>
## ${msg("timeline")}

<#if ref.timeline?size == 1>
<@w.event ref.timeline[0].event/><#list ref.timeline[0].words as one> <@w.said s=one short=true/></#list>
<#else>
Figure: <@w.timelineCaption/>

![](figure:timeline)

| ${msg("timeline.when")} | ${msg("timeline.what")} |
|---|---|
<#items as row>
<@w.timelineRow row row?is_first?then("", ref.timeline[row?index - 1].event.title)/>
</#items>
</#if>

</#list>
<#if briefing.events.contacts.all?size != 0>
## ${msg("contacts")}

<@contacts/>
</#if>
<#list ref.positions>
## ${msg("positions")}

<#if ref.positions?size == 1>
<@w.held ref.positions[0].position ref.positions[0].standing ref.positions[0].words/>
<#else>
<#if briefing.matrix.day??>
${msg("positions.day", briefing.matrix.day)}

</#if>
Figure: ${msg("figure.positions.caption", briefing.matrix.parties?size)}

![](figure:positions)

<#list briefing.reference.positionsByActor as own>
<@w.under w.speaker(own[0].position.actor, true) own; row>**<#if row.position.issue??>${row.position.issue}<#else>${msg("position.all")}</#if>**, <@w.stanceTold r=row dated=(!briefing.matrix.day??)/></@w.under>
<#else>
| ${msg("positions.issue")} | ${msg("positions.stance")} |
|---|---|
<#items as row>
<@w.standRow r=row dated=(!briefing.matrix.day??)/>
</#items>
<#list briefing.matrix.withdrawn as one>
| <#if one.issue??>${one.issue}<#else>${msg("position.all")}</#if> | ${one.actor} – ${msg("figure.positions.withdrawn", one.day)}${msg("stop")} |
</#list>
</#list>
<#if briefing.reference.positionsByActor?size != 0>
<#list briefing.matrix.withdrawn as one>
- **<#if one.issue??>${one.issue}<#else>${msg("position.all")}</#if>**, ${one.actor} – ${msg("figure.positions.withdrawn", one.day)}${msg("stop")}
</#list>
</#if>

<@w.undatedNote briefing.matrix.positions/>
</#if>

<@w.movement/>
</#list>
<#list ref.topics>
## ${msg("issues")}

<#items as state>
**${msg((state.state == "open" && briefing.front.open?size != 0)?then("issues.open.also", "issues." + state.state))}** <#list state.topics as topic><@w.topic topic/><#sep> · </#list><#if state.named != 0> · ${msg("issues.named", state.named)}</#if>

</#items>
</#list>
<#if briefing.plans.proposals?size != 0 || briefing.plans.provisions?size != 0>
## ${msg("proposals")}

<@agreed/>
<#list briefing.plans.proposals as proposal>
<@w.proposal p=proposal shares=false/>

<@shares plan=proposal/>

<@w.each proposal.provisions; provision><@w.provision provision/></@w.each>
</#list>
<#if briefing.plans.provisions?size != 0>
**${msg("provisions")}**

<@w.each briefing.plans.provisions; provision><@w.provision provision/></@w.each>
</#if>
</#if>
<#list ref.figures>
## ${msg("figures")}

<#if ref.figures?size == 1>
<@w.figureLine f=ref.figures[0].figure undone=(ref.figures[0].words?size == 0)/><#list ref.figures[0].words as one> <@w.said s=one/></#list>
<#else>
Figure: ${msg("figure.ranges.caption")}

![](figure:ranges)

| ${msg("figures.what")} | ${msg("figures.value")} | ${msg("figures.by")} | ${msg("figures.standing")} |
|---|---:|---|---|
<#items as row>
<@w.measureRow row/>
</#items>
</#if>

</#list>
<#if ref.statements?size != 0>
## ${msg("said")}

<@w.each ref.statements; statement><@w.said statement/></@w.each>
</#if>
<#if ref.comments?size != 0>
## ${msg("comments")}

<#list ref.comments as comment>
<#if comment.assessments?size == 1>
**<@w.author comment.author/>** <@w.assessed comment.assessments[0]/>

<#else>
**<@w.author comment.author/>**

<@w.each comment.assessments; assessment><@w.assessed assessment/></@w.each>
</#if>
</#list>
</#if>
<#if ref.assessments?size != 0>
## ${msg("assessments")}

<@w.each ref.assessments; assessment><@w.assessed assessment/></@w.each>
</#if>
<#if briefing.tasks.actions?size != 0>
## ${msg("actions")}

<@w.each briefing.tasks.actions; action><@w.action action/></@w.each>
</#if>
<#list briefing.tasks.lines>
## ${msg("lines")}

<#items as of>
**${msg("lines." + of.use)}**

<@w.each of.lines; line><@w.line line/></@w.each>
</#items>
</#list>
<#assign gaps = w.unknown(briefing.gaps)>
<#if gaps?size != 0>
## ${msg("unknown")}

<@w.each gaps; gap><@w.gap gap true/></@w.each>
</#if>
<#if briefing.notes.remarks?size != 0>
## ${msg("names")}

<@w.each briefing.notes.remarks; remark><@w.remark remark/></@w.each>
</#if>
<#-- Corrections that "What changed" listed in an earlier issue. They stay here, so that links to them stay valid. -->
<#assign earlier = briefing.corrections?filter(one -> !one.news)>
<#if earlier?size != 0>
## ${msg("corrections")}

<@w.each earlier; correction><@w.correction correction/></@w.each>
</#if>
<#list briefing.notes.sources>
## ${msg("sources")}

<@w.gradeKey briefing.notes.sources/>
<#items as source>
<@w.source source/>

</#items>
</#list>
