// What alerts come to: feedback that is owed, teams, months, exercises, and lists of people that may go.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property AlertReport report
    required property PeopleDesk people
    required property bool exercise
    property int taker: 0

    signal done

    title: qsTr("Feedback and figures")
    actions: IconButton {
        iconName: "back"
        label: qsTr("Back to all alerts")
        onClicked: root.done()
    }

    component Lines: ColumnLayout {
        id: lines
        required property LineList model
        spacing: 10
        Repeater {
            model: lines.model
            ColumnLayout {
                id: line
                required property string title
                required property string subtitle
                required property string value
                Layout.fillWidth: true
                spacing: 0
                Accessible.role: Accessible.ListItem
                Accessible.name: [title, subtitle, value].join(", ")
                RowLayout {
                    Layout.fillWidth: true
                    spacing: 8
                    Text {
                        Layout.fillWidth: true
                        text: line.title
                        textFormat: Text.PlainText
                        font.pixelSize: Theme.body
                        color: Theme.text
                        wrapMode: Text.WordWrap
                    }
                    Text {
                        Layout.alignment: Qt.AlignTop
                        text: line.value
                        textFormat: Text.PlainText
                        font.pixelSize: Theme.body
                        font.weight: Font.DemiBold
                        font.features: {
                            "tnum": 1
                        }
                        color: Theme.text
                    }
                }
                Quiet {
                    Layout.fillWidth: true
                    text: line.subtitle
                }
            }
        }
    }

    Heading {
        Layout.fillWidth: true
        text: root.report.owed.count === 0 ? qsTr("No feedback is open") : qsTr("Wait for feedback: people were not told how it ended")
        wrapMode: Text.WordWrap
    }
    Lines {
        Layout.fillWidth: true
        model: root.report.owed
    }
    Rule {}
    Heading {
        Layout.fillWidth: true
        text: qsTr("How teams end their urgent alerts")
        wrapMode: Text.WordWrap
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.report.teams.count === 0
        text: qsTr("No urgent alert was sent yet.")
    }
    FigureTable {
        Layout.fillWidth: true
        visible: root.report.teams.count > 0
        model: root.report.teams
        heads: [qsTr("closed"), qsTr("median")]
    }
    Rule {
        visible: root.exercise
    }
    Heading {
        Layout.fillWidth: true
        visible: root.exercise
        text: qsTr("How the exercise went")
    }
    Choice {
        Layout.fillWidth: true
        visible: root.exercise
        label: qsTr("The area that was meant")
        names: root.report.intendedNames
        current: root.report.intended
        onChosen: index => root.report.intended = index
    }
    Lines {
        Layout.fillWidth: true
        visible: root.exercise
        model: root.report.scores
    }
    Rule {}
    Heading {
        Layout.fillWidth: true
        text: qsTr("Alerts by month and zone")
    }
    Quiet {
        Layout.fillWidth: true
        text: qsTr("An alert that reaches into several zones counts in each, with all its messages.")
    }
    Lines {
        Layout.fillWidth: true
        model: root.report.months
    }
    Choice {
        Layout.fillWidth: true
        visible: root.report.months.count > 0
        label: qsTr("Who takes it out")
        names: [qsTr("Nobody in particular"), ...root.people.names]
        current: root.taker
        onChosen: index => root.taker = index
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.report.months.count > 0
        iconName: "export"
        text: qsTr("Save as CSV…")
        onClicked: dialog.open()
    }
    Rule {}
    Heading {
        Layout.fillWidth: true
        text: qsTr("Lists of who was warned")
    }
    Quiet {
        Layout.fillWidth: true
        text: root.report.oldLists === 0 ? qsTr("No list is older than %Ln days.", "", root.report.daysListsStay) : qsTr("%Ln lists are older than they need to be to reach the same people again.", "", root.report.oldLists)
    }
    ConfirmButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        visible: root.report.oldLists > 0
        enabled: root.people.chief
        text: qsTr("Erase %Ln lists…", "", root.report.oldLists)
        question: qsTr("Who was warned is gone for good then; how many, and in which state, stays.")
        confirmText: qsTr("Erase for good")
        onConfirmed: root.report.eraseOldLists()
    }

    FileDialog {
        id: dialog
        title: qsTr("Save the figures of alerts")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV files (*.csv)")]
        onAccepted: root.report.save(selectedFile, root.taker === 0 ? "" : root.people.names[root.taker - 1])
    }
}
