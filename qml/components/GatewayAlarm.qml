// Messages do not go out: why, and what to do. It stays until they do.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property GatewayWatch gateways
    required property AlertHistory history

    signal alertsWanted

    visible: gateways.alarms.count > 0
    implicitHeight: line.implicitHeight + 20
    color: Theme.danger

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.surface
    }
    RowLayout {
        id: line
        anchors.fill: parent
        anchors.margins: 10
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gutter
        spacing: Theme.gutter
        Icon {
            Layout.alignment: Qt.AlignTop
            name: "warning"
            size: 28
            color: Theme.surface
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 8
            Repeater {
                model: root.gateways.alarms
                ColumnLayout {
                    id: alarm
                    required property string title
                    required property string subtitle
                    Layout.fillWidth: true
                    spacing: 2
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: alarm.title
                    Accessible.description: alarm.subtitle
                    Text {
                        Layout.fillWidth: true
                        text: alarm.title
                        textFormat: Text.PlainText
                        font.pixelSize: Theme.title
                        font.weight: Font.DemiBold
                        color: Theme.surface
                        wrapMode: Text.WordWrap
                    }
                    Text {
                        Layout.fillWidth: true
                        text: alarm.subtitle
                        textFormat: Text.PlainText
                        font.pixelSize: Theme.body
                        color: Theme.surface
                        wrapMode: Text.WordWrap
                    }
                }
            }
        }
        ActionButton {
            visible: root.gateways.lacksSender && root.history.canStartSender
            text: qsTr("Start the sender now")
            onClicked: root.history.startSender()
        }
        ActionButton {
            text: qsTr("Look at the alerts")
            onClicked: root.alertsWanted()
        }
    }
}
