using System.Text;
using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary>
/// The tutorials, followed to the letter in an empty folder: documents are saved under the name in the comment above them, commands run,
/// and what the page shows of
/// their output and of the drawings is what came out. With <c>BLUEPRINTS_ACCEPT=1</c> in the environment output and pictures are written
/// anew.
/// </summary>
public sealed partial class TutorialTests
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Theory]
    [InlineData("docs/tutorial.md")]
    [InlineData("docs/tutorial.zh.md")]
    public void A_tutorial_shows_what_its_reader_gets(string path)
    {
        using var workspace = new Workspace();
        var page = RepositoryFiles.Read(path);
        var made = Part().Replace(page, part =>
        {
            if (part.Groups["file"].Success) workspace.With(part.Groups["file"].Value, part.Groups["text"].Value);
            else if (part.Groups["picture"].Success) VerifyPicture(workspace.Read(part.Groups["drawing"].Value), part.Groups["picture"].Value);
            else return $"```console\n{Replay(workspace, part.Groups["console"].Value)}```\n";
            return part.Value;
        });
        if (GoldenFile.Accepts) File.WriteAllText(Path.Combine(RepositoryFiles.Root, path), made, Utf8);
        else Assert.Equal(made, page);
    }

    private static void VerifyPicture(string drawn, string picture)
    {
        var file = Path.Combine(RepositoryFiles.Root, "docs", picture);
        if (GoldenFile.Accepts) File.WriteAllText(file, drawn, Utf8);
        Assert.Equal(drawn, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    /// <summary>The commands of a block, each with what it says now; where the page leaves lines out, so does this.</summary>
    private static string Replay(Workspace workspace, string block)
    {
        var made = new StringBuilder();
        foreach (var call in block.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = call.TrimEnd('\n').Split('\n');
            var words = lines[0].Split(' ');
            Assert.Equal("blueprints", words[0]);
            var outcome = workspace.Run(words[1..]);
            var said = (outcome.Output + outcome.Error).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
            made.Append("$ ").Append(lines[0]).Append('\n').Append(string.Join('\n', lines.Contains("...") ? Excerpt(lines[1..], said) : said)).Append('\n');
        }

        return made.ToString();
    }

    /// <summary>As many lines of what was said as stand on the page between the dots, from where the first of them was said.</summary>
    private static string[] Excerpt(string[] shown, string[] said)
    {
        var excerpt = new List<string>();
        var next = -1;
        foreach (var line in shown)
        {
            if (line == "...") next = -1;
            else if (next < 0) next = Array.IndexOf(said, line);
            Assert.True(line == "..." || (next >= 0 && next < said.Length), $"not said: {line}");
            excerpt.Add(line == "..." ? line : said[next++]);
        }

        return [.. excerpt];
    }

    [GeneratedRegex("""
        <!--\ file:\ (?<file>\S+)\ -->\n\n```yaml\n(?<text>.*?)```\n
        |<!--\ drawing:\ (?<drawing>\S+)\ -->\n\n!\[[^\]]*\]\((?<picture>[^)]+)\)
        |```console\n(?<console>.*?)```\n
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Part();
}
