using System.Text;
using Blueprints.Diagrams;
using Blueprints.Interchange.Reading;
using Blueprints.Text;

namespace Blueprints.Interchange.Tests.Reading;

/// <summary>Files as other tools write them, and with mistakes, in <c>tests/cases/exchange/read</c>: what is told of each, and the document that it makes.</summary>
public sealed class ReadingCaseTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "exchange", "read");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder).Select(static file => Path.GetFileName(file)).Where(static name => !name.Contains(".verified.", StringComparison.Ordinal) && !name.Contains(".received.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_read_as_accepted(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        Assert.True(ExchangeReader.Reads(bytes, name));
        var text = new StringBuilder();
        foreach (var language in (ReadOnlySpan<DiagramLanguage>)[DiagramLanguage.English, DiagramLanguage.Chinese])
        {
            var reading = ExchangeReader.Read(bytes, name, CompilerOptions.Default with { Language = language });
            foreach (var message in reading.Messages) text.Append("# ").Append(message.IsError ? "error " : "").Append(message.Line).Append(':').Append(message.Column).Append(": ").Append(message.Words.In(language)).Append('\n');
            if (language == DiagramLanguage.Chinese) text.Append(reading.Compilation?.Source.Content ?? "# nothing\n");
        }

        GoldenFile.Verify(Folder, name.Replace('.', '-'), "yaml", text.ToString());
    }
}
