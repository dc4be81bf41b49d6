using System.Text.Json;
using Blueprints.Diagnostics;
using Blueprints.Fuzz.Running;
using Blueprints.Text;

namespace Blueprints.Fuzz.Laws;

/// <summary>What holds for every form in which findings are told.</summary>
internal static class ReportLaws
{
    public static void Check(DocumentReport[] reports, DiagramLanguage language)
    {
        CheckJson("JSON", stream => JsonDiagnosticWriter.Write(stream, reports));
        CheckJson("SARIF", stream => SarifDiagnosticWriter.Write(stream, reports, language));
        using var github = new StringWriter();
        GitHubDiagnosticWriter.Write(github, reports);
        CheckLines("GitHub annotations", github.ToString());
        CheckLines("text", TextDiagnosticWriter.ToText(reports.SelectMany(report => report.Diagnostics)));
    }

    /// <summary>What a program writes as JSON, some program must be able to read.</summary>
    public static void CheckJson(string what, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        try
        {
            using var document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        }
        catch (JsonException wrong)
        {
            throw new FuzzFailure($"{what} is JSON", wrong.Message);
        }
    }

    /// <summary>A terminal is given nothing that it would obey.</summary>
    public static void CheckLines(string what, string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r')) throw new FuzzFailure($"no control characters in {what}", $"U+{(int)c:X4}");
        }
    }
}
