<#-- The macros of page 1. They print facts in few words: the day in front, no offices, doubts in words. -->
<#import "words.md.ftl" as w>
<#assign front = briefing.front>

<#-- Returns the status of the summit in words that can be read from afar: "CANCELLED on 24 May". -->
<#function state e status>
  <#if status.nearness != ""><#return msg("now." + status.nearness, held(e, status))></#if>
  <#if e.phase == "overdue"><#return msg("now.overdue", held(e, status), w.agreement(e))></#if>
  <#if status.since?? && !isRecorded(status)><#return msg("now." + e.status + ".since", status.since, w.agreement(e))></#if>
  <#return msg("now." + e.status, "", w.agreement(e))>
</#function>

<#-- Returns the status of the summit before the days that are left: "in doubt since 10 March". A status without a doubt needs no day there. -->
<#function held e status>
  <#return (e.status == "in-doubt" && status.since?? && !isRecorded(status))?then(msg("now.in-doubt.since", status.since!""), w.status(e))>
</#function>

<#-- Returns whether nobody says since when the status holds, so that its day is that on which the desk learned of it. -->
<#function isRecorded status><#return status.course?last.recorded></#function>

<#-- Returns how many take part, with the number of each role, and the groups by name: "nine participants (host: 1, mediator: 2) and G7". -->
<#function participants e>
  <#local single = e.people.who?filter(one -> !one.group)>
  <#local roles = []>
  <#list distinct(single?filter(one -> one.role??)?map(one -> one.role)) as role>
    <#local same = single?filter(one -> (one.role!"") == role)>
    <#local roles += [msg("said.attributed", w.roleOf(same?first), same?size)]>
  </#list>
  <#local all = []>
  <#if single?size != 0><#local all += [w.noted(msg("now.participants", single?size), roles)]></#if>
  <#list e.people.who?filter(one -> one.group) as one><#local all += [inText(w.met(one.who))]></#list>
  <#if e.people.others><#local all += [msg("others")]></#if>
  <#return list(all)>
</#function>

<#-- Returns who left, declined, was absent, or was invited and has not answered. More than three are counted. -->
<#function absences e>
  <#local all = []>
  <#list ["left", "declined", "absent", "invited"] as attendance>
    <#local some = (e.people.who + e.people.away)?filter(one -> one.attendance == attendance)>
    <#local names = []>
    <#list some as one><#local instead = e.people.who?filter(other -> (other.standsFor!"") == one.who.name)?map(other -> inText(w.met(other.who)))>
    <#local names += [w.noted(w.met(one.who), (one.from??)?then([one.from], []) + (instead?size == 0)?then([], [msg("who.represented", list(instead))]))]></#list>
    <#if some?size gt 3><#local all += [msg("who." + attendance, some?size, some?size)]>
    <#elseif some?size != 0><#local all += [msg("who." + attendance, list(names), some?size)]></#if>
  </#list>
  <#return all>
</#function>

<#-- Returns what others say of an event under a key, each with who says so: "Aland: Hill Town". -->
<#function versions of key>
  <#local all = []>
  <#list of as one>
    <#local said = msg("said.attributed", (one.by?size == 0)?then(msg("now.other"), list(one.by)), one[key])>
    <#list w.remarks(one.standing) as remark><#local said = msg("list.more", said, remark)></#list>
    <#local all += [said]>
  </#list>
  <#return all>
</#function>

<#-- Returns a text with what others say in brackets behind it: "Bay City (Aland: Hill Town)". -->
<#function contested text others>
  <#return (others?size == 0)?then(text, msg("speaker.office", text, others?join("; ")))>
</#function>

<#-- Returns the words that oppose the event, if they are short, or else only by whom it is opposed. -->
<#function opposing e>
  <#local all = []>
  <#list e.dispute.versions?filter(one -> one.word != "") as one>
    <#local who = (one.by?size == 0)?then(msg("now.other"), list(one.by))>
    <#local text = unstopped(one.says!"")>
    <#if text?has_content && text?word_list?size lte 10><#local said = msg("said.attributed", who, one.quoted?then(msg("quote", text), text))>
    <#else><#local said = msg("doubtful." + one.word + ".by", inText(who))></#if>
    <#list w.remarks(one.standing) as remark><#local said = msg("list.more", said, remark)></#list>
    <#local all += [said]>
  </#list>
  <#return all>
</#function>

