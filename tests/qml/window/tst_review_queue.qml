// The addresses in doubt, answered with real keys and clicks.
import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    id: tests

    name: "ReviewQueue"
    readonly property ReviewDesk desk: workspace.review

    function init() {
        world.openSmallTown();
        showWindow();
        addPerson("Dina", "Kerk 7, 3500 Lindervoort");
        addPerson("Ed", "KERK 7 3500 Lindervoort");
        addPerson("Fien", "Duinpad 1, 8300 Knokke");
        workspace.memberDesk.close();
        keyClick(Qt.Key_3, Qt.ControlModifier);
        tryVerify(() => !window.busy, 10000);
        press("Look at 4 addresses in doubt");
        tryCompare(desk, "count", 3, 5000);
    }

    function cleanup() {
        desk.close();
        workspace.memberDesk.close();
        workspace.language.code = "en";
        closeWindow();
    }

    function addPerson(name: string, address: string): void {
        workspace.memberDesk.beginAdding();
        tryVerify(() => workspace.memberDesk.save(name, address, "", "", 0, false, false), 5000);
    }

    function key(which: int): void {
        window.requestActivate();
        keyClick(which);
        tryVerify(() => !window.busy, 10000);
    }

    function pressInMenu(text: string): void {
        waitForRendering(window.contentItem, 200);
        mouseClick(labelled("More about addresses"));
        tryVerify(() => shownIn(window.Overlay.overlay, text) !== null);
        waitForRendering(window.contentItem, 200);
        mouseClick(shownIn(window.Overlay.overlay, text));
    }

    function test_the_first_card_says_what_was_written_and_by_whom() {
        verify(shown("Kerk 7, 3500 Lindervoort") !== null);
        verify(shown("2 members wrote this: Dina, Ed") !== null);
        verify(shown("Kerkstraat") !== null, "the candidate is told part by part");
    }

    function test_enter_accepts_the_first_for_all_who_wrote_it() {
        key(Qt.Key_Return);
        compare(desk.count, 2);
        compare(workspace.members.inReview, 2);
    }

    function test_a_and_digits_choose() {
        key(Qt.Key_A);
        compare(desk.count, 2);
        key(Qt.Key_9);
        compare(desk.count, 2, "only 1 to 5 are places");
        desk.next();
        const before = desk.count;
        key(Qt.Key_1);
        verify(desk.candidates.count === 0 || desk.count <= before);
    }

    function test_ctrl_z_brings_the_card_back() {
        key(Qt.Key_Return);
        compare(desk.count, 2);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(desk, "count", 3, 5000);
        compare(desk.address, "Kerk 7, 3500 Lindervoort");
    }

    function test_s_puts_the_card_at_the_end() {
        key(Qt.Key_S);
        compare(desk.count, 3);
        verify(desk.address !== "Kerk 7, 3500 Lindervoort");
        key(Qt.Key_Right);
        key(Qt.Key_Right);
        compare(desk.address, "Kerk 7, 3500 Lindervoort");
    }

    function test_arrows_walk() {
        compare(desk.position, 1);
        key(Qt.Key_Right);
        compare(desk.position, 2);
        key(Qt.Key_Down);
        compare(desk.position, 3);
        key(Qt.Key_Right);
        compare(desk.position, 3);
        key(Qt.Key_Left);
        key(Qt.Key_Up);
        compare(desk.position, 1);
    }

    function test_r_rejects() {
        key(Qt.Key_R);
        compare(desk.count, 2);
        compare(workspace.members.inReview, 2);
        verify(workspace.session.noticeText.includes("Kerk 7"));
    }

    function test_p_and_space_pin_by_keyboard_alone() {
        key(Qt.Key_P);
        verify(desk.pinning);
        key(Qt.Key_Escape);
        verify(!desk.pinning);
        verify(desk.open, "Escape ended the pinning and not the review");
        key(Qt.Key_P);
        key(Qt.Key_Space);
        verify(!desk.pinning);
        compare(desk.count, 2);
    }

    function test_p_and_a_click_on_the_map_pin() {
        key(Qt.Key_P);
        clickMap(40, 40);
        verify(!desk.pinning);
        compare(desk.count, 2);
    }

    function test_no_key_fires_while_typing() {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => window.typing);
        for (const each of [Qt.Key_A, Qt.Key_1, Qt.Key_R, Qt.Key_S, Qt.Key_P])
            keyClick(each);
        wait(100);
        compare(desk.count, 3);
        compare(desk.position, 1);
        verify(!desk.pinning);
    }

    function test_enter_presses_the_button_that_was_walked_to() {
        const skip = button("Skip (S)");
        window.requestActivate();
        tryVerify(() => window.active);
        skip.forceActiveFocus(Qt.TabFocusReason);
        verify(skip.visualFocus);
        keyClick(Qt.Key_Return);
        compare(desk.count, 3);
        verify(desk.address !== "Kerk 7, 3500 Lindervoort");
    }

    function test_keys_rest_in_another_task() {
        keyClick(Qt.Key_1, Qt.ControlModifier);
        key(Qt.Key_A);
        key(Qt.Key_R);
        compare(desk.count, 3);
    }

    function test_a_candidate_is_chosen_with_the_mouse() {
        const row = itemWhere(window.contentItem, item => item.houseNumber !== undefined);
        verify(row !== null);
        waitForPolish(window);
        mouseClick(row);
        tryCompare(desk, "count", 2, 10000);
    }

    function test_an_empty_queue_says_so() {
        for (let card = 0; card < 3; ++card)
            key(Qt.Key_R);
        compare(desk.count, 0);
        verify(itemWhere(window.contentItem, item => (item.sentence ?? "").startsWith("No address waits for a look.")) !== null);
        press("Back to all members");
        verify(!desk.open);
    }

    function test_a_decision_is_listed_and_forgotten() {
        key(Qt.Key_Return);
        desk.close();
        pressInMenu("Decided addresses");
        compare(workspace.decisions.count, 1);
        verify(shown("Kerkstraat 7, 3500 Lindervoort") !== null);
        mouseClick(labelled("Forget this decision"));
        tryCompare(workspace.decisions, "count", 0, 5000);
    }

    function test_everybody_is_located_again_from_the_menu() {
        desk.close();
        pressInMenu("Locate all again");
        tryVerify(() => workspace.session.noticeText.includes("known better"), 5000);
    }
}
