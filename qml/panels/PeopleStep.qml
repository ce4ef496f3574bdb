// Step 2: who gets it and over which channel, who may live there, and who else could be warned.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer
    property bool unfolded: false

    spacing: 8

    Rule {
        Layout.bottomMargin: 4
    }
    StepTitle {
        number: 2
        text: qsTr("People")
        done: root.composer.counted && root.composer.people > 0
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.margin
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            large: true
            color: Theme.accent
            value: root.composer.peopleText
            caption: root.composer.possible > 0 && !root.composer.includesPossible ? qsTr("people live here") : qsTr("get this alert")
            stale: !root.composer.counted
        }
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            value: Number(root.composer.bySms).toLocaleString(Qt.locale(), "f", 0)
            caption: qsTr("by SMS")
            stale: !root.composer.counted
        }
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            value: Number(root.composer.byEmail).toLocaleString(Qt.locale(), "f", 0)
            caption: qsTr("by e-mail")
            stale: !root.composer.counted
        }
    }
    Quiet {
        Layout.fillWidth: true
        text: qsTr("Members with an address here get it, wherever they are now. Who passes by does not.")
    }
    Toggle {
        Layout.fillWidth: true
        implicitHeight: Theme.target
        visible: root.composer.possible > 0
        text: qsTr("Include %Ln possible: their address is in doubt", "", root.composer.possible)
        checked: root.composer.includesPossible
        onToggled: root.composer.includesPossible = checked
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.composer.again > 0
        spacing: 8
        Quiet {
            Layout.fillWidth: true
            text: qsTr("%Ln of them were already alerted, by an alert that is still live.", "", root.composer.again)
        }
        ActionButton {
            text: qsTr("Leave them out")
            onClicked: root.composer.takeOutAlerted()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.composer.area.there
        iconName: root.unfolded ? "minus" : "plus"
        text: root.unfolded ? qsTr("Fold the list away") : qsTr("Show who, and who not")
        onClicked: root.unfolded = !root.unfolded
    }
    LedgerList {
        Layout.fillWidth: true
        visible: root.unfolded && root.composer.area.there
        ledger: root.composer.ledger
        onTakeOutWanted: (member, reason) => root.composer.takeOut(member, reason)
        onPutBackWanted: member => root.composer.putBack(member)
    }
    Repeater {
        model: root.unfolded ? root.composer.leftOut : null
        Quiet {
            required property int number
            required property string sentence
            Layout.fillWidth: true
            text: qsTr("%L1 · %2").arg(number).arg(sentence)
        }
    }
    NeighbourPicks {
        Layout.fillWidth: true
        visible: root.composer.area.there && (root.composer.neighbours.count > 0 || root.composer.neighbours.coordinators > 0)
        composer: root.composer
    }
}
