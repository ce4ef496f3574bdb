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
    readonly property int count: desk.count

    Repeater {
        model: root.count
        delegate: MapItemGroup {
            id: part
            required property int index
            readonly property list<geoPolygon> pieces: root.desk.outlineOf(index)
            readonly property bool kept: root.desk.keeper === index

            Repeater {
                model: part.pieces.length
                delegate: MapPolygon {
                    required property int index
                    geoShape: part.pieces[index] ?? QtPositioning.polygon()
                    color: Qt.alpha(part.kept ? Theme.accent : Theme.warning, 0.25)
                    border.color: part.kept ? Theme.accent : Theme.warning
                    border.width: 2
                }
            }
            MapQuickItem {
                coordinate: root.desk.middleOf(part.index)
                anchorPoint: Qt.point(14, 14)
                autoFadeIn: false
                sourceItem: NumberTag {
                    number: part.index + 1
                    color: part.kept ? Theme.accent : Theme.warning
                }
            }
        }
    }
}
