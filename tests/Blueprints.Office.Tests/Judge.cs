using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Blueprints.Office.Tests;

/// <summary>Programs of others that read our workbooks: exceljs and SheetJS in node, and LibreOffice.</summary>
internal static class Judge
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Office.Tests", "Judges");

    /// <summary>Where <c>npm ci</c> has put them.</summary>
    private static readonly string Modules = Path.Combine(RepositoryFiles.Root, "artifacts", "office", "node_modules");

    private static readonly bool IsRequired = Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_JUDGES") is { Length: > 0 };

    /// <summary>Why tests that ask exceljs and SheetJS are skipped; null where they run, as always where <c>BLUEPRINTS_REQUIRE_JUDGES</c> is set.</summary>
    public static string? Missing { get; } =
        IsRequired ? null
        : !Directory.Exists(Modules) ? $"{Modules} is missing: copy package.json and package-lock.json of {Folder} beside it, and run npm ci --ignore-scripts there, as .ci/run does"
        : !Has("node") ? "there is no node"
        : null;

    /// <summary>Likewise of tests that ask LibreOffice.</summary>
    public static string? MissingOffice { get; } = IsRequired || Has("soffice") ? null : "there is no LibreOffice";

    /// <summary>What exceljs and SheetJS read in each file.</summary>
    public static JsonArray Read(IReadOnlyList<byte[]> files) => WithFiles(files, "xlsx", (_, paths) =>
        JsonNode.Parse(Run("node", [Path.Combine(Folder, "workbook.mjs"), Modules, .. paths]))!.AsArray());

    /// <summary>Each file as LibreOffice saves it again, with all formulas worked out anew.</summary>
    public static List<byte[]> SavedByOffice(IReadOnlyList<byte[]> files, bool isDeck = false) => WithFiles(files, isDeck ? "pptx" : "xlsx", (work, paths) =>
    {
        var profile = Directory.CreateDirectory(Path.Combine(work, "profile", "user"));
        File.WriteAllText(Path.Combine(profile.FullName, "registrymodifications.xcu"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """);
        var to = Path.Combine(work, "saved");
        Run("soffice", [$"-env:UserInstallation=file://{Path.Combine(work, "profile")}", "--headless", "--convert-to", isDeck ? "pptx" : "xlsx:Calc MS Excel 2007 XML", "--outdir", to, .. paths]);
        return paths.ConvertAll(path => File.ReadAllBytes(Path.Combine(to, Path.GetFileName(path))));
    });

    private static T WithFiles<T>(IReadOnlyList<byte[]> files, string extension, Func<string, List<string>, T> ask)
    {
        var work = Directory.CreateTempSubdirectory("blueprints-judge-");
        try
        {
            var paths = new List<string>();
            foreach (var file in files)
            {
                paths.Add(Path.Combine(work.FullName, $"{paths.Count}.{extension}"));
                File.WriteAllBytes(paths[^1], file);
            }

            return ask(work.FullName, paths);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static string Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        return output;
    }

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>A test that asks exceljs and SheetJS, and is skipped where they are missing and not required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JudgeFactAttribute : FactAttribute
{
    public JudgeFactAttribute() => Skip = Judge.Missing;
}

/// <summary>A test that asks LibreOffice, and is skipped where it is missing and not required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = LongRuns.Skip("it starts LibreOffice") ?? Judge.MissingOffice;
}

/// <summary>A test that asks LibreOffice, and SheetJS what that wrote.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeJudgeFactAttribute : FactAttribute
{
    public OfficeJudgeFactAttribute() => Skip = LongRuns.Skip("it starts LibreOffice") ?? Judge.MissingOffice ?? Judge.Missing;
}
