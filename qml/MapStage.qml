// The map with what the chosen task shows on it, and the few controls that lie over it.
import QtQuick
import QtPositioning
import Buurtatlas
import Buurtatlas.Map
import Buurtatlas.ViewModels

Item {
    id: root

    required property Workspace workspace
    required property int task
    property geoCoordinate pointer
    readonly property real metresPerPixel: canvas.metresPerPixel
    readonly property bool busy: canvas.busy || workspace.streets.job.busy
    property areaPicture noAreas
    property dotPicture noDots
    property densityPicture noDensity

    // A click on the map means what the task is about to do.
    function click(lon: real, lat: real): void {
        const place = QtPositioning.coordinate(lat, lon);
        if (root.workspace.sketch.drawing)
            root.addToDrawing(place);
        else if (root.workspace.memberDesk.pinning)
            root.workspace.memberDesk.pinAt(place);
        else if (root.workspace.review.pinning)
            root.workspace.review.pinAt(place);
        else if (!root.workspace.sketch.editing && !root.workspace.splitting.deciding && !root.workspace.streetPicker.active && !root.workspace.streetMover.active)
            root.workspace.zoneEditor.selectAt(place);
    }

    // The place that a drawing takes for the one under the pointer.
    function caught(lon: real, lat: real): geoCoordinate {
        return root.workspace.guide.snapped(QtPositioning.coordinate(lat, lon), canvas.metresPerPixel);
    }

    function wayTo(place: geoCoordinate): list<geoCoordinate> {
        const vertices = root.workspace.sketch.path;
        return vertices.length > 0 ? root.workspace.guide.way(vertices[vertices.length - 1], place) : [place];
    }

    function addToDrawing(place: geoCoordinate): void {
        root.workspace.sketch.addWay(root.wayTo(root.caught(place.longitude, place.latitude)));
    }

    // Lets the desk print what the map shows now.
    function showTo(desk: PrintDesk): void {
        desk.see(canvas.shownArea(), canvas.areas, root.workspace.incidentMap.printable ? canvas.density : root.noDensity, layers.zones, layers.names, Theme.dark);
    }

    MapCanvas {
        id: canvas
        anchors.fill: parent
        streets: root.workspace.streets.picture
        zones: layers.zones ? root.workspace.zones.picture : root.noAreas
        plan: root.task === 0 ? root.workspace.plans.picture : root.task === 4 ? root.workspace.incidentMap.areas : root.noAreas
        showNames: layers.names
        areas: root.task === 1 && root.workspace.slivers.current >= 0 ? root.workspace.slivers.picture : root.task === 1 && layers.coverage ? root.workspace.coverage.picture : root.task === 3 ? (root.workspace.composer.composing ? root.workspace.composer.picture : root.workspace.alertOnMap.picture) : layers.neighbourhoods ? root.workspace.streets.neighbourhoods : root.noAreas
        dots: root.task === 3 ? root.workspace.composer.dots : root.task === 2 || layers.members ? root.workspace.members.picture : root.task === 1 && layers.uncovered ? root.workspace.householdCover.picture : root.noDots
        density: root.task === 4 && layers.density ? root.workspace.incidentMap.picture : root.noDensity
        zoomsOnDoubleClick: !root.workspace.sketch.drawing
        onClicked: (lon, lat) => root.click(lon, lat)
        onDoubleClicked: root.workspace.sketch.finish()
        showsCrosshair: root.workspace.sketch.drawing || root.workspace.memberDesk.pinning || root.workspace.review.pinning
        dragDraws: root.workspace.sketch.byStroke
        onStrokeBegan: (lon, lat) => root.workspace.sketch.beginStroke(root.caught(lon, lat))
        onStrokeMoved: (lon, lat) => root.workspace.sketch.strokeTo(QtPositioning.coordinate(lat, lon))
        onStrokeEnded: root.workspace.sketch.endStroke(1.5 * canvas.metresPerPixel)
        onHovered: (lon, lat) => root.pointer = root.workspace.sketch.drawing ? root.caught(lon, lat) : QtPositioning.coordinate(lat, lon)
        onPointerLeft: root.pointer = QtPositioning.coordinate()

        HighlightLayer {
            parts: root.workspace.borders.reshaping || root.workspace.splitting.deciding ? [] : root.workspace.zoneEditor.outline
        }
        SplitLayer {
            desk: root.workspace.splitting
        }
        HighlightLayer {
            parts: root.task !== 0 ? [] : root.workspace.streetPicker.active ? root.workspace.streetPicker.outline : root.workspace.streetMover.outline
            fill: 0.25
        }
        DrawingLayer {
            visible: root.workspace.sketch.active
            view: canvas.map
            drawing: root.workspace.sketch.drawing
            vertices: root.workspace.sketch.path
            midpoints: root.workspace.sketch.editing ? root.workspace.sketch.midpoints : []
            ringEnds: root.workspace.sketch.editing ? root.workspace.sketch.ringEnds : []
            open: root.workspace.sketch.line
            handles: !root.workspace.sketch.circle && !root.workspace.sketch.byStroke
            leads: root.workspace.sketch.tool === Sketch.Corners || root.workspace.sketch.tool === Sketch.Freehand
            ringToPointer: root.workspace.sketch.drawing && root.pointer.isValid && !root.workspace.sketch.stroking ? root.workspace.sketch.ringTo(root.pointer) : []
            middle: drawingBar.movesWhole ? root.workspace.sketch.middle : root.workspace.sketch.centre
            onWholeMoved: (lon, lat) => root.workspace.sketch.moveWhole(QtPositioning.coordinate(lat, lon))
            onWholeMoveFinished: root.workspace.sketch.commitMove()
            pointer: root.pointer
            wayToPointer: root.workspace.sketch.drawing && root.pointer.isValid ? root.wayTo(root.pointer) : []
            valid: root.workspace.sketch.problem === ""
            onVertexMoved: (index, lon, lat) => root.workspace.sketch.moveVertex(index, root.caught(lon, lat))
            onVertexMoveFinished: {
                root.workspace.guide.clearMark();
                root.workspace.sketch.commitMove();
            }
            onVertexStepped: (index, lon, lat) => {
                root.workspace.sketch.moveVertex(index, QtPositioning.coordinate(lat, lon));
                root.workspace.sketch.commitMove();
            }
            onVertexInserted: index => root.workspace.sketch.splitEdge(index)
            onVertexRemoved: index => root.workspace.sketch.removeVertex(index)
            onEdgeMoved: (index, lon, lat) => root.workspace.sketch.moveEdge(index, root.caught(lon, lat))
            onEdgeRemoved: index => root.workspace.sketch.removeEdge(index)
            onFinishRequested: root.workspace.sketch.finish()
        }
        WaitingMarks {
            places: root.task < 2 && layers.zones ? root.workspace.zones.waitingPlaces : []
        }
        SnapMark {
            visible: root.workspace.sketch.active && root.workspace.guide.mark.isValid
            coordinate: root.workspace.guide.mark
            onVertex: root.workspace.guide.markIsVertex
        }
        MapPin {
            visible: root.task === 1 && root.workspace.slivers.place.isValid
            coordinate: root.workspace.slivers.place
        }
        CandidateMarks {
            visible: root.task === 2 && root.workspace.review.open
            candidates: root.workspace.review.candidates
        }
        MapPin {
            visible: root.workspace.focus.hasPin
            coordinate: root.workspace.focus.pin
        }
        MapPin {
            visible: root.workspace.sketch.problemAt.isValid && root.workspace.sketch.problem !== ""
            coordinate: root.workspace.sketch.problemAt
            iconName: "warning"
            color: Theme.danger
        }
        MapPin {
            visible: root.workspace.gate.place.isValid
            coordinate: root.workspace.gate.place
            iconName: "warning"
            color: Theme.danger
        }
    }

    DrawingBar {
        id: drawingBar
        anchors.top: parent.top
        anchors.topMargin: Theme.gutter
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.gutter, 620)
        sketch: root.workspace.sketch
        guide: root.workspace.guide
        figures: root.workspace.sketchFigures
        found: root.workspace.focus.hasPin ? root.workspace.focus.pin : QtPositioning.coordinate()
        pinning: root.workspace.memberDesk.pinning || root.workspace.review.pinning
        onPinningEnded: {
            root.workspace.memberDesk.endPinning();
            root.workspace.review.endPinning();
        }
    }
    RefusalBar {
        anchors.top: drawingBar.visible ? drawingBar.bottom : parent.top
        anchors.topMargin: Theme.gutter
        anchors.horizontalCenter: parent.horizontalCenter
        width: drawingBar.width
        gate: root.workspace.gate
    }
    ShownInsteadBar {
        anchors.top: parent.top
        anchors.topMargin: Theme.gutter
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.gutter, 520)
        sentence: root.workspace.day.sentence
        remark: qsTr("Looking only: borders are changed from today on. Addresses and members are those of today.")
        wayBack: qsTr("Back to today")
        onWentBack: root.workspace.day.backToToday()
    }
    ShownInsteadBar {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gutter
        width: Math.min(parent.width - 2 * Theme.gutter, 520)
        enabled: !root.workspace.sketch.active
        sentence: root.workspace.plans.drawingText
        remark: qsTr("The zones of today stay as they are. Everything else is shown as it would be with the plan.")
        wayBack: qsTr("Done")
        onWentBack: root.workspace.plans.endDrawing()
    }
    LayerCard {
        id: layers
        unfolded: root.width > 760
        anchors.right: parent.right
        anchors.bottom: zoomButtons.top
        anchors.margins: Theme.gutter
        task: root.task
        planShown: root.task === 0 && root.workspace.plans.open && !root.workspace.plans.drawing
        allowedShown: root.workspace.coverage.allowedGaps.count > 0
        hasNeighbourhoods: root.workspace.streets.hasNeighbourhoods
        incidentMap: root.workspace.incidentMap
        zoneList: root.workspace.zones
    }
    ZoomButtons {
        id: zoomButtons
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gutter
        anchors.bottomMargin: 28
        onZoomInRequested: canvas.zoomIn()
        onZoomOutRequested: canvas.zoomOut()
        onEverythingRequested: root.workspace.focus.showEverything()
    }
    AttributionLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 4
        text: root.workspace.session.dataText
    }
    EmptyMap {
        anchors.centerIn: parent
        visible: root.workspace.session.open && !root.workspace.session.hasStreets && !root.workspace.session.writer.busy && !root.workspace.sketch.active
        desk: root.workspace.importDesk
    }

    Binding {
        target: root.workspace.guide
        property: "passedOver"
        value: root.workspace.borders.reshaping ? root.workspace.zoneEditor.selectedId : 0
    }
    Connections {
        target: root.workspace.sketch
        function onChanged(): void {
            if (!root.workspace.sketch.active)
                root.workspace.guide.clearMark();
        }
    }
    Component.onCompleted: {
        if (workspace.session.extent.isValid)
            canvas.fitTo(workspace.session.extent);
    }
    // One who works by keyboard goes on with the crosshair of the map, and back when the place is set.
    readonly property bool pinsAddress: root.workspace.review.pinning
    onPinsAddressChanged: {
        canvas.byKeyboard = root.pinsAddress;
        if (root.pinsAddress)
            canvas.forceActiveFocus();
    }
    Connections {
        target: root.workspace.focus
        function onShown(area: geoRectangle): void {
            canvas.fitTo(area);
        }
    }
}
