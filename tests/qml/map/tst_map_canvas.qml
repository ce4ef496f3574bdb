import QtQuick
import QtPositioning
import QtTest
import Buurtatlas
import Buurtatlas.Map

Item {
    id: root
    width: 676
    height: 508

    // Away from the corner of the window: the software renderer has misplaced tiles by just that much.
    MapCanvas {
        id: canvas
        x: 36
        y: 28
        width: 640
        height: 480
        streets: world.streets
        zones: world.zones
        centre: QtPositioning.coordinate(world.lat, world.lon)
        zoomLevel: 16
    }
    SignalSpy {
        id: clicks
        target: canvas
        signalName: "clicked"
    }

    TestCase {
        name: "MapCanvas"
        when: windowShown

        function init(): void {
            canvas.zones = world.zones;
            canvas.showZones = true;
            canvas.showNames = true;
            canvas.centre = QtPositioning.coordinate(world.lat, world.lon);
            canvas.zoomLevel = 16;
            clicks.clear();
            rest();
        }

        function rest(): void {
            waitForRendering(canvas, 1000);
            tryCompare(canvas, "busy", false, 5000);
            wait(150);
            tryCompare(canvas, "busy", false, 5000);
            waitForRendering(canvas, 200);
        }

        function near(actual: real, expected: real, tolerance: real): bool {
            return Math.abs(actual - expected) <= tolerance;
        }

        function test_hasItsPluginAndTurnsAClickIntoACoordinate(): void {
            mouseClick(canvas, 320, 240);
            compare(clicks.count, 1);
            verify(near(clicks.signalArguments[0][0], world.lon, 1e-5), "lon " + clicks.signalArguments[0][0]);
            verify(near(clicks.signalArguments[0][1], world.lat, 1e-5), "lat " + clicks.signalArguments[0][1]);
        }

        function test_clickToTheNorthEastGivesAGreaterLongitudeAndLatitude(): void {
            mouseClick(canvas, 420, 140);
            verify(clicks.signalArguments[0][0] > world.lon);
            verify(clicks.signalArguments[0][1] > world.lat);
        }

        function test_wheelZoomsAndKeepsThePlaceUnderTheCursor(): void {
            const before = canvas.map.toCoordinate(Qt.point(500, 100), false);
            mouseWheel(canvas, 500, 100, 0, 120);
            compare(canvas.zoomLevel, 16.5);
            const after = canvas.map.toCoordinate(Qt.point(500, 100), false);
            verify(before.distanceTo(after) < 0.01, "moved by " + before.distanceTo(after) + " m");
        }

        function test_zoomStaysBetweenItsLimits(): void {
            canvas.zoomAt(30, Qt.point(320, 240));
            compare(canvas.zoomLevel, 20);
            canvas.zoomAt(1, Qt.point(320, 240));
            compare(canvas.zoomLevel, 8);
        }

        function test_dragMovesTheMapExactlyAndItRestsOnRelease(): void {
            const grabbed = canvas.map.toCoordinate(Qt.point(200, 200), false);
            mousePress(canvas, 200, 200);
            mouseMove(canvas, 230, 215);
            mouseMove(canvas, 300, 260);
            mouseRelease(canvas, 300, 260);
            const there = canvas.map.fromCoordinate(grabbed, false);
            verify(near(there.x, 300, 0.01) && near(there.y, 260, 0.01), there.x + ", " + there.y);
            wait(200);
            verify(near(canvas.map.fromCoordinate(grabbed, false).x, 300, 0.01));
            compare(clicks.count, 0);
        }

        function test_arrowsPanAndPlusZooms(): void {
            canvas.forceActiveFocus();
            const lon = canvas.centre.longitude;
            keyClick(Qt.Key_Right);
            verify(canvas.centre.longitude > lon);
            keyClick(Qt.Key_Plus);
            compare(canvas.zoomLevel, 17);
        }

        function test_streetIsWhiteAndGroundIsNot(): void {
            canvas.showZones = false;
            canvas.showNames = false;
            rest();
            const image = grabImage(canvas);
            verify(Qt.colorEqual(image.pixel(320, 240), "#ffffff"), "street " + image.pixel(320, 240));
            verify(Qt.colorEqual(image.pixel(320, 140), "#f2efe9"), "ground " + image.pixel(320, 140));
        }

        function test_zoneColoursTheGroundInsideItAlone(): void {
            const image = grabImage(canvas);
            verify(!Qt.colorEqual(image.pixel(320, 140), "#f2efe9"));
            verify(Qt.colorEqual(image.pixel(20, 140), "#f2efe9"), "outside " + image.pixel(20, 140));
        }

        function test_themeChangesTheMap(): void {
            canvas.showZones = false;
            Theme.dark = true;
            rest();
            const ground = grabImage(canvas).pixel(320, 140);
            Theme.dark = false;
            rest();
            verify(Qt.colorEqual(ground, "#1b2127"), "dark ground " + ground);
        }

        function test_fitToShowsTheWholeRectangle(): void {
            const area = QtPositioning.rectangle(QtPositioning.coordinate(world.lat + 0.02, world.lon - 0.03), QtPositioning.coordinate(world.lat - 0.02, world.lon + 0.03));
            canvas.fitTo(area);
            const corner = canvas.map.fromCoordinate(area.topLeft, false);
            verify(corner.x >= 0 && corner.y >= 0, corner.x + ", " + corner.y);
            compare(canvas.zoomLevel * 4, Math.round(canvas.zoomLevel * 4));
        }
    }
}
