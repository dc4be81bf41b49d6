using Blueprints.Analysis;
using Blueprints.Cli.Inputs;
using Blueprints.Files;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The folders that are open in the client, and the settings of rules that hold in them. For one thread.</summary>
internal sealed class Workspaces
{
    private Configurations? _configurations;

    /// <summary>The folders, as full paths.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>The settings may have changed; they are read again when they are next asked for.</summary>
    public void Forget() => _configurations = null;

    /// <summary>The document as the command would take it from the outermost of the folders that hold it.</summary>
    public Input InputOf(string path)
    {
        var root = Path.GetDirectoryName(path)!;
        foreach (var folder in Folders)
        {
            if (folder.Length < root.Length && FilePaths.IsBelow(path, folder)) root = folder;
        }

        return new Input(path, Path.GetRelativePath(root, path));
    }

    /// <summary>The settings for a document.</summary>
    public AnalysisOptions OptionsOf(Input input) => (_configurations ??= new Configurations(Folders)).For(input);
}
