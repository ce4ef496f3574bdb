// One place that an address may mean; the parts that were written otherwise stand out.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

ItemDelegate {
    id: root

    required property int number
    required property string label
    required property string street
    required property string houseNumber
    required property string postcode
    required property string municipality
    required property bool streetDiffers
    required property bool numberDiffers
    required property bool postcodeDiffers
    required property bool municipalityDiffers
    required property string chance
    required property string doubt

    component Part: Text {
        property bool differs: false
        visible: text !== ""
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        font.weight: differs ? Font.DemiBold : Font.Normal
        font.underline: differs
        color: differs ? Theme.warning : Theme.text
    }

    leftPadding: 8
    rightPadding: 8
    topPadding: 6
    bottomPadding: 6
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    hoverEnabled: true
    Accessible.name: [number, label, chance, doubt].join(", ")

    contentItem: RowLayout {
        spacing: 10
        NumberTag {
            Layout.alignment: Qt.AlignTop
            number: root.number
            color: Theme.accent
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Flow {
                Layout.fillWidth: true
                spacing: 4
                Part {
                    text: root.street
                    differs: root.streetDiffers
                }
                Part {
                    text: root.houseNumber
                    differs: root.numberDiffers
                }
                Part {
                    text: root.postcode
                    differs: root.postcodeDiffers
                }
                Part {
                    text: root.municipality
                    differs: root.municipalityDiffers
                }
            }
            Quiet {
                Layout.fillWidth: true
                text: root.doubt !== "" ? root.chance + " · " + root.doubt : root.chance
            }
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.hovered ? Theme.hover : Theme.surface
        border.width: 1
        border.color: Theme.line
        FocusRing {
            shown: root.visualFocus
        }
    }
}
