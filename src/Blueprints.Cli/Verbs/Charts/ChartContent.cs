using System.Text;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Drawing;
using Blueprints.Measures;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary>What a chart shows of one document.</summary>
/// <param name="Reason">Why there is nothing to show; null where there is something.</param>
/// <param name="Print">Writes what belongs on standard output, with trouble told to the writer; whether that went well.</param>
/// <param name="Draw">The picture.</param>
internal sealed record ChartContent(Bilingual? Reason, Func<TextWriter, bool> Print, Func<LayoutOptions, Scene> Draw)
{
    /// <summary>A chart with a sheet of figures behind it, which is printed in the language of the messages.</summary>
    public static ChartContent Of(Bilingual? reason, Func<MeasureSheet> sheet, Func<LayoutOptions, Scene> draw) =>
        new(reason, messages => PrintText(writer => MeasureTextWriter.Write(writer, sheet(), Messages.Chosen), messages), draw);

    /// <summary>Prints text on standard output; whether that went well.</summary>
    public static bool PrintText(Action<TextWriter> write, TextWriter messages) => Delivery.Write(null, false, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }, messages);
}
