namespace Blueprints.TestSupport;

/// <summary>
/// What a row of the tables says of itself. In a file of its own, and without any dependency, so that the tests can hold docs/benchmarks.md
/// to it.
/// </summary>
/// <param name="Name">How the row is called.</param>
/// <param name="Does">What is timed.</param>
/// <param name="Yardstick">What it is held against, in the same run.</param>
public sealed record RowText(string Name, string Does, string Yardstick)
{
    public static RowText Parse { get; } = new("parse", "text to nodes with their places, limits checked", "YamlDotNet's events of the same text, thrown away");

    public static RowText Read { get; } = new("read", "text to the model, every mistake located; parsing included", "the same events");

    public static RowText Layout { get; } = new("layout", "model to scene: texts broken and measured, steps placed, arrows routed, all drawn as nodes", "Skia asked for the width of each line of text in the drawing");

    public static RowText Svg { get; } = new("SVG", "scene to SVG in a stream", "the framework's XmlWriter over the same elements and attributes");

    public static RowText Whole { get; } = new("text to SVG", "YAML text to SVG text: read, layout, SVG", "the events and the XmlWriter together");

    public static RowText Png { get; } = new("PNG", "scene to PNG of 2.4 million pixels, drawn and packed", "Skia packing the same pixels, already drawn");

    public static RowText Pdf { get; } = new("PDF", "scene to a PDF of one page, with the letters used as fonts", "Skia writing a PDF with a rectangle for each node, no text");

    public static RowText Analyse { get; } = new("analyse", "all rules over the model: findings with places", "one pass over the model: steps sorted by their arrows (Kahn), or causes visited");

    public static RowText Measure { get; } = new("measure", "all figures of the model", "the same pass");

    public static RowText Compare { get; } = new("compare", "the model against a version in which every second id is another", "elements joined by label in a dictionary");

    public static RowText Means { get; } = new("means", "lead time, touch time, cost, first time right and visits", "one pass over the model: steps sorted by their arrows (Kahn)");

    public static RowText Spread { get; } = new("spread", "how the lead time and the customer's part of it are spread, percentiles, and how often the promise is kept", "a random number a step for 1,000 cases");

    public static RowText Rules { get; } = new("rules", "all rules over the model, with all figures that they ask for", "the same pass");

    /// <summary>Over flows with times.</summary>
    public static RowText[] Flows { get; } = [Means, Spread, Rules];

    public static RowText[] All { get; } = [Parse, Read, Layout, Svg, Whole, Png, Pdf, Analyse, Measure, Compare];
}
