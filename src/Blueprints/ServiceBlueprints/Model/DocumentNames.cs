using System.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>When two texts name the same document: case, spaces and hyphens aside.</summary>
internal static class DocumentNames
{
    public static bool AreSame(string a, string b) => Normal(a) == Normal(b);

    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '-') normal.Append(char.ToUpperInvariant(c));
        }

        return normal.ToString();
    }
}
