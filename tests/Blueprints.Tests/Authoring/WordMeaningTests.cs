using Blueprints.Analysis;
using Blueprints.Diagrams.Reading;
using Blueprints.Kinds;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Authoring;

/// <summary>What the words mean that keys take.</summary>
public sealed class WordMeaningTests
{
    [Fact]
    public void Every_word_of_every_key_has_a_meaning_in_both_languages()
    {
        var words = 0;
        foreach (var (key, shape) in Shapes())
        {
            // The items of a list of lanes are names, of which the bands are the customary ones.
            if (shape.Kind == ValueKind.Text) continue;
            Assert.True(shape.Words.Length == shape.Meanings.Length, $"{key}: {string.Join(", ", shape.Words)}");
            for (var i = 0; i < shape.Words.Length; i++) Check($"{key}: {shape.Words[i]}", shape.Meanings[i]);
            words += shape.Words.Length;
        }

        Assert.True(words > 100, $"{words} words");
        foreach (var rule in KindRegistry.BuiltIn.Rules.All)
        {
            foreach (var parameter in rule.Parameters)
            {
                Assert.Equal((rule.Name, parameter.Words.Length), (rule.Name, parameter.Meanings.Length));
                foreach (var meaning in parameter.Meanings) Check($"{rule.Name}: {parameter.Name}", meaning);
            }
        }

        foreach (var meaning in RuleReader.SeverityShape.Meanings) Check("severity", meaning);
        Assert.Equal(RuleReader.SeverityShape.Words.Length, RuleReader.SeverityShape.Meanings.Length);
        foreach (var theme in ThemeList.All) Check($"theme: {theme.Name}", theme.Meaning);
    }

    [Fact]
    public void What_a_tree_tells_of_a_key_has_a_meaning_for_each_word()
    {
        foreach (var head in new[] { "blueprint: Tea\nsteps:\n  - customer: Orders\n    contact: {channel: counter}\n    time: {min: 1 min, max: 2 min}\n", "fishbone: Late\ncategories:\n  People:\n    - cause: Few\n" })
        {
            foreach (var mapping in Compiler.Compile(new SourceText(head)).Syntax.Nodes().OfType<SyntaxMapping>())
            {
                foreach (var key in mapping.Keys?.Keys ?? [])
                {
                    // Names of an open mapping, such as the lanes in a list, are no words.
                    if (key.Meanings.IsEmpty && key.Name == "lanes") continue;
                    Assert.Equal((key.Name, key.Words.Length, key.Words.Length), (key.Name, key.WordsInChinese.Length, key.Meanings.Length));
                    foreach (var meaning in key.Meanings) Check(key.Name, meaning);
                }
            }
        }
    }

    [Theory]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Orders\n    kind: ¦", "wait", "nothing is done but waiting")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Orders\n    basis: ¦", "assumed", "somebody thinks so; nobody has measured it")]
    [InlineData("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    依据: ¦", "假设", "估计如此，没有量过")]
    [InlineData("blueprint: Tea\ntheme: ¦", "print", "black and white, patterns in place of colours, for copiers")]
    [InlineData("blueprint: Tea\nanalysis: {dead-end: ¦}", "off", "the rule is not looked at")]
    [InlineData("blueprint: Tea\nanalysis: {dead-end: {severity: ¦}}", "error", "a weak link of it is an error")]
    [InlineData("blueprint: Tea\nanalysis: {dead-end: {级别: ¦}}", "error", "a weak link of it is an error")]
    [InlineData("blueprint: Tea\nanalysis: {high-risk: {by: ¦}}", "action-priority", "the action priority of the AIAG and VDA handbook: high, medium or low")]
    [InlineData("blueprint: Tea\nlanes: {waiter: ¦}", "frontstage", "what employees do before the customer's eyes")]
    [InlineData("fishbone: Late\ntemplate: ¦", "4S", "Surroundings, Suppliers, Systems, Skills")]
    public void Completion_tells_what_a_word_means(string marked, string label, string meaning)
    {
        var caret = new CaretText(marked);
        Assert.Equal(meaning, caret.Document.CompletionsAt(caret.Offset).Single(item => item.Label == label).Description);
    }

    [Theory]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Orders\n    kind: wa¦it\n", "`wait` · 等待\n\nnothing is done but waiting")]
    [InlineData("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    类型: 等¦待\n", "`wait` · 等待\n\n只是等待")]
    [InlineData("blueprint: Tea\nanalysis: {dead-end: of¦f}\nsteps:\n  - customer: Orders\n", "`off` · 关闭\n\nthe rule is not looked at")]
    [InlineData("blueprint: Tea\ntheme: pri¦nt\nsteps:\n  - customer: Orders\n", "`print`\n\nblack and white, patterns in place of colours, for copiers")]
    [InlineData("blueprint: Tea\nlanes: {waiter: front¦stage}\nsteps:\n  - waiter: Serves\n", "`frontstage` · 前台\n\nwhat employees do before the customer's eyes")]
    public void Hover_tells_what_a_word_means(string marked, string told)
    {
        var caret = new CaretText(marked);
        Assert.Equal(told, caret.Document.HoverAt(caret.Offset)!.Markdown);
    }

    private static void Check(string word, Bilingual meaning)
    {
        Assert.True(meaning.English?.Length > 1 && !meaning.English.Any(c => c > 0x2E80) && !meaning.English.EndsWith('.'), $"{word}: {meaning.English}");
        Assert.True(meaning.Chinese.Any(c => c > 0x2E80) && !meaning.Chinese.EndsWith('。'), $"{word}: {meaning.Chinese}");
    }

    private static IEnumerable<(string Key, ValueShape Shape)> Shapes()
    {
        var seen = new HashSet<IKeyTable>();
        var tables = new Queue<IKeyTable>(KindRegistry.BuiltIn.All.Select(kind => kind.Document.Table()).Append(ConfigurationKeys.Table).Append(UsedKeys.Table));
        foreach (var kind in KindRegistry.BuiltIn.All)
        {
            if (kind.Document.CauseTable() is { } causes) tables.Enqueue(causes);
        }

        while (tables.TryDequeue(out var table))
        {
            if (!seen.Add(table)) continue;
            foreach (var key in table.Keys)
            {
                var open = new Stack<ValueShape>([key.Shape]);
                while (open.TryPop(out var shape))
                {
                    yield return ($"{table.Owner.English}: {key.Name}", shape);
                    foreach (var other in shape.Alternatives) open.Push(other);
                    if (shape.Item is { } item) open.Push(item);
                    if (shape.Table is { } below) tables.Enqueue(below);
                }
            }
        }
    }
}
