// How a layer of the incidents was made, how far it is, and why there is none.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentLayer view

    spacing: 8

    StoppableProgress {
        Layout.fillWidth: true
        job: root.view.job
        label: qsTr("Computing")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.view.stopped
        spacing: 8
        Quiet {
            Layout.fillWidth: true
            color: Theme.warning
            text: qsTr("Stopped. The map shows how it was.")
        }
        ActionButton {
            text: qsTr("Compute it now")
            onClicked: root.view.make()
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.view.problem !== "" && !root.view.stale
        color: Theme.warning
        text: root.view.problem
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.view.summary !== ""
        opacity: root.view.stale ? 0.5 : 1
        color: Theme.text
        text: root.view.summary
    }
}
