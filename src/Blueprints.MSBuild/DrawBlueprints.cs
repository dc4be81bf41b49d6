using Blueprints.Text;
using Microsoft.Build.Framework;

namespace Blueprints.MSBuild;

/// <summary>
/// The task of the targets in this package: draws documents, and tells their mistakes and weak links as errors and warnings. What it read
/// and wrote it notes in the folder of the state, by which the targets know when there is something to do. MSBuild makes one for each run.
/// </summary>
public sealed class DrawBlueprints : ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _end = new();

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost HostObject { get; set; } = null!;

    /// <summary>The documents. <c>Drawing</c> of one names its drawing within the folder of drawings, without an ending. Default: none.</summary>
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The full path of the project, from whose folder other paths count.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The folder whose files documents may use, and up to which settings of rules are looked for outside of a repository.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The folder of the drawings.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>The folder of what is noted for the next build.</summary>
    [Required]
    public string State { get; set; } = "";

    /// <summary>The formats, a semicolon between two: <c>svg</c>, <c>png</c>, <c>pdf</c>, <c>webp</c>, <c>jpeg</c>.</summary>
    [Required]
    public string Format { get; set; } = "";

    /// <summary>The theme. Default: each document's own.</summary>
    public string? Theme { get; set; }

    /// <summary>The language of drawings and messages, <c>en</c> or <c>zh</c>. Default: each document's own.</summary>
    public string? Language { get; set; }

    /// <summary>Whether weak links are told. Default: false.</summary>
    public bool Check { get; set; }

    /// <summary>Whether weak links are numbered on the drawings and told below them. Default: false.</summary>
    public bool Findings { get; set; }

    /// <summary>Files and folders of fonts for pictures, a semicolon between two. Default: those of the system.</summary>
    public string? Fonts { get; set; }

    /// <summary>Where the folder <c>docs</c> of Blueprints can be read, so that errors link to their pages. Default: no links.</summary>
    public string? Pages { get; set; }

    /// <inheritdoc/>
    public void Cancel() => _end.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _end.Dispose();

    /// <summary>Draws.</summary>
    /// <returns>Whether all is well, which warnings don't change.</returns>
    public bool Execute()
    {
        var wrong = new List<Bilingual>();
        var settings = BuildSettings.Read(this, wrong);
        var log = new BuildLog(BuildEngine, Project, settings.Language ?? DiagramLanguage.English, BuildSettings.PagesOf(Pages));
        foreach (var words in wrong) log.Tell(BuildDiagnostics.WrongProperty, words);
        if (log.HasErrors) return false;
        try
        {
            new BuildRun(this, settings, log, _end.Token).Run();
            return !log.HasErrors;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
