using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A long time in which the customer neither does nor hears anything.</summary>
internal sealed class LongSilence : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0503", "long-silence", DiagnosticSeverity.Warning)
    {
        Title = new("The customer hears nothing for a long time", "两次接触之间顾客长时间得不到任何消息"),
        Why = new("waits without news feel longer and worry; customers call to ask, which costs both sides", "没有消息的等待显得更长，也令人不安；顾客会来电询问，双方都费时费力"),
        Source = "Maister 1985",
        Fix = new("send word on the way: received, in work, ready when; or let the customer look it up", "中途主动告知：已收到、办理中、何时完成；或让顾客可以自行查询"),
        Parameters =
        [
            new("hours", 24, new("the longest silence, in hours", "最长的无消息时间（小时）")),
            new("share", 0.25, new("or the most of the main course's time that it may take", "或占主要路径时间的最大比例"), 0, 1, IsShare: true),
            new("minutes", 60, new("the shortest silence that is judged by its share, in minutes", "按比例判断时，无消息时间至少达到的分钟数")),
        ],
        Exceptions = new("the customer's own time, with the wait before it, and what comes before the first contact and after the last one are left out; a wait whose tolerance is written is judged by wait-over-tolerance instead; steps without a time count for nothing", "顾客自己的时间（连同之前的等待）、首次接触之前和最后一次接触之后的时间不计；写明可容忍时间的等待由 wait-over-tolerance 判断；没有标明时间的步骤按零计"),
        Bad = """
            blueprint: Insurance claim
            steps:
              - customer: Reports the damage
              - frontstage: Takes the report
                time: 10 min
              - backstage: Checks the claim
                time: 1 h
                wait: 3 d
              - support: Pays the sum
                time: 1 d
              - frontstage: Tells the customer
                time: 5 min
              - customer: Reads the letter
            """,
        Good = """
            blueprint: Insurance claim
            steps:
              - customer: Reports the damage
              - frontstage: Takes the report
                time: 10 min
              - backstage: Checks the claim
                id: check
                time: 40 min
              - support: Pays the sum
                time: 40 min
              - frontstage: Tells the customer
                time: 5 min
              - customer: Reads the letter
            flows:
              - {from: check, to: reads-the-letter, kind: information, label: Decision}
            """,
        Words = """
            Insurance claim = 保险理赔
            Reports the damage = 报案
            Takes the report = 受理报案
            Checks the claim = 审核理赔
            Pays the sum = 支付赔款
            Tells the customer = 告知顾客
            Reads the letter = 阅读来信
            reads-the-letter = 阅读来信
            Decision = 理赔决定
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var whole = facts.Measures.CriticalPath?.Time.Mean ?? 0;
        var most = Math.Min(run.Setting("hours") * 3600, Math.Max(run.Setting("share") * whole, run.Setting("minutes") * 60));
        var isTold = new bool[facts.Graph.End + 1];
        Walk(facts, facts.Course, most, (from, to, longest, silent) =>
        {
            isTold[longest] = true;
            Report(facts, run, from, to, longest, silent, whole);
        });
        foreach (var course in SideCourses.Past(facts, n => IsQuiet(facts, n) ? Wait(facts, n) + facts.Times.Work[n] : 0))
        {
            Walk(facts, course, most, (from, to, longest, silent) =>
            {
                if (isTold[longest]) return;
                isTold[longest] = true;
                Report(facts, run, from, to, longest, silent, null);
            });
        }
    }

    /// <summary>Finds the silences that are too long on a way through the service.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="course">The steps of the way.</param>
    /// <param name="most">How long a silence may be, in seconds.</param>
    /// <param name="tell">Is told between which steps it is, at which of them most of it passes, and how long it is.</param>
    private static void Walk(BlueprintFacts facts, List<int> course, double most, Action<int, int, int, double> tell)
    {
        var (silent, last, longest, busyUntil, before) = (0.0, -1, -1, -1, -1);
        var isSeen = new bool[facts.Graph.End + 1];
        for (var i = 0; i < course.Count; i++)
        {
            var n = course[i];
            if (n == busyUntil) busyUntil = -1;
            var isQuiet = IsQuiet(facts, n);
            if (isQuiet && facts.Meetings.Into(n).Count > 0) News(n, Telling(facts, n, before));
            before = n;
            var time = busyUntil >= 0 ? 0 : Wait(facts, n) + (isQuiet ? facts.Times.Work[n] : 0);
            if (time > 0)
            {
                if (longest < 0 || time > facts.Times.All[longest]) longest = n;
                silent += time;
            }

            // What passes on from a step out of sight comes at its end; a step of the customer's own passes the time, but tells nothing.
            if (isQuiet && facts.Meetings.OutOf(n) is [var other, ..]) News(other == last ? n : other, n);
            else if (!isQuiet && IsNews(facts, n)) News(n, n);
            if (busyUntil < 0 && facts.Graph.Modes[n] == ExitMode.Parallel && IsBusyElsewhere(facts, n, i + 1 < course.Count ? course[i + 1] : facts.Graph.End, isSeen)) (busyUntil, silent) = (facts.After.After(n), 0);
        }

        void News(int at, int from)
        {
            if (last >= 0 && silent > most) tell(last, at, longest, silent);
            (silent, last, longest) = (0, from, -1);
        }
    }

    /// <summary>Tells a silence; <paramref name="whole"/> is the time of the main course, null where it is on another way.</summary>
    private static void Report(BlueprintFacts facts, RuleRun run, int from, int to, int longest, double silent, double? whole)
    {
        var (before, after, main) = (facts.Graph.Steps[from], facts.Graph.Steps[to], facts.Graph.Steps[longest]);
        var time = Phrases.Time(silent);
        Bilingual message;
        if (whole is { } all)
        {
            var (total, part) = (Phrases.Time(all), Phrases.Share(silent / all));
            message = new($"the customer hears nothing for {time.English} between '{before.Label}' and '{after.Label}', {part} of {total.English}", $"从“{before.Label}”到“{after.Label}”，顾客有 {time.Chinese}得不到任何消息，占全程 {total.Chinese}的 {part}");
        }
        else
        {
            var visits = facts.Measures.Visits.IsEmpty ? 1 : facts.Measures.Visits[longest];
            var (some, someInChinese) = facts.Measures.Visits.IsEmpty || visits > 0.9995 ? ("some customers hear", "部分顾客") : ($"{Phrases.Share(visits)} of the customers hear", $"{Phrases.Share(visits)} 的顾客");
            message = new($"{some} nothing for {time.English} between '{before.Label}' and '{after.Label}', past '{main.Label}'", $"经过“{main.Label}”的{someInChinese}，从“{before.Label}”到“{after.Label}”有 {time.Chinese}得不到任何消息");
        }

        run.Report(
            main.Span,
            main.Id,
            message,
            elements: [before.Id, main.Id, after.Id],
            effects: facts.Effects.Silence(longest, silent));
    }

    /// <summary>What is out of sight, or waiting.</summary>
    private static bool IsQuiet(BlueprintFacts facts, int n) =>
        facts.Graph.Steps[n].Contact is null && !facts.Graph.IsBeforeCustomer(n) && (!facts.Graph.HasCustomer(n) || facts.Graph.Steps[n].Kind == StepKind.Wait);

    /// <summary>
    /// The step of the customer's from which a step out of sight learns something: the one before it on the course, if it is one.
    /// </summary>
    private static int Telling(BlueprintFacts facts, int n, int before)
    {
        var into = facts.Meetings.Into(n);
        return into.Contains(before) ? before : into[0];
    }

    /// <summary>
    /// The wait before a step, unless it is the customer's own: what they wait with before they act, not what they wait for.
    /// </summary>
    private static double Wait(BlueprintFacts facts, int n) => facts.Graph.Steps[n].Wait?.Tolerated is not null || IsOwn(facts, n) ? 0 : facts.Times.Wait[n];

    private static bool IsOwn(BlueprintFacts facts, int n) => !facts.Graph.HasProvider(n) && facts.Graph.Steps[n].Kind != StepKind.Wait;

    /// <summary>Something passes between customer and provider here.</summary>
    private static bool IsNews(BlueprintFacts facts, int n) =>
        facts.Graph.IsBeforeCustomer(n) || facts.Graph.Steps[n].Contact is not null || facts.Meetings.Into(n).Count > 0 || facts.Meetings.OutOf(n).Count > 0;

    /// <summary>
    /// Whether the customer takes part in another of the parallel ways, up to where they meet. Each step is looked at once, whatever the
    /// number of splits.
    /// </summary>
    private static bool IsBusyElsewhere(BlueprintFacts facts, int split, int next, bool[] isSeen)
    {
        var meet = facts.After.After(split);
        var open = new Stack<int>();
        foreach (var e in facts.Graph.Outgoing.Of(split))
        {
            if (facts.Graph.Exits[e].To != next) open.Push(facts.Graph.Exits[e].To);
        }

        var isBusy = false;
        while (open.TryPop(out var n))
        {
            if (n == meet || n == facts.Graph.End || isSeen[n]) continue;
            isSeen[n] = true;
            isBusy |= facts.Graph.HasCustomer(n) || IsNews(facts, n);
            foreach (var e in facts.Graph.Outgoing.Of(n))
            {
                if (!facts.Graph.Exits[e].IsLoop) open.Push(facts.Graph.Exits[e].To);
            }
        }

        return isBusy;
    }
}
