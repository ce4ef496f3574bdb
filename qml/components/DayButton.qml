// A day of the week that is wanted or not.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

AbstractButton {
    id: root

    implicitHeight: Theme.target
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked

    contentItem: Text {
        text: root.text
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        font.weight: root.checked ? Font.DemiBold : Font.Normal
        color: root.checked ? Theme.accentInk : Theme.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.checked ? Theme.accent : Theme.surface
        border.width: root.checked ? 0 : 1
        border.color: Theme.line
        FocusRing {
            shown: root.visualFocus
        }
    }
}
