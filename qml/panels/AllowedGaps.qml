// Gaps that may stay: why, who said so, and which of them have to be looked at again.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property CoverageView view
    required property GapDesk desk
    required property ProposalDesk proposals

    visible: view.allowedGaps.count > 0
    spacing: Theme.gutter

    Heading {
        Layout.fillWidth: true
        text: qsTr("%Ln allowed gaps", "", root.view.allowedGaps.count)
    }
    Quiet {
        Layout.fillWidth: true
        opacity: root.view.stale ? 0.5 : 1
        text: qsTr("They stay uncovered: %1 with %Ln addresses.", "", root.view.addressesAllowed).arg(root.view.allowedText)
    }
    Text {
        Layout.fillWidth: true
        visible: root.view.allowedGaps.dueCount > 0
        text: qsTr("%Ln of them are due for review.", "", root.view.allowedGaps.dueCount)
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        color: Theme.warning
        wrapMode: Text.WordWrap
    }
    Column {
        Layout.fillWidth: true
        Repeater {
            model: root.view.allowedGaps
            Column {
                id: gap
                required property int index
                required property string place
                required property string why
                required property string areaText
                required property string said
                required property int addresses
                required property bool due
                required property bool covered
                readonly property bool current: index === root.view.currentAllowed
                width: parent.width
                ListRow {
                    width: parent.width
                    title: gap.due ? qsTr("To review: %1").arg(gap.why) : gap.why
                    subtitle: qsTr("%1 · %2").arg(gap.place).arg(gap.areaText)
                    value: gap.covered ? "" : qsTr("%Ln addr.", "", gap.addresses)
                    mark: gap.due ? Theme.warning : "transparent"
                    selected: gap.current
                    stale: root.view.stale
                    onClicked: root.view.showAllowed(gap.index)
                }
                Loader {
                    width: parent.width
                    active: gap.current
                    sourceComponent: ColumnLayout {
                        spacing: 8
                        Quiet {
                            Layout.fillWidth: true
                            Layout.topMargin: 4
                            text: gap.said
                        }
                        GapActions {
                            Layout.fillWidth: true
                            Layout.bottomMargin: 10
                            desk: root.desk
                            proposals: root.proposals
                            stale: root.view.stale
                            allowed: true
                        }
                    }
                }
            }
        }
    }
}
