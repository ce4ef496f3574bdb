// The word that says that this is practice.
import QtQuick
import Buurtatlas

Rectangle {
    id: root

    implicitWidth: word.implicitWidth + 20
    implicitHeight: 28
    radius: Theme.corner
    color: Theme.exerciseGround
    border.width: 2
    border.color: Theme.exerciseStripe
    Accessible.role: Accessible.StaticText
    Accessible.name: word.text

    Text {
        id: word
        anchors.centerIn: parent
        text: qsTr("EXERCISE")
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        color: Theme.exerciseInk
    }
}
