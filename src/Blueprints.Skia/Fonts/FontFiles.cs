using Blueprints.Fonts;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Text;
using SkiaSharp;

namespace Blueprints.Skia.Fonts;

/// <summary>Opens font files.</summary>
internal static class FontFiles
{
    private const int MostFaces = 64;
    private const int MostFiles = 2_000;

    /// <summary>No font is larger; what is, is something else.</summary>
    private const long MostBytes = 256L << 20;

    public static bool IsFont(string path) => Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc" or ".otc";

    public static FontFace OpenInter(FontWeight weight)
    {
        using var stream = InterFont.Open(weight);
        using var data = SKData.Create(stream);
        return new FontFace(SKTypeface.FromData(data), () => InterFont.Open(weight), 0) { IsInter = true };
    }

    /// <summary>Opens a font file, or all those of a folder in the order of their paths.</summary>
    /// <exception cref="RenderException">There is no such file, or it is no font.</exception>
    public static void OpenGiven(string path, List<FontFace> faces)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                if (!File.Exists(path)) throw Unreadable(path, new("there is no such file or folder", "没有这个文件或文件夹"));
                if (Open(path, null, faces) == 0) throw Unreadable(path, new("it is no TrueType or OpenType font, or it is damaged", "它不是 TrueType 或 OpenType 字体，或者已损坏"));
                return;
            }

            var files = new List<string>();
            foreach (var file in Directory.EnumerateFiles(path, "*", FontFolders.Everything))
            {
                if (IsFont(file) && files.Count < MostFiles) files.Add(file);
            }

            files.Sort(StringComparer.Ordinal);
            var opened = 0;
            foreach (var file in files) opened += Open(file, null, faces);
            if (opened == 0) throw new RenderException(new Bilingual($"there is no font in the folder '{path}'", $"文件夹“{path}”里没有字体"));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, new(trouble.Message, trouble.Message));
        }
    }

    private static RenderException Unreadable(string path, Bilingual reason) => new(new Bilingual($"cannot read the font '{path}': {reason.English}", $"无法读取字体“{path}”：{reason.Chinese}"));

    /// <summary>Opens the faces of a file: of a family only, or all, those for simplified Chinese first. Returns how many.</summary>
    public static int Open(string path, string? family, List<FontFace> faces)
    {
        // Pipes and devices, which are never read to their end, have no length.
        if (new FileInfo(path).Length is 0 or > MostBytes) return 0;
        var found = new List<FontFace>();
        for (var i = 0; i < MostFaces; i++)
        {
            if (SKTypeface.FromFile(path, i) is not { } typeface) break;
            var index = i;
            var face = new FontFace(typeface, () => File.OpenRead(path), index);
            if (family is null || face.Family == family) found.Add(face);
            if (Path.GetExtension(path).ToLowerInvariant() is not (".ttc" or ".otc")) break;
        }

        foreach (var face in found)
        {
            if (IsSimplified(face.Family)) faces.Add(face);
        }

        foreach (var face in found)
        {
            if (!IsSimplified(face.Family)) faces.Add(face);
        }

        return found.Count;
    }

    private static bool IsSimplified(string family) => family.EndsWith(" SC", StringComparison.Ordinal) || family.EndsWith(" CN", StringComparison.Ordinal) || family.EndsWith(" GB", StringComparison.Ordinal);
}
