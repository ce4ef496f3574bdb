// How many actions an alert takes: a click, a drag, a shortcut or a field that is filled in count one each.
import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    id: root

    name: "AlertJourneys"

    property int actions: 0

    function init() {
        world.openSmallTown();
        showWindow();
        window.show(3);
        actions = 0;
    }

    function cleanup() {
        workspace.composer.discard();
        workspace.followUps.discard();
        workspace.focus.clearPin();
        closeWindow();
    }

    function click(item: var): void {
        verify(item !== null);
        bringIntoView(item);
        mouseClick(item);
        ++actions;
        tryVerify(() => !window.busy, 10000);
    }

    // What lies below the fold of the panel is scrolled to; that takes no decision and counts as none.
    function bringIntoView(item: Item): void {
        for (let one = item.parent; one !== null; one = one.parent) {
            if (one.reveal !== undefined) {
                one.reveal(item);
                break;
            }
        }
        waitForRendering(window.contentItem, 300);
    }

    function type(words: string): void {
        for (const letter of words)
            keyClick(letter);
    }

    function fillIn(label: string, words: string): void {
        const field = itemWhere(window.contentItem, item => item.label === label && item.take !== undefined);
        verify(field !== null, "there is no field \"" + label + "\"");
        bringIntoView(field);
        field.take();
        type(words);
        keyClick(Qt.Key_Return);
        ++actions;
        tryVerify(() => !window.busy, 10000);
    }

    function hold(text: string): void {
        const before = workspace.alerts.count;
        holdUntil(text, () => workspace.alerts.count === before + 1);
        ++actions;
    }

    function test_a_burglary_in_progress_takes_at_most_8_actions() {
        keyClick(Qt.Key_N, Qt.ControlModifier);
        ++actions;
        tryVerify(() => workspace.composer.composing);
        fillIn("Address, street or zone", "Kerkstraat 3");
        click(shown("Burglary in progress"));
        fillIn("Description", "twee personen in het zwart");
        fillIn("Direction", "Molenweg");
        verify(workspace.composer.text.includes("Kerkstraat"));
        verify(workspace.composer.text.includes("twee personen in het zwart"));
        hold("Send to 2 people (hold)");
        console.info("A burglary in progress took " + actions + " actions.");
        verify(actions <= 8, actions + " actions");
    }

    function sendOne(): void {
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        workspace.composer.text = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        verify(workspace.composer.send(2));
        waitForRendering(window.contentItem, 500);
    }

    function test_a_false_alarm_takes_at_most_3_actions() {
        sendOne();
        world.handOverEverything();
        click(shown("False alarm…"));
        hold("Send to 2 people (hold)");
        console.info("A false alarm took " + actions + " actions.");
        verify(actions <= 3, actions + " actions");
    }

    function test_news_that_waits_is_called_back_and_the_alert_stays() {
        sendOne();
        const alert = workspace.alerts.goingOut;
        world.handOverEverything();
        workspace.followUps.begin(alert, FollowUpDesk.Update);
        workspace.followUps.text = "De wagen is weg. Iets gezien? Bel 101.";
        verify(workspace.followUps.send(2), workspace.session.errorText);
        waitForRendering(window.contentItem, 500);
        click(shown("Call it back…"));
        click(shown("Call it back; it has reached nobody yet"));
        tryVerify(() => shown("Call it back…") === null);
        verify(shown("False alarm…") !== null, "the alert itself may still be withdrawn");
        compare(workspace.alerts.count, 2);
        compare(workspace.session.errorText, "");
    }

    function test_newcomers_get_the_words_when_a_button_is_held_and_not_by_a_click() {
        sendOne();
        verify(shown("Send to 1 person (hold)") === null);
        workspace.memberDesk.beginAdding();
        tryVerify(() => workspace.memberDesk.save("Nora Maes", "Kerkstraat 3", "0470 99 99 99", "", 0, true, false), 5000);
        tryVerify(() => shown("Send to 1 person (hold)") !== null, 5000);
        verify(shown("Nora Maes") !== null);
        compare(workspace.alerts.count, 1);
        click(shown("Send to 1 person (hold)"));
        compare(workspace.alerts.count, 1);
        hold("Send to 1 person (hold)");
        tryCompare(workspace.alerts, "count", 2);
        tryVerify(() => shown("Send to 1 person (hold)") === null);
        compare(workspace.session.errorText, "");
    }

    function test_news_shows_what_was_said_last_beside_the_new_words() {
        sendOne();
        const alert = workspace.alerts.goingOut;
        world.handOverEverything();
        workspace.followUps.begin(alert, FollowUpDesk.Update);
        tryVerify(() => shown("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.") !== null);
    }

    function rowOf(name: string): Item {
        const find = () => itemWhere(window.contentItem, item => item.title === name && item.subtitle !== undefined);
        tryVerify(() => find() !== null, 5000, "there is no row of " + name);
        return find();
    }

    function test_somebody_is_taken_out_for_a_reason_and_put_back() {
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        tryCompare(workspace.composer, "people", 2);
        workspace.composer.ledger.group = AlertLedger.Everybody;
        click(shown("Show who, and who not"));
        click(rowOf("An Peeters"));
        const why = itemWhere(window.contentItem, item => item.placeholder === "Why An Peeters must not get it" && item.take !== undefined);
        verify(why !== null);
        bringIntoView(why);
        why.take();
        type("is the suspect");
        click(shown("Take out"));
        tryCompare(workspace.composer, "people", 1);
        click(rowOf("An Peeters"));
        verify(itemWhere(window.contentItem, item => item.subtitle === "taken out by Eva: is the suspect") !== null);
        click(shown("Put An Peeters back"));
        tryCompare(workspace.composer, "people", 2);
    }

    function test_adds_the_place_that_is_clicked_in_the_list_and_no_other() {
        keyClick(Qt.Key_N, Qt.ControlModifier);
        const field = itemWhere(window.contentItem, item => item.label === "Address, street or zone" && item.take !== undefined);
        field.take();
        type("Kerkstraat 1");
        tryVerify(() => workspace.composer.area.placeHits.length > 1, 5000);
        const hit = workspace.composer.area.placeHits[1];
        const row = itemWhere(window.contentItem, item => item.title === hit);
        click(row);
        tryCompare(workspace.composer.area, "there", true);
        compare(workspace.composer.area.parts.length, 1);
        compare(workspace.session.errorText, "");
    }

    function test_includes_the_possible_and_shows_everybody_with_a_reason() {
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        tryVerify(() => !window.busy && workspace.composer.counted, 5000);
        verify(shown("2 to 3") !== null);
        click(itemWhere(window.contentItem, item => item.text === "Include 1 possible: their address is in doubt"));
        tryCompare(workspace.composer, "people", 3);
        click(shown("Show who, and who not"));
        click(shown("Possible 1"));
        const row = itemWhere(window.contentItem, item => item.title === "Cis Maes");
        verify(row !== null);
        click(row);
        verify(workspace.focus.hasPin);
    }

    function test_goes_by_keyboard_from_the_place_to_the_words() {
        keyClick(Qt.Key_N, Qt.ControlModifier);
        fillIn("Address, street or zone", "Kerkstraat 3");
        let reached = false;
        for (let step = 0; step < 40 && !reached; ++step) {
            keyClick(Qt.Key_Tab);
            reached = window.activeFocusItem !== null && window.activeFocusItem.Accessible.name === "Words of the alert";
        }
        verify(reached);
    }

    function test_offers_the_letters_that_make_an_sms_cheap() {
        workspace.composer.begin();
        workspace.composer.text = "Inbraak in Belgiëlaan om 14:05. Bel 101. Volgend bericht 15:00.";
        tryVerify(() => shown("Mend") !== null);
        click(shown("Mend"));
        compare(workspace.composer.text, "Inbraak in Belgielaan om 14:05. Bel 101. Volgend bericht 15:00.");
    }
}
