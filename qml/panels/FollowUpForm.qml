// Words about an alert that was sent, to everybody who got it: there at once, to be read and let go.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property FollowUpDesk desk
    readonly property string useText: desk.use === FollowUpDesk.FalseAlarm ? (desk.callingBack ? qsTr("Call it back") : qsTr("False alarm")) : desk.use === FollowUpDesk.AllClear ? qsTr("All clear") : desk.use === FollowUpDesk.Feedback ? qsTr("How it ended") : qsTr("News")

    title: useText
    actions: IconButton {
        iconName: "close"
        label: qsTr("Drop this message")
        onClicked: root.desk.discard()
    }
    footer: ColumnLayout {
        Layout.fillWidth: true
        spacing: 8
        Quiet {
            Layout.fillWidth: true
            visible: root.desk.use === FollowUpDesk.Update && !root.desk.callingBack
            text: qsTr("News goes to the same people and ground. Who came into the area since gets the newest words from their card among the alerts; for other ground, write an alert of its own.")
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.desk.people > 0 || !root.desk.callingBack
            text: root.desk.left > 0 ? qsTr("To everybody who got it; %Ln have left since.", "", root.desk.left) : qsTr("To everybody who got it.")
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.desk.canSend && root.desk.people === 0
            dangerous: true
            text: qsTr("Call it back; it has reached nobody yet")
            onClicked: root.desk.send(0)
        }
        SendGate {
            Layout.fillWidth: true
            visible: root.desk.people > 0
            people: root.desk.people
            ready: root.desk.canSend
            mustType: root.desk.mustTypeCount
            handsIn: root.desk.handsIn
            onConfirmed: people => root.desk.send(people)
        }
    }

    Text {
        Layout.fillWidth: true
        visible: root.desk.note !== ""
        text: qsTr("It came back with: %1").arg(root.desk.note)
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.warning
        wrapMode: Text.WordWrap
    }
    Quiet {
        Layout.fillWidth: true
        text: root.desk.aboutText
    }
    Text {
        Layout.fillWidth: true
        text: root.desk.about
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.text
        wrapMode: Text.WordWrap
    }
    Rule {}
    LanguageText {
        Layout.fillWidth: true
        visible: !root.desk.callingBack || root.desk.people > 0
        Layout.bottomMargin: Theme.margin
        labels: root.desk.languageLabels
        languages: root.desk.languageLabels
        current: root.desk.languageIndex
        text: root.desk.text
        findings: root.desk.findings
        onChosen: index => root.desk.languageIndex = index
        onWritten: text => root.desk.text = text
        onMended: text => root.desk.text = text
    }
}
