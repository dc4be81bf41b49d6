using System.Collections.Immutable;
using System.Text;

namespace Blueprints.Fuzz.Growth;

/// <summary>A way to grow.</summary>
/// <param name="Name">What grows.</param>
/// <param name="First">The size to begin with.</param>
/// <param name="Write">The text of a seed at a size.</param>
internal sealed record Dimension(string Name, int First, Func<ulong, int, string> Write);

/// <summary>All that documents can have many of. A further dimension is one line.</summary>
internal static class DimensionList
{
    private const int FewSteps = 12;

    public static ImmutableArray<Dimension> All { get; } =
    [
        new("steps", 40, (seed, n) => Blueprint(seed, n)),
        new("branches", 40, (seed, n) => Blueprint(seed, n, (d, i) => $", next: [{string.Join(", ", Ahead(d, i, n).Select(to => $"{{to: s{to}, when: W{to}}}"))}]")),
        new("parallels", 80, (seed, n) => Blueprint(seed, n, (d, i) => $", next: [{string.Join(", ", Ahead(d, i, n).Select(to => $"s{to}"))}]")),
        new("loops", 30, (seed, n) => Blueprint(seed, n, (d, i) => i > 0 && i < n - 1 ? $", next: [{{to: s{i + 1}, when: On, share: 90%}}, {{to: s{d.Next(i)}, when: Back, share: 10%}}]" : "")),
        new("timed steps", 30, (seed, n) => Blueprint(seed, n, (d, i) => $", time: {1 + d.Next(9)}-{12 + d.Next(9)} min, wait: {{typical: {d.Next(30)} min, tolerated: 5 min}}")),
        new("timed exits", 120, (seed, n) => Blueprint(seed, n, (d, i) => $", time: {1 + d.Next(9)} min, next: [{string.Join(", ", Ahead(d, i, n).Select((to, at) => at == 0 ? $"{{to: s{to}, when: W{to}}}" : $"{{to: s{to}, when: W{to}, share: 20%}}"))}]")),
        new("lanes", 25, (seed, n) => Blueprint(seed, n, (d, i) => "", n, random: true)),
        new("lanes and flows", 25, (seed, n) => Blueprint(seed, n, (d, i) => $", next: s{Math.Min(n, i + 1 + d.Next(n - i))}", n, random: true)),
        new("lanes in order", 25, (seed, n) => Blueprint(seed, n, (d, i) => "", n)),
        new("flows", 40, (seed, n) => Blueprint(seed, FewSteps, flows: n)),
        new("flows and steps", 30, (seed, n) => Blueprint(seed, n, flows: n)),
        new("exits of a step", 20, (seed, n) => Fan(seed, n, (to, i) => $"{{to: s{to}, when: Case {i}}}")),
        new("ways at once", 20, (seed, n) => Fan(seed, n, (to, _) => $"s{to}")),
        new("fail points", 40, (seed, n) => Blueprint(seed, FewSteps, (d, i) => i == 3 ? $", fail: [{Many(n, k => $"{{fail: Wrong {k}, severity: {1 + (k % 10)}, occurrence: 4, detection: 2}}")}]" : "")),
        new("steps that fail", 30, (seed, n) => Blueprint(seed, n, (d, i) => ", fail: {fail: \"" + d.Words() + "\", severity: 7, occurrence: 3, detection: 5}")),
        new("standards", 40, (seed, n) => Blueprint(seed, FewSteps, (d, i) => i == 3 ? $", standard: [{Many(n, k => $"Within {k + 1} rings")}]" : "")),
        new("evidence", 30, (seed, n) => Blueprint(seed, n, (d, i) => $", evidence: [{d.Words()}, Ticket {i}]")),
        new("evidence of a step", 40, (seed, n) => Blueprint(seed, FewSteps, (d, i) => i == 3 ? $", evidence: [{Many(n, k => $"Thing {k}")}]" : "")),
        new("documents", 40, (seed, n) => Blueprint(seed, FewSteps, (d, i) => i == 3 ? $", documents: [{Many(n, k => $"Form {k}")}]" : "")),
        new("emotions", 30, (seed, n) => Blueprint(seed, n, (d, i) => $", emotion: {d.Next(5) - 2}")),
        new("quotes", 40, (seed, n) => Blueprint(seed, FewSteps, (d, i) => i == 3 ? $", emotion: -1, quote: [{Many(n, k => $"Said {k}")}]" : "")),
        new("acting lanes", 25, (seed, n) => Blueprint(seed, FewSteps, (d, i) => i == 3 ? $", with: [{Many(n - FewSteps, k => $"l{k + FewSteps}")}]" : "", Math.Max(n, FewSteps + 1))),
        new("phases", 30, (seed, n) => Blueprint(seed, n, (d, i) => "", before: (d, i) => $"  - phase: Part {i}")),
        new("promises", 30, (seed, n) => Blueprint(seed, n, (d, i) => ", time: 2 min", head: $"promises: [{Many(n - 1, k => $"{{from: s0, to: s{k + 1}, time: {k + 1} min}}")}]\n")),
        new("hours", 30, (seed, n) => Blueprint(seed, FewSteps, (d, i) => ", time: 2 min", head: $"demand: 6 per hour\nhours: [{Many(n, k => $"Mon {k % 24}:{10 + (k / 24 % 25 * 2)}-{k % 24}:{11 + (k / 24 % 25 * 2)}")}]\n")),
        new("systems", 40, (seed, n) => Blueprint(seed, n, (d, i) => $", system: [S{d.Next(n)}, S{d.Next(n)}]")),
        new("label", 200, (seed, n) => Blueprint(seed, FewSteps, (d, i) => $", note: {Long(d, n)}")),
        new("label in Chinese", 100, (seed, n) => Blueprint(seed, 3, label: new string('流', n - 1) + "程")),
        new("label of one word", 100, (seed, n) => Blueprint(seed, 3, label: new string('w', n))),
        new("letters", 60, (seed, n) => Blueprint(seed, 8, label: string.Concat(Enumerable.Range(0, n).Select(k => char.ConvertFromUtf32(0x4E00 + (k * 7)))))),
        new("one line", 40, (seed, n) => $"{{blueprint: Grown, lanes: {{customer: C, frontstage: F}}, steps: [{Many(n, k => $"{{{(k % 2 == 0 ? "customer" : "frontstage")}: Does {k}, id: s{k}}}")}]}}\n"),
        new("remarks", 100, (seed, n) => Blueprint(seed, FewSteps, before: (d, i) => i == 0 ? string.Join('\n', Enumerable.Range(0, n).Select(k => $"# remark {k}")) : null)),
        new("unknown keys", 40, (seed, n) => Blueprint(seed, n, (d, i) => $", nwxt{i}: s0")),
        new("unknown steps", 40, (seed, n) => Blueprint(seed, n, (d, i) => $", next: [t{i}, u{i}]")),
        new("repeated ids", 40, (seed, n) => Blueprint(seed, FewSteps) + string.Concat(Enumerable.Range(0, n).Select(k => "  - {customer: Again, id: s1}\n"))),
        new("open braces", 40, (seed, n) => Blueprint(seed, FewSteps) + string.Concat(Enumerable.Range(0, n).Select(k => "  - {customer: Again, id: [\n"))),
        new("causes", 40, Fishbone),
        new("categories", 20, (seed, n) => "fishbone: Grown\ncategories:\n" + string.Concat(Enumerable.Range(0, n).Select(k => $"  Bone {k}: [Cause {k}, Other {k}]\n"))),
        new("causes of one", 40, (seed, n) => $"fishbone: Grown\ncategories:\n  People: [{Many(n, k => $"Cause {k}")}]\n"),
        new("votes", 40, (seed, n) => $"fishbone: Grown\ncategories:\n  People:\n" + string.Concat(Enumerable.Range(0, n).Select(k => $"    - {{cause: Cause {k}, votes: {k % 17}, share: {(k == 0 ? "20%" : "0.01%")}}}\n"))),
        new("whys", 6, (seed, n) => Whys(n)),
    ];

