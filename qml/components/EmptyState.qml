// What a task shows when there is nothing yet: what to do first.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    required property string iconName
    required property string sentence

    spacing: Theme.gutter

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.margin
        implicitWidth: 56
        implicitHeight: 56
        radius: 28
        color: Theme.hover
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: 28
            color: Theme.quiet
        }
    }
    Text {
        Layout.fillWidth: true
        text: root.sentence
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.quiet
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        lineHeight: 1.2
    }
}
