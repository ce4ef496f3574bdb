// Which gaps are listed, and what makes one matter more than another.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property CoverageView view
    readonly property GapRanking ranking: view.ranking
    readonly property list<int> minimums: [0, 100, 500, 1000, 5000, 10000]
    readonly property list<int> maximums: [0, 1000, 10000, 100000, 1000000]

    spacing: Theme.gutter

    function written(points: real): string {
        return Number(points).toLocaleString(Qt.locale(), "f", -128); // as many decimals as it has
    }

    Choice {
        Layout.fillWidth: true
        beside: true
        label: qsTr("List gaps from")
        names: [qsTr("any size"), qsTr("100 m²"), qsTr("500 m²"), qsTr("1,000 m²"), qsTr("0.5 ha"), qsTr("1 ha")]
        current: root.minimums.indexOf(root.view.minimumArea)
        onChosen: index => root.view.minimumArea = root.minimums[index]
    }
    Choice {
        Layout.fillWidth: true
        beside: true
        label: qsTr("up to")
        names: [qsTr("any size"), qsTr("1,000 m²"), qsTr("1 ha"), qsTr("10 ha"), qsTr("100 ha")]
        current: root.maximums.indexOf(root.view.maximumArea)
        onChosen: index => root.view.maximumArea = root.maximums[index]
    }
    Quiet {
        Layout.fillWidth: true
        text: qsTr("The gap with most points comes first. Say how many points each thing in a gap is worth.")
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 8
        rowSpacing: 8
        uniformCellWidths: true
        NumberField {
            Layout.fillWidth: true
            label: qsTr("An address")
            text: root.written(root.ranking.address)
            onCommitted: root.ranking.address = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("A kilometre of street")
            text: root.written(root.ranking.streetKilometre)
            onCommitted: root.ranking.streetKilometre = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("A hectare")
            text: root.written(root.ranking.hectare)
            onCommitted: root.ranking.hectare = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("A member")
            text: root.written(root.ranking.member)
            onCommitted: root.ranking.member = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("An incident")
            text: root.written(root.ranking.incident)
            onCommitted: root.ranking.incident = number
        }
        ActionButton {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBottom
            enabled: !root.ranking.usual
            text: qsTr("Reset")
            onClicked: root.ranking.reset()
        }
    }
    Quiet {
        Layout.fillWidth: true
        text: root.ranking.formula
    }
}