<#-- Prints the line of the summit: what, where, when, its status and since when, the hour elsewhere. -->
<#macro summit>
<#if front.summit?? && front.status??>
<#local e = front.summit>
<#local status = front.status>
<#local parts = [e.title]>
<#if !status.isNamed && e.people.who?size gt 6><#local parts += [participants(e)]>
<#elseif !status.isNamed><#list e.people.who as one><#local parts += [w.noted(w.met(one.who), w.standsFor(one))]></#list><#if e.people.others><#local parts += [msg("others")]></#if></#if>
<#local elsewhere = versions(e.dispute.versions?filter(one -> one.where??), "where")>
<#local places = (elsewhere?size == 0)?then(w.places(e), e.where)>
<#if places?size != 0><#local parts += [contested(places[0], elsewhere)] + places[1..]><#elseif e.where?size == 0><#local parts += [contested(msg("summit.no.place"), elsewhere)]></#if>
<#local otherwise = versions(e.dispute.versions?filter(one -> one.when??), "when")>
<#if e.time.when??><#local parts += [contested(e.time.when, otherwise)]><#elseif otherwise?size != 0><#local parts += [contested(msg("summit.no.date"), otherwise)]><#elseif !status.dateless><#local parts += [msg("summit.no.date")]></#if>
<#if e.time.hourless && e.phase == "to-come" && (status.daysLeft!0) lte 7 && front.next?filter(step -> step.time??)?size == 0><#local parts += [msg("summit.no.time")]></#if>
<#local after = []>
<#if status.since?? && isRecorded(status) && !["occurred", "ongoing"]?seq_contains(e.status)><#local after += [msg("now.known", status.since)]></#if>
<#if status.before?? && !["occurred", "ongoing"]?seq_contains(e.status)><#local after += [msg("now.before", msg("status." + status.before, w.agreement(e)))]></#if>
<#if status.placeSince??><#local after += [msg("now.place", status.placeSince)]></#if>
<#if status.dateBefore??><#local after += [msg("now.date.before", status.dateBefore)]><#elseif status.dateSince??><#local after += [msg("now.date", status.dateSince)]></#if>
<#local after += status.hours + absences(e) + opposing(e)>
**<#list parts as part>${part}<#sep>, </#list>: ${state(e, status)}**<#list after> (<#items as one>${one}<#sep>; </#items>)</#list><#if status.dateless>; ${msg("now.dateless")}</#if><@w.standing e.standing/>${msg("stop")}<@w.caveat e.standing/><#if e.outcome??> ${sentence(e.outcome)}</#if>

</#if>
</#macro>

<#-- Prints the title of a page without a headline: the summit with what became of it, a position that moved, or the first topic. -->
<#macro titled>
<#if (front.title.news.fact.row.position)??>
<#local p = front.title.news.fact.row.position>
<#local how = w.qualified(p, msg("stance." + p.stance))>
<#if !p.condition?? && p.says?? && p.says?word_list?size lte 8><#local how = msg("figure.movement.says", how, unstopped(p.says))></#if>
<#if p.issue??>${capital(msg("title.move", inText(p.actor.name), unstopped(p.issue), msg("position.moved", how, msg("stance." + p.before)), p.actor.plural?then(2, 1)))}<#else>${capital(stance(p))}</#if><@titleDoubt p.standing/><#t>
<#elseif front.title.kind == "dispute">
<#local s = front.title.news.fact.row.statement>
<#local at = front.messages?filter(m -> m.topic?? && m.told?filter(one -> one.fact.fact == front.title.news.fact.fact)?size != 0)>
${msg("title.dispute", capital(w.voice(s.speech, false)), list(s.standing.against?filter(one -> ["denies", "contradicts"]?seq_contains(one.word))[0].by), (at?size != 0)?then(unstopped(at[0].topic), front.summit.title), w.count(s.speech))}<#t>
<#elseif front.summit?? && ["settled", "place", "date"]?seq_contains(front.title.kind)>
<#local e = front.summit>
<#local parts = []>
<#if front.title.kind != "date" && e.where?size != 0><#local parts += [e.where[0]]></#if>
<#if front.title.kind != "place" && e.time.when??><#local parts += [e.time.when]></#if>
${e.title}: <#list parts as part>${part}<#sep>, </#list><#t>
<#elseif front.summit?? && front.title.kind == "new">
<#local e = front.summit>
<#local parts = [e.title] + (e.where?size != 0)?then(e.where[0..*1], [])>
<#if e.time.when??><#local parts += [e.time.when]></#if>
<#list parts as part>${part}<#sep>, </#list>: ${w.status(e)}<@titleDoubt e.standing/><#t>
<#elseif front.summit?? && front.title.kind == "days">
${front.summit.title}: ${msg("now.days", held(front.summit, front.status), front.status.daysLeft)}<#t>
<#elseif front.summit??>${front.summit.title}<#if front.status??>: ${state(front.summit, front.status)}</#if><#if front.title.kind == "status"><@titleDoubt front.summit.standing/></#if><#if front.title.kind == "topics"><@topics/></#if><#if (front.title.news.fact.row.event)??>; ${front.title.news.fact.row.event.title}</#if><#t>
<#elseif (front.messages[0].topic)??>${capital(msg("title.topics", list(front.messages?filter(m -> m.topic??)[0..*2]?map(m -> msg("quote", unstopped(m.topic))))))}<#else>${briefing.issue.title!msg("product.daily")}</#if><#t>
</#macro>

<#-- Prints the doubt of what the title says. -->
<#macro titleDoubt of>
<#if of.doubt?? && w.inside> (${w.doubt(of.doubt)[0]})</#if><#t>
</#macro>

<#-- Prints the topics of the first two messages that aren't about the summit, after the status of the summit in a title. -->
<#macro topics>
<#local all = []>
<#list front.messages as m><#if m.topic?? && m.news != "unchanged" && all?size lt 2 && m.topic != front.summit.title><#local all += [msg("quote", unstopped(m.topic))]></#if></#list>
<#if all?size != 0>; ${msg("title.topics", list(all))}</#if><#t>
</#macro>

<#-- The speakers whom a message has named. -->
<#assign introduced = []>

<#-- Returns whether a reader of the page knows for whom a speaker speaks: he takes part in the summit, or was named before. -->
<#function isKnown who>
  <#local there = (front.summit.people.who)![]>
  <#return introduced?seq_contains(who.name) || there?size lte 6 && there?filter(one -> one.who.name == who.name)?size != 0>
