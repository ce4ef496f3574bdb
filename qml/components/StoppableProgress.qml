// How far something is that one waits for, with a way to stop it; what is ready at once shows nothing.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

RowLayout {
    id: root

    required property BackgroundJob job
    required property string label
    property bool late: false

    visible: job.busy && late
    spacing: 8

    Timer {
        interval: 300
        running: root.job.busy
        onRunningChanged: root.late = false
        onTriggered: root.late = true
    }
    Quiet {
        text: root.label
    }
    Rectangle {
        Layout.fillWidth: true
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
    ActionButton {
        text: qsTr("Stop")
        onClicked: root.job.cancel()
    }
}
