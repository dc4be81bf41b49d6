using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Reads single values and reports those that are wrong. For one document and one thread.</summary>
internal sealed class ValueReader(DiagnosticBag diagnostics, Vocabulary vocabulary, CompilerOptions options, bool isPartial)
{
    private static readonly ImmutableArray<string> Yes = ["yes", "true", "on", "是"];
    private static readonly ImmutableArray<string> No = ["no", "false", "off", "否"];

    /// <summary>A share such as 60 is in per cent for certain; one such as 2 may be a slip of another kind.</summary>
    private const double LeastPercent = 10;

    /// <summary>Every word for yes or no.</summary>
    public static IEnumerable<string> FlagWords => Yes.Concat(No);

    public CompilerOptions Options => options;

    public Vocabulary Vocabulary => vocabulary;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Whether parts of the document could not be read, so that what seems missing may stand there.</summary>
    public bool IsPartial => isPartial;

    /// <summary>The ids that the author has written, with where.</summary>
    public Dictionary<string, TextSpan> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The units that stand beside the document's numbers.</summary>
    public UnitsSeen Units { get; } = new();

    /// <summary>Reads icons; made when the first is met.</summary>
    public IconReader Icons => field ??= new IconReader(this);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, Bilingual message, Bilingual? help = null) => diagnostics.Report(descriptor, span, message, help);

    /// <inheritdoc cref="DiagnosticBag.Report(DiagnosticDescriptor, TextSpan, Bilingual, Bilingual?, FixDraft?, ValueTuple{TextSpan, Bilingual}?)"/>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, Bilingual message, Bilingual? help, FixDraft? fix, (TextSpan Span, Bilingual Message)? related = null) =>
        diagnostics.Report(descriptor, span, message, help, fix, related);

    /// <summary>
    /// The place to point at for a whole mapping or list: its first key or its first item; the node itself where it is one scalar.
    /// </summary>
    public TextSpan HeadOf(YamlNode node) => node switch
    {
        YamlMapping { Entries: [var first, ..] } => first.Key.Span,
        YamlMapping or YamlSequence => node.Span with { Length = Math.Min(1, node.Span.Length) },
        _ => node.Span,
    };

    /// <summary>Reports a node of the wrong type and says what is expected.</summary>
    public void WrongType(YamlNode node, KeyInfo key)
    {
        if (node is YamlScalar scalar && Slips.FullWidthStructure(scalar.Value) is { } halfWidth)
        {
            Report(
                LanguageDiagnostics.FullWidthPunctuation,
                node.Span,
                new($"'{key.Written}' has full-width signs where YAML needs half-width ones: '{VisibleText.Clip(scalar.Value)}'", $"“{key.Written}”里应该用半角符号的地方用了全角符号：“{VisibleText.Clip(scalar.Value)}”"),
                new($"write {VisibleText.Clip(halfWidth)}", $"请写 {VisibleText.Clip(halfWidth)}"),
                ReaderFixes.HalfWidth(this, scalar, halfWidth));
            return;
        }

        Report(LanguageDiagnostics.WrongType, HeadOf(node), new($"'{key.Written}' cannot be {TypeOf(node).English}", $"“{key.Written}”不能是{TypeOf(node).Chinese}"), ShapeText.Advice(key));
    }

    /// <summary>Whether a text in full-width brackets stands where a list or a mapping may.</summary>
    public static bool IsFullWidthStructure(YamlNode node, KeyInfo key)
    {
        if (node is not YamlScalar { IsPlain: true } scalar || Slips.FullWidthStructure(scalar.Value) is null || key.Shape.Kind == ValueKind.List) return false;
        var isMapping = scalar.Value[0] is '｛' or '{';
        foreach (var shape in key.Shape.Alternatives.Insert(0, key.Shape))
        {
            if (isMapping ? shape.Kind is ValueKind.Mapping or ValueKind.OpenMapping : shape.Kind == ValueKind.List && key.Shape.Kind != ValueKind.Text) return true;
        }

        return false;
    }

    /// <summary>What a node is, in words that follow "cannot be".</summary>
    public static Bilingual TypeOf(YamlNode node) => node switch
    {
        YamlMapping => new("a mapping", "“键: 值”形式"),
        YamlSequence => new("a list", "列表"),
        YamlScalar { IsPlain: true, Value: "" } => new("empty", "空的"),
        _ => new("a single text", "一段文本"),
    };

    /// <summary>Text of one line; line breaks within it become spaces. Null, and reported, where it is none.</summary>
    public string? Text(YamlNode node, KeyInfo key)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, key);
            return null;
        }

        var text = VisibleText.OneLine(scalar.Value);
        if (IsNoText(key.Shape.Kind)) text = Slips.Unwrapped(text);
        if (text.Length > 0) return text;
        Report(LanguageDiagnostics.MissingValue, node.Span, new($"'{key.Written}' is empty", $"“{key.Written}”后面没有内容"), ShapeText.Advice(key));
        return null;
    }

    /// <summary>Whether a value is an amount, an id or a word of the language, so that quotation marks are no part of it.</summary>
    private static bool IsNoText(ValueKind kind) =>
        kind is ValueKind.Number or ValueKind.Integer or ValueKind.Percent or ValueKind.Duration or ValueKind.DurationRange or ValueKind.Demand or ValueKind.Rate or ValueKind.Flag or ValueKind.Word or ValueKind.Id or ValueKind.Theme;

    /// <summary>Text that keeps its line breaks.</summary>
    public string? LongText(YamlNode node, KeyInfo key) => node is YamlScalar scalar && scalar.Value.Trim() is { Length: > 0 } text ? text : Text(node, key);

    /// <summary>One text, or a list of texts; items without text are left out. A text that lists several as 大堂、叫号机 is
    /// these.</summary>
    public ImmutableArray<string> Texts(YamlNode node, KeyInfo key)
    {
        if (node is YamlScalar lone && ListedTexts.Of(lone) is { } listed) return listed;
        if (node is not YamlSequence sequence) return Text(node, key) is { } one ? [one] : [];
        if (sequence.Items is [YamlScalar item0] && IsInBrackets(sequence) && ListedTexts.Of(item0) is { } within) return within;
        var texts = ImmutableArray.CreateBuilder<string>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar { IsNothing: false } only)
            {
                if (sequence.Items.Length == 1) WarnOfFullWidthComma(sequence, only, key);
                if (Text(item, key) is { } text) texts.Add(text);
            }
            else if (!item.IsNothing)
            {
                Report(
                    LanguageDiagnostics.WrongType,
                    HeadOf(item),
                    new($"an item of '{key.Written}' cannot be {TypeOf(item).English}", $"“{key.Written}”列表中的一项不能是{TypeOf(item).Chinese}"),
                    new("write a text; a text with ': ' or ', ' in it needs quotes", "请写文本；含“: ”或“, ”的文本要加引号"));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>One item, or a list of them; items that say nothing or cannot be read are left out.</summary>
    public ImmutableArray<T> OneOrMany<T>(YamlNode node, KeyInfo key, Func<ValueReader, YamlNode, KeyInfo, T?> read)
        where T : class
    {
        if (node is not YamlSequence sequence) return read(this, node, key) is { } one ? [one] : [];
        var items = ImmutableArray.CreateBuilder<T>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (!item.IsNothing && read(this, item, key) is { } more) items.Add(more);
        }

        return items.DrainToImmutable();
    }

    private bool IsInBrackets(YamlSequence sequence) => diagnostics.Source.Content[sequence.Span.Start] == '[';

    /// <summary>［票据，卡片］ with half-width brackets is one text, though it looks like two.</summary>
    private void WarnOfFullWidthComma(YamlSequence sequence, YamlScalar item, KeyInfo key)
    {
        var comma = item.Value.AsSpan().IndexOfAny('，', '、');
        if (comma < 0 || !item.IsPlain || !IsInBrackets(sequence)) return;
        Report(
            LanguageDiagnostics.FullWidthComma,
            PlaceOf(item, comma),
            new($"'{item.Value[comma]}' does not part the items of a list, so '{key.Written}' has a single one", $"“{item.Value[comma]}”不能隔开列表的各项，所以“{key.Written}”只有一项"),
            new($"write half-width commas: [{VisibleText.Clip(Slips.Spaced(item.Value))}]; put the text in quotes if it is one", $"请写半角逗号：[{VisibleText.Clip(Slips.Spaced(item.Value))}]；如果本来就是一段文本，请加引号"),
            ReaderFixes.Items(this, item));
    }

    /// <summary>The index of the word among the shape's; -1, and reported, where it is none of them.</summary>
    public int Word(YamlNode node, KeyInfo key)
    {
        if (Text(node, key) is not { } text) return -1;
        var words = key.Shape.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (string.Equals(words[i], text, StringComparison.OrdinalIgnoreCase)) return i;
        }

        var inChinese = key.Shape.Chinese.IndexOf(text);
        if (inChinese >= 0) return inChinese;
        foreach (var (synonym, place) in key.Shape.Synonyms)
        {
            if (string.Equals(synonym, text, StringComparison.OrdinalIgnoreCase)) return place;
        }

        UnknownWord(node, new($"'{key.Written}' cannot be '{VisibleText.Clip(text)}'", $"“{key.Written}”不能是“{VisibleText.Clip(text)}”"), text, KeyInfo.IsInChinese(text) && !key.Shape.Chinese.IsEmpty ? key.Shape.Chinese : words);
        return -1;
    }

    /// <summary>The word that a misspelt one was meant to be; null where none is near, or nobody would see it.</summary>
    public string? Nearest(string word, IEnumerable<string> words) => diagnostics.IsFull ? null : Spelling.Nearest(word, words);

    public void UnknownWord(YamlNode node, Bilingual message, string word, IReadOnlyCollection<string> words, Bilingual? intro = null)
    {
        var (english, chinese) = intro ?? new("one of", "可选");
        var near = Nearest(word, words);
        Report(
            LanguageDiagnostics.UnknownWord, node.Span, Spelling.Suggest(message, near),
            new($"{english}: {string.Join(", ", words)}", $"{chinese}：{string.Join("、", words)}"),
            ReaderFixes.Meant(this, node, near, words));
    }

    public bool Flag(YamlNode node, KeyInfo key)
    {
        if (Text(node, key) is not { } text) return false;
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase)) return true;
        if (!No.Contains(text, StringComparer.OrdinalIgnoreCase))
            Report(LanguageDiagnostics.UnknownWord, node.Span, new($"'{key.Written}' cannot be '{VisibleText.Clip(text)}'", $"“{key.Written}”不能是“{VisibleText.Clip(text)}”"), new("write yes or no", "请写 yes 或 no"));
        return false;
    }

    /// <summary>A number within the shape's range; null, and reported, otherwise.</summary>
    public double? Number(YamlNode node, KeyInfo key)
    {
        if (Text(node, key) is not { } text) return null;
        var shape = key.Shape;
        var whole = shape.Kind == ValueKind.Integer;
        string? unit = null;
        if (!Numbers.TryParse(text, out var number) && !WrittenNumber.TryParse(text, shape.Unit, out number, out unit))
        {
            NoNumber(node, key, text);
            return null;
        }

        if (unit is not null && !Units.Takes(this, node, key, shape.Unit, unit)) return null;
        if (number < shape.Min || number > shape.Max || (shape.MinExcluded && number == shape.Min) || (shape.MaxExcluded && number == shape.Max))
        {
            Report(LanguageDiagnostics.NumberOutOfRange, node.Span, new($"'{key.Written}' is out of range: {text}", $"“{key.Written}”超出范围：{text}"), ShapeText.Write(shape with { Alternatives = [] }));
            return null;
        }

        if (!whole || number == Math.Floor(number)) return number;
        Report(LanguageDiagnostics.BadNumber, node.Span, new($"'{key.Written}' is not a whole number: {text}", $"“{key.Written}”不是整数：{text}"), ShapeText.Write(shape));
        return null;
    }

    private void NoNumber(YamlNode node, KeyInfo key, string text)
    {
        var message = new Bilingual($"'{key.Written}' is not a number: '{VisibleText.Clip(text)}'", $"“{key.Written}”不是数字：“{VisibleText.Clip(text)}”");
        if (ChineseNumber.TryParse(text, out var number) || NumberInWords(text, key.Shape.Unit, out number))
        {
            var digits = number.ToString(CultureInfo.InvariantCulture);
            Report(LanguageDiagnostics.BadNumber, node.Span, message, new($"write it in digits: {digits}", $"请用数字书写：{digits}"), ReaderFixes.Write(this, node, digits, isSafe: true));
            return;
        }

        BadNumber(LanguageDiagnostics.BadNumber, node, message, text, key.Advice is { } advice ? new("write " + advice.English, advice.Chinese) : ShapeText.Write(key.Shape with { Alternatives = [] }), text => WrittenNumber.TryParse(text, key.Shape.Unit, out _, out _));
    }

    /// <summary>A number in an English word, perhaps with its unit: <c>two</c>, <c>two people</c>.</summary>
    private static bool NumberInWords(string text, NumberUnit unit, out double number)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? text : text[..space];
        number = EnglishNumber.Of(word, EnglishNumber.Whole) ?? double.NaN;
        return !double.IsNaN(number) && (space < 0 || UnitWords.IsUnit(text.AsSpan(space).Trim(), unit));
    }

    public int? Integer(YamlNode node, KeyInfo key) => Number(node, key) is { } number ? (int)number : null;

    /// <summary>A share as a fraction from 0 to 1; null, and reported, otherwise.</summary>
    public double? Percent(YamlNode node, KeyInfo key)
    {
        if (Text(node, key) is not { } written) return null;
        var text = Slips.HalfWidthNumber(written);
        var digits = text.TrimEnd('%').TrimEnd();
        var signs = text.Length - digits.Length - (text.Length - digits.Length > 1 ? text.Count(c => c == ' ') : 0);
        var isInWords = false;
        if ((signs > 1 || !Numbers.TryParse(digits, out var number)) && !(isInWords = WrittenShare.TryParse(text, out number)))
        {
            ShareSlips.Report(this, node, key, written);
            return null;
        }

        var share = digits.Length < text.Length && !isInWords ? number / 100 : number;
        var isBare = digits.Length == text.Length && !isInWords;
        if (share is >= 0 and <= 1 && !(key.Shape.MaxExcluded && share >= 1)) return share;
        Bilingual help = isBare && number is > 1 and <= 100
            ? new(string.Create(CultureInfo.InvariantCulture, $"write {number}% for {number} in a hundred"), string.Create(CultureInfo.InvariantCulture, $"如果是指百分之 {number}，请写 {number}%"))
            : key.Shape.MaxExcluded ? new("write a share of 0% or more and under 100%", "请写 0% 以上、小于 100% 的比例") : new("write a share from 0% to 100%, or from 0 to 1", "请写 0% 到 100% 或 0 到 1 之间的比例");
        // No share is over 1 but in per cent; a broken number may as well have its point in the wrong place.
        var fix = isBare && number is > 1 and <= 100 && !(key.Shape.MaxExcluded && number >= 100) ? ReaderFixes.Write(this, node, written + "%", isSafe: number == Math.Floor(number) && number >= LeastPercent) : null;
        Report(LanguageDiagnostics.BadPercent, node.Span, new($"'{key.Written}' is out of range: {written}", $"“{key.Written}”超出范围：{written}"), help, fix);
        return null;
    }

    /// <summary>Reports a text that is no number; full-width digits get their half-width writing as help.</summary>
    /// <param name="descriptor">What kind of number is expected.</param>
    /// <param name="node">The text's node.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="text">The text.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="isRead">Whether a text is such a number.</param>
    /// <param name="others">Further ways to put it right.</param>
    public void BadNumber(DiagnosticDescriptor descriptor, YamlNode node, Bilingual message, string text, Bilingual help, Func<string, bool> isRead, params ReadOnlySpan<FixDraft> others)
    {
        var halfWidth = Slips.HalfWidth(text);
        if (halfWidth == text)
        {
            diagnostics.Report(descriptor, node.Span, message, help, others);
            return;
        }

        Report(
            descriptor,
            node.Span,
            message,
            new($"write it with half-width digits and signs: {VisibleText.Clip(halfWidth)}", $"请用半角数字和符号：{VisibleText.Clip(halfWidth)}"),
            isRead(halfWidth) ? ReaderFixes.Write(this, node, halfWidth, isSafe: true) : null);
    }

    /// <summary>The place of one character of a plain scalar on one line.</summary>
    public TextSpan PlaceOf(YamlScalar scalar, int index)
    {
        if (scalar.Span.Length != scalar.Value.Length) return scalar.Span;
        return new TextSpan(scalar.Span.Start + index, 1);
    }
}