</#function>

<#-- Prints a fact of a message as a sentence with its day. `brief`: a position without its words, because the
     headline has them. `last`: the fact before in the message. More words of the same speaker and day follow without the day, and those of an attribution without it. -->
<#macro told one brief=false topic="" last={}>
<#local c = one.fact>
<#if c.row.statement??><#t>
<#local s = c.row.statement>
<#if s.words.says??><#assign printed += [unstopped(s.words.says)] in w></#if><#if s.words.quote??><#assign printed += [unstopped(s.words.quote)] in w></#if>
<#local same = isSame(one, last)>
<#local full = s.speech.who?filter(who -> isKnown(who))?size == 0>
<#list s.speech.who as who><#assign introduced += [who.name]></#list>
${capital(sentence((same && s.speech.attribution??)?then(w.words(s), w.statement(s, full, same?then("", one.day!"")))))}<@w.standing of=s.standing also=(s.original?? && s.words.quote??)?then([msg("translated")], []) + undated(s.standing, one) partly=s.translated??/><@w.caveat s.standing/><#t>
<#elseif c.row.position??><#t>
<#-- "It" would be the stance before. -->
<#local unclear = (last.fact.row.position)?? && ["supports", "opposes"]?seq_contains(c.row.position.stance)>
<#-- The words may stand in a statement before. -->
<#local told = brief || w.printed?seq_contains(unstopped(c.row.position.says!"-"))>
<@stood one c.row.position told unclear?then("", topic) isCorrected(c)/><#t>
<#elseif c.row.event??><#t>
<@happened one c.row.event w.tookPlace(c)/><@was c/><#t>
<#elseif c.type == "provision" && (c.row.of)?? && c.gist??><#t>
<#local what = unstopped(c.gist)>
<#if c.row.state != "reported" || ((last.fact.type)!"") == "provision" && last.fact.row.state != "reported"><#local what = msg("list.more", what, msg("provision." + c.row.state))></#if>
<#if ((last.fact.row.of)!"") == c.row.of || topic == unstopped(c.row.of)>${sentence(what)}<#else>${sentence(msg("told.provision", unstopped(c.row.of), what))}</#if><@w.standing c.standing/><@w.caveat c.standing/><@was c/><#t>
<#else><#if c.row.figure??><#assign printed += [w.figure(c.row.figure)] in w></#if><@w.stands c/><@was c/></#if><#if isLate(c)> ${msg("told.late")}</#if><#t>
</#macro>

<#-- Returns whether a fact is older than the previous issue, which didn't have it. -->
<#function isLate c>
  <#return briefing.changes?filter(group -> group.kind == "late" && group.changes?filter(other -> other.fact == c.fact)?size != 0)?size != 0>
</#function>

<#-- Returns whether a statement has the day and the speaker of the one before. -->
<#function isSame one last>
  <#if !(last.fact.row.statement)?? || !one.day?? || !last.day?? || one.day != last.day><#return false></#if>
  <#local s = one.fact.row.statement>
  <#local before = last.fact.row.statement>
  <#if s.speech.attribution?? || before.speech.attribution??><#return (s.speech.attribution!"") == (before.speech.attribution!"")></#if>
  <#return s.speech.who?size != 0 && list(s.speech.who?map(one -> one.name)) == list(before.speech.who?map(one -> one.name))>
</#function>

<#-- Returns that the day is not given, for a doubtful fact without one. -->
<#function undated standing one>
  <#return (standing.doubt?? && !one.day??)?then([msg("doubt.undated")], [])>
</#function>

<#-- Returns whether a fact is in this issue because it was corrected. What was wrong was never so, and is printed with "not". -->
<#function isCorrected c>
  <#list briefing.changes as group><#if group.kind == "corrected" && group.changes?filter(other -> other.fact == c.fact)?size != 0><#return true></#if></#list>
  <#return false>
</#function>

<#-- Prints the old date, status, place or amount of a changed fact. That an event which took place was planned goes without saying. -->
<#macro was c corrected=isCorrected(c)>
<#if corrected><#list w.mistakes(c)?filter(part -> ["when", "where", "value", "state", "status"]?seq_contains(part.key)) as part> ${sentence(msg("changed.not", w.values(c, part.key, part.before)))}</#list><#return></#if><#t>
<#local keys = ["when", "where", "value", "state"] + (((c.row.event.status)!"") == "occurred")?then([], ["status"])>
<#list c.parts?filter(part -> keys?seq_contains(part.key))> <#local all><#items as part>${w.named(c, part.key, part.before, true)}<#sep>; </#items></#local>${msg("changed.before", sentence(all))}</#list><#t>
</#macro>

<#-- Returns the places of an event without those that the line of the summit names. -->
<#function elsewhere e>
  <#return w.places(e)?filter(place -> !(front.summit.where?seq_contains(place))!false)>
</#function>

<#-- Returns when an event is, after "took place" if `held`. A title may be a sentence, and nothing fits behind that. -->
<#function at e held>
  <#return capital(held?then(msg("list.more", msg("now.occurred", "", w.agreement(e)), w.time(e)), w.time(e)))>
</#function>

