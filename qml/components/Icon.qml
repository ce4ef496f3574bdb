// A line drawing of 24 by 24 units in one colour.
import QtQuick
import QtQuick.Shapes
import Buurtatlas

Item {
    id: root

    property string name
    property color color: Theme.text
    property int size: 20

    implicitWidth: size
    implicitHeight: size
    // The software renderer draws a shape that is scrolled wholly out of sight over what lies beside the view.
    layer.enabled: GraphicsInfo.api === GraphicsInfo.Software

    function pathOf(icon: string): string {
        switch (icon) {
        case "zones":
            return "M4 7 L11 4 L20 8 L18 18 L8 20 L4 14 Z M11 4 L10 12 L18 18 M10 12 L4 14";
        case "coverage":
            return "M12 3 A9 9 0 1 0 21 12 L12 12 Z M15 3.5 A9 9 0 0 1 20.5 9 L15 9 Z";
        case "members":
            return "M9 11 A3.5 3.5 0 1 0 9 4 A3.5 3.5 0 1 0 9 11 Z M3 20 C3 15.5 5.5 14 9 14 C12.5 14 15 15.5 15 20 M15.5 10.5 A3 3 0 1 0 15 4.6 M17.5 14.2 C20 14.8 21 16.5 21 20";
        case "alerts":
            return "M6 17 L6 11 A6 6 0 0 1 18 11 L18 17 L20 19 L4 19 Z M10 21.5 L14 21.5 M12 5 L12 3";
        case "incidents":
            return "M4 20 L4 4 M4 20 L20 20 M8 20 L8 14 M12 20 L12 8 M16 20 L16 11 M20 20 L20 15";
        case "undo":
            return "M9 5 L4 10 L9 15 M4 10 L14 10 A5 5 0 0 1 14 20 L11 20";
        case "redo":
            return "M15 5 L20 10 L15 15 M20 10 L10 10 A5 5 0 0 0 10 20 L13 20";
        case "search":
            return "M10.5 17 A6.5 6.5 0 1 0 10.5 4 A6.5 6.5 0 1 0 10.5 17 Z M15.5 15.5 L20.5 20.5";
        case "sun":
            return "M12 16 A4 4 0 1 0 12 8 A4 4 0 1 0 12 16 Z M12 2.5 L12 5 M12 19 L12 21.5 M2.5 12 L5 12 M19 12 L21.5 12 M5.3 5.3 L7 7 M17 17 L18.7 18.7 M5.3 18.7 L7 17 M17 7 L18.7 5.3";
        case "moon":
            return "M20 14.5 A8.5 8.5 0 1 1 9.5 4 A7 7 0 0 0 20 14.5 Z";
        case "plus":
            return "M12 5 L12 19 M5 12 L19 12";
        case "minus":
            return "M5 12 L19 12";
        case "whole":
            return "M4 9 L4 4 L9 4 M15 4 L20 4 L20 9 M20 15 L20 20 L15 20 M9 20 L4 20 L4 15";
        case "layers":
            return "M12 4 L21 9 L12 14 L3 9 Z M3.5 13 L12 17.5 L20.5 13";
        case "close":
            return "M6 6 L18 18 M18 6 L6 18";
        case "check":
            return "M5 12.5 L10 17.5 L19 7";
        case "draw":
            return "M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5";
        case "trash":
            return "M5 7 L19 7 M9 7 L9 4.5 L15 4.5 L15 7 M7 7 L8 20 L16 20 L17 7";
        case "import":
            return "M12 4 L12 15 M7.5 10.5 L12 15 L16.5 10.5 M4.5 16 L4.5 20 L19.5 20 L19.5 16";
        case "play":
            return "M8 5 L19 12 L8 19 Z";
        case "pause":
            return "M8.5 5 L8.5 19 M15.5 5 L15.5 19";
        case "back":
            return "M14.5 5 L8 12 L14.5 19";
        case "next":
            return "M9.5 5 L16 12 L9.5 19";
        case "more":
            return "M5.6 12 L6.2 12 M11.7 12 L12.3 12 M17.8 12 L18.4 12";
        case "down":
            return "M5 9 L12 16 L19 9";
        case "warning":
            return "M12 4 L21 19.5 L3 19.5 Z M12 10 L12 14.5 M12 16.6 L12 17.2";
        case "info":
            return "M12 21 A9 9 0 1 0 12 3 A9 9 0 1 0 12 21 Z M12 11 L12 16.5 M12 7.6 L12 8.2";
        case "pin":
            return "M12 21 C7 15 5.5 12.5 5.5 9.5 A6.5 6.5 0 0 1 18.5 9.5 C18.5 12.5 17 15 12 21 Z M12 12 A2.5 2.5 0 1 0 12 7 A2.5 2.5 0 1 0 12 12 Z";
        case "send":
            return "M3.5 11 L20.5 4 L14 20.5 L11 13.5 Z M11 13.5 L20.5 4";
        case "print":
            return "M7 9 L7 3.5 L17 3.5 L17 9 M7 17 L4 17 L4 9 L20 9 L20 17 L17 17 M7 14 L17 14 L17 20.5 L7 20.5 Z";
        case "clock":
            return "M12 21 A9 9 0 1 0 12 3 A9 9 0 1 0 12 21 Z M12 7 L12 12 L15.5 14";
        default:
            return "";
        }
    }

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: root.color
            strokeWidth: 1.7
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg {
                path: root.pathOf(root.name)
            }
        }
    }
}
