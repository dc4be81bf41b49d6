using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;
using Microsoft.Build.Framework;

namespace Blueprints.MSBuild;

/// <summary>A document on its way through a build.</summary>
internal sealed class BuildDocument
{
    private readonly RecordedFiles _files;

    /// <param name="item">What the project says.</param>
    /// <param name="folder">The folder of the project, as a full path.</param>
    /// <param name="root">The folder whose files may be used, as a full path.</param>
    public BuildDocument(ITaskItem item, string folder, string root)
    {
        Path = System.IO.Path.GetFullPath(item.ItemSpec, folder);
        Name = System.IO.Path.GetRelativePath(folder, Path).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        Drawing = item.GetMetadata("Drawing") is { Length: > 0 } given
            ? given
            : System.IO.Path.Combine(item.GetMetadata("RecursiveDir"), Compiler.DrawingNameOf(System.IO.Path.GetFileName(Path)));
        var own = System.IO.Path.GetDirectoryName(Path)!;
        // A document outside of the root may use what lies beside it.
        var isInside = FilePaths.IsBelow(Path, root);
        var from = isInside && own.Length > root.Length ? own[root.Length..].Trim(System.IO.Path.DirectorySeparatorChar).Replace(System.IO.Path.DirectorySeparatorChar, '/') : "";
        _files = new RecordedFiles(new FolderFiles(isInside ? root : own, from), own);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The path from the project, with slashes.</summary>
    public string Name { get; }

    /// <summary>The path of its drawing within the folder of drawings, without an ending.</summary>
    public string Drawing { get; }

    /// <summary>How it is analysed.</summary>
    public AnalysisOptions Options { get; set; } = AnalysisOptions.Default;

    /// <summary>What became of it; null where it can't be read.</summary>
    public Compilation? Compilation { get; private set; }

    /// <summary>What is weak in it; null where nobody has looked.</summary>
    public AnalysisResult? Analysis { get; set; }

    /// <summary>Why it can't be read; null where it was.</summary>
    public Bilingual? Refusal { get; private set; }

    /// <summary>The full paths of the files that it asked for.</summary>
    public IReadOnlySet<string> Asked => _files.Asked;

    /// <summary>Reads it.</summary>
    public void Read(DiagramLanguage? language, CancellationToken end)
    {
        var reading = new FolderFiles(System.IO.Path.GetDirectoryName(Path)!).Read(System.IO.Path.GetFileName(Path), CompilerOptions.Default.MaxBytes);
        // A link is followed where the project names one: it says which document is meant.
        if (reading.Refusal == FileRefusal.Outside && File.Exists(Path) && FilePaths.Resolve(Path) is var meant)
            reading = new FolderFiles(System.IO.Path.GetDirectoryName(meant)!).Read(System.IO.Path.GetFileName(meant), CompilerOptions.Default.MaxBytes);
        if (reading.Refusal != FileRefusal.None) Refusal = new($"'{Name}' can't be read: {reading.Reason.English}", $"读不了“{Name}”：{reading.Reason.Chinese}");
        else Compilation = Compiler.Compile(SourceText.Decode(reading.Content.Span, Name), CompilerOptions.Default with { Files = _files, Language = language }, end);
    }
}
