import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

// What the coverage panel says of gaps and overlaps, and what can be done there.
TestCase {
    id: test
    name: "CoveragePanel"
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
            height: 1100
        }
    }

    property Main window: null
    readonly property Workspace workspace: world.workspace
    readonly property CoverageView coverage: workspace.coverage

    function cleanup() {
        workspace.session.dismissError();
        window.close();
    }

    function openCoverage(): void {
        window = createTemporaryObject(windowComponent, test);
        verify(waitForRendering(window.contentItem));
        keyClick(Qt.Key_2, Qt.ControlModifier);
        settle();
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

    function undo(): void {
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        settle();
    }

    function test_a_gap_says_who_lives_there_and_which_zone_is_near() {
        world.openSmallTown();
        openCoverage();
        press("1. Molenweg, Kerkstraat");
        verify(shown("No incident began here in the last year.") !== null || coverage.currentFacts.length > 2);
        verify(coverage.currentFacts.some(sentence => sentence.includes("West")), "the nearest live zone");
    }

    function test_weights_and_sizes_say_which_gaps_are_listed_and_how() {
        world.openSmallTown();
        openCoverage();
        press("Which gaps, and in which order");
        press("An address");
        mouseClick(shown("An address"), 20, shown("An address").height - 10);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        write("2");
        keyClick(Qt.Key_Tab);
        compare(coverage.ranking.address, 2);
        verify(shown("Points of a gap = 2 × addresses") !== null);
        verify(shown("60 points") !== null || coverage.gaps.count === 1);
        press("Reset");
        verify(coverage.ranking.usual);
        coverage.maximumArea = 1000;
        compare(coverage.gaps.count, 0);
        coverage.maximumArea = 0;
    }

    function test_an_overlap_is_ended_by_a_button_and_undone() {
        world.openTownWithAnOverlap();
        openCoverage();
        tryCompare(coverage.overlaps, "count", 1, 10000);
        for (const way of ["Give it to West", "Give it to East", "Split along the middle"]) {
            press("West and East");
            press(way);
            settle();
            compare(coverage.overlaps.count, 0, way);
            undo();
            compare(coverage.overlaps.count, 1, way);
        }
    }

    function test_an_overlap_is_allowed_with_a_reason_by_keyboard() {
        world.openTownWithAnOverlap();
        openCoverage();
        press("West and East");
        press("Allow…");
        tryVerify(() => workspace.overlapDesk.open);
        keyClick(Qt.Key_Return);
        verify(workspace.overlapDesk.reasonProblem !== "", "a reason is needed");
        write("one square");
        keyClick(Qt.Key_Return);
        settle();
        verify(!workspace.overlapDesk.open);
        compare(coverage.overlaps.count, 1);
        verify(itemWhere(window.contentItem, item => (item.subtitle ?? "").includes("allowed: one square")) !== null);
        press("West and East");
        press("No longer allow");
        settle();
        verify(itemWhere(window.contentItem, item => (item.subtitle ?? "").includes("choose one")) !== null);
        undo();
        undo();
        verify(itemWhere(window.contentItem, item => (item.subtitle ?? "").includes("allowed: one square")) === null);
    }
}
