using Blueprints.Analysis;
using Blueprints.Cli.Files;
using Blueprints.Cli.Messaging;
using Blueprints.Diagnostics;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Inputs;

/// <summary>
/// The configuration files that hold for the documents of a run, each read once. They are looked for in a document's folder and in those
/// above it, up to the root of its repository (the folder that holds <c>.git</c>);
/// where there is none, up to the folder in which the command runs or that it was given, whichever lies higher, so that a stray file
/// further up changes nothing.
/// </summary>
internal sealed class Configurations
{
    private const int MaxBytes = 1024 * 1024;

    private readonly Dictionary<string, AnalysisConfiguration?> _byFolder = new(FilePaths.Comparer);
    private readonly List<AnalysisConfiguration> _all = [];
    private readonly List<string> _tops = [FullPath(".")];

    /// <param name="arguments">The files and folders that the command was given.</param>
    public Configurations(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (Directory.Exists(argument)) _tops.Add(FullPath(argument));
        }
    }

    /// <summary>What could not be read, in plain words.</summary>
    public List<string> Troubles { get; } = [];

    /// <summary>The mistakes of the files that were read, without what they say of rules that do not exist.</summary>
    public List<Diagnostic> Mistakes
    {
        get
        {
            var mistakes = new List<Diagnostic>();
            foreach (var configuration in _all)
            {
                foreach (var diagnostic in configuration.Diagnostics)
                {
                    if (diagnostic.Severity == DiagnosticSeverity.Error) mistakes.Add(diagnostic);
                }
            }

            return mistakes;
        }
    }

    /// <summary>The options that the files give for a document; may be asked from several threads at once.</summary>
    public AnalysisOptions For(Input input)
    {
        lock (_byFolder) return AnalysisOptions.Of(Above(input));
    }

    /// <summary>Reads an input that is a configuration file itself; false where it is none.</summary>
    public bool Takes(Input input) =>
        !input.IsStandardInput && Path.GetFileName(input.Name) == AnalysisConfiguration.FileName && In(Path.GetDirectoryName(Path.GetFullPath(input.Name))!, Path.IsPathRooted(input.Name)) is not null;

    /// <summary>What is wrong with the files that were read; none for those in order.</summary>
    public IEnumerable<DocumentReport> Reports(DiagramLanguage language)
    {
        foreach (var configuration in _all)
        {
            if (!configuration.Diagnostics.IsEmpty) yield return Compiler.Report(Compiler.ReadConfiguration(configuration.Source, language));
        }
    }

    /// <summary>Tells the mistakes of the files that were read; the exit code for them.</summary>
    public int Tell()
    {
        var mistakes = Mistakes;
        if (mistakes.Count > 0) TextDiagnosticWriter.Write(Messages.Output, mistakes);
        return Math.Max(mistakes.Count > 0 ? ExitCode.Mistakes : ExitCode.Done, Messages.Say(Troubles));
    }

    private IEnumerable<AnalysisConfiguration> Above(Input input)
    {
        var folder = input.IsStandardInput ? FullPath(".") : Path.GetDirectoryName(Path.GetFullPath(input.Name))!;
        var top = TopOf(folder);
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (In(at, Path.IsPathRooted(input.Name)) is { } configuration) yield return configuration;
            if (at.Length <= top.Length) yield break;
        }
    }

    private string TopOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        }

        var highest = folder;
        foreach (var top in _tops)
        {
            if (top.Length < highest.Length && FilePaths.IsBelow(folder, top)) highest = top;
        }

        return highest;
    }

    private AnalysisConfiguration? In(string folder, bool isRooted)
    {
        if (_byFolder.TryGetValue(folder, out var known)) return known;
        var path = Path.Combine(folder, AnalysisConfiguration.FileName);
        var configuration = Read(path, isRooted ? path : Path.GetRelativePath(".", path));
        _byFolder.Add(folder, configuration);
        if (configuration is not null) _all.Add(configuration);
        return configuration;
    }

    private AnalysisConfiguration? Read(string path, string name)
    {
        if (Directory.Exists(path))
        {
            Troubles.Add(Messages.CannotRead(name, new Bilingual("it is a folder, where a file with the settings of rules is looked for", "它是文件夹，而这里要找的是规则设置文件").In(Messages.Language)));
            return null;
        }

        if (!File.Exists(path)) return null;
        if (new FileInfo(path) is { Length: 0, LinkTarget: null })
        {
            // Empty, or a pipe that one might wait at for ever.
            if (FileKinds.Of(path) is FileKind.Pipe or FileKind.Device or FileKind.Socket) Troubles.Add(Messages.CannotRead(name, new Bilingual("it is no ordinary file", "它不是普通文件").In(Messages.Language)));
            return null;
        }

        var file = new FolderFiles(Path.GetDirectoryName(path)!).Read(AnalysisConfiguration.FileName, MaxBytes);
        if (file.Refusal == FileRefusal.None) return Compiler.ReadConfiguration(SourceText.Decode(file.Content.Span, name));
        Troubles.Add(Messages.CannotRead(name, FileTrouble.Describe(file)));
        return null;
    }

    private static string FullPath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
