// A point of a drawing that can be dragged, reached by keyboard and taken away; lies on a map.
import QtQuick
import QtLocation
import QtPositioning
import Buurtatlas

MapQuickItem {
    id: root

    required property Map view
    required property string label
    property bool small: false // the middle of an edge: drag it to make a vertex
    property bool shared: false // also a vertex of a neighbouring area
    readonly property bool dragging: drag.active
    readonly property int hitSize: 28

    signal tapped
    signal removeRequested
    signal dragStarted(lon: real, lat: real)
    signal draggedTo(lon: real, lat: real)
    signal dragFinished

    function placeAt(scenePosition: point, grip: point): geoCoordinate {
        const position = root.view.mapFromItem(null, scenePosition.x - grip.x, scenePosition.y - grip.y);
        return root.view.toCoordinate(position, false);
    }

    function nudge(right: int, down: int): void {
        const here = root.view.fromCoordinate(root.coordinate, false);
        const place = root.view.toCoordinate(Qt.point(here.x + right, here.y + down), false);
        root.draggedTo(place.longitude, place.latitude);
        root.dragFinished();
    }

    anchorPoint: Qt.point(root.hitSize / 2, root.hitSize / 2)
    autoFadeIn: false

    sourceItem: Item {
        id: spot
        width: root.hitSize
        height: root.hitSize
        activeFocusOnTab: !root.small
        Accessible.role: Accessible.Button
        Accessible.name: root.label
        Keys.onLeftPressed: root.nudge(-2, 0)
        Keys.onRightPressed: root.nudge(2, 0)
        Keys.onUpPressed: root.nudge(0, -2)
        Keys.onDownPressed: root.nudge(0, 2)
        Keys.onDeletePressed: root.removeRequested()

        Rectangle {
            readonly property int side: (root.small ? 8 : 12) + (hover.hovered || drag.active || spot.activeFocus ? 4 : 0)

            anchors.centerIn: parent
            width: side
            height: side
            radius: root.shared ? 2 : side / 2
            color: root.small ? Qt.alpha(Theme.surface, 0.7) : "white"
            border.color: Theme.accent
            border.width: root.small ? 1.5 : 2.5
        }
        HoverHandler {
            id: hover
            cursorShape: Qt.SizeAllCursor
        }
        DragHandler {
            id: drag
            property point grip

            target: null
            dragThreshold: 2
            onActiveChanged: {
                if (active) {
                    grip = Qt.point(centroid.pressPosition.x - root.hitSize / 2, centroid.pressPosition.y - root.hitSize / 2);
                    const place = root.placeAt(centroid.scenePosition, grip);
                    root.dragStarted(place.longitude, place.latitude);
                } else {
                    root.dragFinished();
                }
            }
            onCentroidChanged: {
                if (active) {
                    const place = root.placeAt(centroid.scenePosition, grip);
                    root.draggedTo(place.longitude, place.latitude);
                }
            }
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onSingleTapped: root.tapped()
            onDoubleTapped: root.removeRequested()
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.removeRequested()
        }
    }
}
