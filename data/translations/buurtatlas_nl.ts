<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AdoptPlan</name>
    <message>
        <source>Adopt this plan…</source>
        <translation>Dit plan aannemen…</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Geldt vanaf</translation>
    </message>
    <message>
        <source>today</source>
        <comment>in the field of a day</comment>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Adopt the plan</source>
        <translation>Het plan aannemen</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message numerus="yes">
        <source>Urgent, to %Ln people</source>
        <translation>
            <numerusform>Dringend, aan %Ln persoon</numerusform>
            <numerusform>Dringend, aan %Ln personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Information, to %Ln people</source>
        <translation>
            <numerusform>Informatie, aan %Ln persoon</numerusform>
            <numerusform>Informatie, aan %Ln personen</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in wachtrij</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verzonden</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>afgeleverd</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>called back or too late</source>
        <translation>teruggeroepen of te laat</translation>
    </message>
    <message>
        <source>False alarm…</source>
        <translation>Vals alarm…</translation>
    </message>
    <message>
        <source>More about this alert</source>
        <translation>Meer over deze melding</translation>
    </message>
    <message>
        <source>It is over…</source>
        <translation>Het is voorbij…</translation>
    </message>
    <message>
        <source>There is news…</source>
        <translation>Er is nieuws…</translation>
    </message>
    <message>
        <source>Tell how it ended…</source>
        <translation>Vertel hoe het afliep…</translation>
    </message>
    <message>
        <source>%1, %2, sent %3</source>
        <translation>%1, %2, verzonden %3</translation>
    </message>
    <message>
        <source>A test, or sent by an older version: nothing can be sent about it.</source>
        <translation>Een test, of verstuurd door een oudere versie: er kan niets over gestuurd worden.</translation>
    </message>
    <message>
        <source>Watch it go out</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Call it back…</source>
        <translation>Terugroepen…</translation>
    </message>
</context>
<context>
    <name>AlertForm</name>
    <message>
        <source>New alert</source>
        <translation>Nieuwe melding</translation>
    </message>
    <message>
        <source>Drop this alert</source>
        <translation>Deze melding weggooien</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln by SMS, %1 by e-mail. What is sent cannot be called back.</source>
        <translation>
            <numerusform>%Ln per sms, %1 per e-mail. Wat verzonden is, kan niet worden teruggeroepen.</numerusform>
            <numerusform>%Ln per sms, %1 per e-mail. Wat verzonden is, kan niet worden teruggeroepen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
    </message>
    <message>
        <source>By SMS; by e-mail to whom an SMS cannot reach. Urgent means: people must act now.</source>
        <translation>Per sms; per e-mail aan wie geen sms kan krijgen. Dringend betekent: mensen moeten nu iets doen.</translation>
    </message>
    <message>
        <source>By e-mail only, to who wants it.</source>
        <translation>Alleen per e-mail, aan wie dat wil.</translation>
    </message>
    <message>
        <source>Change alert %1</source>
        <translation>Melding %1 wijzigen</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laten zoals het was</translation>
    </message>
    <message>
        <source>Police zone</source>
        <translation>Politiezone</translation>
    </message>
    <message>
        <source>It came back with: %1</source>
        <translation>Teruggekomen met: %1</translation>
    </message>
</context>
<context>
    <name>AlertReportPanel</name>
    <message>
        <source>Feedback and figures</source>
        <translation>Terugkoppeling en cijfers</translation>
    </message>
    <message>
        <source>Back to all alerts</source>
        <translation>Terug naar alle meldingen</translation>
    </message>
    <message>
        <source>No feedback is open</source>
        <translation>Geen terugkoppeling open</translation>
    </message>
    <message>
        <source>Wait for feedback: people were not told how it ended</source>
        <translation>Wachten op terugkoppeling: de mensen weten niet hoe het afliep</translation>
    </message>
    <message>
        <source>How teams end their urgent alerts</source>
        <translation>Hoe teams hun dringende meldingen afsluiten</translation>
    </message>
    <message>
        <source>No urgent alert was sent yet.</source>
        <translation>Er is nog geen dringende melding verstuurd.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediaan</translation>
    </message>
    <message>
        <source>How the exercise went</source>
        <translation>Hoe de oefening verliep</translation>
    </message>
    <message>
        <source>The area that was meant</source>
        <translation>Het gebied dat bedoeld was</translation>
    </message>
    <message>
        <source>Alerts by month and zone</source>
        <translation>Meldingen per maand en zone</translation>
    </message>
    <message>
        <source>An alert that reaches into several zones counts in each, with all its messages.</source>
        <translation>Een melding die meer zones bereikt, telt in elk daarvan mee, met al haar berichten.</translation>
    </message>
    <message>
        <source>Who takes it out</source>
        <translation>Wie ze meeneemt</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand in het bijzonder</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Bewaren als CSV…</translation>
    </message>
    <message>
        <source>Lists of who was warned</source>
        <translation>Lijsten van wie gewaarschuwd werd</translation>
    </message>
    <message numerus="yes">
        <source>No list is older than %Ln days.</source>
        <translation>
            <numerusform>Geen lijst is ouder dan %Ln dag.</numerusform>
            <numerusform>Geen lijst is ouder dan %Ln dagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists are older than they need to be to reach the same people again.</source>
        <translation>
            <numerusform>%Ln lijst is ouder dan nodig om dezelfde mensen nog eens te bereiken.</numerusform>
            <numerusform>%Ln lijsten zijn ouder dan nodig om dezelfde mensen nog eens te bereiken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln lists…</source>
        <translation>
            <numerusform>%Ln lijst wissen…</numerusform>
            <numerusform>%Ln lijsten wissen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Who was warned is gone for good then; how many, and in which state, stays.</source>
        <translation>Wie gewaarschuwd werd, is dan voorgoed weg; hoeveel het er waren en hoe het bericht aankwam, blijft.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Save the figures of alerts</source>
        <translation>De cijfers van meldingen bewaren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-bestanden (*.csv)</translation>
    </message>
</context>
<context>
    <name>AlertsPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Write an alert</source>
        <translation>Melding schrijven</translation>
    </message>
    <message>
        <source>No alert has been sent. Write one: draw the area, see who is in it, choose the words, check, send.</source>
        <translation>Er is nog geen melding verstuurd. Schrijf er een: teken het gebied, kijk wie erin woont, kies de woorden, controleer en verstuur.</translation>
    </message>
    <message>
        <source>Throw the unfinished alert away for good?</source>
        <translation>De onafgewerkte melding voorgoed weggooien?</translation>
    </message>
    <message>
        <source>More about alerts</source>
        <translation>Meer over meldingen</translation>
    </message>
    <message>
        <source>Templates of words…</source>
        <translation>Sjablonen…</translation>
    </message>
    <message>
        <source>People and approvals…</source>
        <translation>Mensen en goedkeuringen…</translation>
    </message>
    <message>
        <source>Feedback and figures…</source>
        <translation>Terugkoppeling en cijfers…</translation>
    </message>
    <message>
        <source>Throw these words away for good?</source>
        <translation>Deze woorden voorgoed weggooien?</translation>
    </message>
</context>
<context>
    <name>AllowedGaps</name>
    <message numerus="yes">
        <source>%Ln allowed gaps</source>
        <translation>
            <numerusform>%Ln toegestaan gat</numerusform>
            <numerusform>%Ln toegestane gaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stay uncovered: %1 with %Ln addresses.</source>
        <translation>
            <numerusform>Ze blijven ongedekt: %1 met %Ln adres.</numerusform>
            <numerusform>Ze blijven ongedekt: %1 met %Ln adressen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are due for review.</source>
        <translation>
            <numerusform>%Ln ervan moet herzien worden.</numerusform>
            <numerusform>%Ln ervan moeten herzien worden.</numerusform>
        </translation>
    </message>
    <message>
        <source>To review: %1</source>
        <translation>Te herzien: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AreaStep</name>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Draw the area</source>
        <translation>Gebied tekenen</translation>
    </message>
    <message>
        <source>Take zone %1</source>
        <translation>Zone %1 overnemen</translation>
    </message>
    <message>
        <source>Or click a zone on the map to take its border.</source>
        <translation>Of klik op een zone op de kaart om haar grens over te nemen.</translation>
    </message>
    <message>
        <source>Address, street or zone</source>
        <translation>Adres, straat of zone</translation>
    </message>
    <message>
        <source>Radius (m)</source>
        <translation>Straal (m)</translation>
    </message>
    <message>
        <source>Draw one more area</source>
        <translation>Nog een gebied tekenen</translation>
    </message>
    <message>
        <source>Take back the last change of whom it is for</source>
        <translation>De laatste wijziging van voor wie het is terugnemen</translation>
    </message>
    <message>
        <source>More ways to an area</source>
        <translation>Meer manieren voor een gebied</translation>
    </message>
    <message>
        <source>Cut a hole out of it…</source>
        <translation>Er een gat uit snijden…</translation>
    </message>
    <message>
        <source>Take the area of a file…</source>
        <translation>Het gebied uit een bestand nemen…</translation>
    </message>
    <message>
        <source>Add zone %1</source>
        <translation>Zone %1 toevoegen</translation>
    </message>
    <message>
        <source>Take a circle around the pin</source>
        <translation>Neem een cirkel rond de speld</translation>
    </message>
    <message>
        <source>Take %1 out of the alert</source>
        <translation>%1 uit de melding halen</translation>
    </message>
    <message>
        <source>To warn there too, say why</source>
        <translation>Zeg waarom u ook daar waarschuwt</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laat het weg</translation>
    </message>
    <message>
        <source>A file with the polygons of the area</source>
        <translation>Een bestand met de polygonen van het gebied</translation>
    </message>
</context>
<context>
    <name>BorderTools</name>
    <message>
        <source>The border of this zone has a fault. Repair it to go on.</source>
        <translation>De grens van deze zone heeft een fout. Herstel ze om verder te gaan.</translation>
    </message>
    <message>
        <source>Repair the border</source>
        <translation>Grens herstellen</translation>
    </message>
    <message>
        <source>Border is done</source>
        <translation>Grens is klaar</translation>
    </message>
    <message>
        <source>Change the border</source>
        <translation>Grens wijzigen</translation>
    </message>
    <message>
        <source>New border line</source>
        <translation>Nieuwe grenslijn</translation>
    </message>
    <message>
        <source>Split along a line</source>
        <translation>Splitsen langs lijn</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>Grow or shrink…</source>
        <translation>Groter of kleiner…</translation>
    </message>
    <message>
        <source>Cut a hole</source>
        <translation>Opening uitsnijden</translation>
    </message>
    <message>
        <source>Fill a hole…</source>
        <translation>Opening vullen…</translation>
    </message>
    <message>
        <source>Clip…</source>
        <translation>Bijsnijden…</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Samenvoegen met</translation>
    </message>
    <message>
        <source>Name of the merged zone</source>
        <translation>Naam van de samengevoegde zone</translation>
    </message>
    <message>
        <source>Merge the two zones</source>
        <translation>De twee zones samenvoegen</translation>
    </message>
    <message>
        <source>Metres outward; below 0 inward</source>
        <translation>Meter naar buiten; onder 0 naar binnen</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinen</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Vergroten</translation>
    </message>
    <message>
        <source>Fill the hole of %1</source>
        <translation>De opening van %1 vullen</translation>
    </message>
    <message>
        <source>Clip to the boundary of the municipality</source>
        <translation>Bijsnijden tot de gemeentegrens</translation>
    </message>
    <message>
        <source>Leave the ground to %1</source>
        <translation>De grond aan %1 laten</translation>
    </message>
    <message>
        <source>Radius of this circle in metres</source>
        <translation>Straal van deze cirkel in meter</translation>
    </message>
    <message>
        <source>Change the radius</source>
        <translation>Straal wijzigen</translation>
    </message>
    <message>
        <source>Propose parts…</source>
        <translation>Delen voorstellen…</translation>
    </message>
</context>
<context>
    <name>CalendarStrip</name>
    <message>
        <source>What the source covers</source>
        <translation>Wat de bron dekt</translation>
    </message>
    <message>
        <source>What the source covers, by week</source>
        <translation>Wat de bron dekt, per week</translation>
    </message>
    <message>
        <source>Blue: incidents. Grey: none. Orange: the source tells nothing.</source>
        <translation>Blauw: incidenten. Grijs: geen. Oranje: de bron zegt niets.</translation>
    </message>
    <message>
        <source>Guessed from the incidents themselves; say it at the import to be sure.</source>
        <translation>Geraden uit de incidenten zelf; zeg het bij het importeren om zeker te zijn.</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message numerus="yes">
        <source>Urgent, to %Ln people</source>
        <translation>
            <numerusform>Dringend, aan %Ln persoon</numerusform>
            <numerusform>Dringend, aan %Ln personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Information, to %Ln people</source>
        <translation>
            <numerusform>Informatie, aan %Ln persoon</numerusform>
            <numerusform>Informatie, aan %Ln personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Alert %1 by %2, %3: %4</source>
        <translation>Melding %1 van %2, %3: %4</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Opmerking: %1</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Goedkeuren</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Teruggeven…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Weigeren…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Indienen</translation>
    </message>
    <message>
        <source>Send without approval…</source>
        <translation>Versturen zonder goedkeuring…</translation>
    </message>
    <message>
        <source>Give feedback…</source>
        <translation>Terugkoppelen…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>Teruggeven</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Weigeren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The map shows its area</source>
        <translation>De kaart toont het gebied</translation>
    </message>
    <message>
        <source>Show its area on the map</source>
        <translation>Gebied op de kaart tonen</translation>
    </message>
    <message>
        <source>I have checked the area on the map</source>
        <translation>Ik heb het gebied op de kaart nagekeken</translation>
    </message>
    <message>
        <source>I have checked the text</source>
        <translation>Ik heb de tekst nagekeken</translation>
    </message>
    <message numerus="yes">
        <source>I have checked the number: %Ln people</source>
        <translation>
            <numerusform>Ik heb het aantal nagekeken: %Ln persoon</numerusform>
            <numerusform>Ik heb het aantal nagekeken: %Ln personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Changed since you looked</source>
        <translation>Veranderd sinds u keek</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>Weggelaten: %1</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Nobody here may approve it: add somebody under People and approvals.</source>
        <translation>Niemand hier mag ze goedkeuren: voeg iemand toe onder Mensen en goedkeuringen.</translation>
    </message>
    <message>
        <source>These may approve it: %1.</source>
        <translation>Deze mensen mogen ze goedkeuren: %1.</translation>
    </message>
    <message>
        <source>It waited from %1 to %2, which was too long: it expired by itself and reached nobody. Change it and hand it in again, or drop it.</source>
        <translation>Ze wachtte van %1 tot %2 en dat was te lang: ze is vanzelf verlopen en heeft niemand bereikt. Wijzig ze en dien ze opnieuw in, of gooi ze weg.</translation>
    </message>
    <message>
        <source>There is a text in %1 now.</source>
        <translation>Er is nu een tekst in het %1.</translation>
    </message>
    <message>
        <source>The text in %1 is another. It was: “%2”</source>
        <translation>De tekst (%1) is anders. Hij was: “%2”</translation>
    </message>
    <message>
        <source>The area is another: %1 added, %2 taken away.</source>
        <translation>Het gebied is anders: %1 erbij, %2 eraf.</translation>
    </message>
    <message>
        <source>Other people get it: %1 added, %2 no longer.</source>
        <translation>Andere mensen krijgen ze: %1 erbij, %2 niet meer.</translation>
    </message>
    <message>
        <source>How long it is valid, or a remark with it, is another.</source>
        <translation>Hoe lang ze geldt, of een opmerking erbij, is anders.</translation>
    </message>
    <message>
        <source>Waits for approval since %1, %2. It expires by itself in %3 (%4).</source>
        <translation>Wacht op goedkeuring sinds %1, %2. Ze verloopt vanzelf over %3 (%4).</translation>
    </message>
    <message>
        <source>Approved. The approval lapses in %1 (%2) unless it is sent before.</source>
        <translation>Goedgekeurd. De goedkeuring vervalt over %1 (%2) als ze dan niet verstuurd is.</translation>
    </message>
    <message>
        <source>It was sent %1 and is over for %2: tell the same people how it ended.</source>
        <translation>Ze is verstuurd op %1 en is sinds %2 voorbij: laat dezelfde mensen weten hoe het afliep.</translation>
    </message>
    <message>
        <source>Urgent alert %1 went to this neighbourhood or these people at %2. They would take another one for a new danger. It said: “%3”</source>
        <translation>Dringende melding %1 ging om %2 naar deze buurt of deze mensen. Een tweede houden zij voor een nieuw gevaar. Ze luidde: “%3”</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
</context>
<context>
    <name>ConcentrationCurve</name>
    <message>
        <source>Fold the curve away</source>
        <translation>De curve inklappen</translation>
    </message>
    <message>
        <source>How concentrated…</source>
        <translation>Hoe geconcentreerd…</translation>
    </message>
    <message>
        <source>share of the incidents ↑</source>
        <translation>aandeel van de incidenten ↑</translation>
    </message>
    <message>
        <source>share of the places, those with most first →</source>
        <translation>aandeel van de plaatsen, die met de meeste eerst →</translation>
    </message>
    <message>
        <source>Dashed: how it would be by chance, with as many on each metre of street or square metre.</source>
        <translation>Gestreept: hoe het door toeval zou zijn, met evenveel op elke meter straat of vierkante meter.</translation>
    </message>
    <message>
        <source>places</source>
        <translation>plaatsen</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>door toeval</translation>
    </message>
</context>
<context>
    <name>ConfirmButton</name>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
</context>
<context>
    <name>CountControls</name>
    <message>
        <source>Count by</source>
        <translation>Tel per</translation>
    </message>
    <message>
        <source>Side of a cell (m)</source>
        <translation>Zijde van een cel (m)</translation>
    </message>
    <message>
        <source>Per 1,000 households</source>
        <translation>Per 1.000 huishoudens</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>%1: %2 by SMS, %3 by e-mail</source>
        <translation>%1: %2 per sms, %3 per e-mail</translation>
    </message>
</context>
<context>
    <name>CoverAreas</name>
    <message>
        <source>Where most is missing</source>
        <translation>Waar het meest ontbreekt</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Wijken</translation>
    </message>
    <message>
        <source>Statistical areas</source>
        <translation>Statistische sectoren</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Toon minder</translation>
    </message>
    <message>
        <source>Show all %L1</source>
        <translation>Toon alle %L1</translation>
    </message>
</context>
<context>
    <name>CoverFigures</name>
    <message>
        <source>Save figures</source>
        <translation>Cijfers opslaan</translation>
    </message>
    <message>
        <source>Figures of the municipality…</source>
        <translation>Cijfers van de gemeente…</translation>
    </message>
    <message>
        <source>Figures of each neighbourhood…</source>
        <translation>Cijfers van elke buurt…</translation>
    </message>
    <message>
        <source>Figures of each statistical area…</source>
        <translation>Cijfers van elke statistische sector…</translation>
    </message>
    <message>
        <source>Figures of each side of a street…</source>
        <translation>Cijfers van elke straatkant…</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>De cijfers opslaan</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-bestanden (*.csv)</translation>
    </message>
    <message>
        <source>GeoPackages (*.gpkg)</source>
        <translation>GeoPackages (*.gpkg)</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>GeoJSON-bestanden (*.geojson)</translation>
    </message>
</context>
<context>
    <name>CoverLayers</name>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a Z-BIN zone</source>
        <translation>
            <numerusform>van %Ln onderneming met een positie ligt in een Z-BIN</numerusform>
            <numerusform>van %Ln ondernemingen met een positie ligt in een Z-BIN</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a live Z-BIN zone</source>
        <translation>
            <numerusform>van %Ln onderneming met een positie ligt in een actieve Z-BIN</numerusform>
            <numerusform>van %Ln ondernemingen met een positie ligt in een actieve Z-BIN</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a live Z-BIN zone, near a member</source>
        <translation>
            <numerusform>van %Ln onderneming met een positie ligt in een actieve Z-BIN, dicht bij een lid</numerusform>
            <numerusform>van %Ln ondernemingen met een positie ligt in een actieve Z-BIN, dicht bij een lid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln businesses with a position lie in a live Z-BIN zone, near a member who gets SMS</source>
        <translation>
            <numerusform>van %Ln onderneming met een positie ligt in een actieve Z-BIN, dicht bij een lid dat sms krijgt</numerusform>
            <numerusform>van %Ln ondernemingen met een positie ligt in een actieve Z-BIN, dicht bij een lid dat sms krijgt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a zone</source>
        <translation>
            <numerusform>van %Ln adres met een positie ligt in een zone</numerusform>
            <numerusform>van %Ln adressen met een positie ligt in een zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a live zone</source>
        <translation>
            <numerusform>van %Ln adres met een positie ligt in een actieve zone</numerusform>
            <numerusform>van %Ln adressen met een positie ligt in een actieve zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a live zone, near a member</source>
        <translation>
            <numerusform>van %Ln adres met een positie ligt in een actieve zone, dicht bij een lid</numerusform>
            <numerusform>van %Ln adressen met een positie ligt in een actieve zone, dicht bij een lid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln addresses with a position lie in a live zone, near a member who gets SMS</source>
        <translation>
            <numerusform>van %Ln adres met een positie ligt in een actieve zone, dicht bij een lid dat sms krijgt</numerusform>
            <numerusform>van %Ln adressen met een positie ligt in een actieve zone, dicht bij een lid dat sms krijgt</numerusform>
        </translation>
    </message>
    <message>
        <source>In a zone</source>
        <translation>In een zone</translation>
    </message>
    <message>
        <source>… that is live</source>
        <translation>… die actief is</translation>
    </message>
    <message>
        <source>… with a member within %L1 m</source>
        <translation>… met een lid binnen %L1 m</translation>
    </message>
    <message>
        <source>… who gets SMS</source>
        <translation>… dat sms krijgt</translation>
    </message>
    <message numerus="yes">
        <source>Which addresses are businesses is unknown: the register of addresses does not say what they are used for. %Ln addresses of unknown use lie in a live Z-BIN zone.</source>
        <translation>
            <numerusform>Welke adressen ondernemingen zijn, is onbekend: het adressenregister zegt niet waarvoor ze dienen. %Ln adres met onbekend gebruik ligt in een actieve Z-BIN.</numerusform>
            <numerusform>Welke adressen ondernemingen zijn, is onbekend: het adressenregister zegt niet waarvoor ze dienen. %Ln adressen met onbekend gebruik liggen in een actieve Z-BIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance, businesses, what is counted</source>
        <translation>Afstand, ondernemingen, wat telt</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Businesses</source>
        <translation>Ondernemingen</translation>
    </message>
    <message>
        <source>Near is within, as the crow flies</source>
        <translation>Dichtbij is binnen, in vogelvlucht</translation>
    </message>
    <message>
        <source>%L1 m</source>
        <translation>%L1 m</translation>
    </message>
    <message>
        <source>Businesses and Z-BIN zones. Each bar is part of the one above it; zones that are dormant or being founded count in the first alone.</source>
        <translation>Ondernemingen en Z-BIN’s. Elke balk is een deel van die erboven; zones die slapen of in oprichting zijn, tellen alleen in de eerste.</translation>
    </message>
    <message>
        <source>Addresses that are not known to be businesses, in BIN zones and WhatsApp groups. Each bar is part of the one above it; zones that are dormant or being founded count in the first alone.</source>
        <translation>Adressen die niet als onderneming bekend zijn, in BIN’s en WhatsApp-groepen. Elke balk is een deel van die erboven; zones die slapen of in oprichting zijn, tellen alleen in de eerste.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln more addresses it is unknown whether they are businesses.</source>
        <translation>
            <numerusform>Van nog %Ln adres is onbekend of het een onderneming is.</numerusform>
            <numerusform>Van nog %Ln adressen is onbekend of het ondernemingen zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of them it is unknown whether they are homes or businesses.</source>
        <translation>
            <numerusform>Van %Ln ervan is onbekend of het een woning of een onderneming is.</numerusform>
            <numerusform>Van %Ln ervan is onbekend of het woningen of ondernemingen zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those in no live zone lie where a gap is allowed.</source>
        <translation>
            <numerusform>%Ln adres buiten elke actieve zone ligt waar een gat mag blijven.</numerusform>
            <numerusform>%Ln adressen buiten elke actieve zone liggen waar een gat mag blijven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses in the register have no usable position.</source>
        <translation>
            <numerusform>%Ln adres in het register heeft geen bruikbare positie.</numerusform>
            <numerusform>%Ln adressen in het register hebben geen bruikbare positie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverWords</name>
    <message>
        <source>%1: how far the networks reach</source>
        <translation>%1: hoe ver de netwerken reiken</translation>
    </message>
    <message>
        <source>zones of %1</source>
        <translation>zones van %1</translation>
    </message>
    <message>
        <source>Addresses in four layers</source>
        <translation>Adressen in vier lagen</translation>
    </message>
    <message>
        <source>In a zone</source>
        <translation>In een zone</translation>
    </message>
    <message>
        <source>… that is live</source>
        <translation>… die actief is</translation>
    </message>
    <message>
        <source>… with a member within %1 m</source>
        <translation>… met een lid binnen %1 m</translation>
    </message>
    <message>
        <source>… who gets SMS</source>
        <translation>… dat sms krijgt</translation>
    </message>
    <message>
        <source>Of %1 addresses with a position that are not known to be businesses, in BIN zones and WhatsApp groups. Each layer is part of the one above it; zones that are dormant or being founded count in the first alone. A member is near as the crow flies.</source>
        <translation>Van %1 adressen met een positie die niet als onderneming bekend zijn, in BIN’s en WhatsApp-groepen. Elke laag is een deel van die erboven; zones die slapen of in oprichting zijn, tellen alleen in de eerste. Een lid is dichtbij in vogelvlucht.</translation>
    </message>
    <message>
        <source>Of %1 it is unknown whether they are homes or businesses.</source>
        <translation>Van %1 is onbekend of het woningen of ondernemingen zijn.</translation>
    </message>
    <message>
        <source>%1 more have no position and count nowhere.</source>
        <translation>Nog %1 adressen hebben geen positie en tellen nergens mee.</translation>
    </message>
    <message>
        <source>Of those in no live zone, %1 lie where a gap is allowed.</source>
        <translation>Van die buiten elke actieve zone liggen er %1 waar een gat mag blijven.</translation>
    </message>
    <message>
        <source>Businesses in a live Z-BIN zone: %1 of %2.</source>
        <translation>Ondernemingen in een actieve Z-BIN: %1 van %2.</translation>
    </message>
    <message>
        <source>Which addresses are businesses is unknown, so nothing is said of Z-BIN zones.</source>
        <translation>Welke adressen ondernemingen zijn, is onbekend; over Z-BIN’s wordt dus niets gezegd.</translation>
    </message>
    <message>
        <source>Members: %1.</source>
        <translation>Leden: %1.</translation>
    </message>
    <message>
        <source>Gaps with the most addresses</source>
        <translation>Gaten met de meeste adressen</translation>
    </message>
    <message>
        <source>The live zones leave no gap.</source>
        <translation>De actieve zones laten geen gat.</translation>
    </message>
    <message>
        <source>without a named street</source>
        <translation>zonder straat met een naam</translation>
    </message>
    <message>
        <source>Smaller ones: %1, with %2 addresses</source>
        <translation>Kleinere: %1, met %2 adressen</translation>
    </message>
    <message>
        <source>Addresses in a live zone over the past year</source>
        <translation>Adressen in een actieve zone, het voorbije jaar</translation>
    </message>
    <message>
        <source>The addresses of today in the zones of each day.</source>
        <translation>De adressen van nu in de zones van elke dag.</translation>
    </message>
    <message>
        <source>No zones of an earlier day are on record.</source>
        <translation>Van een eerdere dag zijn geen zones bekend.</translation>
    </message>
    <message>
        <source>Where most addresses lie in no live zone</source>
        <translation>Waar de meeste adressen in geen actieve zone liggen</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>adressen</translation>
    </message>
    <message>
        <source>in no live zone</source>
        <translation>niet gedekt</translation>
    </message>
    <message>
        <source>near a member</source>
        <translation>dicht bij een lid</translation>
    </message>
    <message>
        <source>in no neighbourhood</source>
        <translation>in geen buurt</translation>
    </message>
    <message>
        <source>n.p.</source>
        <translation>n.g.</translation>
    </message>
    <message>
        <source>n.p.: not published. Counts under 5 that tell of members are not published, nor those from which one could be worked out.</source>
        <translation>n.g.: niet gepubliceerd. Aantallen onder 5 die iets over leden zeggen, worden niet gepubliceerd, en evenmin die waaruit er een af te leiden is.</translation>
    </message>
    <message>
        <source>Addresses read on %1.</source>
        <translation>Adressen ingelezen op %1.</translation>
    </message>
    <message>
        <source>Members read on %1.</source>
        <translation>Leden ingelezen op %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Coverage</source>
        <translation>Dekking</translation>
    </message>
    <message>
        <source>Draw or import zones, and the boundary of the municipality, to see what they leave open.</source>
        <translation>Teken zones of voer ze in, samen met de gemeentegrens, om te zien wat ze openlaten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gaps</source>
        <translation>
            <numerusform>%Ln gat</numerusform>
            <numerusform>%Ln gaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous gap</source>
        <translation>Vorig gat</translation>
    </message>
    <message>
        <source>Next gap</source>
        <translation>Volgend gat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses lie in these gaps.</source>
        <translation>
            <numerusform>%Ln adres ligt in deze gaten.</numerusform>
            <numerusform>%Ln adressen liggen in deze gaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlaps</source>
        <translation>
            <numerusform>%Ln overlapping</numerusform>
            <numerusform>%Ln overlappingen</numerusform>
        </translation>
    </message>
    <message>
        <source>No zones overlap</source>
        <translation>Geen zones overlappen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 · different types, allowed</source>
        <translation>%1 · verschillende types, toegestaan</translation>
    </message>
    <message>
        <source>%1 · same type: choose one</source>
        <translation>%1 · zelfde type: kies er één</translation>
    </message>
    <message>
        <source>%1 · allowed: %2</source>
        <translation>%1 · toegestaan: %2</translation>
    </message>
    <message>
        <source>All live zones together cover %1 of %2.</source>
        <translation>Alle actieve zones samen bedekken %1 van %2.</translation>
    </message>
    <message>
        <source>Which gaps, and in which order</source>
        <translation>Welke gaten, en in welke volgorde</translation>
    </message>
    <message numerus="yes">
        <source>%L1 addresses lie in these gaps. %Ln gaps of another size are not listed.</source>
        <translation>
            <numerusform>%L1 adressen liggen in deze gaten. %Ln gat van een andere grootte staat er niet bij.</numerusform>
            <numerusform>%L1 adressen liggen in deze gaten. %Ln gaten van een andere grootte staan er niet bij.</numerusform>
        </translation>
    </message>
    <message>
        <source>beside an allowed gap</source>
        <translation>naast een toegestaan gat</translation>
    </message>
    <message>
        <source>%L1 points</source>
        <translation>%L1 punten</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Map as of</source>
        <translation>Kaart zoals op</translation>
    </message>
    <message>
        <source>today</source>
        <comment>in the field of a day</comment>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
</context>
<context>
    <name>DecisionsPanel</name>
    <message>
        <source>Decided addresses</source>
        <translation>Besliste adressen</translation>
    </message>
    <message>
        <source>Back to all members</source>
        <translation>Terug naar alle leden</translation>
    </message>
    <message>
        <source>Whoever writes one of these is placed so at once. Forgetting one leaves those who were decided about where they are.</source>
        <translation>Wie een van deze adressen schrijft, krijgt meteen die plaats. Wordt een beslissing vergeten, dan blijven de mensen over wie beslist is waar ze zijn.</translation>
    </message>
    <message>
        <source>Nothing is decided yet. What you decide about an address in doubt is kept here, for the next who writes it.</source>
        <translation>Er is nog niets beslist. Wat u over een twijfelachtig adres beslist, wordt hier bewaard voor de volgende die het schrijft.</translation>
    </message>
    <message>
        <source>Forget this decision</source>
        <translation>Deze beslissing vergeten</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>waiting</source>
        <translation>in wachtrij</translation>
    </message>
    <message>
        <source>taken to be sent</source>
        <translation>klaar om te sturen</translation>
    </message>
    <message>
        <source>on the wire</source>
        <translation>onderweg</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>overgedragen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>afgeleverd</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>no receipt</source>
        <translation>geen ontvangstbewijs</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>afgelast</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ontwerp</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>wacht op goedkeuring</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>teruggegeven</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>approved, not sent yet</source>
        <translation>goedgekeurd, nog niet verstuurd</translation>
    </message>
    <message>
        <source>going out</source>
        <translation>gaat weg</translation>
    </message>
    <message>
        <source>live</source>
        <translation>loopt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>voorbij</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>verlopen</translation>
    </message>
    <message>
        <source>over: tell people how it ended</source>
        <translation>voorbij: vertel hoe het afliep</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Einde gevaar</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Vals alarm</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>minder dan een minuut</translation>
    </message>
    <message>
        <source>To newcomers</source>
        <translation>Aan nieuwkomers</translation>
    </message>
</context>
<context>
    <name>DensityControls</name>
    <message>
        <source>Density on the map</source>
        <translation>Dichtheid op de kaart</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreedte</translation>
    </message>
    <message>
        <source>Bandwidth in metres</source>
        <translation>Bandbreedte in meter</translation>
    </message>
    <message>
        <source>%L1 m</source>
        <translation>%L1 m</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Advise</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Advise a bandwidth</source>
        <translation>Een bandbreedte adviseren</translation>
    </message>
    <message>
        <source>Pictures, all under one legend</source>
        <translation>Beelden, alle met één legende</translation>
    </message>
    <message>
        <source>One of everything</source>
        <translation>Eén van alles</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Maand per maand</translation>
    </message>
    <message>
        <source>Four parts of the day</source>
        <translation>Vier delen van de dag</translation>
    </message>
    <message>
        <source>Six parts of the day</source>
        <translation>Zes delen van de dag</translation>
    </message>
    <message>
        <source>Parts of the day take the place of the hours in the filter.</source>
        <translation>De delen van de dag komen in de plaats van de uren in de filter.</translation>
    </message>
    <message>
        <source>Fold method and colours away</source>
        <translation>Methode en kleuren inklappen</translation>
    </message>
    <message>
        <source>Method and colours</source>
        <translation>Methode en kleuren</translation>
    </message>
    <message>
        <source>Sheet to print (PDF)</source>
        <translation>Blad om af te drukken (PDF)</translation>
    </message>
    <message>
        <source>Sheet as a picture (PNG)</source>
        <translation>Blad als afbeelding (PNG)</translation>
    </message>
    <message>
        <source>Grid (GeoTIFF)</source>
        <translation>Raster (GeoTIFF)</translation>
    </message>
    <message>
        <source>Lines (GeoJSON)</source>
        <translation>Lijnen (GeoJSON)</translation>
    </message>
    <message>
        <source>Cells (GeoPackage)</source>
        <translation>Cellen (GeoPackage)</translation>
    </message>
    <message>
        <source>Cells (CSV)</source>
        <translation>Cellen (CSV)</translation>
    </message>
    <message>
        <source>What fewer than 5 places of incidents make is left blank.</source>
        <translation>Wat minder dan 5 plaatsen van incidenten maken, blijft leeg.</translation>
    </message>
</context>
<context>
    <name>DensityMethod</name>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Quartic: ends at the bandwidth</source>
        <translation>Kwartisch: eindigt bij de bandbreedte</translation>
    </message>
    <message>
        <source>Gaussian: the bandwidth is its standard deviation</source>
        <translation>Gaussisch: de bandbreedte is de standaardafwijking</translation>
    </message>
    <message>
        <source>How far each incident spreads</source>
        <translation>Hoe ver elk incident reikt</translation>
    </message>
    <message>
        <source>The bandwidth</source>
        <translation>De bandbreedte</translation>
    </message>
    <message>
        <source>To its %1th neighbour, at least the bandwidth</source>
        <translation>Tot zijn %1e buur, minstens de bandbreedte</translation>
    </message>
    <message>
        <source>Make up for what is lost beyond the boundary</source>
        <translation>Goedmaken wat buiten de grens verloren gaat</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Round limits</source>
        <translation>Ronde grenzen</translation>
    </message>
    <message>
        <source>As much ground in each</source>
        <translation>Evenveel grond in elke klasse</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>Gelijke stappen</translation>
    </message>
    <message>
        <source>No steps, colours run</source>
        <translation>Geen stappen, kleuren vloeien</translation>
    </message>
    <message>
        <source>Colours, in an order for every eye</source>
        <translation>Kleuren, in een volgorde voor elk oog</translation>
    </message>
    <message>
        <source>Lines at the limits of the classes</source>
        <translation>Lijnen op de grenzen van de klassen</translation>
    </message>
