// Three questions to the incidents that pass the filter.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property Workspace workspace

    spacing: Theme.gutter

    EffectPanel {
        Layout.fillWidth: true
        desk: root.workspace.effect
        writing: root.workspace.session.writer.busy
    }
    Rule {}
    NearRepeatPanel {
        Layout.fillWidth: true
        desk: root.workspace.nearRepeat
        people: root.workspace.people
    }
    Rule {}
    PredictionPanel {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        desk: root.workspace.prediction
    }
}
