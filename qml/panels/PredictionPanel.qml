// Whether any method foretells more than counting does.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property PredictionDesk desk
    property bool dayRefused: false
    readonly property list<string> heads: [qsTr("ground"), qsTr("caught"), qsTr("PAI"), qsTr("PEI"), qsTr("RRI")]

    spacing: Theme.gutter

    Heading {
        text: qsTr("Does it predict?")
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Field {
            Layout.fillWidth: true
            label: qsTr("Tried from day")
            text: root.desk.split
            onCommitted: root.dayRefused = !root.desk.setSplit(text)
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("Cell (m)")
            text: Number(root.desk.cell).toLocaleString(Qt.locale(), "f", 0)
            onCommitted: root.desk.cell = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("Band (m)")
            text: Number(root.desk.band).toLocaleString(Qt.locale(), "f", 0)
            onCommitted: root.desk.band = number
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
        enabled: !root.desk.job.busy
        text: qsTr("Try it on later incidents")
        onClicked: root.desk.test()
    }
    StoppableProgress {
        Layout.fillWidth: true
        job: root.desk.job
        label: qsTr("Trying")
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        color: Theme.warning
        text: root.desk.problem
    }
    ColumnLayout {
        visible: root.desk.known
        opacity: root.desk.stale ? 0.5 : 1
        spacing: Theme.gutter
        Repeater {
            model: root.desk.predictors
            ColumnLayout {
                id: predictor
                required property int index
                required property string title
                required property string subtitle
                Layout.fillWidth: true
                spacing: 4
                Text {
                    Layout.fillWidth: true
                    text: qsTr("%1: %2", "a method and its verdict").arg(predictor.title).arg(predictor.subtitle)
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.body
                    font.weight: Font.DemiBold
                    color: Theme.text
                    wrapMode: Text.WordWrap
                }
                Grid {
                    id: grid
                    Layout.fillWidth: true
                    columns: root.heads.length
                    rowSpacing: 2
                    Repeater {
                        model: root.heads.concat(root.desk.figures.slice(predictor.index * root.desk.budgets * root.heads.length, (predictor.index + 1) * root.desk.budgets * root.heads.length))
                        Text {
                            required property int index
                            required property string modelData
                            width: grid.width / root.heads.length
                            horizontalAlignment: Text.AlignRight
                            text: modelData
                            textFormat: Text.PlainText
                            font.pixelSize: Theme.small
                            font.features: {
                                "tnum": 1
                            }
                            color: index < root.heads.length ? Theme.quiet : Theme.text
                        }
                    }
                }
            }
        }
        Quiet {
            Layout.fillWidth: true
            text: root.desk.summary
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.desk.predictors.count > 0
            text: qsTr("PAI: how many times more than on as much ground by chance. PEI: of the most that could be caught there. RRI: 1 where as many come as before.")
        }
    }
}
