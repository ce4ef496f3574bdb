// A point of a drawing that can be dragged, reached by keyboard and taken away. It lies over a map and moves with it; it is
// not a map item, because map items lose a drag that is quicker than they are.
import QtQuick
import QtLocation
import QtPositioning
import Buurtatlas

Item {
    id: root

    required property Map view
    required property geoCoordinate place
    required property string label
    property bool small: false // the middle of an edge: drag it to make a vertex
    property bool shared: false // also a vertex of a neighbouring area
    property int layout: 0 // another number when the map has another size
    readonly property int hitSize: 28
    readonly property point spot: root.positionAt(root.place, root.view.center, root.view.zoomLevel, root.layout)

    signal tapped
    signal removeRequested
    signal dragStarted(lon: real, lat: real)
    signal draggedTo(lon: real, lat: real)
    signal dragFinished
    // Shift was held when the drag began: the edge goes along, not a new vertex.
    property bool withShift: false
    signal edgeRemoveRequested
    // Moved by keyboard, to exactly this place.
    signal stepped(lon: real, lat: real)

    // The camera is passed in so that the position is found anew when it changes.
    function positionAt(place: geoCoordinate, centre: geoCoordinate, zoom: real, layout: int): point {
        return root.view.fromCoordinate(place, false);
    }

    function placeUnder(pointer: point, grip: point): geoCoordinate {
        const position = root.view.mapFromItem(null, pointer.x, pointer.y);
        return root.view.toCoordinate(Qt.point(position.x - grip.x, position.y - grip.y), false);
    }

    // A metre in a direction of the compass; ten with Shift.
    function step(event: var, azimuth: real): void {
        const place = root.place.atDistanceAndAzimuth(event.modifiers & Qt.ShiftModifier ? 10 : 1, azimuth);
        root.stepped(place.longitude, place.latitude);
    }

    x: spot.x - hitSize / 2
    y: spot.y - hitSize / 2
    width: hitSize
    height: hitSize
    activeFocusOnTab: !small
    Accessible.role: Accessible.Button
    Accessible.name: label
    Keys.onLeftPressed: event => step(event, 270)
    Keys.onRightPressed: event => step(event, 90)
    Keys.onUpPressed: event => step(event, 0)
    Keys.onDownPressed: event => step(event, 180)
    Keys.onDeletePressed: event => event.modifiers & Qt.ShiftModifier ? edgeRemoveRequested() : removeRequested()

    Rectangle {
        readonly property int side: (root.small ? 8 : 12) + (hover.hovered || drag.active || root.activeFocus ? 4 : 0)

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
        property point grip // from the middle of the handle to where it was taken

        target: null
        dragThreshold: 2
        onActiveChanged: {
            if (active) {
                grip = Qt.point(centroid.pressPosition.x - root.hitSize / 2, centroid.pressPosition.y - root.hitSize / 2);
                const place = root.placeUnder(centroid.scenePosition, grip);
                root.withShift = (centroid.modifiers & Qt.ShiftModifier) !== 0;
                root.dragStarted(place.longitude, place.latitude);
            } else {
                root.dragFinished();
            }
        }
        onCentroidChanged: {
            if (active) {
                const place = root.placeUnder(centroid.scenePosition, grip);
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
