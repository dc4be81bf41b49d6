using Blueprints.Fishbones.Wording;
using Xunit;

namespace Blueprints.Tests.Fishbones.Wording;

/// <summary>What is told by its wording, and above all what is not.</summary>
public sealed class CauseWordsTests
{
    [Theory]
    [InlineData("Need to hire more agents", "need")]
    [InlineData("Need more staff", "need")]
    [InlineData("We need a second printer", "need")]
    [InlineData("Needs better training", "needs")]
    [InlineData("Need for training", "need")]
    [InlineData("Calls should be sorted by topic", "should")]
    [InlineData("It should be faster", "should")]
    [InlineData("Better signs needed", "needed")]
    [InlineData("More staff required", "required")]
    [InlineData("需要增加人手", "需要")]
    [InlineData("应加强培训", "应")]
    [InlineData("前台应该主动告知", "应该")]
    [InlineData("应当双人核对", "应当")]
    [InlineData("加强监督", "加强")]
    [InlineData("必须简化流程", "必须")]
    public void Finds_solutions(string label, string word) => Assert.Equal(word, SolutionWords.Find(new CauseText(label), label));

    [Theory]
    [InlineData("Customer needs not known")]
    [InlineData("Needs of guests unknown")]
    [InlineData("Special needs overlooked")]
    [InlineData("Guests need help with the form")]
    [InlineData("Need to type the order twice")]
    [InlineData("Need")]
    [InlineData("Customers must queue twice")]
    [InlineData("Two signatures required")]
    [InlineData("Additional documents required")]
    [InlineData("Requires supervisor approval")]
    [InlineData("Nobody knows what should be done")]
    [InlineData("Takes longer than it should")]
    [InlineData("Should have been told the day before")]
    [InlineData("Shoulder straps break")]
    [InlineData("Increase in demand")]
    [InlineData("")]
    [InlineData("需要重复填表")]
    [InlineData("需求增加")]
    [InlineData("供应减少")]
    [InlineData("反应慢")]
    [InlineData("响应时间长")]
    [InlineData("要求不明确")]
    [InlineData("不知道应该找谁")]
    [InlineData("应届生多")]
    [InlineData("不应该出现的错单")]
    public void Leaves_facts_alone(string label) => Assert.Null(SolutionWords.Find(new CauseText(label), label));

    [Theory]
    [InlineData("Lack of training", "lack of")]
    [InlineData("Lacking supervision", "lacking")]
    [InlineData("缺乏培训", "缺乏")]
    [InlineData("缺少监督", "缺少")]
    [InlineData("Website lacks opening hours", null)]
    [InlineData("No ward doctor in the morning", null)]
    [InlineData("培训不够", null)]
    [InlineData("Black ink", null)]
    public void Finds_absences(string label, string? word) => Assert.Equal(word, SolutionWords.FindAbsence(new CauseText(label), label));

    [Theory]
    [InlineData("Careless waiters", "careless")]
    [InlineData("Staff poorly trained", "poorly")]
    [InlineData("INADEQUATE LIGHT", "inadequate")]
    [InlineData("Human error", "human error")]
    [InlineData("收银员粗心", "粗心")]
    [InlineData("员工责任心不强", "责任心不强")]
    [InlineData("培训不到位", "不到位")]
    [InlineData("护士不负责任", "不负责任")]
    [InlineData("Poor gate locations", null)]
    [InlineData("Error in the price list", null)]
    [InlineData("Human resources short of two", null)]
    [InlineData("前台不负责退款", null)]
    [InlineData("面部麻痹的患者", null)]
    [InlineData("积极性不高", null)]
    public void Finds_blame(string label, string? word) => Assert.Equal(word, BlameWords.Find(new CauseText(label), label));
}
