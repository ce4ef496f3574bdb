// One street to tick, and which numbers of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    required property string street
    required property string place
    required property int addresses
    required property bool picked
    required property int side
    required property string numbers
    required property string problem

    signal tickedByUser(on: bool)
    signal sideChosen(side: int)
    signal numbersWritten(written: string)
    signal reached

    spacing: 4

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        TickBox {
            id: box
            Layout.fillWidth: true
            implicitHeight: Theme.target
            text: root.place === "" ? root.street : qsTr("%1, %2").arg(root.street).arg(root.place)
            checked: root.picked
            onToggled: root.tickedByUser(checked)
            onActiveFocusChanged: {
                if (activeFocus)
                    root.reached();
            }
        }
        Text {
            text: qsTr("%Ln addr.", "", root.addresses)
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 26
        Layout.bottomMargin: 6
        visible: root.picked
        spacing: 8
        Segments {
            names: [qsTr("all", "numbers of a street"), qsTr("odd"), qsTr("even")]
            current: root.side
            onChosen: index => root.sideChosen(index)
        }
        Field {
            Layout.fillWidth: true
            placeholder: qsTr("all numbers")
            text: root.numbers
            problem: root.problem
            onEdited: value => root.numbersWritten(value)
        }
    }
}
