using System.Runtime.InteropServices;
using Blueprints.Diagnostics;

namespace Blueprints.Comparisons;

/// <summary>The findings before, until one after is found to be the same. For one thread.</summary>
internal sealed class OpenFindings
{
    private readonly Dictionary<(string Code, string? Element), Queue<Diagnostic>> _single = [];
    private readonly Dictionary<(string Code, string? Element), Queue<Diagnostic>> _several = [];
    private readonly HashSet<Diagnostic> _open = new(ReferenceEqualityComparer.Instance);

    public OpenFindings(IReadOnlyList<Diagnostic> findings, Func<string, string> idAfter)
    {
        foreach (var finding in findings)
        {
            _open.Add(finding);
            if (finding.Elements.IsEmpty) Add(_single, finding.Code, finding.Element is null ? null : idAfter(finding.Element), finding);
            else foreach (var element in finding.Elements) Add(_several, finding.Code, idAfter(element), finding);
        }
    }

    public bool IsOpen(Diagnostic before) => _open.Contains(before);

    /// <summary>Closes what is the same as a finding after; false where nothing is.</summary>
    public bool Close(Diagnostic after)
    {
        if (after.Elements.IsEmpty)
        {
            // Two defects of one kind at one step are two: each closes one.
            if (_single.TryGetValue((after.Code, after.Element), out var waiting))
            {
                while (waiting.TryDequeue(out var same))
                {
                    if (_open.Remove(same)) return true;
                }
            }

            return CloseAll(_several, after.Code, after.Element);
        }

        var isFound = false;
        foreach (var element in after.Elements)
        {
            isFound |= CloseAll(_several, after.Code, element);
            isFound |= CloseAll(_single, after.Code, element);
        }

        return isFound;
    }

    private bool CloseAll(Dictionary<(string, string?), Queue<Diagnostic>> findings, string code, string? element)
    {
        if (!findings.TryGetValue((code, element), out var all)) return false;
        foreach (var finding in all) _open.Remove(finding);
        return true;
    }

    private static void Add(Dictionary<(string, string?), Queue<Diagnostic>> findings, string code, string? element, Diagnostic finding)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(findings, (code, element), out _);
        (list ??= []).Enqueue(finding);
    }
}
