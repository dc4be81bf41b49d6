using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Analysis;

/// <summary>What an author has accepted: at an element, in the document, or for many documents; and which of it was of use.</summary>
internal sealed class Acceptances
{
    private readonly ImmutableArray<Acceptance> _shared;
    private readonly Dictionary<string, ImmutableArray<Acceptance>> _byElement = new(StringComparer.Ordinal);
    private readonly HashSet<Acceptance> _used = new(ReferenceEqualityComparer.Instance);
    private readonly List<Acceptance> _own = [];

    public Acceptances(Diagram diagram, ImmutableArray<Acceptance> shared)
    {
        _shared = shared;
        Document = diagram.Accept;
        _own.AddRange(diagram.Accept);
    }

    private ImmutableArray<Acceptance> Document { get; }

    /// <summary>Those of the document itself, whether of use or not.</summary>
    public IReadOnlyList<Acceptance> Own => _own;

    public void Add(string element, ImmutableArray<Acceptance> accepted)
    {
        if (accepted.IsDefaultOrEmpty) return;
        _byElement[element] = accepted;
        _own.AddRange(accepted);
    }

    public bool IsUsed(Acceptance acceptance) => _used.Contains(acceptance);

    public string? ReasonFor(Diagnostic finding)
    {
        var found = finding.Element is { } element && _byElement.TryGetValue(element, out var accepted) ? Find(accepted, finding) : null;
        found ??= Find(Document, finding) ?? Find(_shared, finding);
        if (found is null) return null;
        _used.Add(found);
        return found.Reason;
    }

    private static Acceptance? Find(ImmutableArray<Acceptance> acceptances, Diagnostic finding)
    {
        foreach (var acceptance in acceptances)
        {
            if (string.Equals(acceptance.Rule, finding.Descriptor.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(acceptance.Rule, finding.Code, StringComparison.OrdinalIgnoreCase)) return acceptance;
        }

        return null;
    }
}
