// Whether incidents draw others after them: the table of pairs, and how many are related.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property NearRepeatDesk desk

    spacing: Theme.gutter

    Heading {
        text: qsTr("Do incidents draw others after them?")
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        NumberField {
            Layout.fillWidth: true
            label: qsTr("Steps of (m)")
            text: Number(root.desk.band).toLocaleString(Qt.locale(), "f", 0)
            onCommitted: root.desk.band = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("Steps of (days)")
            text: String(root.desk.days)
            onCommitted: root.desk.days = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("Permutations")
            text: String(root.desk.permutations)
            onCommitted: root.desk.permutations = number
        }
    }
    ActionButton {
        Layout.fillWidth: true
        enabled: !root.desk.job.busy
        text: qsTr("Look for near repeats")
        onClicked: root.desk.find()
    }
    StoppableProgress {
        Layout.fillWidth: true
        job: root.desk.job
        label: qsTr("Permuting days")
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
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: root.desk.sentence
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            color: Theme.text
            wrapMode: Text.WordWrap
        }
        KnoxGrid {
            Layout.fillWidth: true
            visible: root.desk.observed.length > 0
            desk: root.desk
        }
        FigureList {
            Layout.fillWidth: true
            visible: root.desk.classes.count > 0
            title: qsTr("What the incidents are")
            stale: root.desk.stale
            model: root.desk.classes
        }
        Quiet {
            Layout.fillWidth: true
            text: root.desk.method
        }
    }
}
