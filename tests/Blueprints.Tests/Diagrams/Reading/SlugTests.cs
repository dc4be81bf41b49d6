using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Tests.Diagrams.Reading;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Takes a number", "takes-a-number")]
    [InlineData("Are card and document valid?", "are-card-and-document-valid")]
    [InlineData("  A -- B  ", "a-b")]
    [InlineData("Check-in", "check-in")]
    [InlineData("Don't wait", "dont-wait")]
    [InlineData("v1.2_x", "v1.2_x")]
    [InlineData("...", "step")]
    [InlineData("???", "step")]
    [InlineData("取号，等待", "取号-等待")]
    [InlineData("ÉCRIRE à Zoë", "écrire-à-zoë")]
    [InlineData("第 2 步", "第-2-步")]
    [InlineData("𠀋字", "𠀋字")]
    [InlineData("End of day.", "end-of-day")]
    public void A_label_gives_an_id(string label, string id)
    {
        Assert.Equal(id, Slug.Of(label, "step"));
        Assert.True(Slug.IsId(Slug.Of(label, "step")));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("A.b_c-1", true)]
    [InlineData("检查", true)]
    [InlineData("हिन्दी", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("a#b", false)]
    [InlineData("a，b", false)]
    public void Ids_have_letters_digits_and_three_signs(string text, bool isId) => Assert.Equal(isId, Slug.IsId(text));
}
