// A box to tick, with words beside it.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

CheckBox {
    id: root

    implicitHeight: 28
    padding: 0
    spacing: 8
    font.pixelSize: Theme.body
    Accessible.name: text

    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 18
        implicitHeight: 18
        radius: 4
        color: root.checked ? Theme.accent : Theme.surface
        border.width: root.checked ? 0 : 1
        border.color: Theme.faint
        Icon {
            anchors.centerIn: parent
            visible: root.checked
            name: "check"
            size: 14
            color: Theme.accentInk
        }
        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: Text {
        leftPadding: root.indicator.width + root.spacing
        text: root.text
        textFormat: Text.PlainText
        font: root.font
        color: root.enabled ? Theme.text : Theme.faint
        wrapMode: Text.WordWrap
        verticalAlignment: Text.AlignVCenter
    }
}
