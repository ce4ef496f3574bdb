import QtQuick
import QtTest

WindowTest {
    name: "Plans"

    function init() {
        world.openSmallTown();
        showWindow();
    }

    function cleanup() {
        workspace.day.backToToday();
        workspace.plans.close();
        closeWindow();
    }

    // Types into the field with this placeholder that is to be seen.
    function write(placeholder: string, text: string) {
        mouseClick(fieldOf(placeholder));
        for (const letter of text)
            keyClick(letter);
    }

    function inDays(days: int): string {
        const day = new Date();
        day.setDate(day.getDate() + days);
        return Qt.formatDate(day, "dd-MM-yyyy");
    }

    function test_a_plan_is_made_compared_and_adopted() {
        press("Plans");
        press("Plan from the zones of today");
        verify(workspace.plans.open);
        verify(shown("In the plan") !== null, "the figures stand side by side");
        verify(shown("Border in the plan") !== null, "the legend knows the dotted border");
        press("Adopt this plan…");
        verify(shown(workspace.plans.adoptQuestion) !== null, "what will happen is said first");
        press("Adopt the plan");
        verify(workspace.plans.stateText.startsWith("Adopted"));
        workspace.session.undo();
        compare(workspace.plans.stateText, "Draft");
    }

    function test_a_plan_is_drawn_in() {
        press("Plans");
        press("Plan from the zones of today");
        press("Draw in this plan");
        verify(shown("Drawing in the plan “Plan”") !== null, "the map says what is drawn in");
        press("Draw a zone");
        verify(workspace.sketch.drawing);
        verify(!shown("Done").enabled || !shown("Done").parent.enabled, "an unfinished drawing belongs to the plan");
        workspace.sketch.cancel();
        press("Done");
        verify(shown("In the plan") !== null, "the plan is compared again");
    }

    function test_people_are_warned_in_the_zones_of_today_not_of_a_plan() {
        press("Plans");
        press("Plan from the zones of today");
        press("Draw in this plan");
        keyClick(Qt.Key_4, Qt.ControlModifier);
        verify(!workspace.plans.drawing);
    }

    function test_a_plan_is_dropped_after_a_question() {
        press("Plans");
        press("Plan from the zones of today");
        press("Drop this plan");
        verify(workspace.plans.open);
        press("Drop the plan");
        compare(workspace.plans.plans.count, 0);
        verify(shown("Plan from the zones of today") !== null);
    }

    function test_the_map_of_another_day_can_only_be_looked_at() {
        write("today", "12-03-2026");
        keyClick(Qt.Key_Return);
        tryVerify(() => shown("Map as of 12-03-2026") !== null, 5000);
        verify(!shown("Draw a zone").parent.enabled || !shown("Draw a zone").enabled);
        press("Back to today");
        verify(shown("Map as of 12-03-2026") === null);
        press("Draw a zone");
        verify(workspace.sketch.drawing);
    }

    function test_a_day_that_cannot_be_read_is_said_at_the_field() {
        write("today", "gisteren");
        keyClick(Qt.Key_Return);
        tryVerify(() => shown("Write a day such as 12-03-2026.") !== null, 5000);
        verify(!workspace.day.active);
    }

    function test_other_tasks_are_of_today() {
        workspace.day.show("12-03-2026");
        keyClick(Qt.Key_2, Qt.ControlModifier);
        verify(workspace.day.active, "coverage is measured on that day too");
        keyClick(Qt.Key_4, Qt.ControlModifier);
        verify(!workspace.day.active, "people are warned in the zones of today");
    }

    function test_what_waits_is_listed_and_withdrawn() {
        world.letZoneShrinkIn(10);
        tryVerify(() => shown("From " + inDays(10)) !== null, 5000);
        press("Show that day");
        verify(workspace.day.active);
        press("Back to today");
        press("Withdraw");
        verify(shown("From " + inDays(10)) === null);
    }
}
