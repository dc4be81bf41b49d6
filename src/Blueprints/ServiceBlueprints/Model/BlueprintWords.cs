using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>
/// The words that a blueprint's drawing itself says, by language (terms: Bitner, Ostrom and Morgan 2008; Chinese service-management usage).
/// </summary>
internal sealed record BlueprintWords
{
    /// <summary>The keys of the standard lanes and of the bands, in the order of <see cref="Band"/>.</summary>
    public static ImmutableArray<string> BandKeys { get; } = ["customer", "frontstage", "backstage", "support"];

    /// <summary>The same in Chinese, in the same order.</summary>
    public static ImmutableArray<string> BandKeysInChinese { get; } = ["顾客", "前台", "后台", "支持"];

    /// <summary>The key of a standard lane or band by its Chinese name; any other word as it is.</summary>
    public static string BandKey(string word)
    {
        if (word.Length == 2)
        {
            for (var i = 0; i < BandKeysInChinese.Length; i++)
            {
                if (BandKeysInChinese[i] == word) return BandKeys[i];
            }
        }

        return word;
    }

    public required ImmutableArray<string> BandNames { get; init; }
    public required string Evidence { get; init; }
    public required string Emotion { get; init; }

    /// <summary>The upper end of the scale of emotions.</summary>
    public required string Delighted { get; init; }

    /// <summary>The lower end of the scale of emotions.</summary>
    public required string Angry { get; init; }
    public required string LineOfInteraction { get; init; }
    public required string LineOfVisibility { get; init; }
    public required string LineOfInternalInteraction { get; init; }
    public required string Promise { get; init; }
    public required string PromiseKept { get; init; }
    public required string ExpectedTime { get; init; }
    public required string ExpectedTimeWithQueues { get; init; }
    public required string ContactPoint { get; init; }
    public required string ContactPoints { get; init; }
    public required string MomentOfTruth { get; init; }
    public required string FailPoint { get; init; }
    public required string FailPoints { get; init; }
    public required string WaitPoint { get; init; }
    public required string WaitPoints { get; init; }
    public required string DecisionPoint { get; init; }

    public required string Split { get; init; }

    public required string Wall { get; init; }

    public required Func<string, string> WallTo { get; init; }
    public required string EvidenceLegend { get; init; }
    public required string OverLimit { get; init; }
    public required string CriticalPath { get; init; }
    public required string LikelyCourse { get; init; }
    public required string FindingNumber { get; init; }

    /// <summary>What has become of a step, in the order of the legend: taken out, new, moved, changed.</summary>
    public required ImmutableArray<string> ChangeNames { get; init; }
    public required string DocumentsAsked { get; init; }
    public required string InformationFlow { get; init; }
    public required string End { get; init; }
    public required string Delay { get; init; }
    public required string Document { get; init; }
    public required string Data { get; init; }
    public required string Storage { get; init; }
    public required string Inspection { get; init; }
    public required string Subprocess { get; init; }
    public required string StartOrEnd { get; init; }
    public required string Standard { get; init; }
    public required string StandardLegend { get; init; }
    public required string Waits { get; init; }
    public required string Tolerates { get; init; }
    public required string Staff { get; init; }

    /// <summary>How a case ends: the customer has what the service is for.</summary>
    public required string Solved { get; init; }

    /// <summary>How a case ends: the customer goes home without.</summary>
    public required string Unsolved { get; init; }

    /// <summary>How a case ends: the customer gave up.</summary>
    public required string Abandoned { get; init; }

    /// <summary>In the legend, what joins the cards of a step in which several lanes act.</summary>
    public required string Together { get; init; }

    /// <summary>In the legend, the sign of an arrow that goes on in another row.</summary>
    public required string Continuation { get; init; }
    public required string RarerEmotion { get; init; }
    public required string ServiceGap { get; init; }
    public required string ServiceGapMeans { get; init; }
    public required string DeliveryGap { get; init; }
    public required string Continued { get; init; }

    /// <summary>Beside an arrow that some cases take as well.</summary>
    public required string Also { get; init; }
    /// <summary>What a contact says of its level of service, in the order of <see cref="ServiceBlueprints.ServiceLevel"/>.</summary>
    public required ImmutableArray<string> ServiceLevels { get; init; }

    /// <summary>What a contact says of who begins it, in the order of <see cref="ContactInitiator"/>.</summary>
    public required ImmutableArray<string> Initiators { get; init; }

    /// <summary>What a value rests on, in the order of <see cref="BasisKind"/>.</summary>
    public required ImmutableArray<string> Bases { get; init; }

    /// <summary>Where a phase stands in the customer's cycle, in the order of <see cref="CustomerCycle"/>.</summary>
    public required ImmutableArray<string> Cycles { get; init; }

    /// <summary>What management believes of what customers expect.</summary>
    public required string Believed { get; init; }

    /// <summary>The service expected, beside <see cref="Believed"/>.</summary>
    public required string Expected { get; init; }

    /// <summary>Working hours, as the author wrote them.</summary>
    public required string WorkingHours { get; init; }

    /// <summary>Puts the items of a list beside each other in one line: a comma and a space, or 、.</summary>
    public required string ListSeparator { get; init; }

    public static BlueprintWords Of(DiagramLanguage language) => language == DiagramLanguage.Chinese ? Chinese : English;

    /// <summary>What is said of working hours.</summary>
    public string HoursOf(WorkingHours hours, DiagramLanguage language) => string.Format(CultureInfo.InvariantCulture, WorkingHours, hours.ToText(language));

