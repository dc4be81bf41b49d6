using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Fishbones;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>What each change of a cause brings, and how it is written.</summary>
internal static class CauseEdits
{
    private static readonly string[] NothingInBoth = ["none", "无"];

    public static DrawnChange Relabel(CauseText cause, string label)
    {
        if (label.Length == 0) return cause.Refuse("a cause needs words", "原因要有文字");
        if (label == cause.Label) return new DrawnChange([]);
        if (cause.Category is { IsOfTemplate: true }) return cause.Refuse("its name comes from the template", "它的名称来自模板");
        var node = cause.Node switch
        {
            SyntaxEntry entry => entry.Key,
            SyntaxMapping mapping => CauseText.Entry(mapping, "cause")?.Value,
            var text => text,
        };
        if (node is not SyntaxScalar { Anchor: null } written) return cause.Refuse("its words are not written as one text", "它的文字不是一段文字");
        var expected = cause.Category is { } category
            ? cause.Fishbone with { Categories = cause.Fishbone.Categories.Replace(category, category with { Label = label }) }
            : CauseTree.With(cause.Fishbone, cause.Id, known => known with { Label = label, Id = IsImplied(cause) ? "" : known.Id });
        return cause.First(expected, [[cause.Text.Edit(written.Span.Start, cause.Text.LastOf(written) - written.Span.Start, ValueText.Of(label))]]);
    }

    public static DrawnChange Add(CauseText owner, string label)
    {
        if (label.Length == 0) return owner.Refuse("a cause needs words", "原因要有文字");
        return owner.First(CauseTree.WithUnder(owner.Fishbone, owner.Id, new Cause { Id = "", Label = label }), CauseInsertion.Ways(owner, new CauseItem(owner.Text, null, label)));
    }

    public static DrawnChange Delete(CauseText cause)
    {
        var below = cause.Category is { } category ? category.Causes.Sum(one => 1 + CauseTree.Below(one).Count()) : CauseTree.Below(cause.Cause!).Count();
        var expected = cause.Category is null ? CauseTree.Without(cause.Fishbone, cause.Id) : cause.Fishbone with { Categories = cause.Fishbone.Categories.Remove(cause.Category) };
        var change = cause.First(expected, cause.Category is { IsOfTemplate: true } ? LeftOut(cause) : CauseRemoval.Ways(cause));
        return change.Refusal is not null || below == 0 ? change : change with
        {
            Consequence = new Text.Bilingual(string.Create(CultureInfo.InvariantCulture, $"'{cause.Label}' is deleted with {(below == 1 ? "the cause" : $"the {below} causes")} below it"), string.Create(CultureInfo.InvariantCulture, $"“{cause.Label}”连同其下 {below} 个原因一起删除")).In(cause.Document.Language),
        };
    }

    /// <summary>A category of the template is left out by the word for nothing.</summary>
    private static IEnumerable<ImmutableArray<DiagnosticEdit>> LeftOut(CauseText cause)
    {
        var text = cause.Text;
        var nothing = text.Word(NothingInBoth[0], NothingInBoth[1]);
        if (cause.Node is SyntaxEntry { Value: var value } entry)
        {
            var end = Math.Max(entry.Key.Span.End, text.LastOf(entry));
            if (text.Content.AsSpan(entry.Key.Span.End).StartsWith(":")) yield return [text.Edit(entry.Key.Span.End + 1, Math.Max(0, end - entry.Key.Span.End - 1), " " + nothing)];
        }
        else if (cause.Node is null && cause.Document.Compilation.Syntax.Root is SyntaxMapping { IsFlow: false } root)
        {
            var categories = root.Entries.FirstOrDefault(one => one.Definition?.Name == "categories");
            var line = $"{ValueText.Of(cause.Label)}: {nothing}";
            if (categories?.Value is SyntaxMapping { IsFlow: false, Entries.IsEmpty: false } mapping) yield return [text.Edit(text.LineEnd(text.LastOf(mapping)), 0, text.NewLine + new string(' ', text.ColumnOf(mapping.Entries[0].Span.Start)) + line)];
            else if (categories is null) yield return [text.Edit(text.LineEnd(text.LastOf(root)), 0, $"{text.NewLine}{text.Word("categories", "类别")}:{text.NewLine}  {line}")];
        }
    }

