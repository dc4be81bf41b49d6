using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Yaml;

/// <summary>
/// Drives the parser over a text. After a mistake it repairs the place, or leaves the part out, and reads anew, so that one run finds them
/// all.
/// </summary>
internal static class Recovery
{
    private const int MaxRounds = 25;
    private const int MinRounds = 4;

    /// <summary>
    /// How many characters are read anew in all: a text of millions is read less often, since every round takes its size of memory.
    /// </summary>
    private const int MostRead = 64_000_000;

    /// <param name="text">The text, perhaps with slips repaired.</param>
    /// <param name="repairedLines">The lines where that was done, and has been reported; null where it wasn't asked.</param>
    /// <param name="words">The words of the language, where slips around them are looked for.</param>
    /// <param name="options">The limits.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    /// <param name="isTrial">Whether to give up at the first mistake, since the text is then read with a look for slips.</param>
    /// <param name="isAtOnce">Whether texts of every day are read at one go (<see cref="PlainYaml"/>), which comes to the same sooner.</param>
    public static YamlDocument Parse(RepairedText text, HashSet<int>? repairedLines, LanguageWords? words, CompilerOptions options, DiagnosticBag diagnostics, bool isTrial = false, bool isAtOnce = true)
    {
        var isPartial = false;
        HashSet<int>? reported = null;
        var rounds = Math.Clamp(MostRead / Math.Max(1, text.Text.Length), MinRounds, MaxRounds);
        for (var round = 1; ; round++)
        {
            var sound = default(TextSpan);
            if (isAtOnce && PlainYaml.Read(text, options, out sound) is { } root) return new YamlDocument(root, isPartial) { Text = text };
            var found = diagnostics.Branch();
            var builder = new TreeBuilder(text, options, found);
            var isComplete = false;
            var failure = FailureBehind(text, sound, options, diagnostics, out var openFlow);
            var isOfRest = failure is not null;
            if (!isOfRest) ReadWhole();
            if (failure is not { } place)
            {
                diagnostics.Merge(found);
                if (builder.Root is null && !diagnostics.HasErrors)
                    diagnostics.Report(
                        LanguageDiagnostics.EmptyDocument,
                        default,
                        new("the file holds no document", "文件里没有内容"),
                        new("write blueprint: and the title as the first line", "请在第一行写 blueprint: 和标题"));
                return new YamlDocument(builder.Root, isPartial || !isComplete) { Text = text };
            }

            var lines = new TextLines(text.Text);
            var mistake = SyntaxMistakes.Explain(text.Text, lines, place, openFlow, words);
            var source = text.ToSource(mistake.Start, mistake.End);
            var line = diagnostics.Source.PositionOf(source.Start).Line;
            // A second mistake on a line is likely to come of the first repair, unless it is one of those that can't be taken for another.
            var isFirst = (reported ??= []).Add(mistake.Descriptor == LanguageDiagnostics.Syntax ? line : -1 - source.Start);
            if (isFirst && SignsRead.AreRead(mistake)) SignsRead.Report(mistake, text, diagnostics);
            else if (isFirst && repairedLines?.Contains(line) is not true) diagnostics.Report(mistake.Descriptor, source, mistake.Message, mistake.Help, MistakeFix.Of(mistake, text, diagnostics.Source));
            if (isTrial && diagnostics.HasSlips) return new YamlDocument(null, true) { Text = text };
            var repairs = isFirst ? mistake.Repairs : [];
            if (repairs.Length == 0)
            {
                isPartial = true;
                repairs = [Omission.Of(text.Text, lines, mistake.Start)];
            }

            var next = text.With(repairs);
            if (round == rounds || next.Text == text.Text)
            {
                if (isOfRest) ReadWhole();
                diagnostics.Merge(found);
                if (round == rounds)
                    diagnostics.Report(
                        LanguageDiagnostics.MoreMistakes,
                        source,
                        new($"after {rounds} mistakes of form the text from here on was not read", $"格式错误已有 {rounds} 处，从这里往后没有再读"),
                        new("fix the ones above, then check again", "请先改正上面的错误，再检查一次"));
                return new YamlDocument(builder.Root, true) { Text = text };
            }

            text = next;

            void ReadWhole()
            {
                failure = Run(text, builder, found, out isComplete);
                openFlow = builder.OpenFlow;
                builder.Stop(isComplete);
            }
        }
    }

    /// <summary>
    /// Where the parser gives up, found without the part of a text that is known to be sound; null where there is no such part, or the parser
    /// does not give up. It comes to the same as with that part, since what the parser says of an item of a list does not depend on those
    /// before it, as long as no limit of the whole is in the way.
    /// </summary>
    private static Failure? FailureBehind(RepairedText text, TextSpan sound, CompilerOptions options, DiagnosticBag diagnostics, out int openFlow)
    {
        openFlow = -1;
        // What is sound, only not of every day, is read again for nothing, so that it has to be the smaller part. A node takes a character at least.
        if (sound.Length < text.Text.Length / 2 || sound.Length == 0 || text.Text.Length > options.MaxNodes) return null;
        var rest = text.With([new Repair(sound.Start, sound.Length, "")]);
        var found = diagnostics.Branch();
        var builder = new TreeBuilder(rest, options, found);
        if (Run(rest, builder, found, out _) is not { } failure) return null;
        openFlow = builder.OpenFlow < 0 ? -1 : Whole(builder.OpenFlow);
        return new Failure(failure.Message, Whole(failure.Start), Whole(failure.End), Whole(failure.Reached));

        int Whole(int at) => at < sound.Start ? at : at + sound.Length;
    }

    private static Failure? Run(RepairedText text, TreeBuilder builder, DiagnosticBag diagnostics, out bool isComplete)
    {
        isComplete = false;
        var scanner = new Scanner(new StringReader(text.ForParser.Text));
        try
        {
            var parser = new Parser(scanner);
            var documents = 0;
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart start && ++documents > 1)
                {
                    diagnostics.Report(
                        LanguageDiagnostics.SeveralDocuments,
                        text.ToSource((int)start.Start.Index, (int)start.End.Index),
                        new("a second document begins here", "此处开始了第二个文档"),
                        new("a file holds one document: put the second one into a file of its own", "一个文件只能放一个文档：请把第二个放进单独的文件"));
                    isComplete = true;
                    return null;
                }

                if (!builder.Take(parser.Current!)) return null;
            }

            isComplete = true;
            return null;
        }
        catch (YamlException exception)
        {
            var reached = (int)scanner.CurrentPosition.Index;
            var isKnown = exception.End.Index > 0 || exception.Start.Index > 0;
            return Place(text.Text, exception.Message, isKnown ? (int)exception.Start.Index : reached, isKnown ? (int)exception.End.Index : reached, reached);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // Malformed collections make the parser trip over itself.
            var reached = (int)scanner.CurrentPosition.Index;
            return Place(text.Text, "", reached, reached, reached);
        }
    }

    private static Failure Place(string text, string message, int start, int end, int reached)
    {
        start = Math.Clamp(start, 0, text.Length);
        return new Failure(message, start, Math.Clamp(end, start, text.Length), Math.Clamp(reached, 0, text.Length));
    }
}
