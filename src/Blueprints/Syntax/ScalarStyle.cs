namespace Blueprints.Syntax;

/// <summary>How a single text is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>After <c>|</c>, which keeps its lines.</summary>
    Literal,

    /// <summary>After <c>&gt;</c>, which folds its lines.</summary>
    Folded,
}
