using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary>The help of <c>simulate</c>.</summary>
internal static class SimulateHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Simulates a blueprint: queues, load, times, what if.", "仿真蓝图：排队、负荷、时间、假如。"),
        Argument = new("A blueprint; - is standard input.", "一份蓝图；- 表示标准输入。"),
        Options =
        [
            new("--output", "PATH", "Where to draw the picture; the ending says the format. Default: none.", "仿真图写到哪里；扩展名决定格式。默认：不画图。"),
            new("--cases", "N", "How many cases each run counts, in a steady state. Default: 10000, unless --days is given.", "每次运行在稳态中计多少件业务。默认：10000，除非写了 --days。"),
            new("--days", "N", "How many days each run has, from an empty Monday on.", "每次运行几天，从空的星期一开始。"),
            new("--replications", "N", "How many runs. Default: 30.", "运行几次。默认：30。"),
            new("--seed", "N", "What the random numbers are made of: the same seed, the same results. Default: 1.", "随机数的种子：种子相同，结果相同。默认：1。"),
            new("--warm-up", "N", "How many cases come before those that count. Default: as many as MSER-5 finds.", "计数之前先到多少件业务。默认：由 MSER-5 得出。"),
            new("--arrivals", Choices.List(SimulateCommand.ArrivalWords, "|"), "How cases come. Default: random.", "业务怎样到来：随机或均匀。默认：random。"),
            new("--set", "CHANGES", "A scenario: what is different, parted by semicolons; may be repeated.", "一个方案：改动用分号隔开；可以重复给出。"),
            new("--sweep", "KEY=FROM..TO", "A scenario for each whole number.", "每个整数一个方案。"),
            new("--format", Choices.List(SimulateCommand.Formats, "|"), "What comes on standard output. Default: text.", "标准输出上写什么。默认：text。"),
            new("--log", "PATH", "Where the event log of the first run goes: .csv or .xes. Default: nowhere.", "第一次运行的事件日志写到哪里：.csv 或 .xes。默认：不写。"),
            SharedHelp.Theme("The colours of the picture. Default: the document's own, or light.", "仿真图的配色。默认：文档自己的主题，否则为 light。"),
            .. SharedHelp.Drawing(),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of figures, picture and messages. Default: the document's own; for figures and messages, BLUEPRINTS_LANG first.", "数据、仿真图和消息所用的语言。默认：文档自己的语言；数据和消息则先看环境变量 BLUEPRINTS_LANG。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints simulate bank.blueprint.yaml                              prints times, queues and load in a steady state
          blueprints simulate bank.blueprint.yaml --days 5 -o week.svg         a week that starts empty, and its picture
          blueprints simulate bank.blueprint.yaml --set teller.staff=3 --set "teller.staff=3; phone.time=1 min"    two scenarios beside the service as it is
          blueprints simulate bank.blueprint.yaml --sweep teller.staff=1..6    how many people are enough
          blueprints simulate bank.blueprint.yaml --days 5 --log week.xes      an event log for process mining

        Scenarios are run with the same random numbers as the service itself, so that their differences are not left to chance.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints simulate bank.blueprint.yaml                              列出稳态下的时间、排队和负荷
          blueprints simulate bank.blueprint.yaml --days 5 -o week.svg         从空开始的一周，并画出仿真图
          blueprints simulate bank.blueprint.yaml --set teller.staff=3 --set "teller.staff=3; phone.time=1 min"    现状之外的两个方案
          blueprints simulate bank.blueprint.yaml --sweep teller.staff=1..6    多少人才够
          blueprints simulate bank.blueprint.yaml --days 5 --log week.xes      供流程挖掘使用的事件日志

        各方案与现状使用同样的随机数，差别不靠运气。

        {SharedHelp.ExitCodesInChinese}
        """;
}
