// Into which file something about incidents goes, and who takes it out; folded away until it is wanted.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property BackgroundJob job
    required property PeopleDesk people
    required property list<string> kinds
    required property list<string> endings // of the kinds
    required property string withheld // what nobody in particular does not get
    property int kind: 0
    property int taker: 0
    property bool unfolded: false

    signal taken(file: url, actor: string)

    spacing: 8

    ActionButton {
        Layout.fillWidth: true
        iconName: root.unfolded ? "minus" : "plus"
        text: root.unfolded ? qsTr("Fold files away") : qsTr("Take it out…")
        onClicked: root.unfolded = !root.unfolded
    }
    Choice {
        Layout.fillWidth: true
        visible: root.unfolded
        label: qsTr("File")
        names: root.kinds
        current: root.kind
        onChosen: index => root.kind = index
    }
    Choice {
        Layout.fillWidth: true
        visible: root.unfolded
        label: qsTr("Who takes it out")
        names: [qsTr("Nobody in particular"), ...root.people.names]
        current: root.taker
        onChosen: index => root.taker = index
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.unfolded
        text: root.taker === 0 ? root.withheld : qsTr("For analysts: every figure goes out, and the log says who took it.")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.unfolded
        primary: true
        enabled: !root.job.busy
        text: qsTr("Save the file…")
        onClicked: {
            dialog.defaultSuffix = root.endings[root.kind];
            dialog.open();
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Save the file")
        fileMode: FileDialog.SaveFile
        nameFilters: [root.kinds[root.kind] + " (*." + root.endings[root.kind] + ")"]
        onAccepted: root.taken(selectedFile, root.taker === 0 ? "" : root.people.names[root.taker - 1])
    }
}
