// How far a piece of work is, and the way to stop it.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

RowLayout {
    id: root

    required property BackgroundJob job
    required property string label

    visible: job.busy
    spacing: 8

    Text {
        text: root.label
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.quiet
        elide: Text.ElideRight
        Layout.maximumWidth: 220
    }
    Rectangle {
        implicitWidth: 120
        implicitHeight: 6
        radius: 3
        color: Theme.line
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.label
        Rectangle {
            width: Math.max(height, parent.width * root.job.progress)
            height: parent.height
            radius: 3
            color: Theme.accent
        }
    }
    IconButton {
        implicitWidth: 24
        implicitHeight: 24
        iconName: "close"
        label: qsTr("Stop: %1").arg(root.label)
        onClicked: root.job.cancel()
    }
}
