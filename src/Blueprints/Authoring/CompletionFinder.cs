using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones.Reading;
using Blueprints.Icons;
using Blueprints.Kinds;
using Blueprints.Running;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Authoring;

/// <summary>Finds what may be written at a caret.</summary>
internal sealed class CompletionFinder
{
    private readonly AuthoringDocument _document;
    private readonly Caret _caret;
    private readonly string _prefix;
    private bool _readsAll;
    private int _length;
    private readonly ImmutableArray<CompletionItem>.Builder _items = ImmutableArray.CreateBuilder<CompletionItem>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private CompletionFinder(AuthoringDocument document, Caret caret)
    {
        _document = document;
        _caret = caret;
        _prefix = caret.Prefix;
    }

    private DiagramLanguage Language => _document.Language;

    private const int LongText = 20_000;

    /// <summary>The most that a list offers.</summary>
    private const int Most = 1_000;

    /// <param name="document">The document, or an earlier state of it, whose elements are offered.</param>
    /// <param name="text">The text in which the caret stands.</param>
    /// <param name="offset">The caret.</param>
    /// <param name="readsAll">Whether the whole text is read in any case, as nothing but a test wants. Default: false.</param>
    public static ImmutableArray<CompletionItem> Find(AuthoringDocument document, string text, int offset, bool readsAll = false)
    {
        var caret = new Caret(text, offset);
        if (caret.IsWithinText || StandsBeforeItem(text, offset)) return [];
        var finder = new CompletionFinder(document, caret) { _readsAll = readsAll, _length = text.Length };
        if (caret.CanBeKey) finder.Try(asKey: true);
        if (!caret.HasColon) finder.Try(asKey: false);
        return finder._items.DrainToImmutable();
    }

    /// <summary>Whether the caret stands right before or behind the sign of an item of a list: nothing that is written there would fit.</summary>
    private static bool StandsBeforeItem(string text, int offset)
    {
        var sign = offset > 0 && text[offset - 1] == '-' ? offset - 1 : offset;
        return text.AsSpan(sign).StartsWith("- ") && text.AsSpan(0, sign).TrimEnd(' ') is "" or [.., '\n'];
    }

    private void Try(bool asKey)
    {
        // What is read for each letter is short, unless the caret stands where lines do not tell.
        if (!_readsAll && Try(_caret.MarkedBlocks(asKey), asKey)) return;
        // At an empty line that is as far in as nothing around it no key fits, and to read a long text with one there takes long.
        if (_readsAll || !_caret.IsAlone || _length < LongText) Try(_caret.Marked(asKey), asKey);
    }

    /// <summary>Adds what may stand at the mark in the first of the texts in which anything may; whether the mark was met in one of
    /// them.</summary>
    private bool Try(IEnumerable<string> texts, bool asKey)
    {
        var (known, isMet) = (_items.Count, false);
        foreach (var text in texts)
        {
            Cancellation.Check();
            var vocabulary = KindRegistry.BuiltIn.Vocabulary;
            var words = _document.Compilation.HasErrors ? vocabulary.Kinds.Words() : null;
            var tree = SyntaxReader.Read(new SourceText(text, _document.Source.Name), _document.Options.Compiler, words, new KeyGuide(vocabulary, _document.Compilation.Diagram, _document.Options.Compiler, PartReader.KeysOf(_document.File)));
            foreach (var node in tree.Nodes())
            {
                if (node is not SyntaxScalar mark || !mark.Value.Contains(Caret.Mark, StringComparison.Ordinal)) continue;
                isMet = true;
                if (mark.Style != ScalarStyle.Plain) continue;
                var isKey = mark.Parent is SyntaxEntry entry && ReferenceEquals(entry.Key, mark);
                // Where keys are known, what fits none of them fits none in a text that says less either.
                if (isKey && asKey && Keys(mark)) return true;
                if (!isKey && !asKey) Values(mark);
                break;
            }

            if (_items.Count > known) return true;
        }

        return isMet;
    }

