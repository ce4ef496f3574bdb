// How a density is computed and coloured.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property DensityDesk desk
    readonly property list<int> neighbours: [0, 10, 25, 50, 100]

    spacing: 8

    Choice {
        Layout.fillWidth: true
        label: qsTr("Kernel")
        names: [qsTr("Quartic: ends at the bandwidth"), qsTr("Gaussian: the bandwidth is its standard deviation")]
        current: root.desk.kernel
        onChosen: index => root.desk.kernel = index
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("How far each incident spreads")
        names: root.neighbours.map(count => count === 0 ? qsTr("The bandwidth") : qsTr("To its %1th neighbour, at least the bandwidth").arg(count))
        current: Math.max(0, root.neighbours.indexOf(root.desk.nearest))
        onChosen: index => root.desk.nearest = root.neighbours[index]
    }
    TickBox {
        Layout.fillWidth: true
        implicitHeight: Theme.target
        text: qsTr("Make up for what is lost beyond the boundary")
        checked: root.desk.atBoundary
        onToggled: root.desk.atBoundary = checked
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Classes")
        names: [qsTr("Round limits"), qsTr("As much ground in each"), qsTr("Equal steps"), qsTr("No steps, colours run")]
        current: root.desk.classing
        onChosen: index => root.desk.classing = index
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Colours, in an order for every eye")
        names: ["Viridis", "Cividis", "Magma"]
        current: root.desk.ramp
        onChosen: index => root.desk.ramp = index
    }
    TickBox {
        Layout.fillWidth: true
        implicitHeight: Theme.target
        text: qsTr("Lines at the limits of the classes")
        checked: root.desk.contours
        onToggled: root.desk.contours = checked
    }
}
