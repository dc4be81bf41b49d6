using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>Reads <c>categories</c>, and puts them in order with those of the template.</summary>
internal sealed class CategoryReader(ValueReader reader, CauseReader causes)
{
    private static readonly KeyInfo Name = new("categories", ValueShape.Text, default);

    /// <summary>The words that leave out a category of the template.</summary>
    public static readonly ImmutableArray<string> Nothing = ["none", "no", "无", "没有", "null", "~", "n/a", "不适用"];

    private readonly List<CategoryDraft> _categories = [];
    private readonly Dictionary<string, CategoryDraft> _byName = new(StringComparer.OrdinalIgnoreCase);

    public List<CategoryDraft> Read(YamlNode? node, CategoryTemplate? template, DiagramLanguage language)
    {
        if (template is not null)
        {
            foreach (var name in template.In(language)) Add(new CategoryDraft(name) { IsOfTemplate = true });
        }

        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries) ReadCategory(entry, template);
        }
        else if (node is not null && !causes.HasListBelowText(node))
        {
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(node),
                new($"'categories' cannot be {ValueReader.TypeOf(node).English}", $"“categories”不能是{ValueReader.TypeOf(node).Chinese}"),
                new("write one line a category below it, without '- ', such as Equipment: and below that its causes", "请在下面每行写一个类别，不加“- ”，如 设备:，再在它下面写原因"));
        }

        _categories.RemoveAll(category => category.IsLeftOut);
        return _categories;
    }

    /// <summary>A slip in the name of a template's category would make another one beside it.</summary>
    private void WarnOfNear(YamlScalar key, CategoryTemplate template)
    {
        var names = KeyInfo.IsInChinese(key.Value) ? template.Chinese : template.English;
        if (reader.Nearest(key.Value, names) is not { } near) return;
        reader.Report(
            LanguageDiagnostics.CategoryNearTemplate,
            key.Span,
            Spelling.Suggest(new($"'{VisibleText.Clip(key.Value)}' is a category of its own beside those of {template.Name}", $"“{VisibleText.Clip(key.Value)}”不在 {template.Name} 的类别之中，另成一类"), near),
            new($"write {near}: to mean that one, or {near}: none to leave it out", $"如果指的就是它，请写 {near}:；不要它，请写 {near}: 无"),
            ReaderFixes.Meant(reader, key, near, names));
    }

    private void ReadCategory(in YamlEntry entry, CategoryTemplate? template)
    {
        if (reader.Text(entry.Key, Name) is not { } name) return;
        var place = template?.IndexOf(name) ?? -1;
        CategoryDraft category;
        if (place < 0)
        {
            if (template is not null) WarnOfNear(entry.Key, template);
            category = new CategoryDraft(name);
            if (!_byName.ContainsKey(name)) Add(category);
        }
        else
        {
            category = _categories[place];
        }

        if (category.Span.Length > 0) ReportDuplicate(entry.Key, category);
        else if (_byName.TryGetValue(name, out var other) && other != category) ReportDuplicate(entry.Key, other);
        else category.Span = entry.Key.Span;
        if (place >= 0 && entry.Value is YamlScalar { Value: var word } && Nothing.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase)) category.IsLeftOut = true;
        else causes.ReadCategory(entry, category.Causes);
    }

    private void Add(CategoryDraft category)
    {
        _categories.Add(category);
        _byName.TryAdd(category.Label, category);
    }

    private void ReportDuplicate(YamlScalar key, CategoryDraft first)
    {
        var name = VisibleText.Clip(key.Value);
        var line = reader.Diagnostics.Source.PositionOf(first.Span.Start).Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        reader.Report(
            LanguageDiagnostics.DuplicateCategory,
            key.Span,
            new($"the category '{name}' stands in line {line} already", $"第 {line} 行已有类别“{name}”"),
            new("write all its causes in one place, or give one of the two another name", "请把它的原因都写在一处，或给其中一个换个名称"),
            default(FixDraft?),
            first.Span.Length == 0 ? null : (first.Span, new($"the first '{name}'", $"先写的“{name}”")));
    }
}
