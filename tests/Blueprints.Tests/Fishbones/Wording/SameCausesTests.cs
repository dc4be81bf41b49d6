using Blueprints.Fishbones.Wording;

namespace Blueprints.Tests.Fishbones.Wording;

public sealed class SameCausesTests
{
    [Theory]
    [InlineData("Forms filled in by hand", "Forms are filled in by hand", true)]
    [InlineData("Only one lift for linen", "One lift only for linen", true)]
    [InlineData("List of papers out of date", "Outdated list of papers", true)]
    [InlineData("Tickets printed too faint to read", "Tickets too faint to read", true)]
    [InlineData("Forms filled in by hand", "Forms not filled in by hand", false)]
    [InlineData("Door of ward two stands open", "Door of ward stands open", false)]
    [InlineData("Agents late", "Cabin agents late", false)]
    [InlineData("Too few nurses", "No nurses", false)]
    [InlineData("到期前没有提醒", "到期前无提醒", true)]
    [InlineData("运布草只有一部电梯", "只有一部电梯运布草", true)]
    [InlineData("修后不试机", "维修后不试机", true)]
    [InlineData("标本每天只收两次", "标本每天只收三次", false)]
    [InlineData("内科护士不够用", "外科护士不够用", false)]
    [InlineData("二楼打印机坏了", "楼打印机坏了", false)]
    [InlineData("退货运费高", "退货免运费", false)]
    public void Labels_that_say_the_same(string one, string other, bool areSame)
    {
        var numbers = SameCauses.NumbersOf([new CauseText(one), new CauseText("Something else"), new CauseText(other)]);
        Assert.Equal(areSame, numbers[0] == numbers[2]);
        Assert.NotEqual(numbers[0], numbers[1]);
    }

    [Fact]
    public void A_label_that_says_nothing_is_like_no_other() => Assert.Equal([-1, -1], SameCauses.NumbersOf([new CauseText("!!!"), new CauseText("???")]));
}
