// People who joined or moved into the area of a live alert, and the button that tells them too.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property NewcomerList newcomers
    required property int index
    required property string message
    required property string whenText
    required property int people
    required property string names

    implicitHeight: column.implicitHeight + 24
    radius: Theme.corner
    color: Theme.warningGround

    ColumnLayout {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8

        Heading {
            Layout.fillWidth: true
            text: qsTr("%Ln came into the area since the alert of %1", "", root.people).arg(root.whenText)
            wrapMode: Text.WordWrap
        }
        Quiet {
            Layout.fillWidth: true
            text: root.names
        }
        Text {
            Layout.fillWidth: true
            text: root.message
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.text
            wrapMode: Text.WordWrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        SendButton {
            Layout.fillWidth: true
            people: root.people
            ready: true
            onConfirmed: root.newcomers.tell(root.index)
        }
    }
}