<#-- Prints an event: the day, the title, the place, and the status unless it occurred. `held`: whether that is what changed. -->
<#macro happened one e held=false>
<#local progress = w.progress(e)>
${at(e, held && !progress?has_content)}: ${e.title}<#list absences(e)> (<#items as one>${one}<#sep>; </#items>)</#list><#list elsewhere(e) as place>, ${place}</#list><#if progress?has_content>, ${progress}</#if><@w.standing e.standing/>${msg("stop")}<#if e.outcome??> ${sentence(e.outcome)}</#if><@w.caveat e.standing/><#t>
</#macro>

<#-- Returns a stance as a sentence: who holds it, and where it was before. `worded`: whether the words of the position follow.
     `corrected`: whether the stance before was wrong. -->
<#function stance p worded=false corrected=false>
  <#local how = w.qualified(p, msg("stance.is." + p.stance, inText(w.met(p.actor)), p.actor.plural?then(2, 1), worded?then(1, 0), (p.before?? && p.before != "not-stated" && !corrected)?then(1, 0)))>
  <#if p.before?? && corrected><#return msg("position.corrected", how, msg("stance." + p.before))></#if>
  <#if p.before?? && p.before == "not-stated"><#return msg("position.first", how)></#if>
  <#if p.before??><#return msg("position.moved", how, onCondition(p, msg("stance.was." + p.before)))></#if>
  <#return how>
</#function>

<#-- Returns the words for the stance before that of a position that moved, with the condition on which it depended. -->
<#function onCondition p how>
  <#list briefing.changes as group><#list group.changes?filter(c -> (c.row.position)?? && c.row.position.actor.name == p.actor.name && (c.row.position.issue!"") == (p.issue!"")) as c>
    <#list c.parts?filter(part -> part.key == "if" && part.before?size != 0) as part><#return msg("stance.if", how, w.values(c, part.key, part.before))></#list>
    <#if c.keys?filter(key -> key.key == "if")?size != 0><#return how></#if>
  </#list></#list>
  <#return (p.condition??)?then(msg("stance.if", how, unstopped(p.condition)), how)>
</#function>

<#-- Returns the day of a position, with its speaker if the words of the position don't name him: "9 June, Foreign Minister Ann Able". -->
<#function spokenOn day p brief>
  <#local voices = distinct(p.stated?filter(s -> (s.occasion.when??)?then((s.occasion.when!day) == day, !s.occasion.event??))?filter(s -> s.speech.attribution?? || s.speech.who?filter(one -> one.name != p.actor.name)?size != 0)?map(s -> w.voice(s.speech, s.speech.who?filter(who -> introduced?seq_contains(who.name))?size == 0)))>
  <#if voices?size != 1 || !brief && !p.says??><#return day></#if>
  <#list p.stated as said><#list said.speech.who as who><#assign introduced += [who.name]></#list></#list>
  <#return msg("list.more", day, voices[0])>
</#function>

<#-- Prints a position: the day, on what, who, the stance, and the words. `topic`: the text of the issue that the message or the fact
     before has already named. -->
<#macro stood one p brief topic corrected=false>
<#local how = stance(p, w.worded(p) && !brief, corrected)>
<#-- Behind the words of others, "it" would be what they said. -->
<#if p.issue?? && unstopped(p.issue) != topic && one.old><#local how = msg("moved.now", msg("moved.on", inText(w.met(p.actor)), msg("quote", unstopped(p.issue))), w.qualified(p, msg("stance." + p.stance)))>
<#elseif p.issue?? && unstopped(p.issue) != topic><#local how = msg("position.on", unstopped(p.issue), how)></#if>
<#if one.old><#local how = msg((one.day??)?then("told.unchanged.since", "told.unchanged"), how, one.day!"")><#elseif one.day??><#local how = msg("said.attributed", capital(spokenOn(one.day, p, brief)), how)></#if>
${capital(how)}<#t>
<#if w.worded(p) && !brief><#if p.before?? && p.before != "not-stated" && !["offers", "demands"]?seq_contains(p.stance)>. ${msg("position.terms")} <#else>: </#if><@w.terms p false true/><#else><@w.standing p.standing/>${msg("stop")}<@w.caveat p.standing/></#if><#t>
</#macro>

<#-- Returns the issue that a message has named last before one of its facts, or an empty text. `last`: the fact before it. -->
<#function named m last>
  <#if (last.fact.row.position.issue)??><#return unstopped(last.fact.row.position.issue)></#if>
  <#return (m.topic??)?then(unstopped(m.topic!""), "")>
</#function>

<#-- Returns whether the title tells of a position that moved on the topic of a message. -->
<#function inTitle m>
  <#return (front.title.news.fact.row.position.issue)?? && front.title.news.fact.row.position.issue == m.topic>
</#function>

