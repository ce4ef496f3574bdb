// Who works with the atlas and as what, and how alerts are checked before they go. A chief changes it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property PeopleDesk people
    required property PolicyDesk policies

    signal done

    title: qsTr("People and approvals")
    actions: IconButton {
        iconName: "back"
        label: qsTr("Back to all alerts")
        onClicked: root.done()
    }

    component RoleTick: TickBox {
        id: tick
        required property int person
        required property int role
        readonly property bool given: root.people.roles.length > person && root.people.has(person, role)
        implicitHeight: Theme.target
        enabled: root.people.chief
        checked: given
        onToggled: {
            root.people.setRole(person, role, checked);
            checked = Qt.binding(() => tick.given);
        }
    }

    Quiet {
        Layout.fillWidth: true
        text: root.people.chief ? qsTr("Names are recorded with what is done; they are not checked. Every change here stands in the log.") : qsTr("Only a chief changes people and approvals. Choose a chief’s name above the alerts first.")
    }
    Repeater {
        model: root.people.names
        ColumnLayout {
            id: somebody
            required property int index
            required property string modelData
            Layout.fillWidth: true
            spacing: 0
            Heading {
                Layout.fillWidth: true
                text: somebody.modelData
            }
            Flow {
                Layout.fillWidth: true
                spacing: 12
                RoleTick {
                    person: somebody.index
                    role: PeopleDesk.Author
                    text: qsTr("writes")
                    Accessible.name: qsTr("%1 writes and sends alerts").arg(somebody.modelData)
                }
                RoleTick {
                    person: somebody.index
                    role: PeopleDesk.Approver
                    text: qsTr("approves")
                    Accessible.name: qsTr("%1 approves alerts").arg(somebody.modelData)
                }
                RoleTick {
                    person: somebody.index
                    role: PeopleDesk.Chief
                    text: qsTr("is chief")
                    Accessible.name: qsTr("%1 is chief").arg(somebody.modelData)
                }
                RoleTick {
                    person: somebody.index
                    role: PeopleDesk.Analyst
                    text: qsTr("analyses")
                    Accessible.name: qsTr("%1 analyses incidents").arg(somebody.modelData)
                }
            }
        }
    }
    Rule {}
    Repeater {
        model: root.policies
        ColumnLayout {
            id: policy
            required property int index
            required property string policeZone
            required property bool urgent
            required property bool twoPeople
            required property int minutes
            readonly property string what: (policeZone === "" ? qsTr("Everywhere else") : qsTr("Police zone %1").arg(policeZone)) + " · " + (urgent ? qsTr("urgent") : qsTr("information"))
            Layout.fillWidth: true
            spacing: 4
            Heading {
                Layout.fillWidth: true
                text: policy.what
            }
            Segments {
                Layout.fillWidth: true
                stretched: true
                enabled: root.people.chief
                names: [qsTr("One person"), qsTr("Two people")]
                descriptions: [qsTr("%1: one person sends").arg(policy.what), qsTr("%1: somebody else approves").arg(policy.what)]
                current: policy.twoPeople ? 1 : 0
                onChosen: index => root.policies.setTwoPeople(policy.index, index === 1)
            }
            NumberField {
                id: minutesField
                Layout.fillWidth: true
                visible: policy.twoPeople
                enabled: root.people.chief
                label: qsTr("An approval holds for so many minutes")
                text: policy.minutes
                onCommitted: {
                    if (number >= 1 && number !== policy.minutes)
                        root.policies.setMinutes(policy.index, number);
                    text = Qt.binding(() => policy.minutes);
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        visible: root.people.chief
        spacing: 8
        Field {
            id: zone
            Layout.fillWidth: true
            label: qsTr("A police zone with rules of its own")
            onAccepted: add.clicked()
        }
        ActionButton {
            id: add
            Layout.alignment: Qt.AlignBottom
            enabled: zone.text.trim() !== ""
            text: qsTr("Add")
            onClicked: {
                if (root.policies.addPoliceZone(zone.text))
                    zone.text = "";
            }
        }
    }
}
