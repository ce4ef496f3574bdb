import QtQuick
import QtTest

// What the window offers of an earlier time, and what it finds between zones.
WindowTest {
    name: "Keeping"

    function cleanup() {
        while (workspace.sketchKeeper.offering)
            workspace.sketchKeeper.discard();
        closeWindow();
    }

    function drawThreeCorners(): void {
        workspace.borders.beginDrawing();
        clickMap(0, 0);
        clickMap(60, 0);
        clickMap(60, 60);
        compare(workspace.sketch.vertexCount, 3);
        wait(200);
    }

    function test_an_unfinished_drawing_is_offered_and_gone_on_with() {
        world.openTownFile();
        showWindow();
        drawThreeCorners();
        const drawn = workspace.sketch.path.slice();
        world.openTownFile();
        tryVerify(() => shown("Go on with it") !== null);
        press("Go on with it");
        verify(workspace.sketch.drawing);
        compare(workspace.sketch.path.length, drawn.length);
        verify(shown("Go on with it") === null);
        keyClick(Qt.Key_Backspace);
        compare(workspace.sketch.vertexCount, 2);
    }

    function test_an_unfinished_drawing_is_thrown_away_after_a_question() {
        world.openTownFile();
        showWindow();
        drawThreeCorners();
        world.openTownFile();
        tryVerify(() => shown("Throw away…") !== null);
        press("Throw away…");
        verify(shown("Throw the drawing away for good?") !== null);
        press("Keep");
        verify(shown("Go on with it") !== null);
        press("Throw away…");
        press("Throw away");
        verify(shown("Go on with it") === null);
        wait(200);
        world.openTownFile();
        verify(shown("Go on with it") === null);
    }

    function test_a_sliver_is_given_to_the_neighbour_that_is_pressed() {
        world.openTownWithAGap();
        showWindow();
        keyClick(Qt.Key_2, Qt.ControlModifier);
        tryCompare(workspace.slivers, "count", 1, 10000);
        tryVerify(() => !window.busy, 10000);
        const next = labelled("Next sliver");
        next.forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(workspace.slivers.current, 0);
        tryVerify(() => shown("Give it to East") !== null);
        const give = shown("Give it to East");
        give.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        tryCompare(workspace.slivers, "count", 0, 10000);
        compare(workspace.session.errorText, "");
        verify(shown("No slivers") !== null);
        workspace.session.undo();
        tryCompare(workspace.slivers, "count", 1, 10000);
    }
}
