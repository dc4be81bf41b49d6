using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>Reads what users say of a SARIF log.</summary>
internal static class SarifChoice
{
    /// <summary>The address of pages; null where none is given.</summary>
    /// <exception cref="UsageException">It is no address of the web.</exception>
    public static Uri? PagesOf(string? text)
    {
        if (text is null) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && Uri.IsWellFormedUriString(address.AbsoluteUri, UriKind.Absolute)
            ? address
            : throw new UsageException($"'{text}' is no address of pages; write one such as https://docs.example/blueprints", $"“{text}”不是网页的地址；请写成 https://docs.example/blueprints 这样");
    }

    /// <summary>The category; null where none is given.</summary>
    /// <exception cref="UsageException">Nothing stands in it.</exception>
    public static string? CategoryOf(string? text) =>
        text is null ? null
        : text.Trim().Trim('/') is { Length: > 0 and <= 200 } category ? category
        : throw new UsageException($"'{text}' is no category; write a name of up to 200 characters, such as services", $"“{text}”不是类别；请写一个不超过 200 个字符的名称，例如 services");
}
