// All pictures of a row side by side, under the legend that they share. A click shows one on the map.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.Map
import Buurtatlas.ViewModels

GridLayout {
    id: root

    required property DensityDesk desk

    columns: 3
    columnSpacing: 6
    rowSpacing: 6
    opacity: desk.stale ? 0.5 : 1

    Repeater {
        model: root.desk.multiples
        AbstractButton {
            id: frame
            required property int index
            required property densityPicture density
            required property string caption
            required property string incidents
            readonly property bool chosen: index === root.desk.frame
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: 112
            hoverEnabled: true
            Accessible.role: Accessible.RadioButton
            Accessible.name: qsTr("%1: %2 incidents").arg(caption).arg(incidents)
            Accessible.checked: chosen
            onClicked: root.desk.frame = index
            contentItem: Item {
                DensityThumbnail {
                    anchors.fill: parent
                    anchors.margins: 4
                    anchors.bottomMargin: words.height + 4
                    density: frame.density
                }
                Column {
                    id: words
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 4
                    width: parent.width
                    Repeater {
                        model: [frame.caption, frame.incidents]
                        Text {
                            required property string modelData
                            width: words.width
                            horizontalAlignment: Text.AlignHCenter
                            text: modelData
                            textFormat: Text.PlainText
                            font.pixelSize: 11
                            color: Theme.quiet
                            elide: Text.ElideRight
                        }
                    }
                }
            }
            background: Rectangle {
                radius: Theme.corner
                color: frame.hovered ? Theme.hover : Theme.surface
                border.width: frame.chosen ? 2 : 1
                border.color: frame.chosen ? Theme.accent : Theme.line
                FocusRing {
                    shown: frame.visualFocus
                }
            }
        }
    }
}
