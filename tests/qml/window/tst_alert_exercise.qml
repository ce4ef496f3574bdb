// An atlas for practice looks like nothing else.
import QtQuick
import QtQuick.Controls.Basic
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

    function inCard(text: string): var {
        return shownIn(window.Overlay.overlay, text);
    }

    function test_entering_an_exercise_is_said_over_the_whole_window_until_somebody_knows() {
        world.openExercise();
        showWindow();
        const sentence = "This is an exercise: nothing goes out";
        tryVerify(() => inCard(sentence) !== null);
        mouseClick(window.contentItem, 600, 400);
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        verify(inCard(sentence) !== null, "it goes by its button alone");
        verify(!workspace.composer.composing, "nothing below it hears a key");
        mouseClick(inCard("Begin the exercise"));
        tryVerify(() => inCard(sentence) === null);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        tryVerify(() => workspace.composer.composing);
    }

    function test_the_card_of_an_exercise_goes_by_the_keyboard_data() {
        return [
            {
                tag: "space",
                key: Qt.Key_Space
            },
            {
                tag: "return",
                key: Qt.Key_Return
            }
        ];
    }

    function test_the_card_of_an_exercise_goes_by_the_keyboard(data) {
        world.openSmallTown();
        showWindow();
        verify(inCard("Begin the exercise") === null, "a real atlas has none");
        world.openExercise();
        tryVerify(() => inCard("Begin the exercise") !== null);
        tryVerify(() => inCard("Begin the exercise").activeFocus);
        keyClick(data.key);
        tryVerify(() => inCard("Begin the exercise") === null);
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
        workspace.composer.area.addZone(1);
        workspace.composer.text = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";
        tryVerify(() => workspace.composer.canSend, 5000, workspace.composer.missing);
        verify(shown("EXERCISE: send to 2 people (hold)") !== null);
        verify(shown("Send to 2 people (hold)") === null);
    }
}
