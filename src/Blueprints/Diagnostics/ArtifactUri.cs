using System.Text;

namespace Blueprints.Diagnostics;

/// <summary>File names as URIs: relative ones stay relative, so that a code host finds the file in its repository.</summary>
internal static class ArtifactUri
{
    private const string Plain = "-._~!$&'()*+,;=@/";

    /// <summary>The path as code hosts write it: with slashes, from the root of the repository without a dot.</summary>
    public static string PathOf(string name)
    {
        var path = name.Replace(Path.DirectorySeparatorChar, '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    public static string Of(string name)
    {
        var path = PathOf(name);
        var uri = new StringBuilder();
        if (path.StartsWith("//", StringComparison.Ordinal)) uri.Append("file:");
        else if (path.StartsWith('/')) uri.Append("file://");
        else if (path.Length > 2 && path[1] == ':' && path[2] == '/') uri.Append("file:///");
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            var c = (char)value;
            if (char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal)) uri.Append(c);
            else uri.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return uri.ToString();
    }
}
