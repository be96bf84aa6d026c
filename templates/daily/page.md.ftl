<#ftl attributes={
  "purpose": "What matters today on page 1, and all that it rests on behind it.",
  "reader": "A principal, and the staff around one.",
  "length": "One page, and a reference as long as it takes.",
  "complete": true
}>
<#-- The daily briefing. Page 1 can be read alone, in four minutes. Everything below it is reference. -->
<#import "../words.md.ftl" as w>
<#import "../page-1.md.ftl" as p1>
<#assign front = briefing.front>
<#assign pageOne = true in w>
<#assign shared = front.doubt?? in w>
# <#include "title.md.ftl">

<@p1.summit/>
<#if front.doubt??>
*${msg("doubt.all", msg("doubt." + front.doubt))}<#if briefing.notes.basis.single> ${msg("doubt.all.single")}</#if>*

</#if>
<@p1.messages/>
<@p1.mended true/>
<@p1.awaited/>
<@p1.moved/>
<@p1.doubtful/>
<#list front.open>
**${msg("open")}** <#items as issue><@w.topic issue/><#sep> · </#items>

</#list>
<@p1.gaps/>
<@p1.next/>
<#include "basis.md.ftl">

<#assign pageOne = false in w>
---

## ${msg("reference")}

<#include "reference.md.ftl">
