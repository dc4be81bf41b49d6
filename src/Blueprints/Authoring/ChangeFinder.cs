using System.Collections.Immutable;
using System.Text;
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
        if (document.Compilation is not { HasErrors: false, Diagram: ServiceBlueprint blueprint }) return [];
        var finder = new ChangeFinder(document);
        var node = document.Compilation.Syntax.NodeAt(offset);
        if (node?.AncestorsAndSelf().OfType<SyntaxMapping>().FirstOrDefault(mapping => mapping.LaneEntry is not null) is { } step
            && document.Symbols.Steps.FirstOrDefault(symbol => ReferenceEquals(symbol.Node, step)) is { } symbol
            && symbol.Node!.Span.Start <= offset && offset <= LineEnd(document.Source.Content, step.LaneEntry!.Span.End))
        {
            finder.AddStandard(step);
            finder.AddId(symbol);
        }

        finder.AddLanes(blueprint, offset);
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

    /// <summary>The lanes that a document without any of its own has, written out, so that they can be called and staffed.</summary>
    private void AddLanes(ServiceBlueprint blueprint, int offset)
    {
        if (_document.Compilation.Syntax.Root is not SyntaxMapping { IsFlow: false } root || KeyOf(root, "lanes") is not { } key) return;
        if (root.Entries.Any(entry => entry.Definition is { Name: "lanes" or "use" })) return;
        if (root.Entries.FirstOrDefault(entry => entry.Definition?.Name == "steps") is not { } steps || offset < steps.Key.Span.Start) return;
        var text = new StringBuilder(NameOf(key)).Append(":\n");
        var isChinese = IsChinese;
        foreach (var lane in blueprint.Lanes)
        {
            var band = isChinese ? BlueprintWords.BandKeysInChinese[(int)lane.Band] : BlueprintWords.BandKeys[(int)lane.Band];
            var (bandKey, labelKey) = isChinese ? ("层", "名称") : ("band", "label");
            text.Append("  ").Append(band).Append(": {").Append(bandKey).Append(": ").Append(band).Append(", ").Append(labelKey).Append(": ").Append(ValueText.Of(lane.Label)).Append("}\n");
        }

        var end = _document.Source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        Offer(new("write the lanes out", "把泳道写出来"), new DiagnosticEdit(_document.Source.Name, steps.Key.Span.Start, 0, text.Append('\n').Replace("\n", end).ToString()));
    }

    private void Offer(Bilingual title, DiagnosticEdit edit)
    {
        var before = (ServiceBlueprint)_document.Compilation.Diagram!;
        var after = Compiler.Compile(new SourceText(TextEdits.Apply(_document.Source.Content, [edit]), _document.Source.Name), _document.Options.Compiler);
        if (after is not { HasErrors: false, Diagram: ServiceBlueprint now }) return;
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
