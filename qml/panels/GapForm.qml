// Why a gap may stay, who says so, and when somebody has to look at it again.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property GapDesk desk
    required property bool stale

    spacing: 8

    function take(): void {
        reason.take();
    }

    Choice {
        id: reason
        Layout.fillWidth: true
        label: qsTr("Why it may stay")
        names: root.desk.reasons
        current: root.desk.reason
        onChosen: index => root.desk.reason = index
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("In your own words")
        text: root.desk.note
        problem: root.desk.noteProblem
        onEdited: value => root.desk.note = value
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("Allowed by")
        placeholder: qsTr("name or service")
        text: root.desk.author
        problem: root.desk.authorProblem
        onEdited: value => root.desk.author = value
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("Review on")
        placeholder: qsTr("never")
        text: root.desk.review
        problem: root.desk.reviewProblem
        onEdited: value => root.desk.review = value
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8
        ActionButton {
            primary: true
            enabled: !root.stale
            text: root.desk.changing ? qsTr("Keep it allowed") : qsTr("Allow this gap")
            onClicked: root.desk.allow()
        }
        ActionButton {
            text: qsTr("Cancel")
            onClicked: root.desk.cancel()
        }
    }
}
