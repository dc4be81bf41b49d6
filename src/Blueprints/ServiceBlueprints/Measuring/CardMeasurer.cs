using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Icons;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>
/// Breaks the text of steps and exits and finds the least size of their cards. Promises: every line fits inside its outline with room for
/// fallback fonts;
/// no character is left out.
/// </summary>
internal sealed class CardMeasurer(ITextMeasurer measurer, BlueprintWords words, DiagramLanguage language, RecentCards? recent = null, Func<Step, string?>? listed = null, ValueBases? bases = null)
{
    private readonly Dictionary<string, MeasuredCard> _terminators = [];

    /// <summary>The terminator drawn for an exit that leads to the end: the outcome of the cases that end there, if it says one.</summary>
    public MeasuredCard TerminatorOf(Flow flow)
    {
        var label = flow.Outcome switch
        {
            Outcome.Solved => words.Solved,
            Outcome.Unsolved => words.Unsolved,
            Outcome.Abandoned => words.Abandoned,
            _ => words.End,
        };
        if (!_terminators.TryGetValue(label, out var card)) _terminators.Add(label, card = Card(new(CardShape.Terminator, CardSymbol.None, label, [], null)));
        return card;
    }

    /// <summary>The card that repeats a step in another lane that acts in it: its label alone.</summary>
    public MeasuredCard TwinOf(Step step) => Card(new(CardShape.Rectangle, CardSymbol.None, step.Label, [], null));

    /// <summary>The sign of an arrow that goes on in another row.</summary>
    public MeasuredCard ContinuationOf(string letter) => recent is null ? Sign(letter) : recent.Signs.Of(letter, Sign);

    private MeasuredCard Sign(string letter)
    {
        var width = measurer.Width(letter, Metrics.SmallSize, FontWeight.SemiBold);
        return new MeasuredCard(CardShape.Continuation, Math.Max(Metrics.SignSize, Math.Ceiling(width + 12)), Metrics.SignSize, [new CardLine(letter, width, 11.5, CardLineStyle.Letter)], Metrics.SmallLine, CardSymbol.None, null);
    }

    public MeasuredCard Measure(Step step)
    {
        var facts = StepFacts.Lines(step, words, language, bases);
        if (listed?.Invoke(step) is { } numbers) facts = facts.Add(new StepFacts.Line(numbers, CardLineStyle.Finding));
        var (shape, symbol) = step.Kind switch
        {
            StepKind.Decision => (CardShape.Diamond, CardSymbol.None),
            StepKind.Start or StepKind.End => (CardShape.Terminator, CardSymbol.None),
            StepKind.Document => (CardShape.Document, CardSymbol.None),
            StepKind.Data => (CardShape.Data, CardSymbol.None),
            StepKind.Wait => (CardShape.Delay, CardSymbol.None),
            StepKind.Subprocess => (CardShape.Subprocess, CardSymbol.None),
            StepKind.Storage => (CardShape.Rectangle, CardSymbol.Storage),
            StepKind.Inspection => (CardShape.Rectangle, CardSymbol.Inspection),
            _ => (CardShape.Rectangle, CardSymbol.None),
        };
        return Card(new(shape, symbol, step.Label, facts, step.Icon));
    }

    /// <summary>The words beside an exit; null where it has none.</summary>
    public MeasuredWords? MeasureWords(Flow flow)
    {
        var text = flow.When is not null && flow.Label is not null ? $"{flow.When} · {flow.Label}" : flow.When ?? flow.Label;
        if (string.IsNullOrWhiteSpace(text) && flow is { Share: null, Also: false }) return null;
        var said = ShareOf(flow);
        return recent is null ? Words(text, said) : recent.Words.Of((text ?? "", said), content => Words(content.Text, content.Share));
    }

