// A field for a number, written as the language of the window writes it.
import QtQuick
import Buurtatlas

Field {
    id: root

    // Not a number where the text is none.
    readonly property real number: root.read(root.text)

    function read(written: string): real {
        try {
            return Number.fromLocaleString(Qt.locale(), written.trim());
        } catch (error) {
            return NaN;
        }
    }

    inputMethodHints: Qt.ImhFormattedNumbersOnly
}
