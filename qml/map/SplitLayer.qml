// The parts a zone would fall into, each with its number; lies inside a MapCanvas.
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Buurtatlas
import Buurtatlas.ViewModels

MapItemGroup {
    id: root

    required property SplitDesk desk

    function colorOf(part: int): color {
        return part === root.desk.keeper ? Theme.accent : Theme.warning;
    }

    MapItemView {
        model: root.desk.pieces.length
        delegate: MapPolygon {
            required property int index
            readonly property color ink: root.colorOf(root.desk.partOfPiece[index] ?? 0)
            geoShape: root.desk.pieces[index] ?? QtPositioning.polygon()
            color: Qt.alpha(ink, 0.25)
            border.color: ink
            border.width: 2
        }
    }
    MapItemView {
        model: root.desk.count
        delegate: MapQuickItem {
            id: tag
            required property int index
            coordinate: root.desk.middleOf(index)
            anchorPoint: Qt.point(14, 14)
            autoFadeIn: false
            sourceItem: NumberTag {
                number: tag.index + 1
                color: root.colorOf(tag.index)
            }
        }
    }
}