<#-- Prints a message as a paragraph: its number, what is new about it, its headline or topic, and what it tells. -->
<#macro message m number>
<#local head = []>
<#if m.news == "unchanged"><#local head += [msg("news.unchanged", m.since)]><#elseif m.news != ""><#local head += [msg("news." + m.news)]></#if>
<#if m.headline?? && !m.isTitle><#local head += [unstopped(m.headline.title)]><#elseif m.topic?? && m.topic?word_list?size gt 6 && inTitle(m)><#elseif m.topic?? && m.news == "withdrawn"><#local head += [msg("news.words", msg("quote", unstopped(m.topic)))]><#elseif m.topic??><#local head += [capital(unstopped(m.topic))]><#elseif !m.headline?? && briefing.issue.since??><#local head += [unstopped(msg("changed.rest"))]></#if>
${number} · <#list head>**<#items as part>${part}<#sep>: </#items>${msg("stop")}**<#if m.told?size != 0 || (m.headline.text?size != 0)!false> </#if></#list><#t>
<#if m.headline?? && m.headline.text?size != 0><@w.text m.headline false/><#if m.told?size != 0> </#if></#if><#t>
<#local last = {}>
<#list m.told as one><@told one=one brief=(m.headline.text?size != 0)!false topic=named(m, last) last=last/><#local last = one><#sep> </#list><#t>
<#if m.headline?? && m.headline.text?size == 0 && m.told?size == 0><@w.standing of=m.headline.standing also=w.inferences(m.headline.standing) + w.partly(m.headline, false) + w.challenged(m.headline)/></#if><#t>
<#if m.headline??><#list m.headline.partly?filter(one -> one.doubt??) as one> <#local doubts = w.doubt(one.doubt)>*${capital(msg("doubt.partly", doubts[0]))}<#list doubts[1..] as more> (${more})</#list>.*<@w.marks one.cites/></#list></#if><#t>
<#if m.headline?? && m.headline.standing.caveat??> *${sentence(m.headline.standing.caveat)}*</#if>

<#if m.headline?? && m.headline.comment??>
> [!NOTE]
> **<@w.commented m.headline.commentBy!""/>** <@w.assessed m.headline.comment/>
<#list m.headline.onCause as one>
>
> <@w.assessed one/>
</#list>

<#elseif m.judgement??>
> [!NOTE]
> **<@w.commented ""/>** <@w.assessed m.judgement/>

</#if>
</#macro>

<#-- Prints what the desk withdrew and corrected since the previous issue. `own`: its own judgements, or all other facts. -->
<#macro mended own>
<#list front.mended as group>
<#list group.changes?filter(c -> own == (c.type == "assessment"))>
**${msg("changed." + group.kind)}** <#if group.kind == "withdrawn"><#local reasons = []><#items as c><#local reasons = with(reasons, c.reasons?join(" "))></#items><#list reasons as reason><#local all = []><#local cites = []><#list group.changes?filter(c -> own == (c.type == "assessment") && c.reasons?join(" ") == reason) as c><#local all = with(all, gone(c))><#list c.withdrawnBy as cite><#if cites?filter(one -> one.number == cite.number && (one.passage!"") == (cite.passage!""))?size == 0><#local cites += [cite]></#if></#list></#list>${sentence(capital(list(all)))}<@w.why (reason == "")?then([], [reason]) cites/><#sep> </#sep></#list><#else><#items as c><@told one={"fact": c, "old": false, "unnamed": false}/><@w.why c.reasons c.withdrawnBy/><#sep> </#items></#if>

</#list>
</#list>
</#macro>

<#-- Returns in a few words what the desk withdrew. Its words stand behind page 1. -->
<#function gone c>
  <#if c.row.statement??>
    <#local s = c.row.statement>
    <#local who = w.voice(s.speech, false)>
    <#local words = w.adverbial(who)?then(msg("mended.account", inText(who)), msg("mended.words", inText(who)))>
    <#if c.topic??><#local words = msg("mended.on", words, msg("quote", unstopped(c.topic)))></#if>
    <#local notes = (s.occasion.when??)?then([s.occasion.when!""], [])>
    <#list s.opposedBy as one><#local notes += [w.opposedBy(one.word, one.by)]></#list>
    <#return w.noted(words, notes)>
  <#elseif c.row.position??>
    <#local who = inText(w.met(c.row.position.actor))>
    <#return (c.row.position.issue??)?then(msg("mended.position", who, msg("quote", unstopped(c.row.position.issue!""))), msg("mended.position.all", who))>
  <#elseif c.row.figure??><#return w.noted(msg("quote", c.row.figure.what), (c.row.figure.value??)?then([c.row.figure.value!""], []))></#if>
  <#return (c.gist??)?then(msg("quote", unstopped(c.gist!"")), msg("type." + c.type, ""))>
</#function>

