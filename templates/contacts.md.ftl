<#-- Who met, called or wrote whom: a figure by contact, and a table by pair with the last contact of each. -->

<#-- Returns the form of a contact with the number of those who took part, if they are more than two and none of them is a group. -->
<#function contactForm c>
  <#if c.form == "letter"><#return msg("contacts.letter-from", list(c.present))></#if>
  <#local form = msg("contacts.form." + c.form, (c.event.people.who?filter(one -> one.group)?size == 0)?then(c.present?size, 1))>
  <#return c.others?then(msg("list.more", form, msg("contacts.others")), form)>
</#function>

<#-- Returns what else is known of a contact, in brackets. -->
<#function contactState c>
  <#local agreement = msg("event.agreement", c.event.form, "")>
  <#local all = (c.event.status == "occurred")?then([], [msg("status." + w.statusWord(c.event), agreement, c.event.status)])>
  <#if c.event.phase == "overdue"><#local all += [msg("event.overdue", agreement)]></#if>
  <#if c.event.time.begun><#local all += [msg("event.begun", agreement)]></#if>
  <#list c.event.standing.hedges as hedge><#local all += [msg("hedge." + hedge)]></#list>
  <#list c.event.standing.inferred?filter(part -> ["year", "month", "day", "actor", "status"]?seq_contains(part))>
    <#local inferred = []>
    <#items as part><#local inferred += [msg("inferred." + part)]></#items>
    <#local all += [msg("inferred", list(inferred))]>
  </#list>
  <#list c.event.people.who as one><#list w.presence(one) as note><#local all += [msg("figure.pair", one.who.name, note)]></#list></#list>
  <#if c.event.standing.derived><#local all += [msg("derived")]></#if>
  <#if c.denied><#local all += [(c.deniedBy?size == 0)?then(msg("contacts.denied"), msg("contacts.denied-by", list(c.deniedBy)))]></#if>
  <#local text = "">
  <#list all as one><#local text = one?is_first?then(one, msg("contacts.and", text, one))></#list>
  <#return text>
</#function>

<#-- Returns a contact with its day. -->
<#function contact c>
  <#if c.day??><#local text = msg("list.more", (c.event.time.atDesk??)?then(msg("date.at-desk", c.day, c.event.time.atDesk!""), c.day), contactForm(c))>
  <#elseif c.event.time.relation??><#local text = msg("list.more", contactForm(c), msg("relation.no-day", w.relation(c.event.time.relation)))>
  <#else><#local text = msg("list.more", contactForm(c), msg("contacts.no-day"))></#if>
  <#local state = contactState(c)>
  <#return (state == "")?then(text, msg("contacts.noted", text, state))>
</#function>

<#-- Returns contacts as one text. -->
<#function allOf contacts>
  <#local text = "">
  <#list contacts as one><#local text = one?is_first?then(contact(one), msg("contacts.and", text, contact(one)))></#list>
  <#return text>
</#function>

<#-- Returns what is known of pairs, as parts of a sentence. -->
<#function known p>
  <#local all = []>
  <#if p.last?size != 0>
    <#local text = allOf(p.last)>
    <#if p.unordered><#local text = msg("contacts.and", text, msg("contacts.which-later"))></#if>
    <#local all += [p.only?then(msg("contacts.and", text, msg("contacts.only")), text)]>
  <#elseif p.undated?size == 0 && p.who[0]?size lte 6><#local all += [msg((p.letters?size == 0)?then("contacts.none", "contacts.none-met"))]></#if>
  <#if p.before?size != 0><#local all += [msg("contacts.before", allOf(p.before))]></#if>
  <#if p.undated?size != 0><#local all += [(p.last?size == 0)?then(allOf(p.undated), msg("contacts.also", allOf(p.undated)))]></#if>
  <#if p.letters?size != 0><#local all += [allOf(p.letters)]></#if>
  <#if p.announced?size != 0><#local all += [msg("contacts.announced", allOf(p.announced))]></#if>
  <#return all>
</#function>

<#-- Returns the actors of pairs. -->
<#function actors p>
  <#local text = "">
  <#if p.who?size gt 1 && p.who?filter(who -> who?size != 2 || who[0] != p.who[0][0])?size == 0>
    <#return msg("contacts.pair", p.who[0][0], list(p.who?map(who -> who[1]!"")))>
  </#if>
  <#list p.who as who>
    <#local one = (who?size == 2)?then(msg("contacts.pair", who[0], who[1]!""), list(who))>
    <#local text = who?is_first?then(one, msg("contacts.and", text, one))>
  </#list>
  <#return text>
</#function>

<#macro contacts>
<#local letters = briefing.events.contacts.all?filter(c -> c.form == "letter")>
Figure: <#if letters?size == 0>${msg("figure.contacts.caption")}<#else>${msg("figure.contacts.caption.letters")}</#if>

![](figure:contacts)

| ${msg("contacts.who")} | ${msg("contacts.last")} |
|---|---|
<#list briefing.events.contacts.pairs as p>
| ${capital(actors(p))} | <#list known(p) as one>${capital(sentence(one))}<#sep> </#list> |
</#list>
<#if briefing.events.contacts.anyOther>
| ${msg("contacts.rest")} | ${capital(sentence(msg("contacts.none")))} |
</#if>

</#macro>
