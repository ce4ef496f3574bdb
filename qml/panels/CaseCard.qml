// An alert that waits for somebody: what it says, to how many, and the steps that who sits here may take.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property CaseList cases
    required property int index
    required property int caseId
    required property string caseState
    required property string stateText
    required property string message
    required property bool urgent
    required property int people
    required property string author
    required property string whenText
    required property string note
    required property string takenOut
    required property bool canJudge
    required property bool canSend
    required property bool canBreakGlass
    required property bool canSubmit
    required property bool canGiveFeedback
    required property bool canDrop
    required property bool canEdit
    required property bool followUp
    required property bool mustTypeCount
    required property string digest
    required property int bySms
    required property int byEmail
    required property string waitText
    required property int earlier
    required property string earlierText
    required property list<string> changes
    required property GatewayWatch gateways
    readonly property bool chosen: cases.chosen === caseId
    readonly property bool checked: areaTick.checked && textTick.checked && countTick.checked

    signal changeWanted

    // What is being said why of: back, refuse, glass, feedback; empty for nothing.
    property string asking: ""

    function ask(what: string): void {
        asking = what;
        words.text = "";
        words.take();
    }
    function answer(): void {
        const done = asking === "back" ? cases.giveBack(index, words.text)
                   : asking === "refuse" ? cases.refuse(index, words.text)
                   : asking === "feedback" ? cases.giveFeedback(index, words.text)
                   : cases.send(index, people, words.text, earlier);
        if (done)
            asking = "";
    }

    // What was read is not what is approved once any of it has become something else.
    onDigestChanged: {
        areaTick.checked = false;
        textTick.checked = false;
        countTick.checked = false;
    }

    implicitHeight: column.implicitHeight + 24
    radius: Theme.corner
    color: Theme.warningGround
    border.color: chosen ? Theme.accent : Theme.line
    border.width: chosen ? 2 : 1

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds // not what is meant for a button on the card
        onTapped: root.cases.choose(root.index)
    }

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
        Quiet {
            Layout.fillWidth: true
            text: qsTr("Alert %1 by %2, %3: %4").arg(root.caseId).arg(root.author).arg(root.whenText).arg(root.stateText)
        }
        Text {
            Layout.fillWidth: true
            text: root.message
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.text
            wrapMode: Text.WordWrap
        }
        Quiet {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.waitText
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.note !== ""
            text: qsTr("Remark: %1").arg(root.note)
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.takenOut !== ""
            text: qsTr("Taken out: %1").arg(root.takenOut)
        }
        EtaLine {
            Layout.fillWidth: true
            gateways: root.gateways
            bySms: root.bySms
            byEmail: root.byEmail
            urgent: root.urgent
        }
        ActionButton {
            Layout.fillWidth: true
            iconName: "zones"
            text: root.chosen ? qsTr("The map shows its area") : qsTr("Show its area on the map")
            onClicked: root.cases.choose(root.index)
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.changes.length > 0
            spacing: 4
            Accessible.role: Accessible.AlertMessage
            Accessible.name: changed.text
            Heading {
                id: changed
                Layout.fillWidth: true
                text: qsTr("Changed since you looked")
                color: Theme.warning
            }
            Repeater {
                model: root.changes
                Text {
                    required property string modelData
                    Layout.fillWidth: true
                    text: modelData
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.body
                    color: Theme.text
                    wrapMode: Text.WordWrap
                }
            }
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.canJudge && text !== ""
            text: root.earlierText
            color: Theme.danger
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.canJudge && root.asking === ""
            spacing: 0
            TickBox {
                id: areaTick
                Layout.fillWidth: true
                implicitHeight: Theme.target
                text: qsTr("I have checked the area on the map")
                onToggled: root.cases.choose(root.index)
            }
            TickBox {
                id: textTick
                Layout.fillWidth: true
                implicitHeight: Theme.target
                text: qsTr("I have checked the text")
                onToggled: root.cases.look(root.index)
            }
            TickBox {
                id: countTick
                Layout.fillWidth: true
                implicitHeight: Theme.target
                text: qsTr("I have checked the number: %Ln people", "", root.people)
                onToggled: root.cases.look(root.index)
            }
        }
        Flow {
            Layout.fillWidth: true
            visible: root.asking === ""
            spacing: 8
            ActionButton {
                visible: root.canJudge
                enabled: root.checked
                primary: true
                text: qsTr("Approve")
                onClicked: root.cases.approve(root.index)
            }
            ActionButton {
                visible: root.canEdit
                primary: root.caseState === "returned"
                text: qsTr("Change…")
                onClicked: root.changeWanted()
            }
            ActionButton {
                visible: root.canJudge
                text: qsTr("Return…")
                onClicked: root.ask("back")
            }
            ActionButton {
                visible: root.canJudge
                dangerous: true
                text: qsTr("Refuse…")
                onClicked: root.ask("refuse")
            }
            ActionButton {
                visible: root.canSubmit && !root.canSend
                primary: root.caseState !== "returned"
                text: qsTr("Hand in")
                onClicked: root.cases.handIn(root.index)
            }
            ActionButton {
                visible: root.canBreakGlass
                dangerous: true
                text: qsTr("Send without approval…")
                onClicked: root.ask("glass")
            }
            ActionButton {
                visible: root.canGiveFeedback
                primary: true
                text: qsTr("Give feedback…")
                onClicked: root.ask("feedback")
            }
            ActionButton {
                visible: root.canDrop
                text: qsTr("Drop")
                onClicked: root.cases.drop(root.index)
            }
        }
        SendGate {
            Layout.fillWidth: true
            visible: root.asking === "" && root.canSend
            people: root.people
            ready: root.people > 0
            mustType: root.mustTypeCount
            brake: root.earlierText
            onConfirmed: people => root.cases.send(root.index, people, "", root.earlier)
        }
        Field {
            id: words
            Layout.fillWidth: true
            visible: root.asking !== ""
            label: root.asking === "feedback" ? qsTr("How it ended") : qsTr("Why")
        }
        SendGate {
            Layout.fillWidth: true
            visible: root.asking === "glass" || root.asking === "feedback"
            people: root.people
            ready: words.text.trim() !== ""
            mustType: root.mustTypeCount
            brake: root.asking === "glass" ? root.earlierText : ""
            onConfirmed: root.answer()
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.asking !== ""
            spacing: 8
            ActionButton {
                visible: root.asking === "back" || root.asking === "refuse"
                enabled: words.text.trim() !== ""
                primary: true
                text: root.asking === "back" ? qsTr("Return it") : qsTr("Refuse it")
                onClicked: root.answer()
            }
            ActionButton {
                text: qsTr("Cancel")
                onClicked: root.asking = ""
            }
        }
    }
}
