using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Office;

/// <summary>A digest of the values that were written into a file, by which one whose record of them was touched is known.</summary>
internal static class WrittenDigest
{
    /// <param name="written">The values, each with what it is a value of.</param>
    /// <returns>The SHA-256 of all, in small hexadecimal digits.</returns>
    public static string Of(IEnumerable<string[]> written)
    {
        var text = new StringBuilder();
        foreach (var line in written)
        {
            foreach (var part in line) text.Append(OfficeXml.Number(part.Length)).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
