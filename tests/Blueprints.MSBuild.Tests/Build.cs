using System.Collections;
using System.Text;
using Microsoft.Build.Framework;

namespace Blueprints.MSBuild.Tests;

/// <summary>A folder with a project that is built: the task is run as MSBuild would, and what it says is kept.</summary>
internal sealed class Build : IBuildEngine, IDisposable
{
    public const string Good = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n    fail: Tea is cold\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("blueprints-build-").FullName;

    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<BuildWarningEventArgs> Warnings { get; } = [];

    public List<BuildMessageEventArgs> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 1;

    public int ColumnNumberOfTaskNode => 1;

    public string ProjectFileOfTaskNode => PathOf("docs.targets");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Build With(string name, string text = Good)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(false));
        return this;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The paths that a list of the state has, from the project.</summary>
    public string[] Noted(string name) => [.. File.ReadAllLines(PathOf($"obj/{name}.txt")).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))];

    /// <summary>The task for documents, each as its path from the project.</summary>
    public DrawBlueprints Task(params string[] documents) => new()
    {
        BuildEngine = this,
        Documents = [.. documents.Select(document => new Item(document))],
        Project = PathOf("tea.csproj"),
        Root = Folder,
        Output = "drawings/",
        State = "obj/",
        Format = "svg",
        Check = true,
    };

    public bool Run(params string[] documents) => Task(documents).Execute();

    /// <summary>The errors, each as it is shown.</summary>
    public string[] Told() =>
        [.. Errors.Select(error => $"{Path.GetRelativePath(Folder, error.File).Replace('\\', '/')}({error.LineNumber},{error.ColumnNumber},{error.EndLineNumber},{error.EndColumnNumber}): {error.Code}: {error.Message}")];

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>An item of the project.</summary>
    internal sealed class Item(string path) : ITaskItem
    {
        private readonly Dictionary<string, string> _metadata = new(StringComparer.OrdinalIgnoreCase);

        public string ItemSpec { get; set; } = path;

        public ICollection MetadataNames => _metadata.Keys;

        public int MetadataCount => _metadata.Count;

        public Item With(string name, string value)
        {
            SetMetadata(name, value);
            return this;
        }

        public string GetMetadata(string metadataName) => _metadata.GetValueOrDefault(metadataName, "");

        public void SetMetadata(string metadataName, string metadataValue) => _metadata[metadataName] = metadataValue;

        public void RemoveMetadata(string metadataName) => _metadata.Remove(metadataName);

        public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException();

        public IDictionary CloneCustomMetadata() => new Dictionary<string, string>(_metadata);
    }
}
