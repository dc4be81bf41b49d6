using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>What kept processes behind the steps of one document from being read. For one reading.</summary>
internal sealed class NestedTroubles
{
    /// <summary>The one to relay: a circle before anything else, else the first; null where there is none.</summary>
    public Trouble? First { get; private set; }

    public void Note(Trouble trouble)
    {
        if (First is null || (trouble.Descriptor == LanguageDiagnostics.SubprocessInCircle && First.Descriptor != LanguageDiagnostics.SubprocessInCircle)) First = trouble;
    }

    /// <summary>What was told of one, in both languages, and where.</summary>
    internal sealed record Trouble(DiagnosticDescriptor Descriptor, Bilingual Message, TextSpan Span);
}
