// How many of something, and on demand who they are.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

AbstractButton {
    id: root

    required property string title
    required property string value
    required property string names

    implicitHeight: Math.max(Theme.target, words.implicitHeight + 12)
    hoverEnabled: true
    Accessible.name: [title, value, names].join(", ")

    contentItem: ColumnLayout {
        id: words
        spacing: 2
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            Layout.rightMargin: 8
            Text {
                Layout.fillWidth: true
                text: root.title
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                elide: Text.ElideRight
            }
            Text {
                text: root.value
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.quiet
            }
        }
        Quiet {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            Layout.rightMargin: 8
            visible: root.names !== ""
            text: root.names
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.hovered ? Theme.hover : "transparent"
        FocusRing {
            shown: root.visualFocus
        }
    }
}
