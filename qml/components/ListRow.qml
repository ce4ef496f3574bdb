// One line of a list: a name, a quiet line under it, and a figure at the end.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

ItemDelegate {
    id: root

    property string title
    property string subtitle
    property string value
    property color mark: "transparent"
    property bool selected: false
    property bool stale: false

    implicitHeight: subtitle !== "" ? 48 : 36
    leftPadding: Theme.gutter
    rightPadding: Theme.gutter
    topPadding: 0
    bottomPadding: 0
    hoverEnabled: true
    Accessible.name: [title, subtitle, value].join(", ")

    contentItem: RowLayout {
        spacing: 10
        Rectangle {
            visible: root.mark.a > 0
            implicitWidth: 10
            implicitHeight: 10
            radius: 3
            color: root.mark
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Text {
                Layout.fillWidth: true
                text: root.title
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                font.weight: root.selected ? Font.DemiBold : Font.Normal
                color: root.stale ? Theme.faint : Theme.text
                elide: Text.ElideRight
            }
            Text {
                visible: root.subtitle !== ""
                Layout.fillWidth: true
                text: root.subtitle
                textFormat: Text.PlainText
                font.pixelSize: Theme.small
                color: root.stale ? Theme.faint : Theme.quiet
                elide: Text.ElideRight
            }
        }
        Text {
            visible: root.value !== ""
            text: root.value
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            font.features: {
                "tnum": 1
            }
            color: root.stale ? Theme.faint : Theme.text
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.selected ? Theme.accentGround : root.hovered ? Theme.hover : "transparent"
        Rectangle {
            visible: root.selected
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
