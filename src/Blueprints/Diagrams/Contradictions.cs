using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>The exception for a diagram built in C# that contradicts itself.</summary>
internal static class Contradictions
{
    private const int Told = 5;

    /// <summary>Throws where a diagram contradicts itself. One that was read does not: its reader has told every mistake.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="validate">What finds contradictions in its kind.</param>
    /// <param name="parameter">The parameter that it came by.</param>
    /// <exception cref="ArgumentException">There are some.</exception>
    public static void Refuse<T>(T diagram, Func<T, ImmutableArray<Diagnostic>> validate, string parameter)
        where T : Diagram
    {
        if (!diagram.IsRead) Refuse(validate(diagram), parameter);
    }

    /// <summary>Throws where there are any; the message tells the first of them.</summary>
    /// <exception cref="ArgumentException">There are some.</exception>
    public static void Refuse(ImmutableArray<Diagnostic> found, string parameter)
    {
        if (found.IsEmpty) return;
        var message = string.Join("; ", found.Take(Told).Select(diagnostic => diagnostic.Message));
        if (found.Length > Told)
        {
            var more = (found.Length - Told).ToString(CultureInfo.InvariantCulture);
            message += new Bilingual($"; and {more} more", $"；另有 {more} 处").In(found[0].Language);
        }

        throw new ArgumentException(message, parameter);
    }
}
