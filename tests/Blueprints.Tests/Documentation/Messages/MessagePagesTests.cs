using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagnostics.Explanations;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation.Messages;

/// <summary>
/// Every message has a page in docs/messages, and one in Chinese; with <c>BLUEPRINTS_ACCEPT=1</c> in the environment they are written anew.
/// </summary>
public sealed class MessagePagesTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs", "messages");

    public static TheoryData<string, DiagramLanguage> Names
    {
        get
        {
            var names = new TheoryData<string, DiagramLanguage>();
            foreach (var language in Languages)
            {
                foreach (var message in MessageList.All) names.Add(message.Descriptor.Name, language);
            }

            return names;
        }
    }

    public static TheoryData<DiagramLanguage> Languages => [.. Enum.GetValues<DiagramLanguage>()];

    [Fact]
    public void Every_message_is_explained_once() =>
        Assert.Equal(LanguageDiagnostics.All.Concat(ModelDiagnostics.All).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal), MessageList.All.Select(message => message.Descriptor));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_has_its_page(string name, DiagramLanguage language)
    {
        var message = Find(name);
        var (file, made) = (Path.Combine(Folder, MessagePage.FolderOf(language), MessagePage.FileOf(message)), MessagePage.Of(message, language));
        if ((File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "") == made) return;
        if (!GoldenFile.Accepts) Assert.Fail($"{file} has fallen behind; run with BLUEPRINTS_ACCEPT=1");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, made, new UTF8Encoding(false));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_page_is_left_of_a_message_that_is_gone(DiagramLanguage language) => Assert.Equal(
        MessageList.All.Select(MessagePage.FileOf).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Folder, MessagePage.FolderOf(language))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    /// <summary>More mistakes than are told take others that are.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_wrong_example_gives_the_message_alone_and_the_right_one_nothing(string name, DiagramLanguage language)
    {
        var message = Find(name);
        if (message.IsOfModels)
        {
            var model = ContradictionExample.Of(message.Descriptor);
            Assert.Equal([message.Descriptor.Code], Compiler.Validate(model.Wrong.In(language)).Select(diagnostic => diagnostic.Code).Distinct());
            Assert.Empty(Compiler.Validate(model.Right.In(language)));
            return;
        }

        var told = new MessageExample(message, false, language).Diagnostics.Select(diagnostic => diagnostic.Code).Distinct();
        Assert.Equal(message.Descriptor == LanguageDiagnostics.MoreMistakes ? [LanguageDiagnostics.BadDuration.Code, message.Descriptor.Code] : [message.Descriptor.Code], told);
        Assert.Equal("", TextDiagnosticWriter.ToText(new MessageExample(message, true, language).Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_fix_makes_of_the_wrong_example_is_the_right_one(string name, DiagramLanguage language)
    {
        var message = Find(name);
        if (!message.IsOfModels && new MessageExample(message, false, language).Fixed() is { } done) Assert.Equal(message.RightIn(language), done.TrimEnd('\n'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_examples_differ_and_speak_the_language_of_the_page(string name, DiagramLanguage language)
    {
        var message = Find(name);
        if (message.IsOfModels) return;
        if (message.Setting != "Encoding=legacy") Assert.NotEqual(message.Wrong, message.Right);
        foreach (var text in (string[])[message.WrongIn(language), message.RightIn(language)])
        {
            if (language == DiagramLanguage.English) Assert.False(SameInBoth.HasChinese(text), text);
            else Assert.DoesNotMatch(@"(?<![\w#<])[A-Z][a-z]|[a-z] [a-z]+ [a-z]", text.Replace("per hour", "", StringComparison.Ordinal));
        }
    }

    private static MessageInfo Find(string name) => MessageList.All.Single(message => message.Descriptor.Name == name);
}
