<#-- What is said to be agreed of plans over time: a figure with a table, or sentences if there are too few claims. -->

<#-- Returns a phrase with its values. -->
<#function phrase p>
  <#return msg(p.key, list((p.values[0])![]), list((p.values[1])![]), list((p.values[2])![]), list((p.values[3])![]))>
</#function>

<#-- Returns the authors of a claim. -->
<#function authors c><#return list(c.by?map(one -> phrase(one)))></#function>

<#-- Returns what else is known of a claim, as texts in brackets. -->
<#function notes c><#return c.notes?map(one -> phrase(one))></#function>

<#-- Prints the statements that give a claim, and its remarks. -->
<#macro remarked c>
<#list c.words as one> <@w.said s=one full=false/></#list><#if !c.told><@w.caveat c.standing/></#if><#t>
</#macro>

<#-- Returns what the own count of a plan counts. -->
<#function countOf agreed>
  <#return (agreed.unknown??)?then(msg("contacts.and", msg("agreed.count"), phrase(agreed.unknown!"")), msg("agreed.count"))>
</#function>

<#macro counts agreed>
<#list agreed.counts as count>${msg("contacts.noted", phrase(count.share), phrase(count.day))}<#sep>; </#sep></#list><#t>
</#macro>

<#-- Prints the figure with the table of its claims, if a plan has enough of them. -->
<#macro agreed>
<#local drawn = []>
<#list briefing.plans.proposals as plan><#local drawn += plan.agreed.groups?filter(group -> group.drawn)></#list>
<#local several = drawn?size gt 1>
<#if drawn?size != 0>
Figure: ${msg("figure.agreed.caption")}

![](figure:agreed)

|<#if several> ${msg("agreed.of")} |</#if> ${msg("agreed.day")} | ${msg("agreed.author")} | <#if several>${msg("agreed.share")}<#else>${phrase(drawn[0].name)}</#if> | ${msg("agreed.also")} |
|<#if several>---|</#if>---|---|---|---|
<#list briefing.plans.proposals as plan>
<#list plan.agreed.rows as row>
<#if row.claim??>
<#local c = row.claim>
<#local more><@w.standing of=c.standing also=notes(c)/><@remarked c=c/></#local>
|<#if several> ${phrase(row.name)} |</#if> ${capital(phrase(c.day))} | ${capital(authors(c))} | ${phrase(c.share)} | <#if more?has_content>${more}<#else>${msg("none")}</#if> |
<#elseif row.change??>
|<#if several> ${phrase(row.name)} |</#if> ${phrase(row.change.day)} | ${msg("none")} | ${msg("none")} | ${capital(phrase(row.change.words))} |
<#elseif row.count??>
|<#if several> ${phrase(row.name)} |</#if> ${phrase(row.count.day)} | ${capital(msg("agreed.own"))} | ${phrase(row.count.share)} | ${countOf(plan.agreed)}: <@counts agreed=plan.agreed/> |
</#if>
</#list>
</#list>

</#if>
</#macro>

<#-- Prints the claims about a plan that are too few for the figure, as sentences, and the own count of its points unless the
     figure has it. -->
<#macro shares plan>
<#list plan.agreed.groups?filter(group -> !group.drawn) as group>

${group.what}: <#list group.claims as c>${phrase(c.share)}<@w.standing of=c.standing also=[msg("list.more", authors(c), phrase(c.day))] + notes(c)/><#sep>; </#sep></#list>${msg("stop")}<#list group.claims as c><@remarked c=c/></#list>
</#list>
<#if plan.agreed.counts?size != 0 && plan.agreed.groups?filter(group -> group.drawn)?size == 0>

${countOf(plan.agreed)}: <@counts agreed=plan.agreed/>${msg("stop")}
</#if>
</#macro>
