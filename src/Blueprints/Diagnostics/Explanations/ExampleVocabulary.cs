using System.Text;
using Blueprints.Text;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>The examples of messages in Chinese: their words exchanged one by one, and the language said.</summary>
internal static class ExampleVocabulary
{
    /// <summary>What stands in the examples, one line each: <c>ENGLISH = CHINESE</c>.</summary>
    public const string Words = """
        language: en = language: zh
        Cash withdrawal = 取现业务
        Cash deposit = 存款业务
        A blueprint to be written = 待写的蓝图
        Takes a number = 取号
        Greets the customer = 迎接顾客
        Greets (guests) = 迎接（贵宾）
        Presents the card = 出示银行卡
        Takes the card = 接过银行卡
        Checks the card = 核对银行卡
        Asks: which card? = 询问: 用哪张卡？
        Inserts the card = 插入银行卡
        Card check = 核对银行卡
        Looks at the photo = 核对照片
        20 s = 20 秒
        soon = 很快
        valid = 有效
        invalid = 无效
        Pays out = 付款
        Gives the card back = 退还银行卡
        solved = 解决
        abandoned = 放弃
        Takes the cash = 取走现金
        Counts the cash = 点钞
        Gives it back = 退还银行卡
        Pays in the cash = 存入现金
        Pays at the café = 在咖啡馆付款
        Goes to counter #5 and waits = 到 #5 号柜台等候
        Waits for the call = 等候叫号
        Signs the form = 填单签字
        *Signs* = *签字*
        !VIP counter = !VIP 柜台
        &Partner counter = &合作 柜台
        Hands over the form = 递交表格
        Is the card valid? = 卡有效吗？
        Leaves = 离开
        Rings up = 致电
        Rings off = 挂断
        Help line = 服务热线
        Comes to the counter = 来到柜台
        Answers = 接听
        Solves it = 解决问题
        Card is lost = 银行卡丢失
        The house rules cover the manner = 本行规章已规定服务方式
        very happy = 很高兴
        Arrive = 到达
        Pay = 付款
        Teller = 柜员
        Core system = 核心系统
        Ticket = 号票
        Screen = 叫号屏
        Passport = 护照
        Saved in = 存于
        counter = 柜台
        check card = 核对 卡片
        check-card = 核对-卡片
        "Yes" = 是
        "No" = 否
        Flights leave late = 航班晚点
        Equipment = 设备
        Personnel = 职员
        Man = 人员
        Machines = 机械
        Machine = 机器
        Late tug = 拖车晚到
        No driver = 没有司机
        Driver is ill = 司机生病
        No fuel = 没有燃油
        Gate occupied = 登机口被占
        Weather = 天气
        Signature: does not match = 签字: 不一致
        Delay = 延误
        Complaints = 投诉
        Late = 晚点
        Crew = 机组
        Ill = 生病
        Tug = 拖车
        1 min = 1 分钟
        2 min = 2 分钟
        3 min = 3 分钟
        5 min = 5 分钟
        60-30 s = 60-30 秒
        30-60 s = 30-60 秒
        """;

    private static readonly (string English, string Chinese)[] Pairs = [.. Read()];

    /// <param name="example">In English.</param>
    /// <param name="language">In what it is asked for.</param>
    public static string In(string example, DiagramLanguage language)
    {
        if (language == DiagramLanguage.English) return example;
        var (text, isSaid) = (new StringBuilder(), example.Contains("language:", StringComparison.Ordinal));
        foreach (var line in example.ReplaceLineEndings("\n").Split('\n'))
        {
            Append(text, line);
            text.Append('\n');
            if (!isSaid && (line.StartsWith("blueprint: ", StringComparison.Ordinal) || line.StartsWith("fishbone: ", StringComparison.Ordinal))) text.Append("language: zh\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, string line)
    {
        for (var i = 0; i < line.Length;)
        {
            var (english, chinese) = i > 0 && char.IsAsciiLetterOrDigit(line[i - 1]) ? default : Find(line, i);
            text.Append(chinese ?? line[i].ToString());
            i += english?.Length ?? 1;
        }
    }

    /// <summary>The longest words that stand at a place as a whole.</summary>
    private static (string? English, string? Chinese) Find(string line, int at)
    {
        foreach (var (english, chinese) in Pairs)
        {
            var end = at + english.Length;
            if (line.AsSpan(at).StartsWith(english, StringComparison.Ordinal) && (end == line.Length || !(char.IsAsciiLetterOrDigit(line[end]) || line[end] is '-' or '.'))) return (english, chinese);
        }

        return default;
    }

    private static List<(string English, string Chinese)> Read()
    {
        var pairs = new List<(string English, string Chinese)>();
        foreach (var line in Words.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Split(" = ") is [var english, var chinese]) pairs.Add((english, chinese));
        }

        pairs.Sort(static (a, b) => b.English.Length.CompareTo(a.English.Length));
        return pairs;
    }
}
