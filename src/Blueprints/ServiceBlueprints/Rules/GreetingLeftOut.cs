using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Customers who are met without a greeting.</summary>
internal sealed class GreetingLeftOut : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0407", "greeting-left-out", DiagnosticSeverity.Warning)
    {
        Title = new("The customer is met without a greeting", "接待顾客时没有问候"),
        Why = new("the first words say with whom one speaks and whether one is welcome; who gives no number or name can't be held to what they say, either", "开头的话让顾客知道在同谁说话、是否受欢迎；不报工号姓名，说过的话也就无从追究"),
        Source = "procedural and personal standards of service",
        Fix = new("write the greeting down as a standard of courtesy: who speaks (unit, number or name) and what the offer is, and listen to ten of them a week", "把问候语写成“礼貌”方面的标准：报单位和工号（或姓名），并询问需要什么；每周抽听十通"),
        Exceptions = new("it goes by the words of the steps before the customer's eyes, such as without greeting, does not greet, without number; that no greeting is drawn means nothing", "以前台步骤的文字为准，如没有问候、未报工号；图上没有画出问候，并不提示"),
        Bad = """
            blueprint: Hotline
            steps:
              - customer: Calls
              - frontstage: Answers without greeting
              - customer: Describes the fault
            """,
        Good = """
            blueprint: Hotline
            steps:
              - customer: Calls
              - frontstage: Answers with number and unit
                standard: {text: "Good morning, network service, number 27, what can I do for you?", rate: 100%, aspect: courtesy}
              - customer: Describes the fault
            """,
        Words = """
            Hotline = 热线
            Calls = 来电
            Answers without greeting = 接起，没有问候
            Describes the fault = 说明故障
            Answers with number and unit = 接起，报工号和单位
            "Good morning, network service, number 27, what can I do for you?" = "您好，网络服务，27 号为您服务，请问有什么可以帮您？"
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var steps = new List<int>();
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.IsReached[i] && graph.Lanes[i].Band == Band.Frontstage && GreetingWords.IsUngreeting(new LabelText(graph.Steps[i].Label))) steps.Add(i);
        }

        if (steps.Count == 0) return;
        var labels = Phrases.Labels(graph, steps);
        run.Report(
            graph.Steps[steps[0]].Span,
            graph.Ids[steps[0]],
            new($"the customer is met without a greeting that says who speaks: {labels.English}", $"接待顾客时没有按标准问候、报明身份：{labels.Chinese}"),
            elements: Phrases.Ids(graph, steps));
    }
}
