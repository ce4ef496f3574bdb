import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

// What the window offers of an earlier time, and what it finds between zones.
TestCase {
    id: test
    name: "Keeping"
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

    function show(): void {
        window = createTemporaryObject(windowComponent, test);
        verify(window !== null);
        verify(waitForRendering(window.contentItem));
        tryVerify(() => !window.busy, 10000);
    }

    function cleanup() {
        workspace.sketch.cancel();
        while (workspace.sketchKeeper.offering)
            workspace.sketchKeeper.discard();
        workspace.session.dismissError();
        window.close();
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

    function shown(text: string): var {
        return itemWhere(window.contentItem, item => item.text === text || item.label === text);
    }

    function press(text: string): void {
        const button = shown(text);
        verify(button !== null, "there is no \"" + text + "\" in the window");
        waitForRendering(window.contentItem, 200); // until it lies in its place
        mouseClick(button);
    }

    function drawThreeCorners(): void {
        workspace.borders.beginDrawing();
        for (const [right, down] of [[0, 0], [60, 0], [60, 60]]) {
            mouseClick(window.contentItem, 480 + right, 420 + down, Qt.LeftButton, Qt.NoModifier, 50);
            wait(500); // a quicker second click would be a double click
        }
        compare(workspace.sketch.vertexCount, 3);
        wait(200);
    }

    function test_an_unfinished_drawing_is_offered_and_gone_on_with() {
        world.openTownFile();
        show();
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
        show();
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
        show();
        keyClick(Qt.Key_2, Qt.ControlModifier);
        tryCompare(workspace.slivers, "count", 1, 10000);
        tryVerify(() => !window.busy, 10000);
        const next = shown("Next sliver");
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
