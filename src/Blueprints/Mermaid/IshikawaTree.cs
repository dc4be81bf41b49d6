using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Reading;
using Blueprints.Text;

namespace Blueprints.Mermaid;

/// <summary>Makes a fishbone of the lines of Mermaid's ishikawa diagram.</summary>
internal sealed class IshikawaTree(MermaidLines document, CompilerOptions options, DiagnosticBag diagnostics)
{
    // Trees are built by recursion.
    private const int MaxDepth = 1_000;

    private static readonly Bilingual Example = new(
        "the first line is ishikawa-beta, the next one the effect, the others categories and, further in, their causes", "第一行写 ishikawa-beta，下一行写问题，其余各行写类别，再缩进写它们的原因");

    private readonly List<Node> _open = [];
    private readonly List<Node> _categories = [];
    private readonly Dictionary<string, Node> _byName = new(StringComparer.OrdinalIgnoreCase);
    private int _causes;
    private bool _isMixed;

    /// <summary>The fishbone; null, and reported, where there is none.</summary>
    public Fishbone? Read()
    {
        var lines = document.Lines;
        if (lines.Count == 0)
        {
            if (!diagnostics.HasErrors) diagnostics.Report(LanguageDiagnostics.NotIshikawa, default, new("there is no Mermaid text", "没有 Mermaid 文本"), Example);
            return null;
        }

        if (HeaderLength(lines[0].Text) is not (> 0 and var header))
        {
            ReportHeader(lines[0]);
            return null;
        }

        var first = 1;
        var effect = After(lines[0], header);
        if (effect.Text.Length == 0)
        {
            if (lines.Count == 1)
            {
                diagnostics.Report(
                    LanguageDiagnostics.NoEffect,
                    lines[0].Span,
                    new($"no effect stands below '{VisibleText.Clip(lines[0].Text)}'", $"“{VisibleText.Clip(lines[0].Text)}”下面没有写问题"),
                    new("write the effect on the next line, and below it the categories", "请在下一行写问题，再在下面写类别"));
                return null;
            }

            effect = lines[1];
            first = 2;
        }

        var title = TextOf(effect);
        for (var i = first; i < lines.Count; i++)
        {
            if (!Take(lines[i])) break;
        }

        if (_categories.Count == 0)
        {
            diagnostics.Report(
                LanguageDiagnostics.EffectAlone,
                effect.Span,
                new($"no categories stand below '{VisibleText.Clip(title)}' yet", $"“{VisibleText.Clip(title)}”下面还没有类别"),
                new("write one line a category, and further in its causes", "请每行写一个类别，再缩进写它的原因"));
        }

        if (document.Title is { } heading) CheckLength(heading.Text, heading.Span);
        return diagnostics.HasErrors ? null : Build(title);
    }

    private static int HeaderLength(string text)
    {
        const string Word = "ishikawa";
        const string Beta = "-beta";
        if (!text.StartsWith(Word, StringComparison.OrdinalIgnoreCase)) return 0;
        var length = text.AsSpan(Word.Length).StartsWith(Beta, StringComparison.OrdinalIgnoreCase) ? Word.Length + Beta.Length : Word.Length;
        return length == text.Length || char.IsWhiteSpace(text[length]) ? length : 0;
    }

    private static MermaidLine After(in MermaidLine line, int length)
    {
        var text = line.Text[length..].TrimStart();
        return new MermaidLine("", text, new TextSpan(line.Span.End - text.Length, text.Length));
    }