    /// <summary>Adds the keys that may stand at the mark; whether it is known which.</summary>
    private bool Keys(SyntaxScalar mark)
    {
        if (mark.Value != Caret.Mark || mark.Parent is not SyntaxEntry { Parent: SyntaxMapping mapping } own) return false;
        if (Rules(mapping)) return true;
        Categories(mapping);
        if (mapping.Keys is not { } keys) return false;
        var hasLane = mapping.LaneEntry is not null;
        var written = mapping.Entries.Where(entry => entry != own && entry.Name is not null).Select(entry => entry.Name!).ToList();
        // A step begins with its lane, or the heading of a phase stands in its place.
        var first = written.Count == 0 && !hasLane && keys.Keys.Any(key => key.IsLane);
        if (first)
        {
            foreach (var key in keys.Keys.Where(key => key.IsLane || key.Name == "phase")) Add(key);
        }

        foreach (var key in keys.Keys)
        {
            if ((key.IsLane && hasLane) || written.Exists(key.Is)) continue;
            Add(key);
        }

        return true;
    }

    /// <summary>Whether the document has its keys in Chinese, whatever it says in them.</summary>
    private bool HasChineseKeys => (_document.Compilation.Syntax.Root as SyntaxMapping)?.Entries.FirstOrDefault()?.Name is { Length: > 0 } first ? KeyInfo.IsInChinese(first) : Language == DiagramLanguage.Chinese;

    /// <summary>Below the categories of a fishbone, those of its template, or else of every one.</summary>
    private void Categories(SyntaxMapping mapping)
    {
        if (mapping.Parent is not SyntaxEntry { Parent: SyntaxMapping { Parent: null } root, Definition: { IsLane: false, Name: "categories" } }) return;
        var chosen = (root.Entries.FirstOrDefault(entry => entry.Definition?.Name == "template")?.Value as SyntaxScalar)?.Value.Trim();
        var templates = CategoryTemplate.All.Where(template => chosen is null || string.Equals(template.Name, chosen, StringComparison.OrdinalIgnoreCase) || template.NameInChinese == chosen);
        foreach (var template in templates)
        {
            foreach (var name in template.In(Language))
            {
                if (!mapping.Entries.Any(entry => entry.Name == name)) AddKey(name, CompletionKind.Word, template.Name, "");
            }
        }
    }

    private void Add(SyntaxKey key)
    {
        var (kind, detail, description) = (key.IsLane ? CompletionKind.Lane : CompletionKind.Key, key.Takes.In(Language), key.Description.In(Language));
        var chinese = key.Chinese.IsEmpty ? key.Name : key.Chinese[0];
        var (first, second) = HasChineseKeys ? (chinese, key.Name) : (key.Name, chinese);
        AddKey(first, kind, detail, description);
        if (_prefix.Length > 0) AddKey(second, kind, detail, description);
    }

    /// <summary>Rules below <c>accept</c> and <c>analysis</c>, and the settings of one.</summary>
    private bool Rules(SyntaxMapping mapping)
    {
        var above = mapping.Parent as SyntaxEntry;
        if (above?.Definition is { IsLane: false, Name: "accept" or "analysis" })
        {
            foreach (var rule in _document.File == AuthoredFile.Configuration ? KindRegistry.BuiltIn.Rules.All : RulesOf(mapping.Tree))
            {
                if (!mapping.Entries.Any(entry => entry.Name is { } name && rule.IsNamed(name))) AddKey(rule.Name, CompletionKind.Rule, rule.Code, rule.Title.In(Language));
            }

            return true;
        }

        if (above is not { Name: { } named, Parent.Parent: SyntaxEntry { Definition: { IsLane: false, Name: "analysis" } } }) return false;
        if (KindRegistry.BuiltIn.Rules.Find(named) is not { } set) return true;
        var severity = RuleReader.SeverityKey.In(Language);
        var grades = Language == DiagramLanguage.Chinese ? RuleReader.SeverityShape.Chinese : RuleReader.SeverityShape.Words;
        Add(severity, CompletionKind.Setting, string.Join(", ", grades), new Bilingual("how much a weak link of the rule counts", "查出的问题算什么级别").In(Language), _caret.HasColon ? severity : severity + ": ", also: $"{RuleReader.SeverityKey.English} {RuleReader.SeverityKey.Chinese}");
        foreach (var parameter in set.Parameters) AddKey(parameter.Name, CompletionKind.Setting, "", parameter.Meaning.In(Language));
        return true;
    }

