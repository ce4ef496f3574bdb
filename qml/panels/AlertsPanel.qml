// The alerts: what was sent, or the one that is being written.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Item {
    id: root

    required property Workspace workspace

    ColumnLayout {
        anchors.fill: parent
        visible: !root.workspace.composer.composing && !root.workspace.followUps.open
        spacing: Theme.gutter

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.gutter
            Layout.topMargin: Theme.gutter
            Text {
                Layout.fillWidth: true
                text: qsTr("Alerts")
                textFormat: Text.PlainText
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                color: Theme.text
            }
            ActionButton {
                primary: true
                iconName: "alerts"
                text: qsTr("Write an alert")
                onClicked: root.workspace.composer.begin()
            }
        }
        DrawingOffer {
            Layout.fillWidth: true
            visible: root.workspace.alertKeeper.offering
            sentence: root.workspace.alertKeeper.offerText
            question: qsTr("Throw the unfinished alert away for good?")
            onResumed: root.workspace.alertKeeper.resume()
            onDiscarded: root.workspace.alertKeeper.discard()
        }
        PeoplePicker {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            desk: root.workspace.people
        }
        ListView {
            id: waiting
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: 8
            Layout.preferredHeight: Math.min(contentHeight, root.height / 2)
            visible: count > 0
            clip: true
            spacing: 8
            model: root.workspace.cases
            ScrollBar.vertical: ScrollBar {}
            delegate: CaseCard {
                width: ListView.view.width - 10
                cases: root.workspace.cases
            }
        }
        SenderCard {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            history: root.workspace.alerts
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.workspace.alerts.count === 0
            iconName: "alerts"
            sentence: qsTr("No alert has been sent. Write one: draw the area, see who is in it, choose the words, check, send.")
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: 8
            clip: true
            spacing: 8
            activeFocusOnTab: true
            model: root.workspace.alerts
            ScrollBar.vertical: ScrollBar {}
            delegate: AlertCard {
                width: ListView.view.width - 10
                onFollowUpWanted: use => root.workspace.followUps.begin(alertId, use)
            }
        }
    }

    AlertForm {
        anchors.fill: parent
        visible: root.workspace.composer.composing
        workspace: root.workspace
    }
    FollowUpForm {
        anchors.fill: parent
        visible: root.workspace.followUps.open && !root.workspace.composer.composing
        desk: root.workspace.followUps
    }
}
