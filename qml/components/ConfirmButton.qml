// An action that is asked about before it is done: the question takes the place of the button.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    required property string text
    required property string question
    required property string confirmText
    property string iconName
    property bool asking: false

    signal confirmed

    spacing: 8

    ActionButton {
        visible: !root.asking
        Layout.fillWidth: true
        text: root.text
        iconName: root.iconName
        dangerous: true
        onClicked: root.asking = true
    }
    Rectangle {
        visible: root.asking
        Layout.fillWidth: true
        implicitHeight: box.implicitHeight + 24
        radius: Theme.corner
        color: Theme.dangerGround
        ColumnLayout {
            id: box
            anchors.fill: parent
            anchors.margins: 12
            spacing: 10
            Text {
                Layout.fillWidth: true
                text: root.question
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                wrapMode: Text.WordWrap
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8
                ActionButton {
                    text: qsTr("Keep")
                    onClicked: root.asking = false
                }
                ActionButton {
                    text: root.confirmText
                    primary: true
                    dangerous: true
                    onClicked: {
                        root.asking = false;
                        root.confirmed();
                    }
                }
            }
        }
    }
}
