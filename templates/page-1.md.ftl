<#-- The macros of page 1. They print facts in few words: the day in front, no offices, doubts in words. -->
<#import "words.md.ftl" as w>
<#assign front = briefing.front>

<#-- Returns the status of the summit in words that can be read from afar: "CANCELLED on 24 May". -->
<#function state e status>
  <#if status.nearness != ""><#return msg("now." + status.nearness, w.status(e))></#if>
  <#if e.phase == "overdue"><#return msg("now.overdue", w.status(e), w.agreement(e))></#if>
  <#if status.since??><#return msg("now." + e.status + ".since", status.since, w.agreement(e))></#if>
  <#return msg("now." + e.status, "", w.agreement(e))>
</#function>

<#-- Prints the line of the summit: what, where, when, its status and since when, the hour elsewhere. -->
<#macro summit>
<#if front.summit?? && front.status??>
<#local e = front.summit>
<#local status = front.status>
<#local parts = [e.title]>
<#if !status.isNamed && e.who?size gt 6><#local parts += [msg("now.participants", e.who?size)]>
<#elseif !status.isNamed><#list e.who as one><#local parts += [one.who.name]></#list></#if>
<#local parts += w.places(e)>
<#if e.where?size == 0><#local parts += [msg("summit.no.place")]></#if>
<#if e.when??><#local parts += [e.when]><#elseif !status.dateless><#local parts += [msg("summit.no.date")]></#if>
<#if e.hourless && e.phase == "to-come"><#local parts += [msg("summit.no.time")]></#if>
<#local after = []>
<#local after += status.hours>
<#if status.before??><#local after += [msg("now.before", msg("status." + status.before, w.agreement(e)))]></#if>
**<#list parts as part>${part}<#sep>, </#list>: ${state(e, status)}**<#list after> (<#items as one>${one}<#sep>; </#items>)</#list><#if status.dateless>; ${msg("now.dateless")}</#if><@w.standing e.standing/>${msg("stop")}<@w.caveat e.standing/><#if e.outcome??> ${sentence(e.outcome)}</#if>

</#if>
</#macro>

<#-- Prints the title of a page without a headline: the summit and its status, or the first topic. -->
<#macro titled>
<#if front.summit??>${front.summit.title}<#if front.status??>: ${state(front.summit, front.status)}</#if><#t>
<#elseif (front.messages[0].topic)??>${front.messages[0].topic}<#else>${briefing.issue.title!msg("product.daily")}</#if><#t>
</#macro>

<#-- Prints a fact of a message as a sentence with its day in front. `brief`: a position without its words, because the
     headline has them. -->
<#macro told one brief=false>
<#local c = one.fact>
<#if c.row.statement??><#t>
<#if one.day??>${capital(one.day)}: </#if>${sentence(w.statement(c.row.statement, false))}<@w.standing of=c.row.statement.standing also=undated(c.row.statement.standing, one)/><@w.caveat c.row.statement.standing/><#t>
<#elseif c.row.position??><#t>
<@stood one c.row.position brief/><#t>
<#elseif c.row.event??><#t>
<@happened one c.row.event/><@was c/><#t>
<#else><@w.stands c/><@was c/></#if><#t>
</#macro>

<#-- Returns that the day is not given, for a doubtful fact without one. -->
<#function undated standing one>
  <#return (standing.doubt?? && !one.day??)?then([msg("doubt.undated")], [])>
</#function>

<#-- Prints the old date, status, place or amount of a changed fact. -->
<#macro was c>
<#list c.parts?filter(part -> ["when", "status", "where", "value", "state"]?seq_contains(part.key))> <#local all><#items as part>${w.named(c, part.key, part.before, true)}<#sep>; </#items></#local>${msg("changed.before", sentence(all))}</#list><#t>
</#macro>

<#-- Prints an event: the day, the title, the place, and the status unless it occurred. -->
<#macro happened one e>
${capital(w.time(e))}: ${e.title}<#list w.places(e) as place>, ${place}</#list><#if w.progress(e)?has_content>, ${w.progress(e)}</#if><@w.standing e.standing/>${msg("stop")}<#if e.outcome??> ${sentence(e.outcome)}</#if><@w.caveat e.standing/><#t>
</#macro>

<#-- Prints a position: who, on what if the message doesn't say so, the stance, where it was before, and the words. -->
<#macro stood one p brief>
<#local how = one.past?then(msg("stance.past." + p.stance), w.stance(p))>
<#if p.before??><#local how = msg("position.moved", how, msg("stance." + p.before))></#if>
<#if one.day??>${capital(one.day)}: </#if>${p.actor.name}<#if p.issue??>, ${p.issue}</#if>: ${how}<#if w.worded(p) && !brief>: <@w.terms p false true/><#else><@w.standing p.standing/>${msg("stop")}<@w.caveat p.standing/></#if><#t>
</#macro>

