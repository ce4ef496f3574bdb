// The border that shows where the keyboard is.
import QtQuick
import Buurtatlas

Rectangle {
    id: root

    property bool shown: false

    anchors.fill: parent
    anchors.margins: -2
    radius: Theme.corner + 2
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    visible: shown
}
