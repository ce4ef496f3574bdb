// A button that says what it does: a verb with an object.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

Button {
    id: root

    property bool primary: false
    property bool dangerous: false
    property string iconName
    readonly property color ink: !enabled ? Theme.faint : primary ? Theme.accentInk : dangerous ? Theme.danger : Theme.text
    readonly property color ground: !enabled && primary ? Theme.hover : primary ? (dangerous ? Theme.danger : Theme.accent) : hovered && enabled ? Theme.hover : Theme.surface

    implicitHeight: Theme.target
    leftPadding: Theme.gutter
    rightPadding: Theme.gutter
    topPadding: 0
    bottomPadding: 0
    font.pixelSize: Theme.body
    font.weight: primary ? Font.DemiBold : Font.Normal
    hoverEnabled: true
    Accessible.name: text

    contentItem: Item {
        implicitWidth: words.implicitWidth + (root.iconName !== "" ? 24 : 0)
        implicitHeight: words.implicitHeight
        Row {
            anchors.centerIn: parent
            spacing: 8
            Icon {
                visible: root.iconName !== ""
                name: root.iconName
                size: 16
                color: root.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                id: words
                text: root.text
                textFormat: Text.PlainText
                font: root.font
                color: root.ink
                elide: Text.ElideRight
                width: Math.min(implicitWidth, root.availableWidth - (root.iconName !== "" ? 24 : 0))
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.down ? Qt.darker(root.ground, 1.12) : root.ground
        border.width: root.primary ? 0 : 1
        border.color: root.dangerous ? Theme.danger : Theme.line
        FocusRing {
            shown: root.visualFocus
        }
    }
}
