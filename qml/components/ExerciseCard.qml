// Over the whole window when an atlas for practice is entered or left for a real one, until somebody says that they
// know.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Popup {
    id: root

    required property Workspace workspace

    property bool practised: false // the atlas before this one was for practice
    property bool leaving: false
    readonly property int margin: leaving ? 0 : Theme.exerciseFrame
    readonly property color ink: leaving ? Theme.surface : Theme.exerciseInk

    function greet(): void {
        const practises = root.workspace.session.open && root.workspace.session.exercise;
        root.leaving = root.practised && !practises && root.workspace.session.open;
        root.practised = practises;
        if (practises || root.leaving)
            root.open();
        else
            root.close();
    }

    parent: Overlay.overlay
    x: margin
    y: margin
    width: parent.width - 2 * margin
    height: parent.height - 2 * margin
    padding: 40
    modal: true
    dim: false // the frame around it keeps its colours
    focus: true
    closePolicy: Popup.NoAutoClose
    onOpened: begin.forceActiveFocus(Qt.TabFocusReason)
    Component.onCompleted: greet()

    background: Rectangle {
        color: root.leaving ? Theme.danger : Theme.exerciseGround
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
                text: root.leaving ? qsTr("The exercise is over: from here on it is real") : qsTr("This is an exercise: nothing goes out")
                textFormat: Text.PlainText
                font.pixelSize: 34
                font.weight: Font.DemiBold
                color: root.ink
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
            Text {
                Layout.fillWidth: true
                text: (root.leaving ? qsTr("You are in “%1”. What you send here goes to people. Nothing of the exercise came along: no alert, no approval, no list.") : qsTr("You are in “%1”. All works as it does in earnest, but no message leaves for anybody. The striped frame stays around the window for as long as you practise.")).arg(root.workspace.session.name)
                textFormat: Text.PlainText
                font.pixelSize: Theme.title
                color: root.ink
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
            ActionButton {
                id: begin
                Layout.alignment: Qt.AlignHCenter
                primary: true
                text: root.leaving ? qsTr("I know that it is real") : qsTr("Begin the exercise")
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
