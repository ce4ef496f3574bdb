// The name of the atlas, the search box, undo and redo, language and light.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property Workspace workspace

    signal undone
    signal printWanted
    signal lightSwitched

    implicitHeight: Theme.barHeight
    color: Theme.surface

    function search(): void {
        box.take();
    }

    function showHistory(): void {
        past.open();
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gutter
        spacing: 8

        Text {
            text: "Buurtatlas"
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.accent
        }
        ModeTag {
            visible: Theme.exercise
        }
        Text {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: root.workspace.session.name
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            color: Theme.text
            elide: Text.ElideRight
        }
        SearchBox {
            id: box
            Layout.preferredWidth: Math.min(460, root.width * 0.34)
            finder: root.workspace.search
            searchRegister: root.workspace.searchRegister
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        IconButton {
            iconName: "undo"
            label: root.workspace.sketch.canTakeBackCancel ? qsTr("Undo: stop drawing") : root.workspace.session.undoText !== "" ? root.workspace.session.undoText : qsTr("Nothing to undo")
            enabled: root.workspace.session.undoText !== "" || root.workspace.sketch.drawing || root.workspace.sketch.canTakeBackCancel
            onClicked: root.undone()
        }
        IconButton {
            iconName: "redo"
            label: root.workspace.session.redoText !== "" ? root.workspace.session.redoText : qsTr("Nothing to redo")
            enabled: root.workspace.session.redoText !== ""
            onClicked: root.workspace.session.redo()
        }
        IconButton {
            id: historyButton
            iconName: "clock"
            label: qsTr("History (Ctrl+H)")
            checkable: false
            checked: past.opened
            onClicked: past.opened ? past.close() : past.open()
            HistoryPopup {
                id: past
                x: historyButton.width - width
                y: historyButton.height + 8
                history: root.workspace.history
                drawing: root.workspace.sketch.active
                writing: root.workspace.session.writer.busy
            }
        }
        IconButton {
            iconName: "print"
            label: qsTr("Print… (Ctrl+P)")
            onClicked: root.printWanted()
        }
        Segments {
            names: ["nl", "en"]
            descriptions: ["Nederlands", "English"]
            current: root.workspace.language.code === "nl" ? 0 : 1
            onChosen: index => root.workspace.language.code = index === 0 ? "nl" : "en"
        }
        IconButton {
            iconName: Theme.dark ? "sun" : "moon"
            label: Theme.dark ? qsTr("Light colours") : qsTr("Dark colours")
            onClicked: root.lightSwitched()
        }
    }
}
