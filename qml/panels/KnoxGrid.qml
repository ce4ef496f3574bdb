// Pairs of incidents by how far apart they are in metres and days: how many, how many by chance, and p.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property NearRepeatDesk desk
    readonly property int headWidth: 60
    readonly property real cellWidth: (width - headWidth - 2 * desk.dayHeads.length) / Math.max(1, desk.dayHeads.length)

    spacing: 2

    component Word: Text {
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        font.features: {
            "tnum": 1
        }
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 9
        color: Theme.quiet
    }

    Row {
        Layout.fillWidth: true
        spacing: 2
        Item {
            width: root.headWidth
            height: 1
        }
        Repeater {
            model: root.desk.dayHeads
            Word {
                required property string modelData
                width: root.cellWidth
                text: modelData
            }
        }
    }
    Repeater {
        model: root.desk.bandHeads
        Row {
            id: band
            required property int index
            required property string modelData
            Layout.fillWidth: true
            spacing: 2
            Word {
                width: root.headWidth
                height: 50
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                fontSizeMode: Text.FixedSize
                wrapMode: Text.WordWrap
                text: band.modelData
            }
            Repeater {
                model: root.desk.dayHeads
                Rectangle {
                    id: cell
                    required property int index
                    readonly property int place: band.index * root.desk.dayHeads.length + index
                    readonly property bool striking: root.desk.striking[place]
                    width: root.cellWidth
                    height: 50
                    radius: 3
                    color: striking ? Theme.warningGround : Theme.surface
                    border.width: striking ? 2 : 1
                    border.color: striking ? Theme.warning : Theme.line
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1 pairs, %2 by chance, p = %3").arg(root.desk.observed[place]).arg(root.desk.expected[place]).arg(root.desk.chances[place])
                    Column {
                        anchors.verticalCenter: parent.verticalCenter
                        Word {
                            width: cell.width
                            text: root.desk.observed[cell.place]
                            font.pixelSize: Theme.body
                            font.weight: cell.striking ? Font.DemiBold : Font.Normal
                            color: Theme.text
                        }
                        Word {
                            width: cell.width
                            text: qsTr("(%1)").arg(root.desk.expected[cell.place])
                        }
                        Word {
                            width: cell.width
                            text: qsTr("p %1").arg(root.desk.chances[cell.place])
                        }
                    }
                }
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        text: qsTr("Pairs; in brackets how many chance gives. A thick border: more than chance explains.")
    }
}
