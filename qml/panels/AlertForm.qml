// An alert in four steps that stay visible: area, people, words, check.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property Workspace workspace
    readonly property AlertComposer composer: workspace.composer

    title: composer.editedCase === 0 ? qsTr("New alert") : qsTr("Change alert %1").arg(composer.editedCase)
    actions: IconButton {
        iconName: "close"
        label: root.composer.editedCase === 0 ? qsTr("Drop this alert") : qsTr("Leave it as it was")
        onClicked: root.composer.discard()
    }
    footer: ColumnLayout {
        Layout.fillWidth: true
        spacing: 8
        StepTitle {
            number: 4
            text: qsTr("Check")
            done: root.composer.canSend
        }
        Quiet {
            Layout.fillWidth: true
            text: root.composer.canSend ? qsTr("%Ln by SMS, %1 by e-mail. What is sent cannot be called back.", "", root.composer.bySms).arg(root.composer.byEmail) : root.composer.missing
        }
        EtaLine {
            Layout.fillWidth: true
            gateways: root.workspace.gateways
            bySms: root.composer.bySms
            byEmail: root.composer.byEmail
            urgent: root.composer.urgent
        }
        Choice {
            Layout.fillWidth: true
            visible: root.workspace.policies.policeZones.length > 1 && root.composer.editedCase === 0
            label: qsTr("Police zone")
            beside: true
            names: root.workspace.policies.policeZones
            current: root.workspace.policies.policeZoneIndex
            onChosen: index => root.workspace.policies.choosePoliceZone(index)
        }
        PeoplePicker {
            Layout.fillWidth: true
            visible: root.workspace.people.actor === ""
            desk: root.workspace.people
        }
        SendGate {
            Layout.fillWidth: true
            people: root.composer.people
            ready: root.composer.canSend
            mustType: root.composer.mustTypeCount
            handsIn: root.composer.handsIn
            brake: root.workspace.brake.sentence
            onConfirmed: people => root.composer.send(people, root.workspace.brake.earlier)
        }
    }

    Text {
        Layout.fillWidth: true
        visible: root.composer.note !== ""
        text: qsTr("It came back with: %1").arg(root.composer.note)
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.warning
        wrapMode: Text.WordWrap
    }
    Segments {
        Layout.fillWidth: true
        stretched: true
        names: [qsTr("Urgent"), qsTr("Information")]
        current: root.composer.urgent ? 0 : 1
        onChosen: index => root.composer.urgent = index === 0
    }
    Quiet {
        Layout.fillWidth: true
        text: root.composer.urgent ? qsTr("By SMS; by e-mail to whom an SMS cannot reach. Urgent means: people must act now.") : qsTr("By e-mail only, to who wants it.")
    }
    AreaStep {
        Layout.fillWidth: true
        composer: root.composer
        zones: root.workspace.zoneEditor
        sketch: root.workspace.sketch
        mapFocus: root.workspace.focus
    }
    PeopleStep {
        Layout.fillWidth: true
        composer: root.composer
    }
    WordsStep {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        composer: root.composer
    }
}
