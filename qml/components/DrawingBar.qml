// What is being drawn, what is wrong with it, and how to finish or leave.
import QtQuick
import QtQuick.Layouts
import QtPositioning
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property Sketch sketch
    required property DrawGuide guide
    required property SketchFigures figures
    required property bool pinning
    // The place that was searched for last, to draw a circle around; invalid for none.
    property geoCoordinate found
    property bool movesWhole: false // a handle moves the whole shape of an edit

    signal pinningEnded

    readonly property list<int> tolerances: [6, 12, 20]
    readonly property string lineHint: root.sketch.purpose === Sketch.CutLine ? qsTr("Draw a line right across the zone.") : qsTr("Draw the new border, from the old border to the old border.")
    readonly property string toolHint: {
        switch (root.sketch.tool) {
        case Sketch.Freehand:
            return qsTr("Press and draw around the area in one stroke.");
        case Sketch.Rectangle:
            return qsTr("Drag from corner to corner, or click two opposite corners.");
        case Sketch.Circle:
            return root.sketch.circle ? qsTr("Click the edge of the circle, or fill in its radius.") : qsTr("Drag from the centre, or click it and fill in the radius.");
        default:
            return qsTr("Click the corners of the area on the map.");
        }
    }
    readonly property string hint: {
        if (root.pinning)
            return qsTr("Click where this person lives.");
        if (root.sketch.problem !== "")
            return root.sketch.problem;
        if (root.sketch.editing)
            return root.movesWhole ? qsTr("Drag the square in the middle to move the whole zone.") : qsTr("Drag a vertex, drag a middle to add one (with Shift: the whole edge), double-click one to take it away.");
        if (root.sketch.line)
            return root.sketch.vertexCount < 2 ? root.lineHint : qsTr("Double-click or press Enter to finish the line.");
        if (root.sketch.vertexCount < 3)
            return root.toolHint;
        return qsTr("Area of %1. Double-click or press Enter to finish.").arg(root.sketch.areaText);
    }

    readonly property list<string> toolNames: [qsTr("Corners"), qsTr("Freehand"), qsTr("Rectangle"), qsTr("Circle")]

    function drawCircle(metres: real): void {
        if (metres > 0 && metres !== Math.round(root.sketch.radius))
            root.sketch.drawCircle(root.found, metres);
    }

    visible: sketch.active || pinning
    onVisibleChanged: movesWhole = false
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
                visible: root.sketch.canMend
                text: qsTr("Mend the drawing")
                onClicked: root.sketch.mend()
            }
            ActionButton {
                visible: root.sketch.active
                primary: true
                enabled: root.sketch.editing || root.sketch.canFinish
                text: root.sketch.editing ? qsTr("Done") : root.sketch.line ? qsTr("Finish line") : qsTr("Finish area")
                onClicked: root.sketch.finish()
            }
        }
        RowLayout {
            visible: root.sketch.drawing
            spacing: 8
            Segments {
                names: root.sketch.line ? root.toolNames.slice(0, 2) : root.toolNames
                current: root.sketch.tool
                descriptions: root.toolNames.map((name, index) => qsTr("Draw: %1 (key %2)").arg(name).arg(index + 1))
                onChosen: index => root.sketch.tool = index
            }
            NumberField {
                id: radiusField
                visible: root.sketch.tool === Sketch.Circle && (root.sketch.circle || root.found.isValid)
                Layout.fillWidth: false
                Layout.preferredWidth: 96
                placeholder: qsTr("Radius in m")
                text: root.sketch.radius > 0 ? Number(root.sketch.radius).toLocaleString(Qt.locale(), "f", 0) : ""
                onCommitted: root.drawCircle(number)
            }
            Text {
                visible: radiusField.visible
                text: root.sketch.circle ? qsTr("m radius") : qsTr("m around the place that was found")
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.quiet
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
            TickBox {
                visible: root.sketch.editing
                text: qsTr("Move the whole zone")
                checked: root.movesWhole
                onToggled: root.movesWhole = checked
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
