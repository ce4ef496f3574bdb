import QtQuick
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

// The density of incidents: how it is made, as a row of pictures, and who takes it out. With mouse and keyboard.
WindowTest {
    id: test
    name: "Density"

    readonly property DensityDesk desk: workspace.density

    function init() {
        world.openSmallTown();
        showWindow();
        keyClick(Qt.Key_5, Qt.ControlModifier);
        tryVerify(() => desk.hasDensity && !desk.stale && !window.busy, 10000);
        press("Map");
        waitForRendering(window.contentItem, 200);
    }

    function cleanup() {
        desk.series = 0;
        desk.kernel = 0;
        desk.nearest = 0;
        desk.atBoundary = false;
        desk.contours = false;
        desk.bandwidth = 300;
        tryVerify(() => !desk.stale && !window.busy, 10000);
        closeWindow();
    }

    // Opens a choice with the keyboard and takes an entry further down.
    function choose(label: string, steps: int): void {
        const choice = labelled(label);
        verify(choice !== null, "there is no choice \"" + label + "\"");
        choice.take();
        for (let step = 0; step < steps; ++step)
            keyClick(Qt.Key_Down);
        tryVerify(() => !window.busy, 10000);
    }

    // By keyboard, for it may lie below what the panel shows.
    function tick(text: string): void {
        tryVerify(() => shown(text) !== null, 5000, "there is no \"" + text + "\"");
        useKey(shown(text));
        tryVerify(() => !window.busy, 10000);
    }

    function useKey(control: Item): void {
        control.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
    }

    function test_it_says_how_it_was_made() {
        verify(shown(desk.recipeText) !== null);
        verify(desk.recipeText.indexOf("20 incidents · quartic kernel · bandwidth 300 m") === 0, desk.recipeText);
    }

    function test_advice_sets_the_bandwidth_and_gives_its_reason() {
        tick("Advise");
        tryVerify(() => desk.adviceText !== "" && !desk.stale, 10000);
        verify(shown(desk.adviceText) !== null);
    }

    function test_the_method_is_folded_away_until_it_is_wanted() {
        verify(labelled("Kernel") === null);
        tick("Method and colours");
        tryVerify(() => labelled("Kernel") !== null);
        choose("Kernel", 1);
        tryVerify(() => desk.kernel === 1 && !desk.stale);
        verify(desk.recipeText.indexOf("Gaussian kernel") > 0);
        tick("Make up for what is lost beyond the boundary");
        tryVerify(() => desk.atBoundary && !desk.stale);
        verify(desk.recipeText.indexOf("corrected at the boundary") > 0);
        tick("Lines at the limits of the classes");
        verify(desk.contours);
    }

    function test_parts_of_the_day_are_stepped_through_and_played() {
        choose("Pictures, all under one legend", 2);
        tryVerify(() => desk.frameCount === 4 && !desk.stale, 10000);
        verify(shown("0:00 to 6:00 · 0 incidents") !== null);
        useKey(labelled("Next picture"));
        tryVerify(() => desk.frame === 1);
        verify(labelled("Next picture").height >= 32);
        useKey(labelled("Play"));
        tryVerify(() => desk.playing);
        tryVerify(() => desk.frame === 3 && !desk.playing, 10000);
        verify(shown("18:00 to 24:00 · 10 incidents") !== null);
    }

    function test_who_takes_it_out_is_asked_before_it_is_saved() {
        verify(shown("Save the file…") === null);
        tick("Take it out…");
        verify(labelled("Who takes it out") !== null);
        verify(shown("What fewer than 5 places of incidents make is left blank.") !== null);
        verify(shown("Save the file…").height >= 32);
    }
}
