// Who decides: policies, three ticks, what comes back and is handed in again, and counts that are typed.
import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    id: root

    name: "AlertPeople"

    function init() {
        world.openSmallTown();
        showWindow();
        window.show(3);
    }

    function cleanup() {
        workspace.composer.discard();
        workspace.followUps.discard();
        closeWindow();
    }

    function reveal(item: Item): void {
        for (let one = item.parent; one !== null; one = one.parent) {
            if (one.reveal !== undefined) {
                one.reveal(item);
                break;
            }
        }
        waitForRendering(window.contentItem, 300);
    }

    function fromMenu(text: string): void {
        waitForRendering(window.contentItem, 300);
        mouseClick(labelled("More about alerts"));
        tryVerify(() => shownIn(window.Overlay.overlay, text) !== null);
        waitForRendering(window.contentItem, 300);
        mouseClick(shownIn(window.Overlay.overlay, text));
    }

    function click(item: var): void {
        verify(item !== null);
        reveal(item);
        mouseClick(item);
        tryVerify(() => !window.busy, 10000);
    }

    function fill(label: string, words: string): void {
        const field = itemWhere(window.contentItem, item => item.label === label && item.take !== undefined);
        verify(field !== null, "there is no field \"" + label + "\"");
        reveal(field);
        field.take();
        for (const letter of words)
            keyClick(letter);
        keyClick(Qt.Key_Return);
    }

    function hold(text: string, isDone: var): void {
        tryVerify(() => shown(text) !== null && shown(text).enabled, 5000, "there is no \"" + text + "\" to hold");
        waitForRendering(window.contentItem, 300);
        // The card goes away under the mouse.
        const send = shown(text);
        const place = send.mapToItem(window.contentItem, send.width / 2, send.height / 2);
        mousePress(window.contentItem, place.x, place.y);
        tryVerify(isDone, 5000);
        mouseRelease(window.contentItem, place.x, place.y);
    }

    function handIn(): void {
        workspace.people.add("Jan", false, true);
        verify(workspace.policies.setTwoPeople(0, true));
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        workspace.composer.text = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        hold("Hand in, for 2 people (hold)", () => workspace.cases.count === 1);
    }

    function chooseJan(): void {
        workspace.people.choose(workspace.people.names.indexOf("Jan"));
    }

    function chooseEva(): void {
        workspace.people.choose(workspace.people.names.indexOf("Eva"));
    }

    function test_a_chief_chooses_the_policy_of_each_police_zone_and_urgency() {
        fromMenu("People and approvals…");
        const two = itemWhere(window.contentItem, item => item.Accessible.name === "Everywhere else · urgent: somebody else approves" && item.clicked !== undefined);
        click(two);
        const everywhere = workspace.policies.index(0, 0);
        tryVerify(() => workspace.policies.data(everywhere, Qt.UserRole + 3));
        fill("An approval holds for so many minutes", "30");
        tryVerify(() => workspace.policies.data(everywhere, Qt.UserRole + 4) === 30);
        fill("A police zone with rules of its own", "HAZODI");
        tryCompare(workspace.policies, "count", 4);
        click(itemWhere(window.contentItem, item => item.Accessible.name === "Police zone HAZODI · urgent: one person sends" && item.clicked !== undefined));
        tryVerify(() => !workspace.policies.data(workspace.policies.index(2, 0), Qt.UserRole + 3));
        verify(workspace.policies.data(everywhere, Qt.UserRole + 3), "the others keep theirs");
        press("Back to all alerts");
    }

    function press(text: string): void {
        tryVerify(() => shown(text) !== null || labelled(text) !== null, 5000, "there is no \"" + text + "\" in the window");
        waitForRendering(window.contentItem, 200);
        const item = shown(text) ?? labelled(text);
        reveal(item);
        mouseClick(item);
        tryVerify(() => !window.busy, 10000);
    }

    function test_the_police_zone_of_the_alert_decides_whether_it_is_handed_in() {
        verify(workspace.policies.addPoliceZone("HAZODI"));
        verify(workspace.policies.setTwoPeople(2, true));
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        verify(!workspace.composer.handsIn);
        const choice = labelled("Police zone");
        verify(choice !== null);
        choice.take();
        keyClick(Qt.Key_Down);
        tryVerify(() => workspace.composer.handsIn);
        workspace.policies.choosePoliceZone(0);
    }

    function test_only_a_chief_changes_policies() {
        workspace.people.add("Jan", true, false);
        chooseJan();
        fromMenu("People and approvals…");
        const two = itemWhere(window.contentItem, item => item.Accessible.name === "Everywhere else · urgent: somebody else approves" && item.clicked !== undefined);
        verify(!two.enabled);
        press("Back to all alerts");
    }

    function test_gives_roles_by_ticks_and_keeps_a_chief() {
        workspace.people.add("Jan", true, false);
        fromMenu("People and approvals…");
        const tick = name => itemWhere(window.contentItem, item => item.Accessible.name === name && item.given !== undefined);
        verify(!tick("Jan approves alerts").checked);
        click(tick("Jan approves alerts"));
        tryVerify(() => tick("Jan approves alerts").checked);
        verify(workspace.people.has(workspace.people.names.indexOf("Jan"), PeopleDesk.Approver));
        click(tick("Eva is chief"));
        tryVerify(() => workspace.session.errorText !== "");
        verify(tick("Eva is chief").checked, "somebody has to remain chief");
        press("Back to all alerts");
    }

    function test_is_approved_after_three_ticks_with_its_area_on_the_map() {
        handIn();
        chooseJan();
        tryVerify(() => shown("Approve") !== null);
        verify(!button("Approve").enabled);
        compare(workspace.cases.chosen, 0);
        click(shown("I have checked the area on the map"));
        verify(workspace.cases.chosen !== 0);
        verify(workspace.alertOnMap.picture !== undefined);
        click(shown("I have checked the text"));
        verify(!button("Approve").enabled);
        compare(world.newestCaseState(), "submitted");
        click(shown("I have checked the number: 2 people"));
        press("Approve");
        tryVerify(() => world.newestCaseState() === "approved");
        chooseEva();
        hold("Send to 2 people (hold)", () => workspace.alerts.count === 1);
    }

    function test_a_change_while_reading_takes_the_ticks_away() {
        handIn();
        chooseJan();
        tryVerify(() => shown("I have checked the text") !== null);
        click(shown("I have checked the text"));
        const card = itemWhere(window.contentItem, item => item.caseId !== undefined);
        verify(itemWhere(card, item => item.text === "I have checked the text" && item.checked === true) !== null);
        workspace.cases.refresh();
        verify(itemWhere(card, item => item.text === "I have checked the text" && item.checked === true) !== null, "a look again takes nothing away");
        workspace.memberDesk.open(1);
        workspace.memberDesk.leave();
        tryVerify(() => shown("I have checked the number: 1 person") !== null || shown("I have checked the number: 1 people") !== null);
        const after = itemWhere(window.contentItem, item => item.caseId !== undefined);
        verify(itemWhere(after, item => item.text === "I have checked the text" && item.checked === true) === null);
    }

    function test_what_is_typed_on_a_card_survives_a_look_again() {
        handIn();
        chooseJan();
        press("Return…");
        const field = itemWhere(window.contentItem, item => item.label === "Why" && item.take !== undefined);
        field.take();
        for (const letter of "te ruim")
            keyClick(letter);
        workspace.cases.refresh();
        compare(field.text, "te ruim");
        press("Return it");
        tryVerify(() => world.newestCaseState() === "returned");
    }

    function test_an_author_changes_what_came_back_and_hands_it_in_again() {
        handIn();
        chooseJan();
        verify(workspace.cases.giveBack(0, "noem de straat"));
        chooseEva();
        press("Change…");
        verify(shown("It came back with: noem de straat") !== null);
        compare(workspace.composer.area.parts.length, 1);
        tryVerify(() => workspace.composer.counted, 5000);
        workspace.composer.text = "Inbraak in de Kerkstraat 3 rond 14 uur. Iets gezien? Bel 101.";
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        hold("Hand in, for 2 people (hold)", () => !workspace.composer.composing);
        compare(world.newestCaseState(), "submitted");
        compare(workspace.cases.count, 1);
        tryVerify(() => shown("Inbraak in de Kerkstraat 3 rond 14 uur. Iets gezien? Bel 101.") !== null);
    }

    function test_an_alert_to_many_goes_when_their_number_is_typed() {
        world.openFullTown();
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        workspace.composer.text = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        compare(workspace.composer.people, 602);
        const send = shown("Send to 602 people (hold)");
        verify(!send.enabled);
        fill("These are many: type how many people get it", "601");
        verify(!send.enabled);
        fill("These are many: type how many people get it", "602");
        tryVerify(() => send.enabled);
        hold("Send to 602 people (hold)", () => workspace.alerts.count === 1);
    }
}
