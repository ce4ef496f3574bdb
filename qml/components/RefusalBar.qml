// A change of zones that breaks a rule: which rule, and how it could be stored after all.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property ZoneGate gate
    property bool allowing: false // the reason is asked for

    visible: gate.refused
    implicitHeight: lines.implicitHeight + 20
    radius: Theme.corner
    color: Theme.dangerGround
    border.color: Theme.danger
    Accessible.role: Accessible.AlertMessage
    Accessible.name: gate.sentence
    onVisibleChanged: allowing = false

    function allow(): void {
        if (root.gate.needsReason && !root.allowing) {
            root.allowing = true;
            reason.text = "";
            reason.take();
        } else {
            root.gate.allow(reason.text);
        }
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
    }
    ColumnLayout {
        id: lines
        anchors.fill: parent
        anchors.margins: 10
        anchors.leftMargin: Theme.gutter
        spacing: 8

        RowLayout {
            spacing: 8
            Icon {
                name: "warning"
                color: Theme.danger
                Layout.alignment: Qt.AlignTop
            }
            Text {
                Layout.fillWidth: true
                text: root.gate.sentence
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                wrapMode: Text.WordWrap
            }
            IconButton {
                Layout.alignment: Qt.AlignTop
                iconName: "close"
                label: qsTr("Close")
                onClicked: root.gate.drop()
            }
        }
        Flow {
            visible: root.gate.repairable
            Layout.fillWidth: true
            spacing: 8
            ActionButton {
                primary: true
                text: qsTr("Clip to fit")
                onClicked: root.gate.clip()
            }
            ActionButton {
                visible: root.gate.giversText !== ""
                text: qsTr("Take the ground from %1").arg(root.gate.giversText)
                onClicked: root.gate.takeGround()
            }
            ActionButton {
                visible: !root.allowing
                text: root.gate.needsReason ? qsTr("Allow with a reason…") : qsTr("Allow it knowingly")
                onClicked: root.allow()
            }
        }
        RowLayout {
            visible: root.allowing
            spacing: 8
            Field {
                id: reason
                Layout.fillWidth: true
                placeholder: qsTr("Why may the zones overlap here?")
            }
            ActionButton {
                enabled: reason.text.trim() !== ""
                text: qsTr("Allow the overlap")
                onClicked: root.allow()
            }
        }
    }
}