</context>
<context>
    <name>DensityWords</name>
    <message>
        <source>%1: where incidents happen</source>
        <translation>%1: waar incidenten gebeuren</translation>
    </message>
    <message>
        <source>Incidents per km²</source>
        <translation>Incidenten per km²</translation>
    </message>
    <message>
        <source>How this was made</source>
        <translation>Hoe dit gemaakt is</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Gegevens van</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreedte</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellen</translation>
    </message>
    <message>
        <source>At the boundary</source>
        <translation>Aan de grens</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coördinaten</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>vanaf %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>tot en met %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>%1:00 to %2:00</source>
        <translation>%1:00 tot %2:00</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>maandag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>dinsdag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>woensdag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>donderdag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vrijdag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>zaterdag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>zondag</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>alleen %1</translation>
    </message>
    <message>
        <source>in an area only</source>
        <translation>alleen in een gebied</translation>
    </message>
    <message>
        <source>%1 more have no position</source>
        <translation>%1 andere hebben geen positie</translation>
    </message>
    <message>
        <source>%1 more lie outside</source>
        <translation>%1 andere liggen erbuiten</translation>
    </message>
    <message>
        <source>quartic</source>
        <translation>kwartisch</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussisch</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 to %2, up to the %3th nearest incident</source>
        <translation>%1 tot %2, tot het %3e dichtste incident</translation>
    </message>
    <message>
        <source>divided by the share of the kernel inside</source>
        <translation>gedeeld door het deel van de kern dat binnen ligt</translation>
    </message>
    <message>
        <source>not corrected: low near it</source>
        <translation>niet gecorrigeerd: laag erlangs</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>within 0.02 % of the highest value</source>
        <translation>op 0,02 % van de hoogste waarde na</translation>
    </message>
    <message>
        <source>Blank: fewer than 5 places of incidents within the bandwidth (%1 cells).</source>
        <translation>Leeg: minder dan 5 plaatsen van incidenten binnen de bandbreedte (%1 cellen).</translation>
    </message>
    <message>
        <source>Fewer than %1 incidents: too few for a density</source>
        <translation>Minder dan %1 incidenten: te weinig voor een dichtheid</translation>
    </message>
    <message>
        <source>on holidays only</source>
        <translation>alleen op feestdagen</translation>
    </message>
    <message>
        <source>without holidays</source>
        <translation>zonder feestdagen</translation>
    </message>
</context>
<context>
    <name>DossierWords</name>
    <message>
        <source>Alert %1</source>
        <translation>Melding %1</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Einde gevaar</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Vals alarm</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Terugkoppeling</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ontwerp</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>ingediend</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>teruggegeven</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>goedgekeurd</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wordt verstuurd</translation>
    </message>
    <message>
        <source>live</source>
        <translation>loopt</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>afgelopen</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>verlopen</translation>
    </message>
    <message>
        <source>waiting for feedback</source>
        <translation>wacht op terugkoppeling</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>information</source>
        <translation>informatie</translation>
    </message>
    <message>
        <source>Written by %1.</source>
        <translation>Geschreven door %1.</translation>
    </message>
    <message>
        <source>Judged by %1.</source>
        <translation>Beoordeeld door %1.</translation>
    </message>
    <message>
        <source>Judged by nobody.</source>
        <translation>Door niemand beoordeeld.</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>geschreven %1</translation>
    </message>
    <message>
        <source>handed in %1</source>
        <translation>ingediend %1</translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>goedgekeurd %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>verstuurd %1</translation>
    </message>
    <message>
        <source>Sent without the approval it needed: %1</source>
        <translation>Verstuurd zonder de goedkeuring die nodig was: %1</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Opmerking: %1</translation>
    </message>
    <message>
        <source>Reaches outside the municipality: %1</source>
        <translation>Reikt buiten de gemeente: %1</translation>
    </message>
    <message>
        <source>Addressed to %1 people, %2 by SMS and %3 by e-mail.</source>
        <translation>Gericht aan %1 mensen, %2 per sms en %3 per e-mail.</translation>
    </message>
    <message>
        <source>People who may live in the area were addressed too.</source>
        <translation>Ook wie misschien in het gebied woont, is aangeschreven.</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>wacht: %1</translation>
    </message>
    <message>
        <source>taken to be sent: %1</source>
        <translation>klaar voor verzending: %1</translation>
    </message>
    <message>
        <source>on the wire: %1</source>
        <translation>onderweg: %1</translation>
    </message>
    <message>
        <source>handed over: %1</source>
        <translation>overgedragen: %1</translation>
    </message>
    <message>
        <source>delivered: %1</source>
        <translation>afgeleverd: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>mislukt: %1</translation>
    </message>
    <message>
        <source>too late: %1</source>
        <translation>te laat: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>onbekend: %1</translation>
    </message>
    <message>
        <source>called off: %1</source>
        <translation>afgeblazen: %1</translation>
    </message>
    <message>
        <source>Nothing was handed to the outbox.</source>
        <translation>Er is niets aan het postvak overgedragen.</translation>
    </message>
    <message>
        <source>Who did what when (UTC)</source>
        <translation>Wie deed wat wanneer (UTC)</translation>
    </message>
    <message>
        <source>Every entry of the log follows the one before it.</source>
        <translation>Elke regel van het logboek volgt op de vorige.</translation>
    </message>
    <message>
        <source>The log of this atlas was changed: do not rely on what follows.</source>
        <translation>Het logboek van deze atlas is gewijzigd: vertrouw niet op wat volgt.</translation>
    </message>
    <message>
        <source>Anchor of the log: %1</source>
        <translation>Anker van het logboek: %1</translation>
    </message>
    <message>
        <source>Names were chosen by who acted; they are recorded, not proved. The anchor shows later whether the log up to here was cut off or written anew.</source>
        <translation>Namen zijn gekozen door wie handelde; ze zijn vastgelegd, niet bewezen. Het anker toont later of het logboek tot hier is afgesneden of opnieuw geschreven.</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>gemaakt %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>blad %1</translation>
    </message>
    <message>
        <source>wrote it</source>
        <translation>schreef ze</translation>
    </message>
    <message>
        <source>changed it</source>
        <translation>wijzigde ze</translation>
    </message>
    <message>
        <source>handed it in</source>
        <translation>diende ze in</translation>
    </message>
    <message>
        <source>gave it back</source>
        <translation>gaf ze terug</translation>
    </message>
    <message>
        <source>refused it</source>
        <translation>weigerde ze</translation>
    </message>
    <message>
        <source>approved it</source>
        <translation>keurde ze goed</translation>
    </message>
    <message>
        <source>sent it</source>
        <translation>verstuurde ze</translation>
    </message>
    <message>
        <source>sent it without approval</source>
        <translation>verstuurde ze zonder goedkeuring</translation>
    </message>
    <message>
        <source>withdrew it</source>
        <translation>trok ze in</translation>
    </message>
    <message>
        <source>closed it</source>
        <translation>sloot ze af</translation>
    </message>
    <message>
        <source>no receipt: %1</source>
        <translation>geen ontvangstbericht: %1</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>OEFENING</translation>
    </message>
    <message>
        <source>had what failed sent again</source>
        <translation>liet opnieuw versturen wat mislukt was</translation>
    </message>
    <message>
        <source>The list of recipients was erased on %1 (UTC); only their number is kept.</source>
        <translation>De lijst van ontvangers is gewist op %1 (UTC); alleen hun aantal is bewaard.</translation>
    </message>
    <message>
        <source>erased the list of recipients</source>
        <translation>wiste de lijst van ontvangers</translation>
    </message>
    <message>
        <source>To newcomers</source>
        <translation>Aan nieuwkomers</translation>
    </message>
    <message>
        <source>told newcomers of it</source>
        <translation>stuurde het naar nieuwkomers</translation>
    </message>
</context>
<context>
    <name>DrawingBar</name>
    <message>
        <source>Click where this person lives.</source>
        <translation>Klik waar deze persoon woont.</translation>
    </message>
    <message>
        <source>Click the corners of the area on the map.</source>
        <translation>Klik de hoeken van het gebied aan op de kaart.</translation>
    </message>
    <message>
        <source>Area of %1. Double-click or press Enter to finish.</source>
        <translation>Gebied van %1. Dubbelklik of druk op Enter om af te werken.</translation>
    </message>
    <message>
        <source>Take back the last corner</source>
        <translation>Laatste hoek terugnemen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Finish area</source>
        <translation>Gebied afwerken</translation>
    </message>
    <message>
        <source>Snap (S)</source>
        <translation>Vastklikken (S)</translation>
    </message>
    <message>
        <source>Follow lines (F)</source>
        <translation>Lijnen volgen (F)</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Snap within %1 pixels</source>
        <translation>Vastklikken binnen %1 pixels</translation>
    </message>
    <message>
        <source>Draw a line right across the zone.</source>
        <translation>Teken een lijn dwars door de zone.</translation>
    </message>
    <message>
        <source>Draw the new border, from the old border to the old border.</source>
        <translation>Teken de nieuwe grens, van de oude grens tot de oude grens.</translation>
    </message>
    <message>
        <source>Press and draw around the area in one stroke.</source>
        <translation>Druk en teken het gebied in één beweging.</translation>
    </message>
    <message>
        <source>Drag from corner to corner, or click two opposite corners.</source>
        <translation>Sleep van hoek tot hoek, of klik twee overstaande hoeken aan.</translation>
    </message>
    <message>
        <source>Click the edge of the circle, or fill in its radius.</source>
        <translation>Klik de rand van de cirkel aan, of vul de straal in.</translation>
    </message>
    <message>
        <source>Drag from the centre, or click it and fill in the radius.</source>
        <translation>Sleep vanuit het midden, of klik het aan en vul de straal in.</translation>
    </message>
    <message>
        <source>Double-click or press Enter to finish the line.</source>
        <translation>Dubbelklik of druk op Enter om de lijn af te werken.</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Hoeken</translation>
    </message>
    <message>
        <source>Freehand</source>
        <translation>Vrije hand</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechthoek</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Cirkel</translation>
    </message>
    <message>
        <source>Mend the drawing</source>
        <translation>Tekening herstellen</translation>
    </message>
    <message>
        <source>Finish line</source>
        <translation>Lijn afwerken</translation>
    </message>
    <message>
        <source>Draw: %1 (key %2)</source>
        <translation>Tekenen: %1 (toets %2)</translation>
    </message>
    <message>
        <source>Radius in m</source>
        <translation>Straal in m</translation>
    </message>
    <message>
        <source>m radius</source>
        <translation>m straal</translation>
    </message>
    <message>
        <source>m around the place that was found</source>
        <translation>m rond de gevonden plaats</translation>
    </message>
    <message>
        <source>Move the whole zone</source>
        <translation>Hele zone verplaatsen</translation>
    </message>
    <message>
        <source>Drag the square in the middle to move the whole zone.</source>
        <translation>Sleep het vierkant in het midden om de hele zone te verplaatsen.</translation>
    </message>
    <message>
        <source>Drag a vertex, drag a middle to add one (with Shift: the whole edge), double-click one to take it away.</source>
        <translation>Versleep een hoekpunt, versleep een midden om er een bij te maken (met Shift: de hele rand), dubbelklik er een om het weg te nemen.</translation>
    </message>
</context>
<context>
    <name>DrawingLayer</name>
    <message>
        <source>Middle of edge %1</source>
        <translation>Midden van rand %1</translation>
    </message>
    <message>
        <source>Vertex %1</source>
        <translation>Hoekpunt %1</translation>
    </message>
    <message>
        <source>Middle of the shape</source>
        <translation>Midden van de vorm</translation>
    </message>
</context>
<context>
    <name>DrawingOffer</name>
    <message>
        <source>Throw the drawing away for good?</source>
        <translation>De tekening voorgoed weggooien?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Weggooien…</translation>
    </message>
</context>
<context>
    <name>DurationWords</name>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>ongeveer %n minuut</numerusform>
            <numerusform>ongeveer %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation>
            <numerusform>ongeveer %n uur</numerusform>
            <numerusform>ongeveer %n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>ongeveer %n dag</numerusform>
            <numerusform>ongeveer %n dagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectPanel</name>
    <message>
        <source>Did the network help?</source>
        <translation>Hielp het netwerk?</translation>
    </message>
    <message>
        <source>No zone is live yet. The question can be asked once one has been live for 28 days or more.</source>
        <translation>Nog geen enkele zone is actief. De vraag kan gesteld worden zodra er een minstens 28 dagen actief is.</translation>
    </message>
    <message>
        <source>Zone that went live</source>
        <translation>Zone die actief werd</translation>
    </message>
    <message>
        <source>Live since</source>
        <translation>Actief sinds</translation>
    </message>
    <message>
        <source>its history</source>
        <translation>haar geschiedenis</translation>
    </message>
    <message>
        <source>Days, at most</source>
        <translation>Dagen, hoogstens</translation>
    </message>
    <message>
        <source>Around it (m)</source>
        <translation>Errond (m)</translation>
    </message>
    <message>
        <source>Write a day as 2026-04-30 or 30/04/2026.</source>
        <translation>Schrijf een dag als 2026-04-30 of 30/04/2026.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Bezig met vergelijken…</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>Vergelijk voor en na</translation>
    </message>
    <message>
        <source>before</source>
        <translation>voor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>na</translation>
    </message>
    <message>
        <source>Change, with its interval of 95 %</source>
        <translation>Verandering, met haar interval van 95 %</translation>
    </message>
    <message>
        <source>Comparison: the most alike</source>
        <translation>Vergelijking: wat er het meest op lijkt</translation>
    </message>
    <message numerus="yes">
        <source>Comparison: %Ln places of choice</source>
        <translation>
            <numerusform>Vergelijking: %Ln gekozen plaats</numerusform>
            <numerusform>Vergelijking: %Ln gekozen plaatsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what to compare with. With nothing ticked it is the five that were most alike before, of those without a network.</source>
        <translation>Vink aan waarmee vergeleken wordt. Is er niets aangevinkt, dan met de vijf zonder netwerk die er vooraf het meest op leken.</translation>
    </message>
</context>
<context>
    <name>EmptyMap</name>
    <message>
        <source>This atlas is still empty. Begin with the boundary and the streets of the municipality, then its addresses.</source>
        <translation>Deze atlas is nog leeg. Begin met de grens en de straten van de gemeente, daarna de adressen.</translation>
    </message>
    <message>
        <source>Import the boundary</source>
        <translation>Gemeentegrens invoeren</translation>
    </message>
    <message>
        <source>Import the streets</source>
        <translation>Straten invoeren</translation>
    </message>
    <message>
        <source>Import the addresses</source>
        <translation>Adressen invoeren</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>This is an exercise: nothing goes out</source>
        <translation>Dit is een oefening: er gaat niets naar buiten</translation>
    </message>
    <message>
        <source>You are in “%1”. All works as it does in earnest, but no message leaves for anybody. The striped frame stays around the window for as long as you practise.</source>
        <translation>U bent in “%1”. Alles werkt zoals het in het echt werkt, maar er vertrekt geen bericht naar wie dan ook. Het gestreepte kader blijft rond het venster zolang u oefent.</translation>
    </message>
    <message>
        <source>Begin the exercise</source>
        <translation>Begin de oefening</translation>
    </message>
    <message>
        <source>The exercise is over: from here on it is real</source>
        <translation>De oefening is voorbij: vanaf hier is het echt</translation>
    </message>
    <message>
        <source>You are in “%1”. What you send here goes to people. Nothing of the exercise came along: no alert, no approval, no list.</source>
        <translation>U bent in “%1”. Wat u hier verstuurt, gaat naar mensen. Niets van de oefening is meegekomen: geen melding, geen goedkeuring, geen lijst.</translation>
    </message>
    <message>
        <source>I know that it is real</source>
        <translation>Ik weet dat het echt is</translation>
    </message>
</context>
<context>
    <name>FeedbackReminder</name>
    <message>
        <source>Give feedback</source>
        <translation>Terugkoppeling geven</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>FigurePairs</name>
    <message>
        <source>In the plan</source>
        <translation>In het plan</translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message>
        <source>False alarm</source>
        <translation>Vals alarm</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Einde gevaar</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nieuws</translation>
    </message>
    <message>
        <source>Drop this message</source>
        <translation>Dit bericht laten vallen</translation>
    </message>
    <message numerus="yes">
        <source>To everybody who got it; %Ln have left since.</source>
        <translation>
            <numerusform>Naar iedereen die het kreeg; %Ln is sindsdien vertrokken.</numerusform>
            <numerusform>Naar iedereen die het kreeg; %Ln zijn sindsdien vertrokken.</numerusform>
        </translation>
    </message>
    <message>
        <source>To everybody who got it.</source>
        <translation>Naar iedereen die het kreeg.</translation>
    </message>
    <message>
        <source>Call it back; it has reached nobody yet</source>
        <translation>Terugroepen; nog niemand kreeg ze</translation>
    </message>
    <message>
        <source>It came back with: %1</source>
        <translation>Teruggekomen met: %1</translation>
    </message>
    <message>
        <source>Call it back</source>
        <translation>Terugroepen</translation>
    </message>
    <message>
        <source>News goes to the same people and ground. Who came into the area since gets the newest words from their card among the alerts; for other ground, write an alert of its own.</source>
        <translation>Nieuws gaat naar dezelfde mensen en hetzelfde gebied. Wie sindsdien in het gebied kwam, krijgt de nieuwste woorden van een kaart bij de meldingen; schrijf voor ander gebied een eigen melding.</translation>
    </message>
</context>
<context>
    <name>GapActions</name>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Toestaan…</translation>
    </message>
    <message>
        <source>No longer allow</source>
        <translation>Niet meer toestaan</translation>
    </message>
    <message>
        <source>Propose zones…</source>
        <translation>Zones voorstellen…</translation>
    </message>
</context>
<context>
    <name>GapForm</name>
    <message>
        <source>Why it may stay</source>
        <translation>Waarom het mag blijven</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigen woorden</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Toegestaan door</translation>
    </message>
    <message>
        <source>name or service</source>
        <translation>naam of dienst</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Herzien op</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>Keep it allowed</source>
        <translation>Toegestaan laten</translation>
    </message>
    <message>
        <source>Allow this gap</source>
        <translation>Dit gat toestaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>GapOrder</name>
    <message>
        <source>List gaps from</source>
        <translation>Toon gaten vanaf</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>elke grootte</translation>
    </message>
    <message>
        <source>100 m²</source>
        <translation>100 m²</translation>
    </message>
    <message>
        <source>500 m²</source>
        <translation>500 m²</translation>
    </message>
    <message>
        <source>1,000 m²</source>
        <translation>1.000 m²</translation>
    </message>
    <message>
        <source>0.5 ha</source>
        <translation>0,5 ha</translation>
    </message>
    <message>
        <source>1 ha</source>
        <translation>1 ha</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>10 ha</source>
        <translation>10 ha</translation>
    </message>
    <message>
        <source>100 ha</source>
        <translation>100 ha</translation>
    </message>
    <message>
        <source>The gap with most points comes first. Say how many points each thing in a gap is worth.</source>
        <translation>Het gat met de meeste punten staat bovenaan. Zeg hoeveel punten alles in een gat waard is.</translation>
    </message>
    <message>
        <source>An address</source>
        <translation>Een adres</translation>
    </message>
    <message>
        <source>A kilometre of street</source>
        <translation>Een kilometer straat</translation>
    </message>
    <message>
        <source>A hectare</source>
        <translation>Een hectare</translation>
    </message>
    <message>
        <source>A member</source>
        <translation>Een lid</translation>
    </message>
    <message>
        <source>An incident</source>
        <translation>Een incident</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Herstellen</translation>
    </message>
</context>
<context>
    <name>GatewayAlarm</name>
    <message>
        <source>Start the sender now</source>
        <translation>Verzender nu starten</translation>
    </message>
    <message>
        <source>Look at the alerts</source>
        <translation>Naar de meldingen</translation>
    </message>
</context>
<context>
    <name>GoingOutStrip</name>
    <message>
        <source>Watch it go out</source>
        <translation>Volgen</translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>Search what alerts said</source>
        <translation>Zoek in wat er gemeld is</translation>
    </message>
    <message>
        <source>Fewer filters</source>
        <translation>Minder filters</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Meer filters</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>day-month-year</source>
        <translation>dag-maand-jaar</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
    </message>
    <message>
        <source>%L1 of %L2 alerts</source>
        <translation>%L1 van %L2 meldingen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Finish or stop the drawing first.</source>
        <translation>Rond de tekening eerst af, of stop ze.</translation>
    </message>
    <message>
        <source>Nothing was done to this atlas yet.</source>
        <translation>Aan deze atlas is nog niets gedaan.</translation>
    </message>
    <message>
        <source>Choose a step to make the atlas as it was after it. Alerts, departures and erasures stay.</source>
        <translation>Kies een stap om de atlas te maken zoals hij daarna was. Meldingen, vertrekken en wissingen blijven.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, ongedaan gemaakt</translation>
    </message>
</context>
<context>
    <name>HotSpotControls</name>
    <message>
        <source>Side of a cell (m)</source>
        <translation>Zijde van een cel (m)</translation>
    </message>
    <message>
        <source>Neighbours up to (m)</source>
        <translation>Buren tot (m)</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellen</translation>
    </message>
</context>
<context>
    <name>HourDial</name>
    <message>
        <source>All day</source>
        <translation>Hele dag</translation>
    </message>
    <message>
        <source>%1–%2 h</source>
        <translation>%1–%2 u</translation>
    </message>
    <message>
        <source>From hour %1</source>
        <translation>Vanaf %1 uur</translation>
    </message>
    <message>
        <source>To hour %1</source>
        <translation>Tot %1 uur</translation>
    </message>
</context>
<context>
    <name>ImportChooser</name>
    <message>
        <source>Import…</source>
        <translation>Invoeren…</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>How is %1 to be read?</source>
        <translation>Hoe moet %1 gelezen worden?</translation>
    </message>
    <message>
        <source>Layer of the file</source>
        <translation>Laag van het bestand</translation>
    </message>
    <message>
        <source>Reference system of the positions</source>
        <translation>Coördinatenstelsel van de posities</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Invoeren</translation>
    </message>
</context>
<context>
    <name>ImportProposal</name>
    <message>
        <source>Keep the old data</source>
        <translation>De oude gegevens houden</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Close this report</source>
        <translation>Dit verslag sluiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs of zones overlap; see Coverage.</source>
        <translation>
            <numerusform>%Ln paar zones overlapt; zie Dekking.</numerusform>
            <numerusform>%Ln paren zones overlappen; zie Dekking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have a fault:</source>
        <translation>
            <numerusform>%Ln rij heeft een fout:</numerusform>
            <numerusform>%Ln rijen hebben een fout:</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>Save the whole list…</source>
        <translation>Hele lijst bewaren…</translation>
    </message>
    <message>
        <source>Save the rows with a fault</source>
        <translation>Rijen met een fout bewaren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-bestanden (*.csv)</translation>
    </message>
    <message>
        <source>Read otherwise…</source>
        <translation>Anders lezen…</translation>
    </message>
</context>
<context>
    <name>ImportSettings</name>
    <message>
        <source>Lambert 72, metres (EPSG:31370)</source>
        <translation>Lambert 72, meter (EPSG:31370)</translation>
    </message>
    <message>
        <source>Lambert 2008, metres (EPSG:3812)</source>
        <translation>Lambert 2008, meter (EPSG:3812)</translation>
    </message>
    <message>
        <source>Longitude and latitude (EPSG:4326)</source>
        <translation>Lengte- en breedtegraad (EPSG:4326)</translation>
    </message>
    <message>
        <source>UTM zone 31, metres (EPSG:25831)</source>
        <translation>UTM-zone 31, meter (EPSG:25831)</translation>
    </message>
    <message>
        <source>Web Mercator (EPSG:3857)</source>
        <translation>Web Mercator (EPSG:3857)</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Box</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Road class</source>
        <translation>Wegklasse</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Coördinator</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Niet vóór</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Kind of ground</source>
        <translation>Soort grond</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Vertrokken op</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Lidnummer</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Key of the street</source>
        <translation>Sleutel van de straat</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Volledig adres</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Niet na</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijdstip</translation>
    </message>
    <message>
        <source>Use: residential or business</source>
        <translation>Gebruik: wonen of zaak</translation>
    </message>
    <message>
        <source>Position: x, east or longitude</source>
        <translation>Positie: x, oost of lengte</translation>
    </message>
    <message>
        <source>Position: y, north or latitude</source>
        <translation>Positie: y, noord of breedte</translation>
    </message>
    <message>
        <source>Boundary of the municipality</source>
        <translation>Gemeentegrens</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straten</translation>
    </message>
    <message>
        <source>Background: water, green, buildings</source>
        <translation>Achtergrond: water, groen, gebouwen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Wijken</translation>
    </message>
    <message>
        <source>Statistical areas</source>
        <translation>Statistische sectoren</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Hour, beside the day</source>
        <translation>Uur, naast de dag</translation>
    </message>
    <message>
        <source>How well the place is known</source>
        <translation>Hoe goed de plaats bekend is</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Ondersoort</translation>
    </message>
    <message>
        <source>Hour, beside the last day</source>
        <translation>Uur, naast de laatste dag</translation>
    </message>
    <message>
        <source>Known by a moment: %1.</source>
        <translation>Op een tijdstip: %1.</translation>
    </message>
    <message>
        <source>Between two times: %1.</source>
        <translation>Tussen twee tijdstippen: %1.</translation>
    </message>
    <message>
        <source>By the day only: %1.</source>
        <translation>Alleen de dag bekend: %1.</translation>
    </message>
    <message>
        <source>Brought from UTC to the clock in Belgium: %1.</source>
        <translation>Van UTC naar de klok in België gebracht: %1.</translation>
    </message>
    <message>
        <source>Placed by the address: %1.</source>
        <translation>Via het adres geplaatst: %1.</translation>
    </message>
    <message>
        <source>Known by the street only: %1.</source>
        <translation>Alleen de straat bekend: %1.</translation>
    </message>
    <message>
        <source>Far from the municipality, so without a place: %1.</source>
        <translation>Ver van de gemeente, dus zonder plaats: %1.</translation>
    </message>
    <message>
        <source>At one point that stands for unknown, so without a place: %1.</source>
        <translation>Op één punt dat voor onbekend staat, dus zonder plaats: %1.</translation>
    </message>
    <message>
        <source>Every time was 00:00, so only the days were taken.</source>
        <translation>Elk tijdstip was 00:00, dus zijn alleen de dagen overgenomen.</translation>
    </message>
</context>
<context>
    <name>IncidentFilters</name>
    <message>
        <source>Mo</source>
        <translation>ma</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>di</translation>
    </message>
    <message>
        <source>We</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>vr</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>za</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>zo</translation>
    </message>
    <message>
        <source>Write a day as 2026-04-30 or 30/04/2026.</source>
        <translation>Schrijf een dag als 30/04/2026 of 2026-04-30.</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Van dag</translation>
    </message>
    <message>
        <source>first</source>
        <translation>eerste</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Tot en met dag</translation>
    </message>
    <message>
        <source>last</source>
        <translation>laatste</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feestdagen</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle dagen</translation>
    </message>
    <message>
        <source>Only Belgian holidays</source>
        <translation>Alleen Belgische feestdagen</translation>
    </message>
    <message>
        <source>Without Belgian holidays</source>
        <translation>Zonder Belgische feestdagen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Draw on the map; Enter finishes</source>
        <translation>Teken op de kaart; Enter sluit af</translation>
    </message>
    <message>
        <source>Draw an area on the map</source>
        <translation>Teken een gebied op de kaart</translation>
    </message>
</context>
<context>
    <name>IncidentLayerState</name>
    <message>
        <source>Computing</source>
        <translation>Berekenen</translation>
    </message>
    <message>
        <source>Stopped. The map shows how it was.</source>
        <translation>Gestopt. De kaart toont hoe het was.</translation>
    </message>
    <message>
        <source>Compute it now</source>
        <translation>Bereken het nu</translation>
    </message>
