// The parts a zone falls into: which of them stays the zone, and what the others are called.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property SplitDesk desk
    required property string zoneName

    title: qsTr("Split %1 into %2 parts").arg(zoneName).arg(desk.count)
    actions: IconButton {
        iconName: "back"
        label: qsTr("Do not split")
        onClicked: root.desk.cancel()
    }

    Quiet {
        Layout.fillWidth: true
        text: qsTr("The part that stays the zone keeps its coordinator and its history. Members go to the part they live in.")
    }
    Repeater {
        model: root.desk.count
        delegate: ColumnLayout {
            id: part
            required property int index
            readonly property bool kept: root.desk.keeper === index
            Layout.fillWidth: true
            spacing: 6

            Rule {}
            RowLayout {
                Layout.fillWidth: true
                spacing: 8
                NumberTag {
                    number: part.index + 1
                    color: part.kept ? Theme.accent : Theme.warning
                }
                Text {
                    Layout.fillWidth: true
                    text: root.desk.texts[part.index] ?? ""
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.body
                    color: Theme.text
                    wrapMode: Text.WordWrap
                }
            }
            Field {
                Layout.fillWidth: true
                label: qsTr("Name of part %1").arg(part.index + 1)
                text: root.desk.names[part.index] ?? ""
                onCommitted: value => root.desk.setName(part.index, value)
            }
            ActionButton {
                visible: !part.kept
                text: qsTr("Let this part stay %1").arg(root.zoneName)
                onClicked: root.desk.keeper = part.index
            }
            Quiet {
                visible: part.kept
                Layout.fillWidth: true
                text: qsTr("This part stays the zone.")
            }
        }
    }
    Rule {}
    Text {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.desk.problem
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.danger
        wrapMode: Text.WordWrap
    }
    ActionButton {
        Layout.fillWidth: true
        primary: true
        enabled: root.desk.problem === ""
        text: qsTr("Split the zone")
        onClicked: root.desk.accept()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        text: qsTr("Do not split")
        onClicked: root.desk.cancel()
    }
}
