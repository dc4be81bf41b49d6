namespace Blueprints.Syntax;

/// <summary>The guide of a tree about whose language nothing is known.</summary>
internal sealed class NoGuide : ISyntaxGuide
{
    public static NoGuide Instance { get; } = new();

    public IEnumerable<ElementPlace> Elements => [];

    public SyntaxKeySet? KeysOf(SyntaxMapping mapping) => null;

    public SyntaxKey? ShortFormOf(SyntaxEntry entry) => null;

    public SyntaxTakes TakesAt(SyntaxScalar scalar) => SyntaxTakes.None;
}
