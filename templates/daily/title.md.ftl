<#import "../words.md.ftl" as w>
<#import "../page-1.md.ftl" as p1>
<#if briefing.front.lead??>
<@w.titled briefing.front.lead/>
<#else>
<@p1.titled/>
</#if>
