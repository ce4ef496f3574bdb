// Whether incidents draw others after them: the table of pairs, and how many are related.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property NearRepeatDesk desk
    required property PeopleDesk people

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
        Heading {
            visible: root.desk.watchText !== ""
            text: qsTr("Segments to watch for a week")
        }
        Quiet {
            Layout.fillWidth: true
            visible: text !== ""
            color: Theme.text
            text: root.desk.watchText
        }
        Column {
            Layout.fillWidth: true
            Repeater {
                model: root.desk.watchLines
                ListRow {
                    required property int index
                    required title
                    required subtitle
                    required value
                    width: parent.width
                    stale: root.desk.stale
                    onClicked: root.desk.showWatched(index)
                }
            }
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.desk.watchLines.count > 0
            text: qsTr("The figure says how far above chance, on average over the days. Most of these segments will see nothing: the list says where a little more attention pays, and nothing of who lives there. It knows only what was reported.")
        }
        TakeOut {
            Layout.fillWidth: true
            visible: root.desk.takeable
            job: root.desk.files.job
            people: root.people
            endings: ["gpkg", "geojson", "csv"]
            kinds: [qsTr("Map layer (GeoPackage)"), qsTr("Map layer (GeoJSON)"), qsTr("Table (CSV)")]
            withheld: qsTr("Segments that fewer than 5 incidents put on the list are left out, and so are the figures.")
            onTaken: (file, actor) => root.desk.files.exportTo(file, actor)
        }
    }
}
