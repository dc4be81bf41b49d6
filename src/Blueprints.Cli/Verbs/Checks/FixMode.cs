namespace Blueprints.Cli.Verbs.Checks;

/// <summary>Whether <c>check</c> fixes documents.</summary>
internal enum FixMode
{
    /// <summary>It leaves them as they are.</summary>
    Nothing,

    /// <summary>It writes them.</summary>
    Write,

    /// <summary>It shows what it would write.</summary>
    Show,
}
