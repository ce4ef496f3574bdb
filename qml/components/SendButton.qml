// Sends only when it is held down for a moment: no single click and no key sends anything.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

AbstractButton {
    id: root

    required property int people
    required property bool ready
    property bool handsIn: false // somebody else approves it before it goes
    readonly property int holdTime: 1500
    readonly property color ground: Theme.exercise ? Theme.exerciseGround : Theme.danger
    property real held: 0
    property int shownPeople: 0

    signal confirmed(people: int)

    implicitHeight: 44
    enabled: ready
    focusPolicy: Qt.TabFocus
    Accessible.name: root.handsIn ? qsTr("Hand in, for %Ln people: hold down", "", root.people) : Theme.exercise ? qsTr("EXERCISE: send to %Ln people: hold down", "", root.people) : qsTr("Send to %Ln people: hold down", "", root.people)
    Accessible.description: qsTr("Hold down the mouse button or the space bar.")

    contentItem: Item {
        Text {
            anchors.centerIn: parent
            width: parent.width - 16
            text: root.held > 0 ? (root.handsIn ? qsTr("Keep holding to hand it in…") : qsTr("Keep holding to send to %Ln people…", "", root.people)) : root.people === 0 ? qsTr("Nobody to send to yet") : root.handsIn ? qsTr("Hand in, for %Ln people (hold)", "", root.people) : Theme.exercise ? qsTr("EXERCISE: send to %Ln people (hold)", "", root.people) : qsTr("Send to %Ln people (hold)", "", root.people)
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            // To how many it goes is never cut off.
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            color: !root.enabled ? Theme.faint : Theme.exercise ? Theme.exerciseInk : Theme.dark ? "#2A1210" : "#FFFFFF"
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.enabled ? root.ground : Theme.hover
        border.width: Theme.exercise && root.enabled ? 2 : 0
        border.color: Theme.exerciseStripe
        clip: true
        Rectangle {
            width: parent.width * root.held
            height: parent.height
            radius: parent.radius
            color: Qt.darker(root.ground, 1.45)
        }
        FocusRing {
            shown: root.visualFocus
        }
    }

    // A number that changes while the button is held is not the number that was confirmed.
    onPeopleChanged: held = 0
    onPressedChanged: {
        root.shownPeople = root.people;
        root.held = 0;
    }

    Timer {
        interval: 50
        repeat: true
        running: root.pressed && root.shownPeople === root.people
        onTriggered: {
            root.held = Math.min(1, root.held + interval / root.holdTime);
            if (root.held >= 1) {
                stop();
                root.confirmed(root.shownPeople);
            }
        }
    }
}
