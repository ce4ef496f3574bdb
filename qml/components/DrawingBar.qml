// What is being drawn, what is wrong with it, and how to finish or leave.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property Sketch sketch
    required property DrawGuide guide
    required property SketchFigures figures
    required property bool pinning

    property bool refused: false // the rules do not let the drawing become a zone as it is

    signal pinningEnded
    signal clipWanted

    readonly property list<int> tolerances: [6, 12, 20]
    readonly property string hint: {
        if (root.pinning)
            return qsTr("Click where this person lives.");
        if (root.sketch.problem !== "")
            return root.sketch.problem;
        if (root.sketch.editing)
            return qsTr("Drag a vertex, drag a middle to add one, double-click one to take it away.");
        if (root.sketch.vertexCount < 3)
            return qsTr("Click the corners of the area on the map.");
        return qsTr("Area of %1. Double-click or press Enter to finish.").arg(root.sketch.areaText);
    }

    visible: sketch.active || pinning
    implicitHeight: Math.max(48, lines.implicitHeight + 16)
    radius: Theme.corner
    color: Theme.surface
    border.color: root.sketch.problem !== "" ? Theme.danger : Theme.line

    // What is clicked on the bar is not clicked on the map.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
    }
    ColumnLayout {
        id: lines
        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: Theme.gutter
        spacing: 4

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Icon {
                name: root.sketch.problem !== "" ? "warning" : root.pinning ? "pin" : "draw"
                color: root.sketch.problem !== "" ? Theme.danger : Theme.accent
            }
            Text {
                Layout.fillWidth: true
                text: root.hint
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                elide: Text.ElideRight
            }
            IconButton {
                visible: root.sketch.drawing
                enabled: root.sketch.vertexCount > 0
                iconName: "undo"
                label: qsTr("Take back the last corner")
                onClicked: root.sketch.undoVertex()
            }
            ActionButton {
                visible: root.sketch.drawing || root.pinning
                text: qsTr("Cancel")
                onClicked: root.pinning ? root.pinningEnded() : root.sketch.cancel()
            }
            ActionButton {
                visible: root.refused
                text: qsTr("Clip to fit")
                onClicked: root.clipWanted()
            }
            ActionButton {
                visible: root.sketch.active
                primary: true
                enabled: root.sketch.editing || root.sketch.canFinish
                text: root.sketch.editing ? qsTr("Done") : qsTr("Finish area")
                onClicked: root.sketch.finish()
            }
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.figures.text
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            color: Theme.quiet
            elide: Text.ElideRight
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.figures.overlapText
            textFormat: Text.PlainText
            font.pixelSize: Theme.small
            color: Theme.warning
            elide: Text.ElideRight
        }
        RowLayout {
            visible: root.sketch.active
            spacing: Theme.gutter
            TickBox {
                text: qsTr("Snap (S)")
                checked: root.guide.snapping
                onToggled: root.guide.snapping = checked
            }
            TickBox {
                visible: root.sketch.drawing
                text: qsTr("Follow lines (F)")
                checked: root.guide.tracing
                onToggled: root.guide.tracing = checked
            }
            Item {
                Layout.fillWidth: true
            }
            Segments {
                enabled: root.guide.snapping
                names: root.tolerances.map(pixels => qsTr("%1 px").arg(pixels))
                current: root.tolerances.indexOf(root.guide.tolerance)
                descriptions: root.tolerances.map(pixels => qsTr("Snap within %1 pixels").arg(pixels))
                onChosen: index => root.guide.tolerance = root.tolerances[index]
            }
        }
    }
}