    public static DrawnChange Move(CauseText cause, CauseText owner)
    {
        if (cause.Cause is not { } moved) return cause.Refuse("a category stays where it is", "类别不能移动");
        if (owner.Id == cause.Id || CauseTree.Below(moved).Any(below => below.Id == owner.Id)) return cause.Refuse("it can't lead to itself", "它不能成为自己的原因");
        if (CauseTree.All(cause.Fishbone).First(found => found.Cause.Id == cause.Id).Owner == owner.Id) return new DrawnChange([]);
        var expected = CauseTree.WithUnder(CauseTree.Without(cause.Fishbone, cause.Id), owner.Id, moved);
        return cause.First(expected, CauseRemoval.Ways(cause).SelectMany(removal => CauseInsertion.Ways(owner, new CauseItem(cause.Text, cause.Item, "")).Select(insertion => Together(cause.Text, removal, insertion))));
    }

    public static DrawnChange Vote(CauseText cause, double by)
    {
        if (cause.Cause is not { } voted) return cause.Refuse("votes are for causes", "只能给原因投票");
        var votes = (voted.Votes ?? 0) + by;
        if (votes < 0) return cause.Refuse("it has no vote to take back", "没有可以收回的票");
        var (text, written) = (cause.Text, votes.ToString(CultureInfo.InvariantCulture));
        return cause.First(CauseTree.With(cause.Fishbone, cause.Id, known => known with { Votes = votes }), Voted());

        IEnumerable<ImmutableArray<DiagnosticEdit>> Voted()
        {
            var (word, key) = (text.Word("cause", "原因"), text.Word("votes", "票数"));
            switch (cause.Node)
            {
                case SyntaxMapping mapping when CauseText.Entry(mapping, "votes") is { Value: SyntaxScalar known }:
                    yield return [text.Edit(known.Span.Start, text.LastOf(known) - known.Span.Start, written)];
                    break;
                case SyntaxMapping { Entries.IsEmpty: false } mapping:
                    var last = text.LastOf(mapping.Entries[0]);
                    yield return [mapping.IsFlow ? text.Edit(last, 0, $", {key}: {written}") : text.Edit(text.LineEnd(last), 0, Line(text, mapping.Span.Start) + $"{key}: {written}")];
                    break;
                case SyntaxEntry { Parent: SyntaxMapping { IsFlow: false, Parent: SyntaxSequence }, Key: SyntaxScalar name }:
                    yield return [text.Edit(name.Span.Start, 0, $"{word}: "), text.Edit(text.LastOf(name), 0, $"{Line(text, name.Span.Start)}{key}: {written}{Line(text, name.Span.Start)}{text.Word("because", "因为")}")];
                    break;
                case SyntaxEntry { Parent: SyntaxMapping { IsFlow: true, Entries.Length: 1 }, Key: SyntaxScalar name }:
                    yield return [text.Edit(name.Span.Start, 0, $"{word}: "), text.Edit(text.LastOf(name), 0, $", {key}: {written}, {text.Word("because", "因为")}")];
                    break;
                case SyntaxScalar name when cause.IsItemOfLines:
                    yield return [text.Edit(name.Span.Start, 0, $"{word}: "), text.Edit(text.LineEnd(text.LastOf(name)), 0, $"{Line(text, name.Span.Start)}{key}: {written}")];
                    break;
                case SyntaxScalar name:
                    yield return [text.Edit(name.Span.Start, text.LastOf(name) - name.Span.Start, $"{{{word}: {ValueText.Of(name.Value)}, {key}: {written}}}")];
                    break;
            }
        }
    }

    private static string Line(WrittenText text, int offset) => text.NewLine + new string(' ', text.ColumnOf(offset));

    /// <summary>Lines taken out and lines put in: what is put in where lines go takes their place.</summary>
    private static ImmutableArray<DiagnosticEdit> Together(WrittenText text, ImmutableArray<DiagnosticEdit> removal, ImmutableArray<DiagnosticEdit> insertion)
    {
        var edits = removal.ToBuilder();
        foreach (var put in insertion)
        {
            var at = removal.IndexOf(removal.FirstOrDefault(gone => gone.Length > 0 && gone.Start <= put.Start && put.Start < gone.Start + gone.Length) ?? put);
            if (at < 0 || put.Length > 0)
            {
                edits.Add(put);
                continue;
            }

            var gone = removal[at];
            var endsLine = text.Content.AsSpan(gone.Start, gone.Length).EndsWith("\n");
            edits[at] = gone with { NewText = put.NewText[text.NewLine.Length..] + (endsLine ? text.NewLine : "") };
        }

        return edits.ToImmutable();
    }

    private static bool IsImplied(CauseText cause) => cause.Node is not SyntaxMapping mapping || CauseText.Entry(mapping, "id") is null;
}
