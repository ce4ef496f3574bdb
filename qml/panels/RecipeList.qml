// Filters kept under a name, with what the map shows, to use them again.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentView view

    spacing: 8

    Heading {
        text: qsTr("Saved recipes")
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.view.recipes.length === 0
        text: qsTr("A recipe keeps this filter and what the map shows, and says next month what changed.")
    }
    Repeater {
        model: root.view.recipes
        RowLayout {
            id: recipe
            required property int index
            required property string modelData
            Layout.fillWidth: true
            spacing: 4
            ActionButton {
                Layout.fillWidth: true
                text: recipe.modelData
                onClicked: root.view.useRecipe(recipe.index)
            }
            IconButton {
                iconName: "next"
                label: qsTr("%1 for the period after, and what changed").arg(recipe.modelData)
                onClicked: root.view.useRecipeNext(recipe.index)
            }
            IconButton {
                iconName: "trash"
                label: qsTr("Drop the recipe %1").arg(recipe.modelData)
                onClicked: root.view.dropRecipe(recipe.index)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Field {
            id: nameField
            Layout.fillWidth: true
            placeholder: qsTr("Name of a recipe")
            onAccepted: root.save()
        }
        ActionButton {
            enabled: nameField.text.trim() !== ""
            text: qsTr("Save recipe")
            onClicked: root.save()
        }
    }

    function save(): void {
        if (nameField.text.trim() !== "") {
            root.view.saveRecipe(nameField.text);
            nameField.text = "";
        }
    }
}
