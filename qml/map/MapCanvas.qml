// The map: streets, density, areas, zones, dots and names, with pan, zoom and clicks. No network; north is up.
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Buurtatlas
import Buurtatlas.Map

FocusScope {
    id: root

    required property streetPicture streets
    // From bottom to top: density, areas (coverage, neighbourhoods), zones, dots, names.
    property densityPicture density
    property areaPicture areas
    property areaPicture zones
    property dotPicture dots

    property bool showZones: true
    property bool showNames: true
    property bool zoomsOnDoubleClick: true
    // A crosshair in the middle for one who works by keyboard: Space clicks there.
    property bool showsCrosshair: false
    property bool byKeyboard: false
    property bool dragDraws: false // a drag is a stroke, and moves the map no more
    property real minimumZoom: 8
    property real maximumZoom: 20

    property alias centre: map.center
    property alias zoomLevel: map.zoomLevel
    // Map items are children of the canvas, or have `parent: canvas.map`.
    readonly property alias map: map
    default property alias mapItems: map.data
    readonly property alias metresPerPixel: tiles.metresPerPixel
    readonly property bool busy: tiles.busy || areaLayer.busy || zoneLayer.busy || dotLayer.busy || labelLayer.busy
    readonly property int panStep: 80

    signal clicked(lon: real, lat: real, modifiers: int)
    signal doubleClicked(lon: real, lat: real)
    signal contextRequested(lon: real, lat: real)
    signal hovered(lon: real, lat: real)
    signal pointerLeft
    signal strokeBegan(lon: real, lat: real)
    signal strokeMoved(lon: real, lat: real)
    signal strokeEnded

    // Shows the whole rectangle with a margin around it.
    function fitTo(area: geoRectangle): void {
        if (!root.laidOut) {
            root.fitLater = area;
            return;
        }
        map.fitViewportToGeoShape(area, 48);
        map.zoomLevel = Math.floor(Math.min(map.zoomLevel, 18) * 4) / 4;
        map.center = area.center;
    }

    function shownArea(): geoRectangle {
        return QtPositioning.rectangle(map.toCoordinate(Qt.point(0, 0), false), map.toCoordinate(Qt.point(map.width, map.height), false));
    }

    function showPlace(lon: real, lat: real): void {
        map.center = QtPositioning.coordinate(lat, lon);
    }

    function zoomIn(): void {
        root.zoomAt(map.zoomLevel + 1, Qt.point(map.width / 2, map.height / 2));
    }

    function zoomOut(): void {
        root.zoomAt(map.zoomLevel - 1, Qt.point(map.width / 2, map.height / 2));
    }

    // Zooms so that what lies under the point stays under it.
    function zoomAt(level: real, position: point): void {
        const place = map.toCoordinate(position, false);
        map.zoomLevel = Math.max(root.minimumZoom, Math.min(root.maximumZoom, level));
        map.alignCoordinateToPoint(place, position);
    }

    // The area that is asked for before the map has a size.
    property geoRectangle fitLater
    readonly property bool laidOut: width >= 100 && height >= 100
    onLaidOutChanged: {
        if (root.laidOut && root.fitLater.isValid) {
            root.fitTo(root.fitLater);
        }
    }

    activeFocusOnTab: true
    clip: true
    Accessible.role: Accessible.Canvas
    Accessible.name: qsTr("Map")

    // Shift moves by a few pixels.
    function panByKey(event: var, right: int, down: int): void {
        const step = event.modifiers & Qt.ShiftModifier ? 4 : root.panStep;
        root.byKeyboard = true;
        map.pan(right * step, down * step);
        root.hovered(map.center.longitude, map.center.latitude);
    }

    Keys.onLeftPressed: event => panByKey(event, -1, 0)
    Keys.onRightPressed: event => panByKey(event, 1, 0)
    Keys.onUpPressed: event => panByKey(event, 0, -1)
    Keys.onDownPressed: event => panByKey(event, 0, 1)
    Keys.onSpacePressed: {
        root.byKeyboard = true;
        root.clicked(map.center.longitude, map.center.latitude, Qt.NoModifier);
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal) {
            root.zoomIn();
            event.accepted = true;
        } else if (event.key === Qt.Key_Minus) {
            root.zoomOut();
            event.accepted = true;
        }
    }

    StreetTileLayer {
        id: tiles
        anchors.fill: parent
        streets: root.streets
        center: map.center
        zoomLevel: map.zoomLevel
        dark: Theme.dark
    }
    DensityLayer {
        anchors.fill: parent
        density: root.density
        center: map.center
        zoomLevel: map.zoomLevel
        dark: Theme.dark
    }
    AreaLayer {
        id: areaLayer
        anchors.fill: parent
        areas: root.areas
        center: map.center
        zoomLevel: map.zoomLevel
        dark: Theme.dark
    }
    AreaLayer {
        id: zoneLayer
        anchors.fill: parent
        visible: root.showZones
        areas: root.zones
        center: map.center
        zoomLevel: map.zoomLevel
        dark: Theme.dark
    }
    DotLayer {
        id: dotLayer
        anchors.fill: parent
        dots: root.dots
        center: map.center
        zoomLevel: map.zoomLevel
        dark: Theme.dark
    }
    LabelLayer {
        id: labelLayer
        anchors.fill: parent
        visible: root.showNames
        streets: root.streets
        areas: root.zones
        center: map.center
        zoomLevel: map.zoomLevel
        dark: Theme.dark
    }

    Map {
        id: map
        anchors.fill: parent
        plugin: Plugin {
            name: "itemsoverlay"
        }
        color: "transparent"
        copyrightsVisible: false
        minimumZoomLevel: root.minimumZoom
        maximumZoomLevel: root.maximumZoom
        minimumTilt: 0
        maximumTilt: 0
    }

    DragHandler {
        id: drag
        property geoCoordinate grabbed
        property bool draws: false

        target: null
        dragThreshold: 4
        // A handle that was pressed keeps the pointer.
        grabPermissions: PointerHandler.CanTakeOverFromItems | PointerHandler.ApprovesTakeOverByAnything
        cursorShape: root.dragDraws ? Qt.CrossCursor : active ? Qt.ClosedHandCursor : Qt.ArrowCursor
        onActiveChanged: {
            if (active) {
                grabbed = map.toCoordinate(centroid.pressPosition, false);
                draws = root.dragDraws;
                if (draws) {
                    root.strokeBegan(grabbed.longitude, grabbed.latitude);
                }
            } else if (draws) {
                root.strokeEnded();
            }
        }
        onCentroidChanged: {
            if (active && draws) {
                const place = map.toCoordinate(centroid.position, false);
                root.strokeMoved(place.longitude, place.latitude);
            } else if (active) {
                map.alignCoordinateToPoint(grabbed, centroid.position);
            }
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.zoomAt(map.zoomLevel + event.angleDelta.y / 240, Qt.point(event.x, event.y))
    }
    PinchHandler {
        target: null
        onScaleChanged: delta => root.zoomAt(map.zoomLevel + Math.log2(delta), centroid.position)
    }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onPressedChanged: root.forceActiveFocus(Qt.MouseFocusReason)
        onSingleTapped: eventPoint => {
            const place = map.toCoordinate(eventPoint.position, false);
            root.clicked(place.longitude, place.latitude, point.modifiers);
        }
        onDoubleTapped: eventPoint => {
            const place = map.toCoordinate(eventPoint.position, false);
            root.doubleClicked(place.longitude, place.latitude);
            if (root.zoomsOnDoubleClick) {
                root.zoomAt(map.zoomLevel + 1, eventPoint.position);
            }
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: eventPoint => {
            const place = map.toCoordinate(eventPoint.position, false);
            root.contextRequested(place.longitude, place.latitude);
        }
    }
    HoverHandler {
        onPointChanged: {
            if (hovered) {
                root.byKeyboard = false;
                const place = map.toCoordinate(point.position, false);
                root.hovered(place.longitude, place.latitude);
            }
        }
        onHoveredChanged: {
            if (!hovered) {
                root.pointerLeft();
            }
        }
    }
    Item {
        id: crosshair
        anchors.centerIn: parent
        visible: root.showsCrosshair && root.byKeyboard && root.activeFocus
        Rectangle {
            anchors.centerIn: parent
            width: 25
            height: 1
            color: Theme.text
        }
        Rectangle {
            anchors.centerIn: parent
            width: 1
            height: 25
            color: Theme.text
        }
    }
}
