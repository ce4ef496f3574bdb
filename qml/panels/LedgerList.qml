// Every member with the reason why the alert goes there or not, to search and to point out on the map.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertLedger ledger

    spacing: 8

    Segments {
        Layout.fillWidth: true
        stretched: true
        names: [qsTr("All"), qsTr("In %L1").arg(root.ledger.in), qsTr("Possible %L1").arg(root.ledger.possible), qsTr("Out %L1").arg(root.ledger.out)]
        current: root.ledger.group
        onChosen: index => root.ledger.group = index
    }
    Field {
        Layout.fillWidth: true
        placeholder: qsTr("Search a name, code or street")
        onEdited: value => root.ledger.words = value
    }
    ListView {
        Layout.fillWidth: true
        implicitHeight: Math.min(Math.max(contentHeight, 36), 240)
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: root.ledger
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Who gets this alert, and who not")
        Keys.onReturnPressed: root.ledger.show(currentIndex)
        Keys.onSpacePressed: root.ledger.show(currentIndex)
        ScrollBar.vertical: ScrollBar {}
        delegate: ListRow {
            required property int index
            required property string name
            required property string channelText
            required property int group
            required property string reason
            width: ListView.view.width - 10
            title: name
            subtitle: reason
            value: channelText
            mark: group === AlertLedger.In ? Theme.accent : group === AlertLedger.Possible ? Theme.warning : Theme.line
            selected: ListView.isCurrentItem && ListView.view.activeFocus
            onClicked: {
                ListView.view.currentIndex = index;
                root.ledger.show(index);
            }
        }
        Quiet {
            visible: root.ledger.count === 0
            text: qsTr("Nobody.")
        }
    }
}
