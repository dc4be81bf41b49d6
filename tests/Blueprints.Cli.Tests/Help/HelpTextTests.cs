using System.CommandLine;
using System.Text.RegularExpressions;
using Blueprints.Cli.Help;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Tests.Help;

/// <summary>
/// Help is whole in both languages: a text for every option and no other, the same names and calls in each, Chinese that has no English
/// words left.
/// </summary>
public sealed partial class HelpTextTests
{
    private static readonly Command Root = BlueprintsCommand.Create();

    public static TheoryData<string> Verbs => [.. Root.Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_option_is_told_of_once_and_no_other(string name)
    {
        var verb = Root.Subcommands.OfType<Verb>().Single(verb => verb.Name == name);
        Assert.Equal(verb.Options.Select(option => option.Name).Append("--lang").Order(StringComparer.Ordinal), verb.Help().Options.Select(option => option.Name).Order(StringComparer.Ordinal));
        Assert.Equal(verb.Arguments.Count > 0, verb.Help().Argument is not null);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void No_choice_is_offered_twice(string name) =>
        Assert.All(Root.Subcommands.OfType<Verb>().Single(verb => verb.Name == name).Help().Options, option => Assert.Equal((option.Value ?? "").Split('|').Distinct(), (option.Value ?? "").Split('|')));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_that_is_asked_for_is_made_alone(string name) => Assert.Equal([name], BlueprintsCommand.Create(name).Subcommands.Select(verb => verb.Name));

    [Fact]
    public void What_every_verb_has_is_told_of() => Assert.Equal(Root.Options.Select(option => option.Name), SharedHelp.Everywhere.Select(option => option.Name));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Both_languages_say_the_same(string name) => Assert.All(TextsOf(Root.Subcommands.OfType<Verb>().Single(verb => verb.Name == name).Help()), AssertSame);

    [Fact]
    public void So_does_the_help_of_the_command() => Assert.All(TextsOf(RootHelp.Create()).Concat(SharedHelp.Everywhere.Select(option => option.Text)), AssertSame);

    [Theory]
    [InlineData(DiagramLanguage.English)]
    [InlineData(DiagramLanguage.Chinese)]
    public void Lines_keep_to_a_narrow_terminal_and_lose_nothing(DiagramLanguage language)
    {
        foreach (var command in Root.Subcommands.Prepend(Root))
        {
            var wide = new HelpPage(Root, language, int.MaxValue).Of(command);
            var narrow = new HelpPage(Root, language, 70).Of(command);
            var notes = command is Verb verb ? verb.Help().Notes.In(language) : "";
            Assert.All(narrow[..^notes.Length].Split('\n'), line => Assert.True(line.EnumerateRunes().Sum(rune => rune.Value < 0x2E80 ? 1 : 2) <= 70, line));
            Assert.Equal(Space().Replace(wide, ""), Space().Replace(narrow, ""));
            Assert.DoesNotContain(narrow.Split('\n'), line => line.TrimStart() is ['，' or '。' or '；' or '：' or '、' or '）', ..]);
        }
    }

    private static IEnumerable<Bilingual> TextsOf(HelpText help)
    {
        yield return help.Description;
        if (help.Argument is { } argument) yield return argument;
        foreach (var option in help.Options) yield return option.Text;
        if (help.Notes.English.Length > 0) yield return help.Notes;
    }

    private static void AssertSame(Bilingual text)
    {
        Assert.Matches("\\p{IsCJKUnifiedIdeographs}", text.Chinese);
        Assert.DoesNotMatch("\\p{IsCJKUnifiedIdeographs}", text.English);
        Assert.EndsWith(text.English.EndsWith('\n') ? "\n" : "。", text.Chinese, StringComparison.Ordinal);
        Assert.Equal(CallsOf(text.English), CallsOf(text.Chinese));

        // A name in a Chinese text (an option, a value, a file) is one of the English text; only what a rule calls in words may be left
        // out.
        var english = Word().Matches(text.English).Select(match => match.Value).ToHashSet();
        Assert.All(Word().Matches(text.Chinese).Select(match => match.Value), word => Assert.True(english.Contains(word) || word is "none" or "id" or "SVG", word));
        Assert.Equal(OptionName().Matches(text.English).Select(match => match.Value).ToHashSet(), OptionName().Matches(text.Chinese).Select(match => match.Value).ToHashSet());
    }

    private static IEnumerable<string> CallsOf(string text) => text.Split('\n').Where(line => line.StartsWith("  blueprints ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf("  ", 3, StringComparison.Ordinal)]);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("(?<![A-Za-z-])--?[a-z][a-z-]*|[A-Z]+_[A-Z]+|\\b[A-Z]{4}\\b")]
    private static partial Regex OptionName();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
