// A shape being drawn or changed: its lines, a handle on each vertex and one on the middle of each edge; lies inside a MapCanvas.
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Buurtatlas

MapItemGroup {
    id: root

    required property Map view
    required property list<geoCoordinate> vertices
    // True: an open line that follows the pointer. False: closed rings with handles.
    required property bool drawing
    property list<geoCoordinate> midpoints
    // How many vertices have been counted at the end of each ring; none: all are one ring.
    property list<int> ringEnds
    property geoCoordinate pointer
    // From the last vertex, which is not in it, to the pointer.
    property list<geoCoordinate> wayToPointer
    // The ring that a click at the pointer would make.
    property list<geoCoordinate> ringToPointer
    property bool open: false // a drawing that stays a line
    property bool leads: true // the next click leads the drawing on from its last vertex
    property bool handles: true // vertices can be taken by hand
    // The middle of a circle, or where a hand moves the whole shape of an edit; invalid for none.
    property geoCoordinate middle
    property color color: Theme.accent
    property bool valid: true

    signal vertexMoved(index: int, lon: real, lat: real)
    signal vertexMoveFinished(index: int)
    // Moved by keyboard, to exactly this place, in one step.
    signal vertexStepped(index: int, lon: real, lat: real)
    // A new vertex after this one; what follows are moves of vertex index + 1.
    signal vertexInserted(index: int, lon: real, lat: real)
    signal vertexRemoved(index: int)
    // The edge after this vertex: moved by its middle, or closed up into it.
    signal edgeMoved(index: int, lon: real, lat: real)
    signal edgeRemoved(index: int)
    signal wholeMoved(lon: real, lat: real)
    signal wholeMoveFinished
    signal finishRequested

    readonly property list<int> ends: root.ringEnds.length > 0 ? root.ringEnds : [root.vertices.length]
    readonly property color lineColor: root.valid ? root.color : Theme.danger

    // A map that got another size knows where its places lie only after it has told everybody of the size.
    property int layout: 0

    function layOutAgain(): void {
        root.layout += 1;
    }

    Connections {
        target: root.view
        function onWidthChanged(): void {
            Qt.callLater(root.layOutAgain);
        }
        function onHeightChanged(): void {
            Qt.callLater(root.layOutAgain);
        }
    }

    MapPolygon {
        visible: root.vertices.length > 2 && root.ends.length === 1 && !root.open
        path: root.vertices
        color: Qt.alpha(root.lineColor, 0.15)
        border.width: 0
    }
    MapPolygon {
        visible: root.ringToPointer.length > 2
        path: root.ringToPointer
        color: Qt.alpha(root.color, 0.1)
        border.color: Qt.alpha(root.color, 0.6)
        border.width: 2
    }
    MapPolyline {
        visible: root.drawing && root.vertices.length > 1
        path: root.leads || root.vertices.length < 2 ? root.vertices : root.vertices.concat([root.vertices[0]])
        line.color: root.lineColor
        line.width: 2
    }
    MapPolyline {
        visible: root.drawing && root.leads && root.vertices.length > 0 && root.pointer.isValid
        path: visible ? [root.vertices[root.vertices.length - 1]].concat(root.wayToPointer.length > 0 ? root.wayToPointer : [root.pointer]) : []
        line.color: Qt.alpha(root.lineColor, 0.6)
        line.width: 2
    }
    MapPolyline {
        visible: root.drawing && root.leads && !root.open && root.vertices.length > 1 && root.pointer.isValid
        path: visible ? [root.pointer, root.vertices[0]] : []
        line.color: Qt.alpha(root.lineColor, 0.3)
        line.width: 1
    }
    MapItemView {
        model: root.drawing ? 0 : root.ends.length
        delegate: MapPolyline {
            required property int index
            readonly property int first: index > 0 ? root.ends[index - 1] : 0
            readonly property int end: root.ends[index] ?? 0

            visible: end - first > 1
            path: visible ? root.vertices.slice(first, end).concat([root.vertices[first]]) : []
            line.color: root.lineColor
            line.width: 2.5
        }
    }
    Repeater {
        model: root.drawing ? 0 : root.midpoints.length
        delegate: VertexHandle {
            required property int index

            view: root.view
            layout: root.layout
            small: true
            label: qsTr("Middle of edge %1").arg(index + 1)
            place: root.midpoints[index] ?? QtPositioning.coordinate()
            onDragStarted: (lon, lat) => withShift ? root.edgeMoved(index, lon, lat) : root.vertexInserted(index, lon, lat)
            onDraggedTo: (lon, lat) => withShift ? root.edgeMoved(index, lon, lat) : root.vertexMoved(index + 1, lon, lat)
            onDragFinished: root.vertexMoveFinished(withShift ? index : index + 1)
            onRemoveRequested: root.edgeRemoved(index)
        }
    }
    Repeater {
        model: root.handles ? root.vertices.length : 0
        delegate: VertexHandle {
            required property int index

            view: root.view
            layout: root.layout
            label: qsTr("Vertex %1").arg(index + 1)
            place: root.vertices[index] ?? QtPositioning.coordinate()
            onDraggedTo: (lon, lat) => root.vertexMoved(index, lon, lat)
            onDragFinished: root.vertexMoveFinished(index)
            onStepped: (lon, lat) => root.vertexStepped(index, lon, lat)
            onTapped: {
                if (root.drawing && !root.open && index === 0 && root.vertices.length > 2) {
                    root.finishRequested();
                }
            }
            onRemoveRequested: root.vertexRemoved(index)
            onEdgeRemoveRequested: root.edgeRemoved(index)
        }
    }
    VertexHandle {
        visible: root.middle.isValid
        view: root.view
        layout: root.layout
        shared: true
        label: qsTr("Middle of the shape")
        place: root.middle
        onDraggedTo: (lon, lat) => root.wholeMoved(lon, lat)
        onDragFinished: root.wholeMoveFinished()
        onStepped: (lon, lat) => {
            root.wholeMoved(lon, lat);
            root.wholeMoveFinished();
        }
    }
}
