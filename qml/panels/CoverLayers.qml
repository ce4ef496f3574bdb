// The four layers of the cover: one of them large, all of them as bars, and where what is missing lies.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property HouseholdCoverView view
    property bool unfolded: false
    readonly property list<int> distances: [25, 50, 100, 200, 300, 500, 1000]
    readonly property bool tells: view.known && !(view.ofBusinesses && view.businessesUnknown)
    readonly property list<string> captions: view.ofBusinesses ? [qsTr("of %Ln businesses with a position lie in a Z-BIN zone", "", view.located), qsTr("of %Ln businesses with a position lie in a live Z-BIN zone", "", view.located), qsTr("of %Ln businesses with a position lie in a live Z-BIN zone, near a member", "", view.located), qsTr("of %Ln businesses with a position lie in a live Z-BIN zone, near a member who gets SMS", "", view.located)] : [qsTr("of %Ln addresses with a position lie in a zone", "", view.located), qsTr("of %Ln addresses with a position lie in a live zone", "", view.located), qsTr("of %Ln addresses with a position lie in a live zone, near a member", "", view.located), qsTr("of %Ln addresses with a position lie in a live zone, near a member who gets SMS", "", view.located)]
    readonly property list<string> names: [qsTr("In a zone"), qsTr("… that is live"), qsTr("… with a member within %L1 m").arg(view.distance), qsTr("… who gets SMS")]

    spacing: Theme.gutter

    Quiet {
        Layout.fillWidth: true
        visible: root.view.known && !root.tells
        text: qsTr("Which addresses are businesses is unknown: the register of addresses does not say what they are used for. %Ln addresses of unknown use lie in a live Z-BIN zone.", "", root.view.useUnknownInZBin)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Figure {
            Layout.fillWidth: true
            visible: !root.view.known || root.tells
            large: true
            value: root.view.known ? root.view.shareTexts[root.view.layer] : "…"
            caption: root.captions[root.view.layer]
            stale: root.view.stale
            color: Theme.accent
        }
        IconButton {
            Layout.alignment: Qt.AlignTop | Qt.AlignRight
            raised: true
            checkable: true
            checked: root.unfolded
            iconName: "info"
            label: qsTr("Distance, businesses, what is counted")
            onToggled: root.unfolded = checked
        }
    }
    Column {
        Layout.fillWidth: true
        Layout.leftMargin: -10
        Layout.rightMargin: -10
        visible: root.tells
        Repeater {
            model: 4
            CoverBar {
                required property int index
                width: parent.width
                caption: root.names[index]
                value: Number(root.view.counts[index]).toLocaleString(Qt.locale(), "f", 0)
                shareText: root.view.shareTexts[index]
                share: root.view.shares[index]
                color: index === 0 ? Theme.thinlyCovered : root.view.ofBusinesses ? Theme.zBin : Theme.covered
                on: index === root.view.layer
                stale: root.view.stale
                onClicked: root.view.layer = index
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.unfolded
        spacing: Theme.gutter

        Segments {
            Layout.fillWidth: true
            stretched: true
            names: [qsTr("Addresses"), qsTr("Businesses")]
            current: root.view.ofBusinesses ? 1 : 0
            onChosen: index => root.view.ofBusinesses = index === 1
        }
        Choice {
            Layout.fillWidth: true
            beside: true
            label: qsTr("Near is within, as the crow flies")
            names: root.distances.map(metres => qsTr("%L1 m").arg(metres))
            current: root.distances.indexOf(root.view.distance)
            onChosen: index => root.view.distance = root.distances[index]
        }
        Quiet {
            Layout.fillWidth: true
            text: root.view.ofBusinesses ? qsTr("Businesses and Z-BIN zones. Each bar is part of the one above it; zones that are dormant or being founded count in the first alone.") : qsTr("Addresses that are not known to be businesses, in BIN zones and WhatsApp groups. Each bar is part of the one above it; zones that are dormant or being founded count in the first alone.")
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.tells && root.view.useUnknown > 0
            opacity: root.view.stale ? 0.5 : 1
            text: root.view.ofBusinesses ? qsTr("Of %Ln more addresses it is unknown whether they are businesses.", "", root.view.useUnknown) : qsTr("Of %Ln of them it is unknown whether they are homes or businesses.", "", root.view.useUnknown)
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.tells && root.view.onAllowedGround > 0
            opacity: root.view.stale ? 0.5 : 1
            text: qsTr("%Ln of those in no live zone lie where a gap is allowed.", "", root.view.onAllowedGround)
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.tells && root.view.withoutPosition > 0
            text: qsTr("%Ln addresses in the register have no usable position.", "", root.view.withoutPosition)
        }
    }
}
