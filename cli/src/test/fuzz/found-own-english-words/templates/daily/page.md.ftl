<#import "../words.md.ftl" as w>
<#import "../parts.md.ftl" as parts>
<#-- A page of its own. -->
# ${msg("own.title", briefing.statements?size, briefing.events.timeline?size)}

<#macro line text><#if text?has_content>- ${text}
<#else>- none
</#if></#macro>
<#list briefing.statements as said>
- <@w.said said/>
</#list>

<#list briefing.events.timeline as event>
<#if event.title??>
1. ${event.title}<#list event.people.who as one>, ${one.who.name}<#if one.role??> (${one.role})</#if></#list>
</#if>
</#list>

| Number | Of |
| ---: | --- |
<#list 1..3 as i>
| ${i * 2} | *of* **${i?string("0.0")}**[^n] |
</#list>

[^n]: A note with `code`.

> [!NOTE]
> ${"a-b"?upper_case?replace("-", "/")} [a link](https://example.org/x_(y)?z=1)

![](figure:timeline)

<#assign words = ["c", "a", "b"]?sort>
<@line words?join(", ")/>
<@parts.changed briefing.changes/>
<@parts.sources/>
