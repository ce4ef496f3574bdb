// How many messages stand in one state: a symbol, a number and a word.
import QtQuick
import Buurtatlas

Rectangle {
    id: root

    required property int number
    required property string iconName
    required property string word
    property color ink: Theme.text

    visible: number > 0
    implicitWidth: line.implicitWidth + 16
    implicitHeight: 24
    radius: 12
    color: "transparent"
    border.color: root.ink

    Row {
        id: line
        anchors.centerIn: parent
        spacing: 5
        Icon {
            name: root.iconName
            size: 14
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: Number(root.number).toLocaleString(Qt.locale(), "f", 0) + " " + root.word
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
