// What was decided about addresses as they were written, and the way to forget it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property DecisionList decisions
    required property bool busy

    signal closed

    spacing: Theme.gutter

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.gutter
        Layout.topMargin: Theme.gutter
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: qsTr("Decided addresses")
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.text
        }
        IconButton {
            iconName: "back"
            label: qsTr("Back to all members")
            onClicked: root.closed()
        }
    }
    Quiet {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        text: root.decisions.count > 0 ? qsTr("Whoever writes one of these is placed so at once. Forgetting one leaves those who were decided about where they are.") : qsTr("Nothing is decided yet. What you decide about an address in doubt is kept here, for the next who writes it.")
    }
    ListView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: 4
        clip: true
        activeFocusOnTab: true
        model: root.decisions
        ScrollBar.vertical: ScrollBar {}
        delegate: RowLayout {
            id: decision
            required property int index
            required property string written
            required property string meaning
            width: ListView.view.width - 10
            spacing: 8
            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: 6
                Layout.bottomMargin: 6
                spacing: 2
                Text {
                    Layout.fillWidth: true
                    text: decision.written
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.body
                    color: Theme.text
                    elide: Text.ElideRight
                }
                Quiet {
                    Layout.fillWidth: true
                    text: decision.meaning
                }
            }
            IconButton {
                iconName: "trash"
                enabled: !root.busy
                label: qsTr("Forget this decision")
                onClicked: root.decisions.forget(decision.index)
            }
        }
    }
}
