using System.Text;

namespace Blueprints.Diagnostics;

/// <summary>File names as URIs: relative ones stay relative, so that a code host finds the file in its repository.</summary>
internal static class ArtifactUri
{
    private const string Plain = "-._~!$&'()*+,;=@/";

    public static string Of(string name)
    {
        var path = name.Replace(Path.DirectorySeparatorChar, '/');
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
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
