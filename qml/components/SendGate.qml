// Sends to so many people. Where they are many, whoever sends types how many first.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    required property int people
    required property bool ready
    property bool mustType: false
    property bool handsIn: false

    signal confirmed(people: int)

    spacing: 8
    onPeopleChanged: typed.text = ""

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
        ready: root.ready && (!root.mustType || typed.number === root.people)
        handsIn: root.handsIn
        onConfirmed: people => root.confirmed(people)
    }
}
