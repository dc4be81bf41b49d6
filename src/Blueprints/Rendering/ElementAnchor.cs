using System.Globalization;
using System.Text;

namespace Blueprints.Rendering;

/// <summary>The ids that steps and causes have in an SVG, where <see cref="SvgOptions.HasElementIds"/> asks for them.</summary>
public static class ElementAnchor
{
    /// <summary>The id of an element: the prefix, a hyphen, and its own id, in which all but letters, digits and hyphens is written as a code.</summary>
    /// <param name="prefix">What every id in the file begins with.</param>
    /// <param name="id">The id of the step or cause.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(string prefix, string id)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(id);
        var text = new StringBuilder(prefix).Append('-');
        foreach (var c in id)
        {
            if (char.IsLetterOrDigit(c) || c == '-') text.Append(c);
            else text.Append('_').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Whether groups of a role have an id.</summary>
    internal static bool Has(string? role) => role is "step" or "cause";
}
