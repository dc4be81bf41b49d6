using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Tests.Diagnostics;

/// <summary>Mistakes speak the language of the document, however broken it is, unless another is asked for.</summary>
public sealed class LanguageOfTextTests
{
    [Theory]
    [InlineData("blueprint: 取款\nlanguage: zh\nsteps: 1\n")]
    [InlineData("blueprint: 取款\r\nlanguage: zh-CN\r\nsteps: 1\r\n")]
    [InlineData("language: ZH\rblueprint: 取款\rsteps: 1\r")]
    [InlineData("blueprint: 取款\n\"language\" : 'zh' # 中文\nsteps: 1\n")]
    [InlineData("blueprint: 取款\nlanguage：中文\nsteps: 1\n")]
    [InlineData("blueprint: 取款\n语言: 简体中文\n")]
    [InlineData("blueprint: 取款\nlang: zh\n")]
    [InlineData("blueprint: [取款\n\tsteps: ][\nlanguage: zh\n")]
    [InlineData("{blueprint: 取款, language: zh, steps: 1}")]
    [InlineData("language: zh\n--- \n")]
    public void A_document_that_says_it_is_Chinese_gets_Chinese_mistakes(string text) => Assert.All(Told(text), d => Assert.Equal(DiagramLanguage.Chinese, d.Language));

    [Theory]
    [InlineData("blueprint: 取款\nsteps: 1\n")]
    [InlineData("\uFEFF# Notes\n---\n服务蓝图：SIM卡补办\nstepps: 1\n")]
    [InlineData("{鱼骨图: Wi-Fi 报修, steps: 1}")]
    [InlineData("blueprint: VIP 客户接待\n# language: en\nsteps: 1\n")]
    [InlineData("blueprint: 取款\nsteps:\n  language: en\n")]
    public void Where_nothing_is_said_a_Chinese_title_does(string text) => Assert.All(Told(text), d => Assert.Equal(DiagramLanguage.Chinese, d.Language));

    [Theory]
    [InlineData("取款", DiagramLanguage.Chinese)]
    [InlineData("SIM卡补办 2024", DiagramLanguage.Chinese)]
    [InlineData("Visit to the 北京 office", DiagramLanguage.English)]
    [InlineData("銀行での引き出し", DiagramLanguage.English)]
    [InlineData("은행 창구 銀行窓口業務", DiagramLanguage.English)]
    [InlineData("Afternoon tea", DiagramLanguage.English)]
    [InlineData("", DiagramLanguage.English)]
    public void A_drawing_speaks_the_language_of_its_title_where_nothing_is_said(string title, DiagramLanguage language)
    {
        Assert.Equal(language, Read($"blueprint: \"{title} \"\nsteps: [customer: A]\n")?.Language ?? language);
        Assert.Equal(language, Read($"fishbone: \"{title} \"\ncategories: {{A: [B]}}\n")?.Language ?? language);
        Assert.Equal(DiagramLanguage.English, Read($"blueprint: {title}\nlanguage: en\nsteps: [customer: A]\n")?.Language ?? DiagramLanguage.English);
        Assert.Equal(DiagramLanguage.Chinese, Read($"blueprint: {title}\nlanguage: zh\nsteps: [customer: A]\n")?.Language ?? DiagramLanguage.Chinese);
    }

    [Theory]
    [InlineData("blueprint: Cash\nsteps: 1\n")]
    [InlineData("blueprint: 取款\nlanguage: en\nsteps: 1\n")]
    [InlineData("blueprint: 取款\nlanguage: en\nlanguage: zh\n")]
    [InlineData("blueprint: Cash\n# language: zh\nsteps: 1\n")]
    [InlineData("blueprint: Cash\nsteps:\n  language: zh\n")]
    [InlineData("blueprint: Cash\nlanguages: zh\n")]
    [InlineData("")]
    public void Any_other_gets_English_ones(string text) => Assert.All(Told(text), d => Assert.Equal(DiagramLanguage.English, d.Language));

    [Fact]
    public void What_is_asked_for_comes_first()
    {
        const string Chinese = "blueprint: 取款\nlanguage: zh\nstepps: []\n";

        Assert.Equal("没有“stepps”这个键；是否想写“steps”？", Assert.Single(Told(Chinese)).Message);
        Assert.Equal("unknown key 'stepps'; did you mean 'steps'?", Assert.Single(Told(Chinese, DiagramLanguage.English)).Message);
        Assert.Equal("没有“stepps”这个键；是否想写“steps”？", Assert.Single(Told(Chinese.Replace("zh", "en", StringComparison.Ordinal), DiagramLanguage.Chinese)).Message);
    }

    [Fact]
    public void The_writers_own_words_agree()
    {
        var text = TextDiagnosticWriter.ToText(Told("blueprint: 取款\nlanguage: zh\nstepps: []\n"));

        Assert.Contains("错误", text, StringComparison.Ordinal);
        Assert.DoesNotContain("error", text, StringComparison.Ordinal);
        Assert.DoesNotContain("help", text, StringComparison.Ordinal);
    }

    private static Diagram? Read(string text) => Compiler.Compile(new SourceText(text)).Diagram;

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Told(string text, DiagramLanguage? language = null)
    {
        var told = Compiler.Compile(new SourceText(text), CompilerOptions.Default with { Language = language }).Diagnostics;
        Assert.NotEmpty(told);
        return told;
    }
}
