namespace Blueprints.Authoring;

/// <summary>What a word of a document is.</summary>
public enum ColouredKind
{
    /// <summary>A key of the language.</summary>
    Key,

    /// <summary>The name of a lane.</summary>
    Lane,

    /// <summary>The id of a step or cause.</summary>
    Step,

    /// <summary>The name of a phase or category.</summary>
    Heading,

    /// <summary>A word that a key takes.</summary>
    Word,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>A comment.</summary>
    Comment,
}
