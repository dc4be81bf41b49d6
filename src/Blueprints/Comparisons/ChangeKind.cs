namespace Blueprints.Comparisons;

/// <summary>What has become of a part of a document.</summary>
public enum ChangeKind
{
    /// <summary>It is as it was.</summary>
    Same,

    /// <summary>It is there in both, and not the same.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It was taken out.</summary>
    Removed,
}