    private MeasuredWords Words(string? text, string? said)
    {
        TextLine? share = said is null ? null : new TextLine(said, measurer.Width(said, Metrics.WordsSize, FontWeight.Regular));
        if (string.IsNullOrWhiteSpace(text)) return new MeasuredWords([], [], share);
        var level = Broken(Metrics.WordsMaxWidth);
        for (var width = Metrics.WordsMaxWidth + Metrics.WordsWidthStep; level.Length > Metrics.WordsLinesBeforeWidening && width <= Metrics.WordsWidest; width += Metrics.WordsWidthStep) level = Broken(width);
        var upright = LineBreaker.Break(measurer, text, Metrics.WordsSize, FontWeight.Regular, Metrics.UprightWordsMaxWidth, Metrics.UprightWordsWordWidth);
        return new MeasuredWords(level, upright, share);

        ImmutableArray<TextLine> Broken(double width) => LineBreaker.Break(measurer, text, Metrics.WordsSize, FontWeight.Regular, width, Math.Max(width, Metrics.WordsWordWidth));
    }

    private string? ShareOf(Flow flow) => (flow.Also, flow.Share) switch
    {
        (true, { } share) => $"{words.Also} {Percent(share)}",
        (true, null) => words.Also,
        (false, { } share) => Percent(share),
        _ => null,
    };

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private MeasuredCard Card(CardContent content) => recent is null ? Made(content) : recent.Cards.Of(content, Made);

    private MeasuredCard Made(CardContent content) =>
        content.Shape == CardShape.Diamond ? Diamond(content.Label, content.Facts, content.Icon) : Box(content.Shape, content.Symbol, content.Label, content.Facts, content.Icon);

    private MeasuredCard Box(CardShape shape, CardSymbol symbol, string label, ImmutableArray<StepFacts.Line> facts, Icon? icon)
    {
        var inset = 2 * (Metrics.CardPaddingX + shape switch
        {
            CardShape.Terminator => 6,
            CardShape.Data => Metrics.DataSlant,
            CardShape.Delay => Metrics.DataSlant / 2,
            CardShape.Subprocess => Metrics.SubprocessBar,
            _ => symbol == CardSymbol.None ? 0 : Metrics.SymbolWidth / 2,
        });
        if (icon is not null) inset += Metrics.IconRoom;
        var (room, most) = (Metrics.CardWidth - inset, Metrics.CardMaxWidth - inset);
        var lines = Label(label, room, most);
        for (var i = 0; i < Metrics.CardWidthSteps && lines.Length > Metrics.LabelLinesBeforeWidening; i++) lines = Label(label, room += Metrics.CardWidthStep, most);
        var (text, height) = Stack(lines, facts, room, most, 0);
        var least = shape == CardShape.Terminator ? Metrics.TerminatorMinWidth : Metrics.CardMinWidth;
        if (lines.Length == 1 && lines[0].Width * LineBreaker.FontSlack > least - inset && InTwo(label, lines[0].Width, least - inset) is { } two)
        {
            // On two lines, where no figure needs another line for it.
            var (narrow, tallness) = Stack(two, facts, Math.Max(two[0].Width, two[1].Width) * LineBreaker.FontSlack, most, 0);
            if (narrow.Length == text.Length + 1) (text, height) = (narrow, tallness);
        }

        var width = Math.Max(least, WidthFor(text, inset));
        var tall = height + (2 * Metrics.CardPaddingY) + (shape == CardShape.Document ? Metrics.DocumentWave : 0);
        return new MeasuredCard(shape, width, Math.Max(Metrics.CardMinHeight, tall), text, height, symbol, icon);
    }

    /// <summary>A label of one line on two, as narrow as they can be without a word parted; null where it can't.</summary>
    private ImmutableArray<TextLine>? InTwo(string label, double width, double least)
    {
        var room = Math.Max(least, Math.Max(LineBreaker.WidestWord(measurer, label, Metrics.LabelSize, FontWeight.Regular), width * LineBreaker.FontSlack / 2));
        for (; room < width * LineBreaker.FontSlack; room += Metrics.CardNarrowStep)
        {
            if (Label(label, room, room) is { Length: 2 } two) return two;
        }

        return null;
    }

    private ImmutableArray<TextLine> Label(string label, double room, double most) => LineBreaker.Break(measurer, label, Metrics.LabelSize, FontWeight.Regular, room, most);

    /// <summary>The room in which no word of a label, nor of what stands under it, is parted.</summary>
    private double WidestWord(string label, ImmutableArray<StepFacts.Line> facts)
    {
        var word = LineBreaker.WidestWord(measurer, label, Metrics.LabelSize, FontWeight.Regular);
        foreach (var fact in facts) word = Math.Max(word, LineBreaker.WidestWord(measurer, fact.Text, CardLines.SizeOf(fact.Style), CardLines.WeightOf(fact.Style)) + CardLines.RoomBeside(fact.Style));
        return word;
    }

