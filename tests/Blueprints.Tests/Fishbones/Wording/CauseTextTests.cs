using Blueprints.Fishbones.Wording;
using Xunit;

namespace Blueprints.Tests.Fishbones.Wording;

public sealed class CauseTextTests
{
    [Theory]
    [InlineData("The late delivery", "late  Delivery!", true)]
    [InlineData("Drivers' van", "drivers van", true)]
    [InlineData("ＰＯＳ 机故障", "pos机故障", true)]
    [InlineData("人手的不足", "人手不足", true)]
    [InlineData("人手不足。", "人手 不足", true)]
    [InlineData("Late delivery", "Late deliveries", false)]
    [InlineData("人手不足", "人员不足", false)]
    [InlineData("Top down", "Topdown", false)]
    public void Keys_are_equal_but_for_punctuation_case_and_articles(string a, string b, bool same) => Assert.Equal(same, new CauseText(a).Key == new CauseText(b).Key);

    [Theory]
    [InlineData("Late arrival of parcels", "Parcels arrive late", true)]
    [InlineData("Late arrivals of parcels", "Arrivals of parcels are late", true)]
    [InlineData("Late flights", "Flights leave late", true)]
    [InlineData("Delays", "Delays", true)]
    [InlineData("Delayed departures", "Departures are often delayed", true)]
    [InlineData("Why are departures delayed?", "Delayed departures", true)]
    [InlineData("Flights", "Flights leave late", false)]
    [InlineData("Agents' bus late", "Agents late", false)]
    [InlineData("Agents late", "Not all agents late", false)]
    [InlineData("Too few agents", "Too many agents", false)]
    [InlineData("Agents not trained", "Agents trained", false)]
    [InlineData("!!!", "!!!", false)]
    [InlineData("Long waiting times at the counter", "Customers wait over 15 minutes at the counter", true)]
    [InlineData("Late results from the laboratory", "Laboratory results come after noon", true)]
    [InlineData("Repeated failures after repair", "Machines fail again within a month of the repair", true)]
    [InlineData("Late delivery of orders", "One order in ten is delivered late", true)]
    [InlineData("Late orders from the kitchen", "One order in ten is delivered late", false)]
    [InlineData("Agents arrive at gate late", "Gate agents cannot process passengers quickly enough", false)]
    [InlineData("Late arrival", "Aircraft late to gate", false)]
    [InlineData("Late fuel", "Delayed flight departures", false)]
    [InlineData("Quality is poor", "Quality problems", true)]
    [InlineData("Bad quality", "Quality problems", true)]
    [InlineData("Poor light", "Quality problems", false)]
    [InlineData("Quality", "Quality problems", false)]
    [InlineData("Problems", "Quality problems", false)]
    public void Tells_what_restates_in_English(string cause, string effect, bool restates) => Assert.Equal(restates, new CauseText(cause).Restates(new CauseText(effect), 0.6));

    [Theory]
    [InlineData("家长候诊太久", "儿科门诊候诊时间长", true)]
    [InlineData("买家退货多", "网店退货率高", true)]
    [InlineData("柜台等候太久", "客户在柜台等候超过一刻钟", true)]
    [InlineData("挂号时间长", "儿科门诊候诊时间长", false)]
    [InlineData("候诊区座位少", "儿科门诊候诊时间长", false)]
    [InlineData("布草没有备好", "下午三点客房尚未备好", false)]
    [InlineData("等待时间长", "顾客等待时间过长", true)]
    [InlineData("起飞延误", "航班起飞延误", true)]
    [InlineData("延误", "航班起飞延误", false)]
    [InlineData("为什么航班起飞延误？", "航班起飞延误", true)]
    [InlineData("前序航班晚到", "航班晚到", false)]
    [InlineData("等待时间不长", "顾客等待时间长", false)]
    [InlineData("人员在岗位", "人员不在岗位", false)]
    [InlineData("处理慢", "登机口人员处理太慢", true)]
    [InlineData("投诉太多", "呼叫中心投诉多", true)]
    [InlineData("投诉处理慢", "呼叫中心投诉多", false)]
    [InlineData("人多", "呼叫中心投诉多", false)]
    [InlineData("转接太多", "呼叫中心投诉多", false)]
    [InlineData("投诉不多", "呼叫中心投诉多", false)]
    [InlineData("POS机故障", "POS 机的故障", true)]
    public void Tells_what_restates_in_Chinese(string cause, string effect, bool restates) => Assert.Equal(restates, new CauseText(cause).Restates(new CauseText(effect), 0.6));
}
