// What users of other tools complain about, as numbered facts about this one; the other numbers are in tests/tasks,
// tests/viewmodels and tests/storage.
import QtQuick
import QtTest

WindowTest {
    name: "Complaints"

    function init() {
        world.openSmallTown();
        showWindow();
        workspace.guide.snapping = false;
    }

    function cleanup() {
        closeWindow();
    }

    function drawTriangle(): void {
        mouseClick(button("Draw a zone"));
        clickMap(60, -20);
        clickMap(200, -20);
        clickMap(200, 60);
        compare(workspace.sketch.vertexCount, 3);
    }

    function test_number_05_escape_does_not_lose_a_drawing() {
        drawTriangle();
        keyClick(Qt.Key_Escape);
        verify(!workspace.sketch.active);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(workspace.sketch.vertexCount, 3);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(workspace.sketch.vertexCount, 2, "its steps are there too");
    }

    function test_number_05_a_line_that_cannot_split_stays() {
        workspace.zoneEditor.select(1);
        mouseClick(button("Split along a line"));
        clickMap(-120, 0);
        clickMap(-80, 30);
        keyClick(Qt.Key_Return);
        verify(workspace.gate.refused);
        compare(workspace.sketch.vertexCount, 2);
    }

    function test_number_06_the_last_corner_comes_back_down_to_the_first() {
        drawTriangle();
        for (let left = 2; left >= 0; --left) {
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(workspace.sketch.vertexCount, left);
        }
        verify(workspace.sketch.drawing);
    }

    function test_number_07_a_drag_beside_a_vertex_moves_the_map_and_not_the_zone() {
        workspace.zoneEditor.select(1);
        mouseClick(button("Change the border"));
        const before = workspace.sketch.path.slice();
        mousePress(window.contentItem, 380, 500);
        for (let step = 1; step <= 5; ++step)
            mouseMove(window.contentItem, 380 + 8 * step, 500);
        mouseRelease(window.contentItem, 420, 500);
        compare(workspace.sketch.path, before);
        compare(workspace.session.undoText, "");
    }

    function test_number_08_snapping_and_following_have_visible_switches() {
        drawTriangle();
        const snap = shown("Snap (S)");
        verify(snap !== null);
        verify(!workspace.guide.snapping);
        keyClick(Qt.Key_S);
        verify(workspace.guide.snapping);
        verify(shown("Follow lines (F)") !== null);
    }

    function test_number_09_two_points_make_no_area_and_a_click_on_a_button_adds_none() {
        mouseClick(button("Draw a zone"));
        clickMap(60, -20);
        clickMap(200, -20);
        const finish = button("Finish area");
        verify(!finish.enabled);
        mouseClick(finish);
        mouseClick(button("Snap (S)"));
        compare(workspace.sketch.vertexCount, 2);
        keyClick(Qt.Key_Return);
        verify(workspace.sketch.drawing);
    }
}
