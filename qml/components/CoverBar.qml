// One layer of the cover: what it holds, how many addresses that are, and their share as a bar. A choice among others.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

AbstractButton {
    id: root

    required property string caption
    required property string value
    required property string shareText
    required property real share
    property color color: Theme.covered
    property bool on: false
    property bool stale: false

    implicitHeight: 38
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: [caption, value, shareText].join(", ")
    Accessible.checked: on

    contentItem: ColumnLayout {
        spacing: 3
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 10
            Layout.rightMargin: 10
            Layout.topMargin: 4
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: root.caption
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                font.weight: root.on ? Font.DemiBold : Font.Normal
                color: root.stale ? Theme.faint : Theme.text
                elide: Text.ElideRight
            }
            Text {
                text: root.value
                textFormat: Text.PlainText
                font.pixelSize: Theme.small
                font.features: {
                    "tnum": 1
                }
                color: root.stale ? Theme.faint : Theme.quiet
            }
            Text {
                Layout.minimumWidth: 52
                horizontalAlignment: Text.AlignRight
                text: root.shareText
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                font.features: {
                    "tnum": 1
                }
                color: root.stale ? Theme.faint : Theme.text
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: 10
            Layout.rightMargin: 10
            Layout.bottomMargin: 6
            implicitHeight: 8
            radius: 4
            color: Qt.alpha(Theme.uncovered, 0.35)
            opacity: root.stale ? 0.5 : 1
            Rectangle {
                width: parent.width * root.share
                height: parent.height
                radius: 4
                color: root.color
            }
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.on ? Theme.accentGround : root.hovered ? Theme.hover : "transparent"
        Rectangle {
            visible: root.on
            width: 3
            height: parent.height - 12
            anchors.verticalCenter: parent.verticalCenter
            radius: 2
            color: Theme.accent
        }
        FocusRing {
            shown: root.visualFocus
            anchors.margins: 0
        }
    }
}
