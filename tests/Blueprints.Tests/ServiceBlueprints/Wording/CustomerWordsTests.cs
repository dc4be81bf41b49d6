using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.Tests.ServiceBlueprints.Wording;

/// <summary>What the words of customers' steps and answers say, and what they don't.</summary>
public sealed class CustomerWordsTests
{
    [Theory]
    [InlineData("Rings the branch to hear whether the card has been sent", true)]
    [InlineData("Phones because the results have not come", true)]
    [InlineData("Writes asking what is happening with the claim", true)]
    [InlineData("Goes down to see if the room is ready", true)]
    [InlineData("Follows up on the date", true)]
    [InlineData("Where is my parcel?", true)]
    [InlineData("Asks how and when it can be sent", false)]
    [InlineData("Asks where the toilet is", false)]
    [InlineData("Calls to book a table", false)]
    [InlineData("Goes to the ticket desk again", false)]
    [InlineData("Comes when the parcel is ready", false)]
    [InlineData("拨打热线催装机日期", true)]
    [InlineData("打电话问银行卡寄出了没有", true)]
    [InlineData("致电问师傅什么时候上门", true)]
    [InlineData("收到催缴通知", false)]
    [InlineData("问什么时候营业", false)]
    public void Asking_how_it_stands(string label, bool isAsked) => Assert.Equal(isAsked, StatusWords.IsAskedFor(label));

    [Theory]
    [InlineData("Goes to another bank", true)]
    [InlineData("Calls it off", true)]
    [InlineData("Leaves before ordering", true)]
    [InlineData("Withdraws the application", true)]
    [InlineData("Leaves", false)]
    [InlineData("Pays and goes home", false)]
    [InlineData("不办了", true)]
    [InlineData("没点菜就走了", true)]
    [InlineData("取消维修", true)]
    [InlineData("不用了，已经好了", false)]
    [InlineData("不对", false)]
    public void Giving_up(string answer, bool isGivenUp) => Assert.Equal(isGivenUp, LeavingWords.AreOfExit(answer));

    [Theory]
    [InlineData("Goes through all the details a second time", true)]
    [InlineData("Types name and order number again", true)]
    [InlineData("Fills in the same request on paper", true)]
    [InlineData("Repeats the report of the accident", true)]
    [InlineData("Goes to the ticket desk again", false)]
    [InlineData("Gives the key back", false)]
    [InlineData("又报一遍菜名", true)]
    [InlineData("重新输入订单号", true)]
    [InlineData("又排一次队", false)]
    public void Telling_once_more(string label, bool isAgain) => Assert.Equal(isAgain, TellingWords.IsAgain(new LabelText(label)));

    [Theory]
    [InlineData("Hands in the form", true)]
    [InlineData("Drops it in the box", true)]
    [InlineData("Submits the application", true)]
    [InlineData("Hands over the key", false)]
    [InlineData("Leaves with the shoes", false)]
    [InlineData("提交表格", true)]
    [InlineData("取走表格", false)]
    public void Handing_in(string label, bool isHandedIn) => Assert.Equal(isHandedIn, HandingWords.IsHandedIn(label));
}
