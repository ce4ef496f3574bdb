// What keeps alerts from going out by accident or being forgotten: the brake, what lapses, what changed, feedback.
import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    id: root

    name: "AlertGuards"

    readonly property string words: "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101."

    function init() {
        world.openSmallTown();
        showWindow();
        window.show(3);
    }

    function cleanup() {
        workspace.composer.discard();
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

    function click(item: var): void {
        verify(item !== null);
        reveal(item);
        mouseClick(item);
        tryVerify(() => !window.busy, 10000);
    }

    function fromMenu(text: string): void {
        waitForRendering(window.contentItem, 300);
        mouseClick(labelled("More about alerts"));
        tryVerify(() => shownIn(window.Overlay.overlay, text) !== null);
        waitForRendering(window.contentItem, 300);
        mouseClick(shownIn(window.Overlay.overlay, text));
        tryVerify(() => !window.busy, 10000);
    }

    function compose(): void {
        workspace.composer.begin();
        workspace.composer.area.addZone(1);
        workspace.composer.text = words;
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
    }

    function handIn(): void {
        workspace.people.add("Jan", false, true);
        verify(workspace.policies.setTwoPeople(0, true));
        compose();
        verify(workspace.composer.send(2));
        compare(workspace.cases.count, 1);
    }

    function sitDown(name: string): void {
        workspace.people.choose(workspace.people.names.indexOf(name));
    }

    function textWith(part: string): var {
        return itemWhere(window.contentItem, item => item.text !== undefined && String(item.text).includes(part));
    }

    function test_a_second_urgent_alert_to_the_same_people_goes_when_somebody_says_that_it_is_meant() {
        compose();
        verify(workspace.composer.send(2));
        compose();
        tryVerify(() => workspace.brake.earlier !== 0);
        verify(textWith("went to this neighbourhood or these people") !== null);
        const send = shown("Send to 2 people (hold)");
        verify(!send.enabled);
        click(shown("Another one is meant"));
        tryVerify(() => send.enabled);
        holdUntil("Send to 2 people (hold)", () => workspace.alerts.count === 2);
    }

    function test_nothing_is_asked_about_information_or_a_first_alert() {
        compose();
        compare(workspace.brake.earlier, 0);
        verify(shown("Another one is meant") === null);
        verify(workspace.composer.send(2));
        workspace.composer.begin();
        workspace.composer.urgent = false;
        workspace.composer.area.addZone(1);
        tryVerify(() => workspace.composer.counted, 5000);
        compare(workspace.brake.earlier, 0);
    }

    function test_an_approver_reads_since_when_and_until_when_an_alert_waits_and_who_may_approve() {
        handIn();
        sitDown("Jan");
        tryVerify(() => textWith("Waits for approval since") !== null);
        verify(textWith("It expires by itself in about 2 hours") !== null);
        verify(textWith("These may approve it: Jan.") !== null);
    }

    function test_what_waited_too_long_says_so_and_is_dropped() {
        handIn();
        world.letTheNewestCaseBeFrom(3);
        tryVerify(() => textWith("it expired by itself and reached nobody") !== null);
        verify(shown("Approve") === null);
        click(shown("Drop"));
        tryCompare(workspace.cases, "count", 0);
    }

    function test_an_approver_sees_what_changed_since_the_last_look() {
        handIn();
        sitDown("Jan");
        tryVerify(() => shown("I have checked the text") !== null);
        click(shown("I have checked the text"));
        verify(shown("Changed since you looked") === null);
        sitDown("Eva");
        workspace.composer.edit(workspace.cases.data(workspace.cases.index(0, 0), Qt.UserRole + 1));
        tryVerify(() => workspace.composer.counted, 5000);
        workspace.composer.text = words + " Sluit uw deur.";
        tryVerify(() => workspace.composer.canSend, 5000);
        verify(workspace.composer.send(2));
        verify(shown("Changed since you looked") === null, "that is for who judges");
        sitDown("Jan");
        tryVerify(() => shown("Changed since you looked") !== null);
        verify(textWith("It was: “" + words + "”") !== null);
    }

    function owe(hoursAgo: int): void {
        compose();
        verify(workspace.composer.send(2));
        world.handOverEverything();
        world.letTheNewestCaseBeFrom(hoursAgo);
        world.reopen();
    }

    function test_feedback_that_is_owed_since_an_earlier_day_is_said_until_somebody_puts_it_off() {
        owe(30);
        tryVerify(() => textWith("of an earlier day") !== null);
        press("Later");
        tryVerify(() => textWith("of an earlier day") === null);
        world.reopen();
        tryVerify(() => textWith("of an earlier day") !== null, 5000, "it is said each time the atlas is opened");
    }

    function test_the_figures_list_what_is_owed_and_how_teams_do() {
        owe(30);
        fromMenu("Feedback and figures…");
        tryVerify(() => shown("Wait for feedback: people were not told how it ended") !== null);
        compare(workspace.alertReport.owed.count, 1);
        compare(workspace.alertReport.teams.count, 1);
        tryVerify(() => shown("0 of 1") !== null);
        tryCompare(workspace.alertReport.months, "count", 1);
        verify(textWith("few messages") !== null, "two people are too few to be told");
        verify(itemWhere(window.contentItem, item => item.text === "How the exercise went") === null);
        click(labelled("Back to all alerts"));
    }

    function test_lists_of_people_that_are_old_enough_are_erased_after_a_question() {
        owe(24 * 40);
        workspace.cases.giveFeedback(0, "De dader is gevat. Dank u.");
        world.handOverEverything();
        world.letTheNewestCaseBeFrom(24 * 40);
        fromMenu("Feedback and figures…");
        tryVerify(() => shown("Erase 2 lists…") !== null);
        click(shown("Erase 2 lists…"));
        click(shown("Erase for good"));
        tryCompare(workspace.alertReport, "oldLists", 0);
        click(labelled("Back to all alerts"));
    }

    function test_an_exercise_is_scored_against_the_zone_that_was_meant() {
        world.openExercise();
        mouseClick(shownIn(window.Overlay.overlay, "Begin the exercise"));
        compose();
        verify(workspace.composer.send(2));
        fromMenu("Feedback and figures…");
        tryVerify(() => shown("How the exercise went") !== null);
        tryCompare(workspace.alertReport.scores, "count", 1);
        workspace.alertReport.intended = 1;
        tryVerify(() => textWith("area 100 % right") !== null);
        click(labelled("Back to all alerts"));
    }

    function test_leaving_an_exercise_for_a_real_atlas_is_said_over_the_whole_window() {
        world.openExercise();
        const inCard = text => shownIn(window.Overlay.overlay, text);
        tryVerify(() => inCard("Begin the exercise") !== null);
        mouseClick(inCard("Begin the exercise"));
        tryVerify(() => inCard("Begin the exercise") === null);
        world.openSmallTown();
        tryVerify(() => inCard("The exercise is over: from here on it is real") !== null);
        keyClick(Qt.Key_Escape);
        verify(inCard("I know that it is real") !== null);
        mouseClick(inCard("I know that it is real"));
        tryVerify(() => inCard("I know that it is real") === null);
        world.openSmallTown();
        verify(inCard("I know that it is real") === null, "one real atlas after another is no news");
    }
}
