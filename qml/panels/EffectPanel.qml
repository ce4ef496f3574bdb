// Whether a network helped: incidents before and after it went live, beside ground without one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property EffectDesk desk
    required property bool writing
    property bool dayRefused: false
    readonly property color verdictColor: desk.verdict === EffectDesk.Fewer ? Theme.good : desk.verdict === EffectDesk.More ? Theme.danger : Theme.warning

    spacing: Theme.gutter

    Heading {
        text: qsTr("Did the network help?")
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.zones.length === 0
        text: qsTr("No zone is live yet. The question can be asked once one has been live for 28 days or more.")
    }
    ColumnLayout {
        visible: root.desk.zones.length > 0
        spacing: Theme.gutter

        Choice {
            Layout.fillWidth: true
            label: qsTr("Zone that went live")
            names: root.desk.zones
            current: root.desk.zone
            onChosen: index => root.desk.zone = index
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Field {
                id: dayField
                Layout.fillWidth: true
                label: qsTr("Live since")
                placeholder: qsTr("its history")
                text: root.desk.live
                onCommitted: root.dayRefused = !root.desk.setLive(text)
            }
            NumberField {
                Layout.fillWidth: true
                label: qsTr("Days, at most")
                text: String(root.desk.days)
                onCommitted: root.desk.days = number
            }
            NumberField {
                Layout.fillWidth: true
                label: qsTr("Around it (m)")
                text: Number(root.desk.ring).toLocaleString(Qt.locale(), "f", 0)
                onCommitted: root.desk.ring = number
            }
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.dayRefused
            color: Theme.danger
            text: qsTr("Write a day as 2026-04-30 or 30/04/2026.")
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.desk.grounds.length > 0
            iconName: grounds.visible ? "minus" : "plus"
            text: root.desk.chosenCount === 0 ? qsTr("Comparison: the most alike") : qsTr("Comparison: %Ln places of choice", "", root.desk.chosenCount)
            onClicked: grounds.visible = !grounds.visible
        }
        ColumnLayout {
            id: grounds
            Layout.fillWidth: true
            visible: false
            spacing: 0
            Quiet {
                Layout.fillWidth: true
                text: qsTr("Tick what to compare with. With nothing ticked it is the five that were most alike before, of those without a network.")
            }
            GridLayout {
                Layout.fillWidth: true
                columns: 2
                rowSpacing: 0
                columnSpacing: 8
                Repeater {
                    model: root.desk.grounds
                    TickBox {
                        required property int index
                        required property string modelData
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        implicitHeight: Theme.target
                        text: modelData
                        checked: root.desk.chosen[index] === true
                        onClicked: root.desk.toggleGround(index)
                    }
                }
            }
        }
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.writing
            text: root.desk.busy ? qsTr("Comparing…") : qsTr("Compare before and after")
            onClicked: root.desk.compare()
        }
        Quiet {
            Layout.fillWidth: true
            visible: text !== ""
            color: Theme.warning
            opacity: root.desk.stale ? 0.5 : 1
            text: root.desk.problem
        }
        ColumnLayout {
            visible: root.desk.known
            opacity: root.desk.stale ? 0.5 : 1
            spacing: 8
            RowLayout {
                Layout.fillWidth: true
                spacing: 8
                Rectangle {
                    Layout.fillHeight: true
                    implicitWidth: 4
                    radius: 2
                    color: root.verdictColor
                }
                Text {
                    Layout.fillWidth: true
                    text: root.desk.sentence
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.body
                    font.weight: Font.DemiBold
                    color: Theme.text
                    wrapMode: Text.WordWrap
                }
            }
            FigureTable {
                Layout.fillWidth: true
                heads: [qsTr("before"), qsTr("after")]
                model: root.desk.counts
            }
            FigureList {
                Layout.fillWidth: true
                visible: root.desk.changes.count > 0
                title: qsTr("Change, with its interval of 95 %")
                stale: root.desk.stale
                model: root.desk.changes
            }
            Quiet {
                Layout.fillWidth: true
                text: root.desk.compared
            }
            Quiet {
                Layout.fillWidth: true
                text: root.desk.times
            }
        }
    }
}
