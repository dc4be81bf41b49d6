using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Icons;
using Blueprints.Kinds;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Tells of a place what the pointer rests on.</summary>
internal sealed class HoverFinder
{
    private readonly AuthoringDocument _document;
    private readonly StringBuilder _text = new();

    private HoverFinder(AuthoringDocument document) => _document = document;

    private DiagramLanguage Language => _document.Language;

    public static HoverText? Find(AuthoringDocument document, int offset)
    {
        var finder = new HoverFinder(document);
        var node = document.Compilation.Syntax.NodeAt(offset);
        var use = document.Symbols.At(offset);
        var span = use?.Span ?? node?.Span ?? default;
        // A name tells of what it names; any other key of itself.
        if (use?.Symbol.Kind == SyntaxElementKind.Step) finder.Step(use.Symbol);
        else if (use?.Symbol.Kind == SyntaxElementKind.Lane) finder.Lane(use.Symbol);
        else if (node is SyntaxScalar scalar) finder.Scalar(scalar);
        if (use?.Symbol is { Kind: SyntaxElementKind.Phase } phase) finder.Phase(phase);
        else if (finder._text.Length == 0 && use is not null) finder.Findings(use.Symbol.Id);
        return finder._text.Length == 0 ? null : new HoverText(span, finder._text.ToString().TrimEnd());
    }

    private void Scalar(SyntaxScalar scalar)
    {
        if (scalar.Parent is SyntaxEntry entry && ReferenceEquals(entry.Key, scalar))
        {
            if (entry.Definition is { } key) Key(key);
            else if (entry.Parent is SyntaxMapping { Parent: SyntaxEntry { Definition: { IsLane: false, Name: "accept" or "analysis" } } } && KindRegistry.BuiltIn.Rules.Find(scalar.Value) is { } rule) Rule(rule);
            return;
        }

        if ((scalar.Tree.Guide.TakesAt(scalar) & SyntaxTakes.Duration) != 0)
        {
            Duration(scalar.Value);
        }
        else if (_document.Symbols.Steps.FirstOrDefault(step => step.Node is SyntaxMapping { LaneEntry: { } lane } && ReferenceEquals(lane.Value, scalar)) is { } named)
        {
            Step(named);
        }
        else if (scalar.Parent is SyntaxEntry { Definition: { Name: "icon", IsLane: false } } && IconPicture.Of(scalar.Value.Trim()) is { } picture)
        {
            Line($"![{MarkdownText.Of(scalar.Value.Trim())}](data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(picture))})");
        }
        else
        {
            foreach (var word in WordFinder.At(scalar).Where(word => word.Is(scalar.Value.Trim())))
            {
                Line($"`{word.English}`" + (word.Chinese == word.English ? "" : $" · {word.Chinese}"));
                Line(MarkdownText.Of(word.Meaning.In(Language)));
            }
        }
    }

    private void Key(SyntaxKey key)
    {
        Line($"**{MarkdownText.Of(key.Name)}**" + (key.Chinese.IsEmpty ? "" : " · " + string.Join("、", key.Chinese)));
        Line(MarkdownText.Of(key.Description.In(Language)));
        Line(new Bilingual("Takes: ", "取值：").In(Language) + MarkdownText.Of(key.Takes.In(Language)));
        if (key.IsRequired) Line(new Bilingual("Required", "必填").In(Language));
        else Line(new Bilingual("Default: ", "默认：").In(Language) + MarkdownText.Of(key.Default.In(Language)));
    }

    private void Rule(RuleInfo rule)
    {
        Line($"**{rule.Name}** ({rule.Code})");
        Line(rule.Title.In(Language));
        Line(rule.Why.In(Language));
        Line(rule.Fix.In(Language));
    }

