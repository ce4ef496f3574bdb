// The hours of the day on a round, with two handles; the stretch between them may run over midnight.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Buurtatlas
import Buurtatlas.ViewModels

Item {
    id: root

    required property IncidentView view
    property int dragged: -1 // 0: the beginning, 1: the end
    property int from: view.hourFrom
    property int to: view.hourTo
    readonly property int length: to > from ? to - from : to - from + 24
    readonly property real radius: 68

    implicitWidth: 2 * radius + 40
    implicitHeight: implicitWidth

    function pointAt(hour: real, distance: real): point {
        const angle = hour / 24 * 2 * Math.PI - Math.PI / 2;
        return Qt.point(width / 2 + distance * Math.cos(angle), height / 2 + distance * Math.sin(angle));
    }
    function hourAt(x: real, y: real): int {
        const angle = Math.atan2(y - height / 2, x - width / 2) + Math.PI / 2;
        return (Math.round(angle / (2 * Math.PI) * 24) + 24) % 24;
    }
    function move(handle: int, hour: int): void {
        const begin = handle === 0 ? (hour + 24) % 24 : root.from;
        const end = handle === 1 ? (hour + 23) % 24 + 1 : root.to;
        if (begin !== end && begin !== end % 24 || end - begin === 24) {
            root.from = begin;
            root.to = end;
        }
    }
    function take(): void {
        root.view.setHours(root.from, root.to);
        root.from = Qt.binding(() => root.view.hourFrom);
        root.to = Qt.binding(() => root.view.hourTo);
    }

    Shape {
        anchors.fill: parent
        layer.enabled: GraphicsInfo.api === GraphicsInfo.Software
        ShapePath {
            strokeColor: Theme.line
            strokeWidth: 12
            fillColor: "transparent"
            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.radius
                radiusY: root.radius
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 12
            capStyle: ShapePath.FlatCap
            fillColor: "transparent"
            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.radius
                radiusY: root.radius
                startAngle: root.from * 15 - 90
                sweepAngle: root.length * 15
            }
        }
    }
    Repeater {
        model: [0, 6, 12, 18]
        Text {
            required property int modelData
            readonly property point place: root.pointAt(modelData, root.radius - 27)
            x: place.x - width / 2
            y: place.y - height / 2
            text: modelData
            textFormat: Text.PlainText
            font.pixelSize: 11
            color: Theme.quiet
        }
    }
    Text {
        anchors.centerIn: parent
        text: root.length === 24 ? qsTr("All day") : qsTr("%1–%2 h").arg(root.from).arg(root.to)
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        color: Theme.text
    }
    Repeater {
        model: 2
        Rectangle {
            id: handle
            required property int index
            readonly property point place: root.pointAt(index === 0 ? root.from : root.to, root.radius + (root.length === 24 ? (index === 0 ? -10 : 10) : 0))
            x: place.x - width / 2
            y: place.y - height / 2
            width: 32
            height: 32
            radius: 16
            color: "transparent"
            activeFocusOnTab: true
            Accessible.role: Accessible.Dial
            Accessible.name: (index === 0 ? qsTr("From hour %1") : qsTr("To hour %1")).arg(index === 0 ? root.from : root.to)
            Keys.onLeftPressed: step(-1)
            Keys.onDownPressed: step(-1)
            Keys.onRightPressed: step(1)
            Keys.onUpPressed: step(1)
            function step(by: int): void {
                root.move(index, (index === 0 ? root.from : root.to) + by);
                root.take();
            }
            Rectangle {
                anchors.centerIn: parent
                width: 18
                height: 18
                radius: 9
                color: Theme.surface
                border.width: handle.activeFocus || root.dragged === handle.index ? 4 : 2
                border.color: Theme.accent
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => {
            const reach = handle => {
                const place = root.pointAt(handle === 0 ? root.from : root.to, root.radius);
                return Math.hypot(mouse.x - place.x, mouse.y - place.y);
            };
            root.dragged = root.length === 24 ? (Math.hypot(mouse.x - width / 2, mouse.y - height / 2) < root.radius ? 0 : 1) : reach(0) < reach(1) ? 0 : 1;
            root.move(root.dragged, root.hourAt(mouse.x, mouse.y));
        }
        onPositionChanged: mouse => root.move(root.dragged, root.hourAt(mouse.x, mouse.y))
        onReleased: {
            root.dragged = -1;
            root.take();
        }
    }
}
