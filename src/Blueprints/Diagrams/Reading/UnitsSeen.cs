using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>
/// The units that stand beside the numbers of one document. Two currencies cannot be added up; what is counted is told once.
/// </summary>
internal sealed class UnitsSeen
{
    private string? _currency;
    private bool _differ;

    /// <summary>What the counts count, in the author's word: null where none is said, or several.</summary>
    public string? Counted { get => _differ ? null : field; private set; }

    /// <summary>Whether a unit may stand there; reported where it contradicts another.</summary>
    public bool Takes(ValueReader reader, YamlNode node, KeyInfo key, NumberUnit unit, string word)
    {
        if (unit == NumberUnit.Count)
        {
            _differ |= Counted is not null && Counted != word;
            Counted ??= word;
        }

        if (unit != NumberUnit.Money || (_currency ??= word) == word) return true;
        reader.Report(
            LanguageDiagnostics.BadNumber,
            node.Span,
            new($"'{key.Written}' is in {word}, and money further up in {_currency}", $"“{key.Written}”用的是 {word}，而前面的金额用的是 {_currency}"),
            new("write all money in one currency", "请把所有金额写成同一种货币"));
        return false;
    }
}
