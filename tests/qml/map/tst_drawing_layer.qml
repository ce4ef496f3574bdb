import QtQuick
import QtPositioning
import QtTest
import Buurtatlas

Item {
    id: root
    width: 640
    height: 480

    property list<geoCoordinate> corners

    MapCanvas {
        id: canvas
        anchors.fill: parent
        streets: world.noStreets
        centre: QtPositioning.coordinate(world.lat, world.lon)
        zoomLevel: 16

        DrawingLayer {
            id: layer
            view: canvas.map
            vertices: root.corners
            drawing: false
            onVertexInserted: (index, lon, lat) => {
                const longer = [...root.corners];
                longer.splice(index + 1, 0, QtPositioning.coordinate(lat, lon));
                root.corners = longer;
            }
            onVertexMoved: (index, lon, lat) => {
                const moved = [...root.corners];
                moved[index] = QtPositioning.coordinate(lat, lon);
                root.corners = moved;
            }
        }
    }
    SignalSpy {
        id: finished
        target: layer
        signalName: "vertexMoveFinished"
    }
    SignalSpy {
        id: insertions
        target: layer
        signalName: "vertexInserted"
    }
    SignalSpy {
        id: closes
        target: layer
        signalName: "finishRequested"
    }
    SignalSpy {
        id: removals
        target: layer
        signalName: "vertexRemoved"
    }

    TestCase {
        name: "DrawingLayer"
        when: windowShown

        function at(x: real, y: real): geoCoordinate {
            return canvas.map.toCoordinate(Qt.point(x, y), false);
        }

        function init(): void {
            layer.drawing = false;
            canvas.centre = QtPositioning.coordinate(world.lat, world.lon);
            canvas.zoomLevel = 16;
            root.corners = [at(200, 150), at(440, 150), at(440, 330), at(200, 330)];
            finished.clear();
            insertions.clear();
            closes.clear();
            removals.clear();
            waitForRendering(canvas);
        }

        function test_drawsAHandleOnEachVertexAndALineBetween(): void {
            const image = grabImage(canvas);
            verify(Qt.colorEqual(image.pixel(200, 150), "#ffffff"), "handle " + image.pixel(200, 150));
            verify(Qt.colorEqual(image.pixel(320, 150), Theme.accent), "edge " + image.pixel(320, 150));
        }

        function test_dragMovesTheVertexAndNotTheMap(): void {
            const centre = canvas.centre;
            mousePress(canvas, 203, 152);
            mouseMove(canvas, 190, 140);
            mouseMove(canvas, 163, 112);
            mouseRelease(canvas, 163, 112);
            compare(finished.count, 1);
            compare(finished.signalArguments[0][0], 0);
            const there = canvas.map.fromCoordinate(root.corners[0], false);
            verify(Math.abs(there.x - 160) < 0.5 && Math.abs(there.y - 110) < 0.5, there.x + ", " + there.y);
            verify(canvas.centre.distanceTo(centre) < 0.001);
        }

        function test_draggingTheMiddleOfAnEdgeMakesAVertexAndDragsIt(): void {
            layer.midpoints = [at(320, 150)];
            waitForRendering(canvas);
            mousePress(canvas, 320, 150);
            mouseMove(canvas, 320, 140);
            mouseMove(canvas, 330, 60);
            mouseRelease(canvas, 330, 60);
            layer.midpoints = [];
            compare(insertions.count, 1);
            compare(insertions.signalArguments[0][0], 0);
            const there = canvas.map.fromCoordinate(root.corners[1], false);
            verify(Math.abs(there.x - 330) < 0.5 && Math.abs(there.y - 60) < 0.5, there.x + ", " + there.y);
            compare(finished.count, 1);
            compare(finished.signalArguments[0][0], 1);
        }

        function test_clickOnTheFirstVertexOfADrawingFinishesIt(): void {
            layer.drawing = true;
            waitForRendering(canvas);
            mouseClick(canvas, 200, 150);
            compare(closes.count, 1);
        }

        function test_rightClickTakesAVertexAway(): void {
            mouseClick(canvas, 440, 330, Qt.RightButton);
            compare(removals.count, 1);
            compare(removals.signalArguments[0][0], 2);
        }
    }
}
