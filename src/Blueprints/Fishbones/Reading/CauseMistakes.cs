using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>Tells authors what is wrong with the form of a cause, and what to write instead.</summary>
internal sealed class CauseMistakes(ValueReader reader)
{
    private static readonly Bilingual Lines = new("write its causes below it, one a line, each beginning with '- '", "请在下面写它的原因，每行一个，以“- ”开头");

    public void ReportCategoryText(YamlScalar name, YamlScalar text)
    {
        if (Slips.FullWidthStructure(text.Value) is { } halfWidth)
        {
            reader.Report(
                LanguageDiagnostics.FullWidthPunctuation,
                text.Span,
                new(
                    $"'{VisibleText.Clip(name.Value)}' has full-width signs where YAML needs half-width ones: '{VisibleText.Clip(text.Value)}'",
                    $"“{VisibleText.Clip(name.Value)}”里应该用半角符号的地方用了全角符号：“{VisibleText.Clip(text.Value)}”"),
                new($"write {VisibleText.Clip(halfWidth)}", $"请写 {VisibleText.Clip(halfWidth)}"),
                ReaderFixes.HalfWidth(reader, text, halfWidth));
            return;
        }

        reader.Report(LanguageDiagnostics.WrongType, text.Span, new($"the category '{VisibleText.Clip(name.Value)}' cannot be a single text", $"类别“{VisibleText.Clip(name.Value)}”不能是一段文本"), Lines);
    }

    /// <summary>
    /// Reports a text that goes on in a list: YAML folds <c>- A</c> with a deeper <c>- B</c> below it into the single text "A - B", and
    /// takes
    /// <c>A：[B]</c> for one as well.
    /// </summary>
    public bool ReportListBelowText(YamlScalar scalar)
    {
        if (!scalar.IsPlain) return false;
        if (BulletWithoutSpace(scalar.Span) is { } bullet)
        {
            reader.Report(
                LanguageDiagnostics.MissingSpace,
                new TextSpan(bullet, 1),
                new("a space is missing after '-'", "“-”后面缺少空格"),
                new("write - and a space before each cause", "请在每个原因前面写 - 和一个空格"),
                ReaderFixes.Bullet(reader, bullet));
            return true;
        }

        if (ListWithin(scalar.Span) is not { } end) return false;
        var source = reader.Diagnostics.Source.Content;
        var head = source.AsSpan(scalar.Span.Start, end - scalar.Span.Start).TrimEnd();
        var last = scalar.Span.Start + head.Length - 1;
        if (source[last] is '：' or '︰')
        {
            var name = VisibleText.Clip(head[..^1].Trim().ToString());
            reader.Report(
                LanguageDiagnostics.FullWidthPunctuation,
                new TextSpan(last, 1),
                new($"a full-width colon '{source[last]}' stands after '{name}'", $"“{name}”后面用了全角冒号“{source[last]}”"),
                new($"write a half-width colon: {name}:", $"请写半角冒号：{name}:"),
                Slips.FullWidthStructure(scalar.Value[head.Length..].TrimStart()) is { } list
                    ? ReaderFixes.Yaml(reader, scalar, $"{head[..^1].Trim()}: {list}", Slips.IsStructureAlone(scalar.Value))
                    : ReaderFixes.Colon(reader, new TextSpan(last, 1)));
            return true;
        }

        var text = VisibleText.Clip(head.ToString());
        reader.Report(
            LanguageDiagnostics.Syntax,
            new TextSpan(scalar.Span.Start, head.Length),
            new($"a ':' is missing after '{text}'", $"“{text}”后面缺少“:”"),
            new($"write {text}: since its causes stand below it", $"它的原因写在下面，所以请写 {text}:"),
            FixDraft.Insert(scalar.Span.Start + head.Length, ":", new($"write {text}:", $"改写为 {text}:"), isSafe: false));
        return true;
    }

    /// <summary>The place of a '-' that begins a line of the text and has a text right after it; null where there is none.</summary>
    private int? BulletWithoutSpace(TextSpan span)
    {
        var content = reader.Diagnostics.Source.Content;
        for (var at = span.Start; at + 1 < span.End; at++)
        {
            if (content[at] != '-' || content[at + 1] is '-' or ' ' || char.IsAsciiDigit(content[at + 1])) continue;
            var before = content.AsSpan(0, at).TrimEnd(' ');
            if (before.Length > 0 && before[^1] is '\n' or '\r') return at;
        }

        return null;
    }

