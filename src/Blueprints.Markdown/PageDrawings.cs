using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Blueprints.Rendering;
using Blueprints.Scenes;

namespace Blueprints.Markdown;

/// <summary>The drawings of one page, each in the page or in a file. For one thread.</summary>
/// <param name="folder">Where files are written; null where drawings stand in the page.</param>
internal sealed class PageDrawings(DrawingFolder? folder)
{
    /// <summary>How often each drawing stands in the page.</summary>
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    /// <summary>The drawing, or a picture that is a link to it; ends in a line feed.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public string Html(Scene scene)
    {
        var svg = new SvgRenderer().RenderToString(scene);
        return folder is null ? Inline(scene, svg) : Linked(scene, svg, folder);
    }

    /// <summary>The library's drawing as it is; where it stands in the page already, with ids of its own.</summary>
    private string Inline(Scene scene, string svg)
    {
        var times = _times[svg] = _times.GetValueOrDefault(svg) + 1;
        if (times == 1) return svg;
        var prefix = string.Create(CultureInfo.InvariantCulture, $"bp{HashOf(svg)}-{times}");
        return new SvgRenderer(new SvgOptions { IdPrefix = prefix }).RenderToString(scene);
    }

    private static string Linked(Scene scene, string svg, DrawingFolder folder)
    {
        var name = $"blueprint-{HashOf(svg)}.svg";
        var file = Path.Combine(folder.Path, name);
        // Its name says what is in it, so that one which is there is right.
        if (!File.Exists(file)) Write(file, svg);
        return string.Create(CultureInfo.InvariantCulture, $"<img src=\"{Escaped(folder.Address + name)}\" alt=\"{Escaped(scene.Title)}\" width=\"{Math.Ceiling(scene.Width)}\" height=\"{Math.Ceiling(scene.Height)}\">\n");
    }

    private static void Write(string file, string svg)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var whole = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(whole, svg, new UTF8Encoding(false));
            File.Move(whole, file, overwrite: true);
        }
        finally
        {
            File.Delete(whole);
        }
    }

    private static string HashOf(string svg) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)).AsSpan(0, 8));

    /// <summary>A text as the value of an attribute.</summary>
    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
