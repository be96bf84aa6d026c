<#ftl attributes={
  "purpose": "What matters today on page 1, and all that it rests on behind it.",
  "reader": "A principal, and the staff around one.",
  "length": "One page, and a reference as long as it takes.",
  "headlines": [3, 5],
  "complete": true
}>
<#-- The daily briefing. Page 1 can be read alone, in four minutes. Everything below it is reference. -->
<#import "../words.md.ftl" as w>
<#assign front = briefing.front>
# <#include "title.md.ftl">

<#include "basis.md.ftl">

<#if front.lead??>
<@w.paragraphs front.lead/>
</#if>
<#if front.summit??>
**${msg("form." + front.summit.form)}** <@w.summit front.summit/>
<#list front.agenda as said> <@w.said said true/></#list>

</#if>
<#list front.open>
**${msg("open")}** <#items as issue><@w.topic issue/><#sep> · </#items>

</#list>
<#list front.gaps>
**${msg("gaps")}** <#items as gap><@w.gap gap false/><#sep> · </#items>

</#list>
<#list front.headlines>
## ${msg("matters")}

<#items as headline>
### ${headline?index + 1}. <@w.headed headline/>

<@w.paragraphs headline/>
</#items>
</#list>
<#list front.next>
**${msg("next")}** <#items as event><@w.coming event event?is_first?then("", front.next[event?index - 1].title)/><#sep> </#items>

</#list>
---

*${msg("reference")}*

<#include "reference.md.ftl">
