using System.Text;

namespace Blueprints.Folders;

/// <summary>Paths of files relative to a folder, with '/' between their parts.</summary>
internal static class FolderPath
{
    /// <summary>The path without '.', '..' and double separators; null where it leads above the folder, is absolute, or is empty.</summary>
    public static string? Normalise(string path) => path.Length == 0 || path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':') ? null : Join("", path);

    /// <summary>The file that a link in a document means; null where it leads above the folder.</summary>
    /// <param name="document">The normal path of the document.</param>
    /// <param name="file">The file as the link has it, relative to the document.</param>
    public static string? Resolve(string document, string file) => Join(document[..(document.LastIndexOf('/') + 1)], file);

    /// <summary>How a document refers to a file; both paths normal.</summary>
    public static string Relative(string document, string file)
    {
        var common = 0;
        for (var i = 0; i < document.Length && i < file.Length && document[i] == file[i]; i++)
        {
            if (document[i] == '/') common = i + 1;
        }

        var path = new StringBuilder();
        foreach (var sign in document.AsSpan(common))
        {
            if (sign == '/') path.Append("../");
        }

        return path.Append(file, common, file.Length - common).ToString();
    }

    private static string? Join(string folder, string file)
    {
        var parts = new List<string>();
        foreach (var part in (folder + file).Split('/', '\\'))
        {
            if (part is "" or ".") continue;
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0) return null;
            parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
