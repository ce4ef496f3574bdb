// The plans: the list, or the one that is open.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Item {
    id: root

    required property PlanDesk desk
    required property bool changeable
    required property bool hasZones
    required property string nowTitle

    ColumnLayout {
        anchors.fill: parent
        visible: !root.desk.open
        spacing: Theme.gutter

        EmptyState {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.desk.plans.count === 0
            iconName: "zones"
            sentence: qsTr("No plans yet. A plan proposes zones beside those of today; nothing changes until you adopt it.")
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 8
            Layout.rightMargin: 4
            clip: true
            activeFocusOnTab: true
            model: root.desk.plans
            ScrollBar.vertical: ScrollBar {}
            delegate: ListRow {
                required property int index
                required title
                required subtitle
                required value
                width: ListView.view.width - 10
                onClicked: root.desk.show(index)
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.gutter
            spacing: 8
            enabled: root.changeable
            ActionButton {
                Layout.fillWidth: true
                iconName: "import"
                text: qsTr("Plan from a file of zones…")
                onClicked: dialog.open()
            }
            ActionButton {
                Layout.fillWidth: true
                iconName: "zones"
                enabled: root.hasZones
                text: qsTr("Plan from the zones of today")
                onClicked: root.desk.makeFromZones()
            }
        }
    }
    PlanCard {
        anchors.fill: parent
        visible: root.desk.open
        desk: root.desk
        changeable: root.changeable
        nowTitle: root.nowTitle
    }
    FileDialog {
        id: dialog
        title: qsTr("Choose a file of zones")
        onAccepted: root.desk.makeFromFile(selectedFile)
    }
}
