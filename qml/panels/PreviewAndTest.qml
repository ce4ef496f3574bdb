// The text as a phone shows it, part by part, and a test that goes to its writer alone.
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer
    property bool unfolded: false

    spacing: 8

    ActionButton {
        Layout.fillWidth: true
        iconName: root.unfolded ? "minus" : "plus"
        text: root.unfolded ? qsTr("Fold the preview away") : qsTr("See it as on a phone, or send a test to yourself")
        onClicked: root.unfolded = !root.unfolded
    }
    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        visible: root.unfolded
        implicitWidth: 240
        implicitHeight: bubbles.implicitHeight + 48
        radius: 24
        color: Theme.panel
        border.width: 2
        border.color: Theme.faint
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 10
            width: 48
            height: 4
            radius: 2
            color: Theme.faint
        }
        ColumnLayout {
            id: bubbles
            x: 14
            y: 28
            width: parent.width - 28
            spacing: 8
            Repeater {
                model: root.composer.words.parts
                Rectangle {
                    id: bubble
                    required property string modelData
                    Layout.fillWidth: true
                    implicitHeight: said.implicitHeight + 16
                    radius: 12
                    color: Theme.accentGround
                    Text {
                        id: said
                        x: 10
                        y: 8
                        width: parent.width - 20
                        text: bubble.modelData
                        textFormat: Text.PlainText
                        font.pixelSize: Theme.small
                        color: Theme.text
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.unfolded
        spacing: 8
        Field {
            id: self
            Layout.fillWidth: true
            label: qsTr("Your number or mail")
            text: remembered.self
            onCommitted: value => remembered.self = value
        }
        ActionButton {
            Layout.alignment: Qt.AlignBottom
            iconName: "send"
            enabled: self.text.trim() !== "" && root.composer.counted
            text: qsTr("Send to me")
            onClicked: root.composer.sendToMe(self.text)
        }
    }

    Settings {
        id: remembered
        category: "alerts"
        property string self
    }
}
