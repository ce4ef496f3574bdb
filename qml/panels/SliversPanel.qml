// Narrow gaps and overlaps between zones: find them, walk along them, give each to a neighbour.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property SliverView view
    readonly property list<real> widths: [0.1, 0.5, 1, 2, 5, 10]

    spacing: Theme.gutter

    RowLayout {
        Layout.fillWidth: true
        spacing: 4
        Heading {
            Layout.fillWidth: true
            text: root.view.stale && root.view.count === 0 ? qsTr("Slivers") : root.view.count > 0 ? qsTr("%Ln slivers", "", root.view.count) : qsTr("No slivers")
        }
        IconButton {
            iconName: "back"
            label: qsTr("Previous sliver")
            enabled: root.view.current > 0
            onClicked: root.view.showPrevious()
        }
        IconButton {
            iconName: "next"
            label: qsTr("Next sliver")
            enabled: root.view.count > 0 && root.view.current < root.view.count - 1
            onClicked: root.view.showNext()
        }
    }
    Quiet {
        Layout.fillWidth: true
        text: root.view.problem !== "" ? root.view.problem : qsTr("Narrow gaps and overlaps between zones of one type, mostly left by drawing or importing.")
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Narrower than")
        names: root.widths.map(width => qsTr("%L1 m").arg(width))
        current: root.widths.indexOf(root.view.width)
        onChosen: index => root.view.width = root.widths[index]
    }
    Column {
        Layout.fillWidth: true
        Repeater {
            model: root.view
            Column {
                id: sliver
                required property int index
                required property bool isGap
                required property string zones
                required property string areaText
                readonly property bool current: index === root.view.current
                width: parent.width
                ListRow {
                    width: parent.width
                    title: sliver.zones
                    subtitle: sliver.isGap ? qsTr("gap between them") : qsTr("covered twice")
                    value: sliver.areaText
                    selected: sliver.current
                    stale: root.view.stale
                    onClicked: root.view.show(sliver.index)
                }
                Flow {
                    width: parent.width
                    topPadding: 4
                    bottomPadding: 10
                    spacing: 8
                    visible: sliver.current
                    Repeater {
                        model: sliver.current ? root.view.takers : []
                        ActionButton {
                            required property int index
                            required property string modelData
                            text: qsTr("Give it to %1").arg(modelData)
                            enabled: !root.view.stale
                            onClicked: root.view.giveTo(index)
                        }
                    }
                }
            }
        }
    }
}
