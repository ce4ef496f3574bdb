// One sign of the map and its meaning.
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Buurtatlas

RowLayout {
    id: root

    enum Pattern {
        Filled,
        Dashed,
        Dotted,
        Hatched,
        FilledAndHatched
    }
    property int pattern: LegendLine.Filled
    property color color
    property string text
    readonly property bool filled: pattern === LegendLine.Filled || pattern === LegendLine.FilledAndHatched
    readonly property bool hatched: pattern === LegendLine.Hatched || pattern === LegendLine.FilledAndHatched

    spacing: 8

    Shape {
        implicitWidth: 18
        implicitHeight: 12
        ShapePath {
            strokeColor: root.color
            strokeWidth: root.pattern === LegendLine.Dotted ? 2 : 1.4
            strokeStyle: root.pattern === LegendLine.Dashed || root.pattern === LegendLine.Dotted ? ShapePath.DashLine : ShapePath.SolidLine
            dashPattern: root.pattern === LegendLine.Dotted ? [0.1, 1.9] : [2.4, 1.6]
            capStyle: root.pattern === LegendLine.Dotted ? ShapePath.RoundCap : ShapePath.FlatCap
            fillColor: root.filled ? (root.color.a < 1 ? root.color : Qt.alpha(root.color, 0.35)) : "transparent"
            PathRectangle {
                x: 1
                y: 1
                width: 16
                height: 10
            }
        }
        ShapePath {
            strokeColor: root.hatched ? Qt.alpha(root.color, 0.6) : "transparent"
            strokeWidth: 1
            fillColor: "transparent"
            PathSvg {
                path: "M1 8 L8 1 M4 11 L14 1 M10 11 L17 4"
            }
        }
    }
    Text {
        Layout.fillWidth: true
        text: root.text
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.text
        elide: Text.ElideRight
    }
}
