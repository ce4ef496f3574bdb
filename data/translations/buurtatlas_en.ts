<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertCard</name>
    <message numerus="yes">
        <source>Urgent, to %Ln people</source>
        <translation>
            <numerusform>Urgent, to %Ln person</numerusform>
            <numerusform>Urgent, to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Information, to %Ln people</source>
        <translation>
            <numerusform>Information, to %Ln person</numerusform>
            <numerusform>Information, to %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertForm</name>
    <message numerus="yes">
        <source>%Ln by SMS, %1 by e-mail. What is sent cannot be called back.</source>
        <translation>
            <numerusform>%Ln by SMS, %1 by e-mail. What is sent cannot be called back.</numerusform>
            <numerusform>%Ln by SMS, %1 by e-mail. What is sent cannot be called back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertReportPanel</name>
    <message numerus="yes">
        <source>No list is older than %Ln days.</source>
        <translation>
            <numerusform>No list is older than %Ln day.</numerusform>
            <numerusform>No list is older than %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists are older than they need to be to reach the same people again.</source>
        <translation>
            <numerusform>%Ln list is older than it needs to be to reach the same people again.</numerusform>
            <numerusform>%Ln lists are older than they need to be to reach the same people again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln lists…</source>
        <translation>
            <numerusform>Erase %Ln list…</numerusform>
            <numerusform>Erase %Ln lists…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllowedGaps</name>
    <message numerus="yes">
        <source>%Ln allowed gaps</source>
        <translation>
            <numerusform>%Ln allowed gap</numerusform>
            <numerusform>%Ln allowed gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stay uncovered: %1 with %Ln addresses.</source>
        <translation>
            <numerusform>They stay uncovered: %1 with %Ln address.</numerusform>
            <numerusform>They stay uncovered: %1 with %Ln addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are due for review.</source>
        <translation>
            <numerusform>%Ln of them is due for review.</numerusform>
            <numerusform>%Ln of them are due for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln addr.</numerusform>
            <numerusform>%Ln addr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message numerus="yes">
        <source>Urgent, to %Ln people</source>
        <translation>
            <numerusform>Urgent, to %Ln person</numerusform>
            <numerusform>Urgent, to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Information, to %Ln people</source>
        <translation>
            <numerusform>Information, to %Ln person</numerusform>
            <numerusform>Information, to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have checked the number: %Ln people</source>
        <translation>
            <numerusform>I have checked the number: %Ln person</numerusform>
            <numerusform>I have checked the number: %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverLayers</name>
    <message numerus="yes">
        <source>Which addresses are businesses is unknown: the register of addresses does not say what they are used for. %Ln addresses of unknown use lie in a live Z-BIN zone.</source>
        <translation>
            <numerusform>Which addresses are businesses is unknown: the register of addresses does not say what they are used for. %Ln address of unknown use lies in a live Z-BIN zone.</numerusform>
            <numerusform>Which addresses are businesses is unknown: the register of addresses does not say what they are used for. %Ln addresses of unknown use lie in a live Z-BIN zone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln more addresses it is unknown whether they are businesses.</source>
        <translation>
            <numerusform>Of %Ln more address it is unknown whether it is a business.</numerusform>
            <numerusform>Of %Ln more addresses it is unknown whether they are businesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of them it is unknown whether they are homes or businesses.</source>
        <translation>
            <numerusform>Of %Ln of them it is unknown whether it is a home or a business.</numerusform>
            <numerusform>Of %Ln of them it is unknown whether they are homes or businesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those in no live zone lie where a gap is allowed.</source>
        <translation>
            <numerusform>%Ln of those in no live zone lies where a gap is allowed.</numerusform>
            <numerusform>%Ln of those in no live zone lie where a gap is allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses in the register have no usable position.</source>
        <translation>
            <numerusform>%Ln address in the register has no usable position.</numerusform>
            <numerusform>%Ln addresses in the register have no usable position.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a Z-BIN zone</source>
        <translation>
            <numerusform>of %Ln business with a position lies in a Z-BIN zone</numerusform>
            <numerusform>of %Ln businesses with a position lie in a Z-BIN zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a live Z-BIN zone</source>
        <translation>
            <numerusform>of %Ln business with a position lies in a live Z-BIN zone</numerusform>
            <numerusform>of %Ln businesses with a position lie in a live Z-BIN zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a live Z-BIN zone, near a member</source>
        <translation>
            <numerusform>of %Ln business with a position lies in a live Z-BIN zone, near a member</numerusform>
            <numerusform>of %Ln businesses with a position lie in a live Z-BIN zone, near a member</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a live Z-BIN zone, near a member who gets SMS</source>
        <translation>
            <numerusform>of %Ln business with a position lies in a live Z-BIN zone, near a member who gets SMS</numerusform>
            <numerusform>of %Ln businesses with a position lie in a live Z-BIN zone, near a member who gets SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a zone</source>
        <translation>
            <numerusform>of %Ln address with a position lies in a zone</numerusform>
            <numerusform>of %Ln addresses with a position lie in a zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a live zone</source>
        <translation>
            <numerusform>of %Ln address with a position lies in a live zone</numerusform>
            <numerusform>of %Ln addresses with a position lie in a live zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a live zone, near a member</source>
        <translation>
            <numerusform>of %Ln address with a position lies in a live zone, near a member</numerusform>
            <numerusform>of %Ln addresses with a position lie in a live zone, near a member</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a live zone, near a member who gets SMS</source>
        <translation>
            <numerusform>of %Ln address with a position lies in a live zone, near a member who gets SMS</numerusform>
            <numerusform>of %Ln addresses with a position lie in a live zone, near a member who gets SMS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message numerus="yes">
        <source>%Ln gaps</source>
        <translation>
            <numerusform>%Ln gap</numerusform>
            <numerusform>%Ln gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses lie in these gaps.</source>
        <translation>
            <numerusform>%Ln address lies in these gaps.</numerusform>
            <numerusform>%Ln addresses lie in these gaps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlaps</source>
        <translation>
            <numerusform>%Ln overlap</numerusform>
            <numerusform>%Ln overlaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 addresses lie in these gaps. %Ln gaps of another size are not listed.</source>
        <translation>
            <numerusform>%L1 addresses lie in these gaps. %Ln gap of another size is not listed.</numerusform>
            <numerusform>%L1 addresses lie in these gaps. %Ln gaps of another size are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DurationWords</name>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectPanel</name>
    <message numerus="yes">
        <source>Comparison: %Ln places of choice</source>
        <translation>
            <numerusform>Comparison: %Ln place of choice</numerusform>
            <numerusform>Comparison: %Ln places of choice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message numerus="yes">
        <source>To everybody who got it; %Ln have left since.</source>
        <translation>
            <numerusform>To everybody who got it; %Ln has left since.</numerusform>
            <numerusform>To everybody who got it; %Ln have left since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%Ln pairs of zones overlap; see Coverage.</source>
        <translation>
            <numerusform>%Ln pair of zones overlaps; see Coverage.</numerusform>
            <numerusform>%Ln pairs of zones overlap; see Coverage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have a fault:</source>
        <translation>
            <numerusform>%Ln row has a fault:</numerusform>
            <numerusform>%Ln rows have a fault:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentsPanel</name>
    <message numerus="yes">
        <source>%Ln incidents are left out because their hour is not known.</source>
        <translation>
            <numerusform>%Ln incident is left out because its hour is not known.</numerusform>
            <numerusform>%Ln incidents are left out because their hour is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln incidents only the street is known.</source>
        <translation>
            <numerusform>Of %Ln incident only the street is known.</numerusform>
            <numerusform>Of %Ln incidents only the street is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message numerus="yes">
        <source>Look at %Ln addresses in doubt</source>
        <translation>
            <numerusform>Look at %Ln address in doubt</numerusform>
            <numerusform>Look at %Ln addresses in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them count in their zone already: every place that may be meant lies in it.</source>
        <translation>
            <numerusform>%Ln of them counts in its zone already: every place that may be meant lies in it.</numerusform>
            <numerusform>%Ln of them count in their zone already: every place that may be meant lies in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeighbourPicks</name>
    <message numerus="yes">
        <source>+ %Ln people</source>
        <translation>
            <numerusform>+ %Ln person</numerusform>
            <numerusform>+ %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add zone %1 with %Ln people</source>
        <translation>
            <numerusform>Add zone %1 with %Ln person</numerusform>
            <numerusform>Add zone %1 with %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln neighbours</source>
        <translation>
            <numerusform>Show %Ln neighbour</numerusform>
            <numerusform>Show all %Ln neighbours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The coordinators of all zones too (+ %Ln)</source>
        <translation>
            <numerusform>The coordinators of all zones too (+ %Ln)</numerusform>
            <numerusform>The coordinators of all zones too (+ %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln zones the coordinator is not known among the members.</source>
        <translation>
            <numerusform>Of %Ln zone the coordinator is not known among the members.</numerusform>
            <numerusform>Of %Ln zones the coordinator is not known among the members.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewcomerCard</name>
    <message numerus="yes">
        <source>%Ln came into the area since the alert of %1</source>
        <translation>
            <numerusform>%Ln person came into the area since the alert of %1</numerusform>
            <numerusform>%Ln people came into the area since the alert of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message numerus="yes">
        <source>Include %Ln possible: their address is in doubt</source>
        <translation>
            <numerusform>Include %Ln possible: their address is in doubt</numerusform>
            <numerusform>Include %Ln possible: their address is in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were already alerted, by an alert that is still live.</source>
        <translation>
            <numerusform>%Ln of them was already alerted, by an alert that is still live.</numerusform>
            <numerusform>%Ln of them were already alerted, by an alert that is still live.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>%Ln faults keep it from being adopted</source>
        <translation>
            <numerusform>%Ln fault keeps it from being adopted</numerusform>
            <numerusform>%Ln faults keep it from being adopted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n zones get another border.</source>
        <translation>
            <numerusform>%n zone gets another border.</numerusform>
            <numerusform>%n zones get another border.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones are new.</source>
        <translation>
            <numerusform>%n zone is new.</numerusform>
            <numerusform>%n zones are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones go.</source>
        <translation>
            <numerusform>%n zone goes.</numerusform>
            <numerusform>%n zones go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members come into another zone.</source>
        <translation>
            <numerusform>%n member comes into another zone.</numerusform>
            <numerusform>%n members come into another zone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members come into another zone</source>
        <translation>
            <numerusform>%n member comes into another zone</numerusform>
            <numerusform>%n members come into another zone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>All %Ln zones, a sheet each</source>
        <translation>
            <numerusform>The one zone, on a sheet</numerusform>
            <numerusform>All %Ln zones, a sheet each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message numerus="yes">
        <source>Send to %Ln people: hold down</source>
        <translation>
            <numerusform>Send to %Ln person: hold down</numerusform>
            <numerusform>Send to %Ln people: hold down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep holding to send to %Ln people…</source>
        <translation>
            <numerusform>Keep holding to send to %Ln person…</numerusform>
            <numerusform>Keep holding to send to %Ln people…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people (hold)</source>
        <translation>
            <numerusform>Send to %Ln person (hold)</numerusform>
            <numerusform>Send to %Ln people (hold)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand in, for %Ln people: hold down</source>
        <translation>
            <numerusform>Hand in, for %Ln person: hold down</numerusform>
            <numerusform>Hand in, for %Ln people: hold down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>EXERCISE: send to %Ln people: hold down</source>
        <translation>
            <numerusform>EXERCISE: send to %Ln person: hold down</numerusform>
            <numerusform>EXERCISE: send to %Ln people: hold down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand in, for %Ln people (hold)</source>
        <translation>
            <numerusform>Hand in, for %Ln person (hold)</numerusform>
            <numerusform>Hand in, for %Ln people (hold)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>EXERCISE: send to %Ln people (hold)</source>
        <translation>
            <numerusform>EXERCISE: send to %Ln person (hold)</numerusform>
            <numerusform>EXERCISE: send to %Ln people (hold)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendGate</name>
    <message numerus="yes">
        <source>It goes to %Ln people.</source>
        <translation>
            <numerusform>It goes to %Ln person.</numerusform>
            <numerusform>It goes to %Ln people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SenderCard</name>
    <message numerus="yes">
        <source>%Ln messages wait in the outbox.</source>
        <translation>
            <numerusform>%Ln message waits in the outbox.</numerusform>
            <numerusform>%Ln messages wait in the outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SliversPanel</name>
    <message numerus="yes">
        <source>%Ln slivers</source>
        <translation>
            <numerusform>%Ln sliver</numerusform>
            <numerusform>%Ln slivers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StreetPick</name>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchPanel</name>
    <message numerus="yes">
        <source>Try the %Ln that failed again</source>
        <translation>
            <numerusform>Try the %Ln that failed again</numerusform>
            <numerusform>Try the %Ln that failed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages that failed are queued again. All others are left alone, and so is who has left since.</source>
        <translation>
            <numerusform>%Ln message that failed is queued again. All others are left alone, and so is who has left since.</numerusform>
            <numerusform>%Ln messages that failed are queued again. All others are left alone, and so is who has left since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %Ln again</source>
        <translation>
            <numerusform>Queue %Ln again</numerusform>
            <numerusform>Queue %Ln again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait and are named here as soon as the sender takes them.</source>
        <translation>
            <numerusform>%Ln waits and is named here as soon as the sender takes it.</numerusform>
            <numerusform>%Ln wait and are named here as soon as the sender takes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekMatrix</name>
    <message numerus="yes">
        <source>Of %Ln incidents the hour is not known; they are not in here.</source>
        <translation>
            <numerusform>Of %Ln incident the hour is not known; it is not in here.</numerusform>
            <numerusform>Of %Ln incidents the hour is not known; they are not in here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message numerus="yes">
        <source>%Ln SMS per person, %1 characters left in the last one.</source>
        <translation>
            <numerusform>%Ln SMS per person, %1 characters left.</numerusform>
            <numerusform>%Ln SMS per person, %1 characters left in the last one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZoneStreetsPanel</name>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZonesPanel</name>
    <message numerus="yes">
        <source>%Ln zones</source>
        <translation>
            <numerusform>%Ln zone</numerusform>
            <numerusform>%Ln zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %Ln members</source>
        <translation>
            <numerusform>%1 · %2 · %Ln member</numerusform>
            <numerusform>%1 · %2 · %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertArea</name>
    <message numerus="yes">
        <source>%Ln areas together, %1</source>
        <translation>
            <numerusform>%Ln area, %1</numerusform>
            <numerusform>%Ln areas together, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertComposer</name>
    <message numerus="yes">
        <source>The alert is queued for %n people.</source>
        <translation>
            <numerusform>The alert is queued for %n person.</numerusform>
            <numerusform>The alert is queued for %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertHistory</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertReport</name>
    <message numerus="yes">
        <source>%Ln urgent alerts of an earlier day wait for feedback: the people were not told how it ended.</source>
        <translation>
            <numerusform>%Ln urgent alert of an earlier day waits for feedback: the people were not told how it ended.</numerusform>
            <numerusform>%Ln urgent alerts of an earlier day wait for feedback: the people were not told how it ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lists of %Ln alerts are erased; how many people there were stays.</source>
        <translation>
            <numerusform>The list of %Ln alert is erased; how many people there were stays.</numerusform>
            <numerusform>The lists of %Ln alerts are erased; how many people there were stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent after %Ln seconds</source>
        <translation>
            <numerusform>sent after %Ln second</numerusform>
            <numerusform>sent after %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks about the texts</source>
        <translation>
            <numerusform>%Ln remark about the texts</numerusform>
            <numerusform>%Ln remarks about the texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertWatch</name>
    <message numerus="yes">
        <source>%1 to %Ln people</source>
        <translation>
            <numerusform>%1 to %Ln person</numerusform>
            <numerusform>%1 to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to go, and they do not go: see the alarm above.</source>
        <translation>
            <numerusform>%Ln still to go, and it does not go: see the alarm above.</numerusform>
            <numerusform>%Ln still to go, and they do not go: see the alarm above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to go: %1.</source>
        <translation>
            <numerusform>%Ln still to go: %1.</numerusform>
            <numerusform>%Ln still to go: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to go. How long that takes is not known yet.</source>
        <translation>
            <numerusform>%Ln still to go. How long that takes is not known yet.</numerusform>
            <numerusform>%Ln still to go. How long that takes is not known yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are queued again.</source>
        <translation>
            <numerusform>%Ln message is queued again.</numerusform>
            <numerusform>%Ln messages are queued again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertWords</name>
    <message numerus="yes">
        <source>%Ln read %1 and get the text in %2.</source>
        <translation>
            <numerusform>%Ln reads %1 and gets the text in %2.</numerusform>
            <numerusform>%Ln read %1 and get the text in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS in all: € %1 without VAT.</source>
        <translation>
            <numerusform>%Ln SMS in all: € %1 without VAT.</numerusform>
            <numerusform>%Ln SMS in all: € %1 without VAT.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::CaseList</name>
    <message numerus="yes">
        <source>The alert is queued for %n people.</source>
        <translation>
            <numerusform>The alert is queued for %n person.</numerusform>
            <numerusform>The alert is queued for %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::CountLayer</name>
    <message numerus="yes">
        <source>%Ln lie in none of these places.</source>
        <translation>
            <numerusform>%Ln lies in none of these places.</numerusform>
            <numerusform>%Ln lie in none of these places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lie in more than one, and count in each.</source>
        <translation>
            <numerusform>%Ln lies in more than one, and counts in each.</numerusform>
            <numerusform>%Ln lie in more than one, and count in each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rate is given on fewer than %Ln households.</source>
        <translation>
            <numerusform>No rate is given on fewer than %Ln household.</numerusform>
            <numerusform>No rate is given on fewer than %Ln households.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents with a place.</source>
        <translation>
            <numerusform>%Ln incident with a place.</numerusform>
            <numerusform>%Ln incidents with a place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::DecisionList</name>
    <message numerus="yes">
        <source>The decision is forgotten. %n members were looked up again.</source>
        <translation>
            <numerusform>The decision is forgotten. %n member was looked up again.</numerusform>
            <numerusform>The decision is forgotten. %n members were looked up again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::DeliveryList</name>
    <message numerus="yes">
        <source>%Ln attempts, %1</source>
        <comment>how often, and when last</comment>
        <translation>
            <numerusform>%Ln attempt, %1</numerusform>
            <numerusform>%Ln attempts, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::DensityDesk</name>
    <message numerus="yes">
        <source>%1 · %Ln incidents</source>
        <translation>
            <numerusform>%1 · %Ln incident</numerusform>
            <numerusform>%1 · %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::EffectDesk</name>
    <message numerus="yes">
        <source>%1 %Ln incidents of that time have no place and count nowhere.</source>
        <translation>
            <numerusform>%1 %Ln incident of that time has no place and counts nowhere.</numerusform>
            <numerusform>%1 %Ln incidents of that time have no place and count nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: %Ln incidents before are too few, at least %1 are needed.</source>
        <translation>
            <numerusform>Cannot tell: %Ln incident before is too few, at least %1 are needed.</numerusform>
            <numerusform>Cannot tell: %Ln incidents before are too few, at least %1 are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::FollowUpDesk</name>
    <message numerus="yes">
        <source>The message is queued for %n people.</source>
        <translation>
            <numerusform>The message is queued for %n person.</numerusform>
            <numerusform>The message is queued for %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::GapList</name>
    <message numerus="yes">
        <source>%Ln members live here already.</source>
        <translation>
            <numerusform>%Ln member lives here already.</numerusform>
            <numerusform>%Ln members live here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents began here in the last year.</source>
        <translation>
            <numerusform>%Ln incident began here in the last year.</numerusform>
            <numerusform>%Ln incidents began here in the last year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::GatewayWatch</name>
    <message numerus="yes">
        <source>%Ln SMS wait and nobody sends them</source>
        <translation>
            <numerusform>%Ln SMS waits and nobody sends it</numerusform>
            <numerusform>%Ln SMS wait and nobody sends them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mails wait and nobody sends them</source>
        <translation>
            <numerusform>%Ln e-mail waits and nobody sends it</numerusform>
            <numerusform>%Ln e-mails wait and nobody sends them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The SMS gateway does not answer; %Ln SMS wait</source>
        <translation>
            <numerusform>The SMS gateway does not answer; %Ln SMS waits</numerusform>
            <numerusform>The SMS gateway does not answer; %Ln SMS wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mail relay does not answer; %Ln e-mails wait</source>
        <translation>
            <numerusform>The mail relay does not answer; %Ln e-mail waits</numerusform>
            <numerusform>The mail relay does not answer; %Ln e-mails wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::HotSpotLayer</name>
    <message numerus="yes">
        <source>%Ln incidents in %1 cells of %2.</source>
        <translation>
            <numerusform>%Ln incident in %1 cells of %2.</numerusform>
            <numerusform>%Ln incidents in %1 cells of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::ImportDesk</name>
    <message numerus="yes">
        <source>%Ln members get another place, or none.</source>
        <translation>
            <numerusform>%Ln member gets another place, or none.</numerusform>
            <numerusform>%Ln members get another place, or none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::IncidentView</name>
    <message numerus="yes">
        <source>%Ln incidents from %1 to %2, %3 from %4 to %5.</source>
        <translation>
            <numerusform>%Ln incident from %1 to %2, %3 from %4 to %5.</numerusform>
            <numerusform>%Ln incidents from %1 to %2, %3 from %4 to %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln incidents now, %2 when it was saved.</source>
        <translation>
            <numerusform>%1: %Ln incident now, %2 when it was saved.</numerusform>
            <numerusform>%1: %Ln incidents now, %2 when it was saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::NearRepeatDesk</name>
    <message numerus="yes">
        <source>%Ln incidents, each on its day; %1 between two days stand on the middle of them.</source>
        <translation>
            <numerusform>%Ln incident, on its day; %1 between two days stand on the middle of them.</numerusform>
            <numerusform>%Ln incidents, each on its day; %1 between two days stand on the middle of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, by %Ln incidents of the %3 days before. After one there are more than by chance up to %4 away, for %3 days.</source>
        <translation>
            <numerusform>%1 to %2, by %Ln incident of the %3 days before. After one there are more than by chance up to %4 away, for %3 days.</numerusform>
            <numerusform>%1 to %2, by %Ln incidents of the %3 days before. After one there are more than by chance up to %4 away, for %3 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 long, by %Ln incidents</source>
        <translation>
            <numerusform>%1 long, by %Ln incident</numerusform>
            <numerusform>%1 long, by %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::NewcomerList</name>
    <message numerus="yes">
        <source>The alert is queued for %n newcomers.</source>
        <translation>
            <numerusform>The alert is queued for %n newcomer.</numerusform>
            <numerusform>The alert is queued for %n newcomers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::OverlapDesk</name>
    <message numerus="yes">
        <source>%Ln addresses are counted in both zones.</source>
        <translation>
            <numerusform>%Ln address is counted in both zones.</numerusform>
            <numerusform>%Ln addresses are counted in both zones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members of both: %1 and %Ln more.</source>
        <translation>
            <numerusform>Members of both: %1 and %Ln more.</numerusform>
            <numerusform>Members of both: %1 and %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::PlanDesk</name>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::PredictionDesk</name>
    <message numerus="yes">
        <source>%Ln incidents before %1, %2 from that day on. %3</source>
        <translation>
            <numerusform>%Ln incident before %1, %2 from that day on. %3</numerusform>
            <numerusform>%Ln incidents before %1, %2 from that day on. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::ProposalDesk</name>
    <message numerus="yes">
        <source>%Ln proposals are kept as plans; the best one is shown.</source>
        <translation>
            <numerusform>%Ln proposal is kept as a plan; it is shown.</numerusform>
            <numerusform>%Ln proposals are kept as plans; the best one is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::ReviewDesk</name>
    <message numerus="yes">
        <source>%n members wrote no address</source>
        <translation>
            <numerusform>%n member wrote no address</numerusform>
            <numerusform>%n members wrote no address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members wrote this</source>
        <translation>
            <numerusform>%n member wrote this</numerusform>
            <numerusform>%n members wrote this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wrote this street. Those whose number it has are placed too.</source>
        <translation>
            <numerusform>%n more wrote this street, and is placed too where it has that number.</numerusform>
            <numerusform>%n more wrote this street. Those whose number it has are placed too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members are placed.</source>
        <translation>
            <numerusform>%n member is placed.</numerusform>
            <numerusform>%n members are placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members lie elsewhere or are known better.</source>
        <translation>
            <numerusform>%n member lies elsewhere or is known better.</numerusform>
            <numerusform>%n members lie elsewhere or are known better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::SketchFigures</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streets</source>
        <translation>
            <numerusform>%Ln street</numerusform>
            <numerusform>%Ln streets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents in the last year</source>
        <translation>
            <numerusform>%Ln incident in the last year</numerusform>
            <numerusform>%Ln incidents in the last year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::SplitDesk</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::StreetMover</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these addresses do not lie in this zone and stay where they are.</source>
        <translation>
            <numerusform>%Ln of these addresses does not lie in this zone and stays where it is.</numerusform>
            <numerusform>%Ln of these addresses do not lie in this zone and stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses stay behind: others lie at the very same position.</source>
        <translation>
            <numerusform>%Ln address stays behind: another lies at the very same position.</numerusform>
            <numerusform>%Ln addresses stay behind: others lie at the very same position.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zone %1 would lie in %Ln separate parts.</source>
        <translation>
            <numerusform>Zone %1 would lie in %Ln part.</numerusform>
            <numerusform>Zone %1 would lie in %Ln separate parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::StreetPicker</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streets</source>
        <translation>
            <numerusform>%Ln street</numerusform>
            <numerusform>%Ln streets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln separate parts</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln separate parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses stay out: they lie in another zone or outside the boundary.</source>
        <translation>
            <numerusform>%Ln address stays out: it lies in another zone or outside the boundary.</numerusform>
            <numerusform>%Ln addresses stay out: they lie in another zone or outside the boundary.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses stay out: one that is not picked lies at the very same position.</source>
        <translation>
            <numerusform>%Ln address stays out: one that is not picked lies at the very same position.</numerusform>
            <numerusform>%Ln addresses stay out: one that is not picked lies at the very same position.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses have no position in the register.</source>
        <translation>
            <numerusform>%Ln address has no position in the register.</numerusform>
            <numerusform>%Ln addresses have no position in the register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::UncoveredMap</name>
    <message numerus="yes">
        <source>%Ln open gaps where something happened</source>
        <translation>
            <numerusform>%Ln open gap where something happened</numerusform>
            <numerusform>%Ln open gaps where something happened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln addresses</source>
        <comment>area of a gap</comment>
        <translation>
            <numerusform>%1 · %Ln address</numerusform>
            <numerusform>%1 · %Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents, %1 of them in an open gap.</source>
        <translation>
            <numerusform>%Ln incident, %1 of them in an open gap.</numerusform>
            <numerusform>%Ln incidents, %1 of them in an open gap.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::ZoneStreets</name>
    <message numerus="yes">
        <source>%Ln streets</source>
        <translation>
            <numerusform>%Ln street</numerusform>
            <numerusform>%Ln streets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
</context>
</TS>
