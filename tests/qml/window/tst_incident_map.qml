import QtQuick
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

// What the map shows of incidents, gaps by what happened in them, a drawn area, and questions. With mouse and keyboard.
WindowTest {
    id: test
    name: "IncidentMap"

    readonly property IncidentMap map: workspace.incidentMap
    readonly property IncidentView view: workspace.incidents

    function init() {
        world.openBusyTown();
        showWindow();
        keyClick(Qt.Key_5, Qt.ControlModifier);
        settle();
    }

    function cleanup() {
        map.shown = IncidentMap.Density;
        map.hotSpots.cell = 100;
        view.clearFilter();
        settle();
        closeWindow();
    }

    function settle(): void {
        tryVerify(() => !window.busy && !view.stale && !map.job.busy, 20000);
        waitForRendering(window.contentItem, 200);
    }

    // Opens the choice of what the map shows with the keyboard and takes this entry.
    function choose(entry: int): void {
        press("Map");
        const choice = labelled("The map shows");
        verify(choice !== null);
        choice.take();
        keyClick(Qt.Key_Home);
        for (let step = 0; step < entry; ++step)
            keyClick(Qt.Key_Down);
        settle();
        compare(map.shown, entry);
    }

    function write(label: string, text: string): void {
        const field = labelled(label);
        verify(field !== null, "there is no field \"" + label + "\"");
        field.take();
        for (const letter of text)
            keyClick(letter);
        keyClick(Qt.Key_Return);
        settle();
    }

    function useKey(text: string): void {
        tryVerify(() => shown(text) !== null, 5000, "there is no \"" + text + "\"");
        shown(text).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        settle();
    }

    function test_the_controls_of_what_is_chosen_stand_under_the_choice() {
        choose(IncidentMap.HotSpots);
        verify(labelled("Neighbours up to (m)") !== null);
        verify(labelled("Bandwidth in metres") === null);
        tryVerify(() => shown("300 incidents in 400 cells of 100 m.") !== null, 10000);
        tryVerify(() => shown("Hot spot, 99 %") !== null, 10000);
        choose(IncidentMap.Nothing);
        verify(labelled("Neighbours up to (m)") === null);
        tryVerify(() => shown("Choose what the map shows of the incidents that pass the filter.") !== null, 10000);
    }

    function test_cells_take_another_side() {
        choose(IncidentMap.HotSpots);
        write("Side of a cell (m)", "200");
        compare(map.hotSpots.cell, 200);
        tryVerify(() => shown("300 incidents in 100 cells of 200 m.") !== null, 10000);
    }

    function test_cells_follow_the_filter() {
        choose(IncidentMap.HotSpots);
        press("Filter");
        view.setDates("2025-01-01", "2025-01-31");
        settle();
        press("Map");
        tryVerify(() => shown("Only counts are given: this method needs 30 incidents and gets 16.") !== null, 10000);
    }

    function test_a_click_on_a_place_with_many_incidents_goes_there() {
        choose(IncidentMap.Counts);
        const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'shown' }", test);
        spy.target = workspace.focus;
        mouseClick(shown("Noord"));
        compare(spy.count, 1);
    }

    function test_the_choice_of_places_says_by_what_is_counted() {
        choose(IncidentMap.Counts);
        compare(labelled("Count by").current, map.counts.kind);
        verify(shown("Neighbourhood") !== null);
        verify(shown("Noord") !== null);
    }

    function test_the_curve_of_concentration_is_folded_away_until_it_is_wanted() {
        choose(IncidentMap.Counts);
        verify(shown(map.counts.concentrated) !== null);
        verify(shown("80 % of the incidents") === null);
        useKey("How concentrated…");
        tryVerify(() => shown("80 % of the incidents") !== null, 5000);
    }

    function test_a_layer_is_taken_out_by_somebody_into_a_file_of_choice() {
        choose(IncidentMap.Counts);
        verify(shown("Save the file…") === null);
        useKey("Take it out…");
        tryVerify(() => shown("Save the file…") !== null, 5000);
        verify(labelled("Who takes it out") !== null);
        verify(shown("Counts under 5 are left out, and what would tell them.") !== null);
        verify(shown("Save the file…").height >= 32);
    }

    function test_the_gap_where_most_happens_is_opened_in_the_coverage() {
        choose(IncidentMap.Uncovered);
        tryVerify(() => map.uncovered.gaps.count === 1);
        const row = itemWhere(window.contentItem, item => item.title !== undefined && String(item.title).indexOf("1. ") === 0 && item.clicked !== undefined);
        verify(row !== null);
        row.forceActiveFocus(Qt.TabFocusReason);
        waitForRendering(window.contentItem, 300);
        mouseClick(row);
        compare(map.uncovered.current, 0);
        useKey("Open this gap in Coverage");
        compare(window.task, 1);
        tryCompare(workspace.coverage, "currentGap", 0, 10000);
        tryVerify(() => shown("Allow…") !== null, 10000);
    }

    function test_the_legend_of_two_ways_is_a_square_of_nine() {
        choose(IncidentMap.Uncovered);
        const legend = itemWhere(window.contentItem, item => item.ways === 3 && !item.withCounts);
        verify(legend !== null);
        tryVerify(() => shown("fewer covered →") !== null, 10000);
    }

    function test_an_area_that_is_drawn_filters_and_is_let_go_of() {
        press("Filter");
        useKey("Draw an area on the map");
        verify(workspace.sketch.drawing);
        clickMap(60, -60);
        clickMap(230, -60);
        clickMap(230, -230);
        clickMap(60, -230);
        compare(workspace.sketch.vertexCount, 4);
        keyClick(Qt.Key_Return);
        settle();
        verify(!workspace.sketch.active);
        compare(window.task, 4);
        compare(view.areas[view.area], "The area that was drawn");
        verify(view.shown > 0 && view.shown < 300, view.shown);
        press("Show all");
        settle();
        compare(view.shown, 300);
    }

    function test_a_comparison_gives_its_sentence_and_figures() {
        press("Questions");
        useKey("Compare before and after");
        tryVerify(() => workspace.effect.known, 10000);
        verify(shown(workspace.effect.sentence) !== null);
        tryVerify(() => shown("In the zone") !== null, 10000);
        verify(button("Compare before and after").height >= 32);
    }

    function test_grounds_of_choice_are_compared_with_and_named() {
        press("Questions");
        useKey("Comparison: the most alike");
        tryVerify(() => shown("Zuid") !== null, 5000);
        useKey("Zuid");
        compare(workspace.effect.chosenCount, 1);
        useKey("Compare before and after");
        tryVerify(() => shown("Compared with Zuid, as chosen.") !== null, 10000);
    }

    function test_near_repeats_are_a_table_of_pairs() {
        press("Questions");
        workspace.nearRepeat.permutations = 99;
        useKey("Look for near repeats");
        tryVerify(() => workspace.nearRepeat.known, 20000);
        tryVerify(() => shown("same place") !== null, 10000);
        tryVerify(() => shown("0–7 d") !== null, 10000);
        verify(shown(workspace.nearRepeat.sentence) !== null);
    }

    function test_predictors_are_held_against_counting() {
        press("Questions");
        useKey("Try it on later incidents");
        tryVerify(() => workspace.prediction.known, 20000);
        tryVerify(() => shown("Counting: What the others are held against.") !== null, 10000);
        tryVerify(() => shown("2 %") !== null, 10000);
    }
}
