// Who sits here: a name among the people of the atlas, or a new one.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property PeopleDesk desk
    property bool adding: false

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        visible: root.desk.names.length > 0 && !root.adding
        spacing: 8
        Choice {
            Layout.fillWidth: true
            label: qsTr("You are")
            beside: true
            names: root.desk.names
            current: root.desk.current
            onChosen: index => root.desk.choose(index)
        }
        ActionButton {
            visible: root.desk.chief
            text: qsTr("Add somebody…")
            onClicked: {
                root.adding = true;
                name.take();
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.names.length === 0
        text: qsTr("Alerts bear the name of who writes and who approves them. Fill in yours; you can add others later. Names are recorded, not checked.")
    }
    Field {
        id: name
        Layout.fillWidth: true
        visible: root.adding || root.desk.names.length === 0
        label: root.adding ? qsTr("Name") : qsTr("Your name")
    }
    TickBox {
        id: writes
        visible: root.adding
        text: qsTr("Writes and sends alerts")
        checked: true
    }
    TickBox {
        id: approves
        visible: root.adding
        text: qsTr("Approves what others write")
    }
    RowLayout {
        visible: root.adding || root.desk.names.length === 0
        spacing: 8
        ActionButton {
            primary: true
            enabled: name.text.trim() !== ""
            text: root.adding ? qsTr("Add") : qsTr("This is me")
            onClicked: {
                if (root.desk.add(name.text, !root.adding || writes.checked, root.adding && approves.checked)) {
                    root.adding = false;
                    name.text = "";
                }
            }
        }
        ActionButton {
            visible: root.adding
            text: qsTr("Cancel")
            onClicked: root.adding = false
        }
    }
}
