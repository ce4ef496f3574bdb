// An atlas for practice looks like nothing else.
import QtQuick
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    id: root

    name: "AlertExercise"

    function cleanup() {
        workspace.composer.discard();
        closeWindow();
        world.openSmallTown();
    }

    function tag(): var {
        return itemWhere(window.contentItem, item => item.text === "EXERCISE");
    }

    // Whether the pixel is one of the two colours of the frame.
    function isOfFrame(picture: var, x: real, y: real): bool {
        const colour = picture.pixel(x, y);
        return Qt.colorEqual(colour, Theme.exerciseGround) || Qt.colorEqual(colour, Theme.exerciseStripe);
    }

    function test_an_exercise_has_a_frame_a_word_and_a_title() {
        world.openExercise();
        showWindow();
        for (let task = 0; task < 5; ++task) {
            window.show(task);
            verify(tag() !== null);
        }
        verify(window.title.startsWith("EXERCISE · "));
        waitForRendering(window.contentItem, 500);
        const picture = grabImage(window.contentItem);
        for (const place of [100, 400, 700]) {
            verify(isOfFrame(picture, place, 2), "top");
            verify(isOfFrame(picture, place, picture.height - 3), "bottom");
            verify(isOfFrame(picture, 2, place), "left");
            verify(isOfFrame(picture, picture.width - 3, place), "right");
        }
    }

    function test_a_real_atlas_has_none_of_it() {
        world.openSmallTown();
        showWindow();
        verify(tag() === null);
        verify(!window.title.includes("EXERCISE"));
        const picture = grabImage(window.contentItem);
        for (const place of [100, 400, 700])
            verify(!isOfFrame(picture, place, 2) && !isOfFrame(picture, 2, place));
    }

    function test_opening_a_real_atlas_takes_it_away() {
        world.openExercise();
        showWindow();
        verify(tag() !== null);
        world.openSmallTown();
        tryVerify(() => tag() === null);
        verify(!window.title.includes("EXERCISE"));
    }

    function test_the_button_that_sends_says_so() {
        world.openExercise();
        showWindow();
        window.show(3);
        workspace.composer.begin();
        workspace.composer.addZone(1);
        workspace.composer.text = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        verify(shown("EXERCISE: send to 2 people (hold)") !== null);
        verify(shown("Send to 2 people (hold)") === null);
    }
}
