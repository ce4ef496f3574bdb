// A square button with a drawing; its words are in the tool tip and for the screen reader.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

Button {
    id: root

    required property string iconName
    required property string label
    property bool raised: false

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    padding: 0
    hoverEnabled: true
    Accessible.name: label

    ToolTip.text: label
    ToolTip.visible: hovered && label !== ""
    ToolTip.delay: 600

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: 18
            color: !root.enabled ? Theme.faint : root.checked ? Theme.accent : Theme.text
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.checked ? Theme.accentGround : root.hovered && root.enabled ? Theme.hover : root.raised ? Theme.surface : "transparent"
        border.width: root.raised ? 1 : 0
        border.color: Theme.line
        FocusRing {
            shown: root.visualFocus
        }
    }
}
