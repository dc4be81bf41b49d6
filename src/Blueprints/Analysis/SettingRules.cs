using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Analysis;

/// <summary>The rules about the author's own settings of the analysis, which hold for every kind of document.</summary>
internal static class SettingRules
{
    public static readonly RuleInfo UnknownRule = new("BP0201", "unknown-rule", DiagnosticSeverity.Warning)
    {
        Title = new("A setting or an acceptance names a rule that does not exist", "设置或接受（accept）中写了不存在的规则"),
        Why = new("what it was meant to change stays as it is, and nobody notices", "原本想改变的规则并没有改变，而且没有人会注意到"),
        Source = "this library",
        Fix = new("write the rule's name as its findings show it; 'blueprints rules' lists all of them", "按检查结果中显示的名称填写；blueprints rules 列出全部规则"),
        Bad = """
            blueprint: Coffee to go
            accept: {contact-without-proof: The cup is the evidence}
            steps:
              - customer: Orders
              - frontstage: Makes the coffee
            """,
        Good = """
            blueprint: Coffee to go
            steps:
              - customer: Orders
              - frontstage: Makes the coffee
            """,
        Words = """
            Coffee to go = 外带咖啡
            The cup is the evidence = 杯子就是有形展示
            Orders = 点单
            Makes the coffee = 做咖啡
            """,
    };

    public static readonly RuleInfo UnknownSetting = new("BP0202", "unknown-setting", DiagnosticSeverity.Warning)
    {
        Title = new("A rule is given a setting that it does not have, or a value out of its range", "规则的设置项不存在，或取值超出范围"),
        Why = new("the rule goes on with its own value", "该规则仍按原来的值运行"),
        Source = "this library",
        Fix = new("'blueprints rules CODE' lists the settings of a rule", "blueprints rules 加规则代码，可查看该规则的设置项"),
        Bad = """
            blueprint: Coffee to go
            analysis: {too-large: {most: 20}}
            steps:
              - customer: Orders
              - frontstage: Makes the coffee
            """,
        Good = """
            blueprint: Coffee to go
            analysis: {too-large: {max: 20}}
            steps:
              - customer: Orders
              - frontstage: Makes the coffee
            """,
        Words = """
            Coffee to go = 外带咖啡
            Orders = 点单
            Makes the coffee = 做咖啡
            """,
    };

    public static readonly RuleInfo StaleAcceptance = new("BP0203", "stale-acceptance", DiagnosticSeverity.Warning)
    {
        Title = new("A finding is accepted that is no longer there", "所接受的问题已不存在"),
        Why = new("the reason speaks of something that has been fixed or moved, and would hide the defect if it came back", "该理由针对的问题已被改正或移走；若问题再次出现，会被悄悄掩盖"),
        Source = "this library",
        Fix = new("take the acceptance out", "删去这条接受（accept）"),
        Bad = """
            blueprint: Coffee to go
            steps:
              - customer: Orders
                accept: {too-large: We like it long}
              - frontstage: Makes the coffee
            """,
        Good = """
            blueprint: Coffee to go
            steps:
              - customer: Orders
              - frontstage: Makes the coffee
            """,
        Words = """
            Coffee to go = 外带咖啡
            Orders = 点单
            We like it long = 我们就喜欢长的
            Makes the coffee = 做咖啡
            """,
    };

    public static ImmutableArray<RuleInfo> All { get; } = [UnknownRule, UnknownSetting, StaleAcceptance];
}
