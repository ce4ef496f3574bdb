import QtQuick
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

// The filters of the incidents by mouse and keyboard: matrix, dial, months, history and recipes.
WindowTest {
    id: test
    name: "Incidents"

    readonly property IncidentView view: workspace.incidents

    function init() {
        world.openSmallTown();
        showWindow();
        window.height = 1100;
        keyClick(Qt.Key_5, Qt.ControlModifier);
        settle();
        view.clearFilter();
        settle();
    }

    function cleanup() {
        view.clearFilter();
        settle();
        closeWindow();
    }

    function settle(): void {
        tryVerify(() => !window.busy && !view.stale, 10000);
        waitForRendering(window.contentItem, 200);
    }

    function matrix(): var {
        const found = itemWhere(window.contentItem, item => item.labelWidth !== undefined && item.cell !== undefined);
        verify(found !== null, "there is no matrix in the window");
        return found;
    }

    function test_a_click_in_the_matrix_filters_and_a_second_one_lets_go() {
        const grid = matrix();
        compare(view.shown, 20);
        const x = grid.labelWidth + 14.5 * grid.cell;
        mouseClick(grid, x, 6.5 * 20);
        settle();
        compare(view.hourFrom, 14);
        compare(view.hourTo, 15);
        compare(view.weekdays, 64);
        verify(view.shown > 0 && view.shown < 20);
        mouseClick(grid, x, 6.5 * 20);
        settle();
        compare(view.shown, 20);
    }

    function test_the_matrix_shows_what_its_own_filter_leaves_out() {
        const before = view.times.matrix.reduce((sum, cell) => sum + cell, 0);
        view.setHours(22, 6);
        settle();
        compare(view.shown, 10);
        fuzzyCompare(view.times.matrix.reduce((sum, cell) => sum + cell, 0), before, 1e-6);
    }

    function test_the_keyboard_reaches_a_cell() {
        const grid = matrix();
        grid.forceActiveFocus(Qt.TabFocusReason);
        grid.cursor = 0;
        keyClick(Qt.Key_Up);
        compare(grid.cursor, 144);
        for (let hour = 0; hour < 14; ++hour)
            keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        settle();
        compare(view.hourFrom, 14);
        compare(view.weekdays, 64);
    }

    function test_the_dial_wraps_midnight_by_mouse_and_keys() {
        const dial = itemWhere(window.contentItem, item => item.dragged !== undefined && item.radius !== undefined);
        verify(dial !== null);
        view.setHours(18, 24);
        settle();
        const end = dial.pointAt(0, dial.radius);
        const six = dial.pointAt(6, dial.radius);
        mousePress(dial, end.x, end.y);
        mouseMove(dial, (end.x + six.x) / 2, end.y + 10);
        mouseMove(dial, six.x, six.y);
        mouseRelease(dial, six.x, six.y);
        settle();
        compare(view.hourFrom, 18);
        compare(view.hourTo, 6);
        const begin = itemWhere(dial, item => item.step !== undefined && item.index === 0);
        begin.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        settle();
        compare(view.hourFrom, 19);
        compare(view.hourTo, 6);
    }

    function test_filters_are_gone_back_and_forward_through() {
        view.setHours(22, 6);
        settle();
        view.toggleMonth(2);
        settle();
        mouseClick(labelled("The filter before"));
        settle();
        compare(view.months, 0);
        compare(view.hourFrom, 22);
        mouseClick(labelled("The filter before"));
        settle();
        compare(view.shown, 20);
        mouseClick(labelled("The filter after"));
        settle();
        compare(view.hourFrom, 22);
    }

    function test_a_recipe_brings_its_filter_back() {
        view.setHours(22, 6);
        settle();
        view.saveRecipe("Nights");
        settle();
        compare(view.recipes, ["Nights"]);
        view.clearFilter();
        settle();
        view.useRecipe(0);
        settle();
        compare(view.hourFrom, 22);
        compare(view.shown, 10);
        view.dropRecipe(0);
        compare(view.recipes, []);
    }

    function test_a_missing_week_is_no_zero_week() {
        const weeks = view.times.weeks;
        verify(weeks.includes(IncidentTimes.Some));
        verify(weeks.includes(IncidentTimes.Outside));
        verify(view.times.calendarGuessed);
    }
}
