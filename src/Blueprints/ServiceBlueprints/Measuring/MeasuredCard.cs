using System.Collections.Immutable;
using Blueprints.Icons;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>A step's card: its shape, its least size and its text, broken.</summary>
/// <param name="Shape">The outline.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The least height; ports may make it taller.</param>
/// <param name="Lines">The lines of text from top to bottom.</param>
/// <param name="TextHeight">The height of all lines together.</param>
/// <param name="Symbol">The small symbol in front of the text, for kinds that the outline does not tell apart.</param>
/// <param name="Icon">The author's icon, at the left of the text; in a diamond above it, within <paramref name="TextHeight"/>.</param>
internal sealed record MeasuredCard(CardShape Shape, double Width, double Height, ImmutableArray<CardLine> Lines, double TextHeight, CardSymbol Symbol, Icon? Icon);

/// <summary>A line on a card.</summary>
/// <param name="Text">The words.</param>
/// <param name="Width">Their measured width.</param>
/// <param name="Baseline">The baseline's distance from the top of the text.</param>
/// <param name="Style">What kind of line it is.</param>
internal readonly record struct CardLine(string Text, double Width, double Baseline, CardLineStyle Style);

/// <summary>The kinds of line on a card, which decide size and colour.</summary>
internal enum CardLineStyle
{
    Label,
    Figure,
    Alert,
    Document,
    Letter,
    Finding,
}

/// <summary>Small symbols drawn at a card's upper left (ISO 5807: storage is a triangle; an inspection is a square).</summary>
internal enum CardSymbol
{
    None,
    Storage,
    Inspection,
}
