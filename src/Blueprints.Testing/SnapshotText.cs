using System.Globalization;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Text;

namespace Blueprints.Testing;

/// <summary>What is held of a document, in words and figures.</summary>
internal static class SnapshotText
{
    public static string Of(SourceText document, SnapshotOptions options)
    {
        var compiler = options.Compiler with { Language = options.Language ?? options.Compiler.Language };
        var analysis = options.Analysis with { Language = options.Language ?? options.Analysis.Language };
        var compilation = Compiler.Compile(document, compiler);
        var text = new StringBuilder();
        Append(text, "mistakes", compilation.Diagnostics.Select(LineOf));
        if (compilation.Diagram is { } diagram) Append(text, compilation, diagram, options with { Analysis = analysis });
        return text.Length == 0 ? "nothing\n" : text.ToString();
    }

    private static void Append(StringBuilder text, Compilation compilation, Diagram diagram, SnapshotOptions options)
    {
        if (options.HasDrawing) Append(text, "drawing", PlacedTextWriter.ToText(Compiler.Place(diagram, options.Layout)).TrimEnd('\n').Split('\n'));
        if (options.HasFindings)
        {
            var found = Compiler.Analyze(compilation, options.Analysis);
            Append(text, "findings", found.Findings.Select(LineOf));
            Append(text, "accepted findings", found.Accepted.Select(LineOf));
        }

        if (options.HasMeasures)
        {
            var sheet = Compiler.Measure(diagram, compilation.Source.Name, options.Analysis);
            Append(text, "measures", sheet.Rows.Where(row => row.Figure.IsKnown).Select(row => LineOf(row, options.Language ?? sheet.Language)));
        }
    }

    /// <summary>A part with its heading; one without lines is left out.</summary>
    private static void Append(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first) text.Append(text.Length == 0 ? "" : "\n").Append("# ").Append(heading).Append('\n');
            first = false;
            text.Append(line).Append('\n');
        }
    }

    /// <summary>Lines of the document move as it is written on, and are left out where the element has a name.</summary>
    private static string LineOf(Diagnostic said)
    {
        var place = said.Position;
        var where = said.Element ?? string.Create(CultureInfo.InvariantCulture, $"{said.Source.Name}:{place.Line}:{place.Column}");
        return $"{said.Code} {said.Descriptor.Name} {where}: {said.Message}{(said.Accepted is null ? "" : $" ({said.Accepted.ReplaceLineEndings(" ")})")}";
    }

    private static string LineOf(MeasureRow row, DiagramLanguage language)
    {
        var value = MeasureValue.ToText(row.Figure.Value!.Value, row.Unit, language);
        return $"{row.Key} {(row.Figure.IsPartial ? row.Figure.IsAtMost ? "<= " : "~ " : "")}{value}";
    }
}
