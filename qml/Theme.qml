// Every colour, size and distance of the window.
pragma Singleton

import QtQuick

QtObject {
    id: root

    property bool dark: false
    property bool exercise: false // the atlas that is open is one for practice

    readonly property color surface: dark ? "#14181D" : "#FFFFFF"
    readonly property color panel: dark ? "#1C2229" : "#F6F7F9"
    readonly property color hover: dark ? "#262E37" : "#E9EDF2"
    readonly property color text: dark ? "#E8ECF1" : "#1B2430"
    readonly property color quiet: dark ? "#9AA6B4" : "#5A6675"
    readonly property color faint: dark ? "#5C6875" : "#A3ADB9"
    readonly property color line: dark ? "#343D48" : "#D5DAE1"
    readonly property color accent: dark ? "#6CB4F0" : "#0B5FA5"
    readonly property color accentInk: dark ? "#10202E" : "#FFFFFF"
    readonly property color accentGround: dark ? "#1E3347" : "#E3EFF9"
    readonly property color danger: dark ? "#FF8A80" : "#B3261E"
    readonly property color dangerGround: dark ? "#3A2226" : "#FBEAE9"
    readonly property color warning: dark ? "#F2B84B" : "#8A5300"
    readonly property color warningGround: dark ? "#372D1B" : "#FCF3E2"
    readonly property color good: dark ? "#6FCF97" : "#1B6E3C"
    readonly property color goodGround: dark ? "#1D3327" : "#E6F4EB"

    // The same in light and dark: practice must look like nothing else.
    readonly property color exerciseGround: "#FFD43B"
    readonly property color exerciseStripe: "#123A6B"
    readonly property color exerciseInk: "#1B2430"

    readonly property color bin: dark ? "#35A69F" : "#0B7A75"
    readonly property color zBin: dark ? "#B684D6" : "#7A3E9D"
    readonly property color whatsApp: dark ? "#E0914A" : "#B35900"
    readonly property color covered: bin
    readonly property color thinlyCovered: dark ? "#4C8A86" : "#8CC7C3"
    readonly property color uncovered: dark ? "#E4717F" : "#D1495B"
    readonly property color allowedGap: dark ? "#8B95A0" : "#77808C"

    readonly property string family: Application.font.family
    readonly property int body: 13
    readonly property int small: 12
    readonly property int title: 15
    readonly property int figure: 22

    readonly property int gap: 4
    readonly property int gutter: 12
    readonly property int margin: 16
    readonly property int corner: 6
    readonly property int target: 32
    readonly property int barHeight: 48
    readonly property int statusHeight: 28
    readonly property int railWidth: 76
    readonly property int inspectorNarrow: 320
    readonly property int inspectorWide: 400

    readonly property int exerciseFrame: 6

    readonly property int zMap: 0
    readonly property int zOverMap: 10
    readonly property int zBanner: 20
    readonly property int zPopup: 30
    readonly property int zFrame: 40

    function zoneColor(typeName: string): color {
        switch (typeName) {
        case "Z-BIN":
            return root.zBin;
        case "WHATSAPP":
            return root.whatsApp;
        default:
            return root.bin;
        }
    }
}
