import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    name: "Window"

    function init() {
        world.openSmallTown();
        showWindow();
    }

    function cleanup() {
        workspace.composer.discard();
        workspace.memberDesk.close();
        workspace.streetPicker.cancel();
        workspace.language.code = "en";
        closeWindow();
    }

    function canvas(): var {
        return itemWhere(window.contentItem, item => item.panStep !== undefined);
    }

    // Where a place of the map lies in the window.
    function onScreen(place: var): point {
        const map = canvas().map;
        return map.mapToItem(window.contentItem, map.fromCoordinate(place, false));
    }

    function cornersOfFirstZone(): var {
        workspace.zoneEditor.select(1);
        workspace.borders.beginReshaping();
        const corners = workspace.sketch.path.slice();
        workspace.zoneEditor.clearSelection();
        return corners;
    }

    function drawTriangle() {
        mouseClick(button("Draw a zone"));
        tryVerify(() => workspace.sketch.drawing);
        clickMap(60, -120);
        clickMap(200, -120);
        clickMap(200, 60);
        compare(workspace.sketch.vertexCount, 3);
    }

    function test_draws_a_zone_with_the_mouse() {
        const before = workspace.zones.count;
        drawTriangle();
        verify(workspace.sketch.canFinish, workspace.sketch.problem);
        mouseClick(button("Finish area"));
        compare(workspace.zones.count, before + 1);
        compare(workspace.zoneEditor.name, "New zone 1");
    }

    function test_takes_a_vertex_back_with_ctrl_z() {
        drawTriangle();
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(workspace.sketch.vertexCount, 2);
        verify(!workspace.sketch.canFinish);
        keyClick(Qt.Key_Escape);
        verify(!workspace.sketch.active);
    }

    function test_finishes_a_zone_with_enter() {
        const before = workspace.zones.count;
        drawTriangle();
        keyClick(Qt.Key_Return);
        compare(workspace.zones.count, before + 1);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(workspace.zones.count, before);
    }

    function test_draws_a_zone_by_keyboard_alone() {
        const before = workspace.zones.count;
        workspace.guide.snapping = false;
        mouseClick(button("Draw a zone"));
        canvas().forceActiveFocus();
        for (const key of [Qt.Key_Right, Qt.Key_Right, Qt.Key_Up]) {
            keyClick(key);
            keyClick(Qt.Key_Space);
        }
        compare(workspace.sketch.vertexCount, 3);
        keyClick(Qt.Key_Return);
        compare(workspace.zones.count, before + 1);
    }

    function test_moves_a_vertex_by_a_metre_with_an_arrow_key() {
        workspace.zoneEditor.select(1);
        workspace.borders.beginReshaping();
        const before = workspace.sketch.path[0];
        labelled("Vertex 1").forceActiveFocus();
        keyClick(Qt.Key_Right);
        tryVerify(() => Math.abs(workspace.sketch.path[0].distanceTo(before) - 1) < 0.05);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => workspace.sketch.path[0].distanceTo(before) < 0.01);
    }

    function test_moves_a_whole_edge_with_shift_and_closes_it_up() {
        workspace.guide.snapping = false;
        workspace.zoneEditor.select(1);
        workspace.borders.offset(-100); // away from the boundary
        workspace.borders.beginReshaping();
        const corners = workspace.sketch.vertexCount;
        const east = workspace.sketch.path.reduce((most, place) => Math.max(most, place.longitude), -180);
        const edge = workspace.sketch.path.findIndex((place, at) => place.longitude > east - 0.0005 && workspace.sketch.path[(at + 1) % corners].longitude > east - 0.0005);
        const before = workspace.sketch.path[edge];
        const middle = onScreen(workspace.sketch.midpoints[edge]);
        mousePress(window.contentItem, middle.x, middle.y, Qt.LeftButton, Qt.ShiftModifier);
        for (let step = 1; step <= 5; ++step)
            mouseMove(window.contentItem, middle.x - 4 * step, middle.y, -1, Qt.LeftButton, Qt.ShiftModifier);
        mouseRelease(window.contentItem, middle.x - 20, middle.y, Qt.LeftButton, Qt.ShiftModifier);
        compare(workspace.gate.sentence, "");
        compare(workspace.sketch.vertexCount, corners);
        verify(workspace.sketch.path[edge].distanceTo(before) > 20);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => workspace.sketch.path[edge].distanceTo(before) < 0.01);
        labelled("Vertex " + (edge + 1)).forceActiveFocus();
        keyClick(Qt.Key_Delete, Qt.ShiftModifier);
        compare(workspace.sketch.vertexCount, corners - 1);
    }

    function test_fixes_a_corner_to_that_of_a_zone_nearby() {
        const corner = cornersOfFirstZone()[0];
        mouseClick(button("Draw a zone"));
        const spot = onScreen(corner);
        mouseClick(window.contentItem, spot.x + 6, spot.y + 6);
        compare(workspace.sketch.vertexCount, 1);
        verify(workspace.sketch.path[0].distanceTo(corner) < 0.01);
    }

    function test_follows_the_border_of_a_neighbour() {
        const corners = cornersOfFirstZone();
        workspace.guide.tracing = true;
        canvas().zoomOut(); // away from what lies over the map
        mouseClick(button("Draw a zone"));
        for (const corner of [corners[0], corners[2]]) {
            const spot = onScreen(corner);
            mouseClick(window.contentItem, spot.x, spot.y, Qt.LeftButton, Qt.NoModifier, 50);
            wait(500);
        }
        compare(workspace.sketch.vertexCount, 3);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(workspace.sketch.vertexCount, 1);
    }

    // Drags over the map, from and to places relative to its middle.
    function dragMap(fromX: real, fromY: real, toX: real, toY: real) {
        const middle = canvas().mapToItem(window.contentItem, canvas().width / 2, canvas().height / 2);
        mousePress(window.contentItem, middle.x + fromX, middle.y + fromY);
        for (let step = 1; step <= 8; ++step) {
            mouseMove(window.contentItem, middle.x + fromX + (toX - fromX) * step / 8, middle.y + fromY + (toY - fromY) * step / 8);
        }
        mouseRelease(window.contentItem, middle.x + toX, middle.y + toY);
    }

    function test_draws_a_circle_in_one_drag_and_by_its_radius() {
        workspace.guide.snapping = false;
        mouseClick(button("Draw a zone"));
        keyClick(Qt.Key_4);
        const before = canvas().centre;
        dragMap(120, 20, 160, 20);
        compare(canvas().centre, before, "the map stays where it is");
        verify(workspace.sketch.radius > 100);
        const radius = fieldOf("Radius in m");
        radius.forceActiveFocus();
        radius.selectAll();
        for (const digit of "150")
            keyClick(digit);
        keyClick(Qt.Key_Return);
        compare(Math.round(workspace.sketch.radius), 150);
        mouseClick(button("Finish area"));
        compare(workspace.zoneEditor.areaText, "7.1 ha");
    }

    function test_draws_a_rectangle_by_keyboard() {
        workspace.guide.snapping = false;
        mouseClick(button("Draw a zone"));
        keyClick(Qt.Key_3);
        canvas().forceActiveFocus();
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Space);
        compare(workspace.sketch.vertexCount, 4);
        verify(workspace.sketch.canFinish, workspace.sketch.problem);
    }

    function test_draws_freehand() {
        workspace.guide.snapping = false;
        mouseClick(button("Draw a zone"));
        keyClick(Qt.Key_2);
        dragMap(60, -20, 200, -20);
        dragMap(200, -20, 200, 60);
        verify(workspace.sketch.canFinish, workspace.sketch.problem);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        verify(!workspace.sketch.canFinish, "a stroke is one step");
    }

    function test_offers_to_clip_what_takes_ground_of_another_zone() {
        const before = workspace.zones.count;
        workspace.guide.snapping = false;
        mouseClick(button("Draw a zone"));
        clickMap(-60, -20);
        clickMap(160, -20);
        clickMap(160, 60);
        keyClick(Qt.Key_Return);
        compare(workspace.zones.count, before);
        verify(workspace.sketch.drawing, "the drawing is kept");
        verify(workspace.gate.sentence !== "");
        mouseClick(button("Clip to fit"));
        compare(workspace.zones.count, before + 1);
        verify(!workspace.sketch.active);
        verify(!workspace.gate.refused);
    }

    function test_allows_an_overlap_only_with_a_reason() {
        const before = workspace.zones.count;
        workspace.guide.snapping = false;
        mouseClick(button("Draw a zone"));
        clickMap(-60, -20);
        clickMap(160, -20);
        clickMap(160, 60);
        keyClick(Qt.Key_Return);
        mouseClick(button("Allow with a reason…"));
        const allow = button("Allow the overlap");
        verify(!allow.enabled);
        for (const letter of "school")
            keyClick(letter);
        mouseClick(allow);
        compare(workspace.zones.count, before + 1);
    }

    function test_splits_a_zone_along_a_drawn_line() {
        const before = workspace.zones.count;
        workspace.guide.snapping = false;
        const corners = cornersOfFirstZone();
        workspace.zoneEditor.select(1);
        mouseClick(button("Split along a line"));
        workspace.sketch.addVertex(corners[0].atDistanceAndAzimuth(400, 225));
        workspace.sketch.addVertex(corners[2].atDistanceAndAzimuth(400, 45));
        keyClick(Qt.Key_Return);
        verify(workspace.splitting.deciding, workspace.gate.sentence);
        compare(workspace.zones.count, before);
        mouseClick(button("Let this part stay West"));
        compare(workspace.splitting.keeper, 1);
        mouseClick(button("Split the zone"));
        compare(workspace.zones.count, before + 1);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(workspace.zones.count, before);
    }

    function test_shrinks_a_zone_by_metres() {
        workspace.zoneEditor.select(1);
        mouseClick(button("Grow or shrink…"));
        const metres = itemWhere(window.contentItem, item => item.text === "10" && item.selectAll !== undefined && item.visible);
        metres.forceActiveFocus();
        metres.selectAll();
        for (const key of "-50")
            keyClick(key);
        mouseClick(button("Shrink"));
        compare(workspace.zoneEditor.areaText, "1.7 km²");
    }

    function test_chooses_the_zone_that_is_clicked() {
        clickMap(-150, 40);
        tryCompare(workspace.zoneEditor, "name", "West");
        verify(shown("Change the border") !== null);
    }

    function test_shows_the_share_that_is_covered() {
        window.show(1);
        tryVerify(() => shown("25.0 %") !== null, 5000);
    }

    function test_never_sends_with_enter_or_a_click() {
        window.show(3);
        workspace.zoneEditor.select(1);
        workspace.composer.area.takeZone();
        workspace.composer.text = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        const send = button("Send to 2 people (hold)");
        mouseClick(send);
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Enter);
        wait(200);
        compare(workspace.alerts.count, 0);
        mousePress(send);
        tryVerify(() => workspace.alerts.count === 1, 5000);
        mouseRelease(send);
    }

    function openHistory() {
        window.show(0);
        drawTriangle();
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.history.count === 2);
        keyClick(Qt.Key_H, Qt.ControlModifier);
        tryVerify(() => shownIn(window.Overlay.overlay, "Everything before this list") !== null);
    }

    function test_goes_back_in_the_history_with_the_mouse() {
        const before = workspace.zones.count;
        openHistory();
        mouseClick(shownIn(window.Overlay.overlay, "Everything before this list"));
        tryCompare(workspace.zones, "count", before);
        compare(workspace.history.currentRow, 1);
    }

    function test_goes_back_and_forward_in_the_history_with_the_keyboard() {
        const before = workspace.zones.count;
        openHistory();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(workspace.zones, "count", before);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        tryCompare(workspace.zones, "count", before + 1);
        keyClick(Qt.Key_Escape);
        tryVerify(() => shownIn(window.Overlay.overlay, "Everything before this list") === null);
    }

    function test_waits_with_the_history_while_a_zone_is_drawn() {
        const before = workspace.zones.count;
        openHistory();
        keyClick(Qt.Key_Escape);
        workspace.zoneEditor.clearSelection();
        drawTriangle();
        keyClick(Qt.Key_H, Qt.ControlModifier);
        tryVerify(() => shownIn(window.Overlay.overlay, "Finish or stop the drawing first.") !== null);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        wait(100);
        compare(workspace.history.currentRow, 0);
        compare(workspace.zones.count, before + 1);
    }

    // The streets of a zone, and a zone from streets.

    function openStreets() {
        workspace.zoneEditor.select(1);
        mouseClick(button("Streets and house numbers…"));
        tryVerify(() => shown("Streets of West") !== null);
        tryCompare(workspace.zoneStreets, "count", 1);
    }

    function test_lists_the_streets_of_a_zone_and_filters_them() {
        openStreets();
        compare(workspace.zoneStreets.summary, "1 street · 10 addresses");
        verify(shown("both sides · 1 – 10") !== null);
        for (const letter of "molen")
            keyClick(letter);
        compare(workspace.zoneStreets.count, 0);
        mouseClick(labelled("Back to the zone"));
        verify(shown("Change the border") !== null);
    }

    function test_copies_the_streets_of_a_zone_for_a_charter() {
        openStreets();
        mouseClick(button("Copy"));
        workspace.zoneEditor.clearSelection();
        mouseClick(button("From streets…"));
        mouseClick(button("Paste a list…"));
        keyClick(Qt.Key_V, Qt.ControlModifier);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        compare(workspace.streetPicker.ticked, 1);
        compare(workspace.streetPicker.unmatched.count, 0);
        verify(shown("1 to 10") !== null);
    }

    function pasteAndTake(text: string) {
        mouseClick(button("From streets…"));
        mouseClick(button("Paste a list…"));
        for (const letter of text)
            keyClick(letter);
        mouseClick(button("Take over the list"));
    }

    function test_makes_a_zone_from_ticked_streets_by_keyboard() {
        const before = workspace.zones.count;
        mouseClick(button("From streets…"));
        for (const letter of "kerk")
            keyClick(letter);
        tryCompare(workspace.streetPicker, "count", 1);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Space);
        compare(workspace.streetPicker.ticked, 1);
        tryVerify(() => workspace.streetPicker.figures !== "" && workspace.streetPicker.canMake);
        verify(workspace.streetPicker.outline.length > 0);
        verify(workspace.streetPicker.leftOutText !== "", "half of the street lies in West");
        mouseClick(button("Make the zone"));
        compare(workspace.zones.count, before + 1);
        tryCompare(workspace.zoneEditor, "addresses", 10);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(workspace.zones.count, before);
    }

    function test_suggests_streets_for_names_that_do_not_match() {
        pasteAndTake("Kerkstaat 11-20; Molenweg aan de brug");
        compare(workspace.streetPicker.unmatched.count, 2);
        verify(waitForRendering(window.contentItem));
        mouseClick(button("Kerkstraat"));
        compare(workspace.streetPicker.unmatched.count, 1);
        compare(workspace.streetPicker.ticked, 1);
        tryVerify(() => workspace.streetPicker.figures.startsWith("10 addresses"), 5000, workspace.streetPicker.figures);
        mouseClick(labelled("Leave line 1 out"));
        compare(workspace.streetPicker.unmatched.count, 0);
    }

    function test_gives_no_zone_when_the_list_is_left() {
        const before = workspace.zones.count;
        pasteAndTake("Kerkstraat 11-20");
        mouseClick(labelled("Make no zone"));
        verify(!workspace.streetPicker.active);
        compare(workspace.zones.count, before);
        compare(workspace.streetPicker.outline.length, 0);
    }

    // Up to the button that moves Kerkstraat 1 to 3 from West to a zone of its neighbours.
    function prepareMove(): void {
        pasteAndTake("Kerkstraat 11-20");
        tryVerify(() => workspace.streetPicker.canMake);
        mouseClick(button("Make the zone"));
        const east = workspace.zoneEditor.name;
        openStreets();
        mouseClick(button("Kerkstraat"));
        mouseClick(button("Move to another zone…"));
        tryVerify(() => workspace.streetMover.active);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        for (const letter of "1-3")
            keyClick(letter);
        workspace.streetMover.target = workspace.streetMover.targets.indexOf(east);
        tryVerify(() => workspace.streetMover.canMove, 5000, workspace.streetMover.problem);
    }

    function test_moves_a_street_to_another_zone() {
        prepareMove();
        compare(workspace.streetMover.summary, "3 addresses · 1 member");
        compare(workspace.streetMover.movedMembers, ["An Peeters"]);
        mouseClick(button("Move"));
        tryCompare(workspace.zoneEditor, "addresses", 7);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(workspace.zoneEditor, "addresses", 10);
    }

    function test_a_move_of_a_street_that_is_refused_says_where_and_can_be_allowed() {
        prepareMove();
        world.letZoneShrinkIn(10); // and keep the street
        tryVerify(() => workspace.streetMover.canMove, 5000, workspace.streetMover.problem);
        mouseClick(button("Move"));
        verify(workspace.gate.refused);
        verify(workspace.gate.place.isValid);
        compare(workspace.session.errorText, "");
        verify(workspace.streetMover.active, "the move is kept");
        workspace.streetMover.numbers = "1-2";
        verify(!workspace.gate.refused, "another move is another question");
        tryVerify(() => workspace.streetMover.canMove, 5000, workspace.streetMover.problem);
        mouseClick(button("Move"));
        verify(workspace.gate.refused);
        workspace.gate.allow("Met de coördinatoren afgesproken");
        verify(!workspace.streetMover.active);
        tryCompare(workspace.zoneEditor, "addresses", 8);
    }

    function test_opens_the_list_of_more_commands_by_keyboard_and_by_mouse() {
        const more = labelled("More for zones");
        more.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        tryVerify(() => shownIn(window.Overlay.overlay, "Simplify borders…") !== null);
        verify(shownIn(window.Overlay.overlay, "From a neighbourhood…") === null, "this town has none");
        keyClick(Qt.Key_Escape);
        tryVerify(() => shownIn(window.Overlay.overlay, "Simplify borders…") === null);
        verify(more.activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => shown("Try") !== null);
        mouseClick(more);
        tryVerify(() => shownIn(window.Overlay.overlay, "Simplify borders…") !== null);
        waitForRendering(window.contentItem, 200); // until it lies in its place
        mouseClick(shownIn(window.Overlay.overlay, "Simplify borders…"));
        tryVerify(() => shown("Try") === null);
    }

    function test_opens_printing_by_keyboard_and_proposes_the_chosen_zone() {
        const popup = window.Overlay.overlay;
        keyClick(Qt.Key_P, Qt.ControlModifier);
        tryVerify(() => shownIn(popup, "Print to a PDF…") !== null);
        compare(workspace.printDesk.what, 0);
        mouseClick(shownIn(popup, "A3"));
        verify(workspace.printDesk.a3);
        mouseClick(shownIn(popup, "Landscape"));
        verify(workspace.printDesk.landscape);
        mouseClick(shownIn(popup, "Picture (PNG or SVG)"));
        tryVerify(() => shownIn(popup, "Save the picture…") !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => shownIn(popup, "Save the picture…") === null);
        workspace.zoneEditor.select(1);
        keyClick(Qt.Key_P, Qt.ControlModifier);
        tryVerify(() => shownIn(popup, "Cancel") !== null);
        compare(workspace.printDesk.what, 1);
        keyClick(Qt.Key_Escape);
    }

    function test_speaks_dutch_when_it_is_asked_to() {
        workspace.language.code = "nl";
        tryVerify(() => shown("Zone tekenen") !== null);
    }

    function test_says_what_to_do_in_an_empty_atlas() {
        world.openNothing();
        tryVerify(() => !window.busy, 5000);
        const sentences = ["No zones yet. Draw one on the map, or import a file.", "Draw or import zones, and the boundary of the municipality, to see what they leave open.", "Import the coordinator's list, or add one person.", "No alert has been sent. Write one: draw the area, see who is in it, choose the words, check, send.", "Import incidents: a table with a date, a type and a place."];
        for (let task = 0; task < 5; ++task) {
            window.show(task);
            verify(shown(sentences[task]) !== null, "task " + task);
        }
    }
}
