// What went wrong last, where, and what to do.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

Rectangle {
    id: root

    required property string sentence

    signal dismissed
    signal copied

    visible: sentence !== ""
    implicitHeight: Math.max(44, line.implicitHeight + 16)
    color: Theme.dangerGround
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    Rectangle {
        width: 4
        height: parent.height
        color: Theme.danger
    }
    RowLayout {
        id: line
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gutter
        spacing: Theme.gutter
        Icon {
            name: "warning"
            color: Theme.danger
        }
        Text {
            Layout.fillWidth: true
            text: root.sentence
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.text
            wrapMode: Text.WordWrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        ActionButton {
            text: qsTr("Copy")
            onClicked: root.copied()
        }
        ActionButton {
            text: qsTr("Close")
            onClicked: root.dismissed()
        }
    }
}
