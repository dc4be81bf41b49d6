using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Merging;
using Blueprints.Office.Sheets.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Office.Slides.Reading;

/// <summary>Holds three states of every label and every lane against each other: as it was written, as the document has it, as the deck has it.</summary>
internal sealed partial class DeckMerge
{
    private readonly Compilation _compilation;
    private readonly Diagram _diagram;
    private readonly Deck _deck;
    private readonly List<WrittenWords> _written;
    private readonly bool _hasBase;
    private readonly bool _takesTheirs;
    private readonly Dictionary<string, List<DeckShape>> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Role, string Id), string> _labels = [];
    private readonly List<(WrittenWords Words, int Slide, string Theirs)> _edited = [];
    private readonly HashSet<(string Role, string Id)> _seen = [];
    private readonly HashSet<(string Role, string Id)> _twice = [];
    private readonly Dictionary<int, List<(string Id, double Top, double Bottom)>> _bands = [];

    public DeckMerge(Compilation compilation, Diagram diagram, Deck deck, List<WrittenWords> written, bool hasBase, bool takesTheirs)
    {
        (_compilation, _diagram, _deck, _written, _hasBase, _takesTheirs) = (compilation, diagram, deck, written, hasBase, takesTheirs);
        NameTitles();
        foreach (var shape in deck.Shapes)
        {
            if (!_shapes.TryGetValue(shape.Name, out var same)) _shapes.Add(shape.Name, same = []);
            same.Add(shape);
        }

        _labels[(DeckRecord.Title, "")] = diagram.Title;
        if (diagram is ServiceBlueprint blueprint)
        {
            foreach (var step in blueprint.Steps) _labels.TryAdd(("step", step.Id), step.Label);
            foreach (var lane in blueprint.Lanes) _labels.TryAdd(("lane", lane.Id), lane.Label);
            foreach (var phase in blueprint.Phases) _labels.TryAdd(("phase", phase.Id), phase.Label);
        }
        else if (diagram is Fishbones.Fishbone fishbone)
        {
            foreach (var category in fishbone.Categories)
            {
                _labels.TryAdd(("category", category.Id), category.Label);
                var causes = new Stack<Fishbones.Cause>(category.Causes);
                while (causes.TryPop(out var cause))
                {
                    _labels.TryAdd(("cause", cause.Id), cause.Label);
                    foreach (var deeper in cause.Causes) causes.Push(deeper);
                }
            }
        }
    }

    public List<ValueChange> Changes { get; } = [];

    public List<MergeConflict> Conflicts { get; } = [];

    public List<OfficeMessage> Messages { get; } = [];

    public void Run()
    {
        foreach (var trouble in _deck.Troubles) Messages.Add(new OfficeMessage(trouble));
        if (!_written.Exists(words => _shapes.ContainsKey(words.Names[0])))
        {
            Messages.Add(new OfficeMessage(new("it has no shape with a name of ours, such as step:order", "里面没有带本程序名称（如 step:order）的形状")) { IsError = true });
            return;
        }

        if (!_hasBase) Messages.Add(new OfficeMessage(new("the part that records what was written is missing or was changed, so that nobody knows who changed what: differences are told, and nothing is written", "记录写出内容的部件缺失或被改动，无从知道是谁改的：只说明差别，不写入")) { IsError = true });
        FindCopies();
        foreach (var same in _written.GroupBy(static words => words.Names[0])) Read([.. same]);
        MergeLabels();
        if (_diagram is ServiceBlueprint blueprint) MergeLanes(blueprint);
        TellMissing();
        TellAdded();
    }

    /// <summary>LibreOffice gives titles other names: on a slide with shapes of ours, the title is that of its number.</summary>
    private void NameTitles()
    {
        var ours = _written.SelectMany(static words => words.Names).ToHashSet(StringComparer.Ordinal);
        var there = new HashSet<string>(StringComparer.Ordinal);
        var (ourSlides, titled) = (new HashSet<int>(), new HashSet<int>());
        foreach (var shape in _deck.Shapes)
        {
            if (!ours.Contains(shape.Name)) continue;
            there.Add(shape.Name);
            ourSlides.Add(shape.Slide);
            if (shape.IsTitle) titled.Add(shape.Slide);
        }

        for (var i = 0; i < _deck.Shapes.Count; i++)
        {
            var shape = _deck.Shapes[i];
            if (shape.IsTitle && ourSlides.Contains(shape.Slide) && !titled.Contains(shape.Slide) && DeckRecord.NameOfTitle(shape.Slide - 1) is var name && !there.Contains(name)) _deck.Shapes[i] = shape with { Name = name };
        }
    }

    /// <summary>Shapes that stand more often than they were written, as copied ones do, are told and not merged.</summary>
    private void FindCopies()
    {
        var copies = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var same in _written.GroupBy(static words => words.Names[0]))
        {
            var first = same.First();
            if (!_shapes.TryGetValue(same.Key, out var shapes) || shapes.Count <= (_hasBase ? same.Sum(static words => words.Slides) : shapes.Select(static shape => shape.Slide).Distinct().Count())) continue;
            _twice.Add(Key(first));
            if (IsElement(first)) Add(copies, string.Join(", ", shapes.Select(static shape => shape.Slide).Distinct().Select(Number)), Shown(first));
        }

        foreach (var (slides, names) in copies)
        {
            var (english, chinese) = Listed(names);
            Tell(new($"slide {slides}: {english} stands there twice, as copied shapes do, and is not merged", $"第 {slides.Replace(", ", "、", StringComparison.Ordinal)} 张幻灯片：{chinese}出现了两次（可能是复制的形状），没有合并"));
        }
    }

    /// <summary>Reads what the shapes of one name, or the boxes of one label, say on each slide.</summary>
    private void Read(List<WrittenWords> written)
    {
        var first = written[0];
        if (_twice.Contains(Key(first))) return;
        var slides = first.Names.SelectMany(name => _shapes.GetValueOrDefault(name) ?? []).Select(static shape => shape.Slide).Distinct().Order();
        foreach (var slide in slides)
        {
            _seen.Add(Key(first));
            List<string> lines = [.. first.Names.SelectMany(name => (_shapes.GetValueOrDefault(name) ?? []).Where(shape => shape.Slide == slide)).SelectMany(static shape => shape.Lines)];
            if (written.Exists(words => Lines(words.Lines).SequenceEqual(lines, StringComparer.Ordinal))) continue;
            Edited(written.Find(words => words.Label is not null) ?? first, slide, lines);
        }
    }

    private void Edited(WrittenWords words, int slide, List<string> lines)
    {
        var place = Number(slide);
        if (words.Label is null || BrokenLabel.Of(words.Label, words.Lines, words.Tail) is not { } label)
        {
            if (_hasBase) Tell(new($"slide {place}: the words of {Shown(words)} were changed, and are not merged: change them in the document", $"第 {place} 张幻灯片：“{ShownPlain(words)}”的文字改了，但没有合并：请在文档里改"));
            return;
        }

        var (own, isOther) = LabelLines.Of(lines, [.. words.Lines[..words.LabelLines]], Lines(words.Lines[words.LabelLines..]));
        if (isOther) Tell(new($"slide {place}: the figures below the words of {Shown(words)} were changed: neither is merged, change them in the document", $"第 {place} 张幻灯片：“{ShownPlain(words)}”文字下的数字改了：两者都没有合并，请在文档里改"));
        if (own is null) return;
        if (words.Tail.Length > 0 && own.Count > 0 && own[^1].EndsWith(words.Tail.Trim(), StringComparison.Ordinal)) own[^1] = own[^1][..^words.Tail.Trim().Length].TrimEnd();
        own.RemoveAll(static line => line.Length == 0);
        if (own.Count == 0)
        {
            Tell(new($"slide {place}: the words of {Shown(words)} were taken out; nothing is deleted from the document", $"第 {place} 张幻灯片：“{ShownPlain(words)}”的文字删了；文档中什么也不删"));
            return;
        }

        _edited.Add((words, slide, label.Unbroken(own)));
    }

    private void MergeLabels()
    {
        foreach (var same in _edited.GroupBy(static edit => Key(edit.Words)))
        {
            var (role, id) = same.Key;
            var (written, slide, theirs) = same.First();
            var before = written.Label!;
            var changed = same.Where(edit => !Same(edit.Theirs, before)).ToList();
            if (changed.Count == 0) continue;
            (_, slide, theirs) = changed[0];
            var place = Number(slide);
            var titles = role == DeckRecord.Title ? _written.Where(static words => words.Role == DeckRecord.Title && words.Label is not null && words.Id.Length == 0).Count(words => _shapes.ContainsKey(words.Names[0])) : 0;
            if (changed.Exists(edit => !Same(edit.Theirs, theirs)) || (titles > 1 && changed.Count(static edit => edit.Words.Role == DeckRecord.Title) < titles))
            {
                Tell(new($"slide {place}: the words of {Shown(written)} are not the same on all slides, and are not merged", $"第 {place} 张幻灯片：“{ShownPlain(written)}”的文字在各张幻灯片上不一致，没有合并"));
                continue;
            }

            if (!_labels.TryGetValue((role, id), out var ours))
            {
                if (_hasBase) Tell(new($"slide {place}: the words of {Shown(written)} were changed, which the document has no more", $"第 {place} 张幻灯片：“{ShownPlain(written)}”的文字改了，而文档中已经没有它"));
                continue;
            }

            if (Same(ours, theirs)) continue;
            if (_hasBase && KindOf(role) is null && role != DeckRecord.Title)
            {
                Tell(new($"slide {place}: the words of {Shown(written)} were changed, and are not merged: change them in the document", $"第 {place} 张幻灯片：“{ShownPlain(written)}”的文字改了，但没有合并：请在文档里改"));
                continue;
            }

            Decide(role, id, before, ours, theirs, isLane: false, value: CellYaml.Quote(theirs));
        }
    }

    /// <summary>Writes what the deck alone changed, and tells what both did.</summary>
    private void Decide(string role, string id, string before, string ours, string theirs, bool isLane, string value)
    {
        if (_hasBase && (_takesTheirs || Same(before, ours)))
        {
            Changes.Add(role == DeckRecord.Title
                ? new ValueChange(null, "", [_diagram is ServiceBlueprint ? "blueprint" : "fishbone"], value)
                : new ValueChange(KindOf(role), id, [isLane ? ValueChange.Lane : ValueChange.Label], value) { Whole = value });
            return;
        }

        var name = Name(id, isLane);
        Conflicts.Add(new MergeConflict(LineOf(role, id), _hasBase
            ? new($"{name.English} {(isLane || id.Length == 0 ? "was" : "were")} changed on both sides, from '{before}': here to '{ours}', in the deck to '{theirs}'", $"{name.Chinese}两边都改了，原为“{before}”：这里改为“{ours}”，演示文稿里改为“{theirs}”")
            : new($"{name.English} {Be(id, isLane)} '{ours}' here, and '{theirs}' in the deck", $"{name.Chinese}这里是“{ours}”，演示文稿里是“{theirs}”")));
    }

    private int LineOf(string role, string id)
    {
        foreach (var element in _compilation.Syntax.Elements)
        {
            if (element.Id == id && element.Kind == KindOf(role)) return _compilation.Source.PositionOf(element.Node.Span.Start).Line;
        }

        return 1;
    }

    private static SyntaxElementKind? KindOf(string role) => role switch { "step" => SyntaxElementKind.Step, "lane" => SyntaxElementKind.Lane, "cause" => SyntaxElementKind.Cause, _ => null };

    /// <summary>The verb behind the name of a value.</summary>
    public static string Be(string id, bool isLane) => isLane || id.Length == 0 ? "is" : "are";

    /// <summary>What a message calls a value.</summary>
    public static Bilingual Name(string id, bool isLane) => id.Length == 0 ? new("the title", "标题") : isLane ? new($"the lane of '{id}'", $"“{id}”的泳道") : new($"the words of '{id}'", $"“{id}”的文字");

    private static (string Role, string Id) Key(WrittenWords words) => words.Role == "effect" && words.Label is not null ? (DeckRecord.Title, "") : (words.Role, words.Id);

    /// <summary>Whether words are those of an element of the model, whose absence is told.</summary>
    private static bool IsElement(WrittenWords words) => words.Role is "step" or "lane" or "phase" or "evidence" or "category" or "cause";

    private static List<string> Lines(IEnumerable<string> lines) => [.. lines.Select(static line => line.Trim()).Where(static line => line.Length > 0)];

    /// <summary>Whether two labels are the same, but for blanks and for what a file cannot hold.</summary>
    private static bool Same(string one, string other) => one == other || Plain(one) == Plain(other);

    private static string Plain(string text) => string.Join(' ', OfficeXml.Readable(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
