// A street that goes from the chosen zone to another one: which numbers, where to, from which day, and who goes along.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property StreetMover mover
    required property list<string> sideWords
    required property string zoneName

    title: qsTr("Move %1").arg(root.mover.street)
    onVisibleChanged: {
        if (visible)
            numbers.take();
    }
    actions: IconButton {
        iconName: "back"
        label: qsTr("Back to the streets of the zone")
        onClicked: root.mover.cancel()
    }
    footer: ActionButton {
        Layout.fillWidth: true
        primary: true
        enabled: root.mover.canMove
        text: qsTr("Move")
        onClicked: root.mover.move()
    }

    Quiet {
        Layout.fillWidth: true
        text: qsTr("It lies in zone %1 now.").arg(root.zoneName)
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Side")
        names: root.sideWords
        current: root.mover.side
        onChosen: index => root.mover.side = index
    }
    Field {
        id: numbers
        Layout.fillWidth: true
        label: qsTr("House numbers")
        placeholder: qsTr("all numbers")
        text: root.mover.numbers
        onEdited: value => root.mover.numbers = value
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("To zone")
        names: root.mover.targets
        current: root.mover.target
        onChosen: index => root.mover.target = index
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("From this day on")
        placeholder: "2026-04-30"
        text: root.mover.day
        problem: root.mover.dayValid ? "" : qsTr("Write a day such as 2026-04-30.")
        onEdited: value => root.mover.day = value
    }
    Rule {}
    Text {
        Layout.fillWidth: true
        visible: root.mover.problem !== ""
        text: root.mover.problem
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.danger
        wrapMode: Text.WordWrap
    }
    JobBar {
        Layout.fillWidth: true
        job: root.mover.job
        label: qsTr("Drawing the new borders")
    }
    Heading {
        visible: root.mover.summary !== ""
        text: qsTr("What moves: %1").arg(root.mover.summary)
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        color: Theme.warning
        text: root.mover.elsewhereText
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.mover.movedMembers.length > 0
        text: qsTr("Members: %1").arg(root.mover.movedMembers.join(", "))
    }
    Quiet {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        visible: root.mover.movedAddresses.length > 0
        text: qsTr("Addresses: %1").arg(root.mover.movedAddresses.join(", "))
    }
}