    private IEnumerable<Analysis.RuleInfo> RulesOf(SyntaxTree tree)
    {
        var first = (tree.Root as SyntaxMapping)?.Entries.FirstOrDefault()?.Name;
        // A common file is one of blueprints.
        var kind = KindRegistry.BuiltIn.All.FirstOrDefault(kind => _document.File == AuthoredFile.Common ? kind.Document.Key == "blueprint" : first is not null && kind.Document.IsKey(first));
        return kind?.Rules ?? [];
    }

    private void Values(SyntaxScalar mark)
    {
        if (mark.AncestorsAndSelf().OfType<SyntaxEntry>().FirstOrDefault() is not { } entry) return;
        var takes = mark.Tree.Guide.TakesAt(mark);
        if ((takes & SyntaxTakes.Duration) != 0) Units(mark.Value);
        if ((takes & SyntaxTakes.Rate) != 0) Rates(mark.Value);
        if ((takes & SyntaxTakes.Arrows) != 0 && (mark.Value == Caret.Mark || ArrowText.Find(mark.Value) is { IsEmpty: false })) Steps();
        if ((takes & (SyntaxTakes.Link | SyntaxTakes.File)) != 0) Beside(mark.Value, entry.Definition?.Name, (takes & SyntaxTakes.Link) != 0);
        if (mark.Value != Caret.Mark) return;
        if ((takes & (SyntaxTakes.Step | SyntaxTakes.StepOrWords)) != 0) Steps();
        if ((takes & SyntaxTakes.Lane) != 0) Lanes();
        if (entry.Definition is { Name: "icon", IsLane: false }) Icons();
        else Words(WordFinder.At(mark));
    }

    /// <summary>The documents of the folder; behind the <c>#</c> of one, what has an id in it.</summary>
    private void Beside(string value, string? key, bool isLink)
    {
        var sign = value.IndexOf('#', StringComparison.Ordinal);
        if (sign >= 0)
        {
            if (!isLink || value[(sign + 1)..] != Caret.Mark || _document.Linked(value[..sign]) is not { } other) return;
            foreach (var symbol in other.Symbols.All)
            {
                if (symbol.Kind is not (SyntaxElementKind.Step or SyntaxElementKind.Cause) || _items.Count >= Most) continue;
                var kind = symbol.Kind == SyntaxElementKind.Step ? CompletionKind.Step : CompletionKind.Cause;
                Add(symbol.Id, kind, symbol.Label == symbol.Id ? "" : VisibleText.OneLine(symbol.Label), "", symbol.Id, symbol.Label);
            }

            return;
        }

        if (value != Caret.Mark || key == "use") return;
        var wanted = KindRegistry.BuiltIn.Infos.First(kind => kind.Key == (key == "cause" ? "fishbone" : "blueprint"));
        foreach (var path in _document.Options.DocumentsBeside?.Invoke() ?? [])
        {
            if (_items.Count >= Most) return;
            if (wanted.Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) Add(path, CompletionKind.File, "", "", isLink ? path + "#" : path);
        }
    }

    private void Words(ImmutableArray<KnownWord> words)
    {
        foreach (var word in words)
        {
            var (first, second) = HasChineseKeys ? (word.Chinese, word.English) : (word.English, word.Chinese);
            Add(first, CompletionKind.Word, first == second ? "" : second, word.Meaning.In(Language), first);
            if (_prefix.Length > 0) Add(second, CompletionKind.Word, first, word.Meaning.In(Language), second);
        }
    }

