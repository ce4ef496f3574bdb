// The words that alerts are made from: the list of them, or the one that is being written.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property TemplateDesk desk

    signal done

    title: !desk.editing ? qsTr("Templates of words") : desk.fresh ? qsTr("New template") : qsTr("Change the template")
    actions: IconButton {
        iconName: "back"
        label: root.desk.editing ? qsTr("Back to all templates, without saving") : qsTr("Back to all alerts")
        onClicked: root.desk.editing ? root.desk.cancel() : root.done()
    }
    footer: ColumnLayout {
        Layout.fillWidth: true
        visible: root.desk.editing
        spacing: 8
        Text {
            Layout.fillWidth: true
            visible: root.desk.problem !== ""
            text: root.desk.problem
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            color: Theme.danger
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            ActionButton {
                Layout.fillWidth: true
                primary: true
                enabled: root.desk.problem === ""
                text: qsTr("Save the template")
                onClicked: root.desk.save()
            }
            ActionButton {
                visible: !root.desk.fresh
                dangerous: true
                text: qsTr("Remove")
                onClicked: root.desk.remove()
            }
        }
    }

    Quiet {
        Layout.fillWidth: true
        visible: !root.desk.editing
        text: root.desk.shipped ? qsTr("These came with the program. The first change keeps them all in this atlas.") : qsTr("These belong to this atlas. Every change can be undone.")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !root.desk.editing
        primary: true
        iconName: "plus"
        text: qsTr("Write a template")
        onClicked: {
            root.desk.begin();
            nameField.take();
        }
    }
    Repeater {
        model: root.desk.editing ? null : root.desk
        ListRow {
            required property int index
            required property string name
            required property string kindText
            Layout.fillWidth: true
            focusPolicy: Qt.TabFocus
            title: name
            subtitle: kindText
            onClicked: root.desk.edit(index)
        }
    }
    ConfirmButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        visible: !root.desk.editing && !root.desk.shipped
        text: qsTr("Take those of the program again…")
        question: qsTr("Put the templates that came with the program in place of all of these? It can be undone.")
        confirmText: qsTr("Replace them")
        onConfirmed: root.desk.takeShipped()
    }

    Segments {
        Layout.fillWidth: true
        visible: root.desk.editing
        stretched: true
        names: [qsTr("Urgent"), qsTr("Information")]
        current: root.desk.urgent ? 0 : 1
        onChosen: index => root.desk.urgent = index === 0
    }
    Choice {
        Layout.fillWidth: true
        visible: root.desk.editing
        label: qsTr("What it is for")
        names: root.desk.kindNames
        current: root.desk.kind
        onChosen: index => root.desk.kind = index
    }
    Segments {
        Layout.fillWidth: true
        visible: root.desk.editing
        stretched: true
        names: root.desk.languageLabels
        descriptions: [qsTr("Dutch"), qsTr("French"), qsTr("German"), qsTr("English")]
        current: root.desk.languageIndex
        onChosen: index => root.desk.languageIndex = index
    }
    Field {
        id: nameField
        Layout.fillWidth: true
        visible: root.desk.editing
        label: qsTr("Name of the template")
        onEdited: value => root.desk.name = value
        readonly property string given: root.desk.name
        onGivenChanged: {
            if (text !== given)
                text = given;
        }
    }
    ScrollView {
        Layout.fillWidth: true
        visible: root.desk.editing
        implicitHeight: 150
        TextArea {
            id: area
            textFormat: TextEdit.PlainText
            wrapMode: TextArea.Wrap
            font.pixelSize: Theme.body
            color: Theme.text
            placeholderText: qsTr("Police: burglary<< in {place}>>. Seen something? Call 101.")
            placeholderTextColor: Theme.faint
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            selectByMouse: true
            padding: 10
            Accessible.name: qsTr("Text of the template")
            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            background: Rectangle {
                radius: Theme.corner
                color: Theme.surface
                border.width: area.activeFocus ? 2 : 1
                border.color: area.activeFocus ? Theme.accent : Theme.line
            }
            onTextChanged: {
                if (text !== root.desk.text)
                    root.desk.text = text;
            }
            readonly property string given: root.desk.text
            onGivenChanged: {
                if (text !== given)
                    text = given;
            }
            Component.onCompleted: text = given
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.editing
        text: qsTr("What is filled in when an alert is written:")
    }
    Flow {
        Layout.fillWidth: true
        visible: root.desk.editing
        spacing: 6
        Repeater {
            model: root.desk.slotLabels
            ActionButton {
                required property int index
                required property string modelData
                text: modelData
                iconName: "plus"
                onClicked: area.insert(area.cursorPosition, root.desk.slotMarks[index])
            }
        }
        ActionButton {
            iconName: "plus"
            text: qsTr("Part that may fall away")
            Accessible.description: qsTr("Falls away when nothing is filled in for a slot in it.")
            onClicked: area.insert(area.cursorPosition, "<< >>")
        }
    }
    Quiet {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        visible: root.desk.editing && root.desk.text !== ""
        text: qsTr("Such as: %1").arg(root.desk.example)
    }
}
