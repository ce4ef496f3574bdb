// What the colours on the map stand for, in the task that is shown.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property int task
    required property bool zonesShown
    required property bool planShown
    required property bool allowedShown
    required property bool missingShown
    required property IncidentMap incidentMap
    required property ZoneList zones
    readonly property bool twoWay: incidentMap.shown === IncidentMap.Uncovered
    readonly property bool explains: zonesShown || planShown || task === 1 || (task === 4 && incidentMap.legend.count > 0)

    spacing: 4

    Rule {
        visible: root.explains
        Layout.topMargin: 4
        Layout.bottomMargin: 4
    }
    LegendLine {
        visible: root.zonesShown
        color: Theme.bin
        text: qsTr("BIN")
    }
    LegendLine {
        visible: root.zonesShown
        color: Theme.zBin
        text: qsTr("Z-BIN (shops)")
    }
    LegendLine {
        visible: root.zonesShown
        color: Theme.whatsApp
        text: qsTr("WhatsApp group")
    }
    LegendLine {
        visible: root.zonesShown && root.zones.states.indexOf(1) >= 0
        pattern: LegendLine.Dashed
        color: Theme.bin
        text: qsTr("being founded")
    }
    LegendLine {
        visible: root.zonesShown && (root.zones.states.indexOf(3) >= 0 || root.zones.states.indexOf(4) >= 0)
        pattern: LegendLine.Hatched
        color: Theme.bin
        text: qsTr("dormant or dissolved")
    }
    LegendLine {
        visible: root.zonesShown && root.zones.states.indexOf(0) >= 0
        pattern: LegendLine.Dotted
        color: Theme.accent
        text: qsTr("plan")
    }
    LegendLine {
        visible: root.planShown
        pattern: LegendLine.Dotted
        color: Theme.accent
        text: qsTr("Border in the plan")
    }
    LegendLine {
        visible: root.task === 1
        pattern: LegendLine.FilledAndHatched
        color: Theme.uncovered
        text: qsTr("Gap: no live zone")
    }
    LegendLine {
        visible: root.task === 1 && root.allowedShown
        pattern: LegendLine.Hatched
        color: Theme.allowedGap
        text: qsTr("Gap that is allowed")
    }
    LegendDot {
        visible: root.task === 1 && root.missingShown
        color: Theme.uncovered
        text: qsTr("Address outside")
    }
    Quiet {
        visible: root.task === 4 && root.incidentMap.legend.count > 0
        Layout.fillWidth: true
        Layout.topMargin: 4
        text: root.incidentMap.legendTitle
    }
    Loader {
        Layout.fillWidth: true
        visible: active
        active: root.task === 4 && root.twoWay && root.incidentMap.legend.count > 0
        sourceComponent: TwoWayLegend {
            view: root.incidentMap.uncovered
        }
    }
    Repeater {
        model: root.task === 4 && !root.twoWay ? root.incidentMap.legend : null
        LegendLine {
            required property color stepColor
            required property string label
            color: stepColor
            text: label
        }
    }
}