    private void Icons()
    {
        foreach (var icon in IconList.All)
        {
            var (first, second) = HasChineseKeys ? (icon.Chinese, icon.Name) : (icon.Name, icon.Chinese);
            Add(first, CompletionKind.Icon, second, "", first, icon.OtherNames, picture: IconPicture.Of(icon));
        }
    }

    private void Steps()
    {
        foreach (var step in _document.Symbols.Steps)
        {
            if (_items.Count >= Most) return;
            if (!step.Id.Contains(Caret.Mark, StringComparison.Ordinal)) Add(step.Id, CompletionKind.Step, step.Label == step.Id ? "" : VisibleText.OneLine(step.Label), "", step.Id, step.Label);
        }
    }

    private void Lanes()
    {
        var common = _document.CommonFile;
        var (own, shared) = (_document.Symbols.Lanes.Where(lane => lane.Name is not null || !BlueprintWords.BandKeys.Contains(lane.Id)).ToList(), common?.Symbols.Lanes.ToList() ?? []);
        foreach (var (lane, tree) in own.Select(lane => (lane, _document.Compilation.Syntax)).Concat(shared.Select(lane => (lane, common!.Compilation.Syntax))))
        {
            if (_items.Count >= Most) return;
            var name = lane.Name is { } place && tree.NodeOf(place) is SyntaxScalar written ? written.Value : lane.Id;
            Add(name, CompletionKind.Lane, lane.Label == name ? "" : VisibleText.OneLine(lane.Label), "", name, lane.Label);
        }

        if (shared.Count > 0 || own.Exists(lane => lane.Name is not null)) return;
        Words(WordFinder.Bands);
    }

    /// <summary>After a number, the units of time that messages list.</summary>
    private void Units(string value)
    {
        var number = value[..value.IndexOf(Caret.Mark, StringComparison.Ordinal)] + _prefix;
        var digits = _prefix.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (!number.AsSpan().TrimEnd().ContainsAnyInRange('0', '9')) return;
        var listed = DurationParser.UnitList.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var isChinese in (bool[])[Language == DiagramLanguage.Chinese, Language != DiagramLanguage.Chinese])
        {
            foreach (var word in DurationParser.UnitWords)
            {
                if (KeyInfo.IsInChinese(word) != isChinese || !listed.Contains(word)) continue;
                if (word.StartsWith(_prefix[digits..], StringComparison.OrdinalIgnoreCase)) Add(word, CompletionKind.Unit, "", "", word, from: digits, isFiltered: false);
            }
        }
    }

    /// <summary>After a number, in what time it comes.</summary>
    private void Rates(string value)
    {
        var before = value[..value.IndexOf(Caret.Mark, StringComparison.Ordinal)];
        if (!before.AsSpan().ContainsAnyInRange('0', '9')) return;
        var hasPer = before.AsSpan().TrimEnd().EndsWith("per", StringComparison.Ordinal);
        foreach (var unit in (string[])["minute", "hour", "day", "week", "month"]) AddRate(hasPer ? unit : "per " + unit);
        if (hasPer || !HasChineseKeys) return;
        foreach (var unit in (string[])["每小时", "每天", "每周", "每月"]) AddRate(unit);

        void AddRate(string text) => Add(text, CompletionKind.Unit, "", "", text);
    }

    private void AddKey(string name, CompletionKind kind, string detail, string description) => Add(name, kind, detail, description, _caret.HasColon ? name : name + ": ");

    private void Add(string label, CompletionKind kind, string detail, string description, string text, string? also = null, int from = 0, bool isFiltered = true, string? picture = null)
    {
        if (isFiltered && !label.Contains(_prefix, StringComparison.OrdinalIgnoreCase) && also?.Contains(_prefix, StringComparison.OrdinalIgnoreCase) is not true) return;
        if (!_seen.Add(label)) return;
        var start = _caret.Start + from;
        _items.Add(new CompletionItem(label, kind, detail, description, new DiagnosticEdit(_document.Source.Name, start, _caret.End - start, text)) { Picture = picture });
    }
}
