// What newer data of a layer would add, change and leave out, before they are taken over.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Popup {
    id: root

    required property ImportDesk desk
    property bool running: false

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 560
    height: Math.min(parent ? parent.height - 48 : 640, content.implicitHeight + 2 * padding)
    padding: 20
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onOpened: take.forceActiveFocus(Qt.TabFocusReason)
    onClosed: desk.dropProposal()

    Connections {
        target: root.desk
        function onProposalChanged(): void {
            if (root.desk.hasProposal)
                root.open();
            else
                root.close();
        }
    }

    background: Rectangle {
        radius: Theme.corner
        color: Theme.surface
        border.color: Theme.line
    }

    contentItem: ColumnLayout {
        id: content
        spacing: Theme.gutter
        Keys.onReturnPressed: keep.activeFocus ? root.close() : root.desk.takeOver()

        Text {
            Layout.fillWidth: true
            text: root.desk.proposalTitle
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.text
            elide: Text.ElideRight
        }
        Repeater {
            model: root.desk.proposalRows
            Text {
                required property string modelData
                Layout.fillWidth: true
                text: modelData
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
            }
        }
        Quiet {
            Layout.fillWidth: true
            text: root.desk.proposalText
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            ActionButton {
                id: keep
                text: qsTr("Keep the old data")
                onClicked: root.close()
            }
            ActionButton {
                id: take
                primary: true
                iconName: "import"
                enabled: !root.running
                text: qsTr("Take over")
                onClicked: root.desk.takeOver()
            }
        }
    }
}
