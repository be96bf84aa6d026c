<#-- The facts that page 1 rests on. A section without facts has no heading. -->
<#list briefing.front.further>
## ${msg("further")}

<#items as headline>
**${unstopped(headline.title)}${msg("stop")}** <#list headline.text as paragraph>${paragraph}<#sep> </#list><@w.standing headline.standing/><#if headline.standing.caveat??> *${sentence(headline.standing.caveat)}*</#if>

<#if headline.comment??>
> [!NOTE]
> **<@w.commented headline.commentBy!""/>** <@w.assessed headline.comment/>

</#if>
</#items>
</#list>
## ${msg("changed")}

<#include "changed.md.ftl">

<#list briefing.timeline>
## ${msg("timeline")}

<#if briefing.timeline?size == 1>
<@w.event briefing.timeline[0]/>
<#else>
![](figure:timeline)

| ${msg("timeline.when")} | ${msg("timeline.what")} | ${msg("timeline.who")} | ${msg("timeline.status")} |
|---|---|---|---|
<#items as event>
<@w.row event event?is_first?then("", briefing.timeline[event?index - 1].title)/>
</#items>
</#if>

</#list>
<#list briefing.matrix.positions>
## ${msg("positions")}

<#if briefing.matrix.positions?size == 1>
<@w.position briefing.matrix.positions[0]/>
<#else>
<#if briefing.matrix.day??>
${msg("positions.day", briefing.matrix.day)}

</#if>
![](figure:positions)

| ${msg("positions.issue")} | ${msg("positions.actor")} | ${msg("positions.stance")} | ${msg("positions.terms")} |
|---|---|---|---|
<#items as position>
<@w.positionRow p=position dated=(!briefing.matrix.day??)/>
</#items>

<@w.undated briefing.matrix.positions/>
</#if>

</#list>
<#list briefing.issues>
## ${msg("issues")}

<#items as state>
<#if state.topics?size == 1>
**${msg("issues." + state.state)}** <@w.topic state.topics[0]/>
<#else>
**${msg("issues." + state.state)}**

<@w.each state.topics; topic><@w.topic topic/></@w.each>
</#if>

</#items>
</#list>
<#if briefing.proposals?size != 0 || briefing.provisions?size != 0>
## ${msg("proposals")}

<#-- Without the state of any provision, the figure would show no more than the text below. -->
<#if briefing.proposals?filter(plan -> plan.provisions?filter(point -> point.state != "reported")?size != 0)?size != 0>
![](figure:progress)

</#if>
<#list briefing.proposals as proposal>
<@w.proposal proposal/>

<@w.each proposal.provisions; provision><@w.provision provision/></@w.each>
</#list>
<#if briefing.provisions?size != 0>
**${msg("provisions")}**

<@w.each briefing.provisions; provision><@w.provision provision/></@w.each>
</#if>
</#if>
<#list briefing.figures>
## ${msg("figures")}

<#if briefing.figures?size == 1>
<@w.figureLine briefing.figures[0]/>
<#else>
![](figure:ranges)

| ${msg("figures.what")} | ${msg("figures.value")} | ${msg("figures.by")} | ${msg("figures.standing")} |
|---|---:|---|---|
<#items as figure>
<@w.figureRow figure/>
</#items>
</#if>

</#list>
<#if briefing.statements?size != 0>
## ${msg("said")}

<@w.each briefing.statements; statement><@w.said statement/></@w.each>
</#if>
<#if briefing.comments?size != 0>
## ${msg("comments")}

<#list briefing.comments as comment>
<#if comment.assessments?size == 1>
**<@w.author comment.author/>** <@w.assessed comment.assessments[0]/>

<#else>
**<@w.author comment.author/>**

<@w.each comment.assessments; assessment><@w.assessed assessment/></@w.each>
</#if>
</#list>
</#if>
<#if briefing.assessments?size != 0>
## ${msg("assessments")}

<@w.each briefing.assessments; assessment><@w.assessed assessment/></@w.each>
</#if>
<#-- If page 1 has all next steps and there are no actions, they aren't repeated here. -->
<#if briefing.next?size != front.next?size || briefing.actions?size != 0>
## ${msg("steps")}

<@w.each briefing.next; event><@w.coming event/></@w.each>
<#if briefing.actions?size != 0>
**${msg("actions")}**

<@w.each briefing.actions; action><@w.action action/></@w.each>
</#if>
</#if>
<#list briefing.lines>
## ${msg("lines")}

<#items as of>
**${msg("lines." + of.use)}**

<@w.each of.lines; line><@w.line line/></@w.each>
</#items>
</#list>
<#if briefing.gaps?size != 0>
## ${msg("unknown")}

<@w.each briefing.gaps; gap><@w.gap gap true/></@w.each>
</#if>
<#if briefing.remarks?size != 0>
## ${msg("names")}

<@w.each briefing.remarks; remark><@w.remark remark/></@w.each>
</#if>
<#-- Corrections that "What changed" listed in an earlier issue. They stay here, so that links to them stay valid. -->
<#assign earlier = briefing.corrections?filter(one -> !one.news)>
<#if earlier?size != 0>
## ${msg("corrections")}

<@w.each earlier; correction><@w.correction correction/></@w.each>
</#if>
<#list briefing.sources>
## ${msg("sources")}

<#items as source>
<@w.source source/>

</#items>
</#list>
