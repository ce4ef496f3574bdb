// Sends to so many people. Where they are many, whoever sends types how many first; after another alert a short while
// ago, that a second one is meant is ticked.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    required property int people
    required property bool ready
    property bool mustType: false
    property bool handsIn: false
    property string brake: "" // what was sent a short while ago to the same neighbourhood
    readonly property bool braked: brake !== "" && !handsIn

    signal confirmed(people: int)

    spacing: 8
    onPeopleChanged: typed.text = ""
    onBrakeChanged: meant.checked = false

    Text {
        Layout.fillWidth: true
        visible: root.brake !== ""
        text: root.brake
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.danger
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    TickBox {
        id: meant
        Layout.fillWidth: true
        implicitHeight: Theme.target
        visible: root.braked
        text: qsTr("Another one is meant")
    }

    NumberField {
        id: typed
        Layout.fillWidth: true
        visible: root.mustType && root.ready
        label: qsTr("These are many: type how many people get it")
        problem: text !== "" && !editing && number !== root.people ? qsTr("It goes to %Ln people.", "", root.people) : ""
    }
    SendButton {
        Layout.fillWidth: true
        people: root.people
        ready: root.ready && (!root.mustType || typed.number === root.people) && (!root.braked || meant.checked)
        handsIn: root.handsIn
        onConfirmed: people => root.confirmed(people)
    }
}
