using Blueprints.Office.Sheets.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Office.Slides.Reading;

/// <content>Lanes of steps that were moved, and what is told of the rest of the deck.</content>
internal sealed partial class DeckMerge
{
    /// <summary>The most names that a message lists.</summary>
    private const int MostListed = 5;

    private void MergeLanes(ServiceBlueprint blueprint)
    {
        var steps = new Dictionary<string, Step>(StringComparer.Ordinal);
        foreach (var step in blueprint.Steps) steps.TryAdd(step.Id, step);
        foreach (var words in _written)
        {
            if (words.Lane is not { } before || _twice.Contains(Key(words)) || !_shapes.TryGetValue(words.Names[0], out var shapes) || shapes[0].Extent is not { } extent) continue;
            var slide = shapes[0].Slide;
            var middle = (extent.Top + extent.Bottom) / 2;
            var bands = BandsOf(slide);
            if (bands.Count == 0 || bands.Exists(band => band.Id == before && band.Top - 1 <= middle && middle <= band.Bottom + 1)) continue;
            var theirs = bands.Find(band => band.Top <= middle && middle <= band.Bottom).Id;
            if (theirs is null)
            {
                if (bands.Exists(band => band.Id == before)) Tell(new($"slide {Number(slide)}: '{words.Id}' stands in no lane any more; its lane stays", $"第 {Number(slide)} 张幻灯片：“{words.Id}”不在任何泳道里；它的泳道不变"));
                continue;
            }

            if (!steps.TryGetValue(words.Id, out var step))
            {
                if (_hasBase) Tell(new($"slide {Number(slide)}: '{words.Id}' was moved into another lane, but the document has it no more", $"第 {Number(slide)} 张幻灯片：“{words.Id}”移到了别的泳道，而文档中已经没有它"));
            }
            else if (!_labels.ContainsKey(("lane", theirs))) Tell(new($"slide {Number(slide)}: '{words.Id}' was moved into the lane '{theirs}', which the document has no more", $"第 {Number(slide)} 张幻灯片：“{words.Id}”移到了泳道“{theirs}”，而文档中已经没有它"));
            else if (step.Lane != theirs) Decide("step", words.Id, before, step.Lane, theirs, isLane: true, WordOf(theirs, steps));
        }
    }

    /// <summary>The bands of the lanes on a slide, where each stands but once.</summary>
    private List<(string Id, double Top, double Bottom)> BandsOf(int slide)
    {
        if (_bands.TryGetValue(slide, out var known)) return known;
        var bands = new List<(string Id, double Top, double Bottom)>();
        // The row of evidence is drawn as a lane, and is none.
        foreach (var id in _written.Where(static words => words.Role == "lane" && !words.Id.StartsWith('~')).Select(static words => words.Id).Distinct(StringComparer.Ordinal))
        {
            if (!_shapes.TryGetValue($"lane:{id}", out var shapes)) continue;
            var here = shapes.FindAll(shape => shape.Slide == slide);
            if (here is [{ Extent: { } extent }]) bands.Add((id, extent.Top, extent.Bottom));
        }

        return _bands[slide] = bands;
    }

    /// <summary>What steps of a lane are headed with in the document.</summary>
    private string WordOf(string lane, Dictionary<string, Step> steps)
    {
        foreach (var element in _compilation.Syntax.Elements)
        {
            if (element is { Kind: SyntaxElementKind.Step, Node: SyntaxMapping step } && steps.GetValueOrDefault(element.Id)?.Lane == lane && step.Entries.FirstOrDefault(static entry => entry.Definition?.IsLane == true) is { } entry) return _compilation.Source.Content.Substring(entry.Key.Span.Start, entry.Key.Span.Length);
        }

        return CellYaml.Quote(lane);
    }

    private void TellMissing()
    {
        var names = new List<string>();
        foreach (var words in _written)
        {
            if (IsElement(words) && !_seen.Contains(Key(words)) && !_twice.Contains(Key(words)) && (!_labels.TryGetValue(Key(words), out _) ? words.Role == "evidence" : true) && !names.Contains(Shown(words))) names.Add(Shown(words));
        }

        if (names.Count == 0) return;
        var (english, chinese) = Listed(names);
        Tell(new($"no shape stands for {english} any more; nothing is deleted from the document", $"不再有{chinese}的形状；文档中什么也不删"));
    }

    /// <summary>Words that somebody added beside ours.</summary>
    private void TellAdded()
    {
        var ours = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in _written)
        {
            foreach (var name in words.Names) ours.Add(name);
        }

        var slides = _deck.Shapes.Where(shape => ours.Contains(shape.Name)).Select(static shape => shape.Slide).ToHashSet();
        foreach (var added in _deck.Shapes.Where(shape => !shape.Lines.IsEmpty && !ours.Contains(shape.Name) && slides.Contains(shape.Slide)).GroupBy(static shape => shape.Slide))
            Messages.Add(new OfficeMessage(new($"slide {Number(added.Key)}: words that were added beside ours are not merged: {Number(added.Count())}", $"第 {Number(added.Key)} 张幻灯片：另加的 {Number(added.Count())} 处文字没有合并")));
    }

    private static void Add(SortedDictionary<string, List<string>> lists, string key, string name)
    {
        if (!lists.TryGetValue(key, out var names)) lists.Add(key, names = []);
        if (!names.Contains(name)) names.Add(name);
    }

    private static (string English, string Chinese) Listed(List<string> names)
    {
        var more = names.Count - MostListed;
        var few = more > 0 ? names[..MostListed] : names;
        return (string.Join(", ", few) + (more > 0 ? $" and {Number(more)} more" : ""), string.Concat(few.Select(static name => $"“{name.Trim('\'')}”")) + (more > 0 ? $"等 {Number(names.Count)} 处" : ""));
    }

    private static string ShownPlain(WrittenWords words) => Key(words) == (DeckRecord.Title, "") ? "标题" : words.Id.Length > 0 ? words.Id : words.Role;

    private static string Shown(WrittenWords words) => Key(words) == (DeckRecord.Title, "") ? "the title" : $"'{(words.Id.Length > 0 ? words.Id : words.Role)}'";

    private void Tell(Bilingual words) => Messages.Add(new OfficeMessage(words) { IsError = true });
}
