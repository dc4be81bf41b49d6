using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Diagnostics;

public sealed class GitHubDiagnosticWriterTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("SB0107", "too-large", DiagnosticSeverity.Warning, new("s", "s"));

    [Fact]
    public void A_finding_is_one_command_with_signs_escaped()
    {
        var source = new SourceText("茶: x\ny", "a:b,c%.yaml");
        var finding = new Diagnostic(Descriptor, source, new TextSpan(0, 1), "50% of\r\nall: x, y", "mend") { Why = "why\r\nnot" };
        Assert.Equal("::warning file=a%3Ab%2Cc%25.yaml,line=1,col=1,endColumn=2,title=SB0107 too-large::50%25 of  all: x, y%0Awhy: why%0D%0Anot%0Ahelp: mend\n", Write(finding));
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "::error ")]
    [InlineData(DiagnosticSeverity.Warning, "::warning ")]
    [InlineData(DiagnosticSeverity.Information, "::notice ")]
    public void Severities_are_those_of_github(DiagnosticSeverity severity, string start) =>
        Assert.StartsWith(start, Write(new Diagnostic(Descriptor with { Severity = severity }, new SourceText("a"), default, "m")), StringComparison.Ordinal);

    [Fact]
    public void A_place_over_several_lines_has_no_end_column() =>
        Assert.Contains(",line=1,col=2,endLine=2,title=", Write(new Diagnostic(Descriptor, new SourceText("ab\ncd"), new TextSpan(1, 3), "m")), StringComparison.Ordinal);

    [Fact]
    public void A_file_is_named_from_the_root_of_the_repository() =>
        Assert.Contains(" file=flows/a.yaml,", Write(new Diagnostic(Descriptor, new SourceText("a", "./flows/a.yaml"), default, "m")), StringComparison.Ordinal);

    [Fact]
    public void Labels_speak_the_language_of_the_finding() =>
        Assert.EndsWith("::m%0A建议：h\n", Write(new Diagnostic(Descriptor, new SourceText("a"), default, "m", "h") { Language = DiagramLanguage.Chinese }), StringComparison.Ordinal);

    [Fact]
    public void What_is_accepted_is_left_out()
    {
        var writer = new StringWriter();
        GitHubDiagnosticWriter.Write(writer, [new DocumentReport("-", [], [new Diagnostic(Descriptor, new SourceText("a"), default, "m") { Accepted = "r" }])]);
        Assert.Equal("", writer.ToString());
    }

    private static string Write(Diagnostic finding)
    {
        var writer = new StringWriter();
        GitHubDiagnosticWriter.Write(writer, [new DocumentReport(finding.Source.Name, [finding], [])]);
        return writer.ToString();
    }
}
