using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>
/// The limits on documents: in English with what their documentation says, in Chinese with what is said here; their values are those of the
/// defaults.
/// </summary>
internal static partial class LimitTable
{
    private static readonly Dictionary<string, string> InChinese = new()
    {
        [nameof(CompilerOptions.MaxBytes)] = "文档最多多少字节，按 UTF-8 计",
        [nameof(CompilerOptions.MaxDepth)] = "“键: 值”和列表最多嵌套多少层",
        [nameof(CompilerOptions.MaxNodes)] = "YAML 节点最多多少个，展开引用之前计数",
        [nameof(CompilerOptions.MaxAliasNodes)] = "展开引用最多增加多少个节点",
        [nameof(CompilerOptions.MaxTextLength)] = "一段文本最多多长，按 UTF-16 单元计",
        [nameof(CompilerOptions.MaxSteps)] = "一张蓝图最多多少个步骤",
        [nameof(CompilerOptions.MaxLanes)] = "一张蓝图或一份公共文件最多写多少个泳道",
        [nameof(CompilerOptions.MaxPromises)] = "一张蓝图最多多少条分段承诺",
        [nameof(CompilerOptions.MaxCauses)] = "一张鱼骨图最多多少个原因，类别不计",
        [nameof(CompilerOptions.MaxIconBytes)] = "一个图标文件最多多少字节",
        [nameof(CompilerOptions.MaxAllIconBytes)] = "一份文档的图标合计最多多少字节；同一个文件用几次计几次",
        [nameof(CompilerOptions.MaxDiagnostics)] = "一份文档最多报告多少条消息；其余的只在最后一行计数",
    };

    public static string Of(DiagramLanguage language)
    {
        var text = GeneratedParts.Head(new("limit | value | meaning", "上限 | 值 | 含义"), language);
        foreach (Match match in DocumentedProperty().Matches(RepositoryFiles.Read("src/Blueprints/Diagrams", "CompilerOptions.cs")))
        {
            var name = match.Groups["name"].Value;
            var value = (int)typeof(CompilerOptions).GetProperty(name)!.GetValue(CompilerOptions.Default)!;
            var meaning = new Bilingual(match.Groups["meaning"].Value.Replace("\n    /// ", " ", StringComparison.Ordinal), InChinese[name]);
            SameInBoth.Check(meaning);
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {value:N0} | {meaning.In(language)} |\n");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"/// <summary>(\n    /// )?(?<meaning>[^<]*?) Default: [^<]*</summary>\n    public int (?<name>\w+)")]
    private static partial Regex DocumentedProperty();
}
