using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using static Blueprints.Simulations.Drawing.SimulationSheetOfPaper;

namespace Blueprints.Simulations.Drawing;

/// <summary>What was taken for given or left out.</summary>
internal static class NotePanel
{
    public static void Draw(SimulationSheetOfPaper paper, SimulationWords words, SimulationResult result)
    {
        if (result.Notes.IsEmpty) return;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        foreach (var note in result.Notes)
        {
            var lines = LineBreaker.Break(InterMeasurer.Instance, note.In(words.Language), Small, FontWeight.Regular, Right - Left);
            paper.Top = ChartPen.Lines(nodes, lines, Left, paper.Top + 10, 15, Small, FontWeight.Regular, paper.Theme.MutedText, TextAnchor.Start) - 8;
        }

        paper.Add("note", nodes, 0);
    }
}
