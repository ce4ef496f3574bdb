import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

// Complaint 4 of users of other tools: "Some gaps are fine, and nobody can tell which were meant."
TestCase {
    id: test
    name: "ComplaintGaps"
    when: windowShown
    width: 200
    height: 100
    visible: true

    Component {
        id: windowComponent
        Main {
            workspace: world.workspace
            remembers: false
            width: 1280
            height: 800
        }
    }

    property Main window: null
    readonly property Workspace workspace: world.workspace
    readonly property CoverageView coverage: workspace.coverage

    function init() {
        world.openSmallTown();
        window = createTemporaryObject(windowComponent, test);
        verify(waitForRendering(window.contentItem));
        keyClick(Qt.Key_2, Qt.ControlModifier);
        tryCompare(coverage.gaps, "count", 1, 10000);
        settle();
    }

    function cleanup() {
        workspace.session.dismissError();
        window.close();
    }

    function settle(): void {
        tryVerify(() => !window.busy && !coverage.stale, 10000);
        waitForRendering(window.contentItem, 200);
    }

    function itemWhere(item: Item, isIt: var): var {
        if (!item.visible)
            return null;
        if (isIt(item))
            return item;
        for (let at = 0; at < item.children.length; ++at) {
            const found = itemWhere(item.children[at], isIt);
            if (found !== null)
                return found;
        }
        return null;
    }

    function shown(words: string): var {
        return itemWhere(window.contentItem, item => item.text === words || item.title === words || item.label === words);
    }

    function press(words: string): void {
        tryVerify(() => shown(words) !== null, 5000, "there is no \"" + words + "\" in the window");
        waitForRendering(window.contentItem, 200); // until it lies in its place
        mouseClick(shown(words));
    }

    function write(words: string): void {
        for (const letter of words)
            keyClick(letter);
    }

    // With the mouse up to the form, then by keyboard alone.
    function allowTheGap(): void {
        press("1. Molenweg, Kerkstraat");
        press("Allow…");
        tryVerify(() => shown("Why it may stay") !== null);
        keyClick(Qt.Key_Down);
        compare(workspace.gapDesk.reason, 1);
        keyClick(Qt.Key_Tab);
        write("pond");
        keyClick(Qt.Key_Tab);
        write("An");
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Space);
        tryCompare(coverage.allowedGaps, "count", 1, 10000);
        settle();
    }

    function test_number_04_a_gap_that_was_meant_says_so_and_stays_so() {
        allowTheGap();
        compare(coverage.gaps.count, 0);
        verify(shown("1 allowed gap") !== null);
        verify(shown("Gap that is allowed") !== null, "the legend tells its hatch");
        world.letZoneShrink(2);
        settle();
        compare(coverage.gaps.count, 0, "the border beside it moved by two metres");
        world.letZoneShrink(100);
        settle();
        compare(coverage.gaps.count, 1, "a new hole beside it is open");
        compare(coverage.allowedGaps.count, 1);
    }

    function test_number_04_a_meant_gap_is_opened_again_and_that_is_undone() {
        allowTheGap();
        press("Water: pond");
        press("No longer allow");
        tryCompare(coverage.gaps, "count", 1, 10000);
        compare(coverage.allowedGaps.count, 0);
        settle();
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(coverage.allowedGaps, "count", 1, 10000);
        settle();
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(coverage.gaps, "count", 1, 10000);
        compare(coverage.allowedGaps.count, 0);
    }

    function test_number_04_a_form_that_tells_too_little_stays_open() {
        press("1. Molenweg, Kerkstraat");
        press("Allow…");
        press("Allow this gap");
        verify(shown("Say who allows this gap.") !== null);
        verify(workspace.gapDesk.open);
        compare(coverage.allowedGaps.count, 0);
        keyClick(Qt.Key_Escape);
        verify(!workspace.gapDesk.open);
        compare(coverage.currentGap, 0, "the gap stays pointed out");
    }
}
