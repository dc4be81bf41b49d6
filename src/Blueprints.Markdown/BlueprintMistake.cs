using System.Globalization;
using Blueprints.Diagnostics;

namespace Blueprints.Markdown;

/// <summary>A mistake in a fence. Immutable.</summary>
/// <param name="Line">The line of the page, from 1: that of the mistake, or that on which the fence begins where the mistake is in a file
/// that the fence names.</param>
/// <param name="Diagnostic">What is wrong, with its place: in the page (its name is that of <see cref="BlueprintsPages.OfPage"/>), or in the file
/// that the fence names. The writers of <c>Blueprints.Diagnostics</c> write it.</param>
public sealed record BlueprintMistake(int Line, Diagnostic Diagnostic)
{
    /// <summary>In one line: <c>PAGE:LINE:COLUMN: CODE: MESSAGE</c>.</summary>
    public override string ToString()
    {
        var place = Diagnostic.Position;
        return string.Create(CultureInfo.InvariantCulture, $"{Diagnostic.Source.Name}:{place.Line}:{place.Column}: {Diagnostic.Code}: {Diagnostic.Message}");
    }
}
