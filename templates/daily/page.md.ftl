<#-- The daily briefing. Page 1 stands alone and is read in four minutes; everything below it is reference. -->
<#import "../words.md.ftl" as w>
# <#include "title.md.ftl">

**${briefing.issue.mark}** · ${msg("series", briefing.issue.title!msg("product.daily"), briefing.issue.number)} · ${weekday}<#if briefing.issue.desk != ""> · ${briefing.issue.desk}</#if><#if briefing.issue.addressee??> · ${msg("head.for", briefing.issue.addressee)}</#if>

<#include "basis.md.ftl">

<#if briefing.lead??>
<@w.paragraphs briefing.lead/>
</#if>
<#if briefing.summit??>
<#assign summit = briefing.summit>
**${msg("form." + summit.form)}** <@w.summit summit/>
<#list briefing.agenda as said> <@w.said said/></#list>

</#if>
<#list briefing.open>
**${msg("open")}** <#items as issue>${issue.title}<@w.standing issue.standing/><#if issue.standing.caveat?? || issue.standing.against?size != 0>.<@w.caveat issue.standing/></#if><#sep> · </#items>

</#list>
<#list briefing.gaps[0..*7]>
**${msg("gaps")}** <#items as gap>${capital(msg("gap." + gap.what, gap.of, gap.value!""))}<#sep> · </#items>

</#list>
<#list briefing.headlines>
## ${msg("matters")}

<#items as headline>
### ${headline?index + 1}. <@w.headed headline/>

<@w.paragraphs headline/>
</#items>
</#list>
<#list briefing.next[0..*5]>
## ${msg("next")}

<#items as event><@w.coming event/><#sep> </#items>

</#list>
---

*${msg("reference")}*

<#list briefing.timeline>
## ${msg("timeline")}

| ${msg("timeline.when")} | ${msg("timeline.what")} | ${msg("timeline.who")} | ${msg("timeline.status")} |
|---|---|---|---|
<#items as event>
<@w.row event/>
</#items>

</#list>
<#list briefing.statements>
## ${msg("said")}

<#items as statement>
- <@w.said statement/>
</#items>

</#list>
<#list briefing.proposals>
## ${msg("proposals")}

<#items as proposal>
- <@w.proposal proposal/>
</#items>

</#list>
<#list briefing.figures>
## ${msg("figures")}

| ${msg("figures.what")} | ${msg("figures.value")} | ${msg("figures.by")} | ${msg("figures.standing")} |
|---|---:|---|---|
<#items as figure>
<@w.figureRow figure/>
</#items>

</#list>
<#list briefing.sources>
## ${msg("sources")}

<#items as source>
<@w.source source/>

</#items>
</#list>
