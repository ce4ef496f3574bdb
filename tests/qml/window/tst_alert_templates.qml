// The words that alerts are made from: written, changed and removed in the window, each to be undone.
import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Buurtatlas
import Buurtatlas.ViewModels

WindowTest {
    id: root

    name: "AlertTemplates"

    function init() {
        world.openSmallTown();
        showWindow();
        window.show(3);
        fromMenu("Templates of words…");
    }

    function cleanup() {
        workspace.templates.cancel();
        workspace.composer.discard();
        closeWindow();
    }

    function fromMenu(text: string): void {
        waitForRendering(window.contentItem, 300);
        mouseClick(labelled("More about alerts"));
        tryVerify(() => shownIn(window.Overlay.overlay, text) !== null);
        waitForRendering(window.contentItem, 300);
        mouseClick(shownIn(window.Overlay.overlay, text));
    }

    function click(item: var): void {
        verify(item !== null);
        for (let one = item.parent; one !== null; one = one.parent) {
            if (one.reveal !== undefined) {
                one.reveal(item);
                break;
            }
        }
        waitForRendering(window.contentItem, 300);
        mouseClick(item);
    }

    function row(name: string): var {
        return itemWhere(window.contentItem, item => item.title === name && item.kindText !== undefined);
    }

    function type(words: string): void {
        for (const letter of words)
            keyClick(letter);
    }

    function area(): var {
        return itemWhere(window.contentItem, item => item.Accessible.name === "Text of the template");
    }

    function test_writes_one_with_slots_in_two_languages_and_takes_it_back() {
        const before = workspace.templates.count;
        verify(workspace.templates.shipped);
        press("Write a template");
        const name = itemWhere(window.contentItem, item => item.label === "Name of the template" && item.take !== undefined);
        name.take();
        type("Brand");
        click(area());
        type("Brand in ");
        click(shown("Where (words)"));
        compare(area().text, "Brand in {place}");
        verify(shown("Such as: Brand in Church Street") !== null);
        click(itemWhere(window.contentItem, item => item.Accessible.name === "French" && item.clicked !== undefined));
        compare(area().text, "");
        click(area());
        type("Incendie.");
        compare(workspace.templates.problem, "");
        press("Save the template");
        tryCompare(workspace.templates, "count", before + 1);
        verify(!workspace.templates.shipped);
        verify(row("Brand") !== null);
        workspace.composer.begin();
        verify(workspace.composer.words.templateNames.includes("Brand"));
        workspace.composer.discard();
        window.undo();
        tryCompare(workspace.templates, "count", before);
        verify(row("Brand") === null);
    }

    function test_says_what_keeps_one_from_being_saved() {
        press("Write a template");
        verify(workspace.templates.problem !== "");
        const name = itemWhere(window.contentItem, item => item.label === "Name of the template" && item.take !== undefined);
        name.take();
        type("Brand");
        click(area());
        type("Brand in {straat}");
        verify(itemWhere(window.contentItem, item => String(item.text).includes("{straat} cannot be filled in")) !== null);
        verify(!workspace.templates.save());
        workspace.session.dismissError();
    }

    function test_changes_and_removes_one() {
        click(row("Meeting"));
        click(area());
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("Welkom.");
        press("Save the template");
        tryVerify(() => !workspace.templates.editing);
        click(row("Meeting"));
        compare(area().text, "Welkom.");
        const before = workspace.templates.count;
        press("Remove");
        tryCompare(workspace.templates, "count", before - 1);
        verify(row("Meeting") === null);
        window.undo();
        tryVerify(() => row("Meeting") !== null);
    }
}
