// Something that is on or off, with its name beside it.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

Switch {
    id: root

    implicitHeight: 28
    padding: 0
    spacing: 10
    font.pixelSize: Theme.body
    Accessible.name: text

    indicator: Rectangle {
        x: root.width - width
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 34
        implicitHeight: 18
        radius: 9
        color: root.checked ? Theme.accent : Theme.line
        Rectangle {
            x: root.checked ? parent.width - width - 2 : 2
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            radius: 7
            color: root.checked ? Theme.accentInk : Theme.surface
        }
        FocusRing {
            shown: root.visualFocus
            radius: 11
        }
    }
    contentItem: Text {
        rightPadding: 44
        text: root.text
        textFormat: Text.PlainText
        font: root.font
        color: root.enabled ? Theme.text : Theme.faint
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }
}
