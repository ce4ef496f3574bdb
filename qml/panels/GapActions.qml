// What can be done with the gap that is pointed out.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property GapDesk desk
    required property ProposalDesk proposals
    required property bool stale
    property bool allowed: false

    spacing: 8

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: 4
        visible: !root.desk.open && !root.proposals.open
        spacing: 8
        ActionButton {
            visible: !root.allowed
            enabled: !root.stale
            text: qsTr("Propose zones…")
            onClicked: root.proposals.begin()
        }
        ActionButton {
            enabled: !root.stale
            text: root.allowed ? qsTr("Change…") : qsTr("Allow…")
            onClicked: root.desk.begin()
        }
        ActionButton {
            visible: root.allowed
            enabled: !root.stale
            text: qsTr("No longer allow")
            onClicked: root.desk.disallow()
        }
    }
    Loader {
        id: proposalForm
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: active
        active: root.proposals.open && !root.allowed
        sourceComponent: ProposalForm {
            desk: root.proposals
            stale: root.stale
            onWanted: root.proposals.proposeForGap()
            Keys.onEscapePressed: root.proposals.cancel()
        }
        onLoaded: (proposalForm.item as ProposalForm).take()
    }
    Loader {
        id: form
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: active
        active: root.desk.open
        sourceComponent: GapForm {
            desk: root.desk
            stale: root.stale
            Keys.onEscapePressed: root.desk.cancel()
        }
        onLoaded: (form.item as GapForm).take()
    }
}
