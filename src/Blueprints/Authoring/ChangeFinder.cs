using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Finds what may be changed at a place though nothing is wrong there. Each change is tried before it is offered: the document has no
/// mistake more after it, and the same steps in the same lanes.</summary>
internal sealed class ChangeFinder
{
    private readonly AuthoringDocument _document;
    private readonly ImmutableArray<DiagnosticFix>.Builder _changes = ImmutableArray.CreateBuilder<DiagnosticFix>();

    private ChangeFinder(AuthoringDocument document) => _document = document;

    public static ImmutableArray<DiagnosticFix> Find(AuthoringDocument document, int offset)
    {
        if (document.Compilation.Diagram is not ServiceBlueprint blueprint) return [];
        var finder = new ChangeFinder(document);
        var node = document.Compilation.Syntax.NodeAt(offset);
        Symbol? symbol = null;
        if (node?.AncestorsAndSelf().OfType<SyntaxMapping>().FirstOrDefault(mapping => mapping.LaneEntry is not null) is { } step
            && document.Symbols.Steps.FirstOrDefault(symbol => ReferenceEquals(symbol.Node, step)) is { } found
            && found.Node!.Span.Start <= offset && offset <= LineEnd(document.Source.Content, step.LaneEntry!.Span.End))
        {
            symbol = found;
            finder.AddStandard(step);
            finder.AddId(symbol);
        }

        finder.AddLanes(blueprint, offset, symbol);
        return finder._changes.DrainToImmutable();
    }

    private void AddStandard(SyntaxMapping step)
    {
        var text = new Bilingual("say what is to be kept", "写明要达到什么").In(_document.Language);
        if (KeyOf(step, "standard") is not { } key || step.Entries.Any(entry => entry.Name is { } name && key.Is(name))) return;
        if (AcceptanceWriter.Beside(_document, step, $"{NameOf(key)}: {text}") is { } edit) Offer(new("add a standard", "加一条执行标准"), edit);
    }

    private void AddId(Symbol symbol)
    {
        if (!symbol.IsImplied || new Renamer(_document, symbol, symbol.Id).IdInserted() is not { } edit) return;
        Offer(new($"give it the id '{symbol.Id}'", $"写上编号“{symbol.Id}”"), edit);
    }

    /// <summary>The lanes that a document without any of its own has, written out, so that they can be called and staffed; in one with lanes of
    /// its own, the standard lane that a step uses and that is not among them.</summary>
    private void AddLanes(ServiceBlueprint blueprint, int offset, Symbol? step)
    {
        if (_document.Compilation.Syntax.Root is not SyntaxMapping { IsFlow: false } root) return;
        var writer = new LaneWriter(_document);
        if (root.Entries.Any(entry => entry.Definition is { Name: "lanes" or "use" }))
        {
            if (step is null || blueprint.Steps.FirstOrDefault(one => one.Id == step.Id) is not { } used || blueprint.Lanes.FirstOrDefault(lane => lane.Id == used.Lane) is not { } own) return;
            if (own.Span.Length > 0 || !BlueprintWords.BandKeys.Contains(own.Id) || _document.CommonFile?.Symbols.Lanes.Any(lane => lane.Id == own.Id) == true) return;
            if (writer.Write(own.Id, own.Band, own.Label) is { } written) Offer(new($"write the lane '{own.Id}' out", $"把泳道“{BlueprintWords.BandKeysInChinese[(int)own.Band]}”写出来"), written);
            return;
        }

        if (root.Entries.FirstOrDefault(entry => entry.Definition?.Name == "steps") is not { } steps || offset < steps.Key.Span.Start) return;
        if (writer.WriteAll(blueprint.Lanes.Select(lane => writer.Entry(lane.Id, lane.Band, lane.Label))) is { } edit) Offer(new("write the lanes out", "把泳道写出来"), edit);
    }

    private void Offer(Bilingual title, DiagnosticEdit edit)
    {
        var before = (ServiceBlueprint)_document.Compilation.Diagram!;
        if (_document.After(TextEdits.Apply(_document.Source.Content, [edit]), null) is not { HasErrors: false, Diagram: ServiceBlueprint now }) return;
        if (now.Steps.Select(step => (step.Id, step.Lane, step.Label)).SequenceEqual(before.Steps.Select(step => (step.Id, step.Lane, step.Label))) && now.Flows.Length == before.Flows.Length) _changes.Add(new DiagnosticFix(title.In(_document.Language), [edit]));
    }

    private bool IsChinese => (_document.Compilation.Syntax.Root as SyntaxMapping)?.Entries.FirstOrDefault()?.Name is { } first && KeyInfo.IsInChinese(first);

    private string NameOf(SyntaxKey key) => IsChinese && !key.Chinese.IsEmpty ? key.Chinese[0] : key.Name;

    private static SyntaxKey? KeyOf(SyntaxMapping mapping, string name) => mapping.Keys?.Keys.FirstOrDefault(key => key is { IsLane: false } && key.Name == name);

    private static int LineEnd(string text, int offset)
    {
        var length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : offset + length;
    }
}