<#-- Prints all messages, and how much else is new. -->
<#macro messages>
<#local all = front.messages>
<@mended false/>
<#list all as m><@message m m?index + 1/></#list>
<#if briefing.issue.since??>
<#local fresh = all?filter(m -> m.news != "unchanged")>
<#local mended = briefing.changes?filter(group -> !["new", "late", "other"]?seq_contains(group.kind) && group.changes?filter(c -> c.type == "position")?size != 0)>
<#if briefing.changes?size != 0 && briefing.matrix.positions?size != 0 && front.moves?size == 0 && mended?size == 0>${msg("news.no-move")} </#if><#t>
<#if briefing.reference.untold != 0>
[${msg("news.more", briefing.reference.untold, msg("changed"))}](#${anchor(msg("changed"))})

<#elseif briefing.reference.untoldElsewhere>
${msg("changed.elsewhere")}

<#else>
${msg((fresh?size == 0 && briefing.changes?size == 0)?then("news.none", "news.no-more"), briefing.issue.since)}

</#if>
</#if>
</#macro>

<#-- Prints what is doubtful on the page and why, what else is disputed, and what is overdue, in one paragraph. If all claims of the
     page share one doubt, the page says so at its top. -->
<#macro doubtful>
<#local all = []>
<#if (front.status.revived)!false><#local all += [msg("doubtful.revived", w.status(front.summit))]></#if>
<#if !front.doubt??>
<#if (front.summit.standing.doubt)??><#local all += [msg("doubtful.summit." + front.status.settled, w.doubt(front.summit.standing.doubt)[0])]></#if>
<#list front.messages as m><#list doubts(m, m?index + 1) as one><#local all = with(all, one)></#list></#list>
</#if>
<#list front.disputes as s><#local all += [disputed(s)]></#list>
<#list front.contested as e>
<#local others = versions(e.dispute.versions?filter(one -> one.where??), "where") + versions(e.dispute.versions?filter(one -> one.when??), "when")>
<#local told = [msg("quote", e.title)] + (e.dispute.versions?filter(one -> one.where??)?size != 0)?then(e.where[0..*1], []) + (e.dispute.versions?filter(one -> one.when??)?size != 0)?then([w.time(e)], [])>
<#local all += [contested(told?join(", "), others)]>
</#list>
<#list briefing.events.overdue.events[0..*2] as e><#local all += [msg("doubtful.overdue", msg("list.more", e.title, w.time(e)))]></#list>
<#list briefing.events.overdue.actions[0..*2] as a><#local all += [msg("doubtful.overdue", (a.due??)?then(msg("speaker.office", unstopped(a.says), msg("action.due", a.due!"")), unstopped(a.says)))]></#list>
<#list all>
**${msg("doubtful")}** <#items as one>${capital(one)}<#sep> · </#items>

</#list>
</#macro>

<#-- Returns whose words a statement opposes, the words if they are short, and by whom. Words that no longer hold are left out. -->
<#function disputed s>
  <#local other = s.standing.against?filter(one -> isOpen(one))[0]>
  <#local text = unstopped(other.text)>
  <#if text?word_list?size gt 12><#local text = msg("cut", text?word_list[0..6]?join(" "))></#if>
  <#return msg("doubtful.claim" + other.quoted?then("", ".plain"), (other.day??)?then(msg("speaker.office", list(other.by), other.day!""), list(other.by)), w.reserved(other.quoted?then(msg("quote", text), text), other), w.opposedBy(other.word, s.speech))>
</#function>

<#-- Returns whether a message that opposes other words leaves them in doubt. What was taken back or replaced is not. -->
<#function isOpen other><#return other.stands && !["retracts", "confirms", "confirmed"]?seq_contains(other.word)></#function>

<#-- Returns what is doubtful in a message, and why: who opposes whom, the reserve of a source, its grade.
     What has no short name is called by the number of the message. -->
<#function doubts m number>
  <#local all = []>
  <#list m.told as one>
    <#local of = (one.fact.row.statement.standing)!(one.fact.row.position.standing)!(one.fact.row.event.standing)!one.fact.standing>
    <#list of.against?filter(other -> isOpen(other)) as other>
      <#if (one.fact.row.event)?? && front.contested?filter(e -> e.title == one.fact.row.event.title)?size != 0><#continue></#if>
      <#if !(one.fact.row.statement??)><#local all = with(all, msg("doubtful.of", subject(one, number), msg("doubtful." + (one.fact.row.figure??)?then("differs", (other.word == "contradicted")?then("contradicts", other.word)))))>
      <#elseif !isOwn(one.fact.row.statement.speech, other)>
        <#local how = list(w.reserve(other.reserve, false) + [w.opposedBy(other.word, one.fact.row.statement.speech)])>
        <#local whose = w.whose(other)>
        <#if whose != ""><#local all = with(all, msg("doubtful.words", whose, number, how))>
        <#elseif other.text?word_list?size lte 8><#local all = with(all, msg("doubtful.of", msg("quote", unstopped(other.text)), how))>
        <#else><#local all = with(all, msg("doubtful.account", number, how))></#if>
      </#if>
    </#list>
    <#local speeches = (one.fact.row.statement.opposedBy)![]>
    <#list (one.fact.row.position.stated)![] as said><#local speeches += said.opposedBy></#list>
    <#list speeches?filter(said -> said.word == "retracts") as said><#local all = with(all, msg("doubtful.message", number, w.opposedBy("retracts", said.by)))></#list>
    <#local why = of.hedges?map(hedge -> msg("hedge." + hedge)) + one.unnamed?then([msg("hedge.unnamed")], [])>
    <#if of.doubt??><#local why += [w.doubt(of.doubt)[0]]></#if>
    <#if why?size != 0><#local all = with(all, msg("doubtful.of", subject(one, number), list(why)))></#if>
  </#list>
  <#if m.headline??>
    <#local of = m.headline.standing>
    <#local why = (m.told?size == 0 || m.headline.text?size != 0)?then(w.reserve(of), [])>
    <#list m.headline.partly as part><#if part.doubt??><#local why += [w.doubt(part.doubt)[0]]></#if></#list>
    <#if all?size == 0><#local why += w.challenged(m.headline)></#if>
    <#local why = distinct(why)>
    <#if why?size != 0><#local all = with(all, msg("doubtful.message", number, list(why)))></#if>
  </#if>
  <#return all>
</#function>

<#-- Returns whether a speaker opposes his own words. -->
<#function isOwn speech other>
  <#if speech.attribution??><#return speech.attribution == (other.attribution!"")></#if>
  <#return speech.who?size != 0 && list(speech.who?map(one -> one.name)) == list(other.by)>
</#function>

<#-- Returns a doubtful fact by its short name, or the number of its message. -->
<#function subject one number>
  <#local row = one.fact.row>
  <#local named = "">
  <#if row.statement??>
    <#local who = w.voice(row.statement.speech, false)>
    <#return msg(w.adverbial(who)?then("doubtful.in.words", "doubtful.words.of"), who, number)>
  <#elseif row.event??><#local named = row.event.title>
  <#elseif row.figure??><#local named = row.figure.what>
  <#elseif row.of??><#local named = row.of></#if>
  <#if named?has_content && named?word_list?size lte 8><#return msg("quote", unstopped(named))></#if>
  <#return msg("doubtful.in", number)>
</#function>

<#function with all one><#return all?seq_contains(one)?then(all, all + [one])></#function>

<#-- Prints the events that the previous issue had ahead and that no message tells, in one paragraph. -->
<#macro awaited>
<#list front.awaited>
**${msg("awaited")}** <#items as e><#local past = e.status == "occurred" && !e.outcome??><#local held = past && e.form != "deadline">${at(e, held)}: ${e.title}<#if e.outcome??>: ${unstopped(e.outcome)}<#elseif !held>, ${past?then(msg("status.passed"), w.status(e))}</#if><@w.standing e.standing/><#sep> · </#items>

</#list>
</#macro>

<#-- Prints whose positions moved or were denied, who took a first one, and who said the same in other words, in one paragraph. -->
<#macro moved>
<#if front.moves?size != 0>
<#local all = movesOf("moved")>
<#if all?size == 0><#local all = [msg("moved.none")]></#if>
<#list ["denied", "first", "restated"] as kind>
<#local some = movesOf(kind)>
<#if some?size != 0><#local all += [msg("moved." + kind, some?join("; "))]></#if>
</#list>
**${msg("changed.moved")}** <#list all as one>${capital(one)}<#sep> · </#list>

</#if>
</#macro>

<#-- Returns the positions of a kind: who, on what, the stance, and the message that tells of it. Those on one topic stand together, and only
     the first names it. A long topic of which a message tells is called by the number of the message. -->
<#function movesOf kind>
  <#local all = []>
  <#local topics = []>
  <#local moves = front.moves?filter(move -> move.kind == kind)>
  <#list moves as move><#local topics = with(topics, topicOf(move))></#list>
  <#list topics as topic>
    <#list moves?filter(move -> topicOf(move) == topic) as move>
      <#local who = inText(move.actor)>
      <#if move.message?? && topic?word_list?size gt 6><#local one = msg("moved.message", who, move.message)>
      <#elseif move?is_first><#local one = msg("moved.on", who, (move.issue??)?then(msg("quote", topic), topic))>
      <#else><#local one = msg("moved.same", who)></#if>
      <#if kind == "first"><#list heldByGroup(move) as p><#local one = msg("moved.member", one, inText(p.actor.name))><#break></#list></#if>
      <#if move.takenBack><#local one = msg("moved.taken-back", one)>
      <#elseif move.before?? && kind == "moved"><#local one = msg("moved.from", one, termed(move, false), termed(move, true))>
      <#elseif kind == "moved"><#local one = msg("moved.terms", one, msg("stance." + move.stance))>
      <#elseif kind != "restated"><#local one = msg("moved.now", one, (kind == "first")?then(termed(move, false), msg("stance." + move.stance)))></#if>
      <#if move.standing.hedges?size != 0><#local one = msg("speaker.office", one, list(move.standing.hedges?map(hedge -> msg("hedge." + hedge))))></#if>
      <#local all += [one]>
    </#list>
  </#list>
  <#return all>
</#function>

<#-- Returns the positions on the topic of a move that its actor has held as a member of a group since before this issue. -->
<#function heldByGroup move>
  <#local new = []>
  <#list briefing.changes?filter(group -> ["new", "late"]?seq_contains(group.kind)) as group><#local new += group.changes?filter(c -> (c.row.position)??)?map(c -> c.row.position)></#list>
  <#local new = new?filter(p -> topicOf(p) == topicOf(move))?map(p -> p.actor.name)>
  <#return briefing.matrix.positions?filter(p -> topicOf(p) == topicOf(move) && p.members?seq_contains(move.actor) && !new?seq_contains(p.actor.name))>
</#function>

<#-- Returns the stance of a position that moved, now or before, with its own words if they are few: "supports: a cap". -->
<#function termed move old>
  <#local how = msg("stance." + old?then(move.before!"", move.stance))>
  <#local words = "">
  <#list briefing.changes as group><#list group.changes?filter(c -> (c.row.position)?? && c.row.position.actor.name == move.actor && topicOf(c.row.position) == topicOf(move)) as c>
    <#local how = old?then(onCondition(c.row.position, how), w.qualified(c.row.position, how))>
    <#if old><#list c.parts?filter(part -> part.key == "says" && part.before?size != 0) as part><#local words = w.values(c, part.key, part.before)></#list><#else><#local words = unstopped(c.row.position.says!"")></#if>
  </#list></#list>
  <#return brief(how, words)>
</#function>

<#-- Returns a stance with the words of the position if they are few. -->
<#function brief how words>
  <#return (words?has_content && words?word_list?size lte 8)?then(msg("said.attributed", how, unstopped(words)), how)>
</#function>

<#function topicOf move><#return (move.issue??)?then(unstopped(move.issue!""), msg("position.all"))></#function>

<#-- Returns whether a gap is the outcome of talks of which a message tells. -->
<#function isTold gap m>
  <#return gap.what == "outcome" && m.told?filter(one -> (one.fact.row.event.title)?? && one.fact.row.event.title == gap.of[0])?size != 0>
</#function>

<#-- Prints how many more gaps the section on them has. -->
<#macro moreGaps><#local more = w.unknown(briefing.gaps)?size - w.unknown(front.gaps)?size><#if more gt 0> · ${msg("gaps.more", more)}</#if></#macro>

<#-- Prints the gaps of the page in one paragraph, without those that comment on a headline above. What a message tells is not repeated. -->
<#macro gaps>
<#local comments = front.messages?filter(m -> (m.headline.comment)??)?map(m -> m.headline.comment.says)>
<#local told = []>
<#list front.messages as m><#list m.told as one><#if (one.fact.row.statement.words.says)??><#local told += [one.fact.row.statement.words.says]></#if></#list></#list>
<#local talks = []>
<#list front.messages as m><#if front.gaps?filter(gap -> isTold(gap, m))?size != 0><#local talks += [m?index + 1]></#if></#list>
<#list front.gaps?filter(gap -> !comments?seq_contains((gap.said.says)!"") && front.messages?filter(m -> isTold(gap, m))?size == 0)>
**${msg("gaps")}** <#items as gap><@w.gap g=gap stopped=false counted=!((gap.counter.words.says)?? && told?seq_contains(gap.counter.words.says))/><#sep> · </#items><#if talks?size != 0> · ${capital(msg("gap.outcome.told", list(talks), talks?size))}</#if><@moreGaps/>

<#else>
<#if talks?size != 0>
**${msg("gaps")}** ${capital(msg("gap.outcome.told", list(talks), talks?size))}<@moreGaps/>

</#if>
</#list>
</#macro>

<#-- Prints what is next in one paragraph. A date is printed once, before its first event. -->
<#macro next>
**${msg("next")}** <#if front.next?size == 0><#if front.summit?? && ["cancelled", "postponed"]?seq_contains(w.statusWord(front.summit))>${msg("next.off", front.summit.form, w.status(front.summit))}<#else>${msg((front.summit?? && front.summit.time.when?? && front.summit.phase == "to-come")?then("next.no-more", "next.none"))}</#if><#else><#t>
<#list front.next as step><#if step.action??><@due step step.action step?index/><#elseif step.event??><@coming step step.event step?index/></#if><#sep> </#sep></#list><#t>
<#if front.next?filter(step -> step.time??)?size != 0 && front.next?filter(step -> (step.event.time.hourless && !step.event.isSummit)!false)?size != 0> ${msg("next.hourless")}</#if></#if>

</#macro>

<#-- Prints before the first of the steps without a place in time that they have no day. -->
<#macro withoutDay index>
<#if index == 0 || !isUndated(front.next[index - 1])>${capital(msg("next.undated"))}: </#if><#t>
</#macro>

<#-- Prints an action that is due: by when, who, and what. -->
<#macro due step a index>
<#local named = a.owner?filter(one -> a.says?contains((one?word_list?last)!"-"))>
<#if step.day??>${capital(msg("next.by", step.day))}: <#else><@withoutDay index/></#if><#if a.owner?size != 0 && named?size == 0>${sentence(msg("speaker.office", unstopped(a.says), inText(list(a.owner))))}<#else>${sentence(a.says)}</#if><@w.standing of=a.standing also=w.inferences(a.standing)/><@w.caveat a.standing/><#t>
</#macro>

<#-- Returns whether a step has no place in time. -->
<#function isUndated step>
  <#return (step.event??)?then(!(step.event.time.when)?? && !(step.event.time.relation)??, !step.day??)>
</#function>

<#-- Prints an event to come, with a semicolon if the next one is on the same day. -->
<#macro coming step e index>
<#local otherwise = e.isSummit?then(versions(e.dispute.versions?filter(one -> one.when??), "when"), [])>
<#if step.day??>${capital((e.time.atDesk??)?then(msg("date.at-desk", step.day, e.time.atDesk!""), step.day))}: <#elseif isUndated(step)><@withoutDay index/></#if>${(step.time??)?then(e.title, contested(e.title, otherwise))}<#t>
<#local how = []>
<#if step.time??><#local how += [contested(step.time, otherwise)]><#elseif !e.time.when?? && e.time.relation??><#local how += [w.relation(e.time.relation, (index == 0)?then("", (front.next[index - 1].event.title)!""))]></#if>
<#if !["planned", "confirmed"]?seq_contains(e.status) || !e.isSummit && e.status != "planned"><#local how += [w.status(e)]></#if>
<#if e.time.begun><#local how += [msg("event.begun", w.agreement(e))]></#if>
<#if e.isSummit><#list how as one>, ${one}</#list>${msg("stop")}<#return></#if><#t>
<#list how as one>, ${one}</#list><@w.standing e.standing/><#t>
<#local joined = index + 1 lt front.next?size && !front.next[index + 1].day?? && (front.next[index + 1].event.time.when)?? && !e.standing.caveat?? && e.standing.against?size == 0>
<#if joined>;<#else>${msg("stop")}<@w.caveat e.standing/></#if><#t>
</#macro>
