import QtQuick
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

// The four layers of the cover: chosen with the mouse and by keyboard, and never old figures in the colour of new ones.
WindowTest {
    id: test
    name: "Cover"

    readonly property HouseholdCoverView cover: workspace.householdCover

    function init() {
        world.openSmallTown();
        showWindow();
        keyClick(Qt.Key_2, Qt.ControlModifier);
        tryVerify(() => cover.known && !cover.stale && !window.busy, 10000);
        waitForRendering(window.contentItem, 200);
    }

    function cleanup() {
        cover.layer = 1;
        cover.distance = 100;
        cover.ofBusinesses = false;
        closeWindow();
    }

    function bar(index: int): var {
        const names = ["In a zone", "… that is live", "… with a member within %1 m".arg(cover.distance), "… who gets SMS"];
        const found = itemWhere(window.contentItem, item => item.caption === names[index]);
        verify(found !== null, "there is no bar \"" + names[index] + "\"");
        return found;
    }

    function test_it_tells_counts_shares_and_of_how_many() {
        compare([0, 1, 2, 3].map(index => bar(index).value), ["10", "10", "5", "3"]);
        compare([0, 1, 2, 3].map(index => bar(index).shareText), ["25.0 %", "25.0 %", "12.5 %", "7.5 %"]);
        verify(itemWhere(window.contentItem, item => item.caption === "of 40 addresses with a position lie in a live zone") !== null);
    }

    function test_a_click_on_a_bar_chooses_what_the_map_shows() {
        verify(bar(1).on);
        mouseClick(bar(3));
        verify(bar(3).on);
        compare(cover.missing, 37);
        verify(shown("7.5 %") !== null);
    }

    function test_the_bars_are_reached_and_chosen_by_keyboard() {
        bar(0).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Tab);
        verify(bar(2).activeFocus);
        keyClick(Qt.Key_Space);
        compare(cover.layer, 2);
        verify(bar(2).height >= 32);
    }

    function test_the_distance_is_chosen_and_counted_anew() {
        mouseClick(labelled("Distance, businesses, what is counted"));
        tryVerify(() => labelled("Near is within, as the crow flies") !== null);
        labelled("Near is within, as the crow flies").take();
        keyClick(Qt.Key_Down);
        tryCompare(cover, "distance", 200);
        tryVerify(() => !cover.stale, 10000);
        verify(cover.counts[2] > 5);
    }

    function test_what_nobody_knows_of_businesses_is_said() {
        mouseClick(labelled("Distance, businesses, what is counted"));
        press("Businesses");
        verify(cover.ofBusinesses);
        verify(itemWhere(window.contentItem, item => String(item.text).startsWith("Which addresses are businesses is unknown")) !== null);
        verify(itemWhere(window.contentItem, item => item.caption === "In a zone") === null, "there are no bars of nothing");
    }

    function test_old_figures_are_grey_until_new_ones_are_there() {
        world.letZoneShrink(100);
        verify(cover.stale);
        verify(bar(1).stale);
        compare(bar(1).value, "10");
        tryVerify(() => !cover.stale, 10000);
        compare(bar(1).value, "9");
        verify(!bar(1).stale);
    }
}
