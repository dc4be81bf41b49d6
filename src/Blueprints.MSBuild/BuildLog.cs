using Blueprints.Diagnostics;
using Blueprints.Text;
using Microsoft.Build.Framework;

namespace Blueprints.MSBuild;

/// <summary>Tells the build what was found, at its place. For one thread.</summary>
/// <param name="engine">The build.</param>
/// <param name="project">The full path of the project, which is where what has no place is told.</param>
/// <param name="language">The language of what is said of the build itself.</param>
/// <param name="pages">Where the folder <c>docs</c> can be read; null where nobody says.</param>
internal sealed class BuildLog(IBuildEngine engine, string project, DiagramLanguage language, Uri? pages)
{
    private const string Category = "blueprints";

    private static readonly string Sender = nameof(DrawBlueprints);

    private readonly string _folder = Path.GetDirectoryName(project)!;

    /// <summary>Whether an error was told.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Tells one thing about a place of a document.</summary>
    public void Tell(Diagnostic diagnostic)
    {
        var file = Path.GetFullPath(diagnostic.Source.Name, _folder);
        var (start, end) = (diagnostic.Position, diagnostic.Source.PositionOf(diagnostic.Span.End));
        var text = diagnostic.Help is { } help ? $"{diagnostic.Message} ({help})" : diagnostic.Message;
        Tell(diagnostic.Descriptor, text, file, start, end);
    }

    /// <summary>Tells what is wrong with the build itself.</summary>
    /// <param name="descriptor">What kind of thing it is.</param>
    /// <param name="words">What is wrong.</param>
    /// <param name="file">The full path of the file that it is about; null where it is the project.</param>
    public void Tell(DiagnosticDescriptor descriptor, Bilingual words, string? file = null) => Tell(descriptor, words.In(language), file ?? project, new(0, 0), new(0, 0));

    private void Tell(DiagnosticDescriptor descriptor, string text, string file, TextPosition start, TextPosition end)
    {
        var link = pages is not null && descriptor.HelpLink is { } page ? $"{pages.AbsoluteUri.TrimEnd('/')}/{page}" : null;
        switch (descriptor.Severity)
        {
            case DiagnosticSeverity.Error:
                HasErrors = true;
                engine.LogErrorEvent(new BuildErrorEventArgs(Category, descriptor.Code, file, start.Line, start.Column, end.Line, end.Column, text, descriptor.Name, Sender, link, DateTime.UtcNow));
                break;
            case DiagnosticSeverity.Warning:
                engine.LogWarningEvent(new BuildWarningEventArgs(Category, descriptor.Code, file, start.Line, start.Column, end.Line, end.Column, text, descriptor.Name, Sender, link, DateTime.UtcNow));
                break;
            default:
                engine.LogMessageEvent(new BuildMessageEventArgs(Category, descriptor.Code, file, start.Line, start.Column, end.Line, end.Column, text, descriptor.Name, Sender, MessageImportance.Normal));
                break;
        }
    }

    /// <summary>Tells how far the work is, to those who ask for details.</summary>
    public void Note(Bilingual words) => engine.LogMessageEvent(new BuildMessageEventArgs(words.In(language), "", Sender, MessageImportance.Low));
}
