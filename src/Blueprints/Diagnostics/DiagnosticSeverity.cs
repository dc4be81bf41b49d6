namespace Blueprints.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing has to change.</summary>
    Information,

    /// <summary>Probably a weakness; the document is drawn all the same.</summary>
    Warning,

    /// <summary>A mistake; the document is not drawn.</summary>
    Error,
}
