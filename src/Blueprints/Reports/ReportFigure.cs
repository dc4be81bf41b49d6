using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.Reports;

/// <summary>A figure of a report.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value in words, such as <c>at least 20 min 10 s</c>.</param>
public sealed record ReportFigure(string Name, string Value)
{
    /// <summary>What it leaves out or takes for given, by the numbers of <see cref="BoardReport.Notes"/>, from 1. Default: nothing.</summary>
    public ImmutableArray<int> Notes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The value with the numbers of its notes, such as <c>33 min [1] [2]</c>.</summary>
    public string Marked => Notes.IsEmpty ? Value : Value + string.Concat(Notes.Select(note => string.Create(CultureInfo.InvariantCulture, $" [{note}]")));
}
