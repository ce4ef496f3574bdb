// Words in, places out: Enter goes to the first, the arrows choose another.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import Buurtatlas
import Buurtatlas.ViewModels

TextField {
    id: root

    required property PlaceSearch finder
    required property SearchRegister searchRegister

    implicitHeight: Theme.target
    leftPadding: 36
    rightPadding: 60
    topPadding: 0
    bottomPadding: 0
    font.pixelSize: Theme.body
    color: Theme.text
    placeholderText: qsTr("Search a street, address or zone")
    placeholderTextColor: Theme.quiet
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    Accessible.name: placeholderText
    Accessible.role: Accessible.EditableText

    function take(): void {
        forceActiveFocus();
        selectAll();
    }

    function go(row: int): void {
        finder.go(row);
        if (finder.query === "") {
            clear();
            focus = false;
        }
    }

    background: Rectangle {
        radius: Theme.corner
        color: root.activeFocus ? Theme.surface : Theme.panel
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.line
        Icon {
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: 16
            color: Theme.quiet
        }
        Quiet {
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.activeFocus
            text: qsTr("Ctrl+K")
        }
    }

    onTextEdited: {
        finder.query = text;
        hits.currentIndex = finder.placeCount > 0 ? 0 : -1;
    }
    onAccepted: go(hits.currentIndex)
    Keys.onDownPressed: hits.incrementCurrentIndex()
    Keys.onUpPressed: hits.decrementCurrentIndex()
    Keys.onEscapePressed: {
        clear();
        finder.query = "";
        focus = false;
    }

    Connections {
        target: root.finder
        function onRegisterWanted(): void {
            registerDialog.open();
        }
    }
    FileDialog {
        id: registerDialog
        title: qsTr("An address register, or a file of addresses to make one of")
        onAccepted: root.searchRegister.choose(selectedFile)
    }
    Popup {
        id: popup
        y: root.height + 4
        width: root.width
        padding: 4
        visible: root.activeFocus && root.finder.count > 0
        closePolicy: Popup.NoAutoClose
        contentItem: ListView {
            id: hits
            implicitHeight: Math.min(contentHeight, 400)
            clip: true
            model: root.finder
            delegate: ListRow {
                required property int index
                required property string label
                required property string kindText
                width: ListView.view.width
                title: label
                value: kindText
                stale: false
                selected: ListView.isCurrentItem
                onClicked: root.go(index)
            }
        }
        background: Rectangle {
            radius: Theme.corner
            color: Theme.surface
            border.color: Theme.line
        }
    }
}
