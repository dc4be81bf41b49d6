using System.Runtime.CompilerServices;
using Blueprints.Authoring;
using Blueprints.Cli.LanguageServer;
using Blueprints.Text;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>What a state of a document keeps of those before it.</summary>
public sealed class OpenDocumentTests
{
    [Fact]
    public void An_earlier_state_is_known_until_this_one_is_and_then_let_go()
    {
        var document = Later(out var earlier);
        Ask(document, earlier);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        Assert.False(earlier.IsAlive);
        Assert.Same(document.Authoring(CancellationToken.None), document.Analysed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ask(OpenDocument document, WeakReference earlier)
    {
        Assert.Same(earlier.Target, document.Known);
        Assert.Same(earlier.Target, document.Analysed);
        document.Prepare(CancellationToken.None);
        Assert.Same(document.Authoring(CancellationToken.None), document.Known);
        Assert.Same(earlier.Target, document.Analysed);
        document.Problems(CancellationToken.None);
        Assert.Same(document.Authoring(CancellationToken.None), document.Analysed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static OpenDocument Later(out WeakReference earlier)
    {
        var before = AuthoringDocument.Of(new SourceText(Workspace.Good));
        earlier = new WeakReference(before);
        return new OpenDocument
        {
            Uri = LspSession.Uri,
            Path = null,
            Version = 2,
            Stamp = 2,
            Lines = new TextLines(Workspace.Good + "# more\n", PositionEncoding.Utf16),
            Nature = DocumentNature.Drawn,
            Options = AuthoringOptions.Default,
            Earlier = before,
            EarlierAnalysed = before,
        };
    }
}
