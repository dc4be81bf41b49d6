using Blueprints.Measures;

namespace Blueprints.Tests.Measures;

/// <summary>Texts as fields of comma-separated values.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@home", "'@home")]
    [InlineData("+", "'+")]
    [InlineData("+.5", "'+.5")]
    [InlineData("+1.", "'+1.")]
    [InlineData("-1.2.3", "'-1.2.3")]
    [InlineData("+8613800000000", "'+8613800000000")]
    [InlineData("-1,5", "\"'-1,5\"")]
    [InlineData("+0.1", "+0.1")]
    [InlineData("-0.4", "-0.4")]
    [InlineData("+3", "+3")]
    [InlineData("-", "-")]
    [InlineData("", "")]
    public void A_formula_gets_an_apostrophe_and_a_signed_number_none(string text, string field) => Assert.Equal(field, CsvText.Of(text));
}
