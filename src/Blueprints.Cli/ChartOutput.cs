using System.Text;
using Blueprints.Measures;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Cli;

/// <summary>What verbs that print figures and draw a chart of them share.</summary>
internal static class ChartOutput
{
    /// <summary>Prints the figures on standard output; whether that went well.</summary>
    public static bool Print(MeasureSheet sheet, TextWriter messages) => Delivery.Write(null, false, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        MeasureTextWriter.Write(writer, sheet, Messages.Chosen);
    }, messages);

    /// <summary>Draws the chart into a file; whether that went well.</summary>
    public static bool Draw(string target, OutputFormat format, DrawingSettings settings, Scene scene, Bilingual chart, bool quiet, TextWriter messages)
    {
        try
        {
            var renderer = format.Create(settings);
            if (!Delivery.Write(target, false, stream => renderer.Render(scene, stream), messages)) return false;
            foreach (var warning in renderer.Warnings(scene, Messages.Language)) Messages.Say(messages, warning);
            Delivery.Tell(target, quiet, messages);
            return true;
        }
        catch (RenderException trouble)
        {
            Messages.Say(messages, new Bilingual($"cannot draw {chart.English}: {trouble.Words.English}", $"无法画出{chart.Chinese}：{trouble.Words.Chinese}").In(Messages.Language));
            return false;
        }
    }
}
