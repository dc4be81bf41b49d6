using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Running;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>
/// Reads lists of causes, in the short form (TEXT, or TEXT: and its causes) and in the long form (<c>cause:</c> and further keys), mixed to
/// any depth.
/// </summary>
internal sealed class CauseReader(ValueReader reader, ImmutableArray<Output> outputs)
{
    private readonly CauseMistakes _mistakes = new(reader);
    private int _count;
    private int _depth;
    private bool _isFull;

    /// <summary>Reads what stands after the name of a category.</summary>
    public void ReadCategory(in YamlEntry entry, List<CauseDraft> into)
    {
        if (entry.Value is YamlScalar { IsNothing: false } text)
        {
            if (!HasListBelowText(text)) _mistakes.ReportCategoryText(entry.Key, text);
            return;
        }

        ReadCauses(entry.Value, entry.Key, into);
    }

    /// <summary>Reports a text that goes on in a list below it, since a colon is missing or is a full-width one.</summary>
    public bool HasListBelowText(YamlNode node) => node is YamlScalar scalar && _mistakes.ReportListBelowText(scalar);

    private void ReadCauses(YamlNode node, YamlScalar owner, List<CauseDraft> into)
    {
        if (_isFull || !IsDrawable(node)) return;
        _depth++;
        ReadList(node, owner, into);
        _depth--;
    }

    private void ReadList(YamlNode node, YamlScalar owner, List<CauseDraft> into)
    {
        switch (node)
        {
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Cancellation.Check();
                    if (_isFull) return;
                    ReadItem(item, owner, into);
                }

                break;
            case YamlMapping mapping:
                ReadMapping(mapping, owner, into, isItem: false);
                break;
            case YamlScalar { IsNothing: false } text:
                ReadText(text, into);
                break;
        }
    }

    private void ReadItem(YamlNode item, YamlScalar owner, List<CauseDraft> into)
    {
        switch (item)
        {
            case YamlMapping { Entries.Length: > 0 } mapping:
                ReadMapping(mapping, owner, into, isItem: true);
                break;
            case YamlSequence:
                reader.Report(
                    LanguageDiagnostics.WrongType,
                    reader.HeadOf(item),
                    new("a cause cannot be a list", "原因不能是列表"),
                    new("write TEXT: and its causes below it, each beginning with '- '", "请写“文本:”，并在下面写它的原因，各以“- ”开头"));
                break;
            case YamlScalar { IsNothing: false } text:
                ReadText(text, into);
                break;
            default:
                if (!reader.IsPartial) reader.Report(
                    LanguageDiagnostics.MissingValue,
                    item.Span,
                    new($"this cause of '{VisibleText.Clip(owner.Value)}' is empty", $"“{VisibleText.Clip(owner.Value)}”的这个原因是空的"),
                    new("write what is the cause, or delete the '-'", "请写原因，或删去“-”"));
                break;
        }
    }

    private void ReadText(YamlScalar text, List<CauseDraft> into)
    {
        if (_mistakes.ReportListBelowText(text) || _mistakes.ReportKeyInText(text)) return;
        if (reader.Text(text, CauseKeys.Text) is { } label) Add(new CauseDraft { Label = label, Span = text.Span }, text, into);
    }

    private void ReadMapping(YamlMapping mapping, YamlScalar owner, List<CauseDraft> into, bool isItem)
    {
        var forms = CauseForms.Of(mapping);
        if (forms.IsLong || (forms.KnownKeys > 0 && forms.Label < 0 && isItem))
        {
            ReadLong(mapping, into);
        }
        else if (forms.KnownKeys == 0)
        {
            foreach (var entry in mapping.Entries) ReadShort(entry, into);
        }
        else if (forms.Label < 0)
        {
            _mistakes.ReportKeysOfText(owner, mapping);
        }
        else
        {
            _mistakes.ReportMixed(mapping, mapping.Entries[forms.Label]);
            foreach (var entry in mapping.Entries)
            {
                if (CauseKeys.Table.Find(entry.Key.Value) is null) ReadShort(entry, into);
            }
        }
    }

    private void ReadShort(in YamlEntry entry, List<CauseDraft> into)
    {
        if (_isFull || reader.Text(entry.Key, CauseKeys.Text) is not { } label) return;
        var draft = new CauseDraft { Label = label, Span = entry.Key.Span };
        if (!Add(draft, entry.Key, into)) return;
        if (entry.Value is YamlScalar { IsNothing: false } text) _mistakes.ReportTextAfterText(entry.Key, text);
        else if (!entry.Value.IsNothing) ReadCauses(entry.Value, entry.Key, draft.Causes = []);
    }

    private void ReadLong(YamlMapping mapping, List<CauseDraft> into)
    {
        var draft = new CauseDraft { Span = reader.HeadOf(mapping) };
        if (!Add(draft, mapping, into)) return;
        YamlEntry? named = null;
        foreach (var entry in mapping.Entries)
        {
            if (CauseKeys.Text.Is(entry.Key.Value)) named = entry;
        }

        if (named is { Value: YamlScalar { IsNothing: false } text } && _mistakes.ReportListBelowText(text)) return;
        reader.Read(mapping, CauseKeys.Table, draft);
        if (named is { } found && found.Value is YamlScalar { IsNothing: false }) draft.Span = found.Value.Span;
        if (draft.RatingsNode is { } ratings) draft.Ratings = OutputReader.ReadRatings(reader, ratings, outputs);
        if (draft.Because is { } because) ReadCauses(because, mapping.Entries[0].Key, draft.Causes = []);
    }

    private bool Add(CauseDraft draft, YamlNode node, List<CauseDraft> into)
    {
        if (++_count <= reader.Options.MaxCauses)
        {
            into.Add(draft);
            return true;
        }

        if (!_isFull)
        {
            reader.Report(
                LanguageDiagnostics.TooManyCauses,
                reader.HeadOf(node),
                new(
                    string.Create(CultureInfo.InvariantCulture, $"the fishbone has more than {reader.Options.MaxCauses:N0} causes, which is the limit (MaxCauses)"),
                    string.Create(CultureInfo.InvariantCulture, $"鱼骨图的原因超过 {reader.Options.MaxCauses:N0} 个，这是上限（MaxCauses）")),
                new("split it into several fishbones, or raise the limit", "请拆成几张鱼骨图，或调高上限"));
        }

        _isFull = true;
        return false;
    }

    /// <summary>
    /// Whether a list of causes lies no deeper than a fishbone is drawn; it does only where the caller has raised MaxDepth.
    /// </summary>
    private bool IsDrawable(YamlNode node)
    {
        if (_depth < DepthCheck.Deepest) return true;
        reader.Report(
            LanguageDiagnostics.TooDeep,
            reader.HeadOf(node),
            new(
                string.Create(CultureInfo.InvariantCulture, $"causes are nested more than {DepthCheck.Deepest} deep, which is as deep as a fishbone is drawn"),
                string.Create(CultureInfo.InvariantCulture, $"原因嵌套超过 {DepthCheck.Deepest} 层，鱼骨图最多只画这么深")),
            new("nest them less deep", "请减少层数"));
        _isFull = true;
        return false;
    }
}