    private void Duration(string text)
    {
        if (DurationParser.TryParseRange(text.Trim(), out var min, out var max) != DurationFault.None) return;
        Line(min == max ? Words(min) : new Bilingual($"from {Words(min)} to {Words(max)}", $"从 {Words(min)} 到 {Words(max)}").In(Language));

        string Words(Duration time) => $"{time.ToText(Language)} ({Number(time.Seconds)} {new Bilingual("s", "秒").In(Language)})";
    }

    private void Step(Symbol symbol)
    {
        Line($"**{MarkdownText.Of(symbol.Label)}** (`{symbol.Id}`)");
        if (_document.Compilation.Diagram is not ServiceBlueprint blueprint || blueprint.Steps.FirstOrDefault(step => step.Id == symbol.Id) is not { } step) return;
        var lane = blueprint.Lanes.FirstOrDefault(lane => lane.Id == step.Lane);
        if (lane is not null) Line(new Bilingual("Lane: ", "泳道：").In(Language) + MarkdownText.Of(lane.Label));
        foreach (var fact in StepFacts.Lines(step, BlueprintWords.Of(Language), Language, new ValueBases(blueprint))) Line(MarkdownText.Of(fact.Text));
        if (_document.Analysis.Facts is BlueprintFacts facts)
        {
            var index = facts.Graph.IndexOf(step.Id);
            var visits = facts.Measures.Visits;
            if (index >= 0 && !visits.IsDefault && index < visits.Length && double.IsFinite(visits[index]))
                Line(new Bilingual(Number(visits[index]) == "1" ? "once per case" : $"{Number(visits[index])} times per case", $"每笔业务 {Number(visits[index])} 次").In(Language));
            Load(facts, step.Lane);
        }

        Findings(step.Id);
    }

    /// <summary>A phase may have the id of a step, so that its findings are told by their place.</summary>
    private void Phase(Symbol symbol)
    {
        _text.Clear();
        Line($"**{MarkdownText.Of(symbol.Label)}**");
        foreach (var finding in _document.Analysis.Findings)
        {
            if (finding.Span.Length > 0 && symbol.Node is { } node && node.Span.Start <= finding.Span.Start && finding.Span.End <= node.Span.End) Line($"{finding.Code}: {MarkdownText.Of(finding.Message)}");
        }
    }

    private void Lane(Symbol symbol)
    {
        var lane = (_document.Compilation.Diagram as ServiceBlueprint)?.Lanes.FirstOrDefault(lane => lane.Id == symbol.Id);
        // A lane of a common file has its name there.
        Line($"**{MarkdownText.Of(symbol.Name is null && lane is not null ? lane.Label : symbol.Label)}** (`{symbol.Id}`)");
        if (_document.CommonFile is { } common && common.Symbols.Lanes.Any(shared => shared.Id == symbol.Id)) Line(new Bilingual("In the common file: ", "共用文件：").In(Language) + MarkdownText.Of(_document.UsedPath!));
        if (lane is null) return;
        Line(new Bilingual($"Band: {BlueprintWords.BandKeys[(int)lane.Band]}", $"层：{BlueprintWords.BandKeysInChinese[(int)lane.Band]}").In(Language));
        if (lane.Staff is { } staff) Line(new Bilingual($"Staff: {Number(staff)}", $"人数：{Number(staff)}").In(Language));
        if (_document.Analysis.Facts is BlueprintFacts facts) Load(facts, lane.Id);
    }

    private void Load(BlueprintFacts facts, string lane)
    {
        if (facts.Measures.Lanes.FirstOrDefault(load => load.Lane == lane)?.Utilization.Value is { } share)
            Line(new Bilingual($"Its people are busy {Share(share)} of the time", $"该泳道人员忙碌 {Share(share)}").In(Language));
    }

    private void Findings(string id)
    {
        foreach (var finding in _document.Analysis.Findings)
        {
            if (finding.Element == id || finding.Elements.Contains(id)) Line($"{finding.Code}: {MarkdownText.Of(finding.Message)}");
        }
    }

    private static string Share(double value) => (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Line(string text) => _text.Append(VisibleText.Of(text)).Append("\n\n");
}
