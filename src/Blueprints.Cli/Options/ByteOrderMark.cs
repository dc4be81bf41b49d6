using System.CommandLine;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Options;

/// <summary><c>--bom</c>: a table in text begins with the mark by which spreadsheet programs know UTF-8.</summary>
internal static class ByteOrderMark
{
    public const char Mark = '\uFEFF';

    public static Option<string?> Create() => Switches.Create("--bom");

    /// <summary>Whether it was asked for.</summary>
    /// <exception cref="UsageException">What is written is no table in text.</exception>
    public static bool Read(ParseResult parsed, Option<string?> option, string format)
    {
        if (!Switches.IsSet(parsed, option)) return false;
        return format == "csv" ? true : throw new UsageException($"--bom is for csv, and the format is {format}; say --format csv", $"--bom 用于 csv，而格式是 {format}；请写 --format csv");
    }
}
