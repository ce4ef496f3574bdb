// The places an address may mean, each with its number and how far it may be off; lies inside a MapCanvas.
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Buurtatlas
import Buurtatlas.ViewModels

MapItemView {
    id: root

    required property CandidateList candidates

    model: root.candidates
    delegate: MapItemGroup {
        id: mark

        required property int index
        required property var position
        required property real radius

        visible: position.isValid
        MapCircle {
            center: mark.position
            radius: mark.radius
            color: Qt.alpha(Theme.accent, 0.12)
            border.color: Theme.accent
            border.width: 1
        }
        MapQuickItem {
            coordinate: mark.position
            anchorPoint: Qt.point(14, 14)
            autoFadeIn: false
            sourceItem: NumberTag {
                number: mark.index + 1
                color: Theme.accent
            }
        }
    }
}
