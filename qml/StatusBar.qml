// Scale, place of the pointer, what was done last, and what is being worked on.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtPositioning
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property Workspace workspace
    required property real metresPerPixel
    required property geoCoordinate pointer

    implicitHeight: Theme.statusHeight
    color: Theme.panel

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        spacing: Theme.margin

        ScaleBar {
            metresPerPixel: root.metresPerPixel
        }
        Quiet {
            Layout.minimumWidth: 150
            visible: root.pointer.isValid
            text: root.pointer.isValid ? qsTr("%1 N  %2 E").arg(root.pointer.latitude.toFixed(5)).arg(root.pointer.longitude.toFixed(5)) : ""
        }
        Quiet {
            Layout.fillWidth: true
            text: root.workspace.session.noticeText
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            color: Theme.text
        }
        Quiet {
            Layout.maximumWidth: root.width * 0.4
            visible: text !== ""
            text: root.workspace.backups.problem !== "" ? qsTr("No backup was made: %1").arg(root.workspace.backups.problem) : ""
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            color: Theme.warning
            ToolTip.text: text
            ToolTip.visible: overProblem.hovered
            HoverHandler {
                id: overProblem
            }
        }
        JobBar {
            job: root.workspace.session.writer
            label: qsTr("Writing to the atlas")
        }
        JobBar {
            job: root.workspace.streets.job
            label: qsTr("Drawing the map")
        }
        JobBar {
            job: root.workspace.coverage.job
            label: qsTr("Measuring coverage")
        }
        JobBar {
            job: root.workspace.density.job
            label: qsTr("Computing the density")
        }
        JobBar {
            job: root.workspace.density.paintJob
            label: qsTr("Painting the density")
        }
        JobBar {
            job: root.workspace.incidentMap.job
            label: root.workspace.incidentMap.name
        }
        JobBar {
            job: root.workspace.nearRepeat.job
            label: qsTr("Looking for near repeats")
        }
        JobBar {
            job: root.workspace.prediction.job
            label: qsTr("Trying what predicts")
        }
        JobBar {
            job: root.workspace.searchRegister.job
            label: qsTr("Preparing the address register")
        }
        JobBar {
            job: root.workspace.printDesk.job
            label: qsTr("Printing the map")
        }
        JobBar {
            job: root.workspace.density.files.job
            label: qsTr("Writing the picture")
        }
        JobBar {
            job: root.workspace.incidentMap.files.job
            label: qsTr("Writing the file")
        }
        JobBar {
            job: root.workspace.nearRepeat.files.job
            label: qsTr("Writing the file")
        }
    }
}
