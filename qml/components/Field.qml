// One line of text to fill in, with its name above it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    property string label
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias inputMethodHints: input.inputMethodHints
    property string problem
    readonly property bool editing: input.activeFocus

    signal committed(value: string) // by Enter, or by going elsewhere
    signal accepted(value: string) // by Enter alone
    signal edited(value: string)

    spacing: 4

    function take(): void {
        input.forceActiveFocus();
        input.selectAll();
    }

    Text {
        visible: root.label !== ""
        text: root.label
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.quiet
        Layout.fillWidth: true
        elide: Text.ElideRight
    }
    TextField {
        id: input
        Layout.fillWidth: true
        implicitHeight: Theme.target
        leftPadding: 10
        rightPadding: 10
        topPadding: 0
        bottomPadding: 0
        font.pixelSize: Theme.body
        color: Theme.text
        placeholderTextColor: Theme.faint
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        Accessible.name: root.label !== "" ? root.label : placeholderText
        background: Rectangle {
            radius: Theme.corner
            color: input.enabled ? Theme.surface : Theme.panel
            border.width: input.activeFocus ? 2 : 1
            border.color: root.problem !== "" ? Theme.danger : input.activeFocus ? Theme.accent : Theme.line
        }
        onTextEdited: root.edited(text)
        onEditingFinished: root.committed(text)
        onAccepted: root.accepted(text)
    }
    Text {
        visible: root.problem !== ""
        Layout.fillWidth: true
        text: root.problem
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.danger
        wrapMode: Text.WordWrap
    }
}
