using Blueprints.Diagrams;
using Blueprints.Syntax;

namespace Blueprints.Fishbones.Reading;

/// <summary>Where the elements of a fishbone stand in its text.</summary>
internal static class FishbonePlaces
{
    public static IEnumerable<ElementPlace> Elements(Diagram diagram)
    {
        if (diagram is not Fishbone fishbone) yield break;
        var open = new Stack<Cause>();
        foreach (var category in fishbone.Categories)
        {
            yield return new(category.Id, SyntaxElementKind.Category, category.Span);
            foreach (var cause in category.Causes) open.Push(cause);
        }

        while (open.TryPop(out var cause))
        {
            yield return new(cause.Id, SyntaxElementKind.Cause, cause.Span);
            foreach (var deeper in cause.Causes) open.Push(deeper);
        }
    }
}
