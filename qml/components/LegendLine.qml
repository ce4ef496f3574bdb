// One colour and its meaning.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas

RowLayout {
    id: root

    property color color
    property string text
    property bool dotted: false

    spacing: 8

    Row {
        visible: root.dotted
        spacing: 2
        Repeater {
            model: 4
            Rectangle {
                width: 3
                height: 3
                radius: 1.5
                color: root.color
            }
        }
    }
    Rectangle {
        visible: !root.dotted
        implicitWidth: 16
        implicitHeight: 12
        radius: 3
        color: Qt.alpha(root.color, Math.max(0.35, root.color.a * 0.9))
        border.width: 1
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
