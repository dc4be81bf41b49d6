using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>The healthy documents of ten services, in which every rule is to find nothing.</summary>
public sealed class HealthyTests
{
    public static TheoryData<string, DiagramLanguage, string> Documents
    {
        get
        {
            var documents = new TheoryData<string, DiagramLanguage, string>();
            foreach (var service in PlantedWords.Services)
            {
                foreach (var language in Enum.GetValues<DiagramLanguage>())
                {
                    documents.Add(service, language, "blueprint");
                    documents.Add(service, language, "fishbone");
                }
            }

            return documents;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_rule_finds_anything(string service, DiagramLanguage language, string kind)
    {
        var compilation = Compiler.Compile(PlantedRun.Healthy(service, language, kind));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        Assert.Equal(language, compilation.Diagram!.Language);
        Assert.Equal("", TextDiagnosticWriter.ToText(Compiler.Analyze(compilation).Findings));
    }
}
