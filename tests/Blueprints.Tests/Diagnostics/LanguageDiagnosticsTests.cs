using Blueprints.Diagnostics;

namespace Blueprints.Tests.Diagnostics;

public sealed class LanguageDiagnosticsTests
{
    [Fact]
    public void Each_code_and_each_name_is_given_once()
    {
        var all = LanguageDiagnostics.All;

        Assert.Equal(all.Length, all.Select(d => d.Code).Distinct().Count());
        Assert.Equal(all.Length, all.Select(d => d.Name).Distinct().Count());
        Assert.Equal(all.Select(d => d.Code).Order(StringComparer.Ordinal), all.Select(d => d.Code));
    }

    [Fact]
    public void All_lists_every_descriptor_that_there_is()
    {
        var fields = typeof(LanguageDiagnostics).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

        Assert.Equal(fields.OrderBy(d => d.Code, StringComparer.Ordinal), LanguageDiagnostics.All);
    }

    [Fact]
    public void Codes_names_and_summaries_have_one_form() => Assert.All(LanguageDiagnostics.All, d =>
    {
        Assert.Matches("^BP[0-9]{4}$", d.Code);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", d.Name);
        Assert.EndsWith(".", d.Summary.English, StringComparison.Ordinal);
        Assert.Contains(d.Summary.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotMatch("[。.]$", d.Summary.Chinese);
    });
}