<#-- Prints a message as a paragraph: its number, what is new about it, its headline or topic, and what it tells. -->
<#macro message m number>
<#local head = []>
<#if m.news == "unchanged"><#local head += [msg("news.unchanged", m.since)]><#elseif m.news != ""><#local head += [msg("news." + m.news)]></#if>
<#if m.headline?? && !m.isTitle><#local head += [unstopped(m.headline.title)]><#elseif m.topic??><#local head += [unstopped(m.topic)]></#if>
${number} · <#list head>**<#items as part>${part}<#sep>: </#items>${msg("stop")}**<#if m.told?size != 0 || (m.headline.text?size != 0)!false> </#if></#list><#t>
<#if m.headline??><#list m.headline.text as paragraph>${paragraph}<#if !paragraph?is_last || m.told?size != 0> </#if></#list></#if><#t>
<#list m.told as one><@told one=one brief=(m.headline.text?size != 0)!false/><#sep> </#list><#t>
<#if m.headline?? && (m.headline.text?size != 0 || m.told?size == 0)><@w.standing of=m.headline.standing also=w.inferences(m.headline.standing)/></#if><#t>
<#if m.headline?? && m.headline.standing.caveat??> *${sentence(m.headline.standing.caveat)}*</#if>

<#if m.headline?? && m.headline.comment??>
> [!NOTE]
> **<@w.commented m.headline.commentBy!""/>** <@w.assessed m.headline.comment/>

</#if>
</#macro>

<#-- Prints what the desk withdrew and corrected since the previous issue, the first three of each. Messages may tell some of it. -->
<#macro mended>
<#local seen = []>
<#list front.messages as m><#list m.told as one><#local seen += [one.fact.fact]></#list></#list>
<#list ["withdrawn", "corrected"] as kind>
<#local all = []>
<#list briefing.changes?filter(group -> group.kind == kind) as group><#local all += group.changes?filter(c -> !["headline", "line", "source", "actor", "place"]?seq_contains(c.type) && !seen?seq_contains(c.fact) && ((c.row.judgement.kind)!"") != "gap")></#list>
<#list all[0..*3]>
**${msg("changed." + kind)}** <#items as c><#if kind == "withdrawn">~~</#if><@told one={"fact": c, "past": false}/><#if kind == "withdrawn">~~</#if><#list c.reasons as reason> ${sentence(msg("changed.reason", reason))}</#list><#sep> </#items>

</#list>
</#list>
</#macro>

<#-- Prints all messages, and how much else is new. -->
<#macro messages>
<#local all = front.messages?filter(m -> !m.isTitle || m.told?size != 0 || m.headline.text?size != 0 || m.headline.comment?? || m.headline.standing.caveat?? || m.news != "")>
<#list all as m><@message m m?index + 1/></#list>
<@mended/>
<#if briefing.issue.since??>
<#local fresh = all?filter(m -> m.news != "unchanged")>
<#if front.untold != 0>
${msg("news.more", front.untold, msg("changed"))}

<#else>
${msg((fresh?size == 0 && briefing.changes?size == 0)?then("news.none", "news.no-more"), briefing.issue.since)}

</#if>
</#if>
</#macro>

<#-- Prints the gaps of the page in one paragraph, without those that comment on a headline above. -->
<#macro gaps>
<#local comments = front.messages?filter(m -> (m.headline.comment)??)?map(m -> m.headline.comment.says)>
<#list front.gaps?filter(gap -> !gap.said?? || !comments?seq_contains(gap.said.says))>
**${msg("gaps")}** <#items as gap><@w.gap gap false/><#sep> · </#items>

</#list>
</#macro>

<#-- Prints the next events in one paragraph. A date is printed once, before its first event. -->
<#macro next>
**${msg("next")}** <#if front.next?size == 0>${msg((front.summit?? && front.summit.when?? && front.summit.phase == "to-come")?then("next.no-more", "next.none"))}<#else><#t>
<#list front.next as step><#local e = step.event><#if step.day??>${capital(step.day)}: </#if>${e.title}<#t>
<#local how = []>
<#if step.time??><#local how += [step.time]><#elseif !e.when?? && e.relation??><#local how += [w.relation(e.relation, step?is_first?then("", front.next[step?index - 1].event.title))]></#if>
<#if e.status != "planned"><#local how += [w.status(e)]></#if>
<#list how as one>, ${one}</#list><@w.standing e.standing/><#t>
<#local joined = step?has_next && !front.next[step?index + 1].day?? && front.next[step?index + 1].event.when?? && !e.standing.caveat?? && e.standing.against?size == 0>
<#if joined>;<#else>${msg("stop")}<@w.caveat e.standing/></#if><#sep> </#sep><#t>
</#list><#if front.next?filter(step -> step.event.hourless)?size != 0> ${msg("next.hourless")}</#if></#if>

</#macro>