    /// <summary>
    /// Where the first line of a text ends whose second begins with a bullet, or where a list in brackets follows a full-width colon; null
    /// otherwise.
    /// </summary>
    private int? ListWithin(TextSpan span)
    {
        var text = reader.Diagnostics.Source.Content.AsSpan(span.Start, span.Length);
        var line = text.IndexOfAny('\n', '\r');
        if (line > 0)
        {
            var below = text[line..].TrimStart();
            if (below.Length > 1 && below[0] is '-' or '－' or '–' or '•' && below[1] is ' ' or '\u3000') return span.Start + line;
            if (text[..line].TrimEnd() is [.., '：' or '︰']) return span.Start + line;
            return null;
        }

        var colon = text.IndexOfAny('：', '︰');
        return colon > 0 && text[(colon + 1)..].TrimStart() is ['[' or '［' or '【', .., ']' or '］' or '】'] ? span.Start + colon + 1 : null;
    }

    /// <summary>
    /// Reports a text that is a key with a colon that YAML doesn't take for one, such as <c>cause：A</c> or <c>cause:A</c>.
    /// </summary>
    public bool ReportKeyInText(YamlScalar scalar)
    {
        if (!scalar.IsPlain || scalar.Value.AsSpan().IndexOfAny('：', '︰', ':') < 0) return false;
        var name = Slips.NameIn(scalar.Value);
        return (CauseKeys.Table.Find(name) is not null || name == "原因") && reader.IsSpecialKey(scalar, CauseKeys.Table, null);
    }

    /// <summary>A ': ' within a text makes a key of what stands before it.</summary>
    public void ReportTextAfterText(YamlScalar key, YamlScalar text)
    {
        if (Slips.FullWidthStructure(text.Value) is { } halfWidth)
        {
            reader.Report(
                LanguageDiagnostics.FullWidthPunctuation,
                text.Span,
                new(
                    $"'{VisibleText.Clip(key.Value)}' has full-width signs where YAML needs half-width ones: '{VisibleText.Clip(text.Value)}'",
                    $"“{VisibleText.Clip(key.Value)}”里应该用半角符号的地方用了全角符号：“{VisibleText.Clip(text.Value)}”"),
                new($"write {VisibleText.Clip(halfWidth)}", $"请写 {VisibleText.Clip(halfWidth)}"),
                ReaderFixes.HalfWidth(reader, text, halfWidth));
            return;
        }

        var whole = VisibleText.Clip($"{key.Value}: {text.Value}".Replace('"', '\''));
        reader.Report(
            LanguageDiagnostics.TextAfterCause,
            text.Span,
            new($"a text stands after '{VisibleText.Clip(key.Value)}:', where its causes are expected", $"“{VisibleText.Clip(key.Value)}:”后面应是它的原因，却写了文本"),
            new($"if it is one text, put it in quotes: \"{whole}\"; otherwise {Lines.English}", $"如果是一段文本，请加引号：\"{whole}\"；否则{Lines.Chinese}"));
    }

    /// <summary>A text with its causes and with further keys.</summary>
    public void ReportMixed(YamlMapping mapping, in YamlEntry label)
    {
        var text = VisibleText.Clip(label.Key.Value);
        var key = First(mapping);
        reader.Report(
            LanguageDiagnostics.MixedForms,
            label.Key.Span,
            new($"'{text}' has the key '{key}', which only the long form of a cause has", $"“{text}”带有键“{key}”，而只有原因的长写法才能用它"),
            label.Value.IsNothing
                ? new($"write cause: {text}, then {key}: below it", $"请写 cause: {text}，再在下面写 {key}:")
                : new($"write cause: {text}, then {key}: and because: below it, the causes after because:", $"请写 cause: {text}，再在下面写 {key}: 和 because:，它的原因写在 because: 后面"));
    }

    /// <summary>Further keys in place of the causes of a text.</summary>
    public void ReportKeysOfText(YamlScalar owner, YamlMapping mapping)
    {
        var text = VisibleText.Clip(owner.Value);
        var key = First(mapping);
        reader.Report(
            LanguageDiagnostics.MixedForms,
            reader.HeadOf(mapping),
            new($"'{key}' stands below '{text}', where its causes are expected", $"“{text}”下面应是它的原因，却写了“{key}”"),
            new($"the long form of a cause has further keys: - cause: {text}, then {key}: below it, in the same column as 'cause'", $"要写其他的键，请用原因的长写法：- cause: {text}，再在下面写 {key}:，与“cause”左对齐"));
    }

    private static string First(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (CauseKeys.Table.Find(entry.Key.Value) is { } key) return key.Written;
        }

        return CauseKeys.Cause;
    }
}
