using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A service that ends behind the scenes without a word to the customer.</summary>
internal sealed class NoClosingWord : BlueprintRule
{
    private static readonly string[] Signs =
    [
        "confirm", "notif", "receipt", "send", "mail", "message", "inform", "thank", "reply", "replies", "answer", "call", "letter", "deliver", "tell", "invoice",
        "通知", "确认", "短信", "回执", "收据", "发送", "寄", "邮件", "告知", "答复", "回复", "致谢", "感谢", "来电", "电话", "送达", "交付", "发票", "反馈", "消息", "微信",
    ];

    /// <summary>Where something is sent within the provider's house, which tells the customer nothing.</summary>
    private static readonly string[] Within = ["archive", "registry", "department", "accounting", "billing", "bookkeeping", "warehouse", "headquarter", "档案", "归档", "财务", "仓库", "部门", "总部", "科室"];

    public override RuleInfo Info { get; } = new("SB0508", "no-closing-word", DiagnosticSeverity.Warning)
    {
        Title = new("Nothing confirms to the customer that the service is done", "服务结束时没有向顾客确认或反馈"),
        Why = new("the customer is left to wonder whether all went well, and the last impression is silence", "顾客不知道事情是否办妥，留下的最后印象是一片沉默"),
        Source = "Bitner, Ostrom and Morgan 2008 (evidence); Kahneman, Fredrickson, Schreiber and Redelmeier 1993 (the end)",
        Fix = new("end with a word or a sign to the customer: a receipt, a message, thanks, a question whether all is well", "以面向顾客的确认收尾：回执、短信、致谢，或询问是否满意"),
        Exceptions = new("evidence, documents or a contact at the customer's last step, anything that leads back to the customer, and words such as 'send' or 'confirm' in a later step count as confirmation; what led to a step in which the customer hands something in does not", "顾客的最后一步有有形展示、单据或接触点，后续步骤通向顾客，或写有“发送”“确认”等字样，都算有确认；顾客提交东西之前的接触不算"),
        Bad = """
            blueprint: Change of address
            steps:
              - customer: Fills in the form
              - customer: Drops it in the box
              - backstage: Checks the form
              - support: Updates the records
            """,
        Good = """
            blueprint: Change of address
            steps:
              - customer: Fills in the form
              - customer: Drops it in the box
              - backstage: Checks the form
              - support: Updates the records
              - support: Sends a confirmation
            """,
        Words = """
            Change of address = 变更地址
            Fills in the form = 填写表格
            Drops it in the box = 投入收件箱
            Checks the form = 核对表格
            Updates the records = 更新档案
            Sends a confirmation = 发送确认短信
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var last = -1;
        for (var i = facts.Course.Count - 1; i >= 0; i--)
        {
            var n = facts.Course[i];
            if (last >= 0 && !facts.Graph.HasCustomer(n)) break;
            if (IsSign(facts, n)) return;
            if (last < 0 && facts.Graph.HasCustomer(n)) last = n;
        }

        // Where the customer's step is the end, the service is done with it.
        if (last < 0 || last == facts.Course[^1]) return;
        var (step, end) = (facts.Graph.Steps[last], facts.Graph.Steps[facts.Course[^1]]);
        run.Report(
            step.Span,
            step.Id,
            new($"after '{step.Label}' the customer hears nothing more, and the service ends with '{end.Label}'", $"“{step.Label}”之后顾客再没有得到任何消息，服务以“{end.Label}”结束"));
    }

    private static bool IsSign(BlueprintFacts facts, int n)
    {
        var step = facts.Graph.Steps[n];
        if (facts.Graph.IsBeforeCustomer(n) || step.Contact is not null || !step.Evidence.IsDefaultOrEmpty || !step.Documents.IsDefaultOrEmpty) return true;
        if (facts.Graph.HasCustomer(n)) return facts.Meetings.Into(n).Count > 0 && !HandingWords.IsHandedIn(step.Label);
        if (facts.Meetings.OutOf(n).Count > 0) return true;
        if (Array.Exists(Within, place => step.Label.Contains(place, StringComparison.OrdinalIgnoreCase))) return false;
        foreach (var sign in Signs)
        {
            if (step.Label.Contains(sign, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
