using Blueprints.Diagrams.Reading;
using Blueprints.Files;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What another file is called that a document uses.</summary>
internal static class UsedPath
{
    /// <summary>The file as seen from where the document's name counts from.</summary>
    /// <param name="reader">The reader of the document.</param>
    /// <param name="path">The path as the document has it.</param>
    public static string NameOf(ValueReader reader, string path)
    {
        var name = reader.Diagnostics.Source.Name;
        var end = name.LastIndexOfAny(['/', '\\']);
        if (end < 0) return RelativePath.Combine("", path) ?? path;
        var folder = name[..end].Replace('\\', '/');
        return RelativePath.Combine(folder, path) is { } file ? (folder.StartsWith('/') ? "/" : "") + file : $"{folder}/{path}";
    }
}