    private static readonly BlueprintWords English = new()
    {
        BandNames = ["Customer actions", "Frontstage", "Backstage", "Support processes"],
        Evidence = "Physical evidence",
        Emotion = "Emotion",
        Delighted = "delighted",
        Angry = "angry",
        LineOfInteraction = "Line of interaction",
        LineOfVisibility = "Line of visibility",
        LineOfInternalInteraction = "Internal interaction",
        Promise = "Promise",
        PromiseKept = "{0} kept",
        ExpectedTime = "Expected time",
        ExpectedTimeWithQueues = "Expected time, with queues",
        ContactPoint = "Contact point",
        ContactPoints = "Contact points",
        MomentOfTruth = "Moment of truth",
        FailPoint = "Fail point",
        FailPoints = "Fail points",
        WaitPoint = "Wait point",
        WaitPoints = "Wait points",
        DecisionPoint = "Decision",
        Split = "Ways taken side by side",
        Wall = "Wall: the customer carries, nobody hands over",
        WallTo = lane => $"Wall to {lane}",
        EvidenceLegend = "Evidence the customer sees",
        OverLimit = "over its standard or tolerance",
        CriticalPath = "Critical path",
        LikelyCourse = "Likeliest course",
        FindingNumber = "Finding, listed below",
        ChangeNames = ["Taken out", "New", "Moved", "Changed"],
        DocumentsAsked = "Document asked for or handed out",
        InformationFlow = "Information",
        Together = "Done together",
        Continuation = "Goes on at the same letter",
        RarerEmotion = "Emotion on a rarer way",
        ServiceGap = "Gap 5",
        ServiceGapMeans = "perceived less expected",
        DeliveryGap = "Gap 3: standards missed",
        Continued = "{0} (continued)",
        End = "End",
        Delay = "Delay",
        Document = "Document",
        Data = "Data",
        Storage = "Storage",
        Inspection = "Inspection",
        Subprocess = "Subprocess",
        StartOrEnd = "Start or end",
        Standard = "standard",
        StandardLegend = "Execution standard",
        Waits = "waits",
        Tolerates = "tolerates",
        Staff = "staff",
        Also = "also",
        Solved = "Solved",
        Unsolved = "Unsolved",
        Abandoned = "Abandoned",
        ServiceLevels = ["Level of service: responsive", "Level of service: anticipating", "Level of service: caring"],
        Initiators = ["Begun by the customer", "Begun by the provider"],
        Bases = ["Observed", "Assumed, not observed", "Proposed"],
        Cycles = ["before purchase", "during purchase", "after purchase"],
        Believed = "Management believes: {0}",
        Expected = "customers expect: {0}",
        WorkingHours = "Hours: {0}",
        ListSeparator = ", ",
    };

    private static readonly BlueprintWords Chinese = new()
    {
        BandNames = ["顾客行为", "前台员工行为", "后台员工行为", "支持过程"],
        Evidence = "有形展示",
        Emotion = "情绪",
        Delighted = "愉快",
        Angry = "不满",
        LineOfInteraction = "互动分界线",
        LineOfVisibility = "可视分界线",
        LineOfInternalInteraction = "内部互动线",
        Promise = "承诺时间",
        PromiseKept = "兑现 {0}",
        ExpectedTime = "期望总时间",
        ExpectedTimeWithQueues = "期望总时间（计入排队）",
        ContactPoint = "接触点",
        ContactPoints = "接触点",
        MomentOfTruth = "关键时刻",
        FailPoint = "失误点",
        FailPoints = "失误点",
        WaitPoint = "等待点",
        WaitPoints = "等待点",
        DecisionPoint = "决策点",
        Split = "同时进行的分支",
        Wall = "部门之间的围墙：顾客来回传递，无人交接",
        WallTo = lane => $"与{lane}之间有围墙",
        EvidenceLegend = "顾客看到的有形展示",
        OverLimit = "超出标准或容忍时间",
        CriticalPath = "关键路径",
        LikelyCourse = "最可能的路径",
        FindingNumber = "检查结果编号，见下方",
        ChangeNames = ["取消", "新增", "移动", "更改"],
        DocumentsAsked = "索取或交付的单据",
        InformationFlow = "信息流",
        Together = "共同完成",
        Continuation = "接同一字母处",
        RarerEmotion = "较少走的路上的情绪",
        ServiceGap = "差距五",
        ServiceGapMeans = "感知减期望",
        DeliveryGap = "差距三：未达标准",
        Continued = "{0}（续）",
        End = "结束",
        Delay = "等待",
        Document = "文档",
        Data = "数据",
        Storage = "存储",
        Inspection = "检验",
        Subprocess = "子流程",
        StartOrEnd = "开始或结束",
        Standard = "标准",
        StandardLegend = "执行标准",
        Waits = "等待",
        Tolerates = "可容忍",
        Staff = "人员",
        Also = "另有",
        Solved = "解决",
        Unsolved = "未解决",
        Abandoned = "放弃",
        ServiceLevels = ["服务层次：相应式", "服务层次：预见式", "服务层次：关怀式"],
        Initiators = ["由顾客发起", "由服务方发起"],
        Bases = ["实际观测", "假设，未经观测", "建议值"],
        Cycles = ["购买前", "购买中", "购买后"],
        Believed = "管理层认为的期望：{0}",
        Expected = "顾客的期望：{0}",
        WorkingHours = "工作时间：{0}",
        ListSeparator = "、",
    };
}
