using System.Text;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Interchange.Drawn;
using Blueprints.Interchange.Mermaid;
using Blueprints.Mermaid;
using Blueprints.Text;

namespace Blueprints.Interchange.Outlines;

/// <summary>
/// Lines of an outline, each deeper in than what it belongs to, as a fishbone: the effect, categories, causes. They are read as Mermaid's ishikawa
/// is, so that limits, categories that stand twice and what is missing are told alike.
/// </summary>
internal sealed class OutlineTree
{
    private readonly List<(string Words, int Depth, FilePlace Place)> _lines = [];

    private const int MostLines = 50_000;

    /// <exception cref="UnreadableFileException">There are too many.</exception>
    public void Add(string words, int depth, FilePlace place)
    {
        if (_lines.Count >= MostLines) throw new UnreadableFileException(new(FormattableString.Invariant($"it has more than {MostLines:N0} lines, which is the most"), FormattableString.Invariant($"超过 {MostLines:N0} 行，这是上限")), place);
        _lines.Add((words, depth, place));
    }

    /// <summary>The lines with each category once, and what belongs to it together.</summary>
    private List<(string Words, int Depth, FilePlace Place)> Merged(List<ExchangeMessage> messages)
    {
        var known = new Dictionary<string, List<(string Words, int Depth, FilePlace Place)>>(StringComparer.OrdinalIgnoreCase);
        var order = new List<List<(string Words, int Depth, FilePlace Place)>> { new() };
        var at = order[0];
        foreach (var line in _lines)
        {
            if (line.Depth == 1)
            {
                if (known.TryGetValue(line.Words, out var first))
                {
                    at = first;
                    messages.Add(new ExchangeMessage(new($"the category '{Words.Clip(line.Words)}' is there already; its causes are put there", $"类别“{Words.Clip(line.Words)}”已经有了；它的原因归到那里")) { Line = line.Place.Line, Column = line.Place.Column });
                    continue;
                }

                order.Add(at = []);
                known.Add(line.Words, at);
            }

            at.Add(line);
        }

        return [.. order.SelectMany(static lines => lines)];
    }

    /// <summary>The document; null, after a message, where there are mistakes.</summary>
    public string? Write(string name, CompilerOptions options, List<ExchangeMessage> messages)
    {
        var lines = Merged(messages);
        var ishikawa = new StringBuilder("ishikawa\n");
        foreach (var (words, depth, _) in lines) ishikawa.Append(' ', 2 * (depth + 1)).Append(MermaidLabel.Encode(words)).Append('\n');
        var compilation = IshikawaReader.Read(new SourceText(ishikawa.ToString(), name), options);
        foreach (var diagnostic in compilation.Diagnostics)
        {
            var line = diagnostic.Position.Line;
            var place = line >= 2 && line - 2 < lines.Count ? lines[line - 2].Place : default;
            var words = diagnostic.Message + (diagnostic.Help is { } help ? $" ({help})" : "");
            messages.Add(new ExchangeMessage(new(words, words)) { Line = place.Line, Column = place.Column, IsError = diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error });
        }

        return compilation.Diagram is Fishbone fishbone ? FishboneWriter.Write(fishbone) : null;
    }
}
