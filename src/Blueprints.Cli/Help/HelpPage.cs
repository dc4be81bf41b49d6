using System.CommandLine;
using System.Text;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Help;

/// <summary>Help as text. The parser's library has a writer of help as well, which speaks the language of the system.</summary>
/// <param name="root">The command as a whole.</param>
/// <param name="language">The language.</param>
/// <param name="width">How many columns a line may take.</param>
internal sealed class HelpPage(Command root, DiagramLanguage language, int width)
{
    private const int LeastWidth = 24;

    private readonly StringBuilder _text = new();

    /// <summary>The width of the terminal; as wide as can be where there is none.</summary>
    public static int WidthOfTerminal(bool isRedirected) => isRedirected ? int.MaxValue : Console.WindowWidth;

    /// <summary>The help of the command as a whole, or of a verb.</summary>
    public string Of(Command command)
    {
        var help = HelpOf(command);
        Section(new("Description:", "说明："), [("", help.Description.In(language))]);
        Section(new("Usage:", "用法："), [("", Usage(command).In(language))]);
        var arguments = new List<(string, string)>();
        foreach (var argument in command.Arguments) arguments.Add(($"<{argument.Name}>", help.Argument?.In(language) ?? ""));
        Section(new("Arguments:", "参数："), arguments);
        Section(new("Options:", "选项："), OptionRows(command, help));
        var verbs = new List<(string, string)>();
        foreach (var verb in command.Subcommands) verbs.Add((verb.Arguments.Count == 0 ? verb.Name : $"{verb.Name} <{verb.Arguments[0].Name}>", HelpOf(verb).Description.In(language)));
        Section(new("Commands:", "命令："), verbs);
        _text.Append(help.Notes.In(language));
        if (help.Notes.English.Length == 0) _text.Length--;
        return _text.ToString();
    }

    private static HelpText HelpOf(Command command) => command is Verb verb ? verb.Help() : RootHelp.Create();

    private static Bilingual Usage(Command command) => command is not Verb
        ? new($"{command.Name} [command] [options]", $"{command.Name} [命令] [选项]")
        : command.Arguments.Count == 0
        ? new($"{Messages.ProgramName} {command.Name} [options]", $"{Messages.ProgramName} {command.Name} [选项]")
        : new($"{Messages.ProgramName} {command.Name} [<{command.Arguments[0].Name}>...] [options]", $"{Messages.ProgramName} {command.Name} [<{command.Arguments[0].Name}>...] [选项]");

    private List<(string Left, string Right)> OptionRows(Command command, HelpText help)
    {
        var rows = new List<(string, string)>();
        if (command != root)
        {
            foreach (var option in command.Options) rows.Add(Row(option, help));
        }

        foreach (var option in root.Options) rows.Add(Row(option, help));
        return rows;
    }

    private (string Left, string Right) Row(Option option, HelpText help)
    {
        var about = Find(help.Options, option.Name) ?? Find(SharedHelp.Everywhere, option.Name)!;
        var names = new List<string>(option.Aliases);
        names.Sort(StringComparer.Ordinal);
        names.Add(option.Name);
        return (string.Join(", ", names) + (about.Value is { } value ? $" <{value}>" : ""), about.Text.In(language));
    }

    private static OptionHelp? Find(IReadOnlyList<OptionHelp> options, string name)
    {
        foreach (var option in options)
        {
            if (option.Name == name) return option;
        }

        return null;
    }

    private void Section(Bilingual title, List<(string Left, string Right)> rows)
    {
        if (rows.Count == 0) return;
        _text.Append(title.In(language)).Append('\n');
        var left = 0;
        foreach (var row in rows) left = Math.Max(left, row.Left.Length);
        var indent = left == 0 ? 2 : left + 4;
        foreach (var row in rows)
        {
            _text.Append("  ").Append(row.Left).Append(' ', indent - 2 - row.Left.Length);
            var isFirst = true;
            foreach (var line in Lines(row.Right, width - indent < LeastWidth ? int.MaxValue : width - indent))
            {
                if (!isFirst) _text.Append(' ', indent);
                _text.Append(line).Append('\n');
                isFirst = false;
            }
        }

        _text.Append('\n');
    }

    /// <summary>Breaks a text at spaces, and between Chinese characters, though not before their punctuation.</summary>
    private static IEnumerable<string> Lines(string text, int width)
    {
        var start = 0;
        while (DisplayWidth.Of(text.AsSpan(start)) > width)
        {
            var (end, used) = (start, 0);
            for (var i = start; i < text.Length && used <= width; i++)
            {
                if (i > start && CanBreakBefore(text, i)) end = i;
                used += DisplayWidth.Of(text.AsSpan(i, 1));
            }

            if (end == start) break;
            yield return text[start..end].TrimEnd();
            start = end;
        }

        yield return text[start..];
    }

    private static bool CanBreakBefore(string text, int i) =>
        text[i - 1] == ' ' || (text[i] != ' ' && "，。；：、）”".IndexOf(text[i], StringComparison.Ordinal) < 0 && text[i - 1] is not ('（' or '“') && (IsWide(text[i]) || IsWide(text[i - 1])));

    private static bool IsWide(char c) => !char.IsSurrogate(c) && DisplayWidth.Of(new Rune(c)) == 2;
}