    private void ReportHeader(in MermaidLine line)
    {
        var end = line.Text.AsSpan().IndexOfAny(" \t:");
        var word = end > 0 ? line.Text[..end] : line.Text;
        var span = line.Span with { Length = word.Length };
        if (word == FishboneKeys.Kind && line.Text.AsSpan(word.Length).StartsWith(":"))
            diagnostics.Report(
                LanguageDiagnostics.NotIshikawa,
                span,
                new("this is a fishbone of Blueprints already", "这已经是 Blueprints 的鱼骨图"),
                new("draw it with blueprints render", "请用 blueprints render 来画"));
        else if (Spelling.Nearest(word.ToLowerInvariant(), ["ishikawa", "ishikawa-beta"]) is { } near || (near = word is FishboneKeys.Kind or "fishbone-beta" ? "ishikawa-beta" : "").Length > 0)
            diagnostics.Report(
                LanguageDiagnostics.NotIshikawa,
                span,
                Spelling.Suggest(new($"'{VisibleText.Clip(word)}' is not a diagram of Mermaid", $"Mermaid 没有“{VisibleText.Clip(word)}”这种图"), near),
                Example);
        else
            diagnostics.Report(
                LanguageDiagnostics.NotIshikawa,
                span,
                new($"'{VisibleText.Clip(word)}' is not Mermaid's word for a fishbone", $"“{VisibleText.Clip(word)}”不是 Mermaid 表示鱼骨图的词"),
                Example);
    }

    /// <summary>Puts a line below the last one that stands further out; false where reading has to stop.</summary>
    private bool Take(in MermaidLine line)
    {
        var column = line.Column;
        CheckIndentation(line);
        while (_open.Count > 0 && _open[^1].Column >= column) _open.RemoveAt(_open.Count - 1);
        var node = new Node(column, line.Indentation, TextOf(line), line.Span);
        if (_open.Count == 0)
        {
            node = Category(node);
        }
        else
        {
            if (++_causes > options.MaxCauses)
            {
                diagnostics.Report(
                    LanguageDiagnostics.TooManyCauses,
                    line.Span,
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"the fishbone has more than {options.MaxCauses:N0} causes, which is the limit (MaxCauses)"),
                        string.Create(CultureInfo.InvariantCulture, $"鱼骨图的原因超过 {options.MaxCauses:N0} 个，这是上限（MaxCauses）")),
                    new("split it into several fishbones, or raise the limit", "请拆成几张鱼骨图，或调高上限"));
                return false;
            }

