// Steps through a row of pictures: back, play or pause, on, and where it stands.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

RowLayout {
    id: root

    required property int count
    required property int current
    required property bool playing
    required property string text

    signal stepped(index: int)
    signal played(on: bool)

    spacing: 4

    IconButton {
        iconName: "back"
        label: qsTr("Previous picture")
        enabled: root.current > 0
        onClicked: root.stepped(root.current - 1)
    }
    IconButton {
        iconName: root.playing ? "pause" : "play"
        label: root.playing ? qsTr("Pause") : qsTr("Play")
        raised: true
        enabled: root.count > 1
        onClicked: root.played(!root.playing)
    }
    IconButton {
        iconName: "next"
        label: qsTr("Next picture")
        enabled: root.current + 1 < root.count
        onClicked: root.stepped(root.current + 1)
    }
    Text {
        Layout.fillWidth: true
        Layout.leftMargin: 4
        text: root.text
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        color: Theme.text
        elide: Text.ElideRight
    }
    Quiet {
        text: qsTr("%1 of %2").arg(root.current + 1).arg(root.count)
    }
}
