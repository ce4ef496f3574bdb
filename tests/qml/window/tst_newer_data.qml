import QtQuick
import QtQuick.Controls.Basic
import QtTest

// Newer data of a layer are shown before they replace the old ones.
WindowTest {
    name: "NewerData"

    function init() {
        world.openNothing();
        showWindow();
        importNames(["Dorp", "Heide"]);
        verify(!workspace.importDesk.hasProposal);
    }

    function cleanup() {
        closeWindow();
    }

    function importNames(names: var): void {
        world.importNeighbourhoods(names);
        tryVerify(() => !workspace.session.writer.busy, 10000);
    }

    function test_newer_data_are_taken_over_with_the_keyboard() {
        importNames(["Heide", "Berg"]);
        tryVerify(() => dialogShows("1 new: Berg"));
        verify(dialogShows("1 gone: Dorp"));
        keyClick(Qt.Key_Return);
        tryVerify(() => !workspace.importDesk.hasProposal, 10000);
        verify(workspace.importDesk.hasReport);
        compare(workspace.borders.neighbourhoods.length, 2);
        verify(workspace.borders.neighbourhoods.indexOf("Berg") >= 0);
    }

    function test_escape_keeps_what_was_there() {
        importNames(["Berg"]);
        tryVerify(() => dialogShows("1 new: Berg") || dialogShows("1 changed: Berg"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !workspace.importDesk.hasProposal);
        verify(!workspace.importDesk.hasReport);
        verify(workspace.borders.neighbourhoods.indexOf("Dorp") >= 0);
        importNames(["Berg"]);
        tryVerify(() => workspace.importDesk.hasProposal && dialogShows("Take over"), 5000, "it is asked again");
        mouseClick(inDialog("Keep the old data"));
        tryVerify(() => !workspace.importDesk.hasProposal);
    }

    function inDialog(text: string): var {
        return shownIn(window.Overlay.overlay, text);
    }

    function dialogShows(text: string): bool {
        return inDialog(text) !== null;
    }
}
