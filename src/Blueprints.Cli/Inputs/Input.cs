using Blueprints.Files;

namespace Blueprints.Cli.Inputs;

/// <summary>A document to read.</summary>
/// <param name="Name">Its path as the user wrote it, or as it was found below a folder; <c>-</c> is standard input.</param>
/// <param name="Relative">Its path below the folder it was found in; its file name where it was named itself.</param>
internal sealed record Input(string Name, string Relative)
{
    public bool IsStandardInput => Name == "-";

    /// <summary>
    /// The files that the document may use: those of the folder it was found in, or of its own where it was named itself.
    /// </summary>
    public FolderFiles Files()
    {
        if (IsStandardInput) return new FolderFiles(".");
        var root = Name[..^Relative.Length];
        return new FolderFiles(root.Length == 0 ? "." : root, (Path.GetDirectoryName(Relative) ?? "").Replace(Path.DirectorySeparatorChar, '/'));
    }
}
