// Over the whole window when an atlas for practice is entered, until somebody says that they know.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Popup {
    id: root

    required property Workspace workspace

    function greet(): void {
        if (root.workspace.session.open && root.workspace.session.exercise)
            root.open();
        else
            root.close();
    }

    parent: Overlay.overlay
    x: Theme.exerciseFrame
    y: Theme.exerciseFrame
    width: parent.width - 2 * Theme.exerciseFrame
    height: parent.height - 2 * Theme.exerciseFrame
    padding: 40
    modal: true
    dim: false // the frame around it keeps its colours
    focus: true
    closePolicy: Popup.NoAutoClose
    onOpened: begin.forceActiveFocus(Qt.TabFocusReason)
    Component.onCompleted: greet()

    background: Rectangle {
        color: Theme.exerciseGround
    }

    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
        Keys.onReturnPressed: root.close()
        Keys.onEnterPressed: root.close()

        ColumnLayout {
            anchors.centerIn: parent
            width: Math.min(parent.width, 640)
            spacing: 24
            Text {
                id: title
                Layout.fillWidth: true
                text: qsTr("This is an exercise: nothing goes out")
                textFormat: Text.PlainText
                font.pixelSize: 34
                font.weight: Font.DemiBold
                color: Theme.exerciseInk
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("You are in “%1”. All works as it does in earnest, but no message leaves for anybody. The striped frame stays around the window for as long as you practise.").arg(root.workspace.session.name)
                textFormat: Text.PlainText
                font.pixelSize: Theme.title
                color: Theme.exerciseInk
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
            ActionButton {
                id: begin
                Layout.alignment: Qt.AlignHCenter
                primary: true
                text: qsTr("Begin the exercise")
                onClicked: root.close()
            }
        }
    }

    Connections {
        target: root.workspace.session
        function onOpened(): void {
            root.greet();
        }
    }
}