    private static string Many(int count, Func<int, string> one) => string.Join(", ", Enumerable.Range(0, Math.Max(1, count)).Select(one));

    private static string Long(GrownDocument document, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length) text.Append(document.Words()).Append(' ');
        return text.ToString(0, length).TrimEnd();
    }

    private static IEnumerable<int> Ahead(GrownDocument document, int from, int count) =>
        new[] { Math.Min(count, from + 1), Math.Min(count, from + 2 + document.Next(6)) }.Distinct();

    private static string Blueprint(ulong seed, int steps, Func<GrownDocument, int, string>? rest = null, int? lanes = null, bool random = false, int flows = 0, Func<GrownDocument, int, string?>? before = null, string head = "", string? label = null)
    {
        var document = new GrownDocument(seed).Head(head).Lanes(lanes ?? 5);
        for (var i = 0; i < steps; i++)
        {
            if (before?.Invoke(document, i) is { } line) document.Line(line);
            if (label is not null && i == 1) document.Line($"  - {{l1: {label}, id: s{i}}}");
            else document.Step(i, rest?.Invoke(document, i) ?? "", lanes is not { } many ? null : random ? document.Next(many) : i % many);
        }

        // Where arrows ahead of the last step lead.
        document.Line($"  - {{l0: Leaves, id: s{steps}}}");
        if (flows == 0) return document.Text;
        document.Line("flows:");
        for (var i = 0; i < flows; i++)
        {
            var (from, to) = (document.Next(steps), document.Next(steps));
            if (from != to) document.Line($"  - s{from} ..> s{to}");
        }

        return document.Text;
    }

    private static string Fan(ulong seed, int count, Func<int, int, string> exit)
    {
        var document = new GrownDocument(seed).Head().Lanes();
        document.Step(0, $", next: [{Many(count, i => exit(i + 1, i))}]");
        for (var i = 1; i <= count; i++) document.Step(i, $", next: s{count + 1}");
        document.Step(count + 1);
        return document.Text;
    }

    private static string Fishbone(ulong seed, int causes)
    {
        var document = new GrownDocument(seed);
        var text = new StringBuilder("fishbone: Grown\ncategories:\n");
        for (var i = 0; i < causes; i++)
        {
            if (i % 12 == 0) text.Append("  Bone ").Append(i / 12).Append(":\n");
            text.Append("    - ").Append(document.Words()).Append(' ').Append(i);
            if (i % 3 == 0) text.Append(":\n        - Why ").Append(i).Append("\n        - Also ").Append(i);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Whys(int depth)
    {
        var text = new StringBuilder("fishbone: Grown\ncategories:\n  People:\n");
        for (var i = 0; i < depth; i++) text.Append(' ', 4 + (2 * i)).Append("- Why ").Append(i).Append(i < depth - 1 ? ":\n" : "\n");
        return text.ToString();
    }
}
