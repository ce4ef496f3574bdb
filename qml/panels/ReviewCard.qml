// An address in doubt: what was written, and where it may lie.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property MemberDesk desk

    implicitHeight: column.implicitHeight + 24
    radius: Theme.corner
    color: Theme.warningGround

    ColumnLayout {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8

        RowLayout {
            spacing: 8
            Icon {
                name: "warning"
                color: Theme.warning
            }
            Heading {
                Layout.fillWidth: true
                text: qsTr("Where is this?")
            }
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Written: %1").arg(root.desk.address)
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.text
            wrapMode: Text.WordWrap
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.desk.candidates.count === 0
            text: qsTr("Nothing in the register is like it. Correct the address, or set the place on the map.")
        }
        Repeater {
            model: root.desk.candidates
            CandidateRow {
                required property int index
                required property var model
                Layout.fillWidth: true
                number: index + 1
                label: model.label
                street: model.street
                houseNumber: model.number
                postcode: model.postcode
                municipality: model.municipality
                streetDiffers: model.streetDiffers
                numberDiffers: model.numberDiffers
                postcodeDiffers: model.postcodeDiffers
                municipalityDiffers: model.municipalityDiffers
                chance: model.chance
                doubt: model.doubt
                onClicked: root.desk.accept(index)
            }
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Not in this town")
            onClicked: root.desk.reject()
        }
    }
}
