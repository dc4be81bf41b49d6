using System.Globalization;

namespace Blueprints.Skia.Tests.Fonts;

/// <summary>
/// Unicode's own data files, as a yardstick (on Debian, <c>apt-get install unicode-data</c>). Tests that need them are skipped where they are
/// missing, unless <c>BLUEPRINTS_REQUIRE_UNICODE</c> is set, as in the build.
/// </summary>
internal static class UnicodeData
{
    private const string Folder = "/usr/share/unicode";

    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_UNICODE") is { Length: > 0 } || File.Exists(Path.Combine(Folder, "BidiCharacterTest.txt")) ? null : "unicode-data is not installed";

    /// <summary>The fields of each line of a file, comments apart.</summary>
    public static IEnumerable<string[]> Lines(string name) =>
        File.ReadLines(Path.Combine(Folder, name)).Select(line => line.Split('#')[0]).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Split(';', StringSplitOptions.TrimEntries));

    public static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

/// <summary>A test that needs Unicode's data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnicodeDataFactAttribute : FactAttribute
{
    public UnicodeDataFactAttribute() => Skip = UnicodeData.Missing;
}
