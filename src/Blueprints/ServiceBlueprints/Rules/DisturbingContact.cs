using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A provider that comes to a customer for the first time at a time, or in a way, that disturbs.</summary>
internal sealed class DisturbingContact : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0404", "disturbing-contact", DiagnosticSeverity.Warning)
    {
        Title = new("The provider's first contact disturbs the customer", "服务方的首次接触打扰了顾客"),
        Why = new("nobody asked for it: a call at supper or one that can't be answered takes the customer's time and good will before anything is given, and the next one is not taken", "顾客并没有要求：在吃饭、休息时打来，或者无法回复，还没有带来价值就先消耗了顾客的时间和好感，下一次就不会再接"),
        Source = "not disturbing customers: working days, 9:30-12:00 and 14:00-17:30, not by telephone at first contact, an easy way to answer",
        Fix = new("come for the first time in writing, with something of value to the customer and an easy way to answer or to decline; on working days, 9:30-12:00 or 14:00-17:30, which hours of the contact can say", "首次接触用文字，带去对顾客有价值的内容，并给出简便的回复或拒绝方式；时间在工作日 9:30-12:00 或 14:00-17:30，可用接触点的 hours 写明"),
        Advice = new("come for the first time in writing, with something of value to the customer and an easy way to answer or to decline; on working days, 9:30-12:00 or 14:00-17:30", "首次接触用文字，带去对顾客有价值的内容，并给出简便的回复或拒绝方式；时间在工作日 9:30-12:00 或 14:00-17:30"),
        Exceptions = new("only where a contact says initiator: provider and no customer or contact comes before it; a warning of danger may come at any hour. Times are those of its hours, or of its words; without either nothing is said of them", "仅在接触点写明 initiator: provider，且之前没有顾客步骤或接触点时提示；紧急提醒不受时间限制。时间以 hours 或文字为准，两者都没有就不作判断"),
        Bad = """
            blueprint: Winning new customers
            steps:
              - frontstage: Calls from the list in the evening
                contact: {channel: Telephone, initiator: provider}
              - customer: Listens
              - frontstage: Offers a tariff
            """,
        Good = """
            blueprint: Winning new customers
            steps:
              - frontstage: Writes what the customer would save
                contact: {channel: E-mail, initiator: provider, hours: Mon-Fri 9:30-12:00}
              - customer: Asks for a call
              - frontstage: Offers a tariff
                contact: {channel: Telephone, initiator: provider}
            """,
        Words = """
            Winning new customers = 拓展新客户
            Calls from the list in the evening = 晚上按名单打电话
            Telephone = 电话
            Listens = 接听
            Offers a tariff = 推荐套餐
            Writes what the customer would save = 写明可以节省多少
            E-mail = 电子邮件
            Mon-Fri 9:30-12:00 = 周一至周五 9:30-12:00
            Asks for a call = 请求回电
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        for (var i = 0; i < graph.End; i++)
        {
            if (!graph.IsReached[i] || graph.Steps[i].Contact is not { Initiator: ContactInitiator.Provider } contact || !IsFirst(graph, i)) continue;
            var reasons = ReasonsOf(graph.Steps[i], contact);
            if (reasons.Count == 0) continue;
            var label = graph.Steps[i].Label;
            run.Report(graph.Steps[i].Span, graph.Ids[i], new(
                $"the provider's first contact, '{label}', {Joined(reasons, reason => reason.English, " and ")}",
                $"服务方的首次接触“{label}”{Joined(reasons, reason => reason.Chinese, "，")}"));
        }
    }

    private static string Joined(List<Bilingual> reasons, Func<Bilingual, string> of, string last) =>
        reasons.Count == 1 ? of(reasons[0]) : string.Join(last == " and " ? ", " : last, reasons.Take(reasons.Count - 1).Select(of)) + last + of(reasons[^1]);

    private static List<Bilingual> ReasonsOf(Step step, Contact contact)
    {
        var words = $"{step.Label}\n{contact.Channel}";
        var times = contact.Hours is { } hours ? QuietHours.Of(hours) : new QuietHours(DisturbingWords.IsAtWeekend(words), DisturbingWords.IsAtNight(words), false);
        var reasons = new List<Bilingual>();
        if (times.Weekend) reasons.Add(new("may come at the weekend", "可能在周末"));
        if (times.Night) reasons.Add(new("may come at night", "可能在晚上或夜里"));
        if (times.Other && reasons.Count == 0) reasons.Add(new("may come outside 9:30-12:00 and 14:00-17:30", "可能不在 9:30-12:00 和 14:00-17:30 之间"));
        if (DisturbingWords.IsByTelephone(contact.Channel ?? step.Label)) reasons.Add(new("comes by telephone", "用的是电话"));
        if (DisturbingWords.IsMute(words)) reasons.Add(new("leaves no way to answer", "顾客无法回复"));
        return reasons;
    }

    /// <summary>Whether no step of the customer's, and no other contact, leads to a step.</summary>
    private static bool IsFirst(StepGraph graph, int step)
    {
        var seen = new HashSet<int> { step };
        var open = new Stack<int>([step]);
        while (open.TryPop(out var at))
        {
            foreach (var e in graph.Incoming.Of(at))
            {
                var from = graph.Exits[e].From;
                // What leads back comes after it.
                if (graph.Exits[e].IsLoop || !seen.Add(from)) continue;
                if (graph.HasCustomer(from) || graph.IsContact(from)) return false;
                open.Push(from);
            }
        }

        return true;
    }
}
