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
    property string picked: "" // the name of who was pointed at
    property int pickedMember: 0
    property bool pickedIsOut: false

    // A member is left out, or addressed again.
    signal takeOutWanted(member: int, reason: string)
    signal putBackWanted(member: int)

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
            required property string contact
            required property int member
            required property bool takenOut
            width: ListView.view.width - 10
            title: name
            subtitle: contact === "" ? reason : reason + " · " + contact
            value: channelText
            mark: group === AlertLedger.In ? Theme.accent : group === AlertLedger.Possible ? Theme.warning : Theme.line
            selected: ListView.isCurrentItem && ListView.view.activeFocus
            onClicked: {
                ListView.view.currentIndex = index;
                root.picked = group !== AlertLedger.Out || takenOut ? name : "";
                root.pickedMember = member;
                root.pickedIsOut = takenOut;
                root.ledger.show(index);
            }
        }
        Quiet {
            visible: root.ledger.count === 0
            text: qsTr("Nobody.")
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.picked !== "" && !root.pickedIsOut
        spacing: 8
        Field {
            id: why
            Layout.fillWidth: true
            placeholder: qsTr("Why %1 must not get it").arg(root.picked)
        }
        ActionButton {
            enabled: why.text.trim() !== ""
            text: qsTr("Take out")
            onClicked: {
                root.takeOutWanted(root.pickedMember, why.text);
                why.text = "";
                root.picked = "";
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.picked !== "" && root.pickedIsOut
        text: qsTr("Put %1 back").arg(root.picked)
        onClicked: {
            root.putBackWanted(root.pickedMember);
            root.picked = "";
        }
    }
}
