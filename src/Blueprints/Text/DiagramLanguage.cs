namespace Blueprints.Text;

/// <summary>The languages in which the library itself speaks on a drawing.</summary>
public enum DiagramLanguage
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Simplified Chinese, <c>zh</c>.</summary>
    Chinese,
}
