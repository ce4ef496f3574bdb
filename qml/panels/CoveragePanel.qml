// How far the live zones reach, and what they leave open.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property Workspace workspace
    readonly property CoverageView view: workspace.coverage
    property bool ordering: false

    title: qsTr("Coverage")
    actions: CoverFigures {
        view: root.workspace.householdCover
    }
    footer: DayField {
        Layout.fillWidth: true
        visible: root.view.possible || root.workspace.day.active
        day: root.workspace.day
    }

    Connections {
        target: root.view
        function onCurrentGapChanged(): void {
            if (root.view.currentGap >= 0 || root.view.currentAllowed >= 0 || root.view.currentOverlap >= 0)
                root.workspace.slivers.clear();
        }
    }

    EmptyState {
        Layout.fillWidth: true
        visible: !root.view.possible
        iconName: "coverage"
        sentence: qsTr("Draw or import zones, and the boundary of the municipality, to see what they leave open.")
    }
    ColumnLayout {
        visible: root.view.possible
        spacing: Theme.gutter

        CoverLayers {
            Layout.fillWidth: true
            visible: root.workspace.householdCover.possible
            view: root.workspace.householdCover
        }
        Rule {}
        RowLayout {
            Layout.fillWidth: true
            spacing: 4
            Heading {
                Layout.fillWidth: true
                text: qsTr("%Ln gaps", "", root.view.gaps.count)
            }
            IconButton {
                iconName: "back"
                label: qsTr("Previous gap")
                enabled: root.view.currentGap > 0
                onClicked: root.view.showPreviousGap()
            }
            IconButton {
                iconName: "next"
                label: qsTr("Next gap")
                enabled: root.view.currentGap < root.view.gaps.count - 1
                onClicked: root.view.showNextGap()
            }
            IconButton {
                checkable: true
                checked: root.ordering
                iconName: "more"
                label: qsTr("Which gaps, and in which order")
                onToggled: root.ordering = checked
            }
        }
        Quiet {
            Layout.fillWidth: true
            opacity: root.view.stale ? 0.5 : 1
            text: root.view.hiddenGaps > 0 ? qsTr("%L1 addresses lie in these gaps. %Ln gaps of another size are not listed.", "", root.view.hiddenGaps).arg(root.view.addressesInGaps) : qsTr("%Ln addresses lie in these gaps.", "", root.view.addressesInGaps)
        }
        GapOrder {
            Layout.fillWidth: true
            visible: root.ordering
            view: root.view
        }
        Column {
            Layout.fillWidth: true
            Repeater {
                model: root.view.gaps
                Column {
                    id: gap
                    required property int index
                    required property int rank
                    required property string place
                    required property string areaText
                    required property string between
                    required property real points
                    required property int addresses
                    required property bool besideAllowed
                    readonly property bool current: index === root.view.currentGap
                    width: parent.width
                    ListRow {
                        width: parent.width
                        title: qsTr("%1. %2").arg(gap.rank).arg(gap.place)
                        subtitle: [gap.areaText, gap.between, gap.besideAllowed ? qsTr("beside an allowed gap") : ""].filter(words => words !== "").join(" · ")
                        value: root.view.ranking.usual ? qsTr("%Ln addr.", "", gap.addresses) : qsTr("%L1 points").arg(Math.round(gap.points))
                        selected: gap.current
                        stale: root.view.stale
                        onClicked: root.view.showGap(gap.index)
                    }
                    Loader {
                        width: parent.width
                        visible: active
                        active: gap.current
                        sourceComponent: ColumnLayout {
                            spacing: 4
                            Repeater {
                                model: root.view.currentFacts
                                Quiet {
                                    required property string modelData
                                    Layout.fillWidth: true
                                    Layout.leftMargin: Theme.gutter
                                    text: modelData
                                }
                            }
                            GapActions {
                                Layout.fillWidth: true
                                Layout.bottomMargin: 10
                                desk: root.workspace.gapDesk
                                proposals: root.workspace.proposals
                                stale: root.view.stale
                            }
                        }
                    }
                }
            }
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.view.known
            opacity: root.view.stale ? 0.5 : 1
            text: qsTr("All live zones together cover %1 of %2.").arg(root.view.coveredText).arg(root.view.boundaryText)
        }
        AllowedGaps {
            Layout.fillWidth: true
            view: root.view
            desk: root.workspace.gapDesk
            proposals: root.workspace.proposals
        }
        Rule {
            visible: areas.visible
        }
        CoverAreas {
            id: areas
            Layout.fillWidth: true
            visible: root.workspace.householdCover.possible && root.workspace.householdCover.areas.count > 0
            view: root.workspace.householdCover
        }
        Rule {}
        Heading {
            text: root.view.overlaps.count > 0 ? qsTr("%Ln overlaps", "", root.view.overlaps.count) : qsTr("No zones overlap")
        }
        Column {
            Layout.fillWidth: true
            Repeater {
                model: root.view.overlaps
                Column {
                    id: overlap
                    required property int index
                    required property string first
                    required property string second
                    required property string areaText
                    required property int addresses
                    required property bool allowed
                    required property string reason
                    readonly property bool current: index === root.view.currentOverlap
                    width: parent.width
                    ListRow {
                        width: parent.width
                        title: qsTr("%1 and %2").arg(overlap.first).arg(overlap.second)
                        subtitle: overlap.reason !== "" ? qsTr("%1 · allowed: %2").arg(overlap.areaText).arg(overlap.reason) : overlap.allowed ? qsTr("%1 · different types, allowed").arg(overlap.areaText) : qsTr("%1 · same type: choose one").arg(overlap.areaText)
                        value: qsTr("%Ln addr.", "", overlap.addresses)
                        selected: overlap.current
                        stale: root.view.stale
                        onClicked: root.view.showOverlap(overlap.index)
                    }
                    Loader {
                        width: parent.width
                        visible: active
                        active: overlap.current
                        sourceComponent: OverlapActions {
                            desk: root.workspace.overlapDesk
                            first: overlap.first
                            second: overlap.second
                            stale: root.view.stale
                        }
                    }
                }
            }
        }
        Rule {}
        SliversPanel {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.margin
            view: root.workspace.slivers
        }
    }
}
