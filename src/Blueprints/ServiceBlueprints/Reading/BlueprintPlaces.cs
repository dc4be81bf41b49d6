using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Files;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What the tree of a blueprint's text has to know beside the tables of keys.</summary>
internal static class BlueprintPlaces
{
    private static KeyInfo Band => LaneKeys.Table.Keys[0];

    /// <summary>Where the elements of a blueprint stand.</summary>
    public static IEnumerable<ElementPlace> Elements(Diagram diagram)
    {
        if (diagram is not ServiceBlueprint blueprint) yield break;
        foreach (var lane in blueprint.Lanes) yield return new(lane.Id, SyntaxElementKind.Lane, lane.Span);
        foreach (var phase in blueprint.Phases) yield return new(phase.Id, SyntaxElementKind.Phase, phase.Span);
        foreach (var step in blueprint.Steps)
        {
            yield return new(step.Id, SyntaxElementKind.Step, step.Span);
            foreach (var fail in step.FailPoints)
            {
                if (fail.Id is { } id) yield return new(id, SyntaxElementKind.FailPoint, fail.Span);
            }
        }
    }

    /// <summary>At a step, its lane and the heading of a phase: the lanes of the document and of its common file, then the standard
    /// ones.</summary>
    public static IEnumerable<SyntaxKey> FurtherKeys(SyntaxTree tree, Diagram? diagram, IKeyTable table, CompilerOptions options)
    {
        if (!ReferenceEquals(table, StepKeys.Table)) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (written, label) in LanesOf(tree))
        {
            if (BlueprintWords.BandKey(written) is var name && seen.Add(name)) yield return Lane(name, label is null ? Standard(name) : new(label, label));
        }

        foreach (var lane in (diagram as ServiceBlueprint)?.Lanes ?? [])
        {
            if (!BlueprintWords.BandKeys.Contains(lane.Id) && seen.Add(lane.Id)) yield return Lane(lane.Id, new(lane.Label, lane.Label));
        }

        foreach (var (written, label) in CommonLanes(tree, options))
        {
            if (BlueprintWords.BandKey(written) is var name && seen.Add(name)) yield return Lane(name, label is null ? Standard(name) : new(label, label));
        }

        foreach (var name in BlueprintWords.BandKeys)
        {
            if (seen.Add(name)) yield return Lane(name, Standard(name));
        }

        yield return new SyntaxKey(PhaseKeys.Phase.Name, PhaseKeys.Phase.Description, ShapeText.Words(PhaseKeys.Phase.Shape)) { Chinese = PhaseKeys.Phase.Chinese };
    }

    /// <summary>The band, where a lane of the author's own says no more than that: <c>patient: customer</c>.</summary>
    public static SyntaxKey? ShortForm(SyntaxEntry entry, Diagram diagram)
    {
        if (diagram is not ServiceBlueprint blueprint || entry.Value is not SyntaxScalar text || !BlueprintWords.BandKeys.Contains(BlueprintWords.BandKey(text.Value.Trim()))) return null;
        foreach (var lane in blueprint.Lanes)
        {
            // Of a lane that the common file has the word is the label.
            if (lane.Span.Start != entry.KeySpan.Start || lane.Id != entry.Name || lane.Label != lane.Id || BlueprintWords.BandKeys.Contains(lane.Id)) continue;
            return new SyntaxKey(Band.Name, Band.Description, ShapeText.Words(Band.Shape)) { Words = Band.Shape.Words, WordsInChinese = Band.Shape.Chinese, Meanings = Band.Shape.Meanings };
        }

        return null;
    }

    /// <summary>The common file that a document uses, as it writes it; null where it uses none.</summary>
    public static SyntaxScalar? Used(SyntaxTree tree) => tree.Root is SyntaxMapping root && Find(root, BlueprintKeys.Table, UseReader.Key)?.Value is SyntaxScalar { IsNothing: false } path ? path : null;

    private static IEnumerable<(string Name, string? Label)> LanesOf(SyntaxTree tree) =>
        tree.Root is SyntaxMapping root && Find(root, BlueprintKeys.Table, "lanes")?.Value is { } lanes ? Named(lanes is SyntaxAlias alias ? alias.Target : lanes) : [];

    /// <summary>The lanes of the common file, those as well in which no step stands yet.</summary>
    private static IEnumerable<(string Name, string? Label)> CommonLanes(SyntaxTree tree, CompilerOptions options)
    {
        if (Used(tree) is not { } path || options.Files?.Read(path.Value.Trim(), options.MaxBytes) is not { Refusal: FileRefusal.None } file) return [];
        return LanesOf(SyntaxReader.Read(SourceText.Decode(file.Content.Span, path.Value), options, null, NoGuide.Instance));
    }

    /// <summary>The lanes that stand below each other, or in a list, with their labels where they say any.</summary>
    private static IEnumerable<(string Name, string? Label)> Named(SyntaxNode? lanes) => lanes switch
    {
        SyntaxMapping mapping => mapping.Entries.Where(entry => entry is { IsMerge: false, Name.Length: > 0 }).Select(entry => (entry.Name!, LabelOf(entry))),
        SyntaxSequence list => list.Items.SelectMany(item => item is SyntaxScalar { IsNothing: false } name ? [(name.Value, null)] : item is SyntaxMapping ? Named(item) : []),
        _ => [],
    };

    /// <summary>The entry of a key, in whichever language it is written.</summary>
    private static SyntaxEntry? Find(SyntaxMapping mapping, IKeyTable table, string name)
    {
        foreach (var key in table.Keys)
        {
            if (key.Name == name) return key.Writings.Select(mapping.Find).FirstOrDefault(entry => entry is not null);
        }

        return null;
    }

    private static SyntaxKey Lane(string name, Bilingual label) =>
        new(name, new($"a step in the lane '{label.English}'", $"泳道“{label.Chinese}”里的步骤"), new("what is done, as a text", "做什么，用文本写明")) { IsLane = true, Chinese = BlueprintWords.BandKeys.IndexOf(name) is >= 0 and var band ? [BlueprintWords.BandKeysInChinese[band]] : [] };

    private static string? LabelOf(SyntaxEntry entry) => entry.Value switch
    {
        SyntaxScalar { IsNothing: false } text => text.Value,
        SyntaxMapping mapping => (Find(mapping, LaneKeys.Table, "label")?.Value as SyntaxScalar)?.Value,
        _ => null,
    };

    private static Bilingual Standard(string name)
    {
        foreach (var lane in ServiceBlueprints.Lane.Standard(DiagramLanguage.English))
        {
            if (lane.Id == name) return new(lane.Label, ServiceBlueprints.Lane.Standard(DiagramLanguage.Chinese).First(other => other.Id == name).Label);
        }

        return new(name, name);
    }
}
