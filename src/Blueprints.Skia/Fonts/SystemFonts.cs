using Blueprints.Scenes;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// The system's fonts, looked for by the names of their files, since bare machines have no list of fonts. Opened one after the other in a
/// fixed order, until one has the character. Safe to use
/// from many threads at once.
/// </summary>
internal static class SystemFonts
{
    private static readonly Lock Guard = new();
    private static readonly List<FaceList?> Opened = [];
    private static Dictionary<string, string>? _files;

    public static FontFace? Find(ReadOnlySpan<char> cluster, FontWeight weight)
    {
        for (var i = 0; i < SystemFontList.All.Length; i++)
        {
            if (Get(i)?.Find(cluster, weight) is { } face) return face;
        }

        return null;
    }

    private static FaceList? Get(int index)
    {
        lock (Guard)
        {
            if (index < Opened.Count) return Opened[index];
            _files ??= FontFolders.Files();
            var opened = Open(SystemFontList.All[index], _files);
            Opened.Add(opened);
            return opened;
        }
    }

    private static FaceList? Open(SystemFont font, Dictionary<string, string> files)
    {
        var faces = new List<FontFace>();
        foreach (var name in font.Files)
        {
            if (!files.TryGetValue(name, out var path)) continue;
            try
            {
                // Some systems name families in their own language.
                if (FontFiles.Open(path, font.Family, faces) == 0) FontFiles.Open(path, null, faces);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                // As if it weren't installed.
            }
        }

        return faces.Count == 0 ? null : new FaceList(faces);
    }
}
