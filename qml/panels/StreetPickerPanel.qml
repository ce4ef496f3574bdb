// A zone from streets: tick them or paste a list, watch the area grow on the map, and make the zone.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property StreetPicker picker
    property bool pasting: false

    function takeList(): void {
        root.picker.takeText(pasted.text);
        pasted.clear();
        root.pasting = false;
    }

    spacing: 8
    onVisibleChanged: {
        if (visible)
            words.take();
        else
            root.pasting = false;
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.gutter
        Layout.topMargin: Theme.gutter
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: qsTr("Zone from streets")
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.text
            elide: Text.ElideRight
        }
        IconButton {
            iconName: "close"
            label: qsTr("Make no zone")
            onClicked: root.picker.cancel()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        spacing: 8
        ActionButton {
            Layout.fillWidth: true
            text: root.pasting ? qsTr("Close the list") : qsTr("Paste a list…")
            onClicked: {
                root.pasting = !root.pasting;
                if (root.pasting)
                    pasted.forceActiveFocus();
            }
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.picker.canOpen
            text: qsTr("Open a list…")
            onClicked: dialog.open()
        }
    }
    ScrollView {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.preferredHeight: 120
        visible: root.pasting
        TextArea {
            id: pasted
            Accessible.name: qsTr("A list of streets")
            placeholderText: qsTr("Kerkstraat 1-15\nDorpsplein even\nRue de l'Église pairs 2 à 20")
            placeholderTextColor: Theme.faint
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            font.pixelSize: Theme.body
            color: Theme.text
            selectByMouse: true
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: takeButton
            Keys.onPressed: event => {
                if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers & Qt.ControlModifier) {
                    root.takeList();
                    event.accepted = true;
                }
            }
            background: Rectangle {
                radius: Theme.corner
                color: Theme.surface
                border.width: pasted.activeFocus ? 2 : 1
                border.color: pasted.activeFocus ? Theme.accent : Theme.line
            }
        }
    }
    ActionButton {
        id: takeButton
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        visible: root.pasting
        enabled: pasted.text.trim() !== ""
        text: qsTr("Take over the list")
        onClicked: root.takeList()
    }
    ListView {
        id: unmatchedList
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 190)
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.gutter
        visible: count > 0
        clip: true
        spacing: 6
        model: root.picker.unmatched
        ScrollBar.vertical: ScrollBar {}
        delegate: UnmatchedCard {
            required property int index
            width: ListView.view.width - 10
            onSettled: suggestion => root.picker.settle(index, suggestion)
            onDropped: root.picker.drop(index)
        }
    }
    Field {
        id: words
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        placeholder: qsTr("Filter by street")
        text: root.picker.words
        onEdited: value => root.picker.words = value
    }
    Segments {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        stretched: true
        names: [qsTr("All streets"), qsTr("Picked (%L1)").arg(root.picker.ticked)]
        current: root.picker.onlyTicked ? 1 : 0
        onChosen: index => root.picker.onlyTicked = index === 1
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: 4
        clip: true
        model: root.picker
        ScrollBar.vertical: ScrollBar {}
        delegate: StreetPick {
            required property int index
            width: ListView.view.width - 14
            onTickedByUser: on => root.picker.setTicked(index, on)
            onSideChosen: side => root.picker.setSide(index, side)
            onNumbersWritten: written => root.picker.setNumbers(index, written)
            onReached: list.positionViewAtIndex(index, ListView.Contain)
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.gutter
        spacing: 6
        JobBar {
            Layout.fillWidth: true
            job: root.picker.job
            label: qsTr("Drawing the area")
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.picker.figures
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            color: Theme.text
            wrapMode: Text.WordWrap
        }
        Quiet {
            Layout.fillWidth: true
            visible: text !== ""
            color: Theme.warning
            text: root.picker.leftOutText
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.picker.problem
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            color: Theme.danger
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Field {
                Layout.fillWidth: true
                label: qsTr("Name of the zone")
                text: root.picker.name
                onEdited: value => root.picker.name = value
            }
            Choice {
                Layout.preferredWidth: 130
                label: qsTr("Type")
                names: root.picker.typeWords
                current: root.picker.type
                onChosen: index => root.picker.type = index
            }
        }
        ActionButton {
            Layout.fillWidth: true
            primary: true
            enabled: root.picker.canMake
            text: qsTr("Make the zone")
            onClicked: root.picker.make()
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Open a list of streets")
        nameFilters: [qsTr("Lists (*.csv *.tsv *.txt)")]
        onAccepted: root.picker.takeFile(selectedFile)
    }
}
