namespace Blueprints.Skia.Fonts;

/// <summary>Where systems keep their font files.</summary>
internal static class FontFolders
{
    private const int MostFiles = 50_000;

    // Where macOS loads what it doesn't ship, PingFang among it; the number grows with the system.
    private static readonly string[] MacAssets =
    [
        "/System/Library/AssetsV2/com_apple_MobileAsset_Font6",
        "/System/Library/AssetsV2/com_apple_MobileAsset_Font7",
        "/System/Library/AssetsV2/com_apple_MobileAsset_Font8",
    ];

    /// <summary>All that can be read, whatever the depth.</summary>
    public static EnumerationOptions Everything { get; } = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8, AttributesToSkip = 0 };

    /// <summary>
    /// The font files of the system by name, case aside; of several with one name, the first in the order of folders and paths.
    /// </summary>
    public static Dictionary<string, string> Files()
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in All())
        {
            if (!Directory.Exists(folder)) continue;
            var paths = new List<string>();
            foreach (var path in Directory.EnumerateFiles(folder, "*", Everything))
            {
                if (FontFiles.IsFont(path)) paths.Add(path);
                if (paths.Count == MostFiles) break;
            }

            paths.Sort(StringComparer.Ordinal);
            foreach (var path in paths) files.TryAdd(Path.GetFileName(path), path);
        }

        return files;
    }

    private static string[] All()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return
            [
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"),
            ];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts"), .. MacAssets]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts")];
    }
}
