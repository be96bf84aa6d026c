<#ftl attributes={
  "purpose": "All events in order, what was and what is to come, each with where it is from.",
  "reader": "Everybody who needs to know when what was.",
  "length": "As long as it takes.",
  "events": [1]
}>
<#-- All events by time: past, overdue, future. An event without a date comes before or after the event that it refers
     to. -->
<#import "../words.md.ftl" as w>
<#import "../parts.md.ftl" as parts>
<#include "../contacts.md.ftl">
<#macro part phases heading note="">
<#list briefing.events.timeline?filter(e -> phases?seq_contains(e.phase))>
## ${heading}

<#if note?has_content>
${note}

</#if>
| ${msg("timeline.when")} | ${msg("timeline.what")} | ${msg("timeline.who")} | ${msg("timeline.status")} |
|---|---|---|---|
<#local previous = "">
<#items as event>
<@w.row event previous/>
<#local previous = event.title>
</#items>

</#list>
</#macro>
<#assign body>
<@part ["past", "under-way", "overtaken"] msg("chronology.past")/>
<@part ["overdue"] msg("chronology.overdue") msg("chronology.overdue.what")/>
<@part ["to-come"] msg("chronology.to-come")/>
<@parts.history ["event"]/>
</#assign>
# <#include "title.md.ftl">

<@parts.basis ["event"]/>
Figure: <@w.timelineCaption/>

![](figure:timeline)

<#if briefing.events.contacts.all?size != 0>
<@contacts/>
</#if>
${body}
<@parts.sources/>
