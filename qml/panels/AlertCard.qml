// One alert that was sent: its words, and how far it is with each person.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property int alertId
    required property string message
    required property string whenText
    required property string kindText
    required property string stateText
    required property bool followable
    required property bool news
    required property bool withdrawable
    required property bool urgent
    required property int people
    required property int waiting
    required property int accepted
    required property int delivered
    required property int failed
    required property int unknown
    required property int expired

    signal followUpWanted(use: int)
    signal watchWanted

    implicitHeight: column.implicitHeight + 24
    radius: Theme.corner
    color: Theme.surface
    border.color: Theme.line

    ColumnLayout {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Icon {
                name: root.urgent ? "alerts" : "info"
                size: 16
                color: root.urgent ? Theme.danger : Theme.accent
            }
            Heading {
                Layout.fillWidth: true
                text: root.urgent ? qsTr("Urgent, to %Ln people", "", root.people) : qsTr("Information, to %Ln people", "", root.people)
            }
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
        Flow {
            Layout.fillWidth: true
            spacing: 6
            StateTag {
                number: root.waiting
                iconName: "clock"
                ink: Theme.quiet
                word: qsTr("waiting")
            }
            StateTag {
                number: root.accepted
                iconName: "send"
                ink: Theme.accent
                word: qsTr("sent")
            }
            StateTag {
                number: root.delivered
                iconName: "check"
                ink: Theme.good
                word: qsTr("delivered")
            }
            StateTag {
                number: root.failed
                iconName: "close"
                ink: Theme.danger
                word: qsTr("failed")
            }
            StateTag {
                number: root.unknown
                iconName: "warning"
                ink: Theme.warning
                word: qsTr("unknown")
            }
            StateTag {
                number: root.expired
                iconName: "minus"
                ink: Theme.quiet
                word: qsTr("called back or too late")
            }
        }
        Quiet {
            Layout.fillWidth: true
            text: qsTr("%1, %2, sent %3").arg(root.kindText).arg(root.stateText).arg(root.whenText)
        }
        Quiet {
            Layout.fillWidth: true
            visible: !root.followable
            text: qsTr("A test, or sent by an older version: nothing can be sent about it.")
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            ActionButton {
                Layout.fillWidth: true
                text: root.waiting > 0 ? qsTr("Watch it go out") : qsTr("Look at it")
                onClicked: root.watchWanted()
            }
            ActionButton {
                visible: root.withdrawable
                dangerous: true
                text: root.news ? qsTr("Call it back…") : qsTr("False alarm…")
                onClicked: root.followUpWanted(FollowUpDesk.FalseAlarm)
            }
            MoreButton {
                visible: root.followable
                label: qsTr("More about this alert")
                MoreEntry {
                    text: qsTr("It is over…")
                    onTriggered: root.followUpWanted(FollowUpDesk.AllClear)
                }
                MoreEntry {
                    text: qsTr("There is news…")
                    onTriggered: root.followUpWanted(FollowUpDesk.Update)
                }
                MoreEntry {
                    text: qsTr("Tell how it ended…")
                    onTriggered: root.followUpWanted(FollowUpDesk.Feedback)
                }
            }
        }
    }
}
