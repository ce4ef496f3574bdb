// A number in a disc, the same on the map and in the list beside it.
import QtQuick
import Buurtatlas

Rectangle {
    id: root

    required property int number

    width: 28
    height: 28
    radius: 14
    border.color: Theme.surface
    border.width: 2
    Text {
        anchors.centerIn: parent
        text: root.number
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        color: Theme.accentInk
    }
}
