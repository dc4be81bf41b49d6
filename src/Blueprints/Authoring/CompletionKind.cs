namespace Blueprints.Authoring;

/// <summary>What a completion stands for.</summary>
public enum CompletionKind
{
    /// <summary>A key of the language.</summary>
    Key,

    /// <summary>A lane, as the key of a step or as a value.</summary>
    Lane,

    /// <summary>A word that a key takes.</summary>
    Word,

    /// <summary>The id of a step.</summary>
    Step,

    /// <summary>A unit of time.</summary>
    Unit,

    /// <summary>A rule of the analysis.</summary>
    Rule,

    /// <summary>A setting of a rule.</summary>
    Setting,

    /// <summary>Another document.</summary>
    File,

    /// <summary>The id of a cause in another document.</summary>
    Cause,

    /// <summary>A built-in icon.</summary>
    Icon,
}
