// The sign of an address on the map, and its meaning.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

RowLayout {
    id: root

    required property color color
    required property string text

    spacing: 8

    Rectangle {
        Layout.leftMargin: 4
        Layout.rightMargin: 4
        implicitWidth: 10
        implicitHeight: 10
        radius: 5
        color: "transparent"
        border.width: 2
        border.color: root.color
    }
    Text {
        Layout.fillWidth: true
        text: root.text
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.text
        elide: Text.ElideRight
    }
}
