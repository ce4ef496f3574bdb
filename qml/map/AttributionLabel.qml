// Whose data the map shows. It is always visible.
import QtQuick
import Buurtatlas

Rectangle {
    id: root

    required property string text

    implicitWidth: words.implicitWidth + 2 * Theme.gap
    implicitHeight: words.implicitHeight + Theme.gap
    radius: Theme.corner / 2
    color: Qt.alpha(Theme.surface, 0.8)
    visible: text !== ""

    Text {
        id: words
        anchors.centerIn: parent
        text: root.text
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: Theme.small - 1
    }
}
