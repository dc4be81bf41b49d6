using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Fishbones;
using Blueprints.Interchange;
using Blueprints.Interchange.Reading;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>convert</c> of files that other tools drew. Names types of Blueprints.Interchange, which is only loaded where a file is read.</summary>
internal static class ExchangeConversion
{
    /// <summary>Whether a file is one of them, by its beginning.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Reads(Input input, byte[] bytes) => ExchangeReader.Reads(bytes, input.Name);

    /// <summary>What a file is that is not read, and what is read; null where nothing is known of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Bilingual? Recognised(Input input, byte[] bytes) => ExchangeReader.Recognise(bytes, input.Name);

    /// <summary>Converts a file; the exit code for it.</summary>
    /// <param name="input">The file.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="output">Where the user wants the document; null is beside the file.</param>
    /// <param name="quiet">Whether nothing is told that is not wrong.</param>
    /// <param name="messages">Where it is told.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Convert(Input input, byte[] bytes, string? output, bool quiet, TextWriter messages)
    {
        var reading = ExchangeReader.Read(bytes, input.Name, Documents.OptionsOf(input));
        foreach (var message in reading.Messages)
        {
            if (message.IsError || !quiet) messages.WriteLine(Messages.Visible(PlaceOf(input, message) + message.Words.In(Messages.Language)));
        }

        if (reading.Compilation is not { Diagram: { } diagram } compilation) return ExitCode.Mistakes;
        var job = OutputPlan.Make([input], output, EndingOf(input, diagram is Fishbone ? ".fishbone" : ".blueprint"), fromFolder: false)[0];
        return Delivery.WriteConverted(job, output is null, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(compilation.Source.Content), quiet, messages);
    }

    /// <summary>The ending of the document: late.fishbone.opml becomes late.fishbone.yaml.</summary>
    private static string EndingOf(Input input, string kind) => Path.GetFileNameWithoutExtension(input.Name).EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? ".yaml" : kind + ".yaml";

    private static string PlaceOf(Input input, ExchangeMessage message) => message.Line == 0 ? $"{input.Name}: "
        : string.Create(CultureInfo.InvariantCulture, $"{input.Name}:{message.Line}:{Math.Max(1, message.Column)}: ");
}
