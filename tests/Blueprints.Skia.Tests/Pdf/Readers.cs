using System.Diagnostics;
using System.Text;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>Runs what others read PDF with, besides Poppler: MuPDF, qpdf, and pdf.js, which browsers show PDF with.</summary>
internal static class Readers
{
    private static readonly bool AreRequired = Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_POPPLER") is { Length: > 0 };

    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Skia.Tests", "Pdf", "Readers");

    /// <summary>Where <c>npm ci</c> has put pdf.js.</summary>
    private static readonly string Modules = Path.Combine(RepositoryFiles.Root, "artifacts", "readers", "node_modules");

    /// <summary>Why tests that need them are skipped; null where they run.</summary>
    public static string? Missing { get; } = AreRequired ? null : Poppler.Missing ?? (Has("mutool", "-v") && Has("qpdf", "--version") ? null : "mutool (mupdf-tools) or qpdf is not installed");

    /// <summary>What qpdf finds wrong with a file; empty where nothing is.</summary>
    public static string Faults(byte[] pdf) => WithFile(pdf, path => Run("qpdf", ["--check", path]) is var (code, output) && code == 0 && !output.Contains("WARNING", StringComparison.Ordinal) ? "" : output);

    /// <summary>The text as MuPDF has it.</summary>
    public static string MuPdf(byte[] pdf) => WithFile(pdf, path => Run("mutool", ["draw", "-q", "-F", "txt", path]).Output);

    /// <summary>The text as Poppler has it, line by line as it is drawn.</summary>
    public static string PopplerText(byte[] pdf) => WithFile(pdf, path => Run("pdftotext", ["-raw", path, "-"]).Output);

    /// <summary>The text in the order of the structure, as Poppler has it.</summary>
    public static string Structure(byte[] pdf) => WithFile(pdf, path => Run("pdfinfo", ["-struct-text", path]).Output);

    /// <summary>The text as pdf.js has it.</summary>
    public static string PdfJs(byte[] pdf)
    {
        Assert.True(Directory.Exists(Modules), $"{Modules} is missing: copy package.json and package-lock.json of {Folder} beside it, and run npm ci --ignore-scripts there, as .ci/run does");
        return WithFile(pdf, path => Run("node", [Path.Combine(Folder, "text.mjs"), Path.Combine(Modules, "pdfjs-dist", "legacy", "build", "pdf.mjs"), path]).Output);
    }

    /// <summary>A text with one space wherever there is some.</summary>
    public static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Has(string program, string argument)
    {
        try
        {
            return Run(program, [argument]).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string WithFile(byte[] pdf, Func<string, string> read)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            return read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int Code, string Output) Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }
}

/// <summary>A test that reads PDF with several programs, and is skipped where one is missing and not required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadersTheoryAttribute : TheoryAttribute
{
    public ReadersTheoryAttribute() => Skip = Readers.Missing;
}

/// <summary>Likewise, in long runs alone, with pdf.js as well.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllReadersTheoryAttribute : TheoryAttribute
{
    public AllReadersTheoryAttribute() => Skip = LongRuns.Skip("It starts node for each file") ?? Readers.Missing ?? Poppler.MissingChinese;
}
