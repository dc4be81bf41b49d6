using System.Collections.Immutable;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones.Reading;
using Blueprints.Text;

namespace Blueprints.Fishbones.Writing;

/// <summary>
/// Writes a fishbone as a YAML document of this language: causes in the short form where nothing else is said of them, quotes only where
/// they are
/// needed. Compiling what was written gives the same model again, places in the text aside, provided that the model is one that can be
/// read: its ids
/// and addresses valid, its texts of one line and trimmed (notes may have several), its categories' names different and their ids the
/// default ones,
/// which the language has no key for. Thread-safe.
/// </summary>
public static class FishboneWriter
{
    /// <summary>The document's text, with line feeds.</summary>
    /// <param name="fishbone">The fishbone.</param>
    /// <exception cref="ArgumentNullException">The fishbone is null.</exception>
    /// <exception cref="ArgumentException">A fishbone built in C# contradicts itself.</exception>
    public static string Write(Fishbone fishbone)
    {
        ArgumentNullException.ThrowIfNull(fishbone);
        // What is too deep to be drawn can be written all the same.
        Contradictions.Refuse(fishbone, static built => [.. FishboneValidator.Validate(built).Where(found => found.Code != ModelDiagnostics.TooDeepCauses.Code)], nameof(fishbone));
        var lines = new YamlLines();
        WriteHead(fishbone, lines);
        if (fishbone.Categories.Length == 0)
        {
            lines.Add(0, "categories: {}");
            return lines.ToString();
        }

        var chosen = ChosenIds.Find(fishbone);
        lines.Add(0, "categories:");
        foreach (var category in fishbone.Categories)
        {
            lines.Entry(2, category.Label, category.Causes.Length == 0 ? "[]" : "");
            WriteCauses(category.Causes, chosen, lines);
        }

        return lines.ToString();
    }

    private static void WriteHead(Fishbone fishbone, YamlLines lines)
    {
        lines.Text(0, FishboneKeys.Kind, fishbone.Title);
        if (fishbone.Language == DiagramLanguage.Chinese) lines.Add(0, "language: zh");
        else if (LanguageOfText.OfTitle(fishbone.Title) != fishbone.Language) lines.Add(0, "language: en");
        lines.Text(0, "description", fishbone.Description);
        if (fishbone.Head == HeadSide.Left) lines.Add(0, "head: left");
        lines.Text(0, "unit", fishbone.Unit);
        lines.Text(0, "theme", fishbone.Theme);
        WriteAccept(0, fishbone.Accept, lines);
        if (fishbone.Analysis.Length > 0)
        {
            lines.Add(0, "analysis:");
            foreach (var setting in fishbone.Analysis) lines.Entry(2, setting.Rule, Setting(setting));
        }

        if (fishbone.Outputs.Length == 0) return;
        lines.Add(0, "outputs:");
        foreach (var output in fishbone.Outputs) lines.Entry(2, output.Name, YamlText.Of(output.Weight));
    }

    /// <summary>Without recursion, since a model built in C# may be of any depth: what stands below a cause comes last in it.</summary>
    private static void WriteCauses(ImmutableArray<Cause> causes, HashSet<Cause> chosen, YamlLines lines)
    {
        var open = new Stack<(Cause Cause, int Indent)>();
        Push(causes, 4);
        while (open.TryPop(out var next))
        {
            var (cause, indent) = next;
            var label = YamlText.Of(cause.Label);
            if (IsPlain(cause) && !chosen.Contains(cause) && (cause.Causes.Length == 0 || CanBeKey(cause, label)))
            {
                lines.Add(indent, cause.Causes.Length == 0 ? $"- {label}" : $"- {label}:");
            }
            else
            {
                lines.Add(indent, $"- {CauseKeys.Cause}: {label}");
                if (chosen.Contains(cause)) lines.Text(indent + 2, "id", cause.Id);
                WriteKeys(cause, indent + 2, lines);
                if (cause.Causes.Length > 0) lines.Add(indent + 2, $"{CauseKeys.Because}:");
            }

            Push(cause.Causes, indent + 4);
        }

        void Push(ImmutableArray<Cause> list, int indent)
        {
            for (var i = list.Length - 1; i >= 0; i--) open.Push((list[i], indent));
        }
    }

    private static bool CanBeKey(Cause cause, string label) => label.Length <= YamlText.MaxKeyLength && CauseKeys.Table.Find(cause.Label) is null;

    /// <summary>Whether nothing is said of a cause but its text and its causes.</summary>
    private static bool IsPlain(Cause cause) => cause is
    {
        Count: null, Votes: null, Status: null, Evidence: null, Countermeasure: null, Owner: null, Probability: null, Gate: null, Control: null,
        Ratings.Length: 0, Step: null, Note: null, Href: null, Tags.Length: 0, Accept.Length: 0,
    };

    private static void WriteKeys(Cause cause, int indent, YamlLines lines)
    {
        lines.Number(indent, "count", cause.Count);
        lines.Number(indent, "votes", cause.Votes);
        lines.Word(indent, "status", (int?)cause.Status);
        lines.Text(indent, "evidence", cause.Evidence);
        lines.Text(indent, "countermeasure", cause.Countermeasure);
        lines.Text(indent, "owner", cause.Owner);
        lines.Number(indent, "probability", cause.Probability);
        lines.Word(indent, "gate", (int?)cause.Gate);
        lines.Word(indent, "control", (int?)cause.Control);
        if (cause.Ratings.Length > 0)
        {
            lines.Add(indent, "ratings:");
            foreach (var rating in cause.Ratings) lines.Entry(indent + 2, rating.Output, YamlText.Of(rating.Value));
        }

        lines.Text(indent, "step", cause.Step);
        lines.Text(indent, "note", cause.Note);
        lines.Text(indent, "href", cause.Href);
        if (cause.Tags.Length > 0) lines.Add(indent, $"tags: [{string.Join(", ", cause.Tags.Select(YamlText.InBrackets))}]");
        WriteAccept(indent, cause.Accept, lines);
    }

    private static void WriteAccept(int indent, ImmutableArray<Acceptance> accepted, YamlLines lines)
    {
        if (accepted.Length == 0) return;
        lines.Add(indent, "accept:");
        foreach (var acceptance in accepted) lines.Entry(indent + 2, acceptance.Rule, YamlText.Of(acceptance.Reason));
    }

    private static string Setting(RuleSetting setting)
    {
        var severity = setting.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Information => "information",
            _ => null,
        };
        if (!setting.Enabled) return "off";
        if (setting.Parameters.IsEmpty && setting.Words.IsEmpty) return severity ?? "on";
        var parts = new StringBuilder(severity is null ? "" : $"severity: {severity}");
        var values = setting.Parameters.Select(number => (Name: number.Key, Text: YamlText.Of(number.Value))).Concat(setting.Words.Select(word => (Name: word.Key, Text: YamlText.InBrackets(word.Value))));
        foreach (var (name, text) in values.OrderBy(value => value.Name, StringComparer.Ordinal)) parts.Append(parts.Length > 0 ? ", " : "").Append(YamlText.InBrackets(name)).Append(": ").Append(text);
        return $"{{{parts}}}";
    }
}
