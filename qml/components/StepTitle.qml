// The number and name of a step, ticked when it is done.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

RowLayout {
    id: root

    required property int number
    required property string text
    property bool done: false

    spacing: 8

    Rectangle {
        implicitWidth: 22
        implicitHeight: 22
        radius: 11
        color: root.done ? Theme.good : Theme.hover
        Icon {
            anchors.centerIn: parent
            visible: root.done
            name: "check"
            size: 14
            color: Theme.surface
        }
        Text {
            anchors.centerIn: parent
            visible: !root.done
            text: root.number
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            color: Theme.text
        }
    }
    Heading {
        Layout.fillWidth: true
        text: root.text
    }
}
