// The members: figures, who needs a look, the list; or one person.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Item {
    id: root

    required property Workspace workspace
    readonly property MemberList list: workspace.members
    property bool showsDecisions: false
    readonly property list<int> figures: [list.active, list.inReview, list.outsideZones, list.left]

    ColumnLayout {
        anchors.fill: parent
        visible: !root.workspace.memberDesk.composing && !root.workspace.review.open && !root.showsDecisions
        spacing: Theme.gutter

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.gutter
            Layout.topMargin: Theme.gutter
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: qsTr("Members")
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                color: Theme.text
            }
            ImportButton {
                desk: root.workspace.importDesk
                layerKind: 7
                enabled: !root.workspace.session.writer.busy
                text: qsTr("Import…")
            }
            ActionButton {
                iconName: "plus"
                primary: true
                text: qsTr("Add a person")
                onClicked: root.workspace.memberDesk.beginAdding()
            }
        }
        ImportReport {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            desk: root.workspace.importDesk
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: !root.list.any
            iconName: "members"
            sentence: qsTr("Import the coordinator's list, or add one person.")
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.list.any
            columns: 2
            columnSpacing: 8
            rowSpacing: 8
            Repeater {
                model: [qsTr("active"), qsTr("to look at"), qsTr("in no zone"), qsTr("left")]
                FigureButton {
                    required property int index
                    required property string modelData
                    Layout.fillWidth: true
                    value: Number(root.figures[index]).toLocaleString(Qt.locale(), "f", 0)
                    caption: modelData
                    on: root.list.group === index
                    warns: index === 1 && root.list.inReview > 0
                    onClicked: root.list.group = index
                }
            }
        }
        ActionButton {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.list.inReview > 0
            iconName: "next"
            text: qsTr("Look at %Ln addresses in doubt", "", root.list.inReview)
            onClicked: root.workspace.review.begin()
        }
        Quiet {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.list.zonedInReview > 0
            text: qsTr("%Ln of them count in their zone already: every place that may be meant lies in it.", "", root.list.zonedInReview)
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.list.any
            spacing: 8
            Field {
                Layout.fillWidth: true
                placeholder: qsTr("Filter by name or address")
                onEdited: value => root.list.words = value
            }
            MoreButton {
                label: qsTr("More about addresses")
                MoreEntry {
                    text: qsTr("Locate all again")
                    enabled: !root.workspace.session.writer.busy
                    onTriggered: root.workspace.review.locateAll()
                }
                MoreEntry {
                    text: qsTr("Decided addresses")
                    onTriggered: root.showsDecisions = true
                }
            }
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 8
            Layout.rightMargin: 4
            clip: true
            activeFocusOnTab: true
            model: root.list
            ScrollBar.vertical: ScrollBar {}
            delegate: ListRow {
                required property int memberId
                required property string name
                required property string address
                required property string stateText
                required property bool needsReview
                width: ListView.view.width - 10
                title: name
                subtitle: address
                value: stateText
                mark: needsReview ? Theme.warning : "transparent"
                onClicked: root.workspace.memberDesk.open(memberId)
            }
        }
    }

    ReviewPanel {
        anchors.fill: parent
        visible: root.workspace.review.open && !root.workspace.memberDesk.composing
        workspace: root.workspace
    }
    DecisionsPanel {
        anchors.fill: parent
        visible: root.showsDecisions && !root.workspace.review.open && !root.workspace.memberDesk.composing
        decisions: root.workspace.decisions
        busy: root.workspace.session.writer.busy
        onClosed: root.showsDecisions = false
    }
    MemberForm {
        anchors.fill: parent
        visible: root.workspace.memberDesk.composing
        desk: root.workspace.memberDesk
        busy: root.workspace.session.writer.busy
    }
}
