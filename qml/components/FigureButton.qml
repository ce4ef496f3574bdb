// A figure that is also a choice of what the list shows.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

AbstractButton {
    id: root

    required property string value
    required property string caption
    property bool on: false
    property bool warns: false

    implicitHeight: 60
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: value + " " + caption
    Accessible.checked: on

    contentItem: Column {
        leftPadding: 12
        topPadding: 8
        Text {
            text: root.value
            textFormat: Text.PlainText
            font.pixelSize: Theme.figure
            font.weight: Font.DemiBold
            color: root.warns ? Theme.warning : Theme.text
        }
        Text {
            text: root.caption
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.on ? Theme.accentGround : root.hovered ? Theme.hover : Theme.surface
        border.width: root.on ? 2 : 1
        border.color: root.on ? Theme.accent : Theme.line
        FocusRing {
            shown: root.visualFocus
        }
    }
}
