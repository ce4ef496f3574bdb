// How few places hold most incidents: in a sentence and, unfolded, as a curve beside that of chance and in figures.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property CountLayer view
    property bool unfolded: false

    spacing: 8
    opacity: view.stale ? 0.5 : 1

    // The points of a curve on the plot.
    function placesOf(curve: list<double>): list<point> {
        const points = [];
        for (let step = 0; step < curve.length; ++step)
            points.push(Qt.point(step / (curve.length - 1) * plot.width, (1 - curve[step]) * plot.height));
        return points;
    }

    Quiet {
        Layout.fillWidth: true
        color: Theme.text
        text: root.view.concentrated
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: root.unfolded ? "minus" : "plus"
        text: root.unfolded ? qsTr("Fold the curve away") : qsTr("How concentrated…")
        onClicked: root.unfolded = !root.unfolded
    }
    Quiet {
        visible: root.unfolded
        text: qsTr("share of the incidents ↑")
    }
    Rectangle {
        id: plot
        Layout.fillWidth: true
        visible: root.unfolded
        implicitHeight: 140
        color: Theme.surface
        border.color: Theme.line
        Accessible.role: Accessible.Graphic
        Accessible.name: root.view.concentrated
        Shape {
            anchors.fill: parent
            ShapePath {
                strokeColor: Theme.quiet
                strokeWidth: 1.5
                strokeStyle: ShapePath.DashLine
                dashPattern: [4, 3]
                fillColor: "transparent"
                PathPolyline {
                    path: root.placesOf(root.view.chanceCurve)
                }
            }
            ShapePath {
                strokeColor: Theme.accent
                strokeWidth: 2
                fillColor: "transparent"
                PathPolyline {
                    path: root.placesOf(root.view.curve)
                }
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.unfolded
        horizontalAlignment: Text.AlignRight
        text: qsTr("share of the places, those with most first →")
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.unfolded
        text: qsTr("Dashed: how it would be by chance, with as many on each metre of street or square metre.")
    }
    FigureTable {
        Layout.fillWidth: true
        visible: root.unfolded
        heads: [qsTr("places"), qsTr("by chance")]
        model: root.view.shares
    }
}
