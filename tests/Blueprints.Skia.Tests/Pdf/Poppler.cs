using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>Runs Poppler's programs on a PDF.</summary>
internal static class Poppler
{
    private static readonly bool IsRequired = Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_POPPLER") is { Length: > 0 };

    /// <summary>Why tests that need Poppler are skipped; null where they run.</summary>
    public static string? Missing { get; } = IsRequired || IsInstalled() ? null : "Poppler's programs (poppler-utils) are not installed";

    /// <summary>Why tests that need a Chinese font are skipped; null where they run.</summary>
    public static string? MissingChinese { get; } =
        IsRequired || new FontBook([], useSystemFonts: true).FaceFor("银", FontWeight.Regular) is not null ? null : "no Chinese font (fonts-noto-cjk) is installed";

    /// <summary>The text of a page, or of all, in the order in which it is drawn, without spaces.</summary>
    public static string Text(byte[] pdf, int? page = null)
    {
        var pages = page is { } number ? string.Create(CultureInfo.InvariantCulture, $"-f {number} -l {number} ") : "";
        var text = Encoding.UTF8.GetString(Run("pdftotext", pages + "-raw - -", pdf));
        return Packed(text);
    }

    /// <summary>The text of all pages as it is laid out.</summary>
    public static string Lines(byte[] pdf) => Encoding.UTF8.GetString(Run("pdftotext", "- -", pdf));

    public static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    /// <summary>The fonts, a row each: the columns after name and type, from <c>emb</c> on.</summary>
    public static List<(string Name, string Embedded, string Subset, string Unicode)> Fonts(byte[] pdf)
    {
        var rows = Encoding.UTF8.GetString(Run("pdffonts", "-", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2);
        return [.. rows.Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(cells => (cells[0], cells[^5], cells[^4], cells[^3]))];
    }

    /// <summary>The value of a line of <c>pdfinfo</c>.</summary>
    public static string Info(byte[] pdf, string name) => Encoding.UTF8.GetString(Run("pdfinfo", "-", pdf)).Split('\n').Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..].Trim();

    /// <summary>The first page at 96 pixels an inch: red, green and blue, row by row.</summary>
    public static (int Width, int Height, byte[] Pixels) Picture(byte[] pdf)
    {
        var bytes = Run("pdftoppm", "-r 96 -f 1 -l 1 -", pdf);
        var head = Encoding.ASCII.GetString(bytes, 0, 30).Split('\n');
        var size = head[1].Split(' ');
        var start = head[0].Length + head[1].Length + head[2].Length + 3;
        return (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture), bytes[start..]);
    }

    private static bool IsInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true, RedirectStandardOutput = true });
            process!.WaitForExit();
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static byte[] Run(string program, string arguments, byte[] pdf)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var sending = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(pdf);
            process.StandardInput.Close();
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        sending.Wait();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
