using Blueprints.Schemas;

namespace Blueprints.Tests.Schemas;

/// <summary>
/// No value that the reader takes is refused: every value of a document that has every key is exchanged for every one of many odd values,
/// in an ordinary run for every third.
/// </summary>
public sealed class SchemaSoundnessTests
{
    private const string Blueprint = """
        blueprint: A
        language: en
        promise: 10 min
        demand: 24 per hour
        volume: 3
        theme: dark
        lanes:
          customer: B
          teller: {band: backstage, label: C, staff: 2, icon: phone, hours: 9-17}
        steps:
          - phase: D
            cycle: before
          - customer: E
            id: e
            kind: decision
            next:
              - {to: f, when: G, share: 50%}
              - {to: end, when: O}
            time: {min: 1 s, typical: 2 s, max: 3 s}
            wait: 5-10 min
            standard: {text: H, time: 5 min, rate: 90%, aspect: timing}
            fail: {fail: I, severity: 5, rate: 5%, weight: 2, cause: a.yaml#b}
            contact: {channel: J, expected: 5, believed: 4, dimension: empathy, satisfaction: 20, moment-of-truth: yes, level: caring, initiator: provider, hours: 24/7}
            evidence: [K, L]
            emotion: -1
            quote: M
            value: VA
            rework: 2%
            staff: 2
            href: page.html
            icon: web
          - teller: M
            id: f
        flows:
          - {from: f, to: e, kind: information, both: no}
        accept: {too-large: N}
        analysis: {too-large: off, other: {severity: error, max: 5}}
        """;

    private const string Fishbone = """
        fishbone: A
        head: left
        template: 6M
        outputs: {Q: 2}
        categories:
          Man:
            - B
            - C: [D, {E: }]
            - cause: F
              id: f
              count: 5
              status: confirmed
              because: G
              probability: 5%
              gate: or
              control: C
              ratings: {Q: 9}
              step: a.yaml#b
              tags: [h]
          Own: {I: {J: }}
        """;

    private static readonly string[] Values =
    [
        "", "~", "null", "\"\"", "' '", "[]", "{}", "[a]", "[[a]]", "[~]", "{a: b}", "{a: }", "text", "two words", "文字", "yes", "No", "TRUE", "off", "ON", "是", "否", "en", "EN", "zh-CN", "en-GB", "中文",
        "0", "1", "-1", "+2", "2.5", "5.", ".5", "10", "11", "100", "'5'", "' 5 '", "'2.0'", "1e3", "0x10", "1_000", "5%", "5 %", "５%", "5％", "100%", "101%", "'0.5'", "+5%", "%5", "0", "1.0",
        "45 s", "45s", "2MIN", "1 h 30 min", "30 min 1 h", "1.5 小时", "2分钟30秒", "1 d", "5 个小时", ".5 h", "5. min", "3 m", "-5 s", "30-60 s", "30 s-1 min", "1 min to 2 min", "5~10 分钟", "5至10分钟", "30 - 60 s", "'　2 min　'", "2  min", "1 h, 5 min",
        "2 weeks", "1个月", "半小时", "half an hour", "约5分钟", "within 5 min", "3个工作日", "十到十五分钟", "３０ 秒", "九成五", "百分之九十", "half", "50 percent", "53次", "6分", "2人", "5票", "$3", "3元", "¥3 per hour", "３", "1.2万", "三次",
        "9:00-17:00", "Mon–Fri 9.30 to 17.30", "周一至周五 9点到17点", "24/7", "全天", "Sat, Sun closed", "22:00-6:00", "9-17", "9am-5pm",
        "40 a week", "每周三百人", "24/h", "24 per hour", "24 guests PER day", "24 人每小时", "每小时 24 人", "每 天 5", "0 per hour", "24 per week", "+3 per h", ".5/min", "每小时24",
        "a", "a-b_c.1", "步骤一", "a b", "a/b", "end", "々", "ａ１", "a，b", "é", "ª", "a\u0301", "#a", "'a#b'", "a.yaml#b", "../a.yaml#步骤", "/a#b", "'c:\\a#b'", "http://a/b", "HTTPS://a", "mailto:a@b.c", "javascript:1", "//a/b", "a?b:c", "'a<b'",
        "Phone", "电话", "logo.svg", "a/b.png", "./a", "Dark", "light", "VA", "va", "decision", "Decision", "6m", "Left", "information", "Error",
    ];

    [Theory]
    [InlineData(Blueprint)]
    [InlineData(Fishbone)]
    public void A_value_that_the_reader_takes_fits_the_schema(string document)
    {
        var lines = document.ReplaceLineEndings("\n").Split('\n');
        var (evaluator, all) = (SchemaDocuments.Evaluator(SchemaDocuments.KindOf(document)), SchemaDocuments.Evaluator(SchemaKind.All));
        var taken = 0;
        foreach (var changed in Exchanged(lines))
        {
            if (!SchemaDocuments.IsRight(changed) || !YamlAsJson.TryRead(changed, out var json)) continue;
            taken++;
            Assert.True(evaluator.Accepts(json) && all.Accepts(json), changed);
        }

        Assert.InRange(taken, LongRuns.Count(25, 500), int.MaxValue);
    }

    /// <summary>
    /// The document with one value exchanged: what follows a colon, up to the end of the line or of its part of the braces.
    /// </summary>
    private static IEnumerable<string> Exchanged(string[] lines)
    {
        var turn = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            for (var at = lines[i].IndexOf(": ", StringComparison.Ordinal); at >= 0; at = lines[i].IndexOf(": ", at + 1, StringComparison.Ordinal))
            {
                var end = lines[i].LastIndexOf('{', at) >= 0 && lines[i][at + 2] != '{' ? lines[i].IndexOfAny([',', '}'], at) : lines[i].Length;
                foreach (var value in LongRuns.Share(Values, turn++, 17))
                {
                    // A number with a point is taken for the path of a file, which nobody has.
                    if (lines[i][..at].EndsWith("icon", StringComparison.Ordinal) && value.AsSpan().ContainsAnyExcept("0123456789.") is false && value.Length > 0) continue;
                    yield return string.Join('\n', [.. lines[..i], lines[i][..(at + 2)] + value + lines[i][end..], .. lines[(i + 1)..]]);
                }
            }
        }
    }
}