    /// <summary>The width of a card that holds lines which kept a long word whole.</summary>
    private static double WidthFor(ImmutableArray<CardLine> lines, double inset)
    {
        var widest = 0.0;
        foreach (var line in lines) widest = Math.Max(widest, (line.Width * LineBreaker.FontSlack) + CardLines.RoomBeside(line.Style));
        return Math.Min(Metrics.CardMaxWidth, 2 * Math.Ceiling((widest + inset) / 2));
    }

    /// <summary>
    /// The flattest diamond whose outline holds every line of the text: of those that part no word, if there are any.
    /// </summary>
    private MeasuredCard Diamond(string label, ImmutableArray<StepFacts.Line> facts, Icon? icon)
    {
        const double MostShare = 0.8;
        const double GoodShare = 0.6;
        MeasuredCard? best = null;
        var above = icon is null ? 0 : Metrics.IconRoomAbove;
        var word = WidestWord(label, facts);
        for (var width = Metrics.DiamondWidth; ; width += Metrics.DiamondStep)
        {
            var isWidest = width + Metrics.DiamondStep > Metrics.DiamondWordWidth;
            if (word > width * MostShare && !isWidest) continue;
            for (var share = 0.42; share < MostShare; share += 0.06)
            {
                var room = Math.Max(width * share, Math.Min(word, width * MostShare));
                var lines = Label(label, room, room);
                var (text, height) = Stack(lines, facts, room, room, above);
                var needed = DiamondHeight(text, height, width, icon is not null);
                if (best is null || needed < best.Height - 0.01) best = new MeasuredCard(CardShape.Diamond, width, needed, text, height, CardSymbol.None, icon);
            }

            // A wider diamond only for text that would make this one a tower.
            if (isWidest || best!.Height <= width * 0.56 || width + Metrics.DiamondStep > Math.Max(Metrics.DiamondMaxWidth, word / GoodShare)) return best!;
        }
    }

    /// <summary>
    /// The least height at which a diamond of <paramref name="width"/> holds the corners of every line, and of an icon above them, centred.
    /// </summary>
    private static double DiamondHeight(ImmutableArray<CardLine> lines, double textHeight, double width, bool hasIcon)
    {
        var needed = Metrics.CardMinHeight + 16;
        if (hasIcon) needed = Math.Max(needed, ((textHeight / 2) + 2) * 2 / (1 - ((Metrics.IconSize + 8) / width)));
        foreach (var line in lines)
        {
            var baseline = line.Baseline - (textHeight / 2);
            var size = CardLines.SizeOf(line.Style);
            var far = Math.Max(Math.Abs(baseline - (size * 0.74)), Math.Abs(baseline + (size * 0.1))) + 2;
            var free = 1 - (((line.Width * 1.05) + 16) / width);
            needed = free <= 0.04 ? 4000 : Math.Max(needed, 2 * far / free);
        }

        return Math.Ceiling(needed);
    }

    private (ImmutableArray<CardLine> Lines, double Height) Stack(ImmutableArray<TextLine> label, ImmutableArray<StepFacts.Line> facts, double room, double most, double top)
    {
        var lines = ImmutableArray.CreateBuilder<CardLine>(label.Length + facts.Length);
        var y = top;
        foreach (var line in label)
        {
            lines.Add(new CardLine(line.Text, line.Width, y + 12.5, CardLineStyle.Label));
            y += Metrics.LabelLine;
        }

        if (facts.Length > 0) y += 1;
        foreach (var fact in facts)
        {
            var weight = CardLines.WeightOf(fact.Style);
            var pitch = fact.Style == CardLineStyle.Finding ? Metrics.FindingLine : Metrics.SmallLine;
            var beside = CardLines.RoomBeside(fact.Style);
            foreach (var line in LineBreaker.Break(measurer, fact.Text, CardLines.SizeOf(fact.Style), weight, room - beside, most - beside))
            {
                lines.Add(new CardLine(line.Text, line.Width, y + pitch - 3.5, fact.Style));
                y += pitch;
            }
        }

        return (lines.ToImmutable(), y);
    }
}
