using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagnostics.Explanations;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation.Messages;

/// <summary>The page of a message in one language, made of what is known of it and of what is told of its example.</summary>
internal sealed class MessagePage(MessageInfo message, DiagramLanguage language)
{
    private readonly StringBuilder _text = new();

    public static string FileOf(MessageInfo message) => message.Descriptor.Name + ".md";

    /// <summary>The folder of a language, from that of the messages.</summary>
    public static string FolderOf(DiagramLanguage language) => language == DiagramLanguage.Chinese ? "zh/" : "";

    /// <summary>Whether a page from the root is one of these.</summary>
    public static bool Is(string path) => path.StartsWith("docs/messages/", StringComparison.Ordinal);

    public static string Of(MessageInfo message, DiagramLanguage language) => new MessagePage(message, language).Write();

    private string Write()
    {
        var about = message.Descriptor;
        var severity = SeverityWord.Of(about.Severity);
        _text.Append($"# {about.Code} {about.Name}\n\n**{about.Summary.In(language)}**\n\n");
        _text.Append(Say(
            $"Severity: {severity.English}. [All messages](../messages.md) · [what a mistake looks like](../language.md#what-a-mistake-looks-like) · [中文](zh/{FileOf(message)})\n\n",
            $"级别：{severity.Chinese}。[消息一览](../../messages.zh.md) · [写错了会怎样](../../language.zh.md#写错了会怎样) · [English](../{FileOf(message)})\n\n"));
        Section(Say("What usually leads here", "常见原因"), message.Cause.In(language));
        Section(Say("What to do", "怎么办"), message.Fix.In(language));
        Section(Say("What it does to the rest", "对其余部分的影响"), message.Effect.In(language));
        if (message.Circumstance is { } circumstance) Section(Say("About the example", "关于例子"), circumstance.In(language));
        if (message.IsOfModels) WriteModel();
        else WriteDocument();
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    private void WriteDocument()
    {
        var (wrong, right) = (new MessageExample(message, false, language), new MessageExample(message, true, language));
        Section(Say("An example that has it", "有这个问题的例子"), Files(wrong, "yaml wrong") + "\n\n```text\n" + wrong.Told() + "```");
        Section(Say("The same, put right", "改好之后"), Files(right, "yaml"));
        if (wrong.Fixed() is not null) _text.Append(Say("`blueprints check --fix` makes this change by itself.\n\n", "`blueprints check --fix` 会自动这样改。\n\n"));
    }

    private void WriteModel()
    {
        var example = ContradictionExample.Of(message.Descriptor);
        Section(Say("An example that has it", "有这个问题的例子"), $"```cs\n{example.Wrong.Code}\n```\n\n```text\n{Told(Compiler.Validate(example.Wrong.In(language)))}```");
        Section(Say("The same, put right", "改好之后"), $"```cs\n{example.Right.Code}\n```");
    }

    /// <summary>What is told of a diagram built in C#, which has no places.</summary>
    private string Told(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(diagnostic => $"{SeverityWord.Of(diagnostic.Severity).In(language)} {diagnostic.Code}: {diagnostic.Message}\n"));

    private void Section(string heading, string body) => _text.Append($"## {heading}\n\n{body}\n\n");

    private string Say(string english, string chinese) => new Bilingual(english, chinese).In(language);

    private string Files(MessageExample example, string info) => string.Join(
        "\n\n",
        example.Files.Select(file => (example.Files.Length > 1 ? Say($"`{file.Name}`:\n\n", $"`{file.Name}`：\n\n") : "") + $"```{InfoOf(file.Name, info)}\n{file.Text}\n```"));

    private static string InfoOf(string name, string info) => Path.GetExtension(name) switch { ".yaml" => info, ".svg" => "xml", _ => "text" };
}
