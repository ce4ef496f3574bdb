// Who is counted twice in the overlap that is pointed out, and what can be done about it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property OverlapDesk desk
    required property string first
    required property string second
    required property bool stale

    spacing: 8

    Quiet {
        Layout.fillWidth: true
        Layout.topMargin: 4
        Layout.leftMargin: Theme.gutter
        visible: text !== ""
        text: root.desk.who
    }
    Flow {
        Layout.fillWidth: true
        visible: root.desk.repairable && !root.desk.open
        spacing: 8
        Repeater {
            model: [root.first, root.second]
            ActionButton {
                required property int index
                required property string modelData
                enabled: !root.stale
                text: qsTr("Give it to %1").arg(modelData)
                onClicked: index === 0 ? root.desk.giveToFirst() : root.desk.giveToSecond()
            }
        }
        ActionButton {
            enabled: !root.stale
            text: qsTr("Split along the middle")
            onClicked: root.desk.split()
        }
        ActionButton {
            enabled: !root.stale
            text: root.desk.allowed ? qsTr("Change…") : qsTr("Allow…")
            onClicked: root.desk.begin()
        }
        ActionButton {
            visible: root.desk.allowed
            enabled: !root.stale
            text: qsTr("No longer allow")
            onClicked: root.desk.disallow()
        }
    }
    Loader {
        id: form
        Layout.fillWidth: true
        visible: active
        active: root.desk.open
        sourceComponent: ColumnLayout {
            spacing: 8
            Keys.onEscapePressed: root.desk.cancel()
            Component.onCompleted: reason.take()

            Field {
                id: reason
                Layout.fillWidth: true
                label: qsTr("Why they may overlap")
                text: root.desk.reason
                problem: root.desk.reasonProblem
                onEdited: value => root.desk.reason = value
                Keys.onReturnPressed: root.desk.allow()
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8
                ActionButton {
                    primary: true
                    enabled: !root.stale
                    text: qsTr("Allow this overlap")
                    onClicked: root.desk.allow()
                }
                ActionButton {
                    text: qsTr("Cancel")
                    onClicked: root.desk.cancel()
                }
            }
        }
    }
}
