namespace Blueprints.Interchange.Mermaid;

/// <summary>The diagrams of Mermaid that a document can be written as.</summary>
public enum MermaidForm
{
    /// <summary>A flowchart with a subgraph for each lane: of blueprints. Every Mermaid of the last years draws it.</summary>
    Flowchart,

    /// <summary>Lanes as such (<c>swimlane-beta</c>): of blueprints, for Mermaid 12 and later.</summary>
    Swimlane,

    /// <summary>What the customer does, with how that feels (<c>journey</c>): of blueprints.</summary>
    Journey,

    /// <summary>Causes and effect (<c>ishikawa</c>): of fishbones, for Mermaid 12 and later.</summary>
    Ishikawa,
}
