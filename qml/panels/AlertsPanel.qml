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
    property string side: "" // what is open beside the alerts: templates, rules, report
    readonly property bool writing: workspace.composer.composing || workspace.followUps.open

    // People are warned in the zones of today.
    function write(): void {
        root.workspace.watch.close();
        root.workspace.cases.clearChoice();
        root.workspace.day.backToToday();
        root.workspace.composer.begin();
    }
    function showReport(): void {
        root.side = "report";
        root.workspace.alertReport.look();
    }
    function followUp(alert: int, use: int): void {
        root.workspace.watch.close();
        root.workspace.followUps.begin(alert, use);
    }
    function change(caseId: int, isFollowUp: bool): void {
        root.workspace.cases.clearChoice();
        if (isFollowUp)
            root.workspace.followUps.edit(caseId);
        else
            root.workspace.composer.edit(caseId);
    }

    ColumnLayout {
        anchors.fill: parent
        visible: !root.writing && !root.workspace.watch.open && root.side === ""
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
                onClicked: root.write()
            }
            MoreButton {
                label: qsTr("More about alerts")
                MoreEntry {
                    text: qsTr("Templates of words…")
                    onTriggered: root.side = "templates"
                }
                MoreEntry {
                    text: qsTr("People and approvals…")
                    onTriggered: root.side = "rules"
                }
                MoreEntry {
                    text: qsTr("Feedback and figures…")
                    onTriggered: root.showReport()
                }
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
        DrawingOffer {
            Layout.fillWidth: true
            visible: root.workspace.followUpKeeper.offering
            sentence: root.workspace.followUpKeeper.offerText
            question: qsTr("Throw these words away for good?")
            onResumed: root.workspace.followUpKeeper.resume()
            onDiscarded: root.workspace.followUpKeeper.discard()
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
            Layout.preferredHeight: Math.min(contentHeight, root.height * (root.workspace.alerts.total > 0 ? 0.55 : 0.7))
            visible: count > 0
            clip: true
            spacing: 8
            model: root.workspace.cases
            ScrollBar.vertical: ScrollBar {}
            delegate: CaseCard {
                width: ListView.view.width - 10
                cases: root.workspace.cases
                gateways: root.workspace.gateways
                onChangeWanted: root.change(caseId, followUp)
            }
        }
        Repeater {
            model: root.workspace.newcomers
            NewcomerCard {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.margin
                Layout.rightMargin: Theme.margin
                newcomers: root.workspace.newcomers
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
            visible: root.workspace.alerts.total === 0
            iconName: "alerts"
            sentence: qsTr("No alert has been sent. Write one: draw the area, see who is in it, choose the words, check, send.")
        }
        HistoryFilter {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.workspace.alerts.total > 0
            history: root.workspace.alerts
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
                onFollowUpWanted: use => root.followUp(alertId, use)
                onWatchWanted: {
                    root.workspace.cases.clearChoice();
                    root.workspace.watch.look(alertId);
                }
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
    WatchPanel {
        anchors.fill: parent
        visible: root.workspace.watch.open && !root.writing
        watch: root.workspace.watch
    }
    TemplatesPanel {
        anchors.fill: parent
        visible: root.side === "templates" && !root.writing && !root.workspace.watch.open
        desk: root.workspace.templates
        onDone: root.side = ""
    }
    RulesPanel {
        anchors.fill: parent
        visible: root.side === "rules" && !root.writing && !root.workspace.watch.open
        people: root.workspace.people
        policies: root.workspace.policies
        onDone: root.side = ""
    }
    AlertReportPanel {
        anchors.fill: parent
        visible: root.side === "report" && !root.writing && !root.workspace.watch.open
        report: root.workspace.alertReport
        people: root.workspace.people
        exercise: root.workspace.session.exercise
        onDone: root.side = ""
    }
}