            // In YAML the list and the mapping of a cause at depth d are nested 2d + 2 deep.
            var depth = Math.Min((options.MaxDepth - 2) / 2, MaxDepth);
            if (_open.Count > depth)
            {
                diagnostics.Report(
                    LanguageDiagnostics.TooDeep,
                    line.Span,
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"causes are nested more than {depth} deep, which is as much as {options.MaxDepth} levels of lists and mappings hold (MaxDepth)"),
                        string.Create(CultureInfo.InvariantCulture, $"原因嵌套超过 {depth} 层，而 {options.MaxDepth} 层内容最多容纳这么多（MaxDepth）")),
                    new("nest them less deep, or raise the limit", "请减少层数，或调高上限"));
                return false;
            }

            _open[^1].Causes.Add(node);
        }

        _open.Add(node);
        return true;
    }

    /// <summary>A category; where it stands already, the same one once more, so that its causes stand together.</summary>
    private Node Category(Node node)
    {
        if (!_byName.TryGetValue(node.Text, out var other))
        {
            _byName.Add(node.Text, node);
            _categories.Add(node);
            return node;
        }

        var line = diagnostics.Source.PositionOf(other.Span.Start).Line.ToString(CultureInfo.InvariantCulture);
        diagnostics.Report(
            LanguageDiagnostics.CategoryMerged,
            node.Span,
            new($"the category '{VisibleText.Clip(node.Text)}' stands in line {line} already; its causes are put there", $"第 {line} 行已有类别“{VisibleText.Clip(node.Text)}”；它的原因归到那里"),
            new("write all its causes in one place, or give one of the two another name; if it is a cause, indent it further than its category", "请把它的原因都写在一处，或给其中一个换个名称；如果它是原因，请比它的类别缩进得更深"),
            default(FixDraft?),
            (other.Span, new($"the first '{VisibleText.Clip(other.Text)}'", $"前一个“{VisibleText.Clip(other.Text)}”")));
        return other with { Column = node.Column, Indentation = node.Indentation, Span = node.Span };
    }

    /// <summary>Tabs before one line and spaces before another can be compared in two ways.</summary>
    private void CheckIndentation(in MermaidLine line)
    {
        if (_isMixed || _open.Count == 0) return;
        var above = _open[^1].Indentation;
        if (above.StartsWith(line.Indentation, StringComparison.Ordinal) || line.Indentation.StartsWith(above, StringComparison.Ordinal)) return;
        _isMixed = true;
        diagnostics.Report(
            LanguageDiagnostics.MixedIndentation,
            new TextSpan(line.Span.Start - line.Indentation.Length, line.Indentation.Length),
            new("this line and the one above are indented with tabs and spaces in different order", "这一行与上一行的缩进混用了制表符（Tab）和空格，而且次序不同"),
            new("a tab is taken to reach to the next fourth column; indent with spaces alone to be sure", "一个制表符按补足到 4 列的倍数计算；为稳妥起见，请只用空格缩进"));
    }

    private string TextOf(in MermaidLine line)
    {
        if (line.Text.Contains("-->", StringComparison.Ordinal))
            diagnostics.Report(
                LanguageDiagnostics.NoArrows,
                line.Span,
                new($"'{VisibleText.Clip(line.Text)}' is taken for a text, though it has an arrow", $"“{VisibleText.Clip(line.Text)}”里有箭头，但仍当作文本"),
                new("in an ishikawa diagram a cause is indented further than what it is a cause of", "在 ishikawa 图里，原因要比它所说明的内容缩进得更深"));
        var text = MermaidText.Decode(line.Text);
        if (text.Length == 0)
        {
            diagnostics.Report(LanguageDiagnostics.MissingValue, line.Span, new("this line shows no text", "这一行没有可显示的文本"), new("write the text of a cause, or delete the line", "请写原因，或删去这一行"));
        }

        CheckLength(text, line.Span);
        return text;
    }

    private void CheckLength(string text, TextSpan span)
    {
        if (text.Length <= options.MaxTextLength) return;
        diagnostics.Report(
            LanguageDiagnostics.TextTooLong,
            span,
            new(
                string.Create(CultureInfo.InvariantCulture, $"the text has {text.Length:N0} characters; the limit is {options.MaxTextLength:N0} (MaxTextLength)"),
                string.Create(CultureInfo.InvariantCulture, $"文本有 {text.Length:N0} 个字符，上限是 {options.MaxTextLength:N0}（MaxTextLength）")),
            new("shorten it, or raise the limit", "请缩短，或调高上限"));
    }

    private Fishbone Build(string title)
    {
        var ids = new CauseIds(static _ => false);
        var categoryIds = _categories.ConvertAll(node => ids.Give(node.Text, CauseIds.Category));
        var categories = ImmutableArray.CreateBuilder<Category>(_categories.Count);
        for (var i = 0; i < _categories.Count; i++)
        {
            var node = _categories[i];
            categories.Add(new Category { Id = categoryIds[i], Label = node.Text, Causes = Build(node.Causes, ids), Span = node.Span });
        }

        return new Fishbone
        {
            Title = title,
            Language = LanguageOfText.OfTitle(title),
            Description = document.Title?.Text is { } text && text != title ? text : null,
            Categories = categories.DrainToImmutable(),
        };
    }

    private static ImmutableArray<Cause> Build(List<Node> nodes, CauseIds ids)
    {
        if (nodes.Count == 0) return [];
        var causes = ImmutableArray.CreateBuilder<Cause>(nodes.Count);
        foreach (var node in nodes) causes.Add(new Cause { Id = ids.Give(node.Text, CauseKeys.Cause), Label = node.Text, Causes = Build(node.Causes, ids), Span = node.Span });
        return causes.DrainToImmutable();
    }

    /// <summary>A category or a cause while it is read.</summary>
    private sealed record Node(int Column, string Indentation, string Text, TextSpan Span)
    {
        /// <summary>Its causes; those of a category that stands twice are the same list.</summary>
        public List<Node> Causes { get; } = [];
    }
}