</context>
<context>
    <name>IncidentMapPage</name>
    <message>
        <source>The map shows</source>
        <translation>De kaart toont</translation>
    </message>
    <message>
        <source>No incidents</source>
        <translation>Geen incidenten</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichtheid</translation>
    </message>
    <message>
        <source>Hot spots (Gi*)</source>
        <translation>Hotspots (Gi*)</translation>
    </message>
    <message>
        <source>Clusters (local Moran)</source>
        <translation>Clusters (lokale Moran)</translation>
    </message>
    <message>
        <source>Counts by place</source>
        <translation>Aantallen per plaats</translation>
    </message>
    <message>
        <source>Hot and not covered</source>
        <translation>Heet en niet gedekt</translation>
    </message>
    <message>
        <source>Choose what the map shows of the incidents that pass the filter.</source>
        <translation>Kies wat de kaart toont van de incidenten die door de filter komen.</translation>
    </message>
    <message>
        <source>Sheet to print (PDF)</source>
        <translation>Blad om af te drukken (PDF)</translation>
    </message>
    <message>
        <source>Sheet as a picture (PNG)</source>
        <translation>Blad als afbeelding (PNG)</translation>
    </message>
    <message>
        <source>Map layer (GeoPackage)</source>
        <translation>Kaartlaag (GeoPackage)</translation>
    </message>
    <message>
        <source>Map layer (GeoJSON)</source>
        <translation>Kaartlaag (GeoJSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabel (CSV)</translation>
    </message>
    <message>
        <source>Counts under 5 are left out, and what would tell them.</source>
        <translation>Aantallen onder 5 blijven weg, en wat ze zou verraden ook.</translation>
    </message>
</context>
<context>
    <name>IncidentsPanel</name>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Invoeren…</translation>
    </message>
    <message>
        <source>Import incidents: a table with a date, a type and a place.</source>
        <translation>Voer incidenten in: een tabel met een datum, een type en een plaats.</translation>
    </message>
    <message>
        <source>of %L1 incidents pass the filter</source>
        <translation>van %L1 incidenten passen in het filter</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>incidenten</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Nothing is left. Widen the %1 first.</source>
        <translation>Er blijft niets over. Verruim eerst de %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents are left out because their hour is not known.</source>
        <translation>
            <numerusform>%Ln incident is weggelaten omdat het uur niet bekend is.</numerusform>
            <numerusform>%Ln incidenten zijn weggelaten omdat hun uur niet bekend is.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter before</source>
        <translation>De vorige filter</translation>
    </message>
    <message>
        <source>The filter after</source>
        <translation>De volgende filter</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln incidents only the street is known.</source>
        <translation>
            <numerusform>Van %Ln incident is alleen de straat bekend.</numerusform>
            <numerusform>Van %Ln incidenten is alleen de straat bekend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these on the map too</source>
        <translation>Toon deze ook op de kaart</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Which incidents, and when they happened</source>
        <translation>Welke incidenten, en wanneer ze gebeurden</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Wat de kaart toont</translation>
    </message>
    <message>
        <source>What follows from the incidents</source>
        <translation>Wat uit de incidenten volgt</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Stop: %1</source>
        <translation>Stoppen: %1</translation>
    </message>
</context>
<context>
    <name>KnoxGrid</name>
    <message>
        <source>%1 pairs, %2 by chance, p = %3</source>
        <translation>%1 paren, %2 door toeval, p = %3</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>Pairs; in brackets how many chance gives. A thick border: more than chance explains.</source>
        <translation>Paren; tussen haakjes hoeveel het toeval geeft. Een dikke rand: meer dan toeval verklaart.</translation>
    </message>
</context>
<context>
    <name>LanguageText</name>
    <message>
        <source>What happened, where, and what must people do? Whoever sees something calls 101.</source>
        <translation>Wat is er gebeurd, waar, en wat moeten de mensen doen? Wie iets ziet, belt 101.</translation>
    </message>
    <message>
        <source>Words of the alert</source>
        <translation>Tekst van de melding</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Verbeter</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>Layers</source>
        <translation>Lagen</translation>
    </message>
    <message>
        <source>Fold the layers away</source>
        <translation>Lagen inklappen</translation>
    </message>
    <message>
        <source>Show the layers</source>
        <translation>Lagen tonen</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Gaps and overlaps</source>
        <translation>Gaten en overlap</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Wijken</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Addresses outside</source>
        <translation>Adressen erbuiten</translation>
    </message>
</context>
<context>
    <name>LedgerList</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In %L1</source>
        <translation>Wel %L1</translation>
    </message>
    <message>
        <source>Possible %L1</source>
        <translation>Mogelijk %L1</translation>
    </message>
    <message>
        <source>Out %L1</source>
        <translation>Niet %L1</translation>
    </message>
    <message>
        <source>Search a name, code or street</source>
        <translation>Zoek een naam, code of straat</translation>
    </message>
    <message>
        <source>Who gets this alert, and who not</source>
        <translation>Wie deze melding krijgt, en wie niet</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>Why %1 must not get it</source>
        <translation>Waarom %1 ze niet mag krijgen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Put %1 back</source>
        <translation>%1 terugzetten</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>BIN</source>
        <translation>BIN</translation>
    </message>
    <message>
        <source>Z-BIN (shops)</source>
        <translation>Z-BIN (zelfstandigen)</translation>
    </message>
    <message>
        <source>WhatsApp group</source>
        <translation>WhatsApp-groep</translation>
    </message>
    <message>
        <source>Gap: no live zone</source>
        <translation>Gat: geen actieve zone</translation>
    </message>
    <message>
        <source>being founded</source>
        <translation>in oprichting</translation>
    </message>
    <message>
        <source>dormant or dissolved</source>
        <translation>slapend of opgeheven</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>Border in the plan</source>
        <translation>Grens in het plan</translation>
    </message>
    <message>
        <source>Gap that is allowed</source>
        <translation>Toegestaan gat</translation>
    </message>
    <message>
        <source>Address outside</source>
        <translation>Adres erbuiten</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Buurtatlas · %1</source>
        <translation>Buurtatlas · %1</translation>
    </message>
    <message>
        <source>Buurtatlas</source>
        <translation>Buurtatlas</translation>
    </message>
    <message>
        <source>EXERCISE · Buurtatlas · %1</source>
        <translation>OEFENING · Buurtatlas · %1</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
</context>
<context>
    <name>MapStage</name>
    <message>
        <source>Looking only: borders are changed from today on. Addresses and members are those of today.</source>
        <translation>Alleen om te bekijken: grenzen worden gewijzigd vanaf vandaag. Adressen en leden zijn die van vandaag.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Terug naar vandaag</translation>
    </message>
    <message>
        <source>The zones of today stay as they are. Everything else is shown as it would be with the plan.</source>
        <translation>De zones van vandaag blijven zoals ze zijn. Al het andere staat er zoals het met het plan zou zijn.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>dormant or dissolved</source>
        <translation>slapend of opgeheven</translation>
    </message>
    <message>
        <source>gap: no live zone</source>
        <translation>gat: geen actieve zone</translation>
    </message>
    <message>
        <source>gap that is allowed</source>
        <translation>toegestaan gat</translation>
    </message>
    <message>
        <source>overlap of zones</source>
        <translation>overlap van zones</translation>
    </message>
    <message>
        <source>neighbourhood</source>
        <translation>wijk</translation>
    </message>
    <message>
        <source>chosen area</source>
        <translation>gekozen gebied</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>gedekt</translation>
    </message>
    <message>
        <source>zone without members nearby</source>
        <translation>zone zonder leden in de buurt</translation>
    </message>
    <message>
        <source>other zones</source>
        <translation>andere zones</translation>
    </message>
    <message>
        <source>boundary of the municipality</source>
        <translation>gemeentegrens</translation>
    </message>
    <message>
        <source>water</source>
        <translation>water</translation>
    </message>
    <message>
        <source>green</source>
        <translation>groen</translation>
    </message>
    <message>
        <source>built-up</source>
        <translation>bebouwing</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>industrie</translation>
    </message>
    <message>
        <source>incidents per km²</source>
        <translation>incidenten per km²</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>1:%1</source>
        <translation>1:%1</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Afgedrukt op %1</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>blad %1 van %2</translation>
    </message>
    <message>
        <source>%1 addresses</source>
        <translation>%1 adressen</translation>
    </message>
    <message>
        <source>1 address</source>
        <translation>1 adres</translation>
    </message>
    <message>
        <source>border since %1</source>
        <translation>grens sinds %1</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 km²</translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 ha</translation>
    </message>
    <message>
        <source>Streets of %1</source>
        <translation>Straten van %1</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>House numbers</source>
        <translation>Huisnummers</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>oneven</translation>
    </message>
    <message>
        <source>even</source>
        <translation>even</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>There is no address in this zone.</source>
        <translation>In deze zone ligt geen adres.</translation>
    </message>
    <message>
        <source>This page is empty, so that the next map begins on a front.</source>
        <translation>Deze bladzijde is leeg, zodat de volgende kaart op een voorkant begint.</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>data of %1</source>
        <comment>day</comment>
        <translation>gegevens van %1</translation>
    </message>
    <message>
        <source>read on %1</source>
        <comment>day</comment>
        <translation>ingelezen op %1</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>A new person</source>
        <translation>Een nieuwe persoon</translation>
    </message>
    <message>
        <source>Back to all members</source>
        <translation>Terug naar alle leden</translation>
    </message>
    <message>
        <source>Store the changes</source>
        <translation>Wijzigingen bewaren</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Deze persoon toevoegen</translation>
    </message>
    <message>
        <source>This person has left and is not warned any more.</source>
        <translation>Deze persoon is vertrokken en wordt niet meer verwittigd.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Street and number, postcode and municipality</source>
        <translation>Straat en nummer, postcode en gemeente</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Gsm-nummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>May be warned by SMS</source>
        <translation>Mag per sms verwittigd worden</translation>
    </message>
    <message>
        <source>May be warned by e-mail</source>
        <translation>Mag per e-mail verwittigd worden</translation>
    </message>
    <message>
        <source>Set the place on the map</source>
        <translation>Plaats op de kaart zetten</translation>
    </message>
    <message>
        <source>This person leaves</source>
        <translation>Deze persoon vertrekt</translation>
    </message>
    <message>
        <source>%1 leaves the network? Messages that wait for this person are called back. This cannot be undone.</source>
        <translation>Verlaat %1 het netwerk? Berichten die voor deze persoon klaarstaan, worden teruggeroepen. Dit kan niet ongedaan gemaakt worden.</translation>
    </message>
    <message>
        <source>End the membership</source>
        <translation>Lidmaatschap beëindigen</translation>
    </message>
    <message>
        <source>Erase this person</source>
        <translation>Deze persoon wissen</translation>
    </message>
    <message>
        <source>Erase everything about %1, also from the outbox and the undo history? This cannot be undone.</source>
        <translation>Alles over %1 wissen, ook uit de uitgaande berichten en de geschiedenis? Dit kan niet ongedaan gemaakt worden.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Invoeren…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Import the coordinator&apos;s list, or add one person.</source>
        <translation>Voer de lijst van de coördinator in, of voeg één persoon toe.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actief</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>na te kijken</translation>
    </message>
    <message>
        <source>in no zone</source>
        <translation>in geen zone</translation>
    </message>
    <message>
        <source>left</source>
        <translation>vertrokken</translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln addresses in doubt</source>
        <translation>
            <numerusform>%Ln twijfelachtig adres nakijken</numerusform>
            <numerusform>%Ln twijfelachtige adressen nakijken</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by name or address</source>
        <translation>Filter op naam of adres</translation>
    </message>
    <message>
        <source>More about addresses</source>
        <translation>Meer over adressen</translation>
    </message>
    <message>
        <source>Locate all again</source>
        <translation>Alles opnieuw opzoeken</translation>
    </message>
    <message>
        <source>Decided addresses</source>
        <translation>Besliste adressen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them count in their zone already: every place that may be meant lies in it.</source>
        <translation>
            <numerusform>Eén ervan telt al mee in zijn zone: elke plaats die bedoeld kan zijn, ligt erin.</numerusform>
            <numerusform>%Ln ervan tellen al mee in hun zone: elke plaats die bedoeld kan zijn, ligt erin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModeTag</name>
    <message>
        <source>EXERCISE</source>
        <translation>OEFENING</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>By month of the year</source>
        <translation>Per maand van het jaar</translation>
    </message>
    <message>
        <source>%1: %L2 incidents</source>
        <translation>%1: %L2 incidenten</translation>
    </message>
</context>
<context>
    <name>NearRepeatPanel</name>
    <message>
        <source>Do incidents draw others after them?</source>
        <translation>Trekken incidenten andere na zich?</translation>
    </message>
    <message>
        <source>Steps of (m)</source>
        <translation>Stappen van (m)</translation>
    </message>
    <message>
        <source>Steps of (days)</source>
        <translation>Stappen (dagen)</translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation>Permutaties</translation>
    </message>
    <message>
        <source>Look for near repeats</source>
        <translation>Zoek herhalingen dichtbij</translation>
    </message>
    <message>
        <source>Permuting days</source>
        <translation>Dagen permuteren</translation>
    </message>
    <message>
        <source>What the incidents are</source>
        <translation>Wat de incidenten zijn</translation>
    </message>
    <message>
        <source>Segments to watch for a week</source>
        <translation>Straatstukken om een week op te letten</translation>
    </message>
    <message>
        <source>The figure says how far above chance, on average over the days. Most of these segments will see nothing: the list says where a little more attention pays, and nothing of who lives there. It knows only what was reported.</source>
        <translation>Het cijfer zegt hoever boven toeval, gemiddeld over de dagen. Op de meeste van deze stukken zal niets gebeuren: de lijst zegt waar wat meer aandacht loont, en niets over wie er woont. Ze kent alleen wat gemeld is.</translation>
    </message>
    <message>
        <source>Map layer (GeoPackage)</source>
        <translation>Kaartlaag (GeoPackage)</translation>
    </message>
    <message>
        <source>Map layer (GeoJSON)</source>
        <translation>Kaartlaag (GeoJSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabel (CSV)</translation>
    </message>
    <message>
        <source>Segments that fewer than 5 incidents put on the list are left out, and so are the figures.</source>
        <translation>Stukken die door minder dan 5 incidenten op de lijst staan, blijven weg, en de cijfers ook.</translation>
    </message>
</context>
<context>
    <name>NeighbourPicks</name>
    <message>
        <source>The neighbours too?</source>
        <translation>Ook de buren?</translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln people</source>
        <translation>
            <numerusform>+ %Ln persoon</numerusform>
            <numerusform>+ %Ln personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add zone %1 with %Ln people</source>
        <translation>
            <numerusform>Zone %1 met %Ln persoon toevoegen</numerusform>
            <numerusform>Zone %1 met %Ln personen toevoegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer neighbours</source>
        <translation>Minder buren tonen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln neighbours</source>
        <translation>
            <numerusform>%Ln buur tonen</numerusform>
            <numerusform>Alle %Ln buren tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>The coordinators of all zones too</source>
        <translation>Ook de coördinatoren van alle zones</translation>
    </message>
    <message numerus="yes">
        <source>The coordinators of all zones too (+ %Ln)</source>
        <translation>
            <numerusform>Ook de coördinatoren van alle zones (+ %Ln)</numerusform>
            <numerusform>Ook de coördinatoren van alle zones (+ %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln zones the coordinator is not known among the members.</source>
        <translation>
            <numerusform>Van %Ln zone is de coördinator niet bekend bij de leden.</numerusform>
            <numerusform>Van %Ln zones is de coördinator niet bekend bij de leden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewcomerCard</name>
    <message numerus="yes">
        <source>%Ln came into the area since the alert of %1</source>
        <translation>
            <numerusform>%Ln persoon kwam in het gebied sinds de melding van %1</numerusform>
            <numerusform>%Ln mensen kwamen in het gebied sinds de melding van %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 ha</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 km²</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
</context>
<context>
    <name>OverlapActions</name>
    <message>
        <source>Give it to %1</source>
        <translation>Geven aan %1</translation>
    </message>
    <message>
        <source>Split along the middle</source>
        <translation>Verdelen langs het midden</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Toestaan…</translation>
    </message>
    <message>
        <source>Why they may overlap</source>
        <translation>Waarom ze mogen overlappen</translation>
    </message>
    <message>
        <source>Allow this overlap</source>
        <translation>Deze overlapping toestaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>No longer allow</source>
        <translation>Niet meer toestaan</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>You are</source>
        <translation>U bent</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Iemand toevoegen…</translation>
    </message>
    <message>
        <source>Alerts bear the name of who writes and who approves them. Fill in yours; you can add others later. Names are recorded, not checked.</source>
        <translation>Meldingen dragen de naam van wie ze schrijft en wie ze goedkeurt. Vul de uwe in; anderen kunt u later toevoegen. Namen worden vastgelegd, niet gecontroleerd.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Writes and sends alerts</source>
        <translation>Schrijft en verstuurt meldingen</translation>
    </message>
    <message>
        <source>Approves what others write</source>
        <translation>Keurt goed wat anderen schrijven</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Dat ben ik</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>get this alert</source>
        <translation>krijgen deze melding</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>per sms</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per e-mail</translation>
    </message>
    <message>
        <source>Fold the list away</source>
        <translation>Lijst inklappen</translation>
    </message>
    <message>
        <source>Show who, and who not</source>
        <translation>Tonen wie wel en wie niet</translation>
    </message>
    <message>
        <source>%L1 · %2</source>
        <translation>%L1 · %2</translation>
    </message>
    <message>
        <source>people live here</source>
        <translation>personen wonen hier</translation>
    </message>
    <message numerus="yes">
        <source>Include %Ln possible: their address is in doubt</source>
        <translation>
            <numerusform>Ook %Ln mogelijke: adres is onzeker</numerusform>
            <numerusform>Ook %Ln mogelijke: adres is onzeker</numerusform>
        </translation>
    </message>
    <message>
        <source>Members with an address here get it, wherever they are now. Who passes by does not.</source>
        <translation>Leden met een adres hier krijgen ze, waar ze nu ook zijn. Wie voorbijkomt niet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were already alerted, by an alert that is still live.</source>
        <translation>
            <numerusform>%Ln van hen kreeg al een melding die nog loopt.</numerusform>
            <numerusform>%Ln van hen kregen al een melding die nog loopt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglaten</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Back to all plans</source>
        <translation>Terug naar alle plannen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Its borders are dotted on the map.</source>
        <translation>De grenzen ervan staan gestippeld op de kaart.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults keep it from being adopted</source>
        <translation>
            <numerusform>%Ln fout houdt het aannemen tegen</numerusform>
            <numerusform>%Ln fouten houden het aannemen tegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>Nothing to compare until the faults are repaired.</source>
        <translation>Er is niets te vergelijken zolang er fouten zijn.</translation>
    </message>
    <message>
        <source>Choose a line to see or hide their names.</source>
        <translation>Kies een regel om hun namen te zien of te verbergen.</translation>
    </message>
    <message>
        <source>Zone by zone</source>
        <translation>Zone per zone</translation>
    </message>
    <message>
        <source>Drop this plan</source>
        <translation>Dit plan laten vallen</translation>
    </message>
    <message>
        <source>Drop the plan “%1”? The zones stay as they are, and you can undo this.</source>
        <translation>Het plan “%1” laten vallen? De zones blijven zoals ze zijn, en u kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>Drop the plan</source>
        <translation>Het plan laten vallen</translation>
    </message>
    <message>
        <source>Draw in this plan</source>
        <translation>In dit plan tekenen</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>%1 to %2, half above %3</source>
        <translation>%1 tot %2, de helft boven %3</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>blijft zoals ze is</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>verdwijnt</translation>
    </message>
    <message>
        <source>other border; “%1” in the plan, found by its ground</source>
        <translation>andere grens; “%1” in het plan, herkend aan de ligging</translation>
    </message>
    <message>
        <source>other border</source>
        <translation>andere grens</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ontwerp</translation>
    </message>
    <message>
        <source>Adopted, waits for %1</source>
        <translation>Aangenomen, wacht op %1</translation>
    </message>
    <message>
        <source>Adopted, in force since %1</source>
        <translation>Aangenomen, van kracht sinds %1</translation>
    </message>
    <message numerus="yes">
        <source>%n zones get another border.</source>
        <translation>
            <numerusform>%n zone krijgt een andere grens.</numerusform>
            <numerusform>%n zones krijgen een andere grens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones are new.</source>
        <translation>
            <numerusform>%n zone is nieuw.</numerusform>
            <numerusform>%n zones zijn nieuw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones go.</source>
        <translation>
            <numerusform>%n zone verdwijnt.</numerusform>
            <numerusform>%n zones verdwijnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members come into another zone.</source>
        <translation>
            <numerusform>%n lid komt in een andere zone.</numerusform>
            <numerusform>%n leden komen in een andere zone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes: the zones are already so.</source>
        <translation>Er verandert niets: de zones zijn al zo.</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>U kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>No member comes into another zone</source>
        <translation>Geen enkel lid komt in een andere zone</translation>
    </message>
    <message numerus="yes">
        <source>%n members come into another zone</source>
        <translation>
            <numerusform>%n lid komt in een andere zone</numerusform>
            <numerusform>%n leden komen in een andere zone</numerusform>
        </translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Addresses in a live zone</source>
        <translation>Adressen in een actieve zone</translation>
    </message>
    <message>
        <source>Gaps from 500 m²</source>
        <translation>Gaten vanaf 500 m²</translation>
    </message>
    <message>
        <source>Ground in no live zone</source>
        <translation>Grond buiten elke actieve zone</translation>
    </message>
    <message>
        <source>Members per zone</source>
        <translation>Leden per zone</translation>
    </message>
    <message>
        <source>Most less least</source>
        <translation>Verschil tussen meeste en minste</translation>
    </message>
    <message>
        <source>Households per zone</source>
        <translation>Gezinnen per zone</translation>
    </message>
    <message>
        <source>%1 → %2 members</source>
        <translation>%1 → %2 leden</translation>
    </message>
    <message>
        <source>… once zones in founding are live</source>
        <translation>… zodra zones in oprichting actief zijn</translation>
    </message>
</context>
<context>
    <name>PlansPanel</name>
    <message>
        <source>No plans yet. A plan proposes zones beside those of today; nothing changes until you adopt it.</source>
        <translation>Nog geen plannen. Een plan stelt zones voor naast die van vandaag; er verandert niets tot u het aanneemt.</translation>
    </message>
    <message>
        <source>Plan from a file of zones…</source>
        <translation>Plan uit een bestand met zones…</translation>
    </message>
    <message>
        <source>Plan from the zones of today</source>
        <translation>Plan uit de zones van vandaag</translation>
    </message>
    <message>
        <source>Choose a file of zones</source>
        <translation>Kies een bestand met zones</translation>
    </message>
</context>
<context>
    <name>PlayBar</name>
    <message>
        <source>Previous picture</source>
        <translation>Vorig beeld</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Volgend beeld</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>PredictionPanel</name>
    <message>
        <source>ground</source>
        <translation>grond</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>gevat</translation>
    </message>
    <message>
        <source>PAI</source>
        <translation>PAI</translation>
    </message>
    <message>
        <source>PEI</source>
        <translation>PEI</translation>
    </message>
    <message>
        <source>RRI</source>
        <translation>RRI</translation>
    </message>
    <message>
        <source>Does it predict?</source>
        <translation>Voorspelt het iets?</translation>
    </message>
    <message>
        <source>Tried from day</source>
        <translation>Getest vanaf dag</translation>
    </message>
    <message>
        <source>Cell (m)</source>
        <translation>Cel (m)</translation>
    </message>
    <message>
        <source>Band (m)</source>
        <translation>Band (m)</translation>
    </message>
    <message>
        <source>Write a day as 2026-04-30 or 30/04/2026.</source>
        <translation>Schrijf een dag als 2026-04-30 of 30/04/2026.</translation>
    </message>
    <message>
        <source>Try it on later incidents</source>
        <translation>Test het op latere incidenten</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a method and its verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>PAI: how many times more than on as much ground by chance. PEI: of the most that could be caught there. RRI: 1 where as many come as before.</source>
        <translation>PAI: hoeveel keer meer dan door toeval op evenveel grond. PEI: deel van het hoogst mogelijke op die grond. RRI: 1 waar er evenveel komen als voordien.</translation>
    </message>
</context>
<context>
    <name>PreviewAndTest</name>
    <message>
        <source>Fold the preview away</source>
        <translation>Het voorbeeld dichtvouwen</translation>
    </message>
    <message>
        <source>See it as on a phone, or send a test to yourself</source>
        <translation>Bekijk het als op een telefoon, of test het</translation>
    </message>
    <message>
        <source>Your number or mail</source>
        <translation>Uw nummer of mail</translation>
    </message>
    <message>
        <source>Send to me</source>
        <translation>Stuur naar mij</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print the map or save it as a picture</source>
        <translation>Kaart afdrukken of als afbeelding bewaren</translation>
    </message>
    <message>
        <source>On paper (PDF)</source>
        <translation>Op papier (PDF)</translation>
    </message>
    <message>
        <source>Picture (PNG or SVG)</source>
        <translation>Afbeelding (PNG of SVG)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>The map as you see it</source>
        <translation>De kaart zoals u ze ziet</translation>
    </message>
    <message>
        <source>The zone %1</source>
        <translation>De zone %1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln zones, a sheet each</source>
        <translation>
            <numerusform>De ene zone, op een blad</numerusform>
            <numerusform>Alle %Ln zones, elk op een blad</numerusform>
        </translation>
    </message>
    <message>
        <source>The zone that is chosen (none is)</source>
        <translation>De gekozen zone (er is er geen gekozen)</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Staand</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Liggend</translation>
    </message>
    <message>
        <source>The streets and house numbers of the zone on the back</source>
        <translation>De straten en huisnummers van de zone op de achterkant</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>Breedte van de afbeelding</translation>
    </message>
    <message>
        <source>%L1 pixels</source>
        <translation>%L1 pixels</translation>
    </message>
    <message>
        <source>Twice as sharp: for print and fine screens, with larger letters</source>
        <translation>Dubbel zo scherp: voor druk en fijne schermen, met grotere letters</translation>
    </message>
    <message>
        <source>With a legend</source>
        <translation>Met een legende</translation>
    </message>
    <message>
        <source>Whose data it is</source>
        <translation>Van wie de gegevens zijn</translation>
    </message>
    <message>
        <source>such as © OpenStreetMap contributors</source>
        <translation>bijvoorbeeld © OpenStreetMap-bijdragers</translation>
    </message>
    <message>
        <source>No members and no incidents by themselves are printed.</source>
        <translation>Leden en afzonderlijke incidenten worden niet afgedrukt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Print to a PDF…</source>
        <translation>Afdrukken naar PDF…</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Afbeelding bewaren…</translation>
    </message>
    <message>
        <source>Print to a PDF</source>
        <translation>Afdrukken naar PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-bestanden (*.pdf)</translation>
    </message>
    <message>
        <source>Save the map as a picture</source>
        <translation>Kaart als afbeelding bewaren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>Drawings that stay sharp (*.svg)</source>
        <translation>Tekeningen die scherp blijven (*.svg)</translation>
    </message>
    <message>
        <source>A page for the council: cover, gaps, the past year</source>
        <translation>Een pagina voor de raad: dekking, gaten, het voorbije jaar</translation>
    </message>
    <message>
        <source>One A4 page. Counts under 5 that tell of members are not printed, nor those from which one could be worked out.</source>
        <translation>Eén A4-pagina. Aantallen onder 5 die iets over leden zeggen, worden niet gedrukt, en evenmin die waaruit er een af te leiden is.</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>Households at least</source>
        <translation>Huishoudens minstens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>hoogstens</translation>
    </message>
    <message>
        <source>Streets stay whole where that is possible. The proposals become plans, which change nothing until you adopt one.</source>
        <translation>Straten blijven heel waar dat kan. De voorstellen worden plannen, die niets veranderen tot u er een aanneemt.</translation>
    </message>
    <message>
        <source>Give a smaller and a larger number.</source>
        <translation>Geef een kleiner en een groter getal.</translation>
    </message>
    <message>
        <source>Make proposals</source>
        <translation>Voorstellen maken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Making proposals</source>
        <translation>Voorstellen maken</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Dekking</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>&quot;%1&quot; is no kind of background. The kinds are water, green, built-up, industry and building.</source>
        <translation>&quot;%1&quot; is geen soort achtergrond. De soorten zijn water, green, built-up, industry en building.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known reference system. Give a code such as EPSG:3812.</source>
        <translation>&quot;%1&quot; is geen bekend coördinatenstelsel. Geef een code zoals EPSG:3812.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list of weekdays; write days with commas, such as mon,tue.</source>
        <translation>&quot;%1&quot; is geen lijst van weekdagen; schrijf de dagen met komma&apos;s, zoals ma,di.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of hours; write two whole hours of the day, such as 22-6.</source>
        <translation>&quot;%1&quot; is geen reeks uren; schrijf twee hele uren van de dag, zoals 22-6.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state of a zone. The states are plan, founding, live, dormant and dissolved.</source>
        <translation>&quot;%1&quot; is geen toestand van een zone. De toestanden zijn plan, founding, live, dormant en dissolved.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type of zone. The types are BIN, Z-BIN and WHATSAPP.</source>
        <translation>&quot;%1&quot; is geen type zone. De types zijn BIN, Z-BIN en WHATSAPP.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date. Write it as 2026-04-30 or 2026-04-30T13:45.</source>
        <translation>&quot;%1&quot; is geen datum. Schrijf ze als 2026-04-30 of 2026-04-30T13:45.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a day of leaving. Write it as 2026-04-30.</source>
        <translation>&quot;%1&quot; is geen dag van vertrek. Schrijf die als 2026-04-30.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known reference system. Give a code such as EPSG:31370.</source>
        <translation>&quot;%1&quot; is geen bekend coördinatenstelsel. Geef een code zoals EPSG:31370.</translation>
    </message>
    <message>
        <source>%1 is no code of a reference system. Give one such as EPSG:3812.</source>
        <translation>%1 is geen code van een coördinatenstelsel. Geef er een zoals EPSG:3812.</translation>
    </message>
    <message>
        <source>A border is not closed: its last point must be its first.</source>
        <translation>Een grens is niet gesloten: het laatste punt moet het eerste zijn.</translation>
    </message>
    <message>
        <source>A cell holds characters that cannot be decoded.</source>
        <translation>Een cel bevat tekens die niet te lezen zijn.</translation>
    </message>
    <message>
        <source>A hole lies outside the border at %1 m east, %2 m north. Delete the hole or enlarge the border.</source>
        <translation>Een gat ligt buiten de grens op %1 m oost, %2 m noord. Verwijder het gat of vergroot de grens.</translation>
    </message>
    <message>
        <source>A member needs a name.</source>
        <translation>Een lid heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>Hier begint een aanhalingsteken dat nergens gesloten wordt.</translation>
    </message>
    <message>
        <source>A shape in the atlas cannot be read. Put back a copy of the file.</source>
        <translation>Een vorm in de atlas kan niet gelezen worden. Zet een kopie van het bestand terug.</translation>
    </message>
    <message>
        <source>A vertex of the border has a coordinate that is not a number. Delete that vertex.</source>
        <translation>Een hoekpunt van de grens heeft een coördinaat die geen getal is. Verwijder dat punt.</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Lid toevoegen</translation>
    </message>
    <message>
        <source>Another program keeps the atlas busy. Nothing was changed; try again in a moment.</source>
        <translation>Een ander programma houdt de atlas bezig. Er is niets gewijzigd; probeer het zo meteen opnieuw.</translation>
    </message>
    <message>
        <source>Cancelled; the atlas stays as it was.</source>
        <translation>Geannuleerd; de atlas blijft zoals hij was.</translation>
    </message>
    <message>
        <source>Cells of %1 m are too large for a bandwidth of %2 m; take cells of %3 m or less.</source>
        <translation>Cellen van %1 m zijn te groot voor een bandbreedte van %2 m; neem cellen van hoogstens %3 m.</translation>
    </message>
    <message>
        <source>Cells of %1 m make a density too large to compute here; take cells of %2 m or more.</source>
        <translation>Met cellen van %1 m wordt de dichtheid te groot om hier te berekenen; neem cellen van minstens %2 m.</translation>
    </message>
    <message>
        <source>Change a member</source>
        <translation>Lid wijzigen</translation>
    </message>
    <message>
        <source>Decide where a member lives</source>
        <translation>Beslissen waar een lid woont</translation>
    </message>
    <message>
        <source>Delete zone %1</source>
        <translation>Zone %1 verwijderen</translation>
    </message>
    <message>
        <source>Draw zone %1</source>
        <translation>Zone %1 tekenen</translation>
    </message>
    <message>
        <source>From OpenStreetMap streets, background and addresses are read. Take another file for this layer.</source>
        <translation>Uit OpenStreetMap worden straten, achtergrond en adressen gelezen. Neem een ander bestand voor deze laag.</translation>
    </message>
    <message>
        <source>Geocoding was cancelled; nothing was written.</source>
        <translation>Het opzoeken van adressen is geannuleerd; er is niets weggeschreven.</translation>
    </message>
    <message>
        <source>Holes cut the area in two at %1 m east, %2 m north. Move a vertex of the hole there.</source>
        <translation>Gaten snijden het gebied in twee op %1 m oost, %2 m noord. Verplaats daar een hoekpunt van het gat.</translation>
    </message>
    <message>
        <source>Import %1 from %2</source>
        <translation>%1 invoeren uit %2</translation>
    </message>
    <message>
        <source>It is not known where on the globe the reference system %1 holds. Choose another one.</source>
        <translation>Het is niet bekend waar op de wereld het coördinatenstelsel %1 geldt. Kies een ander.</translation>
    </message>
    <message>
        <source>No column holds the address; name one with --map text=COLUMN, or --map street=COLUMN and --map number=COLUMN.</source>
        <translation>Geen enkele kolom bevat het adres; noem er een met --map text=KOLOM, of --map street=KOLOM en --map number=KOLOM.</translation>
    </message>
    <message>
        <source>No incident is of these types; take more types.</source>
        <translation>Geen enkel incident is van deze types; neem meer types.</translation>
    </message>
    <message>
        <source>No incident lies between these days; take a longer period.</source>
        <translation>Tussen deze dagen valt geen enkel incident; neem een langere periode.</translation>
    </message>
    <message>
        <source>No incident lies in these hours; take more hours of the day.</source>
        <translation>In deze uren valt geen enkel incident; neem meer uren van de dag.</translation>
    </message>
    <message>
        <source>No incident lies in this area; take a larger one.</source>
        <translation>In dit gebied ligt geen enkel incident; neem een groter gebied.</translation>
    </message>
    <message>
        <source>No incident lies on these weekdays; take more days of the week.</source>
        <translation>Op deze weekdagen valt geen enkel incident; neem meer dagen.</translation>
    </message>
    <message>
        <source>No way is known from the reference system %1 to %2. Convert the file first.</source>
        <translation>Er is geen omzetting bekend van het coördinatenstelsel %1 naar %2. Zet het bestand eerst om.</translation>
    </message>
    <message>
        <source>Nobody in this area can be reached; draw a larger area.</source>
        <translation>In dit gebied is niemand bereikbaar; teken een groter gebied.</translation>
    </message>
    <message>
        <source>Nobody would get this alert, so it was not accepted. Choose another area.</source>
        <translation>Niemand zou deze melding krijgen, dus is ze niet aanvaard. Kies een ander gebied.</translation>
    </message>
    <message>
        <source>None of the rows can be used. The first fault: %1</source>
        <translation>Geen enkele rij is bruikbaar. De eerste fout: %1</translation>
    </message>
    <message>
        <source>Nothing here is called &quot;%1&quot;. Try the name of a street, an address or a zone.</source>
        <translation>Niets heet hier &quot;%1&quot;. Probeer de naam van een straat, een adres of een zone.</translation>
    </message>
    <message>
        <source>Reading this file does not come to an end and was stopped. The file is probably damaged; export or download it again.</source>
        <translation>Het lezen van dit bestand kwam niet tot een einde en is gestopt. Het bestand is wellicht beschadigd; exporteer of download het opnieuw.</translation>
    </message>
    <message>
        <source>Reading this file takes more time or memory than is allowed. Cut it down to the municipality first.</source>
        <translation>Dit bestand lezen vraagt meer tijd of geheugen dan toegelaten is. Beperk het eerst tot de gemeente.</translation>
    </message>
    <message>
        <source>The GeoPackage holds &quot;%1&quot;, which is not a plain table and is not trusted. Export the layer to a new file.</source>
        <translation>De GeoPackage bevat &quot;%1&quot;, wat geen gewone tabel is en niet vertrouwd wordt. Exporteer de laag naar een nieuw bestand.</translation>
    </message>
    <message>
        <source>The GeoPackage is damaged: %1. Export or download it again.</source>
        <translation>De GeoPackage is beschadigd: %1. Exporteer of download ze opnieuw.</translation>
    </message>
    <message>
        <source>The GeoPackage is open in another program, which has not saved all of it. Close it there first.</source>
        <translation>De GeoPackage staat open in een ander programma, dat nog niet alles bewaard heeft. Sluit ze daar eerst.</translation>
    </message>
    <message>
        <source>The GeoTIFF could not be made: %1. Choose a larger cell.</source>
        <translation>De GeoTIFF kon niet gemaakt worden: %1. Kies een grotere cel.</translation>
    </message>
    <message>
        <source>The Shapefile has no .shx file beside it. Copy its .shp, .shx, .dbf and .prj together.</source>
        <translation>Naast de Shapefile ligt geen .shx-bestand. Kopieer .shp, .shx, .dbf en .prj samen.</translation>
    </message>
    <message>
        <source>The address has no house number.</source>
        <translation>Het adres heeft geen huisnummer.</translation>
    </message>
    <message>
        <source>The address has no street.</source>
        <translation>Het adres heeft geen straat.</translation>
    </message>
    <message>
        <source>The address is no longer in use (%1).</source>
        <translation>Het adres is niet meer in gebruik (%1).</translation>
    </message>
    <message>
        <source>The addresses are still being read. Try again in a moment.</source>
        <translation>De adressen worden nog ingelezen. Probeer het zo meteen opnieuw.</translation>
    </message>
    <message>
        <source>The alert has no area. Draw one, or choose a zone.</source>
        <translation>De melding heeft geen gebied. Teken er een, of kies een zone.</translation>
    </message>
    <message>
        <source>The area cannot be used: %1</source>
        <translation>Het gebied kan niet gebruikt worden: %1</translation>
    </message>
    <message>
        <source>The area has neither a name nor a code.</source>
        <translation>Het gebied heeft naam noch code.</translation>
    </message>
    <message>
        <source>The area has no extent.</source>
        <translation>Het gebied heeft geen oppervlakte.</translation>
    </message>
    <message>
        <source>The area is empty. Draw a border.</source>
        <translation>Het gebied is leeg. Teken een grens.</translation>
    </message>
    <message>
        <source>The areas could not be combined (%1). Simplify their borders.</source>
        <translation>De gebieden konden niet samengevoegd worden (%1). Vereenvoudig hun grenzen.</translation>
    </message>
    <message>
        <source>The atlas already holds a member with the key %1.</source>
        <translation>De atlas bevat al een lid met de code %1.</translation>
    </message>
    <message>
        <source>The atlas already holds an incident with the key %1.</source>
        <translation>De atlas bevat al een incident met de code %1.</translation>
    </message>
    <message>
        <source>The atlas cannot be kept safe in this folder. Copy it to a disk of this computer and open it there.</source>
        <translation>De atlas is in deze map niet veilig. Kopieer hem naar een schijf van deze computer en open hem daar.</translation>
    </message>
    <message>
        <source>The atlas cannot be made here: the folder may not be written or the disk is full. Choose another folder.</source>
        <translation>De atlas kan hier niet gemaakt worden: de map mag niet beschreven worden of de schijf is vol. Kies een andere map.</translation>
    </message>
    <message>
        <source>The atlas cannot be opened. Check that the file and its folder may be read and written.</source>
        <translation>De atlas kan niet geopend worden. Kijk na of het bestand en de map gelezen en beschreven mogen worden.</translation>
    </message>
    <message>
        <source>The atlas cannot do this (%1), so it stays as it was.</source>
        <translation>De atlas kan dit niet (%1) en blijft zoals hij was.</translation>
    </message>
    <message>
        <source>The atlas has no boundary to measure against. Import the boundary first.</source>
        <translation>De atlas heeft geen gemeentegrens om tegen te meten. Voer eerst de grens in.</translation>
    </message>
    <message>
        <source>The atlas is being edited by another program. Close it there, or open it for reading only.</source>
        <translation>De atlas wordt bewerkt door een ander programma. Sluit hem daar, of open hem alleen om te lezen.</translation>
    </message>
    <message>
        <source>The atlas is being edited on computer %1 by process %2, since %3. Close it there, or open it for reading only.</source>
        <translation>De atlas wordt bewerkt op computer %1 door proces %2, sinds %3. Sluit hem daar, of open hem alleen om te lezen.</translation>
    </message>
    <message>
        <source>The atlas is being written to. Wait until that is done, or stop it.</source>
        <translation>De atlas wordt bijgewerkt. Wacht tot dat klaar is, of stop het.</translation>
    </message>
    <message>
        <source>The atlas is damaged (%1). Put back a copy of it.</source>
        <translation>De atlas is beschadigd (%1). Zet een kopie terug.</translation>
    </message>
    <message>
        <source>The atlas is of version %1, which this program can no longer bring up to date.</source>
        <translation>De atlas is van versie %1, die dit programma niet meer kan bijwerken.</translation>
    </message>
    <message>
        <source>The atlas is open for reading only. Open it for editing to change it.</source>
        <translation>De atlas is alleen geopend om te lezen. Open hem om te bewerken als u iets wilt wijzigen.</translation>
    </message>
    <message>
        <source>The atlas lies on a network drive, where two computers could damage it. Copy it to this computer and open it here.</source>
        <translation>De atlas staat op een netwerkschijf, waar twee computers hem kunnen beschadigen. Kopieer hem naar deze computer en open hem hier.</translation>
    </message>
    <message>
        <source>The atlas may not be written. Change the rights of the file, or open it for reading only.</source>
        <translation>De atlas mag niet beschreven worden. Wijzig de rechten van het bestand, of open het alleen om te lezen.</translation>
    </message>
    <message>
        <source>The atlas may not be written. Check the rights of the file and of its folder.</source>
        <translation>De atlas mag niet beschreven worden. Kijk de rechten van het bestand en van de map na.</translation>
    </message>
    <message>
        <source>The atlas was written by a newer Buurtatlas (file version %1, this program reads up to %2). Install the newer program.</source>
        <translation>De atlas is geschreven door een nieuwere Buurtatlas (bestandsversie %1, dit programma leest tot %2). Installeer het nieuwere programma.</translation>
    </message>
    <message>
        <source>The atlas was written by an older Buurtatlas. Open it for editing once, which brings it up to date.</source>
        <translation>De atlas is geschreven door een oudere Buurtatlas. Open hem één keer om te bewerken, dan wordt hij bijgewerkt.</translation>
    </message>
    <message>
        <source>The bandwidth must be more than 0 m.</source>
        <translation>De bandbreedte moet meer dan 0 m zijn.</translation>
    </message>
    <message>
        <source>The border crosses or touches itself at %1 m east, %2 m north. Move or delete a vertex there.</source>
        <translation>De grens kruist of raakt zichzelf op %1 m oost, %2 m noord. Verplaats of verwijder daar een hoekpunt.</translation>
    </message>
    <message>
        <source>The border encloses nothing: all its vertices lie on one line. Move a vertex.</source>
        <translation>De grens sluit niets in: alle hoekpunten liggen op één lijn. Verplaats een hoekpunt.</translation>
    </message>
    <message>
        <source>The border has fewer than three different vertices. Add vertices.</source>
        <translation>De grens heeft minder dan drie verschillende hoekpunten. Voeg er toe.</translation>
    </message>
    <message>
        <source>The cell size must be more than 0 m.</source>
        <translation>De celgrootte moet meer dan 0 m zijn.</translation>
    </message>
    <message>
        <source>The change contradicts what the atlas holds (%1), so the atlas stays as it was.</source>
        <translation>De wijziging is in strijd met wat de atlas bevat (%1); de atlas blijft zoals hij was.</translation>
    </message>
    <message>
        <source>The channels &quot;%1&quot; are not sms, email or both.</source>
        <translation>De kanalen &quot;%1&quot; zijn niet sms, email of beide.</translation>
    </message>
    <message>
        <source>The day of leaving &quot;%1&quot; is not a date.</source>
        <translation>De dag van vertrek &quot;%1&quot; is geen datum.</translation>
    </message>
    <message>
        <source>The density was cancelled.</source>
        <translation>De dichtheid is geannuleerd.</translation>
    </message>
    <message>
        <source>The disk is full, so the atlas stays as it was. Free some space and try again.</source>
        <translation>De schijf is vol; de atlas blijft zoals hij was. Maak plaats vrij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the atlas (%1). Nothing was changed; check the disk and its free space, then try again.</source>
        <translation>De schijf weigerde de atlas te lezen of te schrijven (%1). Er is niets gewijzigd; kijk de schijf en de vrije ruimte na en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The e-mail address is not complete; the member is kept without it.</source>
        <translation>Het e-mailadres is niet volledig; het lid wordt zonder bewaard.</translation>
    </message>
    <message>
        <source>The e-mail address is not complete; write it like name@example.org.</source>
        <translation>Het e-mailadres is niet volledig; schrijf het als naam@example.org.</translation>
    </message>
    <message>
        <source>The ending of this file is not known. Use .geojson, .gpkg, .kml, .shp or .csv.</source>
        <translation>Het einde van deze bestandsnaam is niet bekend. Gebruik .geojson, .gpkg, .kml, .shp of .csv.</translation>
    </message>
    <message>
        <source>The file could not be made: %1. Choose another format.</source>
        <translation>Het bestand kon niet gemaakt worden: %1. Kies een ander formaat.</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot; for %2.</source>
        <translation>Het bestand heeft geen kolom &quot;%1&quot; voor %2.</translation>
    </message>
    <message>
        <source>The file has no rows for this layer.</source>
        <translation>Het bestand heeft geen rijen voor deze laag.</translation>
    </message>
    <message>
        <source>The file holds no area; give one with polygons.</source>
        <translation>Het bestand bevat geen gebied; geef er een met polygonen.</translation>
    </message>
    <message>
        <source>The file holds no layer. Export it again.</source>
        <translation>Het bestand bevat geen laag. Exporteer het opnieuw.</translation>
    </message>
    <message>
        <source>The file holds no shapes, and this layer is made of them. Its columns are %1. Take a GeoJSON, GeoPackage, KML or Shapefile.</source>
        <translation>Het bestand bevat geen vormen, en deze laag bestaat daaruit. De kolommen zijn %1. Neem een GeoJSON, GeoPackage, KML of Shapefile.</translation>
    </message>
    <message>
        <source>The file is %1 MB; at most %2 MB are read for this layer. Cut it down to the municipality first.</source>
        <translation>Het bestand is %1 MB; voor deze laag wordt hoogstens %2 MB gelezen. Beperk het eerst tot de gemeente.</translation>
    </message>
    <message>
        <source>The file is damaged after row %1: %2. Export or download it again.</source>
        <translation>Het bestand is beschadigd na rij %1: %2. Exporteer of download het opnieuw.</translation>
    </message>
    <message>
        <source>The file is empty. Export or download it again.</source>
        <translation>Het bestand is leeg. Exporteer of download het opnieuw.</translation>
    </message>
    <message>
        <source>The file may not be read. Check its rights.</source>
        <translation>Het bestand mag niet gelezen worden. Kijk de rechten na.</translation>
    </message>
    <message>
        <source>The file of points holds no usable position; it needs points, or columns such as lon and lat.</source>
        <translation>Het bestand met punten bevat geen bruikbare positie; het heeft punten nodig, of kolommen zoals lon en lat.</translation>
    </message>
    <message>
        <source>The file of zones holds no areas; give one with polygons.</source>
        <translation>Het bestand met zones bevat geen gebieden; geef er een met polygonen.</translation>
    </message>
    <message>
        <source>The folder for the atlas does not exist. Make it first.</source>
        <translation>De map voor de atlas bestaat niet. Maak ze eerst.</translation>
    </message>
    <message>
        <source>The folder for this file does not exist. Make it first or choose another.</source>
        <translation>De map voor dit bestand bestaat niet. Maak ze eerst of kies een andere.</translation>
    </message>
    <message>
        <source>The folder of the atlas may not be written, so the atlas can only be opened for reading. Change the rights of the folder, or copy the atlas to another one.</source>
        <translation>De map van de atlas mag niet beschreven worden, dus kan hij alleen gelezen worden. Wijzig de rechten van de map, of kopieer de atlas naar een andere map.</translation>
    </message>
    <message>
        <source>The grid is empty, so there is nothing to write.</source>
        <translation>Het raster is leeg, er valt niets te schrijven.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>De invoer is geannuleerd.</translation>
    </message>
    <message>
        <source>The import was cancelled; the atlas is as it was.</source>
        <translation>De invoer is geannuleerd; de atlas is zoals hij was.</translation>
    </message>
    <message>
        <source>The importer answered what cannot be understood. Try again; if it stays so, the file is damaged in a way that breaks the importer.</source>
        <translation>De invoer gaf een onbegrijpelijk antwoord. Probeer opnieuw; blijft het zo, dan is het bestand zo beschadigd dat de invoer erop stukloopt.</translation>
    </message>
    <message>
        <source>The importer broke off while reading this file (%1). The file is damaged or too large; export or download it again.</source>
        <translation>De invoer brak af bij het lezen van dit bestand (%1). Het bestand is beschadigd of te groot; exporteer of download het opnieuw.</translation>
    </message>
    <message>
        <source>The importer cannot be started: %1. Install Buurtatlas again.</source>
        <translation>Het invoerprogramma kan niet gestart worden: %1. Installeer Buurtatlas opnieuw.</translation>
    </message>
    <message>
        <source>The importer cannot shut itself off from the network on this system, so it reads nothing. A Linux kernel with seccomp is needed.</source>
        <translation>Het invoerprogramma kan zich op dit systeem niet van het netwerk afsluiten en leest daarom niets. Een Linux-kernel met seccomp is nodig.</translation>
    </message>
    <message>
        <source>The importer was asked what it cannot understand.</source>
        <translation>Het invoerprogramma kreeg een vraag die het niet begrijpt.</translation>
    </message>
    <message>
        <source>The incident %1 is no longer in the atlas.</source>
        <translation>Het incident %1 staat niet meer in de atlas.</translation>
    </message>
    <message>
        <source>The incident has no date.</source>
        <translation>Het incident heeft geen datum.</translation>
    </message>
    <message>
        <source>The key %1 stands in the file twice; the first row counts.</source>
        <translation>De code %1 staat twee keer in het bestand; de eerste rij telt.</translation>
    </message>
    <message>
        <source>The kind &quot;%1&quot; is not one of water, green, built-up, industry or building.</source>
        <translation>De soort &quot;%1&quot; is niet water, green, built-up, industry of building.</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; is empty. Choose another layer or file.</source>
        <translation>De laag &quot;%1&quot; is leeg. Kies een andere laag of een ander bestand.</translation>
    </message>
    <message>
        <source>The layer %1 has no field &quot;%2&quot; to map. Its fields are %3.</source>
        <translation>De laag %1 heeft geen veld &quot;%2&quot; om te koppelen. De velden zijn %3.</translation>
    </message>
    <message>
        <source>The layer mixes points, lines and areas. Write them apart.</source>
        <translation>De laag mengt punten, lijnen en gebieden. Schrijf ze apart weg.</translation>
    </message>
    <message>
        <source>The line has no length.</source>
        <translation>De lijn heeft geen lengte.</translation>
    </message>
    <message>
        <source>The list cannot be written. Choose another folder, or make room on the disk.</source>
        <translation>De lijst kan niet weggeschreven worden. Kies een andere map, of maak plaats op de schijf.</translation>
    </message>
    <message>
        <source>The measurement was stopped.</source>
        <translation>De meting is gestopt.</translation>
    </message>
    <message>
        <source>The member has neither a code nor a name.</source>
        <translation>Het lid heeft code noch naam.</translation>
    </message>
    <message>
        <source>The member is no longer in the atlas.</source>
        <translation>Het lid staat niet meer in de atlas.</translation>
    </message>
    <message>
        <source>The person has left and gets nothing new, but %1 message is still on its way; look again in a minute.</source>
        <translation>De persoon is vertrokken en krijgt niets nieuws meer, maar %1 bericht is nog onderweg; kijk over een minuut opnieuw.</translation>
    </message>
    <message>
        <source>The phone number cannot be dialled; write it like 0470 12 34 56 or +32 470 12 34 56.</source>
        <translation>Dit telefoonnummer kan niet gebeld worden; schrijf het als 0470 12 34 56 of +32 470 12 34 56.</translation>
    </message>
    <message>
        <source>The phone number is not one that can be dialled; the member is kept without it.</source>
        <translation>Het telefoonnummer kan niet gebeld worden; het lid wordt zonder bewaard.</translation>
    </message>
    <message>
        <source>The position &quot;%1&quot;, &quot;%2&quot; is not a number.</source>
        <translation>De positie &quot;%1&quot;, &quot;%2&quot; is geen getal.</translation>
    </message>
    <message>
        <source>The position (%1, %2) lies outside the area that the atlas&apos;s plane is for.</source>
        <translation>De positie (%1, %2) ligt buiten het gebied waarvoor het coördinatenstelsel van de atlas dient.</translation>
    </message>
    <message>
        <source>The position has its axes swapped: (%1, %2) has east and north exchanged.</source>
        <translation>De assen van de positie zijn verwisseld: in (%1, %2) staan oost en noord omgekeerd.</translation>
    </message>
    <message>
        <source>The position is (0, 0), which stands for none.</source>
        <translation>De positie is (0, 0), wat voor geen positie staat.</translation>
    </message>
    <message>
        <source>The position is not a number.</source>
        <translation>De positie is geen getal.</translation>
    </message>
    <message>
        <source>The position is shared by addresses of many streets, so it stands for &quot;unknown&quot;.</source>
        <translation>De positie wordt gedeeld door adressen van veel straten en staat dus voor &quot;onbekend&quot;.</translation>
    </message>
    <message>
        <source>The reference system &quot;%1&quot; is not understood. Give a code such as EPSG:31370.</source>
        <translation>Het coördinatenstelsel &quot;%1&quot; is niet begrepen. Geef een code zoals EPSG:31370.</translation>
    </message>
    <message>
        <source>The reference system %1 is not in metres east and north. Choose one that is, such as EPSG:3812.</source>
        <translation>Het coördinatenstelsel %1 is niet in meter oost en noord. Kies er een dat dat wel is, zoals EPSG:3812.</translation>
    </message>
    <message>
        <source>The register gives no position for %1.</source>
        <translation>Het register geeft geen positie voor %1.</translation>
    </message>
    <message>
        <source>The row has %1 cells where the table has %2 columns.</source>
        <translation>De rij heeft %1 cellen terwijl de tabel %2 kolommen heeft.</translation>
    </message>
    <message>
        <source>The row has no position.</source>
        <translation>De rij heeft geen positie.</translation>
    </message>
    <message>
        <source>The sender does not start.</source>
        <translation>De verzender start niet.</translation>
    </message>
    <message>
        <source>The sender is not installed beside this program. Install Buurtatlas again.</source>
        <translation>De verzender is niet naast dit programma geïnstalleerd. Installeer Buurtatlas opnieuw.</translation>
    </message>
    <message>
        <source>The sender stopped. Its messages stay in the outbox; look at the settings of the sender and start it again.</source>
        <translation>De verzender is gestopt. De berichten blijven klaarstaan; kijk de instellingen van de verzender na en start hem opnieuw.</translation>
    </message>
    <message>
        <source>The shape has more than a million vertices; simplify it first.</source>
        <translation>De vorm heeft meer dan een miljoen hoekpunten; vereenvoudig ze eerst.</translation>
    </message>
    <message>
        <source>The shape is a %1, which does not belong in this layer.</source>
        <translation>De vorm is een %1, die niet in deze laag hoort.</translation>
    </message>
    <message>
        <source>The state &quot;%1&quot; is not one of plan, founding, live, dormant or dissolved.</source>
        <translation>De toestand &quot;%1&quot; is niet plan, founding, live, dormant of dissolved.</translation>
    </message>
    <message>
        <source>The table has no first line with the names of its columns.</source>
        <translation>De tabel heeft geen eerste regel met de namen van de kolommen.</translation>
    </message>
    <message>
        <source>The text cannot be decoded. Save the file as CSV in UTF-8.</source>
        <translation>De tekst kan niet gelezen worden. Bewaar het bestand als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The text does not say to call 101 (or 112).</source>
        <translation>De tekst zegt niet dat men 101 (of 112) moet bellen.</translation>
    </message>
    <message>
        <source>The text holds a link. People are told not to trust links in messages.</source>
        <translation>De tekst bevat een link. Mensen leren links in berichten niet te vertrouwen.</translation>
    </message>
    <message>
        <source>The text holds invisible letters that must not be sent. Type it again.</source>
        <translation>De tekst bevat onzichtbare tekens die niet verstuurd mogen worden. Typ hem opnieuw.</translation>
    </message>
    <message>
        <source>The text is empty. Write what happened, where, and what people should do.</source>
        <translation>De tekst is leeg. Schrijf wat er gebeurd is, waar, en wat de mensen moeten doen.</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters. Shorten it.</source>
        <translation>De tekst is langer dan %1 tekens. Kort hem in.</translation>
    </message>
    <message>
        <source>The text takes %1 SMS; at most %2 are allowed. Shorten it.</source>
        <translation>De tekst vraagt %1 sms&apos;en; hoogstens %2 zijn toegelaten. Kort hem in.</translation>
    </message>
    <message>
        <source>The type &quot;%1&quot; is not one of BIN, Z-BIN or WHATSAPP.</source>
        <translation>Het type &quot;%1&quot; is niet BIN, Z-BIN of WHATSAPP.</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; cannot be measured: its border has a fault at %2 m east, %3 m north. Move or delete a vertex there.</source>
        <translation>De zone &quot;%1&quot; kan niet gemeten worden: haar grens heeft een fout op %2 m oost, %3 m noord. Verplaats of verwijder daar een hoekpunt.</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; cannot be measured: its border has a fault. Draw its border again.</source>
        <translation>De zone &quot;%1&quot; kan niet gemeten worden: haar grens heeft een fout. Teken de grens opnieuw.</translation>
    </message>
    <message>
        <source>The zone is no longer in the atlas.</source>
        <translation>De zone staat niet meer in de atlas.</translation>
    </message>
    <message>
        <source>There are no incidents with a position to make a density of.</source>
        <translation>Er zijn geen incidenten met een positie om een dichtheid van te maken.</translation>
    </message>
    <message>
        <source>There is already a file of this name. Choose another name.</source>
        <translation>Er is al een bestand met deze naam. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is no boundary to make a density in; import one first.</source>
        <translation>Er is geen gemeentegrens om een dichtheid in te maken; voer ze eerst in.</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; for &quot;%2&quot;. The columns are %3.</source>
        <translation>Er is geen kolom &quot;%1&quot; voor &quot;%2&quot;. De kolommen zijn %3.</translation>
    </message>
    <message>
        <source>There is no member number %1 in this atlas.</source>
        <translation>Er is geen lid met nummer %1 in deze atlas.</translation>
    </message>
    <message>
        <source>There is no readable date, or the end lies before the beginning.</source>
        <translation>Er is geen leesbare datum, of het einde ligt voor het begin.</translation>
    </message>
    <message>
        <source>There is no room left to write this file. Free some space or choose another disk.</source>
        <translation>Er is geen plaats meer om dit bestand te schrijven. Maak plaats vrij of kies een andere schijf.</translation>
    </message>
    <message>
        <source>There is no such file. Check its name, or make a new atlas.</source>
        <translation>Dit bestand bestaat niet. Kijk de naam na, of maak een nieuwe atlas.</translation>
    </message>
    <message>
        <source>There is no such file. Check the name and the folder.</source>
        <translation>Dit bestand bestaat niet. Kijk de naam en de map na.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Er is niets om opnieuw te doen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er is niets om ongedaan te maken.</translation>
    </message>
    <message>
        <source>These letters make every SMS shorter and dearer: %1</source>
        <translation>Deze tekens maken elke sms korter en duurder: %1</translation>
    </message>
    <message>
        <source>This file cannot be read. Ask for permission to read it.</source>
        <translation>Dit bestand kan niet gelezen worden. Vraag leesrechten aan.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1. Ask for permission to read it.</source>
        <translation>Dit bestand kan niet gelezen worden: %1. Vraag leesrechten aan.</translation>
    </message>
    <message>
        <source>This file cannot be unpacked. Unpack it first.</source>
        <translation>Dit bestand kan niet uitgepakt worden. Pak het eerst zelf uit.</translation>
    </message>
    <message>
        <source>This file cannot be written: %1. Choose another place.</source>
        <translation>Dit bestand kan niet geschreven worden: %1. Kies een andere plaats.</translation>
    </message>
    <message>
        <source>This file is damaged or too large to unpack while reading. Unpack it first.</source>
        <translation>Dit bestand is beschadigd of te groot om tijdens het lezen uit te pakken. Pak het eerst uit.</translation>
    </message>
    <message>
        <source>This folder may not be written to. Choose another folder or ask for permission.</source>
        <translation>In deze map mag niet geschreven worden. Kies een andere map of vraag toelating.</translation>
    </message>
    <message>
        <source>This is a GeoPackage, but no atlas. Make an atlas and import the layers of this file.</source>
        <translation>Dit is een GeoPackage, maar geen atlas. Maak een atlas en voer de lagen van dit bestand in.</translation>
    </message>
    <message>
        <source>This is a folder. Choose one file in it.</source>
        <translation>Dit is een map. Kies er één bestand in.</translation>
    </message>
    <message>
        <source>This is no atlas. Choose a file that Buurtatlas made.</source>
        <translation>Dit is geen atlas. Kies een bestand dat Buurtatlas gemaakt heeft.</translation>
    </message>
    <message>
        <source>This is no file but a folder or a device. Choose an atlas file.</source>
        <translation>Dit is geen bestand maar een map of een toestel. Kies een atlasbestand.</translation>
    </message>
    <message>
        <source>This is none of the formats that are read: CSV, GeoJSON, GeoPackage, Shapefile (.shp), KML or OpenStreetMap (.pbf, .osm). Convert it to one of these.</source>
        <translation>Dit is geen van de formaten die gelezen worden: CSV, GeoJSON, GeoPackage, Shapefile (.shp), KML of OpenStreetMap (.pbf, .osm). Zet het om naar een daarvan.</translation>
    </message>
    <message>
        <source>This is not a text table. Save the file as CSV in UTF-8.</source>
        <translation>Dit is geen teksttabel. Bewaar het bestand als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>This is not an ordinary file, so the Shapefile beside it is not read.</source>
        <translation>Dit is geen gewoon bestand, dus wordt de Shapefile ernaast niet gelezen.</translation>
    </message>
    <message>
        <source>This is not an ordinary file. Save its content to a file first.</source>
        <translation>Dit is geen gewoon bestand. Bewaar de inhoud eerst in een bestand.</translation>
    </message>
    <message>
        <source>This is not the path of a file on this computer. Download the file first, then choose it.</source>
        <translation>Dit is geen bestand op deze computer. Download het eerst en kies het dan.</translation>
    </message>
    <message>
        <source>This looks like a %1 file but is damaged: %2. Export or download it again.</source>
        <translation>Dit lijkt een %1-bestand maar is beschadigd: %2. Exporteer of download het opnieuw.</translation>
    </message>
    <message>
        <source>This step no longer fits, because another program changed the file since. The atlas stays as it was.</source>
        <translation>Deze stap past niet meer, omdat een ander programma het bestand intussen gewijzigd heeft. De atlas blijft zoals hij was.</translation>
    </message>
    <message>
        <source>Two parts of the area lie on top of each other at %1 m east, %2 m north. Delete one of them.</source>
        <translation>Twee delen van het gebied liggen over elkaar op %1 m oost, %2 m noord. Verwijder er een.</translation>
    </message>
    <message>
        <source>“%1” looks like a number plate. Only the police may decide to spread one.</source>
        <translation>“%1” lijkt een nummerplaat. Alleen de politie mag beslissen die te verspreiden.</translation>
    </message>
    <message>
        <source>%1 m outside the area</source>
        <translation>%1 m buiten het gebied</translation>
    </message>
    <message>
        <source>cannot be reached: SMS is not wanted, and no e-mail address</source>
        <translation>onbereikbaar: sms is niet gewenst, en geen e-mailadres</translation>
    </message>
    <message>
        <source>cannot be reached: no e-mail address</source>
        <translation>onbereikbaar: geen e-mailadres</translation>
    </message>
    <message>
        <source>cannot be reached: no phone number and no e-mail address</source>
        <translation>onbereikbaar: geen telefoonnummer en geen e-mailadres</translation>
    </message>
    <message>
        <source>cannot be reached: no phone number, and e-mail is not wanted</source>
        <translation>onbereikbaar: geen telefoonnummer, en e-mail is niet gewenst</translation>
    </message>
    <message>
        <source>e-mail is not wanted</source>
        <translation>e-mail is niet gewenst</translation>
    </message>
    <message>
        <source>have left</source>
        <translation>zijn vertrokken</translation>
    </message>
    <message>
        <source>in the area</source>
        <translation>in het gebied</translation>
    </message>
    <message>
        <source>in the area; by e-mail, as SMS is not wanted</source>
        <translation>in het gebied; per e-mail, want sms is niet gewenst</translation>
    </message>
    <message>
        <source>in the area; by e-mail, as there is no phone number</source>
        <translation>in het gebied; per e-mail, want er is geen telefoonnummer</translation>
    </message>
    <message>
        <source>left on %1</source>
        <translation>vertrokken op %1</translation>
    </message>
    <message>
        <source>neither SMS nor e-mail is wanted</source>
        <translation>sms noch e-mail is gewenst</translation>
    </message>
    <message>
        <source>only the street was found, the home lies within %1 m of it</source>
        <translation>alleen de straat is gevonden, de woning ligt binnen %1 m ervan</translation>
    </message>
    <message>
        <source>outside the area</source>
        <translation>buiten het gebied</translation>
    </message>
    <message>
        <source>the address has no position in the register</source>
        <translation>het adres heeft geen positie in het register</translation>
    </message>
    <message>
        <source>the address waits for review, the home lies within %1 m of it</source>
        <translation>het adres moet nagekeken worden, de woning ligt binnen %1 m ervan</translation>
    </message>
    <message>
        <source>the address was judged not to be here</source>
        <translation>het adres ligt volgens een beslissing niet hier</translation>
    </message>
    <message>
        <source>the address was not found</source>
        <translation>het adres is niet gevonden</translation>
    </message>
    <message>
        <source>the same e-mail address as %1</source>
        <translation>hetzelfde e-mailadres als %1</translation>
    </message>
    <message>
        <source>the same e-mail address as another member</source>
        <translation>hetzelfde e-mailadres als een ander lid</translation>
    </message>
    <message>
        <source>the same phone number as %1</source>
        <translation>hetzelfde telefoonnummer als %1</translation>
    </message>
    <message>
        <source>the same phone number as another member</source>
        <translation>hetzelfde telefoonnummer als een ander lid</translation>
    </message>
    <message>
        <source>No column for &quot;%1&quot; was recognised. The columns are %2; say which one it is (--map %1=COLUMN on the command line).</source>
        <translation>Er is geen kolom voor &quot;%1&quot; herkend. De kolommen zijn %2; zeg welke het is.</translation>
    </message>
    <message>
        <source>The file does not say which reference system its positions are in. Name it, such as EPSG:31370 (--crs on the command line).</source>
        <translation>Het bestand zegt niet in welk coördinatenstelsel de posities staan. Kies het, zoals Lambert 72 (EPSG:31370).</translation>
    </message>
    <message>
        <source>The file holds no layer &quot;%1&quot;. It holds %2; choose one of these (--layer on the command line).</source>
        <translation>Het bestand bevat geen laag &quot;%1&quot;. Het bevat %2; kies er een van.</translation>
    </message>
    <message>
        <source>The file holds no positions: no shapes and no columns such as lon and lat, or x and y. The columns are %1; say which two hold one (--map lon=COLUMN --map lat=COLUMN on the command line).</source>
        <translation>Het bestand bevat geen posities: geen vormen en geen kolommen zoals lon en lat, of x en y. De kolommen zijn %1; zeg in welke twee ze staan.</translation>
    </message>
    <message>
        <source>The file holds the layers %1, and several could be meant. Say which one (--layer on the command line).</source>
        <translation>Het bestand bevat de lagen %1, en meer dan één kan bedoeld zijn. Kies er een.</translation>
    </message>
    <message>
        <source>Several zones are called &quot;%1&quot;. Say which by its row number, such as #%2, or give them other names.</source>
        <translation>Meer dan één zone heet &quot;%1&quot;. Zeg welke met haar rijnummer, zoals #%2, of geef ze andere namen.</translation>
    </message>
    <message>
        <source>There is no zone called &quot;%1&quot; in this atlas. See the list of zones.</source>
        <translation>Deze atlas heeft geen zone &quot;%1&quot;. Kijk in de lijst van zones.</translation>
    </message>
    <message>
        <source>Change the border of zone %1</source>
        <translation>De grens van zone %1 wijzigen</translation>
    </message>
    <message>
        <source>Clip zone %1</source>
        <translation>Zone %1 bijsnijden</translation>
    </message>
    <message>
        <source>Close a gap with zone %1</source>
        <translation>Een spleet dichten met zone %1</translation>
    </message>
    <message>
        <source>Cut a hole in zone %1</source>
        <translation>Een gat in zone %1 snijden</translation>
    </message>
    <message>
        <source>End an overlap between zones</source>
        <translation>Een overlapping van zones opheffen</translation>
    </message>
    <message>
        <source>Fill a hole in zone %1</source>
        <translation>Een gat in zone %1 vullen</translation>
    </message>
    <message>
        <source>Let zone %1 overlap %2: %3</source>
        <translation>Zone %1 laten overlappen met %2: %3</translation>
    </message>
    <message>
        <source>Merge zones into %1</source>
        <translation>Zones samenvoegen tot %1</translation>
    </message>
    <message>
        <source>Merging needs two zones or more.</source>
        <translation>Samenvoegen vraagt minstens twee zones.</translation>
    </message>
    <message>
        <source>No zone has a vertex here. Point at a vertex of a border.</source>
        <translation>Geen enkele zone heeft hier een hoekpunt. Wijs een hoekpunt van een grens aan.</translation>
    </message>
    <message>
        <source>Nothing is left of the zone when its border moves in that far. Take a smaller distance.</source>
        <translation>Er blijft niets van de zone over als haar grens zo ver naar binnen gaat. Neem een kleinere afstand.</translation>
    </message>
    <message>
        <source>Nothing would be left of zone &quot;%1&quot;: all its ground belongs to others or lies outside.</source>
        <translation>Er zou niets van zone &quot;%1&quot; overblijven: al haar grond is van andere zones of ligt buiten de grens.</translation>
    </message>
    <message>
        <source>Offset the border of zone %1</source>
        <translation>De grens van zone %1 verschuiven</translation>
    </message>
    <message>
        <source>One line is needed, and these are %1 that do not meet end to end.</source>
        <translation>Er is één lijn nodig, en dit zijn er %1 die niet op elkaar aansluiten.</translation>
    </message>
    <message>
        <source>Repair the border of zone %1</source>
        <translation>De grens van zone %1 herstellen</translation>
    </message>
    <message>
        <source>Simplify the borders of all zones</source>
        <translation>De grenzen van alle zones vereenvoudigen</translation>
    </message>
    <message>
        <source>Split zone %1</source>
        <translation>Zone %1 splitsen</translation>
    </message>
    <message>
        <source>The border and the line could not be combined (%1). Draw the line again.</source>
        <translation>De grens en de lijn konden niet samengebracht worden (%1). Teken de lijn opnieuw.</translation>
    </message>
    <message>
        <source>The border cannot be repaired, since it encloses nothing. Draw it again.</source>
        <translation>De grens kan niet hersteld worden, want ze omsluit niets. Teken ze opnieuw.</translation>
    </message>
    <message>
        <source>The border of zone &quot;%1&quot; has a fault at %2 m east, %3 m north, so nobody can say what belongs to the zone. Repair that zone first.</source>
        <translation>De grens van zone &quot;%1&quot; heeft een fout op %2 m oost, %3 m noord, zodat niemand kan zeggen wat bij die zone hoort. Herstel eerst die zone.</translation>
    </message>
    <message>
        <source>The borders could not be simplified together (%1).</source>
        <translation>De grenzen konden niet samen vereenvoudigd worden (%1).</translation>
    </message>
    <message>
        <source>The file holds no line; give one with a line or a polygon.</source>
        <translation>Het bestand bevat geen lijn; geef er een met een lijn of een polygoon.</translation>
    </message>
    <message>
        <source>The hole leaves nothing of the zone. Draw it smaller.</source>
        <translation>Het gat laat niets van de zone over. Teken het kleiner.</translation>
    </message>
    <message>
        <source>The hole lies partly outside the zone. Draw it inside, or clip the zone instead.</source>
        <translation>Het gat ligt deels buiten de zone. Teken het erbinnen, of snijd de zone bij.</translation>
    </message>
    <message>
        <source>The line crosses itself. Draw a new border that does not.</source>
        <translation>De lijn kruist zichzelf. Teken een nieuwe grens die dat niet doet.</translation>
    </message>
    <message>
        <source>The line cuts the zone into %1 parts. Give %1 names, the first for the part with most addresses.</source>
        <translation>De lijn snijdt de zone in %1 delen. Geef %1 namen, de eerste voor het deel met de meeste adressen.</translation>
    </message>
    <message>
        <source>The line does not cut the zone. Draw it from border to border.</source>
        <translation>De lijn snijdt de zone niet. Teken ze van grens tot grens.</translation>
    </message>
    <message>
        <source>The line ends inside the zone. Draw it on until it reaches the border on both sides.</source>
        <translation>De lijn eindigt in de zone. Teken ze verder tot ze aan beide kanten de grens bereikt.</translation>
    </message>
    <message>
        <source>The line has no length. Draw it with two places at least.</source>
        <translation>De lijn heeft geen lengte. Teken ze met minstens twee punten.</translation>
    </message>
    <message>
        <source>The line leaves nothing of the zone. Draw it elsewhere.</source>
        <translation>De lijn laat niets van de zone over. Teken ze elders.</translation>
    </message>
    <message>
        <source>The narrow gaps could not be looked for (%1). Simplify the borders.</source>
        <translation>De smalle spleten konden niet gezocht worden (%1). Vereenvoudig de grenzen.</translation>
    </message>
    <message>
        <source>The neighbourhood is no longer in the atlas.</source>
        <translation>De wijk staat niet meer in de atlas.</translation>
    </message>
    <message>
        <source>The strip does not lie beside that zone. Give it to a zone it lies beside.</source>
        <translation>De strook ligt niet naast die zone. Geef ze aan een zone waar ze naast ligt.</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; would leave the boundary of the municipality by %2 m². Clip it to the boundary, move its border, or allow it knowingly.</source>
        <translation>De zone &quot;%1&quot; zou %2 m² buiten de gemeentegrens komen. Snijd ze bij tot die grens, verplaats haar grens, of sta het bewust toe.</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; would take %3 m² from zone &quot;%2&quot;, which is of the same type. Clip it to that zone, move its border, or allow it with a reason.</source>
        <translation>De zone &quot;%1&quot; zou %3 m² nemen van zone &quot;%2&quot;, die van hetzelfde type is. Snijd ze bij tot die zone, verplaats haar grens, of sta het toe met een reden.</translation>
    </message>
    <message>
        <source>The zone has no hole here. Point at a place in the hole.</source>
        <translation>De zone heeft hier geen gat. Wijs een plek in het gat aan.</translation>
    </message>
    <message>
        <source>The zones &quot;%1&quot; and &quot;%2&quot; are of different types and cannot be merged.</source>
        <translation>De zones &quot;%1&quot; en &quot;%2&quot; zijn van een ander type en kunnen niet samengevoegd worden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no side of a street; write odd, even or both.</source>
        <translation>&quot;%1&quot; is geen kant van een straat; schrijf odd (oneven), even of both (beide).</translation>
    </message>
    <message>
        <source>%1 to %2 is no range of house numbers; write the lower one first.</source>
        <translation>%1 tot %2 is geen reeks huisnummers; schrijf het laagste nummer eerst.</translation>
    </message>
    <message>
        <source>An address that is not in the list lies at the very same position.</source>
        <translation>Een adres dat niet in de lijst staat, ligt op precies dezelfde positie.</translation>
    </message>
    <message>
        <source>It has no position in the register.</source>
        <translation>Het heeft geen positie in het register.</translation>
    </message>
    <message>
        <source>It lies outside the boundary or in another zone of this type.</source>
        <translation>Het ligt buiten de grens of in een andere zone van dit type.</translation>
    </message>
    <message>
        <source>Make zone %1 from streets</source>
        <translation>Zone %1 maken uit straten</translation>
    </message>
    <message>
        <source>No border can be drawn between these addresses; some lie a few millimetres apart.</source>
        <translation>Tussen deze adressen kan geen grens lopen; sommige liggen enkele millimeters uit elkaar.</translation>
    </message>
    <message>
        <source>No row of the list names an address of this atlas; the first one is %1 on line %2. Check the names.</source>
        <translation>Geen enkele rij van de lijst noemt een adres van deze atlas; de eerste is %1 op regel %2. Kijk de namen na.</translation>
    </message>
    <message>
        <source>None of the %1 addresses of the list can be in the zone: they have no position, lie outside the boundary or in another zone of this type, or share their position with an address that is not in the list.</source>
        <translation>Geen van de %1 adressen van de lijst kan in de zone liggen: ze hebben geen positie, liggen buiten de grens of in een andere zone van dit type, of delen hun positie met een adres dat niet in de lijst staat.</translation>
    </message>
    <message>
        <source>Several streets have this name; add the column postcode, municipality or street_id.</source>
        <translation>Meerdere straten hebben deze naam; voeg de kolom postcode, municipality (gemeente) of street_id toe.</translation>
    </message>
    <message>
        <source>The addresses lie more than %1 km apart; check their positions.</source>
        <translation>De adressen liggen meer dan %1 km uit elkaar; kijk hun posities na.</translation>
    </message>
    <message>
        <source>The list has no streets.</source>
        <translation>De lijst bevat geen straten.</translation>
    </message>
    <message>
        <source>The street has no address with such a number.</source>
        <translation>De straat heeft geen adres met zo’n nummer.</translation>
    </message>
    <message>
        <source>The street is not in this postcode, municipality or street id.</source>
        <translation>De straat ligt niet in deze postcode of gemeente, of heeft een andere street_id.</translation>
    </message>
    <message>
        <source>The zone needs a name.</source>
        <translation>De zone heeft een naam nodig.</translation>
    </message>
    <message>
        <source>There already is a zone %1 of this type; choose another name.</source>
        <translation>Er is al een zone %1 van dit type; kies een andere naam.</translation>
    </message>
    <message>
        <source>There is no street of this name.</source>
        <translation>Er is geen straat met deze naam.</translation>
    </message>
    <message>
        <source>Zones of this type cover the whole boundary; no other fits.</source>
        <translation>Zones van dit type bedekken het hele grondgebied; er past geen andere meer.</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 terugzetten</translation>
    </message>
    <message>
        <source>Row %2 of the table %1 refers to a row of %3 that is not there. Restore a backup.</source>
        <translation>Rij %2 van de tabel %1 verwijst naar een rij van %3 die er niet is. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>Stopped on the way.</source>
        <translation>Onderweg gestopt.</translation>
    </message>
    <message>
        <source>Stopped. No backup was made.</source>
        <translation>Gestopt. Er is geen reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>The %1 %2 is missing. Restore a backup.</source>
        <translation>%2 (%1) ontbreekt. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The atlas is damaged, and another program has it open. Stop the sender and every program that looks at it, then restore it again.</source>
        <translation>De atlas is beschadigd, en een ander programma heeft hem open. Stop de verzender en elk programma dat ernaar kijkt, en zet hem dan opnieuw terug.</translation>
    </message>
    <message>
        <source>The column %2 of the table %1 is missing. Restore a backup.</source>
        <translation>De kolom %2 van de tabel %1 ontbreekt. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Restore a backup.</source>
        <translation>Het bestand is beschadigd: %1. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The file no longer says that it is a GeoPackage, so other programs may refuse it. Restore a backup.</source>
        <translation>Het bestand zegt niet meer dat het een GeoPackage is, zodat andere programma&apos;s het kunnen weigeren. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The history no longer holds this step. Choose another one.</source>
        <translation>Deze stap staat niet meer in de geschiedenis. Kies een andere.</translation>
    </message>
    <message>
        <source>The layer %1 is not listed as GeoPackage asks, so other programs do not show it rightly. Restore a backup.</source>
        <translation>De laag %1 staat niet vermeld zoals GeoPackage het vraagt, zodat andere programma&apos;s ze niet juist tonen. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The reference system of the atlas is not described in the file, so other programs cannot place it. Restore a backup.</source>
        <translation>Het coördinatenstelsel van de atlas staat niet in het bestand beschreven, zodat andere programma&apos;s hem niet kunnen plaatsen. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The shape of row %2 of the table %1 cannot be read. Restore a backup.</source>
        <translation>De vorm van rij %2 van de tabel %1 kan niet gelezen worden. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>This backup cannot be used, and the atlas stays as it was: %1</source>
        <translation>Deze reservekopie is niet bruikbaar, en de atlas blijft zoals hij was: %1</translation>
    </message>
    <message>
        <source>This copy of the atlas cannot be written whole: the disk is full or refuses it. Free some space or choose another disk; the atlas is as it was.</source>
        <translation>Deze kopie van de atlas kan niet volledig geschreven worden: de schijf is vol of weigert ze. Maak plaats of kies een andere schijf; de atlas is zoals hij was.</translation>
    </message>
    <message>
        <source>This is a backup of another atlas. Choose one of this atlas, or restore it under a new name.</source>
        <translation>Dit is een reservekopie van een andere atlas. Kies er een van deze atlas, of zet ze terug onder een nieuwe naam.</translation>
    </message>
    <message>
        <source>This is the atlas itself. Choose a backup of it.</source>
        <translation>Dit is de atlas zelf. Kies er een reservekopie van.</translation>
    </message>
    <message>
        <source>This old backup cannot be removed, so backups will fill the disk. Remove it, or change the rights of its folder.</source>
        <translation>Deze oude reservekopie kan niet verwijderd worden, zodat reservekopieën de schijf zullen vullen. Verwijder ze, of wijzig de rechten van haar map.</translation>
    </message>
    <message>
        <source>Zone %1 has no border on any day. Restore a backup.</source>
        <translation>Zone %1 heeft op geen enkele dag een grens. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>Zone %1 has two borders on %2. Restore a backup, or change the border in force.</source>
        <translation>Zone %1 heeft op %2 twee grenzen. Zet een reservekopie terug, of wijzig de geldende grens.</translation>
    </message>
    <message>
        <source>Zone %1, border of %2: %3</source>
        <translation>Zone %1, grens van %2: %3</translation>
    </message>
    <message>
        <source>Change the state of zone %1</source>
        <translation>De toestand van zone %1 wijzigen</translation>
    </message>
    <message>
        <source>Change the type of zone %1</source>
        <translation>Het type van zone %1 wijzigen</translation>
    </message>
    <message>
        <source>Change the coordinator of zone %1</source>
        <translation>De coördinator van zone %1 wijzigen</translation>
    </message>
    <message>
        <source>Rename zone %1</source>
        <translation>Zone %1 hernoemen</translation>
    </message>
    <message>
        <source>The atlas is being edited under another name of the same file. Close it there, or open it for reading only.</source>
        <translation>De atlas wordt al bewerkt onder een andere naam van hetzelfde bestand. Sluit hem daar, of open hem alleen om te lezen.</translation>
    </message>
    <message>
        <source>The boundary of the municipality has a fault at %1 m east, %2 m north. Zones are held to the ground it most likely means; import a sound boundary.</source>
        <translation>De gemeentegrens heeft een fout op %1 m oost, %2 m noord. Zones worden getoetst aan het gebied dat ze wellicht bedoelt; importeer een gemeentegrens zonder fout.</translation>
    </message>
    <message>
        <source>A map is drawn as .png or .svg. For paper, use print.</source>
        <translation>Een kaart wordt bewaard als .png of .svg. Kies voor papier afdrukken.</translation>
    </message>
    <message>
        <source>A picture of %1 by %2 pixels cannot be made. Choose from %3 to %4 on each side, and at most 200 million in all.</source>
        <translation>Een afbeelding van %1 bij %2 pixels kan niet. Kies van %3 tot %4 per zijde, en hoogstens 200 miljoen in totaal.</translation>
    </message>
    <message>
        <source>The pages cannot be drawn: there is not enough memory. Print fewer zones at once.</source>
        <translation>De bladzijden kunnen niet getekend worden: er is te weinig geheugen. Druk minder zones tegelijk af.</translation>
    </message>
    <message>
        <source>The picture cannot be made. Choose a smaller one.</source>
        <translation>De afbeelding kan niet gemaakt worden. Kies een kleinere.</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; stands in the file already, the same in row %2.</source>
        <translation>De zone &quot;%1&quot; staat al in het bestand, net zo in rij %2.</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; stands in the file more than once, differently in row %2. It stays as it is; leave one row of it, or join them.</source>
        <translation>De zone &quot;%1&quot; staat meer dan eens in het bestand, anders in rij %2. Ze blijft zoals ze is; laat er één rij van over, of voeg de rijen samen.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size. Choose a smaller one.</source>
        <translation>Er is te weinig geheugen voor een afbeelding van deze grootte. Kies een kleinere.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet. Import streets or draw a zone first.</source>
        <translation>Er is nog niets te tekenen. Importeer eerst straten of teken een zone.</translation>
    </message>
    <message>
        <source>There is nothing to print yet. Import streets or draw a zone first.</source>
        <translation>Er is nog niets af te drukken. Importeer eerst straten of teken een zone.</translation>
    </message>
    <message>
        <source>A change waits for %1: from then on the zones &quot;%2&quot; and &quot;%3&quot;, which are of the same type, would share %4 m². Withdraw that change first, or allow it with a reason.</source>
        <translation>Er wacht een wijziging op %1: vanaf dan zouden de zones &quot;%2&quot; en &quot;%3&quot;, die van hetzelfde type zijn, %4 m² delen. Trek die wijziging eerst in, of sta het toe met een reden.</translation>
    </message>
    <message>
        <source>A plan needs a name.</source>
        <translation>Een plan heeft een naam nodig.</translation>
    </message>
    <message>
        <source>Adopt plan %1</source>
        <translation>Plan %1 aannemen</translation>
    </message>
    <message>
        <source>Drop plan %1</source>
        <translation>Plan %1 laten vallen</translation>
    </message>
    <message>
        <source>Make plan %1</source>
        <translation>Plan %1 maken</translation>
    </message>
    <message>
        <source>Nothing waits for %1.</source>
        <translation>Er wacht niets op %1.</translation>
    </message>
    <message>
        <source>Rename plan %1</source>
        <translation>Plan %1 hernoemen</translation>
    </message>
    <message>
        <source>Row %1 of the file of plan &quot;%2&quot; was left out, so a zone may be missing. Correct the file and make the plan again. What was wrong: %3</source>
        <translation>Rij %1 van het bestand van plan &quot;%2&quot; is weggelaten, dus er ontbreekt misschien een zone. Verbeter het bestand en maak het plan opnieuw. Wat er fout was: %3</translation>
    </message>
    <message>
        <source>The day %1 has passed. Give a day from %2 on.</source>
        <translation>De dag %1 is voorbij. Geef een dag vanaf %2.</translation>
    </message>
    <message>
        <source>The map shows the zones of %1, and that day cannot be changed. Go back to today first.</source>
        <translation>De kaart toont de zones van %1, en aan die dag kunt u niets veranderen. Ga eerst terug naar vandaag.</translation>
    </message>
    <message>
        <source>The plan is no longer in the atlas.</source>
        <translation>Het plan zit niet meer in de atlas.</translation>
    </message>
    <message>
        <source>There are no zones to copy. Make the plan from a file of zones.</source>
        <translation>Er zijn geen zones om over te nemen. Maak het plan uit een bestand met zones.</translation>
    </message>
    <message>
        <source>There is already a plan called &quot;%1&quot;. Take another name, or drop that plan first.</source>
        <translation>Er is al een plan met de naam &quot;%1&quot;. Neem een andere naam, of laat dat plan eerst vallen.</translation>
    </message>
    <message>
        <source>There is no plan called &quot;%1&quot; in this atlas. See the list of plans.</source>
        <translation>Er is geen plan met de naam &quot;%1&quot; in deze atlas. Zie de lijst van plannen.</translation>
    </message>
    <message>
        <source>Withdraw the change of zones on %1</source>
        <translation>De wijziging van zones op %1 intrekken</translation>
    </message>
    <message>
        <source>&quot;%1&quot; behind the name of the street is not understood; write 1-15, odd, even 2-48 or the like.</source>
        <translation>&quot;%1&quot; achter de straatnaam is niet begrepen; schrijf bijvoorbeeld 1-15, oneven of even 2-48.</translation>
    </message>
    <message>
        <source>A list is read from a text file (.csv, .tsv or .txt) of at most 1 MB. Save it as one, or paste its lines.</source>
        <translation>Een lijst wordt gelezen uit een tekstbestand (.csv, .tsv of .txt) van hoogstens 1 MB. Bewaar ze zo, of plak de regels ervan.</translation>
    </message>
    <message>
        <source>Move %1 from zone %2 to %3</source>
        <translation>%1 van zone %2 naar %3 verplaatsen</translation>
    </message>
    <message>
        <source>The border of zone &quot;%1&quot; is in force since %2; choose that day or a later one.</source>
        <translation>De grens van zone &quot;%1&quot; geldt sinds %2; kies die dag of een latere.</translation>
    </message>
    <message>
        <source>The streets lie in this zone already; choose another one.</source>
        <translation>De straten liggen al in deze zone; kies een andere.</translation>
    </message>
    <message>
        <source>There is no street in front of &quot;%1&quot; on this line.</source>
        <translation>Er staat geen straat voor &quot;%1&quot; op deze regel.</translation>
    </message>
    <message>
        <source>Zone &quot;%1&quot; holds no address of %2; look at its list of streets.</source>
        <translation>In zone &quot;%1&quot; ligt geen adres van %2; kijk in haar stratenlijst.</translation>
    </message>
    <message>
        <source>Zone &quot;%1&quot; would keep no address; merge it with &quot;%2&quot; instead.</source>
        <translation>Zone &quot;%1&quot; zou geen adres overhouden; voeg haar samen met &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The zones of the plan &quot;%1&quot; get their day when it is adopted. Leave the day out here.</source>
        <translation>De zones van het plan &quot;%1&quot; krijgen hun dag wanneer het wordt aangenomen. Laat de dag hier weg.</translation>
    </message>
    <message>
        <source>You are drawing in the plan &quot;%1&quot;, where only zones can be changed. End the drawing first.</source>
        <translation>U tekent in het plan &quot;%1&quot;, waar alleen zones gewijzigd kunnen worden. Beëindig eerst het tekenen.</translation>
    </message>
    <message>
        <source>Zone &quot;%1&quot; exists today, and the plan &quot;%2&quot; changes only its border. Change its name, type, state or coordinator outside the plan.</source>
        <translation>Zone &quot;%1&quot; bestaat vandaag, en het plan &quot;%2&quot; wijzigt alleen haar grens. Wijzig naam, type, toestand of coördinator buiten het plan.</translation>
    </message>
    <message>
        <source>Zones of one type cannot overlap in the plan &quot;%1&quot;. Clip one, or let it take the ground over.</source>
        <translation>Zones van één type mogen elkaar niet overlappen in het plan &quot;%1&quot;. Snijd er een bij, of laat ze de grond overnemen.</translation>
    </message>
    <message>
        <source>Allow a gap</source>
        <translation>Een gat toestaan</translation>
    </message>
    <message>
        <source>Allow the gap at %1</source>
        <translation>Gat aan %1 toestaan</translation>
    </message>
    <message>
        <source>How far two areas lie apart could not be measured (%1). Simplify their borders.</source>
        <translation>Hoe ver twee gebieden uit elkaar liggen, kon niet gemeten worden (%1). Vereenvoudig hun grenzen.</translation>
    </message>
    <message>
        <source>No longer allow a gap</source>
        <translation>Een gat niet meer toestaan</translation>
    </message>
    <message>
        <source>No longer allow the gap at %1</source>
        <translation>Gat aan %1 niet meer toestaan</translation>
    </message>
    <message>
        <source>Say in a few words why this gap may stay.</source>
        <translation>Zeg in enkele woorden waarom dit gat mag blijven.</translation>
    </message>
    <message>
        <source>Say who allows this gap.</source>
        <translation>Zeg wie dit gat toestaat.</translation>
    </message>
    <message>
        <source>The area has no ground in common with this gap. Choose another gap or area.</source>
        <translation>Het gebied heeft geen grond gemeen met dit gat. Kies een ander gat of gebied.</translation>
    </message>
    <message>
        <source>The day of the review has to come after today, %1.</source>
        <translation>De dag van de herziening moet na vandaag komen, %1.</translation>
    </message>
    <message>
        <source>This gap is allowed as a whole. Open it again before you allow a part of it.</source>
        <translation>Dit gat is als geheel toegestaan. Zet het weer open voor u er een deel van toestaat.</translation>
    </message>
    <message>
        <source>This gap is no longer allowed. Look at the list of gaps again.</source>
        <translation>Dit gat is niet meer toegestaan. Bekijk de lijst van gaten opnieuw.</translation>
    </message>
    <message>
        <source>This gap is not allowed. Look at the list of gaps again.</source>
        <translation>Dit gat is niet toegestaan. Bekijk de lijst van gaten opnieuw.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kan niet gelezen worden.</translation>
    </message>
    <message>
        <source>An address has no part &quot;%1&quot;. Its parts are text, street, number, box, postcode and municipality.</source>
        <translation>Een adres heeft geen onderdeel &quot;%1&quot;. De onderdelen zijn text, street, number, box, postcode en municipality.</translation>
    </message>
    <message>
        <source>An address register has no field &quot;%1&quot; to map. Its fields are %2.</source>
        <translation>Een adressenregister heeft geen veld &quot;%1&quot; om toe te wijzen. De velden zijn %2.</translation>
    </message>
    <message>
        <source>The address register is damaged or incomplete; build it again.</source>
        <translation>Het adressenregister is beschadigd of onvolledig; bouw het opnieuw.</translation>
    </message>
    <message>
        <source>The address register was made by another version of this program; build it again.</source>
        <translation>Het adressenregister is door een andere versie van dit programma gemaakt; bouw het opnieuw.</translation>
    </message>
    <message>
        <source>The addresses hold more than 4 GB of names; build a register of a part.</source>
        <translation>De adressen bevatten meer dan 4 GB aan namen; bouw een register van een deel.</translation>
    </message>
    <message>
        <source>The archive holds no table (.csv, .tsv or .txt). Unpack it and choose a file of it.</source>
        <translation>Het archief bevat geen tabel (.csv, .tsv of .txt). Pak het uit en kies er een bestand van.</translation>
    </message>
    <message>
        <source>The file holds no positions: no shapes and no columns such as x and y, or lon and lat. Its columns are %1; say which two hold one (--map x=COLUMN --map y=COLUMN on the command line).</source>
        <translation>Het bestand bevat geen posities: geen vormen en geen kolommen zoals x en y, of lon en lat. De kolommen zijn %1; zeg in welke twee de positie staat (--map x=KOLOM --map y=KOLOM op de opdrachtregel).</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; to choose rows by. The columns are %2.</source>
        <translation>Er is geen kolom &quot;%1&quot; om rijen op te kiezen. De kolommen zijn %2.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Er is geen bestand %1.</translation>
    </message>
    <message>
        <source>There is not a single address in it. Choose another file.</source>
        <translation>Er staat geen enkel adres in. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>This archive cannot be unpacked: %1. Download it again, or unpack it first.</source>
        <translation>Dit archief kan niet uitgepakt worden: %1. Download het opnieuw of pak het eerst uit.</translation>
    </message>
    <message>
        <source>This archive grows beyond 16 GB, which no register does. Download it again.</source>
        <translation>Dit archief wordt groter dan 16 GB, wat geen enkel register is. Download het opnieuw.</translation>
    </message>
    <message>
        <source>This is no address register that is known: BeST, CRAB, Adressenregister, UrbIS, ICAR, OpenStreetMap or a table. Its columns are %1. For the street one of %2 is looked for, for the house number one of %3; say which columns they are (--map street=COLUMN --map number=COLUMN on the command line).</source>
        <translation>Dit is geen adressenregister dat gekend is: BeST, CRAB, Adressenregister, UrbIS, ICAR, OpenStreetMap of een tabel. De kolommen zijn %1. Voor de straat wordt een van %2 gezocht, voor het huisnummer een van %3; zeg welke kolommen het zijn (--map street=KOLOM --map number=KOLOM op de opdrachtregel).</translation>
    </message>
    <message>
        <source>This is no address register.</source>
        <translation>Dit is geen adressenregister.</translation>
    </message>
    <message>
        <source>Decide where %1 members live</source>
        <translation>Bepalen waar %1 leden wonen</translation>
    </message>
    <message>
        <source>Forget %1 decided addresses</source>
        <translation>%1 besliste adressen vergeten</translation>
    </message>
    <message>
        <source>Listing the addresses in doubt was cancelled.</source>
        <translation>Het opsommen van de twijfelachtige adressen is gestopt.</translation>
    </message>
    <message>
        <source>Locate all members again</source>
        <translation>Alle leden opnieuw opzoeken</translation>
    </message>
    <message>
        <source>This decision is no longer kept. Look at the list of decisions again.</source>
        <translation>Deze beslissing wordt niet meer bewaard. Kijk opnieuw in de lijst met beslissingen.</translation>
    </message>
    <message>
        <source>%1 has addresses in a single street, which is not torn in two. Split it by hand.</source>
        <translation>%1 heeft adressen in één straat, en die wordt niet in tweeën gescheurd. Splits de zone met de hand.</translation>
    </message>
    <message>
        <source>A group of %1 to %2 households cannot be. Give a smaller and a larger number.</source>
        <translation>Een groep van %1 tot %2 huishoudens kan niet bestaan. Geef een kleiner en een groter getal.</translation>
    </message>
    <message>
        <source>Nobody lives in this gap and no zone lies beside it, so nothing is proposed. Allow the gap, with a reason.</source>
        <translation>In dit gat woont niemand en er ligt geen zone naast, dus er wordt niets voorgesteld. Sta het gat toe, met een reden.</translation>
    </message>
    <message>
        <source>The proposals were cancelled.</source>
        <translation>De voorstellen zijn afgebroken.</translation>
    </message>
    <message>
        <source>Make plans %1</source>
        <translation>Plannen %1 maken</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no weight of a gap. Give addresses, street_km, hectares, members or incidents, each with a number from 0 on, such as addresses=1,incidents=5.</source>
        <translation>&quot;%1&quot; is geen gewicht van een gat. Geef addresses, street_km, hectares, members of incidents, elk met een getal vanaf 0, zoals addresses=1,incidents=5.</translation>
    </message>
    <message>
        <source>Divide what zones %1 and %2 share</source>
        <translation>Verdeel wat zones %1 en %2 delen</translation>
    </message>
    <message>
        <source>No columns hold positions, such as lon and lat, or x and y. The columns are %1; say which two do (--map lon=COLUMN --map lat=COLUMN on the command line).</source>
        <translation>Geen kolommen bevatten posities, zoals lon en lat, of x en y. De kolommen zijn %1; zeg welke twee dat doen (--map lon=KOLOM --map lat=KOLOM op de opdrachtregel).</translation>
    </message>
    <message>
        <source>One of the areas lies wholly inside the other, so there is no middle. Clip one of them.</source>
        <translation>Een van de gebieden ligt helemaal in het andere, dus is er geen midden. Snijd een van beide bij.</translation>
    </message>
    <message>
        <source>Points are assigned to zones, neighbourhoods or areas, not to %1. Choose one of these.</source>
        <translation>Punten worden toegewezen aan zones, wijken of gebieden (zones, neighbourhoods, areas), niet aan %1. Kies een van deze.</translation>
    </message>
    <message>
        <source>Say in a few words why these zones may overlap.</source>
        <translation>Zeg in een paar woorden waarom deze zones mogen overlappen.</translation>
    </message>
    <message>
        <source>The areas could not be laid over each other. Simplify their borders.</source>
        <translation>De gebieden konden niet over elkaar gelegd worden. Vereenvoudig hun grenzen.</translation>
    </message>
    <message>
        <source>The atlas holds no %1 yet; import them, or choose another layer.</source>
        <translation>De atlas bevat nog geen %1; importeer ze, of kies een andere laag.</translation>
    </message>
    <message>
        <source>The distance to a member must be a number of metres, 0 or more.</source>
        <translation>De afstand tot een lid moet een aantal meters zijn, 0 of meer.</translation>
    </message>
    <message>
        <source>The middle of the shared ground could not be found (%1). Clip one of them.</source>
        <translation>Het midden van de gedeelde grond is niet gevonden (%1). Snijd een van beide bij.</translation>
    </message>
    <message>
        <source>The shared ground borders on one of the areas only, so there is no middle. Clip one of them.</source>
        <translation>De gedeelde grond grenst maar aan een van de gebieden, dus is er geen midden. Snijd een van beide bij.</translation>
    </message>
    <message>
        <source>The two areas share no ground.</source>
        <translation>De twee gebieden delen geen grond.</translation>
    </message>
    <message>
        <source>You are drawing in the plan &quot;%1&quot;. The page for the council is about the zones there are: end the drawing first.</source>
        <translation>U tekent in het plan &quot;%1&quot;. De pagina voor de raad gaat over de zones die er zijn: beëindig eerst het tekenen.</translation>
    </message>
    <message>
        <source>%1 is no approver. Ask somebody who is.</source>
        <translation>%1 mag niet goedkeuren. Vraag het aan iemand die dat wel mag.</translation>
    </message>
    <message>
        <source>%1 is not among the people of this atlas.</source>
        <translation>%1 staat niet bij de mensen van deze atlas.</translation>
    </message>
    <message>
        <source>%1 is not among the people who work with this atlas. A chief can add the name.</source>
        <translation>%1 staat niet bij de mensen die met deze atlas werken. Een verantwoordelijke kan de naam toevoegen.</translation>
    </message>
    <message>
        <source>%1 may not write or send alerts. Ask somebody who may.</source>
        <translation>%1 mag geen meldingen schrijven of versturen. Vraag het aan iemand die dat wel mag.</translation>
    </message>
    <message>
        <source>%1 wrote this alert; somebody else has to judge it.</source>
        <translation>%1 heeft deze melding geschreven; iemand anders moet ze beoordelen.</translation>
    </message>
    <message>
        <source>A part of the area lies outside the municipality. Clip it, or say why it is kept.</source>
        <translation>Een deel van het gebied ligt buiten de gemeente. Snijd het af, of zeg waarom het blijft.</translation>
    </message>
    <message>
        <source>An approval has to hold for a minute or longer.</source>
        <translation>Een goedkeuring moet minstens een minuut gelden.</translation>
    </message>
    <message>
        <source>Entries are missing before entry %1, from entry %2 on.</source>
        <translation>Vóór regel %1 ontbreken regels, vanaf regel %2.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow the one before it: an entry was put in, taken out or moved.</source>
        <translation>Regel %1 volgt niet op de vorige: er is een regel ingevoegd, weggenomen of verplaatst.</translation>
    </message>
    <message>
        <source>Entry %1 was changed.</source>
        <translation>Regel %1 is gewijzigd.</translation>
    </message>
    <message>
        <source>Give the person a name.</source>
        <translation>Geef de persoon een naam.</translation>
    </message>
    <message>
        <source>Only a chief chooses people and policies; %1 is none.</source>
        <translation>Alleen een verantwoordelijke kiest mensen en regels; %1 is dat niet.</translation>
    </message>
    <message>
        <source>Say who you are: choose a name among the people of this atlas.</source>
        <translation>Zeg wie u bent: kies een naam bij de mensen van deze atlas.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Zeg waarom.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this alert first. Hand it in, or send it without and say why.</source>
        <translation>Iemand anders moet deze melding eerst goedkeuren. Dien ze in, of verstuur ze zonder en zeg waarom.</translation>
    </message>
    <message>
        <source>Somebody else took a step with this alert just now. Look at it again.</source>
        <translation>Iemand anders heeft net iets met deze melding gedaan. Bekijk ze opnieuw.</translation>
    </message>
    <message>
        <source>Somebody has to remain chief. Make another person chief first.</source>
        <translation>Iemand moet verantwoordelijke blijven. Maak eerst een ander verantwoordelijk.</translation>
    </message>
    <message>
        <source>The alert changed while you were reading. Look at it again.</source>
        <translation>De melding is veranderd terwijl u las. Bekijk ze opnieuw.</translation>
    </message>
    <message>
        <source>The alert is no longer what was approved. Hand it in again.</source>
        <translation>De melding is niet meer wat goedgekeurd werd. Dien ze opnieuw in.</translation>
    </message>
    <message>
        <source>The entry with the hash %1 is not in the log: its end was cut off or it was written anew.</source>
        <translation>De regel met controlegetal %1 staat niet in het logboek: het einde is afgesneden of het is opnieuw geschreven.</translation>
    </message>
    <message>
        <source>There is already a person named %1. Choose another name.</source>
        <translation>Er is al iemand met de naam %1. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is no alert %1 in this atlas.</source>
        <translation>Er is geen melding %1 in deze atlas.</translation>
    </message>
    <message>
        <source>This step does not fit where the alert stands now. Look at it again.</source>
        <translation>Deze stap past niet bij waar de melding nu staat. Bekijk ze opnieuw.</translation>
    </message>
    <message>
        <source>The dossier could not be drawn.</source>
        <translation>Het dossier kon niet getekend worden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reference such as sender,identifier,2026-04-30T13:45:10+02:00.</source>
        <translation>&quot;%1&quot; is geen verwijzing zoals sender,identifier,2026-04-30T13:45:10+02:00.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; refers to a message that was sent later than this one.</source>
        <translation>&quot;%1&quot; verwijst naar een bericht dat later dan dit werd verstuurd.</translation>
    </message>
    <message>
        <source>%1 is no latitude from -90 to 90 and longitude from -180 to 180, in this order.</source>
        <translation>%1 is geen breedte van -90 tot 90 en lengte van -180 tot 180, in deze volgorde.</translation>
    </message>
    <message>
        <source>%1 lies in Belgium with latitude and longitude swapped; latitude comes first.</source>
        <translation>%1 ligt in België met breedte en lengte verwisseld; de breedte komt eerst.</translation>
    </message>
    <message>
        <source>A character does not fit the encoding that the file names (%1). Save it as UTF-8.</source>
        <translation>Een teken past niet bij de codering die het bestand noemt (%1). Bewaar het als UTF-8.</translation>
    </message>
    <message>
        <source>A message of type %1 must say in &lt;references&gt; which messages it is about.</source>
        <translation>Een bericht van het type %1 moet in &lt;references&gt; zeggen over welke berichten het gaat.</translation>
    </message>
    <message>
        <source>A polygon lies within another one of its area; CAP knows no holes.</source>
        <translation>Een veelhoek ligt in een andere van zijn gebied; CAP kent geen gaten.</translation>
    </message>
    <message>
        <source>A warning area needs at least %1 corners.</source>
        <translation>Een waarschuwingsgebied heeft minstens %1 hoeken nodig.</translation>
    </message>
    <message>
        <source>An actual alert says nothing without &lt;info&gt;.</source>
        <translation>Een echte waarschuwing zegt niets zonder &lt;info&gt;.</translation>
    </message>
    <message>
        <source>An element has more than %1 attributes.</source>
        <translation>Een element heeft meer dan %1 attributen.</translation>
    </message>
    <message>
        <source>An update, an all-clear and a false alarm say which alert they are about, and an alert says none.</source>
        <translation>Een update, een einde en een vals alarm zeggen over welke waarschuwing ze gaan; een waarschuwing zelf zegt dat niet.</translation>
    </message>
    <message>
        <source>Elements lie more than %1 deep in each other.</source>
        <translation>Elementen liggen meer dan %1 diep in elkaar.</translation>
    </message>
    <message>
        <source>No warning area with %1 corners was found that holds the whole area. Allow more corners.</source>
        <translation>Er werd geen waarschuwingsgebied met %1 hoeken gevonden dat het hele gebied bevat. Sta meer hoeken toe.</translation>
    </message>
    <message>
        <source>Only messages that failed or whose fate is unknown can be sent again.</source>
        <translation>Alleen berichten die mislukten of waarvan niet geweten is wat ermee gebeurde, kunnen opnieuw verstuurd worden.</translation>
    </message>
    <message>
        <source>Refer to the alert itself, not to an update or an end of it.</source>
        <translation>Verwijs naar de waarschuwing zelf, niet naar een update of een einde ervan.</translation>
    </message>
    <message>
        <source>Revision %1 of this alert was accepted before; look at it and write a newer one.</source>
        <translation>Versie %1 van deze waarschuwing werd al aanvaard; bekijk ze en schrijf een nieuwere.</translation>
    </message>
    <message>
        <source>The alert would go to %1 people; one alert can have at most %2.</source>
        <translation>De waarschuwing zou naar %1 mensen gaan; één waarschuwing kan er hoogstens %2 hebben.</translation>
    </message>
    <message>
        <source>The area has a fault at %1, %2 (%3). Repair its border there.</source>
        <translation>Het gebied heeft een fout op %1, %2 (%3). Herstel de grens daar.</translation>
    </message>
    <message>
        <source>The area lies outside every plane that is known for it.</source>
        <translation>Het gebied ligt buiten elk vlak dat ervoor bekend is.</translation>
    </message>
    <message>
        <source>The border of the polygon crosses or touches itself, or encloses nothing.</source>
        <translation>De grens van de veelhoek kruist of raakt zichzelf, of omsluit niets.</translation>
    </message>
    <message>
        <source>The border of the polygon meets itself in the point %1.</source>
        <translation>De grens van de veelhoek raakt zichzelf in het punt %1.</translation>
    </message>
    <message>
        <source>The circle is not of the form 50.87,4.70 2.5, with its radius in kilometres.</source>
        <translation>De cirkel heeft niet de vorm 50.87,4.70 2.5, met de straal in kilometer.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; does not belong in &lt;%2&gt;.</source>
        <translation>Het element &lt;%1&gt; hoort niet in &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; has a space, a comma, &lt; or &amp; in it: &quot;%2&quot;.</source>
        <translation>In het element &lt;%1&gt; staat een spatie, een komma, &lt; of &amp;: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; has an attribute; CAP knows none.</source>
        <translation>Het element &lt;%1&gt; heeft een attribuut; CAP kent er geen.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; is &quot;%2&quot;, not a language such as nl-BE.</source>
        <translation>Het element &lt;%1&gt; is &quot;%2&quot;, geen taal zoals nl-BE.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; is &quot;%2&quot;, not a time such as 2026-04-30T13:45:10+02:00 (-00:00 for UTC).</source>
        <translation>Het element &lt;%1&gt; is &quot;%2&quot;, geen tijdstip zoals 2026-04-30T13:45:10+02:00 (-00:00 voor UTC).</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; is &quot;%2&quot;, which is no number.</source>
        <translation>Het element &lt;%1&gt; is &quot;%2&quot;, en dat is geen getal.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; is &quot;%2&quot;, which is no web address.</source>
        <translation>Het element &lt;%1&gt; is &quot;%2&quot;, en dat is geen webadres.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; is &quot;%2&quot;, which the standard does not know.</source>
        <translation>Het element &lt;%1&gt; is &quot;%2&quot;, wat de standaard niet kent.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; is empty.</source>
        <translation>Het element &lt;%1&gt; is leeg.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; is missing in &lt;%2&gt;.</source>
        <translation>Het element &lt;%1&gt; ontbreekt in &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; stands more than once in &lt;%2&gt;.</source>
        <translation>Het element &lt;%1&gt; staat meer dan één keer in &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>The element &lt;%1&gt; stands too late in &lt;%2&gt;: it belongs before &lt;%3&gt;.</source>
        <translation>Het element &lt;%1&gt; staat te laat in &lt;%2&gt;: het hoort vóór &lt;%3&gt;.</translation>
    </message>
    <message>
        <source>The element &lt;ceiling&gt; stands without &lt;altitude&gt;.</source>
        <translation>Het element &lt;ceiling&gt; staat er zonder &lt;altitude&gt;.</translation>
    </message>
    <message>
        <source>The file begins with &lt;%1&gt; of &quot;%2&quot;, not with &lt;alert&gt; of CAP 1.2 (%3).</source>
        <translation>Het bestand begint met &lt;%1&gt; van &quot;%2&quot;, niet met &lt;alert&gt; van CAP 1.2 (%3).</translation>
    </message>
    <message>
        <source>The file has a document type; CAP knows none. Remove &lt;!DOCTYPE ...&gt;.</source>
        <translation>Het bestand heeft een documenttype; CAP kent er geen. Verwijder &lt;!DOCTYPE ...&gt;.</translation>
    </message>
    <message>
        <source>The file holds no XML.</source>
        <translation>Het bestand bevat geen XML.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>Het bestand is groter dan %1 MB.</translation>
    </message>
    <message>
        <source>The file is no well-formed XML: %1</source>
        <translation>Het bestand is geen goed gevormde XML: %1</translation>
    </message>
    <message>
        <source>The message expires at %1, before the time of &lt;%2&gt;.</source>
        <translation>Het bericht vervalt om %1, vóór het tijdstip van &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>The message has more than %1 elements.</source>
        <translation>Het bericht heeft meer dan %1 elementen.</translation>
    </message>
    <message>
        <source>The message refers to itself.</source>
        <translation>Het bericht verwijst naar zichzelf.</translation>
    </message>
    <message>
        <source>The message says that it is sent in the future, at %1.</source>
        <translation>Het bericht zegt dat het in de toekomst werd verstuurd, om %1.</translation>
    </message>
    <message>
        <source>The point %1 stands in the polygon twice in a row.</source>
        <translation>Het punt %1 staat twee keer na elkaar in de veelhoek.</translation>
    </message>
    <message>
        <source>The polygon has %1 points; it takes at least four, of which the last is the first.</source>
        <translation>De veelhoek heeft %1 punten; er zijn er minstens vier nodig, waarvan het laatste het eerste is.</translation>
    </message>
    <message>
        <source>The polygon has more than %1 points.</source>
        <translation>De veelhoek heeft meer dan %1 punten.</translation>
    </message>
    <message>
        <source>The polygon is no list of points such as 50.87,4.70 with spaces between them.</source>
        <translation>De veelhoek is geen lijst van punten zoals 50.87,4.70 met spaties ertussen.</translation>
    </message>
    <message>
        <source>The polygon is not closed: its last point must be its first.</source>
        <translation>De veelhoek is niet gesloten: het laatste punt moet het eerste zijn.</translation>
    </message>
    <message>
        <source>The radius of %1 km is negative or larger than the globe.</source>
        <translation>De straal van %1 km is negatief of groter dan de aarde.</translation>
    </message>
    <message>
        <source>The recipients of an alert cannot be read. Put back a copy of the file.</source>
        <translation>De ontvangers van een waarschuwing zijn onleesbaar. Zet een kopie van het bestand terug.</translation>
    </message>
    <message>
        <source>The scope is Private, and &lt;addresses&gt; does not say for whom.</source>
        <translation>De reikwijdte is Private, en &lt;addresses&gt; zegt niet voor wie.</translation>
    </message>
    <message>
        <source>The scope is Restricted, and &lt;restriction&gt; does not say to whom.</source>
        <translation>De reikwijdte is Restricted, en &lt;restriction&gt; zegt niet tot wie.</translation>
    </message>
    <message>
        <source>The warning area was cancelled.</source>
        <translation>Het waarschuwingsgebied werd geannuleerd.</translation>
    </message>
    <message>
        <source>There is no alert %1 in the atlas.</source>
        <translation>Er is geen waarschuwing %1 in de atlas.</translation>
    </message>
    <message>
        <source>There is text between the elements of &lt;%1&gt;: &quot;%2&quot;. Remove it.</source>
        <translation>Er staat tekst tussen de elementen van &lt;%1&gt;: &quot;%2&quot;. Verwijder die.</translation>
    </message>
    <message>
        <source>This atlas is a real one, and nothing is practised in it. Make an atlas for exercises.</source>
        <translation>Dit is een echte atlas en daarin wordt niet geoefend. Maak een atlas voor oefeningen.</translation>
    </message>
    <message>
        <source>This atlas is a real one. Hold an exercise in an atlas that was made for it.</source>
        <translation>Dit is een echte atlas. Houd een oefening in een atlas die daarvoor gemaakt is.</translation>
    </message>
    <message>
        <source>This atlas is for exercises, and nothing of it may be sent. Practise with buurtatlas-practice.</source>
        <translation>Deze atlas is voor oefeningen en niets ervan mag verstuurd worden. Oefen met buurtatlas-practice.</translation>
    </message>
    <message>
        <source>This atlas is for exercises. Send a real alert from the real atlas.</source>
        <translation>Deze atlas is voor oefeningen. Verstuur een echte waarschuwing vanuit de echte atlas.</translation>
    </message>
    <message>
        <source>This is an exercise, so the text in the language %1 must begin with %2.</source>
        <translation>Dit is een oefening, dus de tekst in de taal %1 moet met %2 beginnen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column such as Telefoon=phone.</source>
        <translation>&quot;%1&quot; is geen kolom zoals Telefoon=phone.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no field of a hand-over. Take one of %2, or a text in double quotes.</source>
        <translation>&quot;%1&quot; is geen veld van een overdracht. Neem een van %2, of een tekst tussen dubbele aanhalingstekens.</translation>
    </message>
    <message>
        <source>A CAP message needs a sender without spaces, commas, &lt; and &amp;, such as bin.example.be.</source>
        <translation>Een CAP-bericht heeft een afzender nodig zonder spaties, komma&apos;s, &lt; en &amp;, zoals bin.example.be.</translation>
    </message>
    <message>
        <source>An update or a cancellation must refer to the message that it is about.</source>
        <translation>Een update of een annulering moet verwijzen naar het bericht waarover ze gaat.</translation>
    </message>
    <message>
        <source>Everybody who got this alert has left since; there is nobody to tell.</source>
        <translation>Iedereen die deze melding kreeg, is sindsdien vertrokken; er is niemand om het te zeggen.</translation>
    </message>
    <message>
        <source>Ground on both sides of a line needs a distance of 1 m or more.</source>
        <translation>Grond aan beide kanten van een lijn vraagt een afstand van 1 m of meer.</translation>
    </message>
    <message>
        <source>Line %1 of the templates begins none: write [key] urgent or [key] information, each key once.</source>
        <translation>Regel %1 van de sjablonen begint er geen: schrijf [sleutel] urgent of [sleutel] information, elke sleutel één keer.</translation>
    </message>
    <message>
        <source>Line %1 of the templates is not understood: write “name nl = ...” or “text nl = ...”, each language once.</source>
        <translation>Regel %1 van de sjablonen wordt niet begrepen: schrijf “name nl = ...” of “text nl = ...”, elke taal één keer.</translation>
    </message>
    <message>
        <source>No member has this phone number or e-mail address. Add yourself as a member to get tests.</source>
        <translation>Geen lid heeft dit telefoonnummer of mailadres. Voeg uzelf toe als lid om tests te krijgen.</translation>
    </message>
    <message>
        <source>No zone, street or address is called that. Try another name, or draw the area.</source>
        <translation>Geen zone, straat of adres heet zo. Probeer een andere naam, of teken het gebied.</translation>
    </message>
    <message>
        <source>Nothing of the area is left inside the municipality and outside the holes.</source>
        <translation>Van het gebied blijft niets over binnen de gemeente en buiten de gaten.</translation>
    </message>
    <message>
        <source>Several zones are called %1. Give one of them another name first.</source>
        <translation>Meerdere zones heten %1. Geef er eerst een een andere naam.</translation>
    </message>
    <message>
        <source>The certificate to sign with cannot be used. Give the one of the key, as PEM.</source>
        <translation>Het certificaat om mee te ondertekenen is niet bruikbaar. Geef dat van de sleutel, als PEM.</translation>
    </message>
    <message>
        <source>The distance to both sides of a street is 1 m to 5 km.</source>
        <translation>De afstand tot beide kanten van een straat is 1 m tot 5 km.</translation>
    </message>
    <message>
        <source>The ground along the lines could not be found (%1).</source>
        <translation>De grond langs de lijnen kon niet bepaald worden (%1).</translation>
    </message>
    <message>
        <source>The key to sign with cannot be used. Give a private RSA key as PEM, without a password.</source>
        <translation>De sleutel om mee te ondertekenen is niet bruikbaar. Geef een private RSA-sleutel als PEM, zonder wachtwoord.</translation>
    </message>
    <message>
        <source>The library that signs could not be started.</source>
        <translation>De bibliotheek die ondertekent kon niet gestart worden.</translation>
    </message>
    <message>
        <source>The mapping names no columns. Write one on each line, such as Telefoon=phone.</source>
        <translation>De indeling noemt geen kolommen. Schrijf er een op elke regel, zoals Telefoon=phone.</translation>
    </message>
    <message>
        <source>The message could not be signed. Is the key an RSA key, and the certificate its own?</source>
        <translation>Het bericht kon niet ondertekend worden. Is de sleutel een RSA-sleutel, en het certificaat het zijne?</translation>
    </message>
    <message>
        <source>The message to sign is no well-formed XML.</source>
        <translation>Het te ondertekenen bericht is geen goed gevormde XML.</translation>
    </message>
    <message>
        <source>The neighbours were not looked for: it was cancelled.</source>
        <translation>De buren werden niet gezocht: het werd gestopt.</translation>
    </message>
    <message>
        <source>The radius of a circle is 1 m to 50 km.</source>
        <translation>De straal van een cirkel is 1 m tot 50 km.</translation>
    </message>
    <message>
        <source>The streets of the atlas have no %1.</source>
        <translation>De straten van de atlas kennen geen %1.</translation>
    </message>
    <message>
        <source>The text does not say when the next message comes.</source>
        <translation>De tekst zegt niet wanneer het volgende bericht komt.</translation>
    </message>
    <message>
        <source>The text does not say when. Give the time.</source>
        <translation>De tekst zegt niet wanneer. Geef het uur.</translation>
    </message>
    <message>
        <source>The text does not say where. Name the street or the place.</source>
        <translation>De tekst zegt niet waar. Noem de straat of de plaats.</translation>
    </message>
    <message>
        <source>The text links to a picture or film. Those that show people or number plates must not be spread.</source>
        <translation>De tekst verwijst naar een foto of film. Die waarop personen of nummerplaten te zien zijn, mogen niet verspreid worden.</translation>
    </message>
    <message>
        <source>There is no alert %1 that can be followed up in this atlas.</source>
        <translation>Er is geen melding %1 waar in deze atlas iets over verstuurd kan worden.</translation>
    </message>
    <message>
        <source>There is no alert %1.</source>
        <translation>Er is geen waarschuwing %1.</translation>
    </message>
    <message>
        <source>There is no line to take the ground along.</source>
        <translation>Er is geen lijn om de grond langs te nemen.</translation>
    </message>
    <message>
        <source>There is no zone %1.</source>
        <translation>Er is geen zone %1.</translation>
    </message>
    <message>
        <source>coordinator of %1</source>
        <translation>coördinator van %1</translation>
    </message>
    <message>
        <source>the same person as %1</source>
        <translation>dezelfde persoon als %1</translation>
    </message>
    <message>
        <source>the same person as another member</source>
        <translation>dezelfde persoon als een ander lid</translation>
    </message>
    <message>
        <source>“%1” is the name of a member. Names do not belong in an alert.</source>
        <translation>“%1” is de naam van een lid. Namen horen niet in een melding.</translation>
    </message>
    <message>
        <source>“%1” looks like the name of a person. Names do not belong in an alert.</source>
        <translation>“%1” lijkt de naam van een persoon. Namen horen niet in een melding.</translation>
    </message>
    <message>
        <source>Only an analyst takes precise incidents out, and %1 is none. A chief can give the role; without a name, small counts are withheld.</source>
        <translation>Alleen een analist neemt precieze incidenten mee naar buiten, en %1 is dat niet. Een verantwoordelijke kan de rol geven; zonder naam worden kleine aantallen weggelaten.</translation>
    </message>
    <message>
        <source>This atlas holds no incidents yet; import them first.</source>
        <translation>Deze atlas bevat nog geen incidenten; importeer ze eerst.</translation>
    </message>
    <message>
        <source>%1 is not live. Give the day from which it was (--live on the command line).</source>
        <translation>%1 is niet actief. Geef de dag vanaf wanneer ze dat was (--live op de opdrachtregel).</translation>
    </message>
    <message>
        <source>The incidents run from %1 to %2, and %3 went live on %4. At least 28 days of them before and after are needed. If that is not the day, give the right one (--live on the command line).</source>
        <translation>De incidenten lopen van %1 tot %2, en %3 werd actief op %4. Er zijn minstens 28 dagen incidenten voor en na nodig. Is dat niet de dag, geef dan de juiste (--live op de opdrachtregel).</translation>
    </message>
    <message>
        <source>Cells of %1 m are too many for this map; take wider ones.</source>
        <translation>Vakken van %1 m zijn er te veel voor deze kaart; neem bredere.</translation>
    </message>
    <message>
        <source>The cells have to be at least a metre wide.</source>
        <translation>De vakken moeten minstens een meter breed zijn.</translation>
    </message>
    <message>
        <source>No longer let zone %1 overlap %2</source>
        <translation>Zone %1 niet langer %2 laten overlappen</translation>
    </message>
    <message>
        <source>Nobody allowed %1 and %2 to overlap.</source>
        <translation>Niemand stond toe dat %1 en %2 overlappen.</translation>
    </message>
    <message>
        <source>Add the template %1</source>
        <translation>Sjabloon %1 toevoegen</translation>
    </message>
    <message>
        <source>Change the template %1</source>
        <translation>Sjabloon %1 wijzigen</translation>
    </message>
    <message>
        <source>Give the template a name in one language or more.</source>
        <translation>Geef het sjabloon een naam in minstens één taal.</translation>
    </message>
    <message>
        <source>In the text in %1, a part that may fall away is not closed: write it between &lt;&lt; and &gt;&gt;.</source>
        <translation>In de tekst in het %1 is een deel dat mag wegvallen niet gesloten: schrijf het tussen &lt;&lt; en &gt;&gt;.</translation>
    </message>
    <message>
        <source>In the text in %1, {%2} cannot be filled in. Use {place}, {time}, {description}, {direction} or {next}.</source>
        <translation>In de tekst in het %1 kan {%2} niet ingevuld worden. Gebruik {place}, {time}, {description}, {direction} of {next}.</translation>
    </message>
    <message>
        <source>Remove the template %1</source>
        <translation>Sjabloon %1 verwijderen</translation>
    </message>
    <message>
        <source>Replace the templates of alerts</source>
        <translation>Sjablonen van meldingen vervangen</translation>
    </message>
    <message>
        <source>Somebody changed this alert while you were writing. Open it again.</source>
        <translation>Iemand wijzigde deze melding terwijl u schreef. Open ze opnieuw.</translation>
    </message>
    <message>
        <source>The template %1 cannot be taken: %2</source>
        <translation>Het sjabloon %1 kan niet overgenomen worden: %2</translation>
    </message>
    <message>
        <source>There is no template %1 in this atlas.</source>
        <translation>Er is geen sjabloon %1 in deze atlas.</translation>
    </message>
    <message>
        <source>This alert is a test, or an older version of the program sent it, so that nothing can be sent about it. Write a new alert for the same area.</source>
        <translation>Deze melding is een test, of een oudere versie van het programma verstuurde ze, zodat er niets over gestuurd kan worden. Schrijf een nieuwe melding voor hetzelfde gebied.</translation>
    </message>
    <message>
        <source>This is the last template. Add another one first.</source>
        <translation>Dit is het laatste sjabloon. Voeg eerst een ander toe.</translation>
    </message>
    <message>
        <source>This template is gone. Look at the list of templates again.</source>
        <translation>Dit sjabloon is weg. Kijk opnieuw in de lijst van sjablonen.</translation>
    </message>
    <message>
        <source>Write the text in one language or more.</source>
        <translation>Schrijf de tekst in minstens één taal.</translation>
    </message>
    <message>
        <source>The log of who did what is broken: %1 Compare it with a backup.</source>
        <translation>Het logboek van wie wat deed klopt niet: %1 Vergelijk het met een back-up.</translation>
    </message>
    <message>
        <source>This is no folder. Make it, or choose another.</source>
        <translation>Dit is geen map. Maak ze aan, of kies een andere.</translation>
    </message>
    <message>
        <source>A band may be at most 100 km.</source>
        <translation>Een band mag hoogstens 100 km zijn.</translation>
    </message>
    <message>
        <source>A band of %1 m holds no neighbour of a cell of %2 m; take a band of %2 m or more.</source>
        <translation>Een band van %1 m bevat geen buurcel van een cel van %2 m; neem een band van %2 m of meer.</translation>
    </message>
    <message>
        <source>A share of the ground lies between 0 and 100 %.</source>
        <translation>Een aandeel van de grond ligt tussen 0 en 100 %.</translation>
    </message>
    <message>
        <source>Better than counting on %1 % of the ground, worse on %2 %.</source>
        <translation>Beter dan tellen op %1 % van de grond, slechter op %2 %.</translation>
    </message>
    <message>
        <source>Better than counting on %1 % of the ground.</source>
        <translation>Beter dan tellen op %1 % van de grond.</translation>
    </message>
    <message>
        <source>Cells must be at least 1 m wide, in whole millimetres.</source>
        <translation>Cellen zijn minstens 1 m breed, in hele millimeters.</translation>
    </message>
    <message>
        <source>Cells of %1 m are too many for this ground; take cells of %2 m or more.</source>
        <translation>Cellen van %1 m zijn te talrijk voor deze grond; neem cellen van %2 m of meer.</translation>
    </message>
    <message>
        <source>Local Moran needs permutations; take 999 or more.</source>
        <translation>Lokale Moran heeft permutaties nodig; neem er 999 of meer.</translation>
    </message>
    <message>
        <source>More than 300 million pairs of incidents lie within these bands; take shorter bands or fewer incidents.</source>
        <translation>Meer dan 300 miljoen paren incidenten liggen binnen deze banden; neem kortere banden of minder incidenten.</translation>
    </message>
    <message>
        <source>Near is at least as far as the same place and at most 10 km, and 0 days or more.</source>
        <translation>Dichtbij is minstens zo ver als dezelfde plaats en hoogstens 10 km, en 0 dagen of meer.</translation>
    </message>
    <message>
        <source>No better than counting.</source>
        <translation>Niet beter dan tellen.</translation>
    </message>
    <message>
        <source>Only counts are given: every cell holds as many incidents as any other.</source>
        <translation>Alleen aantallen worden gegeven: elke cel bevat evenveel incidenten als elke andere.</translation>
    </message>
    <message>
        <source>Only counts are given: this method needs %2 cells and gets %1; take smaller ones.</source>
        <translation>Alleen aantallen: deze methode vraagt %2 cellen en krijgt er %1; neem kleinere.</translation>
    </message>
    <message>
        <source>Only counts are given: this method needs %2 incidents and gets %1.</source>
        <translation>Alleen aantallen: deze methode vraagt %2 incidenten en krijgt er %1.</translation>
    </message>
    <message>
        <source>Take 1 to 50 bands of distance, up to 10 km in all, 1 to 50 bands of 1 to 365 days, and at least one permutation.</source>
        <translation>Neem 1 tot 50 afstandsbanden, samen tot 10 km, 1 tot 50 banden van 1 tot 365 dagen, en minstens één permutatie.</translation>
    </message>
    <message>
        <source>The bands of distance must be wider than what counts as the same place, which is 0 m or more.</source>
        <translation>De afstandsbanden moeten breder zijn dan wat als dezelfde plaats telt, en dat is 0 m of meer.</translation>
    </message>
    <message>
        <source>The counting was cancelled.</source>
        <translation>Het tellen is geannuleerd.</translation>
    </message>
    <message>
        <source>The incidents lie more than 32,767 days apart; take a shorter period.</source>
        <translation>De incidenten liggen meer dan 32.767 dagen uit elkaar; neem een kortere periode.</translation>
    </message>
    <message>
        <source>The permutations were cancelled.</source>
        <translation>De permutaties zijn geannuleerd.</translation>
    </message>
    <message>
        <source>The search for hot spots was cancelled.</source>
        <translation>Het zoeken naar hotspots is geannuleerd.</translation>
    </message>
    <message>
        <source>The search for near repeats was cancelled.</source>
        <translation>Het zoeken naar herhalingen dichtbij is geannuleerd.</translation>
    </message>
    <message>
        <source>The test of the prediction was cancelled.</source>
        <translation>De toets van de voorspelling is geannuleerd.</translation>
    </message>
    <message>
        <source>There are no incidents on one side of the day; take another day.</source>
        <translation>Aan één kant van de dag zijn er geen incidenten; neem een andere dag.</translation>
    </message>
    <message>
        <source>There are no incidents with a position to compare.</source>
        <translation>Er zijn geen incidenten met een positie om te vergelijken.</translation>
    </message>
    <message>
        <source>There is no ground to lay cells over; import the boundary first.</source>
        <translation>Er is geen grond om cellen over te leggen; importeer eerst de gemeentegrens.</translation>
    </message>
    <message>
        <source>This atlas holds no areas to count by; import them first.</source>
        <translation>Deze atlas bevat geen gebieden om per gebied te tellen; importeer ze eerst.</translation>
    </message>
    <message>
        <source>This atlas holds no neighbourhoods to count by; import them first.</source>
        <translation>Deze atlas bevat geen buurten om per buurt te tellen; importeer ze eerst.</translation>
    </message>
    <message>
        <source>This atlas holds no streets to count by; import them first.</source>
        <translation>Deze atlas bevat geen straten om per straat te tellen; importeer ze eerst.</translation>
    </message>
    <message>
        <source>This atlas holds no zones to count by; draw or import one first.</source>
        <translation>Deze atlas bevat geen zones om per zone te tellen; teken of importeer er eerst een.</translation>
    </message>
    <message>
        <source>Worse than counting on %1 % of the ground.</source>
        <translation>Slechter dan tellen op %1 % van de grond.</translation>
    </message>
    <message>
        <source>&quot;%1 %2&quot; is no part of a filter of incidents.</source>
        <translation>&quot;%1 %2&quot; is geen deel van een filter van incidenten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are not the corners of an area; write three or more as east,north in metres with spaces between, or the name of a zone or neighbourhood.</source>
        <translation>&quot;%1&quot; zijn niet de hoeken van een gebied; schrijf er drie of meer als oost,noord in meter met spaties ertussen, of de naam van een zone of wijk.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list of months; write months with commas, such as 12,1,2 or nov-feb.</source>
        <translation>&quot;%1&quot; is geen lijst van maanden; schrijf maanden met komma’s, zoals 12,1,2 of nov-feb.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it like 2026-04-30.</source>
        <translation>&quot;%1&quot; is geen datum; schrijf ze als 2026-04-30.</translation>
    </message>
    <message>
        <source>A period is compared with the same days a year earlier, so it lasts a year at the most; %1 to %2 does not.</source>
        <translation>Een periode wordt vergeleken met dezelfde dagen een jaar eerder en duurt dus hoogstens een jaar; van %1 tot %2 is langer.</translation>
    </message>
    <message>
        <source>A recipe needs a name.</source>
        <translation>Een recept heeft een naam nodig.</translation>
    </message>
    <message>
        <source>Drop the recipe %1</source>
        <translation>Gooi het recept %1 weg</translation>
    </message>
    <message>
        <source>No incident lies in these months; take more months of the year.</source>
        <translation>Geen enkel incident ligt in deze maanden; neem meer maanden van het jaar.</translation>
    </message>
    <message>
        <source>No incident passes by its day being a holiday or not; take all days.</source>
        <translation>Geen enkel incident blijft over door de keuze van feestdagen; neem alle dagen.</translation>
    </message>
    <message>
        <source>No zone, neighbourhood or area here is called %1; see how it is written.</source>
        <translation>Geen zone, wijk of gebied heet hier %1; kijk hoe de naam geschreven is.</translation>
    </message>
    <message>
        <source>Of all %1 incidents that pass, only the street is known. Take these in too (--include-street on the command line).</source>
        <translation>Van alle %1 incidenten die overblijven is alleen de straat bekend. Neem ook deze mee (--include-street op de opdrachtregel).</translation>
    </message>
    <message>
        <source>Save the recipe %1</source>
        <translation>Bewaar het recept %1</translation>
    </message>
    <message>
        <source>The address was not found; the incident is kept without a place.</source>
        <translation>Het adres is niet gevonden; het incident is bewaard zonder plaats.</translation>
    </message>
    <message>
        <source>The position lies far from the municipality, so it is a mistake; the incident is kept without a place.</source>
        <translation>De positie ligt ver van de gemeente en is dus een vergissing; het incident is bewaard zonder plaats.</translation>
    </message>
    <message>
        <source>There are %1 zones called %2. Give them names of their own first.</source>
        <translation>Er zijn %1 zones die %2 heten. Geef ze eerst elk een eigen naam.</translation>
    </message>
    <message>
        <source>There is a recipe called %1 already. Give this one another name.</source>
        <translation>Er is al een recept dat %1 heet. Geef dit een andere naam.</translation>
    </message>
    <message>
        <source>There is no recipe called %1; see which there are.</source>
        <translation>Er is geen recept dat %1 heet; kijk welke er zijn.</translation>
    </message>
    <message>
        <source>This recipe is no longer there. Look at the list of recipes again.</source>
        <translation>Dit recept is er niet meer. Bekijk de lijst van recepten opnieuw.</translation>
    </message>
    <message>
        <source>A bandwidth up to the %1th nearest incident needs more than %1 incidents; there are %2.</source>
        <translation>Een bandbreedte tot het %1e dichtste incident vraagt meer dan %1 incidenten; er zijn er %2.</translation>
    </message>
    <message>
        <source>A day is cut into 2, 3, 4, 6, 8 or 12 equal parts, not %1.</source>
        <translation>Een dag wordt in 2, 3, 4, 6, 8 of 12 gelijke delen verdeeld, niet in %1.</translation>
    </message>
    <message>
        <source>A table of %1 cells is too long; take larger cells, or write a .tif.</source>
        <translation>Een tabel van %1 cellen is te lang; neem grotere cellen, of schrijf een .tif.</translation>
    </message>
    <message>
        <source>All incidents lie at one place, so no bandwidth can be advised.</source>
        <translation>Alle incidenten liggen op één plaats, dus valt er geen bandbreedte te adviseren.</translation>
    </message>
    <message>
        <source>Nowhere do %1 places of incidents lie within one bandwidth, so this density would show single places. Take a wider bandwidth or more incidents, or let an analyst take it out.</source>
        <translation>Nergens liggen %1 plaatsen van incidenten binnen één bandbreedte, dus zou deze dichtheid afzonderlijke plaatsen tonen. Neem een bredere bandbreedte of meer incidenten, of laat een analist ze meenemen.</translation>
    </message>
    <message>
        <source>The advice was cancelled.</source>
        <translation>Het advies is afgebroken.</translation>
    </message>
    <message>
        <source>The contour lines could not be traced: %1.</source>
        <translation>De contourlijnen konden niet getrokken worden: %1.</translation>
    </message>
    <message>
        <source>The page cannot be drawn: there is not enough memory.</source>
        <translation>De bladzijde kan niet getekend worden: er is te weinig geheugen.</translation>
    </message>
    <message>
        <source>Too few incidents for a density: it takes %2 and gets %1. Look at the counts.</source>
        <translation>Te weinig incidenten voor een dichtheid: die vraagt er %2 en krijgt er %1. Bekijk de aantallen.</translation>
    </message>
    <message>
        <source>There are too few incidents here for a density to take out.</source>
        <translation>Er zijn hier te weinig incidenten voor een dichtheid om mee te nemen.</translation>
    </message>
    <message>
        <source>These incidents span more than %1 months; take a shorter period.</source>
        <translation>Deze incidenten beslaan meer dan %1 maanden; neem een kortere periode.</translation>
    </message>
    <message>
        <source>It may have reached %1 people already, so it cannot be called back silently. Say what is right.</source>
        <translation>Het kan al bij %1 mensen aangekomen zijn en kan dus niet stil teruggeroepen worden. Zeg wat wel klopt.</translation>
    </message>
    <message>
        <source>This alert was withdrawn or closed, so that nothing of it is sent again. Write a new one.</source>
        <translation>Deze melding is ingetrokken of afgesloten, zodat er niets van opnieuw verstuurd wordt. Schrijf een nieuwe.</translation>
    </message>
    <message>
        <source>What ends an alert cannot be called back. Write a new alert.</source>
        <translation>Wat een melding beëindigt, kan niet teruggeroepen worden. Schrijf een nieuwe melding.</translation>
    </message>
    <message>
        <source>It is erased, but traces remain in unused space of the file (%1). Close the atlas and open it again to overwrite them.</source>
        <translation>Het is gewist, maar in ongebruikte ruimte van het bestand staan nog sporen (%1). Sluit de atlas en open hem opnieuw om die te overschrijven.</translation>
    </message>
    <message>
        <source>Messages of it still wait to be sent, so its list cannot be erased yet.</source>
        <translation>Er wachten nog berichten van op verzending, zodat haar lijst nog niet gewist kan worden.</translation>
    </message>
    <message>
        <source>Only a chief erases the lists of who was warned; %1 is none.</source>
        <translation>Alleen een verantwoordelijke wist de lijsten van wie gewaarschuwd werd; %1 is dat niet.</translation>
    </message>
    <message>
        <source>This alert waited too long and has expired. Change it and hand it in again, or drop it.</source>
        <translation>Deze melding heeft te lang gewacht en is verlopen. Wijzig ze en dien ze opnieuw in, of gooi ze weg.</translation>
    </message>
    <message>
        <source>This atlas is no exercise; only alerts for practice are scored.</source>
        <translation>Deze atlas is geen oefening; alleen meldingen om te oefenen krijgen punten.</translation>
    </message>
    <message>
        <source>Urgent alert %1 went to the same people or the same neighbourhood less than %2 minutes ago. Say that a second one after alert %1 is meant.</source>
        <translation>Dringende melding %1 ging minder dan %2 minuten geleden naar dezelfde mensen of dezelfde buurt. Zeg dat een tweede na melding %1 bedoeld is.</translation>
    </message>
    <message>
        <source>A trend takes %2 whole periods and gets %1; take shorter ones or more days.</source>
        <translation>Een trend vraagt %2 hele periodes en krijgt er %1; neem kortere of meer dagen.</translation>
    </message>
    <message>
        <source>Each period needs %3 incidents, and that from %1 on has fewer (%2 in all periods together). Take longer ones.</source>
        <translation>Elke periode vraagt %3 incidenten, en die vanaf %1 heeft er minder (%2 in alle periodes samen). Neem langere.</translation>
    </message>
    <message>
        <source>The painting was cancelled.</source>
        <translation>Het inkleuren is afgebroken.</translation>
    </message>
    <message>
        <source>The recipe %1 has no first and last day, so no period comes after it. Run it as it is.</source>
        <translation>Het recept %1 heeft geen eerste en laatste dag, dus er komt geen periode na. Voer het uit zoals het is.</translation>
    </message>
    <message>
        <source>There is no list: in the %1 days before %2 nothing happened near a street.</source>
        <translation>Er is geen lijst: in de %1 dagen voor %2 gebeurde er niets bij een straat.</translation>
    </message>
    <message>
        <source>There is no list: shortly after an incident there are no more close by than chance explains.</source>
        <translation>Er is geen lijst: kort na een incident zijn er dichtbij niet meer dan toeval verklaart.</translation>
    </message>
    <message>
        <source>There is no neighbourhood or area called %1 to compare with.</source>
        <translation>Er is geen buurt of statistische sector met de naam %1 om mee te vergelijken.</translation>
    </message>
    <message>
        <source>This atlas holds no streets to list; import them first.</source>
        <translation>Deze atlas bevat geen straten om op te lijsten; importeer ze eerst.</translation>
    </message>
    <message>
        <source>A message to newcomers repeats what other systems know already. Take the alert that it repeats.</source>
        <translation>Een bericht aan nieuwkomers herhaalt wat andere systemen al weten. Neem de melding die het herhaalt.</translation>
    </message>
    <message>
        <source>A sentence has %1 words. Cut it up: more than %2 are hard to read in a hurry.</source>
        <translation>Een zin telt %1 woorden. Knip hem op: meer dan %2 leest moeilijk als het snel moet.</translation>
    </message>
    <message>
        <source>Most of the text is in capitals, which are slower to read. Write it in small letters.</source>
        <translation>De tekst staat grotendeels in hoofdletters, en die lezen trager. Schrijf hem in kleine letters.</translation>
    </message>
    <message>
        <source>Newcomers got the alert since this was approved. Hand it in again.</source>
        <translation>Nieuwkomers kregen de melding nadat dit goedgekeurd werd. Dien het opnieuw in.</translation>
    </message>
    <message>
        <source>Nobody joined or moved into the area since this alert was sent.</source>
        <translation>Niemand werd lid of verhuisde naar het gebied sinds deze melding verstuurd werd.</translation>
    </message>
    <message>
        <source>Say why somebody does not get the alert.</source>
        <translation>Zeg waarom iemand de melding niet krijgt.</translation>
    </message>
    <message>
        <source>The text promises a next message and does not say when. Give the time, and keep it.</source>
        <translation>De tekst belooft een volgend bericht en zegt niet wanneer. Geef het uur, en houd u eraan.</translation>
    </message>
    <message>
        <source>This alert is not live, so newcomers are told nothing of it.</source>
        <translation>Deze melding loopt niet meer, dus nieuwkomers krijgen er niets van.</translation>
    </message>
    <message>
        <source>in the area; was already alerted at %1</source>
        <translation>in het gebied; kreeg al een melding om %1</translation>
    </message>
    <message>
        <source>taken out by %1: %2</source>
        <translation>weggelaten door %1: %2</translation>
    </message>
    <message>
        <source>were taken out by hand</source>
        <translation>zijn met de hand weggelaten</translation>
    </message>
    <message>
        <source>“%1” hides where it leads, and may be taken for fraud. Leave it out.</source>
        <translation>“%1” verbergt waar het naartoe leidt, en lijkt op bedrog. Laat het weg.</translation>
    </message>
    <message>
        <source>“%1” is a mail address. Leave it only when it is one of the police.</source>
        <translation>“%1” is een e-mailadres. Laat het alleen staan als het van de politie is.</translation>
    </message>
    <message>
        <source>“%1” is a phone number. Leave it only when it is one of the police.</source>
        <translation>“%1” is een telefoonnummer. Laat het alleen staan als het van de politie is.</translation>
    </message>
    <message>
        <source>“%1” tells people by their origin. Say what they wear and carry, and what they did.</source>
        <translation>“%1” duidt mensen aan naar hun afkomst. Zeg wat ze dragen en bij zich hebben, en wat ze deden.</translation>
    </message>
    <message>
        <source>The hour &quot;%1&quot; cannot be read, so only the rest of the time counts.</source>
        <translation>Het uur &quot;%1&quot; kan niet gelezen worden; alleen de rest van het tijdstip telt.</translation>
    </message>
    <message>
        <source>The number of people the alert would reach is now %1 instead of %2; look at the list again.</source>
        <translation>Het aantal mensen dat de melding zou krijgen, is nu %1 in plaats van %2; bekijk de lijst opnieuw.</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>%1: %2</source>
        <comment>file, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>file, line, sentence</comment>
        <translation>%1, regel %2: %3</translation>
    </message>
</context>
<context>
    <name>ReasonWord</name>
    <message>
        <source>boundary</source>
        <translation>gemeentegrens</translation>
    </message>
    <message>
        <source>streets</source>
        <translation>straten</translation>
    </message>
    <message>
        <source>background</source>
        <translation>achtergrond</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>adressen</translation>
    </message>
    <message>
        <source>neighbourhoods</source>
        <translation>wijken</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>statistische sectoren</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>zones</translation>
    </message>
    <message>
        <source>members</source>
        <translation>leden</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>incidenten</translation>
    </message>
</context>
<context>
    <name>RecipeList</name>
    <message>
        <source>Saved recipes</source>
        <translation>Bewaarde recepten</translation>
    </message>
    <message>
        <source>Drop the recipe %1</source>
        <translation>Gooi het recept %1 weg</translation>
    </message>
    <message>
        <source>Name of a recipe</source>
        <translation>Naam van een recept</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Bewaar recept</translation>
    </message>
    <message>
        <source>A recipe keeps this filter and what the map shows, and says next month what changed.</source>
        <translation>Een recept bewaart deze filter en wat de kaart toont, en zegt volgende maand wat er veranderd is.</translation>
    </message>
    <message>
        <source>%1 for the period after, and what changed</source>
        <translation>%1 voor de periode erna, en wat veranderde</translation>
    </message>
</context>
<context>
    <name>RefusalBar</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Clip to fit</source>
        <translation>Bijsnijden</translation>
    </message>
    <message>
        <source>Take the ground from %1</source>
        <translation>Grond overnemen van %1</translation>
    </message>
    <message>
        <source>Allow with a reason…</source>
        <translation>Toelaten met een reden…</translation>
    </message>
    <message>
        <source>Allow it knowingly</source>
        <translation>Bewust toelaten</translation>
    </message>
    <message>
        <source>Why may the zones overlap here?</source>
        <translation>Waarom mogen de zones hier overlappen?</translation>
    </message>
    <message>
        <source>Allow the overlap</source>
        <translation>Overlapping toelaten</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Where is this?</source>
        <translation>Waar is dit?</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Opgegeven: %1</translation>
    </message>
    <message>
        <source>Nothing in the register is like it. Correct the address, or set the place on the map.</source>
        <translation>Niets in het register lijkt erop. Verbeter het adres, of zet de plaats op de kaart.</translation>
    </message>
    <message>
        <source>Not in this town</source>
        <translation>Niet in deze gemeente</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Addresses in doubt</source>
        <translation>Twijfelachtige adressen</translation>
    </message>
    <message>
        <source>Previous address (arrow left)</source>
        <translation>Vorig adres (pijl links)</translation>
    </message>
    <message>
        <source>Next address (arrow right)</source>
        <translation>Volgend adres (pijl rechts)</translation>
    </message>
    <message>
        <source>Back to all members (Escape)</source>
        <translation>Terug naar alle leden (Escape)</translation>
    </message>
    <message>
        <source>Accept the first (Enter)</source>
        <translation>Het eerste aanvaarden (Enter)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>Overslaan (S)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Terug (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No address waits for a look. What cannot be placed for certain comes here, when a list is imported or a person is added.</source>
        <translation>Er wacht geen adres op een blik. Wat niet zeker te plaatsen is, komt hier zodra een lijst wordt geïmporteerd of iemand wordt toegevoegd.</translation>
    </message>
    <message>
        <source>Back to all members</source>
        <translation>Terug naar alle leden</translation>
    </message>
    <message>
        <source>Looking for addresses in doubt…</source>
        <translation>Twijfelachtige adressen zoeken…</translation>
    </message>
    <message>
        <source>No address was written.</source>
        <translation>Er is geen adres opgegeven.</translation>
    </message>
    <message>
        <source>No house number was written, so a place set on the map counts for the first of them alone.</source>
        <translation>Er is geen huisnummer opgegeven, dus een plaats op de kaart geldt alleen voor de eerste van hen.</translation>
    </message>
    <message>
        <source>Nothing in the register is like it. Set the place on the map, say that it is not in this town, or correct the address with the person.</source>
        <translation>Niets in het register lijkt erop. Zet de plaats op de kaart, zeg dat het niet in deze gemeente is, of verbeter het adres bij de persoon.</translation>
    </message>
    <message>
        <source>Keys 1 to 5 choose a place. What is decided also answers who writes the same later.</source>
        <translation>Toetsen 1 tot 5 kiezen een plaats. Wat u beslist, geldt ook voor wie later hetzelfde schrijft.</translation>
    </message>
    <message>
        <source>Address %1 of %2</source>
        <translation>Adres %1 van %2</translation>
    </message>
    <message>
        <source>On the map (P)</source>
        <translation>Op de kaart (P)</translation>
    </message>
    <message>
        <source>Not in town (R)</source>
        <translation>Niet hier (R)</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>People and approvals</source>
        <translation>Mensen en goedkeuringen</translation>
    </message>
    <message>
        <source>Back to all alerts</source>
        <translation>Terug naar alle meldingen</translation>
    </message>
    <message>
        <source>Names are recorded with what is done; they are not checked. Every change here stands in the log.</source>
        <translation>Namen worden vastgelegd bij wat er gebeurt; ze worden niet gecontroleerd. Elke wijziging hier staat in het logboek.</translation>
    </message>
    <message>
        <source>Only a chief changes people and approvals. Choose a chief’s name above the alerts first.</source>
        <translation>Alleen een verantwoordelijke wijzigt mensen en goedkeuringen. Kies eerst boven de meldingen de naam van een verantwoordelijke.</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>schrijft</translation>
    </message>
    <message>
        <source>%1 writes and sends alerts</source>
        <translation>%1 schrijft en verstuurt meldingen</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>keurt goed</translation>
    </message>
    <message>
        <source>%1 approves alerts</source>
        <translation>%1 keurt meldingen goed</translation>
    </message>
    <message>
        <source>is chief</source>
        <translation>is verantwoordelijke</translation>
    </message>
    <message>
        <source>%1 is chief</source>
        <translation>%1 is verantwoordelijke</translation>
    </message>
    <message>
        <source>analyses</source>
        <translation>analyseert</translation>
    </message>
    <message>
        <source>%1 analyses incidents</source>
        <translation>%1 analyseert incidenten</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <translation>Overal elders</translation>
    </message>
    <message>
        <source>Police zone %1</source>
        <translation>Politiezone %1</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>information</source>
        <translation>informatie</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eén persoon</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Twee personen</translation>
    </message>
    <message>
        <source>%1: one person sends</source>
        <translation>%1: één persoon verstuurt</translation>
    </message>
    <message>
        <source>%1: somebody else approves</source>
        <translation>%1: een ander keurt goed</translation>
    </message>
    <message>
        <source>An approval holds for so many minutes</source>
        <translation>Een goedkeuring geldt zoveel minuten</translation>
    </message>
    <message>
        <source>A police zone with rules of its own</source>
        <translation>Een politiezone met eigen regels</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Scale: %1</source>
        <translation>Schaal: %1</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search a street, address or zone</source>
        <translation>Zoek een straat, adres of zone</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>An address register, or a file of addresses to make one of</source>
        <translation>Een adressenregister, of een bestand met adressen om er een van te maken</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message numerus="yes">
        <source>Send to %Ln people: hold down</source>
        <translation>
            <numerusform>Verstuur naar %Ln persoon: ingedrukt houden</numerusform>
            <numerusform>Verstuur naar %Ln personen: ingedrukt houden</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold down the mouse button or the space bar.</source>
        <translation>Hou de muisknop of de spatiebalk ingedrukt.</translation>
    </message>
    <message numerus="yes">
        <source>Keep holding to send to %Ln people…</source>
        <translation>
            <numerusform>Blijf drukken om te versturen naar %Ln persoon…</numerusform>
            <numerusform>Blijf drukken om te versturen naar %Ln personen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people (hold)</source>
        <translation>
            <numerusform>Verstuur naar %Ln persoon (ingedrukt houden)</numerusform>
            <numerusform>Verstuur naar %Ln personen (ingedrukt houden)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to send to yet</source>
        <translation>Nog niemand om naar te versturen</translation>
    </message>
    <message numerus="yes">
        <source>Hand in, for %Ln people: hold down</source>
        <translation>
            <numerusform>Indienen, voor %Ln persoon: ingedrukt houden</numerusform>
            <numerusform>Indienen, voor %Ln personen: ingedrukt houden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>EXERCISE: send to %Ln people: hold down</source>
        <translation>
            <numerusform>OEFENING: versturen naar %Ln persoon: ingedrukt houden</numerusform>
            <numerusform>OEFENING: versturen naar %Ln personen: ingedrukt houden</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep holding to hand it in…</source>
        <translation>Blijf ingedrukt houden om in te dienen…</translation>
    </message>
    <message numerus="yes">
        <source>Hand in, for %Ln people (hold)</source>
        <translation>
            <numerusform>Indienen voor %Ln persoon (vasthouden)</numerusform>
            <numerusform>Indienen voor %Ln personen (vasthouden)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>EXERCISE: send to %Ln people (hold)</source>
        <translation>
            <numerusform>OEFENING: naar %Ln persoon (vasthouden)</numerusform>
            <numerusform>OEFENING: naar %Ln personen (vasthouden)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendGate</name>
    <message>
        <source>These are many: type how many people get it</source>
        <translation>Dit zijn er veel: typ hoeveel mensen het krijgen</translation>
    </message>
    <message numerus="yes">
        <source>It goes to %Ln people.</source>
        <translation>
            <numerusform>Het gaat naar %Ln persoon.</numerusform>
            <numerusform>Het gaat naar %Ln personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another one is meant</source>
        <translation>Een tweede is bedoeld</translation>
    </message>
</context>
<context>
    <name>SenderCard</name>
    <message numerus="yes">
        <source>%Ln messages wait in the outbox.</source>
        <translation>
            <numerusform>%Ln bericht wacht op verzending.</numerusform>
            <numerusform>%Ln berichten wachten op verzending.</numerusform>
        </translation>
    </message>
    <message>
        <source>This window was started without a sender. Run “buurtatlas-dispatch ATLAS --config FILE”, or start Buurtatlas with --dispatch-config FILE.</source>
        <translation>Dit venster is gestart zonder verzender. Voer “buurtatlas-dispatch ATLAS --config BESTAND” uit, of start Buurtatlas met --dispatch-config BESTAND.</translation>
    </message>
    <message>
        <source>Start the sender</source>
        <translation>Verzender starten</translation>
    </message>
    <message>
        <source>This is an exercise: run “buurtatlas-practice ATLAS --record FILE”. It writes what would have been sent, and can reach nobody.</source>
        <translation>Dit is een oefening: voer “buurtatlas-practice ATLAS --record BESTAND” uit. Dat schrijft op wat er verstuurd zou zijn, en kan niemand bereiken.</translation>
    </message>
</context>
<context>
    <name>SliversPanel</name>
    <message>
        <source>Slivers</source>
        <translation>Spleten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slivers</source>
        <translation>
            <numerusform>%Ln spleet</numerusform>
            <numerusform>%Ln spleten</numerusform>
        </translation>
    </message>
    <message>
        <source>No slivers</source>
        <translation>Geen spleten</translation>
    </message>
    <message>
        <source>Previous sliver</source>
        <translation>Vorige spleet</translation>
    </message>
    <message>
        <source>Next sliver</source>
        <translation>Volgende spleet</translation>
    </message>
    <message>
        <source>Narrow gaps and overlaps between zones of one type, mostly left by drawing or importing.</source>
        <translation>Smalle gaten en overlappingen tussen zones van hetzelfde type, meestal overgebleven bij het tekenen of importeren.</translation>
    </message>
    <message>
        <source>Narrower than</source>
        <translation>Smaller dan</translation>
    </message>
    <message>
        <source>%L1 m</source>
        <translation>%L1 m</translation>
    </message>
    <message>
        <source>gap between them</source>
        <translation>gat ertussen</translation>
    </message>
    <message>
        <source>covered twice</source>
        <translation>dubbel bedekt</translation>
    </message>
    <message>
        <source>Give it to %1</source>
        <translation>Geven aan %1</translation>
    </message>
</context>
<context>
    <name>SmallMultiples</name>
    <message>
        <source>%1: %2 incidents</source>
        <translation>%1: %2 incidenten</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Split %1 into %2 parts</source>
        <translation>%1 splitsen in %2 delen</translation>
    </message>
    <message>
        <source>Do not split</source>
        <translation>Niet splitsen</translation>
    </message>
    <message>
        <source>The part that stays the zone keeps its coordinator and its history. Members go to the part they live in.</source>
        <translation>Het deel dat de zone blijft, houdt de coördinator en de geschiedenis. Leden gaan mee met het deel waarin ze wonen.</translation>
    </message>
    <message>
        <source>Name of part %1</source>
        <translation>Naam van deel %1</translation>
    </message>
    <message>
        <source>Let this part stay %1</source>
        <translation>Dit deel %1 laten blijven</translation>
    </message>
    <message>
        <source>This part stays the zone.</source>
        <translation>Dit deel blijft de zone.</translation>
    </message>
    <message>
        <source>Split the zone</source>
        <translation>Zone splitsen</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Light colours</source>
        <translation>Lichte kleuren</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Donkere kleuren</translation>
    </message>
    <message>
        <source>Neighbourhood networks on the map: where they are, where they are missing, and who must be warned.</source>
        <translation>Buurtinformatienetwerken op de kaart: waar ze zijn, waar ze ontbreken en wie verwittigd moet worden.</translation>
    </message>
    <message>
        <source>Open the demo city</source>
        <translation>Demostad openen</translation>
    </message>
    <message>
        <source>Open an atlas…</source>
        <translation>Atlas openen…</translation>
    </message>
    <message>
        <source>Make a new atlas</source>
        <translation>Nieuwe atlas maken</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>NIS code</source>
        <translation>NIS-code</translation>
    </message>
    <message>
        <source>Choose where to keep it…</source>
        <translation>Kies waar hij bewaard wordt…</translation>
    </message>
    <message>
        <source>Opening the atlas</source>
        <translation>Atlas openen</translation>
    </message>
    <message>
        <source>Open an atlas</source>
        <translation>Atlas openen</translation>
    </message>
    <message>
        <source>Atlas files (*.gpkg)</source>
        <translation>Atlasbestanden (*.gpkg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>For exercises: nothing of it can ever reach anybody</source>
        <translation>Voor oefeningen: niets ervan kan ooit iemand bereiken</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>%1 N  %2 E</source>
        <translation>%1 N  %2 O</translation>
    </message>
    <message>
        <source>Writing to the atlas</source>
        <translation>Atlas bijwerken</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Kaart tekenen</translation>
    </message>
    <message>
        <source>Measuring coverage</source>
        <translation>Dekking meten</translation>
    </message>
    <message>
        <source>Computing the density</source>
        <translation>Dichtheid berekenen</translation>
    </message>
    <message>
        <source>Writing the picture</source>
        <translation>Beeld wegschrijven</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>Er is geen reservekopie gemaakt: %1</translation>
    </message>
    <message>
        <source>Printing the map</source>
        <translation>De kaart wordt afgedrukt</translation>
    </message>
    <message>
        <source>Preparing the address register</source>
        <translation>Adressenregister klaarmaken</translation>
    </message>
    <message>
        <source>Looking for near repeats</source>
        <translation>Herhalingen zoeken</translation>
    </message>
    <message>
        <source>Trying what predicts</source>
        <translation>Testen wat voorspelt</translation>
    </message>
    <message>
        <source>Painting the density</source>
        <translation>De dichtheid inkleuren</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Het bestand schrijven</translation>
    </message>
</context>
<context>
    <name>StoppableProgress</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>StreetMovePanel</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verplaatsen</translation>
    </message>
    <message>
        <source>Back to the streets of the zone</source>
        <translation>Terug naar de straten van de zone</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>It lies in zone %1 now.</source>
        <translation>Ligt nu in zone %1.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Kant</translation>
    </message>
    <message>
        <source>House numbers</source>
        <translation>Huisnummers</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>alle nummers</translation>
    </message>
    <message>
        <source>To zone</source>
        <translation>Naar zone</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Vanaf deze dag</translation>
    </message>
    <message>
        <source>Write a day such as 2026-04-30.</source>
        <translation>Schrijf een dag als 2026-04-30.</translation>
    </message>
    <message>
        <source>Drawing the new borders</source>
        <translation>De nieuwe grenzen worden getekend</translation>
    </message>
    <message>
        <source>What moves: %1</source>
        <translation>Dit gaat over: %1</translation>
    </message>
    <message>
        <source>Members: %1</source>
        <translation>Leden: %1</translation>
    </message>
    <message>
        <source>Addresses: %1</source>
        <translation>Adressen: %1</translation>
    </message>
</context>
<context>
    <name>StreetPick</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adr.</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <comment>numbers of a street</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>oneven</translation>
    </message>
    <message>
        <source>even</source>
        <translation>even</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>alle nummers</translation>
    </message>
</context>
<context>
    <name>StreetPickerPanel</name>
    <message>
        <source>Zone from streets</source>
        <translation>Zone uit straten</translation>
    </message>
    <message>
        <source>Make no zone</source>
        <translation>Geen zone maken</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Lijst sluiten</translation>
    </message>
    <message>
        <source>Paste a list…</source>
        <translation>Lijst plakken…</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Lijst openen…</translation>
    </message>
    <message>
        <source>A list of streets</source>
        <translation>Een stratenlijst</translation>
    </message>
    <message>
        <source>Kerkstraat 1-15
Dorpsplein even
Rue de l&apos;Église pairs 2 à 20</source>
        <translation>Kerkstraat 1-15
Dorpsplein even
Rue de l&apos;Église pairs 2 à 20</translation>
    </message>
    <message>
        <source>Take over the list</source>
        <translation>Lijst overnemen</translation>
    </message>
    <message>
        <source>Filter by street</source>
        <translation>Filter op straat</translation>
    </message>
    <message>
        <source>All streets</source>
        <translation>Alle straten</translation>
    </message>
    <message>
        <source>Picked (%L1)</source>
        <translation>Gekozen (%L1)</translation>
    </message>
    <message>
        <source>Drawing the area</source>
        <translation>Het gebied wordt getekend</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>Naam van de zone</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Make the zone</source>
        <translation>Zone maken</translation>
    </message>
    <message>
        <source>Open a list of streets</source>
        <translation>Een stratenlijst openen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>Lijsten (*.csv *.tsv *.txt)</translation>
    </message>
</context>
<context>
    <name>StreetWords</name>
    <message>
        <source>both sides</source>
        <translation>beide kanten</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>oneven</translation>
    </message>
    <message>
        <source>even</source>
        <translation>even</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>between two house numbers</extracomment>
        <translation>tot</translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>Fold files away</source>
        <translation>Bestanden inklappen</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Meenemen…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Who takes it out</source>
        <translation>Wie het meeneemt</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand in het bijzonder</translation>
    </message>
    <message>
        <source>For analysts: every figure goes out, and the log says who took it.</source>
        <translation>Voor analisten: elk cijfer gaat mee, en het logboek zegt wie het meenam.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Bewaar het bestand…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Bewaar het bestand</translation>
    </message>
</context>
<context>
    <name>TemplatesPanel</name>
    <message>
        <source>Templates of words</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nieuw sjabloon</translation>
    </message>
    <message>
        <source>Change the template</source>
        <translation>Sjabloon wijzigen</translation>
    </message>
    <message>
        <source>Back to all templates, without saving</source>
        <translation>Terug naar alle sjablonen, zonder te bewaren</translation>
    </message>
    <message>
        <source>Back to all alerts</source>
        <translation>Terug naar alle meldingen</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Sjabloon bewaren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>These came with the program. The first change keeps them all in this atlas.</source>
        <translation>Deze horen bij het programma. Bij de eerste wijziging bewaart deze atlas ze allemaal.</translation>
    </message>
    <message>
        <source>These belong to this atlas. Every change can be undone.</source>
        <translation>Deze horen bij deze atlas. Elke wijziging kan ongedaan gemaakt worden.</translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation>Een sjabloon schrijven</translation>
    </message>
    <message>
        <source>Take those of the program again…</source>
        <translation>Weer die van het programma nemen…</translation>
    </message>
    <message>
        <source>Put the templates that came with the program in place of all of these? It can be undone.</source>
        <translation>De sjablonen van het programma in de plaats van al deze zetten? Dat kan ongedaan gemaakt worden.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Waarvoor het dient</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Naam van het sjabloon</translation>
    </message>
    <message>
        <source>Police: burglary&lt;&lt; in {place}&gt;&gt;. Seen something? Call 101.</source>
        <translation>Politie: inbraak&lt;&lt; in {place}&gt;&gt;. Iets gezien? Bel 101.</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Tekst van het sjabloon</translation>
    </message>
    <message>
        <source>What is filled in when an alert is written:</source>
        <translation>Wat u invult als u een melding schrijft:</translation>
    </message>
    <message>
        <source>Part that may fall away</source>
        <translation>Deel dat mag wegvallen</translation>
    </message>
    <message>
        <source>Falls away when nothing is filled in for a slot in it.</source>
        <translation>Valt weg als voor een veld erin niets ingevuld is.</translation>
    </message>
    <message>
        <source>Such as: %1</source>
        <translation>Zoals: %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Nothing to undo</source>
        <translation>Niets ongedaan te maken</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Niets opnieuw te doen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Lichte kleuren</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Donkere kleuren</translation>
    </message>
    <message>
        <source>History (Ctrl+H)</source>
        <translation>Geschiedenis (Ctrl+H)</translation>
    </message>
    <message>
        <source>Print… (Ctrl+P)</source>
        <translation>Afdrukken… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Undo: stop drawing</source>
        <translation>Ongedaan maken: stoppen met tekenen</translation>
    </message>
</context>
<context>
    <name>TwoWayLegend</name>
    <message>
        <source>↑ more incidents</source>
        <translation>↑ meer incidenten</translation>
    </message>
    <message>
        <source>Nine colours: upwards more incidents, to the right fewer covered, strongest where both come together.</source>
        <translation>Negen kleuren: naar boven meer incidenten, naar rechts minder gedekt, het sterkst waar beide samenkomen.</translation>
    </message>
    <message>
        <source>fewer covered →</source>
        <translation>minder gedekt →</translation>
    </message>
    <message>
        <source>No addresses</source>
        <translation>Geen adressen</translation>
    </message>
</context>
<context>
    <name>UncoveredControls</name>
    <message>
        <source>Side of a square (m)</source>
        <translation>Zijde van een vak (m)</translation>
    </message>
    <message>
        <source>An address is covered</source>
        <translation>Een adres is gedekt</translation>
    </message>
    <message>
        <source>Nearby is up to (m)</source>
        <translation>In de buurt is tot (m)</translation>
    </message>
    <message>
        <source>Open this gap in Coverage</source>
        <translation>Open dit gat in Dekking</translation>
    </message>
</context>
<context>
    <name>UnmatchedCard</name>
    <message>
        <source>Line %L1: %2</source>
        <translation>Regel %L1: %2</translation>
    </message>
    <message>
        <source>Leave line %L1 out</source>
        <translation>Regel %L1 weglaten</translation>
    </message>
</context>
<context>
    <name>WaitingChanges</name>
    <message>
        <source>Show that day</source>
        <translation>Die dag tonen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
</context>
<context>
    <name>WatchPanel</name>
    <message>
        <source>Back to all alerts</source>
        <translation>Terug naar alle meldingen</translation>
    </message>
    <message numerus="yes">
        <source>Try the %Ln that failed again</source>
        <translation>
            <numerusform>De %Ln die mislukte opnieuw proberen</numerusform>
            <numerusform>De %Ln die mislukten opnieuw proberen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages that failed are queued again. All others are left alone, and so is who has left since.</source>
        <translation>
            <numerusform>%Ln bericht dat mislukte, wordt opnieuw klaargezet. Al de andere blijven ongemoeid, ook wie sindsdien vertrok.</numerusform>
            <numerusform>%Ln berichten die mislukten, worden opnieuw klaargezet. Al de andere blijven ongemoeid, ook wie sindsdien vertrok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %Ln again</source>
        <translation>
            <numerusform>%Ln opnieuw klaarzetten</numerusform>
            <numerusform>%Ln opnieuw klaarzetten</numerusform>
        </translation>
    </message>
    <message>
        <source>The alert has expired, so what failed is not sent any more. Write an update to reach them.</source>
        <translation>De melding is verlopen, dus wat mislukte wordt niet meer verstuurd. Schrijf nieuws om hen te bereiken.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>Back to the zones of today</source>
        <translation>Terug naar de zones van vandaag</translation>
    </message>
    <message>
        <source>Show it on the zones of %1</source>
        <translation>Toon ze op de zones van %1</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>Per persoon</translation>
    </message>
    <message>
        <source>Person by person: %1</source>
        <translation>Per persoon: %1</translation>
    </message>
    <message>
        <source>Search a name or code</source>
        <translation>Zoek een naam of code</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait and are named here as soon as the sender takes them.</source>
        <translation>
            <numerusform>%Ln wacht en staat hier zodra de verzender het neemt.</numerusform>
            <numerusform>%Ln wachten en staan hier zodra de verzender ze neemt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of it with each person</source>
        <translation>Wat er bij elke persoon van werd</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
</context>
<context>
    <name>WeekMatrix</name>
    <message>
        <source>Monday</source>
        <translation>maandag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>dinsdag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>woensdag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>donderdag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vrijdag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>zaterdag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>zondag</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>ma</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>di</translation>
    </message>
    <message>
        <source>We</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>vr</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>za</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>zo</translation>
    </message>
    <message>
        <source>%1 %2:00: %3 incidents</source>
        <translation>%1 %2:00: %3 incidenten</translation>
    </message>
    <message>
        <source>By hour and day of the week</source>
        <translation>Per uur en dag van de week</translation>
    </message>
    <message>
        <source>Incidents by hour and day of the week</source>
        <translation>Incidenten per uur en dag van de week</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 u.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln incidents the hour is not known; they are not in here.</source>
        <translation>
            <numerusform>Van %Ln incident is het uur niet bekend; het staat hier niet in.</numerusform>
            <numerusform>Van %Ln incidenten is het uur niet bekend; ze staan hier niet in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click an hour to see only that one.</source>
        <translation>Klik een uur aan om alleen dat te zien.</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS per person, %1 characters left in the last one.</source>
        <translation>
            <numerusform>%Ln sms per persoon, nog %1 tekens vrij.</numerusform>
            <numerusform>%Ln sms&apos;en per persoon, nog %1 tekens vrij in de laatste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the template</source>
        <translation>Terug naar het sjabloon</translation>
    </message>
    <message>
        <source>€ per SMS</source>
        <translation>€ per sms</translation>
    </message>
</context>
<context>
    <name>ZoneAsOf</name>
    <message>
        <source>Back to all zones</source>
        <translation>Terug naar alle zones</translation>
    </message>
    <message>
        <source>addresses</source>
        <comment>under a number</comment>
        <translation>adressen</translation>
    </message>
    <message>
        <source>area</source>
        <comment>under a number</comment>
        <translation>oppervlakte</translation>
    </message>
    <message>
        <source>This is the zone of %1. Go back to today to change it; its past is kept as it was.</source>
        <translation>Dit is de zone van %1. Ga terug naar vandaag om ze te veranderen; haar verleden blijft bewaard zoals het was.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Terug naar vandaag</translation>
    </message>
</context>
<context>
    <name>ZoneForm</name>
    <message>
        <source>Back to all zones</source>
        <translation>Terug naar alle zones</translation>
    </message>
    <message>
        <source>addresses</source>
        <comment>under a number</comment>
        <translation>adressen</translation>
    </message>
    <message>
        <source>members</source>
        <comment>under a number</comment>
        <translation>leden</translation>
    </message>
    <message>
        <source>area</source>
        <comment>under a number</comment>
        <translation>oppervlakte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Only a live zone counts as coverage.</source>
        <translation>Alleen een actieve zone telt als dekking.</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Coördinator</translation>
    </message>
    <message>
        <source>Warn the people in this zone</source>
        <translation>De mensen in deze zone verwittigen</translation>
    </message>
    <message>
        <source>Delete this zone</source>
        <translation>Deze zone verwijderen</translation>
    </message>
    <message>
        <source>Delete the zone “%1”? Its members stay in the atlas, and you can undo this.</source>
        <translation>De zone “%1” verwijderen? De leden blijven in de atlas, en u kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>Delete the zone</source>
        <translation>Zone verwijderen</translation>
    </message>
    <message>
        <source>Streets and house numbers…</source>
        <translation>Straten en huisnummers…</translation>
    </message>
</context>
<context>
    <name>ZoneSources</name>
    <message>
        <source>From a neighbourhood…</source>
        <translation>Uit een wijk…</translation>
    </message>
    <message>
        <source>Simplify borders…</source>
        <translation>Grenzen vereenvoudigen…</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Wijk</translation>
    </message>
    <message>
        <source>Make it a zone</source>
        <translation>Zone maken</translation>
    </message>
    <message>
        <source>Tolerance in metres</source>
        <translation>Tolerantie in meter</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Proberen</translation>
    </message>
    <message>
        <source>Simplify the borders of all zones</source>
        <translation>De grenzen van alle zones vereenvoudigen</translation>
    </message>
    <message>
        <source>From streets…</source>
        <translation>Uit straten…</translation>
    </message>
    <message>
        <source>Draw a zone</source>
        <translation>Zone tekenen</translation>
    </message>
    <message>
        <source>More for zones</source>
        <translation>Meer voor zones</translation>
    </message>
</context>
<context>
    <name>ZoneStreetsPanel</name>
    <message>
        <source>Streets of %1</source>
        <translation>Straten van %1</translation>
    </message>
    <message>
        <source>Back to the zone</source>
        <translation>Terug naar de zone</translation>
    </message>
    <message>
        <source>Filter by street</source>
        <translation>Filter op straat</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>side of the street, house numbers</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to another zone…</source>
        <translation>Naar een andere zone verplaatsen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Bewaren als CSV…</translation>
    </message>
    <message>
        <source>Save the list of streets</source>
        <translation>De stratenlijst bewaren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-bestanden (*.csv)</translation>
    </message>
</context>
<context>
    <name>ZoneWords</name>
    <message>
        <source>BIN</source>
        <translation>BIN</translation>
    </message>
    <message>
        <source>Z-BIN</source>
        <translation>Z-BIN</translation>
    </message>
    <message>
        <source>WhatsApp group</source>
        <translation>WhatsApp-groep</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>being founded</source>
        <translation>in oprichting</translation>
    </message>
    <message>
        <source>live</source>
        <translation>actief</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>slapend</translation>
    </message>
    <message>
        <source>dissolved</source>
        <translation>opgeheven</translation>
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
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>No zones yet. Draw one on the map, or import a file.</source>
        <translation>Nog geen zones. Teken er een op de kaart, of voer een bestand in.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %Ln members</source>
        <translation>
            <numerusform>%1 · %2 · %Ln lid</numerusform>
            <numerusform>%1 · %2 · %Ln leden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addr.</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by name, type or state</source>
        <translation>Filter op naam, type of toestand</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Show the whole municipality</source>
        <translation>De hele gemeente tonen</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertArea</name>
    <message>
        <source>Circle of %1</source>
        <translation>Cirkel van %1</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>%1, %2 to both sides</source>
        <translation>%1, %2 aan beide kanten</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Bestand %1</translation>
    </message>
    <message>
        <source>Drawn area</source>
        <translation>Getekend gebied</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>part of the area, its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln areas together, %1</source>
        <translation>
            <numerusform>%Ln gebied, %1</numerusform>
            <numerusform>%Ln gebieden samen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hole of %1</source>
        <translation>Gat van %1</translation>
    </message>
    <message>
        <source>%1 of it lies outside %2, and is warned too.</source>
        <translation>%1 ervan ligt buiten %2, en wordt ook gewaarschuwd.</translation>
    </message>
    <message>
        <source>%1 of it lies outside %2, and is left out.</source>
        <translation>%1 ervan ligt buiten %2, en valt weg.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertComposer</name>
    <message>
        <source>Finish the area on the map first.</source>
        <translation>Werk eerst het gebied op de kaart af.</translation>
    </message>
    <message>
        <source>Draw the area, or take a zone.</source>
        <translation>Teken het gebied, of neem een zone over.</translation>
    </message>
    <message>
        <source>The people in the area are being counted.</source>
        <translation>De mensen in het gebied worden geteld.</translation>
    </message>
    <message>
        <source>Nobody in this area can be reached.</source>
        <translation>In dit gebied is niemand bereikbaar.</translation>
    </message>
    <message>
        <source>Write what people must know.</source>
        <translation>Schrijf wat de mensen moeten weten.</translation>
    </message>
    <message>
        <source>Change the text: see what is wrong with it above.</source>
        <translation>Pas de tekst aan: hierboven staat wat er niet klopt.</translation>
    </message>
    <message numerus="yes">
        <source>The alert is queued for %n people.</source>
        <translation>
            <numerusform>De melding staat klaar voor %n persoon.</numerusform>
            <numerusform>De melding staat klaar voor %n personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the fewest and the most people</comment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>Zeg wie u bent.</translation>
    </message>
    <message>
        <source>The alert is handed in; somebody else has to approve it.</source>
        <translation>De melding is ingediend; iemand anders moet ze goedkeuren.</translation>
    </message>
    <message>
        <source>The test is queued for you alone.</source>
        <translation>De test staat klaar voor u alleen.</translation>
    </message>
    <message>
        <source>Somebody went on with that alert meanwhile. What you had written is here as a new one.</source>
        <translation>Iemand is intussen met die melding verdergegaan. Wat u geschreven had, staat hier als een nieuwe.</translation>
    </message>
    <message>
        <source>was already alerted</source>
        <translation>kreeg al een melding</translation>
    </message>
    <message>
        <source>Say why somebody does not get the alert.</source>
        <translation>Zeg waarom iemand de melding niet krijgt.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertHistory</name>
    <message>
        <source>Going out: “%1”</source>
        <translation>Gaat weg: “%1”</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 van %2 klaar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln mislukt</numerusform>
            <numerusform>%Ln mislukt</numerusform>
        </translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Elke toestand</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Gaat weg</translation>
    </message>
    <message>
        <source>Going out or live</source>
        <translation>Gaat weg of loopt</translation>
    </message>
    <message>
        <source>Waits for feedback</source>
        <translation>Wacht op terugkoppeling</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Voorbij</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Something failed</source>
        <translation>Iets mislukt</translation>
    </message>
    <message>
        <source>Something unknown</source>
        <translation>Iets onbekend</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Elke soort</translation>
    </message>
    <message>
        <source>Write a day such as 12-03-2026.</source>
        <translation>Schrijf een dag zoals 12-03-2026.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertKeeper</name>
    <message>
        <source>There is an alert of %1 that was not finished.</source>
        <translation>Er is een melding van %1 die niet afgewerkt werd.</translation>
    </message>
    <message>
        <source>Alert %1 was being changed on %2, and that was not finished.</source>
        <translation>Melding %1 werd op %2 gewijzigd, en dat is niet afgemaakt.</translation>
    </message>
    <message>
        <source>There are words about an alert, of %1, that were not sent.</source>
        <translation>Er zijn woorden over een melding, van %1, die niet verstuurd werden.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertLedger</name>
    <message>
        <source>SMS</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>mogelijk</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertReport</name>
    <message numerus="yes">
        <source>%Ln urgent alerts of an earlier day wait for feedback: the people were not told how it ended.</source>
        <translation>
            <numerusform>%Ln dringende melding van een eerdere dag wacht op terugkoppeling: de mensen weten niet hoe het afliep.</numerusform>
            <numerusform>%Ln dringende meldingen van een eerdere dag wachten op terugkoppeling: de mensen weten niet hoe het afliep.</numerusform>
        </translation>
    </message>
    <message>
        <source>No area was meant</source>
        <translation>Er was geen gebied bedoeld</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschreven naar %1.</translation>
    </message>
    <message numerus="yes">
        <source>The lists of %Ln alerts are erased; how many people there were stays.</source>
        <translation>
            <numerusform>De lijst van %Ln melding is gewist; hoeveel mensen het waren, blijft.</numerusform>
            <numerusform>De lijsten van %Ln meldingen zijn gewist; hoeveel mensen het waren, blijft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alert %1: %2</source>
        <translation>Melding %1: %2</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>verstuurd %1</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <translation>Overal elders</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 u</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>information</source>
        <translation>informatie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln bericht</numerusform>
            <numerusform>%Ln berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>few messages</source>
        <translation>weinig berichten</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 afgeleverd</translation>
    </message>
    <message>
        <source>%1 min to send</source>
        <translation>%1 min tot verzending</translation>
    </message>
    <message>
        <source>in no zone</source>
        <translation>in geen zone</translation>
    </message>
    <message numerus="yes">
        <source>sent after %Ln seconds</source>
        <translation>
            <numerusform>verstuurd na %Ln seconde</numerusform>
            <numerusform>verstuurd na %Ln seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks about the texts</source>
        <translation>
            <numerusform>%Ln opmerking over de teksten</numerusform>
            <numerusform>%Ln opmerkingen over de teksten</numerusform>
        </translation>
    </message>
    <message>
        <source>area %1 right, %2 missed, %3 too much</source>
        <translation>gebied %1 juist, %2 gemist, %3 te veel</translation>
    </message>
    <message>
        <source>Alert %1 by %2</source>
        <translation>Melding %1 van %2</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 op 100</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertSlotList</name>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Next message at</source>
        <translation>Volgend bericht</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertWatch</name>
    <message numerus="yes">
        <source>%1 to %Ln people</source>
        <translation>
            <numerusform>%1 aan %Ln persoon</numerusform>
            <numerusform>%1 aan %Ln personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sent %2</source>
        <translation>%1, verzonden %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to go, and they do not go: see the alarm above.</source>
        <translation>
            <numerusform>Nog %Ln te gaan, en die gaat niet weg: zie het alarm hierboven.</numerusform>
            <numerusform>Nog %Ln te gaan, en die gaan niet weg: zie het alarm hierboven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to go: %1.</source>
        <translation>
            <numerusform>Nog %Ln te gaan: %1.</numerusform>
            <numerusform>Nog %Ln te gaan: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to go. How long that takes is not known yet.</source>
        <translation>
            <numerusform>Nog %Ln te gaan. Hoe lang dat duurt, is nog niet bekend.</numerusform>
            <numerusform>Nog %Ln te gaan. Hoe lang dat duurt, is nog niet bekend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are queued again.</source>
        <translation>
            <numerusform>%Ln bericht staat opnieuw klaar.</numerusform>
            <numerusform>%Ln berichten staan opnieuw klaar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of recipients was erased on %1; only their number is kept.</source>
        <translation>De lijst van ontvangers is gewist op %1; alleen hun aantal is bewaard.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AlertWords</name>
    <message>
        <source>Own words</source>
        <translation>Eigen woorden</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message numerus="yes">
        <source>%Ln read %1 and get the text in %2.</source>
        <translation>
            <numerusform>%Ln leest %1 en krijgt de tekst in het %2.</numerusform>
            <numerusform>%Ln lezen %1 en krijgen de tekst in het %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS in all: € %1 without VAT.</source>
        <translation>
            <numerusform>%Ln sms in totaal: € %1 zonder btw.</numerusform>
            <numerusform>%Ln sms&apos;en in totaal: € %1 zonder btw.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::AllowedGapList</name>
    <message>
        <source>Covered by zones now</source>
        <translation>Nu gedekt door zones</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason: note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Allowed by %1 on %2.</source>
        <translation>Toegestaan door %1 op %2.</translation>
    </message>
    <message>
        <source>%1 Review on %2.</source>
        <translation>%1 Herzien op %2.</translation>
    </message>
    <message>
        <source>Forest or nature</source>
        <translation>Bos of natuur</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Industrie</translation>
    </message>
    <message>
        <source>Refused by the residents</source>
        <translation>Geweigerd door de bewoners</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>buurtatlas::AtlasSession</name>
    <message>
        <source>Undo: %1</source>
        <translation>Ongedaan maken: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Opnieuw: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
    <message>
        <source>streets of %1</source>
        <comment>month and year of the data, or of their import</comment>
        <translation>straten van %1</translation>
    </message>
    <message>
        <source>addresses of %1</source>
        <comment>month and year of the data, or of their import</comment>
        <translation>adressen van %1</translation>
    </message>
    <message>
        <source>EXERCISE · %1</source>
        <translation>OEFENING · %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::BorderEditor</name>
    <message>
        <source>New zone %1</source>
        <translation>Nieuwe zone %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::CandidateList</name>
    <message>
        <source>more than one street fits</source>
        <translation>meer dan één straat past</translation>
    </message>
    <message>
        <source>the register gives no position</source>
        <translation>het register geeft geen positie</translation>
    </message>
    <message>
        <source>the street only, not the house</source>
        <translation>alleen de straat, niet het huis</translation>
    </message>
    <message>
        <source>the number without its letter</source>
        <translation>het nummer zonder de letter</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>niet meer in gebruik</translation>
    </message>
    <message>
        <source>between the numbers beside it</source>
        <translation>tussen de huisnummers ernaast</translation>
    </message>
    <message>
        <source>the village or town only</source>
        <translation>alleen het dorp of de stad</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>zeer waarschijnlijk</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>waarschijnlijk</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>mogelijk</translation>
    </message>
    <message>
        <source>less likely</source>
        <translation>minder waarschijnlijk</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1, binnen %2</translation>
    </message>
    <message>
        <source>the street was written “%1”</source>
        <translation>de straat is geschreven als “%1”</translation>
    </message>
    <message>
        <source>the number was written %1</source>
        <translation>het nummer is geschreven als %1</translation>
    </message>
    <message>
        <source>the postcode was written %1</source>
        <translation>de postcode is geschreven als %1</translation>
    </message>
    <message>
        <source>the municipality was written “%1”</source>
        <translation>de gemeente is geschreven als “%1”</translation>
    </message>
</context>
<context>
    <name>buurtatlas::CaseList</name>
    <message numerus="yes">
        <source>The alert is queued for %n people.</source>
        <translation>
            <numerusform>De melding staat klaar voor %n persoon.</numerusform>
            <numerusform>De melding staat klaar voor %n personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The feedback is queued and the alert is closed.</source>
        <translation>De terugkoppeling staat klaar en de melding is afgesloten.</translation>
    </message>
    <message>
        <source>%1 (by %2: %3)</source>
        <comment>somebody who was taken out, by whom and why</comment>
        <translation>%1 (door %2: %3)</translation>
    </message>
</context>
<context>
    <name>buurtatlas::CountLayer</name>
    <message numerus="yes">
        <source>%Ln lie in none of these places.</source>
        <translation>
            <numerusform>%Ln ligt in geen van deze plaatsen.</numerusform>
            <numerusform>%Ln liggen in geen van deze plaatsen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lie in more than one, and count in each.</source>
        <translation>
            <numerusform>%Ln ligt in meer dan één en telt in elk mee.</numerusform>
            <numerusform>%Ln liggen in meer dan één en tellen in elk mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rate is given on fewer than %Ln households.</source>
        <translation>
            <numerusform>Op minder dan %Ln huishouden wordt geen cijfer per 1.000 gegeven.</numerusform>
            <numerusform>Op minder dan %Ln huishoudens wordt geen cijfer per 1.000 gegeven.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per 1,000 households</source>
        <translation>%1 per 1.000 huishoudens</translation>
    </message>
    <message>
        <source>Too few households for a rate</source>
        <translation>Te weinig huishoudens voor een cijfer per 1.000</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Buurt</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Statistical area</source>
        <translation>Statistische sector</translation>
    </message>
    <message>
        <source>Square cell</source>
        <translation>Vierkante cel</translation>
    </message>
    <message>
        <source>Too short for a rate</source>
        <translation>Te kort voor een cijfer per km</translation>
    </message>
    <message>
        <source>%1 per km of street</source>
        <translation>%1 per km straat</translation>
    </message>
    <message>
        <source>Segment of street</source>
        <translation>Straatstuk</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents with a place.</source>
        <translation>
            <numerusform>%Ln incident met een plaats.</numerusform>
            <numerusform>%Ln incidenten met een plaats.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Geteld per</translation>
    </message>
    <message>
        <source>square cell of %1</source>
        <translation>vierkante cel van %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noot</translation>
    </message>
    <message>
        <source>Blank: fewer than 5 incidents, and what would tell such a number.</source>
        <translation>Leeg: minder dan 5 incidenten, en wat zo’n aantal zou verraden.</translation>
    </message>
    <message>
        <source>%1 % of the incidents lie in %2 of %3 places (%4 %); by chance it would be %5 %.</source>
        <translation>%1 % van de incidenten ligt in %2 van %3 plaatsen (%4 %); door toeval zou dat %5 % zijn.</translation>
    </message>
    <message>
        <source>%1 % of the incidents</source>
        <translation>%1 % van de incidenten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>buurtatlas::CoverAreaList</name>
    <message>
        <source>%1 of %2</source>
        <comment>addresses missing of all</comment>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>buurtatlas::CoverageView</name>
    <message>
        <source>%1 %</source>
        <comment>share in percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>buurtatlas::DayView</name>
    <message>
        <source>Map as of %1</source>
        <translation>Kaart zoals op %1</translation>
    </message>
    <message>
        <source>Write a day such as 12-03-2026.</source>
        <translation>Schrijf een dag zoals 12-03-2026.</translation>
    </message>
    <message>
        <source>another border: %1</source>
        <translation>andere grens: %1</translation>
    </message>
    <message>
        <source>another name, type or state: %1</source>
        <translation>andere naam, ander type of andere toestand: %1</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>nieuw: %1</translation>
    </message>
    <message>
        <source>ends: %1</source>
        <translation>eindigt: %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Vanaf %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::DecisionList</name>
    <message>
        <source>not in this town</source>
        <translation>niet in deze gemeente</translation>
    </message>
    <message>
        <source>set on the map</source>
        <translation>op de kaart gezet</translation>
    </message>
    <message numerus="yes">
        <source>The decision is forgotten. %n members were looked up again.</source>
        <translation>
            <numerusform>De beslissing is vergeten. %n lid is opnieuw opgezocht.</numerusform>
            <numerusform>De beslissing is vergeten. %n leden zijn opnieuw opgezocht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::DeliveryList</name>
    <message>
        <source>An erased member</source>
        <translation>Een gewist lid</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts, %1</source>
        <comment>how often, and when last</comment>
        <translation>
            <numerusform>%Ln poging, %1</numerusform>
            <numerusform>%Ln pogingen, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::DensityDesk</name>
    <message>
        <source>%1: under this bandwidth each incident is likeliest where the others are (%2 compared).</source>
        <translation>%1: met deze bandbreedte is elk incident het waarschijnlijkst waar de andere zijn (%2 vergeleken).</translation>
    </message>
    <message>
        <source>bandwidth %1 to %2</source>
        <translation>bandbreedte %1 tot %2</translation>
    </message>
    <message>
        <source>bandwidth %1</source>
        <translation>bandbreedte %1</translation>
    </message>
    <message>
        <source>%1 incidents</source>
        <translation>%1 incidenten</translation>
    </message>
    <message>
        <source>quartic kernel</source>
        <translation>kwartische kern</translation>
    </message>
    <message>
        <source>Gaussian kernel</source>
        <translation>Gaussische kern</translation>
    </message>
    <message>
        <source>cell %1</source>
        <translation>cel %1</translation>
    </message>
    <message>
        <source>corrected at the boundary</source>
        <translation>gecorrigeerd aan de grens</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>within 0.02 % of the highest</source>
        <translation>op 0,02 % van het hoogste na</translation>
    </message>
    <message>
        <source>Too few incidents here for a density: it takes %2 and gets %1. Look at the counts.</source>
        <translation>Hier zijn te weinig incidenten voor een dichtheid: die vraagt er %2 en krijgt er %1. Bekijk de aantallen.</translation>
    </message>
    <message>
        <source>There is no density: no incident with a place passes the filter, or the boundary is missing.</source>
        <translation>Er is geen dichtheid: geen enkel incident met een plaats past in het filter, of de gemeentegrens ontbreekt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln incidents</source>
        <translation>
            <numerusform>%1 · %Ln incident</numerusform>
            <numerusform>%1 · %Ln incidenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::DensityFileDesk</name>
    <message>
        <source>Written: %1</source>
        <translation>Opgeslagen: %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::EffectDesk</name>
    <message>
        <source>%1%2 %</source>
        <comment>sign and number</comment>
        <translation>%1%2 %</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a change and the ends of its interval</comment>
        <translation>%1 (%2 tot %3)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>zonder grens</translation>
    </message>
    <message>
        <source>Cannot tell: too few incidents on ground without a network to compare with.</source>
        <translation>Niet te zeggen: te weinig incidenten op grond zonder netwerk om mee te vergelijken.</translation>
    </message>
    <message>
        <source>Cannot tell: zone and comparison already differed in the time before, %1.</source>
        <translation>Niet te zeggen: zone en vergelijking liepen vooraf al uiteen, %1.</translation>
    </message>
    <message>
        <source>Cannot tell: the difference may be chance.</source>
        <translation>Niet te zeggen: het verschil kan toeval zijn.</translation>
    </message>
    <message>
        <source>Fewer incidents than elsewhere, more than chance explains.</source>
        <translation>Minder incidenten dan elders, meer dan toeval verklaart.</translation>
    </message>
    <message>
        <source>More incidents than elsewhere, more than chance explains.</source>
        <translation>Meer incidenten dan elders, meer dan toeval verklaart.</translation>
    </message>
    <message>
        <source>%1 has been live since %2. Counted from %3 to the day before, and from then to %4.</source>
        <translation>%1 is actief sinds %2. Geteld van %3 tot de dag ervoor, en van dan tot %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln incidents of that time have no place and count nowhere.</source>
        <translation>
            <numerusform>%1 %Ln incident uit die tijd heeft geen plaats en telt nergens mee.</numerusform>
            <numerusform>%1 %Ln incidenten uit die tijd hebben geen plaats en tellen nergens mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the zone</source>
        <translation>In de zone</translation>
    </message>
    <message>
        <source>Up to %1 around it</source>
        <translation>Tot %1 errond</translation>
    </message>
    <message>
        <source>Elsewhere: %1</source>
        <translation>Elders: %1</translation>
    </message>
    <message>
        <source>Zone beside elsewhere</source>
        <translation>Zone tegenover elders</translation>
    </message>
    <message>
        <source>Around it beside elsewhere</source>
        <translation>Errond tegenover elders</translation>
    </message>
    <message>
        <source>Zone and around it together</source>
        <translation>Zone en errond samen</translation>
    </message>
    <message>
        <source>%1 incidents (%2 to %3)</source>
        <comment>a balance and the ends of its interval</comment>
        <translation>%1 incidenten (%2 tot %3)</translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: %Ln incidents before are too few, at least %1 are needed.</source>
        <translation>
            <numerusform>Niet te zeggen: %Ln incident vooraf is te weinig, er zijn er minstens %1 nodig.</numerusform>
            <numerusform>Niet te zeggen: %Ln incidenten vooraf zijn te weinig, er zijn er minstens %1 nodig.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no ground without a network to compare with.</source>
        <translation>Er is geen grond zonder netwerk om mee te vergelijken.</translation>
    </message>
    <message>
        <source>Compared with %1, as the most alike before.</source>
        <translation>Vergeleken met %1, die er vooraf het meest op leken.</translation>
    </message>
    <message>
        <source>Compared with %1, as chosen.</source>
        <translation>Vergeleken met %1, zoals gekozen.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::FollowUpDesk</name>
    <message numerus="yes">
        <source>The message is queued for %n people.</source>
        <translation>
            <numerusform>Het bericht staat klaar voor %n persoon.</numerusform>
            <numerusform>Het bericht staat klaar voor %n personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The alert is called back; it had reached nobody.</source>
        <translation>De melding is teruggeroepen; niemand had ze gekregen.</translation>
    </message>
    <message>
        <source>The message is handed in; somebody else has to approve it.</source>
        <translation>Het bericht is ingediend; iemand anders moet het goedkeuren.</translation>
    </message>
    <message>
        <source>The message is called back; it had reached nobody.</source>
        <translation>Het bericht is teruggeroepen; het had nog niemand bereikt.</translation>
    </message>
    <message>
        <source>%1, sent %2</source>
        <translation>%1, verzonden %2</translation>
    </message>
</context>
<context>
    <name>buurtatlas::GapDesk</name>
    <message>
        <source>Write a day such as 12-03-2026.</source>
        <translation>Schrijf een dag zoals 12-03-2026.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::GapList</name>
    <message>
        <source>no named street</source>
        <translation>geen straat met naam</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>tussen %1 en %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>street: its length</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of street</source>
        <comment>a length</comment>
        <translation>%1 straat</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No member lives here yet.</source>
        <translation>Hier woont nog geen lid.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members live here already.</source>
        <translation>
            <numerusform>Hier woont al %Ln lid.</numerusform>
            <numerusform>Hier wonen al %Ln leden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident began here in the last year.</source>
        <translation>Hier begon het voorbije jaar geen enkel incident.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents began here in the last year.</source>
        <translation>
            <numerusform>Hier begon het voorbije jaar %Ln incident.</numerusform>
            <numerusform>Hier begonnen het voorbije jaar %Ln incidenten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nearest live zone: %1, %2 from the middle of the gap.</source>
        <translation>Dichtstbijzijnde actieve zone: %1, op %2 van het midden van het gat.</translation>
    </message>
    <message>
        <source>%1 Coordinator: %2.</source>
        <translation>%1 Coördinator: %2.</translation>
    </message>
    <message>
        <source>It lies between %1 and %2.</source>
        <translation>Het ligt tussen %1 en %2.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::GapRanking</name>
    <message>
        <source>addresses</source>
        <translation>adressen</translation>
    </message>
    <message>
        <source>kilometres of street</source>
        <translation>kilometer straat</translation>
    </message>
    <message>
        <source>hectares</source>
        <translation>hectare</translation>
    </message>
    <message>
        <source>members</source>
        <translation>leden</translation>
    </message>
    <message>
        <source>incidents of the last year</source>
        <translation>incidenten van het voorbije jaar</translation>
    </message>
    <message>
        <source>No gap has points; those with most addresses come first.</source>
        <translation>Geen enkel gat heeft punten; die met de meeste adressen staan bovenaan.</translation>
    </message>
    <message>
        <source>Points of a gap = %1</source>
        <translation>Punten van een gat = %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::GatewayWatch</name>
    <message>
        <source>Handing it to the gateways takes %1.</source>
        <translation>Doorgeven aan de gateways duurt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS wait and nobody sends them</source>
        <translation>
            <numerusform>%Ln sms wacht en niemand verstuurt hem</numerusform>
            <numerusform>%Ln sms&apos;en wachten en niemand verstuurt ze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mails wait and nobody sends them</source>
        <translation>
            <numerusform>%Ln e-mail wacht en niemand verstuurt hem</numerusform>
            <numerusform>%Ln e-mails wachten en niemand verstuurt ze</numerusform>
        </translation>
    </message>
    <message>
        <source>Run “buurtatlas-practice ATLAS --record FILE”: it writes what would have been sent.</source>
        <translation>Voer “buurtatlas-practice ATLAS --record BESTAND” uit: dat schrijft op wat er verstuurd zou zijn.</translation>
    </message>
    <message>
        <source>Start the sender. If that does not help at once, warn people another way: by phone, on the street, or through BE-Alert.</source>
        <translation>Start de verzender. Helpt dat niet meteen, waarschuw de mensen dan anders: per telefoon, op straat, of via BE-Alert.</translation>
    </message>
    <message numerus="yes">
        <source>The SMS gateway does not answer; %Ln SMS wait</source>
        <translation>
            <numerusform>De sms-gateway antwoordt niet; %Ln sms wacht</numerusform>
            <numerusform>De sms-gateway antwoordt niet; %Ln sms&apos;en wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mail relay does not answer; %Ln e-mails wait</source>
        <translation>
            <numerusform>De mailserver antwoordt niet; %Ln e-mail wacht</numerusform>
            <numerusform>De mailserver antwoordt niet; %Ln e-mails wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>It said: %1.</source>
        <translation>Die zei: %1.</translation>
    </message>
    <message>
        <source>It answered last at %1.</source>
        <translation>Die antwoordde het laatst om %1.</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>Die heeft nog niet geantwoord.</translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation>De volgende poging is om %1.</translation>
    </message>
    <message>
        <source>Nothing is lost and nothing goes twice. Ring the provider; if the alert cannot wait, warn people another way.</source>
        <translation>Er gaat niets verloren en niets gaat dubbel. Bel de leverancier; kan de melding niet wachten, waarschuw de mensen dan anders.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::HistoryList</name>
    <message>
        <source>The atlas is as it was after: %1</source>
        <translation>De atlas is zoals na: %1</translation>
    </message>
    <message>
        <source>Everything before this list</source>
        <translation>Alles van vóór deze lijst</translation>
    </message>
</context>
<context>
    <name>buurtatlas::HotSpotLayer</name>
    <message>
        <source>Hot spot, 99 %</source>
        <translation>Hotspot, 99 %</translation>
    </message>
    <message>
        <source>Hot spot, 95 %</source>
        <translation>Hotspot, 95 %</translation>
    </message>
    <message>
        <source>Hot spot, 90 %</source>
        <translation>Hotspot, 90 %</translation>
    </message>
    <message>
        <source>No more than chance</source>
        <translation>Niet meer dan toeval</translation>
    </message>
    <message>
        <source>Cold spot, 90 %</source>
        <translation>Koude plek, 90 %</translation>
    </message>
    <message>
        <source>Cold spot, 95 %</source>
        <translation>Koude plek, 95 %</translation>
    </message>
    <message>
        <source>Cold spot, 99 %</source>
        <translation>Koude plek, 99 %</translation>
    </message>
    <message>
        <source>Many among many</source>
        <translation>Veel te midden van veel</translation>
    </message>
    <message>
        <source>Many among few</source>
        <translation>Veel te midden van weinig</translation>
    </message>
    <message>
        <source>Few among many</source>
        <translation>Weinig te midden van veel</translation>
    </message>
    <message>
        <source>Few among few</source>
        <translation>Weinig te midden van weinig</translation>
    </message>
    <message>
        <source>Getis-Ord Gi*; cells up to %1 apart are neighbours. The p-values are corrected for the many cells (false discovery, Benjamini-Hochberg): of the cells called 99 %, on average at most one in a hundred is chance.</source>
        <translation>Getis-Ord Gi*; cellen tot %1 van elkaar zijn buren. De p-waarden zijn gecorrigeerd voor de vele cellen (valse ontdekkingen, Benjamini-Hochberg): van de cellen met 99 % is gemiddeld hoogstens één op honderd toeval.</translation>
    </message>
    <message>
        <source>Local Moran; cells up to %1 apart are neighbours. p-values of %2 permutations (seed %3), corrected for the many cells (false discovery, Benjamini-Hochberg): of the coloured cells, on average at most one in twenty is chance.</source>
        <translation>Lokale Moran; cellen tot %1 van elkaar zijn buren. p-waarden van %2 permutaties (startgetal %3), gecorrigeerd voor de vele cellen (valse ontdekkingen, Benjamini-Hochberg): van de gekleurde cellen is gemiddeld hoogstens één op twintig toeval.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents in %1 cells of %2.</source>
        <translation>
            <numerusform>%Ln incident in %1 cellen van %2.</numerusform>
            <numerusform>%Ln incidenten in %1 cellen van %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellen</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Buren</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>Blank: fewer than 5 incidents.</source>
        <translation>Leeg: minder dan 5 incidenten.</translation>
    </message>
    <message>
        <source>p-values</source>
        <translation>p-waarden</translation>
    </message>
    <message>
        <source>corrected for the many cells (Benjamini-Hochberg)</source>
        <translation>gecorrigeerd voor de vele cellen (Benjamini-Hochberg)</translation>
    </message>
    <message>
        <source>counts only: too little for the method</source>
        <translation>alleen aantallen: te weinig voor de methode</translation>
    </message>
    <message>
        <source>Getis-Ord Gi*</source>
        <translation>Getis-Ord Gi*</translation>
    </message>
    <message>
        <source>local Moran, %1 permutations, seed %2</source>
        <translation>lokale Moran, %1 permutaties, startgetal %2</translation>
    </message>
</context>
<context>
    <name>buurtatlas::HouseholdCoverView</name>
    <message>
        <source>%1 %</source>
        <comment>share in percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Opgegeven: %1</translation>
    </message>
    <message>
        <source>in none of them</source>
        <comment>addresses that lie in no area</comment>
        <translation>in geen enkele</translation>
    </message>
</context>
<context>
    <name>buurtatlas::ImportDesk</name>
    <message>
        <source>%1: %2 rows taken over.</source>
        <translation>%1: %2 rijen overgenomen.</translation>
    </message>
    <message>
        <source>%1 of them have no usable position.</source>
        <translation>%1 daarvan hebben geen bruikbare positie.</translation>
    </message>
    <message>
        <source>kept without a position</source>
        <translation>behouden zonder positie</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Weggeschreven: %1</translation>
    </message>
    <message>
        <source>Compared with what was there: %1 new, %2 changed, %3 gone.</source>
        <translation>Vergeleken met wat er was: %1 nieuw, %2 gewijzigd, %3 verdwenen.</translation>
    </message>
    <message>
        <source>The atlas was changed meanwhile; the new data are compared again.</source>
        <translation>De atlas is intussen gewijzigd; de nieuwe gegevens worden opnieuw vergeleken.</translation>
    </message>
    <message>
        <source>Newer data: %1</source>
        <translation>Nieuwere gegevens: %1</translation>
    </message>
    <message>
        <source>%1 rows stay as they are.</source>
        <translation>%1 rijen blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Zones, places that somebody chose by hand and ground that may stay open do not change.</source>
        <translation>Zones, plaatsen die iemand met de hand koos en grond die open mag blijven, veranderen niet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members get another place, or none.</source>
        <translation>
            <numerusform>%Ln lid krijgt een andere plaats, of geen.</numerusform>
            <numerusform>%Ln leden krijgen een andere plaats, of geen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are of %1.</source>
        <translation>De gegevens zijn van %1.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>rows of a layer</comment>
        <translation>%1 nieuw</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>rows of a layer</comment>
        <translation>%1 gewijzigd</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <comment>rows of a layer</comment>
        <translation>%1 verdwenen</translation>
    </message>
</context>
<context>
    <name>buurtatlas::ImportSettings</name>
    <message>
        <source>As the values show</source>
        <translation>Zoals de waarden tonen</translation>
    </message>
    <message>
        <source>As the file says (%1)</source>
        <translation>Zoals het bestand zegt (%1)</translation>
    </message>
    <message>
        <source>Recognise by name</source>
        <translation>Herkennen aan de naam</translation>
    </message>
</context>
<context>
    <name>buurtatlas::IncidentMap</name>
    <message>
        <source>Density</source>
        <translation>Dichtheid</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Aantallen</translation>
    </message>
    <message>
        <source>Hot and not covered</source>
        <translation>Heet en niet gedekt</translation>
    </message>
    <message>
        <source>Incidents per km²</source>
        <translation>Incidenten per km²</translation>
    </message>
    <message>
        <source>Incidents per 1,000 households</source>
        <translation>Incidenten per 1.000 huishoudens</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>A printed map goes without the density: take it out as a sheet that says how it was made.</source>
        <translation>Een afgedrukte kaart laat de dichtheid weg: neem ze mee als een blad dat zegt hoe ze gemaakt is.</translation>
    </message>
    <message>
        <source>A printed map goes without these colours, as they tell small counts: take them out as a sheet, which leaves those blank.</source>
        <translation>Een afgedrukte kaart gaat zonder deze kleuren, want ze verraden kleine aantallen: neem ze mee als blad, dat die leeg laat.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::IncidentTimes</name>
    <message>
        <source>%1 to %2: %3 against %4 a year before.</source>
        <translation>%1 tot %2: %3 tegenover %4 een jaar eerder.</translation>
    </message>
    <message>
        <source>That is more.</source>
        <translation>Dat is meer.</translation>
    </message>
    <message>
        <source>That is fewer.</source>
        <translation>Dat is minder.</translation>
    </message>
    <message>
        <source>Chance explains the difference.</source>
        <translation>Toeval verklaart het verschil.</translation>
    </message>
    <message>
        <source>Too few to tell.</source>
        <translation>Te weinig om iets te zeggen.</translation>
    </message>
    <message>
        <source>Too many days are missing to compare with the year before.</source>
        <translation>Er ontbreken te veel dagen om met het jaar ervoor te vergelijken.</translation>
    </message>
    <message>
        <source>%1 times as many; 95 % interval %2 to %3.</source>
        <translation>%1 keer zoveel; 95 %-interval van %2 tot %3.</translation>
    </message>
    <message>
        <source>Counted on %1 of %2 days; the others are missing in one of the years.</source>
        <translation>Geteld op %1 van %2 dagen; de andere ontbreken in een van de jaren.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>%1: outside the source</source>
        <translation>%1: buiten de bron</translation>
    </message>
    <message>
        <source>%1: the source tells nothing</source>
        <translation>%1: de bron zegt niets</translation>
    </message>
    <message>
        <source>%1: no incidents</source>
        <translation>%1: geen incidenten</translation>
    </message>
    <message>
        <source>%1: incidents</source>
        <translation>%1: incidenten</translation>
    </message>
    <message>
        <source>%1: incidents, and days of which the source tells nothing</source>
        <translation>%1: incidenten, en dagen waarvan de bron niets zegt</translation>
    </message>
</context>
<context>
    <name>buurtatlas::IncidentTypes</name>
    <message>
        <source>no type</source>
        <translation>geen type</translation>
    </message>
</context>
<context>
    <name>buurtatlas::IncidentView</name>
    <message>
        <source>dates</source>
        <translation>datums</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>uren</translation>
    </message>
    <message>
        <source>days of the week</source>
        <translation>weekdagen</translation>
    </message>
    <message>
        <source>types</source>
        <translation>types</translation>
    </message>
    <message>
        <source>area</source>
        <translation>het gebied</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>choice of holidays</source>
        <translation>keuze van feestdagen</translation>
    </message>
    <message>
        <source>The whole town</source>
        <translation>De hele gemeente</translation>
    </message>
    <message>
        <source>%1: the incidents are the same as when it was saved.</source>
        <translation>%1: de incidenten zijn dezelfde als toen het bewaard werd.</translation>
    </message>
    <message>
        <source>The area that was drawn</source>
        <translation>Het getekende gebied</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents from %1 to %2, %3 from %4 to %5.</source>
        <translation>
            <numerusform>%Ln incident van %1 tot %2, %3 van %4 tot %5.</numerusform>
            <numerusform>%Ln incidenten van %1 tot %2, %3 van %4 tot %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more.</source>
        <translation>Dat is meer.</translation>
    </message>
    <message>
        <source>That is fewer.</source>
        <translation>Dat is minder.</translation>
    </message>
    <message>
        <source>Chance explains the difference.</source>
        <translation>Toeval verklaart het verschil.</translation>
    </message>
    <message>
        <source>Too few to tell.</source>
        <translation>Te weinig om iets te zeggen.</translation>
    </message>
    <message>
        <source>Too many days are missing in the data to compare them.</source>
        <translation>Er ontbreken te veel dagen in de gegevens om ze te vergelijken.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln incidents now, %2 when it was saved.</source>
        <translation>
            <numerusform>%1: nu %Ln incident, %2 toen het bewaard werd.</numerusform>
            <numerusform>%1: nu %Ln incidenten, %2 toen het bewaard werd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::LayerFileDesk</name>
    <message>
        <source>%1: %2</source>
        <comment>a municipality and a map of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschreven: %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::MemberDesk</name>
    <message>
        <source>Set on the map by hand.</source>
        <translation>Met de hand op de kaart gezet.</translation>
    </message>
    <message>
        <source>Not in this town, by decision.</source>
        <translation>Niet in deze gemeente, zo beslist.</translation>
    </message>
    <message>
        <source>Not found in the register.</source>
        <translation>Niet gevonden in het register.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gevonden: %1</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>Misschien: %1</translation>
    </message>
    <message>
        <source>%1 is stored.</source>
        <translation>%1 is bewaard.</translation>
    </message>
    <message>
        <source>%1 has left. No message to this person is on its way any more.</source>
        <translation>%1 is vertrokken. Er is geen bericht aan deze persoon meer onderweg.</translation>
    </message>
    <message>
        <source>The person is erased everywhere in this atlas.</source>
        <translation>De persoon is overal uit deze atlas gewist.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::MemberList</name>
    <message>
        <source>left</source>
        <translation>vertrokken</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>na te kijken</translation>
    </message>
    <message>
        <source>not in this town</source>
        <translation>niet in deze gemeente</translation>
    </message>
</context>
<context>
    <name>buurtatlas::NearRepeatDesk</name>
    <message>
        <source>Others followed it</source>
        <translation>Andere volgden erop</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>Op zichzelf</translation>
    </message>
    <message>
        <source>No sign that incidents draw others after them: shortly after one there are no more close by than chance explains.</source>
        <translation>Niets wijst erop dat incidenten andere na zich trekken: kort na een incident zijn er dichtbij niet meer dan toeval verklaart.</translation>
    </message>
    <message>
        <source>%1 p by %2 permutations of the days (seed %3).</source>
        <translation>%1 p door %2 permutaties van de dagen (startgetal %3).</translation>
    </message>
    <message>
        <source>%1–%2 d</source>
        <comment>days</comment>
        <translation>%1–%2 d</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>zelfde plaats</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>a number and its share</comment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Chains within %1 and %2 days</source>
        <translation>Ketens binnen %1 en %2 dagen</translation>
    </message>
    <message>
        <source>%1, the longest of %2</source>
        <translation>%1, de langste van %2</translation>
    </message>
    <message>
        <source>Followed another at the same place</source>
        <translation>Volgde op een ander, zelfde plaats</translation>
    </message>
    <message>
        <source>Followed another close by</source>
        <translation>Volgde op een ander, dichtbij</translation>
    </message>
    <message>
        <source>Incidents draw others after them: within %1 days there are %2 % more pairs at the same place than by chance.</source>
        <translation>Incidenten trekken andere na zich: binnen %1 dagen zijn er op dezelfde plaats %2 % meer paren dan door toeval.</translation>
    </message>
    <message>
        <source>Incidents draw others after them: within %1 days there are %2 % more pairs %3 to %4 apart than by chance.</source>
        <translation>Incidenten trekken andere na zich: binnen %1 dagen zijn er %2 % meer paren op %3 tot %4 van elkaar dan door toeval.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents, each on its day; %1 between two days stand on the middle of them.</source>
        <translation>
            <numerusform>%Ln incident, op zijn dag; %1 tussen twee dagen staan op het midden ervan.</numerusform>
            <numerusform>%Ln incidenten, elk op zijn dag; %1 tussen twee dagen staan op het midden ervan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, by %Ln incidents of the %3 days before. After one there are more than by chance up to %4 away, for %3 days.</source>
        <translation>
            <numerusform>%1 tot %2, door %Ln incident van de %3 dagen ervoor. Na een incident zijn er tot op %4 meer dan door toeval, %3 dagen lang.</numerusform>
            <numerusform>%1 tot %2, door %Ln incidenten van de %3 dagen ervoor. Na een incident zijn er tot op %4 meer dan door toeval, %3 dagen lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Way without a name</source>
        <translation>Weg zonder naam</translation>
    </message>
    <message numerus="yes">
        <source>%1 long, by %Ln incidents</source>
        <translation>
            <numerusform>%1 lang, door %Ln incident</numerusform>
            <numerusform>%1 lang, door %Ln incidenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::NeighbourList</name>
    <message>
        <source>shares %1 of border</source>
        <translation>deelt %1 grens</translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 ver</translation>
    </message>
    <message>
        <source>partly in the area</source>
        <translation>deels in het gebied</translation>
    </message>
</context>
<context>
    <name>buurtatlas::NewcomerList</name>
    <message numerus="yes">
        <source>The alert is queued for %n newcomers.</source>
        <translation>
            <numerusform>De melding staat klaar voor %n nieuwkomer.</numerusform>
            <numerusform>De melding staat klaar voor %n nieuwkomers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 en nog %Ln</numerusform>
            <numerusform>%1 en nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::OverlapDesk</name>
    <message numerus="yes">
        <source>%Ln addresses are counted in both zones.</source>
        <translation>
            <numerusform>%Ln adres telt in beide zones mee.</numerusform>
            <numerusform>%Ln adressen tellen in beide zones mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members of both: %1 and %Ln more.</source>
        <translation>
            <numerusform>Lid in beide: %1 en nog %Ln.</numerusform>
            <numerusform>Lid in beide: %1 en nog %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Members of both: %1.</source>
        <translation>Lid in beide: %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>buurtatlas::PeopleDesk</name>
    <message>
        <source>writes</source>
        <translation>schrijft</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>keurt goed</translation>
    </message>
    <message>
        <source>chief</source>
        <translation>verantwoordelijke</translation>
    </message>
    <message>
        <source>analyses</source>
        <translation>analyseert</translation>
    </message>
</context>
<context>
    <name>buurtatlas::PlaceSearch</name>
    <message>
        <source>zone</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>street</source>
        <translation>straat</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>street, register</source>
        <translation>straat, register</translation>
    </message>
    <message>
        <source>address, register</source>
        <translation>adres, register</translation>
    </message>
    <message>
        <source>No longer search %1</source>
        <translation>Niet langer zoeken in %1</translation>
    </message>
    <message>
        <source>Search the addresses of the whole country too…</source>
        <translation>Ook in de adressen van het hele land zoeken…</translation>
    </message>
    <message>
        <source>%1 lies outside %2.</source>
        <translation>%1 ligt buiten %2.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::PlanDesk</name>
    <message>
        <source>Write a day such as 01-01-2027.</source>
        <translation>Schrijf een dag zoals 01-01-2027.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The plan “%1” takes effect on %2.</source>
        <translation>Het plan “%1” gaat in op %2.</translation>
    </message>
    <message>
        <source>The plan “%1” is in force.</source>
        <translation>Het plan “%1” is van kracht.</translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>geen zone</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from zone, to zone</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Drawing in the plan “%1”</source>
        <translation>U tekent in het plan “%1”</translation>
    </message>
</context>
<context>
    <name>buurtatlas::PolicyDesk</name>
    <message>
        <source>Everywhere else</source>
        <translation>Overal elders</translation>
    </message>
</context>
<context>
    <name>buurtatlas::PredictionDesk</name>
    <message>
        <source>Counting</source>
        <translation>Tellen</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichtheid</translation>
    </message>
    <message>
        <source>Gi*</source>
        <translation>Gi*</translation>
    </message>
    <message>
        <source>Near repeat</source>
        <translation>Herhaling dichtbij</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Learned from %1 incidents before %2, tried on %3 from that day on, in %4 cells of %5. Better and worse are said where the 95 % interval of the difference leaves out 0, for all comparisons together.</source>
        <translation>Geleerd uit %1 incidenten voor %2, getest op %3 vanaf die dag, in %4 cellen van %5. Beter en slechter staat er waar het interval van 95 % van het verschil 0 niet bevat, voor alle vergelijkingen samen.</translation>
    </message>
    <message>
        <source>What the others are held against.</source>
        <translation>Daarmee worden de andere vergeleken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents before %1, %2 from that day on. %3</source>
        <translation>
            <numerusform>%Ln incident voor %1, %2 vanaf die dag. %3</numerusform>
            <numerusform>%Ln incidenten voor %1, %2 vanaf die dag. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::PrintDesk</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschreven: %1</translation>
    </message>
    <message>
        <source>%1, cover of addresses</source>
        <translation>%1, dekking van adressen</translation>
    </message>
</context>
<context>
    <name>buurtatlas::ProposalDesk</name>
    <message>
        <source>Gap %1</source>
        <translation>Gat %1</translation>
    </message>
    <message>
        <source>Split of %1</source>
        <translation>Splitsing van %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposals are kept as plans; the best one is shown.</source>
        <translation>
            <numerusform>%Ln voorstel is als plan bewaard; het staat open.</numerusform>
            <numerusform>%Ln voorstellen zijn als plan bewaard; het beste staat open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::ReviewDesk</name>
    <message numerus="yes">
        <source>%n members wrote no address</source>
        <translation>
            <numerusform>%n lid schreef geen adres</numerusform>
            <numerusform>%n leden schreven geen adres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members wrote this</source>
        <translation>
            <numerusform>%n lid schreef dit</numerusform>
            <numerusform>%n leden schreven dit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wrote this street. Those whose number it has are placed too.</source>
        <translation>
            <numerusform>Nog %n lid schreef deze straat. Heeft de straat dat nummer, dan krijgt ook dat lid een plaats.</numerusform>
            <numerusform>Nog %n leden schreven deze straat. Wie een nummer schreef dat de straat heeft, krijgt ook een plaats.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whichever it is, it lies in %1, and is counted there.</source>
        <translation>Welke het ook is, het ligt in %1 en telt daar mee.</translation>
    </message>
    <message>
        <source>This is the only address left.</source>
        <translation>Dit is het enige adres dat overblijft.</translation>
    </message>
    <message>
        <source>“%1” is not in this town.</source>
        <translation>“%1” ligt niet in deze gemeente.</translation>
    </message>
    <message numerus="yes">
        <source>%n members are placed.</source>
        <translation>
            <numerusform>%n lid heeft een plaats.</numerusform>
            <numerusform>%n leden hebben een plaats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members lie elsewhere or are known better.</source>
        <translation>
            <numerusform>%n lid ligt elders of is beter bekend.</numerusform>
            <numerusform>%n leden liggen elders of zijn beter bekend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1 Locate all again to go on.</source>
        <translation>Gestopt: %1 Zoek alles opnieuw op om verder te gaan.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::SimplifyDesk</name>
    <message>
        <source>%1 vertices become %2. Borders that zones share stay shared.</source>
        <translation>%1 hoekpunten worden er %2. Grenzen die zones delen, blijven gedeeld.</translation>
    </message>
    <message>
        <source>No vertex can go within this tolerance.</source>
        <translation>Binnen deze tolerantie kan geen hoekpunt weg.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::SketchFigures</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streets</source>
        <translation>
            <numerusform>%Ln straat</numerusform>
            <numerusform>%Ln straten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln lid</numerusform>
            <numerusform>%Ln leden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents in the last year</source>
        <translation>
            <numerusform>%Ln incident in het laatste jaar</numerusform>
            <numerusform>%Ln incidenten in het laatste jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>Overlaps %1 by %2.</source>
        <translation>Overlapt %1 over %2.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::SketchKeeper</name>
    <message>
        <source>There is an unfinished drawing of %1.</source>
        <translation>Er is een onafgewerkte tekening van %1.</translation>
    </message>
    <message>
        <source>There is an unfinished drawing of %1, %2.</source>
        <comment>day and time</comment>
        <translation>Er is een onafgewerkte tekening van %1, %2.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::SplitDesk</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln lid</numerusform>
            <numerusform>%Ln leden</numerusform>
        </translation>
    </message>
    <message>
        <source>Every part needs a name.</source>
        <translation>Elk deel heeft een naam nodig.</translation>
    </message>
    <message>
        <source>Two parts have the same name.</source>
        <translation>Twee delen hebben dezelfde naam.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::StreetMover</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln lid</numerusform>
            <numerusform>%Ln leden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these addresses do not lie in this zone and stay where they are.</source>
        <translation>
            <numerusform>%Ln van deze adressen ligt niet in deze zone en blijft waar het is.</numerusform>
            <numerusform>%Ln van deze adressen liggen niet in deze zone en blijven waar ze zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses stay behind: others lie at the very same position.</source>
        <translation>
            <numerusform>%Ln adres blijft achter: een ander ligt op precies dezelfde plek.</numerusform>
            <numerusform>%Ln adressen blijven achter: andere liggen op precies dezelfde plek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zone %1 would lie in %Ln separate parts.</source>
        <translation>
            <numerusform>Zone %1 zou uit %Ln deel bestaan.</numerusform>
            <numerusform>Zone %1 zou uit %Ln losse delen bestaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Verplaatst: %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::StreetPicker</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streets</source>
        <translation>
            <numerusform>%Ln straat</numerusform>
            <numerusform>%Ln straten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln lid</numerusform>
            <numerusform>%Ln leden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln separate parts</source>
        <translation>
            <numerusform>%Ln los deel</numerusform>
            <numerusform>%Ln losse delen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses stay out: they lie in another zone or outside the boundary.</source>
        <translation>
            <numerusform>%Ln adres blijft erbuiten: het ligt in een andere zone of buiten de gemeentegrens.</numerusform>
            <numerusform>%Ln adressen blijven erbuiten: ze liggen in een andere zone of buiten de gemeentegrens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses stay out: one that is not picked lies at the very same position.</source>
        <translation>
            <numerusform>%Ln adres blijft erbuiten: een niet gekozen adres ligt op precies dezelfde plek.</numerusform>
            <numerusform>%Ln adressen blijven erbuiten: een niet gekozen adres ligt op precies dezelfde plek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses have no position in the register.</source>
        <translation>
            <numerusform>%Ln adres heeft geen ligging in het register.</numerusform>
            <numerusform>%Ln adressen hebben geen ligging in het register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>buurtatlas::TemplateDesk</name>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
    </message>
    <message>
        <source>Where (words)</source>
        <translation>Waar (woorden)</translation>
    </message>
    <message>
        <source>When (a time)</source>
        <translation>Wanneer (een uur)</translation>
    </message>
    <message>
        <source>Description (words)</source>
        <translation>Beschrijving (woorden)</translation>
    </message>
    <message>
        <source>Direction (words)</source>
        <translation>Richting (woorden)</translation>
    </message>
    <message>
        <source>Next message (a time)</source>
        <translation>Volgend bericht (een uur)</translation>
    </message>
    <message>
        <source>Church Street</source>
        <translation>Kerkstraat</translation>
    </message>
    <message>
        <source>Two people in dark clothes</source>
        <translation>Twee personen in donkere kleren</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>het station</translation>
    </message>
</context>
<context>
    <name>buurtatlas::UncoveredMap</name>
    <message>
        <source>Squares of %1. Few: up to %2 incidents; many: more than %3. Covered: less than a third of the addresses is not; not covered: two thirds or more.</source>
        <translation>Vakken van %1. Weinig: tot %2 incidenten; veel: meer dan %3. Gedekt: minder dan een derde van de adressen is het niet; niet gedekt: twee derde of meer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open gaps where something happened</source>
        <translation>
            <numerusform>%Ln open gat waar iets gebeurde</numerusform>
            <numerusform>%Ln open gaten waar iets gebeurde</numerusform>
        </translation>
    </message>
    <message>
        <source>few incidents</source>
        <translation>weinig incidenten</translation>
    </message>
    <message>
        <source>some incidents</source>
        <translation>enkele incidenten</translation>
    </message>
    <message>
        <source>many incidents</source>
        <translation>veel incidenten</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>gedekt</translation>
    </message>
    <message>
        <source>half covered</source>
        <translation>half gedekt</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>niet gedekt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>few incidents, covered</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln addresses</source>
        <comment>area of a gap</comment>
        <translation>
            <numerusform>%1 · %Ln adres</numerusform>
            <numerusform>%1 · %Ln adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidenten</numerusform>
        </translation>
    </message>
    <message>
        <source>in a zone, also dormant or founding</source>
        <translation>in een zone, ook slapend of in oprichting</translation>
    </message>
    <message>
        <source>in a live zone</source>
        <translation>in een actieve zone</translation>
    </message>
    <message>
        <source>with a member nearby</source>
        <translation>met een lid in de buurt</translation>
    </message>
    <message>
        <source>with a member nearby by SMS</source>
        <translation>met een lid in de buurt, per sms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents, %1 of them in an open gap.</source>
        <translation>
            <numerusform>%Ln incident, waarvan %1 in een open gat.</numerusform>
            <numerusform>%Ln incidenten, waarvan %1 in een open gat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>Vakken</translation>
    </message>
    <message>
        <source>Covered is</source>
        <translation>Gedekt is</translation>
    </message>
    <message>
        <source>Nearby is</source>
        <translation>In de buurt is</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>Few, many</source>
        <translation>Weinig, veel</translation>
    </message>
    <message>
        <source>up to %1, more than %2</source>
        <translation>tot %1, meer dan %2</translation>
    </message>
    <message>
        <source>Blank: fewer than 5 incidents.</source>
        <translation>Leeg: minder dan 5 incidenten.</translation>
    </message>
</context>
<context>
    <name>buurtatlas::ZoneList</name>
    <message>
        <source>%1 members</source>
        <comment>under the name of a zone on the map</comment>
        <translation>%1 leden</translation>
    </message>
    <message>
        <source>1 member</source>
        <comment>under the name of a zone on the map</comment>
        <translation>1 lid</translation>
    </message>
    <message>
        <source>changes on %1</source>
        <comment>a zone</comment>
        <translation>verandert op %1</translation>
    </message>
</context>
<context>
    <name>buurtatlas::ZoneStreets</name>
    <message numerus="yes">
        <source>%Ln streets</source>
        <translation>
            <numerusform>%Ln straat</numerusform>
            <numerusform>%Ln straten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln adres</numerusform>
            <numerusform>%Ln adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>The register has these house numbers inside and outside the zone, so they are in no row: %1</source>
        <translation>Het register heeft deze huisnummers in en buiten de zone, dus staan ze in geen rij: %1</translation>
    </message>
    <message>
        <source>The list of streets is on the clipboard.</source>
        <translation>De stratenlijst staat op het klembord.</translation>
    </message>
    <message>
        <source>The list of streets is saved.</source>
        <translation>De stratenlijst is bewaard.</translation>
    </message>
</context>
</TS>
