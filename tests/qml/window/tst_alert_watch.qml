// An alert while it goes out: counters, people, what failed, gateways that are down, and the alerts of the past.
import QtQuick
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    id: root

    name: "AlertWatch"

    function init() {
        world.openSmallTown();
        showWindow();
        window.show(3);
    }

    function cleanup() {
        workspace.watch.close();
        workspace.followUps.discard();
        workspace.composer.discard();
        workspace.alerts.clearFilter();
        world.takeGatewaysAway();
        closeWindow();
    }

    function send(words: string): void {
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        workspace.composer.text = words;
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        verify(workspace.composer.send(2, workspace.brake.earlier));
        waitForRendering(window.contentItem, 500);
    }

    // What lies below the fold of the panel is scrolled to first.
    function pressIn(text: string): void {
        tryVerify(() => shown(text) !== null, 5000, "there is no \"" + text + "\" in the window");
        for (let one = shown(text).parent; one !== null; one = one.parent) {
            if (one.reveal !== undefined) {
                one.reveal(shown(text));
                break;
            }
        }
        press(text);
    }

    function countRow(word: string): var {
        return itemWhere(window.contentItem, item => item.word === word && item.sms !== undefined);
    }

    function test_a_strip_names_the_alert_that_goes_out_in_every_task() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        window.show(0);
        tryVerify(() => itemWhere(window.contentItem, item => String(item.text).startsWith("Going out: “Inbraak in de Kerkstraat")) !== null);
        press("Watch it go out");
        compare(window.task, 3);
        verify(workspace.watch.open);
        world.letDelivery(0, DeliveryList.Delivered, "");
        world.letDelivery(1, DeliveryList.Delivered, "");
        tryCompare(workspace.alerts, "goingOut", 0);
    }

    function test_counts_by_channel_and_state_and_names_people() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        world.letDelivery(0, DeliveryList.Delivered, "");
        world.letDelivery(1, DeliveryList.Failed, "no such mailbox");
        press("Look at it");
        compare(countRow("delivered").sms, 1);
        compare(countRow("delivered").email, 0);
        compare(countRow("failed").email, 1);
        tryVerify(() => itemWhere(window.contentItem, item => item.title === "Bo Claes" && item.subtitle.startsWith("no such mailbox")) !== null);
        mouseClick(countRow("failed"));
        tryCompare(workspace.watch.deliveries, "count", 1);
        mouseClick(countRow("failed"));
        tryCompare(workspace.watch.deliveries, "count", 2);
        const search = fieldOf("Search a name or code");
        search.forceActiveFocus();
        for (const letter of "peeters")
            keyClick(letter);
        tryCompare(workspace.watch.deliveries, "count", 1);
    }

    function test_keeps_up_while_it_is_looked_at() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        press("Watch it go out");
        compare(countRow("waiting").sms, 1);
        world.letDelivery(0, DeliveryList.Accepted, "");
        tryVerify(() => countRow("handed over") !== null && countRow("handed over").sms === 1);
        verify(countRow("waiting").sms === 0);
    }

    function test_tries_only_what_failed_again_after_a_question() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        world.letDelivery(0, DeliveryList.Delivered, "");
        world.letDelivery(1, DeliveryList.Failed, "no such mailbox");
        press("Look at it");
        press("Try the 1 that failed again");
        compare(workspace.watch.failed, 1);
        press("Queue 1 again");
        tryCompare(workspace.watch, "failed", 0);
        compare(countRow("waiting").email, 1);
        compare(countRow("delivered").sms, 1);
    }

    function test_says_why_nothing_is_tried_again_after_the_end() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        world.letDelivery(1, DeliveryList.Failed, "no such mailbox");
        world.letTheNewestAlertBeSentBefore(5);
        press("Look at it");
        verify(!workspace.watch.canRetry);
        verify(shown("Try the 1 that failed again") === null);
        verify(itemWhere(window.contentItem, item => String(item.text).startsWith("The alert has expired")) !== null);
    }

    function test_says_how_long_it_takes_before_and_while_it_goes() {
        world.setGateway("", 0.1);
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        workspace.composer.urgent = true;
        tryVerify(() => workspace.composer.counted, 5000);
        const line = itemWhere(window.contentItem, item => item.gateways !== undefined && item.bySms !== undefined);
        verify(line === null, "the pace of the mail relay is not known");
        workspace.composer.discard();
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        world.letDelivery(1, DeliveryList.Delivered, "");
        press("Watch it go out");
        tryVerify(() => shown("1 still to go: less than a minute.") !== null);
    }

    function test_an_alarm_stands_in_every_task_while_a_gateway_is_down() {
        for (let task = 0; task < 5; ++task) {
            window.show(task);
            world.setGateway("HTTP 503", 10);
            tryVerify(() => shown("The SMS gateway does not answer; 0 SMS wait") !== null, 5000);
            const said = itemWhere(window.contentItem, item => String(item.text).startsWith("It said: HTTP 503."));
            verify(said !== null && said.text.includes("Ring the provider"));
            world.setGateway("", 10);
            tryVerify(() => shown("The SMS gateway does not answer; 0 SMS wait") === null, 5000);
        }
    }

    function test_an_alarm_says_that_nobody_sends() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        compare(workspace.gateways.alarms.count, 0, "a sender may take a moment to begin");
        world.letTheNewestAlertBeSentBefore(1);
        workspace.alerts.refresh();
        tryVerify(() => shown("1 SMS waits and nobody sends it") !== null, 5000);
        window.show(0);
        press("Look at the alerts");
        compare(window.task, 3);
    }

    function test_finds_alerts_of_the_past_by_words_state_kind_and_day() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        world.handOverEverything();
        workspace.followUps.begin(itemWhere(window.contentItem, item => item.alertId !== undefined).alertId, FollowUpDesk.FalseAlarm);
        verify(workspace.followUps.send(2));
        send("Wateroverlast in de Molenweg om 9 uur. Dringend? Bel 101.");
        tryCompare(workspace.alerts, "count", 3);
        const search = fieldOf("Search what alerts said");
        search.forceActiveFocus();
        for (const letter of "wateroverlast")
            keyClick(letter);
        tryCompare(workspace.alerts, "count", 1);
        press("Show all");
        tryCompare(workspace.alerts, "count", 3);
        press("More filters");
        const state = labelled("State");
        state.take();
        for (let step = 0; step < 5; ++step)
            keyClick(Qt.Key_Down);
        tryCompare(workspace.alerts, "state", 5);
        compare(workspace.alerts.count, 1, "one alert was withdrawn");
        press("Show all");
        labelled("Kind").take();
        for (let step = 0; step < 4; ++step)
            keyClick(Qt.Key_Down);
        tryCompare(workspace.alerts, "kind", 4);
        compare(workspace.alerts.count, 1, "one is a false alarm");
        press("Show all");
        labelled("Up to").take();
        for (const letter of "1-1-2020")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        tryCompare(workspace.alerts, "count", 0);
        labelled("Up to").take();
        for (const letter of "gisteren")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        tryVerify(() => shown("Write a day such as 12-03-2026.") !== null);
        press("Show all");
        tryCompare(workspace.alerts, "count", 3);
    }

    function test_replays_an_alert_on_the_zones_of_its_day() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        world.handOverEverything();
        world.letTheNewestAlertBeSentBefore(72);
        press("Look at it");
        const text = "Show it on the zones of " + workspace.watch.dayText;
        pressIn(text);
        verify(workspace.day.active);
        compare(workspace.day.dayText, workspace.watch.dayText);
        pressIn("Back to the zones of today");
        verify(!workspace.day.active);
        pressIn(text);
        workspace.watch.close();
        verify(!workspace.day.active, "who leaves the alert is back in today");
    }

    function test_goes_by_keyboard_from_the_alerts_to_one_and_back() {
        send("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.");
        world.letDelivery(0, DeliveryList.Delivered, "");
        world.letDelivery(1, DeliveryList.Failed, "no such mailbox");
        let reached = false;
        for (let step = 0; step < 60 && !reached; ++step) {
            keyClick(Qt.Key_Tab);
            reached = window.activeFocusItem !== null && window.activeFocusItem.text === "Look at it";
        }
        verify(reached, "the card of the alert is not reached");
        keyClick(Qt.Key_Space);
        tryVerify(() => workspace.watch.open);
        const names = [];
        for (let step = 0; step < 60; ++step) {
            keyClick(Qt.Key_Tab);
            names.push(window.activeFocusItem === null ? "" : String(window.activeFocusItem.Accessible.name));
        }
        for (const wanted of ["Back to all alerts", "failed: 0 by SMS, 1 by e-mail", "Search a name or code", "What became of it with each person", "Try the 1 that failed again"])
            verify(names.includes(wanted), wanted + " is not reached: " + names.join(" | "));
    }
}
