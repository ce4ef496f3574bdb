// A test with the whole window over a town in memory, and the ways to find and press what it shows.
import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

TestCase {
    id: root

    property Main window: null
    readonly property Workspace workspace: world.workspace

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

    function showWindow(): void {
        window = createTemporaryObject(windowComponent, root);
        verify(window !== null);
        verify(waitForRendering(window.contentItem));
        tryVerify(() => !window.busy, 10000);
    }

    // Leaves nothing of a test to the next one.
    function closeWindow(): void {
        workspace.sketch.cancel();
        workspace.gate.drop();
        workspace.guide.snapping = true;
        workspace.guide.tracing = false;
        workspace.zoneEditor.clearSelection();
        workspace.session.dismissError();
        window.close();
    }

    // The first item in or under this one that is to be seen and of which that holds; null for none.
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

    function shownIn(item: Item, text: string): var {
        return itemWhere(item, one => one.text === text);
    }

    function shown(text: string): var {
        return shownIn(window.contentItem, text);
    }

    function labelled(label: string): var {
        return itemWhere(window.contentItem, item => item.label === label);
    }

    // Holds down the button with this text until that is so; the button may be gone by then.
    function holdUntil(text: string, isDone: var): void {
        tryVerify(() => shown(text) !== null && shown(text).enabled, 5000, "there is no \"" + text + "\" to hold");
        waitForRendering(window.contentItem, 300);
        const send = shown(text);
        const place = send.mapToItem(window.contentItem, send.width / 2, send.height / 2);
        mousePress(window.contentItem, place.x, place.y);
        tryVerify(isDone, 5000);
        mouseRelease(window.contentItem, place.x, place.y);
    }

    function fieldOf(placeholder: string): var {
        const found = itemWhere(window.contentItem, item => item.placeholderText === placeholder);
        verify(found !== null, "there is no field \"" + placeholder + "\" in the window");
        return found;
    }

    function button(text: string): var {
        const found = shown(text);
        verify(found !== null, "there is no \"" + text + "\" in the window");
        return found;
    }

    function press(text: string): void {
        tryVerify(() => shown(text) !== null, 5000, "there is no \"" + text + "\" in the window");
        waitForRendering(window.contentItem, 200); // until it lies in its place
        mouseClick(shown(text));
        tryVerify(() => !window.busy, 10000);
    }

    // The middle of the map is at these scene coordinates; offsets are pixels.
    function clickMap(right: real, down: real): void {
        mouseClick(window.contentItem, 480 + right, 420 + down, Qt.LeftButton, Qt.NoModifier, 50);
        wait(500); // a quicker second click would be a double click
    }
}
