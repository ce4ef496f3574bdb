// How many households the proposed zones shall have.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property ProposalDesk desk
    required property bool stale

    signal wanted

    function take(): void {
        least.take();
    }

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        NumberField {
            id: least
            Layout.fillWidth: true
            label: qsTr("Households at least")
            text: Number(root.desk.least).toLocaleString(Qt.locale(), "f", 0)
            onEdited: root.desk.least = number > 0 ? Math.round(number) : 0
        }
        NumberField {
            id: most
            Layout.fillWidth: true
            label: qsTr("at most")
            text: Number(root.desk.most).toLocaleString(Qt.locale(), "f", 0)
            onEdited: root.desk.most = number > 0 ? Math.round(number) : 0
        }
    }
    Quiet {
        Layout.fillWidth: true
        text: root.desk.sizeIsPossible ? qsTr("Streets stay whole where that is possible. The proposals become plans, which change nothing until you adopt one.") : qsTr("Give a smaller and a larger number.")
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8
        ActionButton {
            primary: true
            enabled: !root.stale && root.desk.sizeIsPossible && !root.desk.job.busy
            text: qsTr("Make proposals")
            onClicked: root.wanted()
        }
        ActionButton {
            text: qsTr("Cancel")
            onClicked: root.desk.cancel()
        }
    }
    JobBar {
        Layout.fillWidth: true
        job: root.desk.job
        label: qsTr("Making proposals")
    }
}
